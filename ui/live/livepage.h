// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/account.h"
#include "app/live/liveseries.h"
#include "ui/live/livechart.h"
#include "ui/live/livechoices.h"
#include "ui/live/livemenus.h"
#include "ui/live/livewords.h"

#include <QTimer>
#include <QWidget>

class QGridLayout;
class QMenu;
class QScrollArea;

namespace desk::ui {

class ChartExporter;
class EmptyNote;
class FigureStrip;
class LiveBar;
class LiveChartCard;
class LiveTableCard;

/// The chat floor as it is now and over the last hours: figures, departments, charts. Values come in by setState() and
/// addSamples(); what the page wants is a signal. Values change in place, nothing moves by itself. GUI thread.
class LivePage final : public QWidget {
    Q_OBJECT

public:
    explicit LivePage(QWidget* parent = nullptr);
    ~LivePage() override;

    void setClock(const Clock& clock);
    void setChoices(const LiveChoices& choices);
    [[nodiscard]] const LiveChoices& choices() const { return m_choices; }
    /// All accounts of the window; those that sign in to chats can be live. An account that was refused is tried again:
    /// somebody may have signed in.
    void setAccounts(const QList<Account>& accounts);
    /// Shows this one's floor, where it has one.
    void showAccount(const QString& accountId);
    void setState(const LiveState& state);
    void addSamples(const QString& accountId, const std::vector<LiveSample>& samples);
    void forgetSamples(const QString& accountId, Millis after);
    /// Visitors waiting in all accounts that are live; nothing where none is.
    [[nodiscard]] std::optional<int> waiting() const;

signals:
    void watchWanted(const desk::Account& account);
    void leaveWanted(const QString& accountId);
    void forgetWanted(const QString& accountId); ///< the account is no more
    void retryWanted(const QString& accountId);
    void signInWanted(const QString& accountId);
    void choicesChanged();
    void waitingChanged();
    void exported(const QString& file); ///< empty = to the clipboard
    void exportFailed(const QString& file, const QString& why);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void wire();
    void choose(LiveChoices choices);
    void updateWatched();
    void hold(bool held);
    void refresh(); ///< everything that is shown
    void refreshWords();
    void refreshCharts();
    void retranslate();
    void showNote(const LiveState& state);
    void placeCards();
    void takeNoteAction();
    [[nodiscard]] QMenu* menuOfChoices(const char* name);
    [[nodiscard]] LiveMenus menus();
    void openThresholds();
    void openExportMenu(const LiveChartCard& card, const QPoint& at);
    void openTable(const LiveChartCard& card);
    void fillChart(LiveChartCard& card, LiveChart::Kind kind);
    [[nodiscard]] const Account* account() const; ///< the one that is shown
    [[nodiscard]] LiveState shown() const; ///< its state, as it is or as it is held
    [[nodiscard]] QString departmentName() const;
    [[nodiscard]] QString knownDepartment() const; ///< its id; one that is not known (yet) counts as all

    const Clock* m_clock = &SystemClock::instance();
    LiveChoices m_choices;
    QList<Account> m_accounts; ///< that sign in to chats
    QString m_withoutChats; ///< a Zendesk account that could
    QSet<QString> m_watched;
    QHash<QString, LiveState> m_states;
    QHash<QString, LiveSeries> m_series;
    bool m_held = false;
    LiveState m_heldState;
    Millis m_heldAt = 0;
    LiveBar* m_bar;
    QScrollArea* m_scroll;
    QWidget* m_body;
    QGridLayout* m_grid;
    EmptyNote* m_note;
    livewords::Note m_noteWords;
    QString m_noteAccount; ///< that the note's button is about
    FigureStrip* m_figures;
    LiveTableCard *m_departments, *m_all;
    LiveChartCard *m_chats, *m_agents;
    ChartExporter* m_exporter;
    QTimer m_second;
    int m_columns = 0;
};

} // namespace desk::ui
