// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/accounts/servicesignin.h"
#include "app/analytics/viewstate.h"
#include "app/pipeline/snippets.h"
#include "app/sync/syncstatus.h"
#include "ui/mainwindow/savedviews.h"
#include "ui/mainwindow/sidebarstate.h"
#include "ui/settings/settings.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>
#include <QVariant>

class QMenu;
class QSplitter;
class QStackedWidget;

namespace desk {
struct Coverage;
struct ErasureSummary;
struct Dashboard;
struct RepairSummary;
} // namespace desk

namespace desk::ui {

class CommandPalette;
class CopyWindow;
class CoverageWindow;
class DashboardPage;
class EraseDialog;
class FirstStart;
class IssueList;
class JobStrip;
class ListPage;
class LivePage;
class MessageStrip;
class ReadMarks;
class SettingsStore;
class Sidebar;
class StatusStrip;
class Suggester;
class TopBar;
class TranscriptJob;
struct TranscriptExport;

/// The window. Shows values and asks for others by signals; knows no thread, no file but its settings, no network.
/// Whoever makes it wires it to a Pipeline (pipelinebinding.h).
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    /// `settingsFile` is the profile's settings.ini.
    explicit MainWindow(const QString& settingsFile, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// The panel beside the list that shows the conversation; the window owns it.
    void setReader(QWidget* reader);
    /// Goes to the next (1) or previous (-1) conversation of the list.
    void stepConversation(int by);
    /// Makes a ticket the current one, where the list shows it.
    void showTicket(const QString& accountId, const QString& ticketId);
    /// A second panel beside the reader; null takes it away. The list gives way where the window is narrow.
    void setBeside(QWidget* beside);
    /// What the reader remembers from one start to the next, by a key of its own.
    [[nodiscard]] QVariant remembered(const QString& key) const;
    void remember(const QString& key, const QVariant& value);
    /// Another zone of time for "now", for tests and pictures.
    void setClock(const Clock& clock);

    void setAccounts(const QList<Account>& accounts);
    void setView(const ViewStatePtr& view);
    /// The answer to countedViewsWanted, in its order.
    void addSnippets(const SnippetAnswer& answer);
    void setViewCounts(const std::vector<std::size_t>& counts);
    void setSyncStatus(const SyncStatus& status);
    /// Whether every account is copied in full and none is being copied.
    [[nodiscard]] bool upToDate() const;
    /// The answers to coverageWanted and repairWanted, for the window that shows them.
    void setCoverage(const QString& accountId, const Coverage& coverage);
    void setCoverageFailed(const QString& accountId, const Error& error);
    void setRepaired(const QString& accountId, const RepairSummary& summary);
    /// The answers to eraseWanted.
    void setErased(const ErasureSummary& summary);
    void setErasureFailed(const Error& error);
    void raiseIssue(const Issue& issue);
    void clearIssue(const QString& accountId, const QString& key);
    /// Narrows the filter as a chart does (drawn apart from typed terms).
    void setChartFilter(const QString& text);
    [[nodiscard]] const Settings& settings() const { return m_settings; }
    [[nodiscard]] LivePage& live() const { return *m_live; }
    void applyNewSettings(const Settings& settings);

signals:
    void viewWanted(const desk::ViewRequest& request);
    void countedViewsWanted(const std::vector<desk::ViewRequest>& requests);
    void snippetsWanted(const desk::SnippetQuestion& question); ///< answered by addSnippets()
    void viewShown(desk::ViewStatePtr view); ///< the same view that list and counters show now
    void conversationWanted(const QString& accountId, const QString& ticketId);
    void addAccountWanted();
    void demoWanted();
    void signInWanted(const QString& accountId);
    void serviceWanted(const QString& accountId, desk::SideService service); ///< sign in to it, or again
    void removeAccountWanted(const QString& accountId);
    void syncWanted(const QString& accountId);
    void stopWanted(const QString& accountId);
    void coverageWanted(const QString& accountId);
    void gapsWanted(const QString& accountId, const std::vector<std::string>& tickets);
    void repairWanted(const QString& accountId);
    void repairStopWanted();
    void eraseWanted(const QString& address);
    void eraseStopWanted();
    void settingsChanged(const desk::ui::Settings& settings);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Layout { Rail, Normal, Wide };
    struct Command {
        QAction* action;
        const char* icon;
    };

    void setupPanels();
    void setupActions();
    void wire();
    void wireSidebar();
    void wireDashboards();
    void wireLive();
    void openReport(const Dashboard& dashboard);
    void openExport();
    void startExport(const TranscriptExport& what);
    QAction* addCommand(
        const QString& name, const char* icon, const QKeySequence& keys, const std::function<void()>& run);
    void retranslate();
    void fillMenu();

    void showFirstStart();
    void showBestFirst(bool best); ///< or else the newest
    void requestView();
    void requestCounts();
    [[nodiscard]] ViewRequest requestFor(const Query& query) const;
    void updateSidebar();
    void updateStatus();
    void updateSyncWords();
    [[nodiscard]] bool copying() const;

    void showPage(Page page);
    void chooseAccount(const QString& accountId);
    void chooseView(const QString& viewId);
    void saveView();
    void setViews(const QList<SavedView>& views);
    void setViewsUndoably(const QList<SavedView>& views, const QString& message);
    void askForViewName(const QString& title, const QString& name, std::function<void(const QString&)> use);
    void renameView(const QString& viewId);
    void moveView(const QString& viewId, int by);
    void removeView(const QString& viewId);
    void dropTerm(const QueryTerm& term);
    void showKeys();
    void showLanguage();
    void showAccountMenu(const QString& accountId, const QPoint& at);
    void showViewMenu(const QString& viewId, const QPoint& at);
    void showViewsMenu(const QPoint& at);
    void openPalette();
    void openCopyWindow(const QString& accountId);
    void openCoverageWindow(const QString& accountId);
    void openEraseDialog();
    void openSettings();
    void confirmRemoval(const QString& accountId);
    void cycleFocus(int by);

    [[nodiscard]] Layout layoutClass() const;
    void layOut();
    void saveLayout();
    void showReader(bool reading);
    [[nodiscard]] QList<SavedView> allViews() const;

    std::unique_ptr<SettingsStore> m_store;
    std::unique_ptr<ReadMarks> m_readMarks;
    const Clock* m_clock = &SystemClock::instance();
    Settings m_settings;
    Sidebar* m_sidebar = nullptr;
    TopBar* m_top = nullptr;
    QSplitter* m_split = nullptr;
    ListPage* m_page = nullptr;
    QWidget* m_reader = nullptr;
    QPointer<QWidget> m_beside;
    DashboardPage* m_dashboards = nullptr;
    LivePage* m_live = nullptr;
    IssueList* m_issues = nullptr;
    FirstStart* m_firstStart = nullptr; ///< made where it is needed, which is seldom
    QStackedWidget* m_stack = nullptr;
    MessageStrip* m_message = nullptr;
    JobStrip* m_job = nullptr;
    StatusStrip* m_status = nullptr;
    CommandPalette* m_palette = nullptr;
    Suggester* m_suggester = nullptr;
    QMenu* m_menu = nullptr;
    QPointer<TranscriptJob> m_export; ///< while it runs
    QPointer<CopyWindow> m_copy; ///< progress of one account, while it is open
    QPointer<CoverageWindow> m_coverage;
    QPointer<EraseDialog> m_erase;
    QList<Command> m_commands;
    QTimer m_minute, m_countSoon, m_readSoon;

    QList<Account> m_accounts;
    QHash<QString, SyncStatus> m_syncs;
    QList<SavedView> m_views; ///< the person's own
    std::vector<std::size_t> m_counts; ///< of allViews()
    Query m_leftOut; ///< matches nothing; counted without each of its terms too
    QString m_account; ///< chosen, empty = all
    SortOrder m_sort;
    Page m_pageShown = Page::Conversations;
    ViewStatePtr m_view;
    std::optional<Layout> m_layout;
    bool m_reading = false; ///< in a narrow window the conversation is open over the list
};

} // namespace desk::ui
