// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/metrics/replies.h"
#include "app/metrics/statushistory.h"

namespace desk {

/// A history with what several metrics need of it, worked out once. Refers to the history.
struct TicketDigest {
    explicit TicketDigest(const TicketHistory& history);

    const TicketHistory& ticket;
    StatusHistory status;
    Replies replies; ///< of agents, as the vendors count
    Replies humanReplies;
    std::optional<std::uint32_t> opening;

    [[nodiscard]] const HistoryEvent& event(std::uint32_t index) const { return ticket.events[index]; }
    /// The latest time into solved: by the changes, else as the help desk says.
    [[nodiscard]] std::optional<Millis> solvedAt() const;
    /// Who or what a field named at an instant (just after it): assignee, group … by their changes, else as it is now.
    [[nodiscard]] std::string_view assigneeAt(Millis instant) const;
    [[nodiscard]] std::string_view groupAt(Millis instant) const;
};

} // namespace desk
