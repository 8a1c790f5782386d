// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/conversation.h"

#include <QDate>
#include <QTimeZone>
#include <vector>

namespace desk::ui {

/// One thing the timeline draws, as a value; what it looks like is itemlayout's.
struct TimelineItem {
    enum class Kind { Day, Message, Wait, Changes, Now, Part };
    enum class Waiting { ForUs, ForCustomer, Nobody };

    Kind kind = Kind::Message;
    std::vector<int> entries; ///< Message: one; Changes: all that are folded; indexes into Conversation::entries
    QDate day; ///< Day
    Millis from = 0, to = 0; ///< Wait; Now: `to`
    Waiting waiting = Waiting::Nobody;
    bool running = false; ///< the wait has not ended
    bool firstReply = false; ///< the wait ended with the first reply
    int part = -1; ///< of a customer's history (customerhistory.h): the conversation it belongs to, or begins (Part)

    bool operator==(const TimelineItem&) const = default;
};

/// Lays a conversation out in time: days in `zone`, messages, waits between them, changes folded. Rules of look.md §9
/// and metrics.md §2.12: private notes and bot mail never end a wait, solving ends it without a reply. Pure.
std::vector<TimelineItem> timelineItems(const Conversation& conversation, const QTimeZone& zone, Millis now);

} // namespace desk::ui
