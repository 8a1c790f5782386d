// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/chartvalues.h"

#include "app/analytics/agemeasure.h"
#include "app/analytics/minutecounts.h"
#include "app/base/text.h"
#include "app/metrics/statistics.h"

#include <algorithm>
#include <numeric>

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

/// Picks the names that get a bar: the longest; equally long ones by name. What the filter chooses is among them even
/// where it is short.
class NamePicker {
public:
    NamePicker(const Tally& tally, const Dictionary& names)
        : m_counts(tally.counts)
        , m_used(tally.used)
        , m_names(names)
    {
    }
    [[nodiscard]] std::vector<Code> pick(QueryField field, const Query& query) const
    {
        const auto longer = [this](Code a, Code b) { return isLonger(a, b); };
        std::vector<Code> codes(std::min(kMostBars, m_used.size()));
        std::ranges::partial_sort_copy(m_used, codes, longer);
        const auto chosen = [&](Code code) { return query.chooses(field, text(m_names.value(code))); };
        std::vector<Code> missing = missingIn(codes, field, query);
        std::ranges::sort(missing, longer);
        missing.resize(std::min(missing.size(), kMostBars));
        std::erase_if(codes, [&](Code code) { return m_counts[code] == 0 && !chosen(code); });
        for (std::size_t i = codes.size(); i-- > 0 && codes.size() + missing.size() > kMostBars;)
            if (!chosen(codes[i]))
                codes.erase(codes.begin() + static_cast<std::ptrdiff_t>(i));
        codes.insert(codes.end(), missing.begin(), missing.end());
        std::ranges::sort(codes, longer);
        codes.resize(std::min(codes.size(), kMostBars));
        return codes;
    }

private:
    [[nodiscard]] bool isLonger(Code a, Code b) const
    {
        return m_counts[a] != m_counts[b] ? m_counts[a] > m_counts[b] : m_names.value(a) < m_names.value(b);
    }
    /// The names that the filter chooses and that some ticket has.
    [[nodiscard]] std::vector<Code> missingIn(
        const std::vector<Code>& codes, QueryField field, const Query& query) const
    {
        std::vector<std::string> wanted;
        for (const QueryTerm& term : query.terms)
            for (const QueryValue& value : term.values)
                if (term.field == field && !term.negated && !value.prefix && value.special == QueryValue::Special::No)
                    wanted.push_back(utf8(QStringView(value.text)));
        std::erase_if(wanted, [&](const std::string& name) {
            return std::ranges::any_of(codes, [&](Code code) { return m_names.value(code) == name; });
        });
        std::vector<Code> missing;
        if (!wanted.empty())
            std::ranges::copy_if(m_used, std::back_inserter(missing),
                [&](Code code) { return std::ranges::find(wanted, m_names.value(code)) != wanted.end(); });
        return missing;
    }

    const Counts& m_counts;
    const std::vector<std::uint32_t>& m_used;
    const Dictionary& m_names;
};

void fillNames(ChartData& chart, const Tally& tally, QueryField field, const ChartInput& input, const Dictionary& names)
{
    ChartRest rest;
    for (const std::uint32_t code : tally.used)
        if (tally.counts[code] > 0) {
            ++rest.names;
            rest.count += natural(tally.counts[code]);
            rest.unfiltered += natural(tally.ghost[code]);
        }
    chart.n = rest.count;
    chart.without = natural(tally.counts[0]);
    for (const Code code : NamePicker(tally, names).pick(field, input.request.query)) {
        chart.bars.push_back(barOf(names.value(code), tally.counts[code], tally.ghost[code], field, input));
        if (tally.counts[code] == 0)
            continue;
        --rest.names;
        rest.count -= natural(tally.counts[code]);
        rest.unfiltered -= natural(tally.ghost[code]);
    }
    if (rest.names > 0)
        chart.rest = rest;
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
    chart.n = chart.minutes->size();
    chart.without = chart.minutes->without();
    chart.quantiles = quantilesOf(*chart.minutes);
    std::vector<std::int32_t> edges { 0 };
    for (const double second : findBuckets(buckets)->edges)
        edges.push_back(static_cast<std::int32_t>(second / 60));
    edges.push_back(0);
    for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
        const std::int32_t from = edges[i], past = edges[i + 1];
        const auto between = [&](const MinuteCounts& minutes) {
            return static_cast<std::int32_t>((past == 0 ? minutes.size() : minutes.below(past)) - minutes.below(from));
        };
        chart.bars.push_back(
            barOf(bucketKey(from, past), between(*chart.minutes), between(*tally.ghostMinutes), field, input));
    }
    chart.bars.push_back(barOf("none", tally.counts[0], tally.ghost[0], field, input));
}

