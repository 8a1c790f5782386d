// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/texthits.h"
#include "ui/timeline/customerhistory.h"
#include "ui/timeline/fileshelf.h"
#include "ui/timeline/itemlayout.h"

#include <QAbstractScrollArea>
#include <QHash>
#include <QTimer>
#include <functional>
#include <memory>
#include <vector>

class QMenu;

namespace desk::ui {

using ConversationPtr = std::shared_ptr<const Conversation>;

/// The conversation as one lane of messages, waits and folded changes. Lays out only what is on screen, so a thread of
/// thousands of events opens at once. Keyboard: Up and Down the block before and after, space a screenful on, Enter
/// folds, Ctrl+C copies the selection or the block.
class TimelineView final : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit TimelineView(QWidget* parent = nullptr);
    ~TimelineView() override;

    /// Shows a conversation from its end, or, where it is the one already shown, with the place kept. Null shows
    /// nothing.
    void setConversation(ConversationPtr conversation, Millis now);
    /// Shows all conversations of a customer from their end.
    void setHistory(CustomerHistory history, Millis now);
    /// What is shown; of a customer's history, all its entries.
    [[nodiscard]] const ConversationPtr& conversation() const { return m_conversation; }
    /// The files of the conversations that are shown.
    [[nodiscard]] FileShelf& files() { return *m_files; }
    /// Marks every occurrence, ignoring case, and goes to the newest; an empty text marks nothing.
    void find(const QString& text);
    /// Marks the words of the filter, as long as nothing is looked for by find(); a conversation that is shown anew
    /// begins at the first of them.
    void setTerms(std::vector<TextTerm> terms);
    void findNext(int step);
    [[nodiscard]] int hitCount() const { return static_cast<int>(m_hits.size()); }
    [[nodiscard]] int currentHit() const { return m_currentHit; }
    /// Goes to the next (1) or previous (-1) message of a customer.
    void nextCustomerMessage(int step);
    /// The same among those that no agent has answered since.
    void nextUnanswered(int step);
    /// The days on which something happened, in order.
    [[nodiscard]] QList<QDate> days() const;
    [[nodiscard]] QDate dayInView() const;
    /// Goes to that day, or to the next one on which something happened.
    void goToDay(QDate day);
    /// Brings the block of an event into view and puts the focus on it.
    void revealEvent(const std::string& eventId);
    [[nodiscard]] const std::vector<TimelineItem>& items() const { return m_items; }
    /// How many items are laid out now: those near what is in view.
    [[nodiscard]] int laidOutCount() const;
    [[nodiscard]] int focusedItem() const { return m_focused; } ///< -1 = none
    /// What a screen reader says of an item, and where it is on the screen.
    [[nodiscard]] QString spoken(int item);
    [[nodiscard]] QRect itemOnScreen(int item) const;
    [[nodiscard]] int itemOnScreenAt(const QPoint& point) const; ///< -1 = none
    /// The selected text, else the focused block as it is copied.
    [[nodiscard]] QString copyText() const;
    /// Subject and all messages as text, private notes marked.
    [[nodiscard]] QString allText() const;

signals:
    void hitsChanged();
    void partActivated(const QString& accountId, const QString& ticketId); ///< of a customer's history
    /// `words`: what the link says of itself, where that deceives (linkwords.h); else empty.
    void linkActivated(const QUrl& url, const QString& words);
    /// The link under the pointer; invalid where there is none.
    void linkHovered(const QUrl& url);
    void readOn(); ///< space at the end of the thread: the next conversation, which then opens at its beginning

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    struct Hit {
        int item = 0, start = 0, length = 0;
    };
    struct Scan {
        int next = 0; ///< how many items were looked through
        bool go = false; ///< to the first one found
        Hit kept { -1 }; ///< else to the one that was current
    };
    [[nodiscard]] int blockWidth() const;
    [[nodiscard]] int itemAt(int y) const; ///< of the content; -1 where there is none
    [[nodiscard]] QPointF toItem(const QPoint& viewportPoint, int item) const;
    const ItemLayout& layout(int item);
    void forgetLayouts();
    void place(); ///< heights to positions, scroll range
    void layOutVisible();
    void scrollTo(int item, bool focus);
    void toggle(int item);
    void toggleFold(int item, int fold);
    void toggleFolds(int item); ///< all of a message
    [[nodiscard]] ItemState shownState(int item) const;
    void setState(int item, const ItemState& state);
    [[nodiscard]] QString itemKey(int item) const;
    void activate(const RichText::Link& link);
    void addLinks(QMenu& menu, int item);
    void hover(const QUrl& link);
    void forgetFar();
    [[nodiscard]] std::vector<TextMark> marksOf(int item) const;
    [[nodiscard]] std::vector<TextRange> wanted(const QString& words, const Event& event) const;
    std::vector<TextRange> hitsIn(int item);
    void markHits(bool go);
    void scanSome();
    void chooseHit();
    void paintHitMarks(QPainter& painter) const;
    void showHit();
    void showItems(bool same, Millis now);
    [[nodiscard]] const Conversation& sourceOf(int item) const;
    [[nodiscard]] const Attachment* attachmentAt(const QPoint& viewportPoint);
    void addFiles(QMenu& menu, int item);
    void layOutFiles();
    void activatePart(int item);
    [[nodiscard]] QString quoteText(int item) const;
    [[nodiscard]] QString messageText(int item) const;
    [[nodiscard]] bool isCustomerMessage(int item) const;
    [[nodiscard]] bool isAnswer(int item) const;
    [[nodiscard]] int lastAnswer() const;
    void step(int by, const std::function<bool(int)>& wanted);
    void scrollPage(bool back);

    ConversationPtr m_conversation;
    Millis m_now = 0;
    std::vector<HistoryPart> m_parts; ///< of a customer's history
    FileShelf* m_files;
    std::vector<TimelineItem> m_items;
    std::vector<std::unique_ptr<ItemLayout>> m_layouts; ///< null = not laid out, the height is a guess
    std::vector<int> m_heights, m_tops;
    std::vector<ItemState> m_states;
    QHash<QString, ItemState> m_opened; ///< what was opened since the program started, by itemKey()
    QUrl m_hovered; ///< the link under the pointer
    int m_contentHeight = 0;
    int m_focused = -1;
    QString m_needle;
    std::vector<TextTerm> m_terms; ///< of the filter
    std::vector<quint64> m_found; ///< folds of each item that are open because a hit is inside
    std::vector<Hit> m_hits; ///< in the order of the thread
    Scan m_scan;
    QTimer m_scanTimer;
    int m_currentHit = -1;
    int m_selectedItem = -1, m_anchor = 0, m_caret = 0;
    bool m_atEnd = true;
    bool m_fromTop = false; ///< the next conversation opens at its beginning
    int m_paints = 0;
};

} // namespace desk::ui
