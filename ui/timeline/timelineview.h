// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/texthits.h"
#include "ui/timeline/itemlayout.h"

#include <QAbstractScrollArea>
#include <memory>
#include <vector>

namespace desk::ui {

using ConversationPtr = std::shared_ptr<const Conversation>;

/// The conversation as one lane of messages, waits and folded changes. Lays out only what is on screen, so a thread of
/// thousands of events opens at once. Keyboard: N and P next and previous customer message, Up and Down the block
/// before and after, Enter folds, Ctrl+C copies the selection or the block.
class TimelineView final : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit TimelineView(QWidget* parent = nullptr);
    ~TimelineView() override;

    /// Shows a conversation from its end, or, where it is the one already shown, with the place kept. Null shows
    /// nothing.
    void setConversation(ConversationPtr conversation, Millis now);
    [[nodiscard]] const ConversationPtr& conversation() const { return m_conversation; }
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
    /// Brings the block of an event into view and puts the focus on it.
    void revealEvent(const std::string& eventId);
    [[nodiscard]] const std::vector<TimelineItem>& items() const { return m_items; }
    /// The selected text, else the focused block as it is copied.
    [[nodiscard]] QString copyText() const;
    /// Subject and all messages as text, private notes marked.
    [[nodiscard]] QString allText() const;

signals:
    void hitsChanged();
    void attachmentActivated(const QUrl& url);
    void linkActivated(const QUrl& url);

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
    [[nodiscard]] int blockWidth() const;
    [[nodiscard]] int itemAt(int y) const; ///< of the content; -1 where there is none
    [[nodiscard]] QPointF toItem(const QPoint& viewportPoint, int item) const;
    const ItemLayout& layout(int item);
    void forgetLayouts();
    void place(); ///< heights to positions, scroll range
    void layOutVisible();
    void scrollTo(int item, bool focus);
    void toggle(int item);
    [[nodiscard]] std::vector<TextMark> marksOf(int item) const;
    std::vector<TextRange> hitsIn(int item);
    void markHits(bool go);
    void showHit();
    [[nodiscard]] QString messageText(int item) const;
    [[nodiscard]] bool isCustomerMessage(int item) const;
    void showSourceOf(int item);

    ConversationPtr m_conversation;
    Millis m_now = 0;
    std::vector<TimelineItem> m_items;
    std::vector<std::unique_ptr<ItemLayout>> m_layouts; ///< null = not laid out, the height is a guess
    std::vector<int> m_heights, m_tops;
    std::vector<bool> m_expanded;
    int m_contentHeight = 0;
    int m_focused = -1;
    QString m_needle;
    std::vector<TextTerm> m_terms; ///< of the filter
    std::vector<Hit> m_hits;
    int m_currentHit = -1;
    int m_selectedItem = -1, m_anchor = 0, m_caret = 0;
    bool m_atEnd = true;
};

} // namespace desk::ui
