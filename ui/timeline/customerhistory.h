// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/timelineitems.h"

#include <memory>

namespace desk::ui {

/// One conversation within a customer's history.
struct HistoryPart {
    std::shared_ptr<const Conversation> conversation;
    int begin = 0, end = 0; ///< its entries in CustomerHistory::thread
};

/// All conversations of one customer on one axis of time: their messages, waits and changes in the order in which they
/// happened, whatever the ticket, channel or account, with a line wherever the conversation is another one. Value.
struct CustomerHistory {
    std::shared_ptr<const Conversation> thread; ///< the entries of all, one conversation after the other
    std::vector<HistoryPart> parts;
    std::vector<TimelineItem> items; ///< of `thread`; TimelineItem::part indexes `parts`
};

/// `conversations` in any order. Waits are those of each conversation alone. Pure.
CustomerHistory customerHistory(
    const std::vector<std::shared_ptr<const Conversation>>& conversations, const QTimeZone& zone, Millis now);

} // namespace desk::ui
