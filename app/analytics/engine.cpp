// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/engine.h"

#include "app/analytics/chartvalues.h"
#include "app/analytics/sorting.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <list>
#include <map>

namespace desk {

namespace {

using Stopwatch = std::chrono::steady_clock;

double millisecondsSince(Stopwatch::time_point start)
{
    return std::chrono::duration<double, std::milli>(Stopwatch::now() - start).count();
}

/// The middle one, or the mean of the two in the middle (metrics.md §5, type 7), in whole minutes.
std::int32_t median(std::vector<std::int32_t>& minutes)
{
    if (minutes.empty())
        return kNoMinutes;
    const auto middle = minutes.begin() + static_cast<std::ptrdiff_t>(minutes.size() / 2);
    std::ranges::nth_element(minutes, middle);
    if (minutes.size() % 2 == 1)
        return *middle;
    const std::int32_t below = *std::max_element(minutes.begin(), middle);
    return below + (*middle - below) / 2;
}

void countMatching(ViewState& view, const std::vector<RejectTable::Word>& words)
{
    constexpr Millis kDay = 86'400'000;
    const Snapshot& s = *view.snapshot;
    const Millis dayAgo = view.request.now - kDay;
    std::vector<std::int32_t> replies;
    replies.reserve(view.rows.size());
    // In the order of the columns, not of the list: a million jumps cost more than the counting.
    for (Row r = 0; r < words.size(); ++r) {
        if (words[r] != 0)
            continue;
        if (s.waitingSince[r] != 0 && toMillis(s.waitingSince[r]) / 1000 < dayAgo / 1000)
            ++view.waitingOverDay;
        if (s.assignee[r] == 0 && isUnsolved(static_cast<StatusCategory>(s.status[r])))
            ++view.unassigned;
        if (s.firstReply[r] != kNoMinutes)
            replies.push_back(s.firstReply[r]);
    }
    view.medianFirstReply = median(replies);
}

} // namespace

struct QueryEngine::Private {
    static constexpr std::size_t kKeptSorts = 4;
    static constexpr std::size_t kKeptTexts = 32;

    TextSearch search;
    std::weak_ptr<const Snapshot> used; ///< what everything below belongs to
    RejectTable reject;
    std::list<std::pair<SortOrder, std::vector<Row>>> sorts; ///< the last used first
    QByteArray dayZone;
    DayColumns days;
    std::map<std::tuple<QString, bool, bool>, std::vector<Row>> texts;

    void use(const SnapshotPtr& snapshot)
    {
        if (used.lock() == snapshot)
            return;
        used = snapshot;
        reject.forget();
        sorts.clear();
        texts.clear();
        days = {};
        dayZone.clear();
    }

    const std::vector<Row>& sorted(const Snapshot& snapshot, const SortOrder& order)
    {
        const auto it = std::ranges::find(sorts, order, [](const auto& kept) { return kept.first; });
        if (it != sorts.end()) {
            sorts.splice(sorts.begin(), sorts, it);
        } else {
            sorts.emplace_front(order, sortedRows(snapshot, order));
            if (sorts.size() > kKeptSorts)
                sorts.pop_back();
        }
        return sorts.front().second;
    }

    const DayColumns& daysIn(const Snapshot& snapshot, const QByteArray& zone)
    {
        if (days.starts.empty() || dayZone != zone) {
            days = dayColumns(snapshot, zoneNamed(zone));
            dayZone = zone;
        }
        return days;
    }

    const std::vector<Row>* textRows(const Snapshot& snapshot, const QueryValue& value, const CancelToken& cancel)
    {
        const auto key = std::tuple(value.text, value.quoted, value.prefix);
        if (const auto it = texts.find(key); it != texts.end())
            return &it->second;
        std::vector<Row> rows = search ? search(snapshot, value, cancel) : std::vector<Row>();
        if (cancel.cancelled())
            return nullptr;
        if (texts.size() >= kKeptTexts)
            texts.clear();
        return &texts.emplace(key, std::move(rows)).first->second;
    }

    MatchContext context(const Snapshot& snapshot, const ViewRequest& request, const CancelToken& cancel)
    {
        return { snapshot, zoneNamed(request.timeZone), request.now,
            [this, &snapshot, cancel](const QueryValue& value) { return textRows(snapshot, value, cancel); }, cancel };
    }

    /// Matching rows in the order asked for, and how many there are without a filter.
    void fillRows(ViewState& view)
    {
        const auto& words = reject.words();
        const auto& chosen = reject.chosenAccounts();
        view.rows.reserve(static_cast<std::size_t>(std::ranges::count(words, 0)));
        for (const Row row : sorted(*view.snapshot, view.request.sort))
            if (words[row] == 0)
                view.rows.push_back(row);
        for (const std::uint8_t account : view.snapshot->account)
            view.total += chosen[account];
    }
};

QueryEngine::QueryEngine(TextSearch search)
    : d(std::make_unique<Private>())
{
    d->search = std::move(search);
}

QueryEngine::~QueryEngine() = default;

ViewStatePtr QueryEngine::evaluate(SnapshotPtr snapshot, const ViewRequest& request, const CancelToken& cancel)
{
    const auto start = Stopwatch::now();
    d->use(snapshot);
    auto view = std::make_shared<ViewState>();
    view->request = request;
    view->snapshot = std::move(snapshot);
    const MatchContext context = d->context(*view->snapshot, request, cancel);
    if (!d->reject.update({ request.query, request.accountIds, context, request.timeZone }))
        return nullptr;
    d->fillRows(*view);
    if (cancel.cancelled())
        return nullptr;
    countMatching(*view, d->reject.words());
    for (const ChartId id : request.charts)
        view->charts.push_back(chartValues(
            id, { *view->snapshot, d->reject, d->daysIn(*view->snapshot, request.timeZone), view->request, cancel }));
    if (cancel.cancelled())
        return nullptr;
    view->milliseconds = millisecondsSince(start);
    return view;
}

std::vector<std::size_t> QueryEngine::count(
    const SnapshotPtr& snapshot, const std::vector<ViewRequest>& requests, const CancelToken& cancel)
{
    d->use(snapshot);
    std::vector<std::size_t> counts;
    RejectTable table;
    for (const ViewRequest& request : requests) {
        const MatchContext context = d->context(*snapshot, request, cancel);
        if (!table.update({ request.query, request.accountIds, context, request.timeZone }))
            return {};
        counts.push_back(static_cast<std::size_t>(std::ranges::count(table.words(), 0)));
    }
    return counts;
}

} // namespace desk
