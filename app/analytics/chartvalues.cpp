// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/chartvalues.h"

#include "app/base/text.h"

#include <algorithm>
#include <array>

namespace desk {

namespace {

using Word = RejectTable::Word;

Millis oldestWatermark(const ChartInput& input)
{
    Millis oldest = 0;
    const auto& accounts = input.snapshot.accounts;
    for (std::size_t i = 0; i < accounts.size(); ++i)
        if (input.reject.chosenAccounts()[i] && accounts[i].newest != 0)
            oldest = oldest == 0 ? accounts[i].newest : std::min(oldest, accounts[i].newest);
    return oldest;
}

/// Calls count(row, in view) for every row of the chosen accounts, the chart's own bit masked out; stops when
/// cancelled.
template <typename Count> void forRows(const ChartInput& input, QueryField dimension, Count&& count)
{
    const Word keep = static_cast<Word>(~input.reject.bit(dimension));
    const auto& words = input.reject.words();
    const auto& chosen = input.reject.chosenAccounts();
    for (std::size_t begin = 0; begin < words.size() && !input.cancel.cancelled(); begin += kBlockRows)
        for (std::size_t r = begin, end = std::min(words.size(), begin + kBlockRows); r < end; ++r)
            if (chosen[input.snapshot.account[r]])
                count(static_cast<Row>(r), (words[r] & keep) == 0);
}

// --- bars ---

template <typename E>
ChartData barsOf(ChartId id, const ChartInput& input, QueryField field, const Column<std::uint8_t>& column,
    std::initializer_list<E> order)
{
    std::array<std::array<std::size_t, 256>, 2> counts {}; // [in view][code]
    forRows(input, field, [&](Row r, bool inView) { ++counts[inView ? 1 : 0][column[r]]; });
    ChartData chart;
    chart.id = id;
    for (const E value : order) {
        ChartBar bar;
        const auto code = static_cast<std::size_t>(value);
        bar.key = nameOf(value);
        bar.count = counts[1][code];
        bar.unfiltered = counts[0][code] + counts[1][code];
        bar.chosen = input.request.query.chooses(field, text(bar.key));
        chart.n += bar.count;
        chart.bars.push_back(std::move(bar));
    }
    return chart;
}

ChartData statusBars(const ChartInput& input)
{
    using enum StatusCategory;
    return barsOf(ChartId::Status, input, QueryField::Status, input.snapshot.status,
        { New, Open, Pending, Hold, Solved, Closed, Deleted, Spam, Unknown });
}

ChartData priorityBars(const ChartInput& input)
{
    using enum Priority;
    return barsOf(ChartId::Priority, input, QueryField::Priority, input.snapshot.priority,
        { Urgent, High, Normal, Low, None, Unknown });
}

ChartData channelBars(const ChartInput& input)
{
    using enum Channel;
    return barsOf(ChartId::Channel, input, QueryField::Channel, input.snapshot.channel,
        { Email, Web, Chat, Messaging, Phone, Social, Api, Other });
}

// --- days ---

/// Deleted and spam are no work: they count where the filter names them (metrics.md §2.8).
bool countsAsWork(StatusCategory status, bool named)
{
    return named || (status != StatusCategory::Deleted && status != StatusCategory::Spam);
}

struct DayCounts {
    explicit DayCounts(std::size_t days)
        : created(days)
        , solved(days)
        , net(days)
        , unfiltered(days)
    {
    }
    std::vector<std::size_t> created, solved;
    std::vector<std::ptrdiff_t> net; ///< what the backlog grows by
    std::vector<std::size_t> unfiltered;
    std::size_t n = 0;

    void add(StatusCategory status, std::uint16_t createdDay, std::uint16_t solvedDay)
    {
        ++created[createdDay];
        ++n;
        if (isUnsolved(status)) {
            ++net[createdDay];
        } else if (isSolved(status) && solvedDay != DayColumns::kNone) {
            ++net[createdDay];
            --net[std::max(createdDay, solvedDay)];
        }
        if (isSolved(status) && solvedDay != DayColumns::kNone)
            ++solved[solvedDay];
    }
    static bool isSolved(StatusCategory status)
    {
        return status == StatusCategory::Solved || status == StatusCategory::Closed;
    }
    [[nodiscard]] bool any(std::size_t day) const { return created[day] > 0 || solved[day] > 0; }
};

DayCounts countDays(const ChartInput& input)
{
    const Snapshot& s = input.snapshot;
    const bool named = input.request.query.narrows(QueryField::Status);
    DayCounts counts(input.days.days());
    forRows(input, QueryField::Created, [&](Row r, bool inView) {
        const auto status = static_cast<StatusCategory>(s.status[r]);
        const std::uint16_t day = input.days.created[r];
        if (day == DayColumns::kNone || !countsAsWork(status, named))
            return;
        ++counts.unfiltered[day];
        if (inView)
            counts.add(status, day, input.days.solved[r]);
    });
    return counts;
}

ChartData perDay(ChartId id, const ChartInput& input)
{
    ChartData chart;
    chart.id = id;
    const DayCounts counts = countDays(input);
    chart.n = counts.n;
    std::size_t first = 0, past = input.days.days();
    // The strip above the list keeps its span whatever the filter: one brushes on it.
    const auto any = [&](std::size_t day) {
        return counts.any(day) || (id == ChartId::CreatedPerDay && counts.unfiltered[day] > 0);
    };
    while (first < past && !any(first))
        ++first;
    while (past > first && !any(past - 1))
        --past;
    const Millis watermark = oldestWatermark(input);
    std::ptrdiff_t backlog = 0;
    chart.days.reserve(past - first);
    for (std::size_t day = first; day < past; ++day) {
        backlog += counts.net[day];
        const bool partial = watermark != 0 && toMillis(input.days.starts[day + 1]) > watermark;
        chart.days.push_back({ toMillis(input.days.starts[day]), counts.created[day], counts.solved[day],
            static_cast<std::size_t>(backlog), counts.unfiltered[day], partial });
    }
    return chart;
}

ChartData countChart(ChartId id, const ChartInput& input)
{
    switch (id) {
    case ChartId::Status: return statusBars(input);
    case ChartId::Priority: return priorityBars(input);
    case ChartId::Channel: return channelBars(input);
    case ChartId::CreatedSolvedBacklog:
    case ChartId::CreatedPerDay: break;
    }
    return perDay(id, input);
}

} // namespace

ChartData chartValues(ChartId id, const ChartInput& input)
{
    ChartData chart = countChart(id, input);
    chart.dataUpTo = oldestWatermark(input);
    return chart;
}

} // namespace desk
