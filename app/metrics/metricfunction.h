// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/metrics/schedule.h"
#include "app/metrics/tickethistory.h"

#include <QTimeZone>

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
    NoCreationTime
};
template <> struct EnumNames<Exclusion> {
    static constexpr std::array<std::string_view, 20> names { "deleted", "spam", "merged", "no-reply", "not-solved",
        "already-solved", "status-not-left", "never-in-status", "history-incomplete", "messages-missing",
        "unknown-author", "negative", "not-assigned", "not-rated", "no-target", "not-a-chat", "no-time-tracked",
        "not-waiting", "out-of-period", "no-creation-time" };
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

/// What one ticket adds to a metric; a ticket may add several (reply instances, tags).
struct Contribution {
    double value = 0; ///< in the definition's unit, durations in seconds
    std::optional<double> business; ///< the same in business time
    bool counts = true; ///< Share: in the numerator too
    std::optional<Millis> at; ///< by the metric's date basis
    std::string_view credit; ///< the person or group it is credited to; lives as long as the history
    std::vector<std::uint32_t> events; ///< the events used, as indexes into the history
    MetricBasis basis = MetricBasis::Recomputed;
};

/// All that one ticket adds, or why it adds nothing.
struct TicketMetric {
    std::vector<Contribution> parts;
    std::optional<Exclusion> excluded;
};

/// A metric over one ticket's history. Pure.
using MetricFunction = TicketMetric (*)(const TicketHistory& ticket, const MetricContext& context);

} // namespace desk