/// "0", "1", …, "4", "5..9", ">=10", "none".
void fillNumbers(ChartData& chart, const Tally& tally, QueryField field, const ChartInput& input)
{
    constexpr std::int16_t kApart = 5, kMost = NumberLayout::kMostApart;
    const auto add = [&](const std::string& key, std::size_t first, std::size_t last) {
        const auto sum = [&](const Counts& counts) {
            return std::accumulate(counts.begin() + static_cast<std::ptrdiff_t>(first),
                counts.begin() + static_cast<std::ptrdiff_t>(last + 1), 0);
        };
        chart.bars.push_back(barOf(key, sum(tally.counts), sum(tally.ghost), field, input));
        chart.n += chart.bars.back().count;
    };
    for (std::int16_t number = 0; number < kApart; ++number)
        add(std::to_string(number), NumberLayout::at(number), NumberLayout::at(number));
    add(std::to_string(kApart) + ".." + std::to_string(kMost - 1), NumberLayout::at(kApart),
        NumberLayout::at(kMost - 1));
    add(">=" + std::to_string(kMost), NumberLayout::at(kMost), NumberLayout::at(kMost));
    chart.without = natural(tally.counts[NumberLayout::kUnknown]);
    chart.bars.push_back(
        barOf("none", tally.counts[NumberLayout::kUnknown], tally.ghost[NumberLayout::kUnknown], field, input));
}

/// "1h", "3d": in the largest unit that it is whole in.
std::string ageText(std::int64_t seconds)
{
    constexpr std::int64_t kHour = 3600, kDay = 24 * kHour;
    return seconds % kDay == 0 ? std::to_string(seconds / kDay) + 'd' : std::to_string(seconds / kHour) + 'h';
}

/// "<1d", "1d..3d", …, ">=90d". A ticket whose age is an edge to the second is older than the edge, as in metrics.md
/// §5; a filter by the bar's value takes it in from both sides.
void fillAges(ChartData& chart, const Tally& tally, QueryField field, const ChartInput& input, std::string_view buckets)
{
    const std::span<const Seconds32> times = tally.measure->times();
    const auto after = [&](std::int64_t age) { // where those begin that are younger
        return AgeMeasure::FirstTime
            + (std::ranges::upper_bound(times, (input.request.now - age * 1000) / 1000) - times.begin());
    };
    const auto add = [&](const std::string& key, std::ptrdiff_t begin, std::ptrdiff_t end) {
        const auto sum
            = [&](const Counts& counts) { return std::accumulate(counts.begin() + begin, counts.begin() + end, 0); };
        chart.bars.push_back(barOf(key, sum(tally.counts), sum(tally.ghost), field, input));
        chart.n += chart.bars.back().count;
    };
    std::string younger;
    std::ptrdiff_t end = AgeMeasure::FirstTime + static_cast<std::ptrdiff_t>(times.size());
    for (const double edge : findBuckets(buckets)->edges) {
        const auto age = static_cast<std::int64_t>(edge);
        const std::ptrdiff_t begin = after(age);
        add(younger.empty() ? "<" + ageText(age) : younger + ".." + ageText(age), begin, end);
        younger = ageText(age);
        end = begin;
    }
    add(">=" + younger, AgeMeasure::FirstTime, end);
    chart.without = natural(tally.counts[AgeMeasure::Timeless]);
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
    chart.without = natural(tally.counts[DayColumns::kNoHour]);
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
    case ChartId::Reopens:
    case ChartId::Replies: return fillNumbers(chart, tally, field, input);
    case ChartId::BacklogAge: return fillAges(chart, tally, field, input, "backlog_age");
    case ChartId::Unanswered: return fillAges(chart, tally, field, input, "requester_wait");
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
