// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/metrics/tickethistory.h"

namespace desk {

/// A stretch of one status category.
struct StatusSpan {
    StatusCategory status = StatusCategory::Unknown;
    Millis from = 0;
    std::optional<Millis> to; ///< nothing: it lasts
    std::optional<std::uint32_t> begunBy, endedBy; ///< events; nothing: the creation, or not known
};

/// What one change of status means for the backlog (metrics.md M06).
enum class StatusStep : std::uint8_t { Created, Resolved, Reopened, Restored, Removed };

/// One of the terms of the backlog identity, as it happened.
struct StatusTransition {
    StatusStep step = StatusStep::Created;
    Millis at = 0;
    std::optional<std::uint32_t> event; ///< nothing: the creation itself, or an instant that only the help desk tells
    bool withinUpdate = false; ///< Reopened: solved and reopened by one update
};

/// A ticket's statuses from its creation on.
struct StatusHistory {
    std::vector<StatusSpan> spans; ///< without gaps; empty where the creation is not known
    std::vector<StatusTransition> transitions; ///< by time
    /// The changes mirrored lead to the present status (or to solved, where it was closed since). Else the spans are
    /// what the help desk's own dates tell: created, and solved at its latest solve.
    bool leadsToNow = false;
    bool complete = false; ///< leadsToNow, and each change begins where the one before ended

    [[nodiscard]] StatusCategory at(Millis instant) const; ///< Unknown before the creation
    /// The latest resolution, nothing where it was never solved.
    [[nodiscard]] const StatusTransition* lastResolution() const;
    [[nodiscard]] const StatusTransition* firstResolution() const;
    [[nodiscard]] std::size_t count(StatusStep step) const;
};

StatusHistory statusHistory(const TicketHistory& ticket);

} // namespace desk
