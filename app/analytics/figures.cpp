// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/figures.h"

#include "app/analytics/minutecounts.h"
#include "app/metrics/satisfaction.h"

#include <algorithm>
#include <numeric>

namespace desk {

namespace {

/// A few sums, then the minutes of first replies, those of resolutions, and the solved by day.
class FigureMeasure final : public Measure {
public:
    enum Part : std::size_t { Created, Solved, Unsolved, Good, Rated, Reopened, PartCount };

    FigureMeasure(const Snapshot& snapshot, const DayColumns& days, bool everything)
        : m_snapshot(snapshot)
        , m_days(days)
        , m_everything(everything)
        , m_replies(std::make_shared<const MinuteIndex>(std::span(snapshot.firstReply)))
        , m_resolutions(std::make_shared<const MinuteIndex>(std::span(snapshot.resolution)))
    {
    }
    [[nodiscard]] std::size_t size() const override { return daysBegin() + m_days.days(); }
    [[nodiscard]] std::size_t effort() const override { return 8; }
    void count(std::span<const Row> rows, std::int32_t sign, Counts& counts) const override
    {
        const Snapshot& s = m_snapshot;
        for (const Row r : rows) {
            const auto status = static_cast<StatusCategory>(s.status[r]);
            if (!m_everything && (status == StatusCategory::Deleted || status == StatusCategory::Spam))
                continue;
            const auto csat = static_cast<Csat>(s.csat[r]);
            counts[Created] += sign;
            counts[Unsolved] += isUnsolved(status) ? sign : 0;
            counts[Good] += csat == Csat::Good ? sign : 0;
            counts[Rated] += isRated(csat) ? sign : 0;
            counts[PartCount + m_replies->at(s.firstReply[r])] += sign;
            if (!isSolved(status))
                continue;
            counts[Solved] += sign;
            counts[Reopened] += s.reopens[r] > 0 ? sign : 0;
            counts[resolutionsBegin() + m_resolutions->at(s.resolution[r])] += sign;
            if (m_days.solved[r] != DayColumns::kNone)
                counts[daysBegin() + m_days.solved[r]] += sign;
        }
    }
    [[nodiscard]] MinuteCounts replies(const Counts& counts) const
    {
        const auto begin = counts.begin() + PartCount;
        return { m_replies, Counts(begin, begin + std::ptrdiff_t(m_replies->size())) };
    }
    [[nodiscard]] MinuteCounts resolutions(const Counts& counts) const
    {
        const auto begin = counts.begin() + std::ptrdiff_t(resolutionsBegin());
        return { m_resolutions, Counts(begin, begin + std::ptrdiff_t(m_resolutions->size())) };
    }
    /// Of the solved ones, those that were not yet at the beginning of a day.
    [[nodiscard]] std::size_t solvedFrom(std::size_t day, const Counts& counts) const
    {
        return static_cast<std::size_t>(
            std::accumulate(counts.begin() + std::ptrdiff_t(daysBegin() + day), counts.end(), std::int32_t(0)));
    }

private:
    [[nodiscard]] std::size_t daysBegin() const { return resolutionsBegin() + m_resolutions->size(); }
    [[nodiscard]] std::size_t resolutionsBegin() const { return PartCount + m_replies->size(); }

    const Snapshot& m_snapshot;
    const DayColumns& m_days;
    bool m_everything;
    std::shared_ptr<const MinuteIndex> m_replies, m_resolutions;
};

/// How many of the rows in view that are solved now were not yet. Mostly that is asked at the end of a day of the
/// charts; the end of another zone's needs a look at each row.
std::size_t solvedAfter(std::int64_t second, const FigureMeasure& measure, const FigureInput& input)
{
    const auto& starts = input.dayColumns.starts;
    if (starts.empty())
        return 0;
    const auto day
        = std::ranges::lower_bound(starts, second + 1, {}, [](Seconds32 start) { return std::int64_t(start); });
    if (day == starts.begin() || day == starts.end() || std::int64_t(*day) == second + 1)
        return measure.solvedFrom(
            std::min(static_cast<std::size_t>(day - starts.begin()), starts.size() - 1), input.figures.counts);
    const Snapshot& s = input.snapshot;
    std::size_t count = 0;
    input.inView.forEach([&](std::size_t r) {
        count += s.solved[r] > second && isSolved(static_cast<StatusCategory>(s.status[r])) ? 1U : 0U;
    });
    return count;
}

/// By the days of the charts, whatever zone the range is in: each day belongs to the side on which its middle lies.
std::int64_t backlogChange(const FigureInput& input)
{
    if (!input.range)
        return 0;
    const auto& starts = input.dayColumns.starts;
    const DayLayout layout { input.dayColumns.days() };
    std::int64_t change = 0;
    for (std::size_t day = 0; day < layout.days; ++day) {
        const std::int64_t middle = (std::int64_t(starts[day]) + starts[day + 1]) / 2;
        if (middle >= input.range->seconds.low && middle <= input.range->seconds.high)
            change += input.days.counts[layout.at(true, DayLayout::Net, day)];
    }
    return change;
}

} // namespace

std::unique_ptr<Measure> figureMeasure(const Snapshot& snapshot, const DayColumns& days, bool everything)
{
    return std::make_unique<FigureMeasure>(snapshot, days, everything);
}

ViewFigures figuresOf(const FigureInput& input)
{
    const auto& measure = static_cast<const FigureMeasure&>(*input.figures.measure);
    const Counts& counts = input.figures.counts;
    const auto part = [&](FigureMeasure::Part of) { return static_cast<std::size_t>(counts[of]); };
    const MinuteCounts replies = measure.replies(counts), resolutions = measure.resolutions(counts);
    ViewFigures figures;
    figures.created = part(FigureMeasure::Created);
    figures.solved = part(FigureMeasure::Solved);
    figures.backlog = part(FigureMeasure::Unsolved);
    if (input.range && input.range->seconds.high < input.now / 1000)
        figures.backlog += solvedAfter(input.range->seconds.high, measure, input);
    figures.backlogChange = backlogChange(input);
    figures.firstReply = quantilesOf(replies);
    figures.resolution = quantilesOf(resolutions);
    figures.replied = replies.size();
    figures.resolved = resolutions.size();
    figures.good = part(FigureMeasure::Good);
    figures.rated = part(FigureMeasure::Rated);
    figures.reopened = part(FigureMeasure::Reopened);
    return figures;
}

} // namespace desk
