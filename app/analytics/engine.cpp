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
    std::map<QString, std::vector<Row>> texts; ///< by the question as written

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

    Result<const std::vector<Row>*> answer(
        const Snapshot& snapshot, const StoreQuestion& question, const CancelToken& cancel)
    {
        QueryTerm term;
        term.field = question.field;
        term.name = question.name;
        term.values = { question.value };
        const QString key = Query { { term } }.toText();
        if (const auto it = texts.find(key); it != texts.end())
            return &it->second;
        auto rows = question.field == QueryField::Subject && question.value.regex
            ? rowsWithSubject(snapshot, question.value, cancel)
            : search ? search(snapshot, question, cancel)
                     : std::vector<Row>();
        if (cancel.cancelled())
            return Error { Error::Kind::Cancelled, {}, 0, {} };
        if (!rows)
            return rows.error();
        if (texts.size() >= kKeptTexts)
            texts.clear();
        return &texts.emplace(key, std::move(*rows)).first->second;
    }

    MatchContext context(const Snapshot& snapshot, const ViewRequest& request, const CancelToken& cancel)
    {
        return { snapshot, accountZones(snapshot, request.timeZone), request.now,
            [this, &snapshot, cancel](const StoreQuestion& question) { return answer(snapshot, question, cancel); },
            cancel };
    }

    /// How many rows the chosen accounts have.
    std::size_t total(const Snapshot& snapshot) const
    {
        std::size_t rows = 0;
        for (const std::uint8_t account : snapshot.account)
            rows += reject.chosenAccounts()[account];
        return rows;
    }

    /// Matching rows in the order asked for.
    void fillRows(ViewState& view)
    {
        const auto& words = reject.words();
        view.rows.reserve(static_cast<std::size_t>(std::ranges::count(words, 0)));
        for (const Row row : sorted(*view.snapshot, view.request.sort))
            if (words[row] == 0)
                view.rows.push_back(row);
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
    if (const auto updated = d->reject.update({ request.query, request.accountIds, context, request.timeZone });
        !updated) {
        if (updated.error().kind == Error::Kind::Cancelled)
            return nullptr;
        view->error = updated.error();
        view->total = d->total(*view->snapshot);
        return view;
    }
    view->total = d->total(*view->snapshot);
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
        const auto updated = table.update({ request.query, request.accountIds, context, request.timeZone });
        if (!updated && updated.error().kind == Error::Kind::Cancelled)
            return {};
        counts.push_back(updated ? static_cast<std::size_t>(std::ranges::count(table.words(), 0)) : kUncounted);
    }
    return counts;
}

} // namespace desk
