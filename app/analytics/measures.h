// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/charts.h"
#include "app/analytics/days.h"
#include "app/analytics/rowbits.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <span>

namespace desk {

/// What a chart counts, as one flat row of numbers that counting a ticket adds to.
using Counts = std::vector<std::int32_t>;

/// How the rows of a snapshot count in a chart. Refers to the snapshot's columns and to the days, which must outlive
/// it.
class Measure {
public:
    virtual ~Measure() = default;
    /// How many numbers there are.
    [[nodiscard]] virtual std::size_t size() const = 0;
    /// Adds the rows, or takes them out where `sign` is -1.
    virtual void count(std::span<const Row> rows, std::int32_t sign, Counts& counts) const = 0;
    /// About how many nanoseconds counting a row takes.
    [[nodiscard]] virtual std::size_t effort() const { return 2; }
    /// The same of countSet() whatever the set; nothing = it cannot.
    [[nodiscard]] virtual std::optional<std::size_t> setEffort() const { return std::nullopt; }
    /// The counts of a set of rows, whatever they were before. Only where there is a setEffort().
    virtual void countSet(const RowBits&, Counts&) const { }
    /// Whether countSet() takes less than counting so many rows.
    [[nodiscard]] bool prefersSet(std::size_t rows) const { return setEffort() && *setEffort() < rows * effort(); }
    /// What counting takes where so many rows came or went.
    [[nodiscard]] std::size_t effortOf(std::size_t rows) const
    {
        return prefersSet(rows) ? *setEffort() : rows * effort();
    }
    /// Of a measure of minutes: which minutes its numbers stand for.
    [[nodiscard]] virtual std::shared_ptr<const class MinuteIndex> minutes() const { return nullptr; }
    /// Of a measure of ages: the times that its numbers behind the first two stand for, ascending (agemeasure.h).
    [[nodiscard]] virtual std::span<const Seconds32> times() const { return {}; }
};

/// Of a chart that is counted from columns. `tags` are of the snapshot and outlive the measure, too.
std::unique_ptr<Measure> measureFor(
    const ChartSpec& chart, const Snapshot& snapshot, const DayColumns& days, const class TagIndex& tags);

/// How numbers per ticket are counted: 0 to kMostApart - 1 apart, those from there on together.
struct NumberLayout {
    static constexpr std::int16_t kMostApart = 10;
    static constexpr std::size_t kUnknown = 0, kSize = kMostApart + 2;
    static constexpr std::size_t at(std::int16_t number)
    {
        return static_cast<std::size_t>(std::clamp<std::int16_t>(number, -1, kMostApart) + 1);
    }
};

/// Where a day's numbers are among those of a chart over time. Deleted and spam are no work: they are counted apart
/// (metrics.md §2.8).
struct DayLayout {
    enum Part : std::size_t { Created, Solved, Net, PartCount }; ///< Net: what the backlog grows by
    std::size_t days = 0;
    [[nodiscard]] std::size_t size() const { return 2 * PartCount * days; }
    [[nodiscard]] std::size_t at(bool work, Part part, std::size_t day) const
    {
        return ((work ? 0U : 1U) * PartCount + part) * days + day;
    }
};

} // namespace desk
