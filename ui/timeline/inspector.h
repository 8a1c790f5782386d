// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/inspectorfacts.h"
#include "ui/timeline/timelineview.h"

#include <QScrollArea>

namespace desk::ui {

/// All that is known of a conversation beside its thread, 304 wide: requester, who waited, service level, fields,
/// satisfaction, linked tickets, source. A value in, intents out; GUI thread.
class Inspector final : public QScrollArea {
    Q_OBJECT

public:
    static constexpr int kWidth = 304;
    explicit Inspector(QWidget* parent = nullptr);
    void setConversation(const ConversationPtr& conversation, Millis now);

signals:
    void customerWanted(); ///< all conversations of this requester
    void ticketWanted(const QString& ticketId); ///< of the same account
    void sourceWanted(); ///< the record as received

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fill();
    QWidget* makeLine(const InspectorLine& line, InspectorSection::Kind kind);

    ConversationPtr m_conversation;
    QWidget* m_edge; ///< a line between it and the thread
    Millis m_now = 0;
    int m_bar = 0; ///< which bar of its section is next
};

} // namespace desk::ui
