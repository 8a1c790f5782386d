// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/metrics/schedule.h"
#include "app/metrics/ticketdigest.h"

#include <array>
#include <span>

namespace desk {

/// What an SLA clock measures (metrics.md M43, M47).
enum class SlaMetric : std::uint8_t {
    FirstReply,
    NextReply,
    PeriodicUpdate,
    PausableUpdate,
    RequesterWait,
    AgentWork,
    Resolution,
    GroupOwnership,
    Unknown
};
template <> struct EnumNames<SlaMetric> {
    static constexpr std::array<std::string_view, 9> names { "first-reply", "next-reply", "periodic-update",
        "pausable-update", "requester-wait", "agent-work", "resolution", "group-ownership", "unknown" };
};
/// The metric of a help desk's word; "reply_time" is the first reply's clock in its first instance, a next reply's
/// after that.
SlaMetric slaMetricOf(std::string_view word, int instance = 1);

/// Breached wins: a clock that ran over is breached whether it still runs or not.
enum class SlaState : std::uint8_t { Active, Achieved, Breached };
template <> struct EnumNames<SlaState> {
    static constexpr std::array<std::string_view, 3> names { "active", "achieved", "breached" };
};

/// A stretch during which a clock runs.
struct ClockStretch {
    Millis from = 0;
    std::optional<Millis> to; ///< nothing: it still runs
    bool operator==(const ClockStretch&) const = default;
};

/// A clock with its target, and what became of it.
struct SlaOutcome {
    SlaMetric metric = SlaMetric::Unknown;
    int instance = 1;
    bool ofGroup = false; ///< a group's target, apart from the ticket's
    SlaState state = SlaState::Active;
    std::optional<Millis> appliedAt, completedAt;
    std::optional<Millis> deadline; ///< nothing while the clock is paused
    std::optional<std::int64_t> targetSeconds;
    bool businessHours = false; ///< target and elapsed are business time
    std::optional<std::int64_t> elapsedSeconds; ///< up to completion, else up to now
    std::string policy;

    [[nodiscard]] bool running() const { return !completedAt; }
    /// Seconds beyond the target when it was completed; nothing where it was not, or in time.
    [[nodiscard]] std::optional<std::int64_t> overrun() const;
};

/// When the clock of a metric runs on a ticket, by its history: first reply (M29's end, or the solution), requester
/// wait (new, open, hold), agent work (new, open), resolution (all unsolved statuses). None where it does not run:
/// there is no first reply clock on a ticket that an agent opened in public; one that an agent opened by a note starts
/// with the customer's first message. Other metrics are known only from the help desk's own events.
std::vector<ClockStretch> slaClock(const TicketDigest& ticket, SlaMetric metric);

/// Seconds that a clock showed at an instant, in calendar or business time. Nothing where business time is asked for
/// and there is no schedule.
std::optional<std::int64_t> clockSeconds(std::span<const ClockStretch> clock, const TicketHistory& ticket,
    const Schedules* schedules, bool business, Millis until);

/// What became of a target (metric, target, kind of time and completion given in `outcome`) by the clock.
SlaOutcome clockOutcome(std::span<const ClockStretch> clock, const TicketHistory& ticket, SlaOutcome outcome,
    const Schedules* schedules, Millis now);

/// A target measured by our own clock. `appliedAt`: time before it does not count.
SlaOutcome measuredOutcome(const TicketDigest& ticket, SlaMetric metric, Millis appliedAt, std::int64_t targetSeconds,
    bool business, const Schedules* schedules, Millis now);

/// What became of all targets of a ticket: as the help desk's clocks tell (Zendesk: metric events; Freshdesk: due dates
/// and escalations against the reply and the solution). `now` decides what is overdue; foretold breaches after it are
/// deadlines. Empty where no target was ever set.
std::vector<SlaOutcome> slaOutcomes(const TicketDigest& ticket, const Schedules* schedules, Millis now);

/// A ticket as a whole (M44): breached where any target is, else active where any is not finished, else achieved.
/// Nothing where it has no target.
std::optional<SlaState> ticketState(std::span<const SlaOutcome> outcomes);

} // namespace desk
