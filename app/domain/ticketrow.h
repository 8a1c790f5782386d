// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/domain/enums.h"

#include <optional>
#include <span>
#include <string_view>

namespace desk {

/// A ticket as the list and the charts need it: the row with names resolved and facts derived. Views are valid only
/// inside the callback.
struct TicketRow {
    std::string_view id, subject, statusLabel, statusRaw, priorityRaw, type, channelRaw;
    ConversationKind kind = ConversationKind::Ticket;
    StatusCategory status = StatusCategory::Unknown;
    Priority priority = Priority::None;
    Channel channel = Channel::Other;
    Csat csat = Csat::None;
    std::string_view requesterId, requesterName, requesterEmail, assigneeId, assigneeName, groupId, groupName,
        organizationId, organizationName, brandId, brandName;
    std::span<const std::string_view> tags;
    std::optional<Millis> createdAt, updatedAt, solvedAt, dueAt, waitingSince;
    std::optional<int> firstReplyMinutes, resolutionMinutes, reopens, replies;
    std::string_view mergedInto;
};

} // namespace desk
