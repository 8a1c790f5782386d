// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/chartvalues.h"

#include "app/analytics/minutecounts.h"
#include "app/base/text.h"
#include "app/metrics/statistics.h"

#include <algorithm>

namespace desk {

namespace {

using Tally = Tallies::Tally;

Millis oldestWatermark(const ChartInput& input)
{
    Millis oldest = 0;
    const auto& accounts = input.snapshot.accounts;
    for (std::size_t i = 0; i < accounts.size(); ++i)
        if (input.chosenAccounts[i] != 0 && accounts[i].newest != 0)
            oldest = oldest == 0 ? accounts[i].newest : std::min(oldest, accounts[i].newest);
    return oldest;
}

std::size_t natural(std::int32_t count)
{
    return static_cast<std::size_t>(count);
}

// --- bars ---

ChartBar barOf(std::string_view key, std::int32_t count, std::int32_t ghost, QueryField field, const ChartInput& input)
{
    return { std::string(key), natural(count), natural(ghost), input.request.query.chooses(field, text(key)) };
}

template <typename E>
void fillBars(
    ChartData& chart, const Tally& tally, QueryField field, const ChartInput& input, std::initializer_list<E> order)
{
    for (const E value : order) {
        const auto code = static_cast<std::size_t>(value);
        chart.bars.push_back(barOf(nameOf(value), tally.counts[code], tally.ghost[code], field, input));
        chart.n += chart.bars.back().count;
    }
}

/// The longest bars; equally long ones by name. Tickets without a value have none.
void fillNames(ChartData& chart, const Tally& tally, QueryField field, const ChartInput& input, const Dictionary& names)
{
    std::vector<Code> codes;
    for (Code code = 1; code < tally.counts.size(); ++code) {
        if (tally.ghost[code] == 0)
            continue;
        codes.push_back(code);
        chart.n += natural(tally.counts[code]);
    }
    const auto longer = [&](Code a, Code b) {
        return tally.counts[a] != tally.counts[b] ? tally.counts[a] > tally.counts[b] : names.value(a) < names.value(b);
    };
    const auto most = codes.begin() + static_cast<std::ptrdiff_t>(std::min(kMostBars, codes.size()));
    std::partial_sort(codes.begin(), most, codes.end(), longer);
    for (auto code = codes.begin(); code != most && tally.counts[*code] > 0; ++code)
        chart.bars.push_back(barOf(names.value(*code), tally.counts[*code], tally.ghost[*code], field, input));
}

void fillAccounts(ChartData& chart, const Tally& tally, QueryField field, const ChartInput& input)
{
    const auto& accounts = input.snapshot.accounts;
    for (std::size_t i = 0; i < accounts.size(); ++i) {
        if (input.chosenAccounts[i] == 0)
            continue;
        chart.bars.push_back(
            barOf(accounts[i].account.name.toStdString(), tally.counts[i], tally.ghost[i], field, input));
        chart.n += chart.bars.back().count;
    }
}

/// "<5m", "5m..14m", …, ">=10080m", "none".
std::string bucketKey(std::int32_t from, std::int32_t past)
{
    if (from == 0)
        return "<" + std::to_string(past) + "m";
    if (past == 0)
        return ">=" + std::to_string(from) + "m";
    return std::to_string(from) + "m.." + std::to_string(past - 1) + "m";
}

void fillMinutes(
    ChartData& chart, const Tally& tally, QueryField field, const ChartInput& input, std::string_view buckets)
{
    chart.minutes = std::make_shared<const MinuteCounts>(tally.measure->minutes(), tally.counts);
    const MinuteCounts ghost(tally.measure->minutes(), tally.ghost);
    chart.n = chart.minutes->size();
    std::vector<std::int32_t> edges { 0 };
    for (const double second : findBuckets(buckets)->edges)
        edges.push_back(static_cast<std::int32_t>(second / 60));
    edges.push_back(0);
    for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
        const std::int32_t from = edges[i], past = edges[i + 1];
        const auto between = [&](const MinuteCounts& minutes) {
            return static_cast<std::int32_t>((past == 0 ? minutes.size() : minutes.below(past)) - minutes.below(from));
        };
        chart.bars.push_back(barOf(bucketKey(from, past), between(*chart.minutes), between(ghost), field, input));
    }
    chart.bars.push_back(barOf("none", tally.counts[0], tally.ghost[0], field, input));
}

// --- days ---

/// A day of a chart over time, of work alone or of everything.
class DayReader {
public:
    DayReader(const Counts& counts, std::size_t days, bool everything)
        : m_counts(counts)
        , m_layout { days }
        , m_everything(everything)
    {
    }
    [[nodiscard]] std::int32_t operator()(DayLayout::Part part, std::size_t day) const
    {
        return m_counts[m_layout.at(true, part, day)] + (m_everything ? m_counts[m_layout.at(false, part, day)] : 0);
    }

private:
    const Counts& m_counts;
    DayLayout m_layout;
    bool m_everything;
};

void fillDays(ChartData& chart, const Tally& tally, const ChartInput& input)
{
    using Part = DayLayout::Part;
    const bool statusNamed = input.request.query.narrows(QueryField::Status);
    const DayReader count(tally.counts, input.days.days(), statusNamed),
        ghost(tally.ghost, input.days.days(), statusNamed);
    // The strip above the list keeps its span whatever the filter: one brushes on it.
    const bool whole = chart.spec.id == ChartId::CreatedPerDay;
    const auto any = [&](std::size_t day) {
        return count(Part::Created, day) > 0 || count(Part::Solved, day) > 0
            || (whole && ghost(Part::Created, day) > 0);
    };
    std::size_t first = 0, past = input.days.days();
    while (first < past && !any(first))
        ++first;
    while (past > first && !any(past - 1))
        --past;
    const Millis watermark = oldestWatermark(input);
    std::int32_t backlog = 0;
    chart.days.reserve(past - first);
    for (std::size_t day = first; day < past; ++day) {
        backlog += count(Part::Net, day);
        const bool partial = watermark != 0 && toMillis(input.days.starts[day + 1]) > watermark;
        const std::size_t created = natural(count(Part::Created, day));
        chart.days.push_back({ toMillis(input.days.starts[day]), created, natural(count(Part::Solved, day)),
            natural(backlog), natural(ghost(Part::Created, day)), partial });
        chart.n += created;
    }
}

void fillHours(ChartData& chart, const Tally& tally)
{
    chart.hours.assign(tally.counts.begin(), tally.counts.begin() + kWeekHours);
    for (const std::size_t hour : chart.hours)
        chart.n += hour;
}

void fill(ChartData& chart, const Tally& tally, const ChartInput& input)
{
    using enum StatusCategory;
    using P = Priority;
    using C = Channel;
    using R = Csat;
    const Snapshot& s = input.snapshot;
    const QueryField field = chartField(chart.spec).value_or(QueryField::Text);
    switch (chart.spec.id) {
    case ChartId::Status:
        return fillBars(
            chart, tally, field, input, { New, Open, Pending, Hold, Solved, Closed, Deleted, Spam, Unknown });
    case ChartId::Priority:
        return fillBars(chart, tally, field, input, { P::Urgent, P::High, P::Normal, P::Low, P::None, P::Unknown });
    case ChartId::Channel:
        return fillBars(chart, tally, field, input,
            { C::Email, C::Web, C::Chat, C::Messaging, C::Phone, C::Social, C::Api, C::Other });
    case ChartId::Csat:
        return fillBars(chart, tally, field, input, { R::Good, R::Neutral, R::Bad, R::Offered, R::None, R::Unknown });
    case ChartId::Assignee: return fillNames(chart, tally, field, input, s.people);
    case ChartId::Group: return fillNames(chart, tally, field, input, s.groups);
    case ChartId::Organization: return fillNames(chart, tally, field, input, s.organizations);
    case ChartId::Tag: return fillNames(chart, tally, field, input, s.tags);
    case ChartId::FirstReply: return fillMinutes(chart, tally, field, input, "first_reply_fine");
    case ChartId::Resolution: return fillMinutes(chart, tally, field, input, "resolution");
    case ChartId::Hours: return fillHours(chart, tally);
    case ChartId::Type: return fillNames(chart, tally, field, input, s.types);
    case ChartId::Brand: return fillNames(chart, tally, field, input, s.brands);
    case ChartId::Requester: return fillNames(chart, tally, field, input, s.people);
    case ChartId::Account: return fillAccounts(chart, tally, field, input);
    default: return fillDays(chart, tally, input);
    }
}

} // namespace

ChartData chartValues(const ChartSpec& spec, const Tally& tally, const ChartInput& input)
{
    ChartData chart;
    chart.spec = spec;
    fill(chart, tally, input);
    chart.dataUpTo = oldestWatermark(input);
    return chart;
}

} // namespace desk
