// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/conversation.h"

#include <QWidget>
#include <memory>

namespace desk::ui {

/// Subject and the row of facts of a conversation: status, priority, assignee · group, account and id, channel, date,
/// tags. It stays one row: where it is narrow, the date goes (the thread's first day says it), then tags, counted as
/// "+2", then words are cut; all of it is in the tooltip. Painted; a value in, nothing out.
class ConversationHeader final : public QWidget {
    Q_OBJECT

public:
    explicit ConversationHeader(QWidget* parent = nullptr);
    void setConversation(std::shared_ptr<const Conversation> conversation, const QColor& accountColour);
    /// Shows a customer instead: a title, and how many conversations with which accounts.
    void setCustomer(const QString& title, const QString& facts);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return { 0, sizeHint().height() }; }
    /// Space at the end of the subject's line for the pane's buttons, px.
    void setButtonRoom(int width);

    /// The words of the facts that a header of this width shows.
    [[nodiscard]] QStringList shownFacts(int width) const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Fact {
        enum class Mark { Status, Priority, Icon, Monogram, Tag };
        Mark mark = Mark::Icon;
        const char* icon = nullptr;
        QString words;
        bool strong = false, date = false;
    };
    void collect();
    /// The facts that one row of this width shows, the last perhaps "+2".
    [[nodiscard]] std::vector<Fact> fitting(int width) const;
    void paintFacts(QPainter& painter) const;
    void paintMark(QPainter& painter, const Fact& fact, int x, int width) const;

    std::shared_ptr<const Conversation> m_conversation;
    QString m_title, m_customerFacts; ///< of a customer
    QColor m_accountColour;
    int m_buttonRoom = 0;
    std::vector<Fact> m_facts;
};

} // namespace desk::ui
