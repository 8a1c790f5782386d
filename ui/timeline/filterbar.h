// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/conversationfilter.h"

#include <QWidget>
#include <memory>

class QComboBox;
class QDateEdit;
class QLabel;
class QMenu;

namespace desk::ui {

using ConversationPtr = std::shared_ptr<const Conversation>;
class IconButton;
class MenuButton;

/// The line above a timeline that leaves out events: by the conversation within the ticket, by kind, by day. Says how
/// many are shown. Values in, intents out; GUI thread.
class FilterBar final : public QWidget {
    Q_OBJECT

public:
    explicit FilterBar(QWidget* parent = nullptr);
    /// Offers what this conversation has; another one than before begins unfiltered.
    void setConversation(const ConversationPtr& conversation);
    [[nodiscard]] const ConversationFilter& filter() const { return m_filter; }
    void clear();
    void focusFirst();

signals:
    void filterChanged();
    void closed();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void retranslate();
    void fillConversations();
    void read();
    void updateWords();

    ConversationPtr m_conversation;
    ConversationFilter m_filter;
    QComboBox* m_which;
    MenuButton* m_kinds;
    QMenu* m_menu;
    QDateEdit *m_since, *m_until;
    QLabel *m_from, *m_to, *m_count;
    IconButton* m_close;
    bool m_filling = false;
};

} // namespace desk::ui
