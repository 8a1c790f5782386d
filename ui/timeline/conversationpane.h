// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "ui/timeline/timelineview.h"

#include <QKeySequence>
#include <QWidget>
#include <functional>
#include <optional>

class QLabel;
class QLineEdit;
class QStackedLayout;

namespace desk::ui {

class ConversationHeader;
class FilterBar;
class IconButton;
class Inspector;
class MetricStrip;

/// Everything about one conversation: header, numbers, search inside, timeline; and what to say when there is none,
/// when it is only half mirrored, or when it could not be read. Values in, intents out; GUI thread.
class ConversationPane final : public QWidget {
    Q_OBJECT

public:
    explicit ConversationPane(QWidget* parent = nullptr);
    /// Shows a conversation; null shows the hint to choose one. `accountColour` is the account's, `now` what waits run
    /// up to.
    void setConversation(ConversationPtr conversation, const QColor& accountColour, Millis now);
    /// Shows all conversations of a customer (customerhistory.h) with this name.
    void setHistory(const QString& customer, CustomerHistory history, Millis now);
    /// Whether it shows a customer, not a conversation.
    [[nodiscard]] bool showsHistory() const { return m_history; }
    /// Whether the details are shown beside the thread: as the person wants it, else where the window is wide.
    void setInspector(std::optional<bool> wanted);
    /// For a second pane beside the first: a button closes it.
    void setClosable();
    /// The words of the filter: marked in what is shown, until the search is closed there or another conversation
    /// comes.
    void setSearchTerms(std::vector<TextTerm> terms);
    /// Says that the chosen conversation cannot be shown, in words from errortext.
    void setFailure(const Error& error);
    [[nodiscard]] const ConversationPtr& conversation() const;
    [[nodiscard]] TimelineView* timeline() const { return m_timeline; }

public slots:
    void openSearch(); ///< Ctrl+F
    void closeSearch();
    void openFilter(); ///< Ctrl+Shift+F
    void closeFilter(); ///< shows all events again
    void openOnHelpDesk(); ///< in the browser
    void copyAll(); ///< the whole conversation as text, private notes marked

signals:
    void urlActivated(const QUrl& url);
    void stepWanted(int by); ///< the next (1) or previous (-1) conversation of the list
    void customerWanted(); ///< all conversations of this requester
    void backWanted(); ///< from a customer to the conversation
    void besideWanted(); ///< this conversation kept in a second pane
    void closeWanted();
    void sourceWanted(); ///< the record as received
    void ticketWanted(const QString& accountId, const QString& ticketId);
    void inspectorChosen(bool shown);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeSearch();
    void addCommand(const char* name, const QList<QKeySequence>& keys, const std::function<void()>& run);
    void setupActions();
    void nameActions();
    void openDates();
    void openMenu();
    QWidget* makeFilter();
    void showEntries();
    void retranslate();
    void updateInspector();
    void updateCells();
    void updateHits();
    void updateNotice();

    QStackedLayout* m_stack;
    QLabel* m_hint;
    ConversationHeader* m_header;
    MetricStrip* m_strip;
    QLabel* m_notice;
    QWidget* m_search;
    QLineEdit* m_needle;
    QLabel* m_hits;
    std::vector<TextTerm> m_terms; ///< of the filter
    bool m_searchOpened = false; ///< by the person, not for the filter's words
    Millis m_now = 0; ///< what waits run up to
    bool m_history = false;
    std::optional<bool> m_inspectorWanted;
    Inspector* m_inspector;
    ConversationPtr m_whole; ///< what is shown, before the filter
    FilterBar* m_filter;
    IconButton *m_find, *m_sift, *m_open, *m_copy, *m_more, *m_shut, *m_previous, *m_next, *m_close;
    TimelineView* m_timeline;
};

} // namespace desk::ui
