// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/conversation.h"

#include <QWidget>
#include <memory>

namespace desk::ui {

/// Subject and the row of facts of a conversation: status, priority, assignee · group, account and id, channel, date,
/// tags. Facts that do not fit go to a second row. Painted; a value in, nothing out.
class ConversationHeader final : public QWidget {
    Q_OBJECT

public:
    explicit ConversationHeader(QWidget* parent = nullptr);
    void setConversation(std::shared_ptr<const Conversation> conversation, const QColor& accountColour);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Fact {
        enum class Mark { None, Status, Priority, Icon, Monogram, Tag };
        Mark mark = Mark::None;
        const char* icon = nullptr;
        QString words;
        bool strong = false;
    };
    void collect();
    /// Places the facts in rows; paints them where a painter is given. Gives the height.
    int flow(int width, QPainter* painter) const;

    std::shared_ptr<const Conversation> m_conversation;
    QColor m_accountColour;
    std::vector<Fact> m_facts;
};

} // namespace desk::ui
