// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/metrics/schedule.h"
#include "app/metrics/ticketdigest.h"

#include <QTimeZone>
#include <initializer_list>

namespace desk {

/// Why a ticket is not in a number.
enum class Exclusion : std::uint8_t {
    Deleted,
    Spam,
    Merged,
    NoReply,
    NotSolved,
    AlreadySolved,
    StatusNotLeft, ///< the duration is written when the status ends, and it lasts
    NeverInStatus,
    HistoryIncomplete, ///< the changes mirrored do not lead to the present status
    MessagesMissing, ///< not all messages are mirrored
    UnknownAuthor, ///< somebody whose role is not known wrote
    Negative, ///< ends before it begins (merges)
    NotAssigned,
    NotRated,
    NoTarget, ///< no SLA policy applied
    NotAChat,
    NoTimeTracked,
    NotWaiting,
    OutOfPeriod,
    NoCreationTime,
    TooRecent, ///< what it is asked about may still happen
    NoBot,
    NotReopened,
    NotApplicable, ///< the metric is about other tickets
    InTime, ///< its targets were not missed
    NotSurveyed ///< nobody asked how satisfied the customer was
};
template <> struct EnumNames<Exclusion> {
    static constexpr std::array<std::string_view, 26> names { "deleted", "spam", "merged", "no-reply", "not-solved",
        "already-solved", "status-not-left", "never-in-status", "history-incomplete", "messages-missing",
        "unknown-author", "negative", "not-assigned", "not-rated", "no-target", "not-a-chat", "no-time-tracked",
        "not-waiting", "out-of-period", "no-creation-time", "too-recent", "no-bot", "not-reopened", "not-applicable",
        "in-time", "not-surveyed" };
};

/// Where a number comes from (metrics.md §1).
enum class MetricBasis : std::uint8_t { Recomputed, Vendor, Mixed };
template <> struct EnumNames<MetricBasis> {
    static constexpr std::array<std::string_view, 3> names { "recomputed", "vendor", "mixed" };
};

/// A half-open stretch of time, UTC ms.
struct Period {
    Millis from = 0, to = 0;
    [[nodiscard]] bool holds(Millis at) const { return at >= from && at < to; }
    bool operator==(const Period&) const = default;
};

/// What a metric needs beside the history. One per report.
struct MetricContext {
    QTimeZone zone = QTimeZone::utc(); ///< days and hours are this zone's
    Millis now = 0; ///< what "now" means: the data's watermark or the clock
    std::optional<Period> period; ///< contributions outside it, by the metric's date basis, are excluded
    const Schedules* schedules = nullptr; ///< nothing: no business variants
    bool includeMerged = false; ///< merged sources as solved work
    bool requesterOnly = false; ///< only the requester's own messages start a customer's clock
};

/// What one ticket adds to a metric; a ticket may add several (reply instances, comments).
struct Contribution {
    double value = 0; ///< in the definition's unit, durations in seconds
    std::optional<double> business; ///< the same in business time
    bool counts = true; ///< Share: in the numerator too
    std::optional<Millis> at; ///< by the metric's date basis
    std::string_view agent, group; ///< whom it is credited to (M62, M63), empty = nobody; live as long as the history
    MetricBasis basis = MetricBasis::Recomputed;
    std::uint8_t kind = 0; ///< which of several things it is: of net flow the StatusStep, of SLA shares the SlaMetric
    std::uint32_t firstEvent = 0, eventCount = 0; ///< the events used: this part of TicketMetric::events
};

/// All that one ticket adds, or why it adds nothing. Meant to be used again and again.
class TicketMetric {
public:
    /// Adds a contribution with the events used (indexes into the history); the reference is good until the next one.
    Contribution& add(double value, std::initializer_list<std::uint32_t> events = {});
    Contribution& add(double value, std::span<const std::uint32_t> events);
    void exclude(Exclusion reason) { m_excluded = reason; }
    void clear();

    [[nodiscard]] const std::vector<Contribution>& parts() const { return m_parts; }
    [[nodiscard]] std::vector<Contribution>& parts() { return m_parts; }
    [[nodiscard]] std::optional<Exclusion> excluded() const { return m_excluded; }
    [[nodiscard]] std::span<const std::uint32_t> eventsOf(const Contribution& part) const
    {
        return std::span(m_events).subspan(part.firstEvent, part.eventCount);
    }

private:
    std::vector<Contribution> m_parts;
    std::vector<std::uint32_t> m_events;
    std::optional<Exclusion> m_excluded;
};

/// A metric over one ticket. Pure.
using MetricFunction = void (*)(const TicketDigest& ticket, const MetricContext& context, TicketMetric& out);

} // namespace desk
