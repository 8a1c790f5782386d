// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/engine.h"

#include "app/analytics/chartvalues.h"
#include "app/analytics/figures.h"
#include "app/analytics/logtallies.h"
#include "app/analytics/minutecounts.h"
#include "app/analytics/placelist.h"
#include "app/analytics/sorting.h"
#include "app/analytics/tagindex.h"

#include <algorithm>
#include <chrono>
#include <map>

namespace desk {

namespace {

using Stopwatch = std::chrono::steady_clock;

double millisecondsSince(Stopwatch::time_point start)
{
    return std::chrono::duration<double, std::milli>(Stopwatch::now() - start).count();
}

/// The tickets that the counters beside the list may count, for one snapshot.
class Counters {
public:
    void forget() { m_made = false; }
    void count(ViewState& view, const RowBits& inView)
    {
        const Snapshot& s = *view.snapshot;
        if (!m_made)
            make(s);
        constexpr Millis kDay = 86'400'000;
        moveTo((view.request.now - kDay) / 1000, s);
        view.waitingOverDay = inView.countBoth(m_waitingLong);
        view.unassigned = inView.countBoth(m_unassigned);
    }

private:
    void make(const Snapshot& s)
    {
        m_waiting.clear();
        m_long = 0;
        m_waitingLong.assign(s.rows(), false);
        m_unassigned.assign(s.rows(), false);
        for (Row r = 0; r < s.rows(); ++r) {
            if (s.waitingSince[r] != 0)
                m_waiting.push_back(r);
            if (s.assignee[r] == 0 && isUnsolved(static_cast<StatusCategory>(s.status[r])))
                m_unassigned.add(r);
        }
        std::ranges::sort(m_waiting, {}, [&](Row r) { return s.waitingSince[r]; });
        m_made = true;
    }
    /// Those wait long who do since before this second: mostly the same as the last time.
    void moveTo(std::int64_t second, const Snapshot& s)
    {
        for (; m_long < m_waiting.size() && s.waitingSince[m_waiting[m_long]] < second; ++m_long)
            m_waitingLong.add(m_waiting[m_long]);
        for (; m_long > 0 && s.waitingSince[m_waiting[m_long - 1]] >= second; --m_long)
            m_waitingLong.remove(m_waiting[m_long - 1]);
    }

    std::vector<Row> m_waiting; ///< the longest first
    std::size_t m_long = 0; ///< of these
    RowBits m_waitingLong, m_unassigned;
    bool m_made = false;
};

std::size_t rowsOfAccounts(const Snapshot& s, const std::vector<QString>& accountIds)
{
    if (accountIds.empty())
        return s.rows();
    return static_cast<std::size_t>(std::ranges::count_if(s.account, [&](std::uint8_t account) {
        return std::ranges::find(accountIds, s.accounts[account].account.id) != accountIds.end();
    }));
}

/// Of the backlog, whatever days the filter names.
const Tallies::Key kDays { ChartId::CreatedSolvedBacklog, false, Tallies::Figures::None };
const Tallies::Key kReplies { ChartId::FirstReply, true,
    Tallies::Figures::None }; ///< of the rows in view, for the median

/// In whole minutes; nothing to show where nobody replied. A chart that shows the same has sorted them already.
std::int32_t medianOf(const Tallies::Tally& replies, const std::vector<ChartData>& charts, const RejectTable& reject)
{
    const auto same = std::ranges::find_if(charts,
        [&](const ChartData& chart) { return chart.minutes && Tallies::keyOf(chart.spec, reject) == replies.key; });
    const auto minutes = same != charts.end()
        ? same->minutes
        : std::make_shared<const MinuteCounts>(replies.measure->minutes(), replies.counts);
    return minutes->size() == 0 ? kNoMinutes : static_cast<std::int32_t>(minutes->quantile(0.5));
}

ChartData notCounted(const ChartSpec& chart)
{
    ChartData data;
    data.spec = chart;
    return data;
}

/// The part of a filter that texts answer.
Query wordsOf(const Query& query)
{
    Query words;
    std::ranges::copy_if(query.terms, std::back_inserter(words.terms), [](const QueryTerm& term) {
        return term.field == QueryField::Text || term.field == QueryField::Subject || term.field == QueryField::Body
            || term.field == QueryField::Note || term.field == QueryField::Compound;
    });
    return words;
}

} // namespace

struct QueryEngine::Private {
    /// What is counted of one filter, kept for the next one.
    struct Counted {
        RejectTable reject;
        Tallies tallies;
        LogTallies logTallies;
        void forget()
        {
            reject.forget();
            forgetCounts();
        }
        void forgetCounts()
        {
            tallies.forget();
            logTallies.forget();
        }
    };
    static constexpr std::size_t kKeptTexts = 32;

    TextSearch search;
    TextRanking ranking;
    std::optional<QString> ranked; ///< the words that the list's relevance is of
    std::weak_ptr<const Snapshot> used; ///< what everything below belongs to
    Counted main;
    std::optional<Counted> earlier; ///< of ViewState::before; only while somebody compares
    std::unique_ptr<TagIndex> tags; ///< of the snapshot
    PlaceList list;
    RowMoveFinder moves;
    SideThread side;
    Counters counters;
    std::optional<QByteArray> dayZone; ///< nothing = days are not made yet
    UnknownNames unknown;
    DayColumns days;
    std::map<QString, std::vector<Row>> texts; ///< by the question as written
    MetricColumnsPtr columns; ///< of the event log
    std::uint64_t logVersion = 0;

    void use(const SnapshotPtr& snapshot)
    {
        if (used.lock() == snapshot)
            return;
        used = snapshot;
        tags = std::make_unique<TagIndex>(*snapshot);
        main.forget();
        earlier.reset();
        list.forget();
        counters.forget();
        texts.clear();
        days = {};
        dayZone.reset();
        ranked.reset();
    }

    /// Brings the list's relevance up to date. Cancelled, or what the store says.
    Result<void> rank(const SnapshotPtr& snapshot, const ViewRequest& request, const CancelToken& cancel)
    {
        if (request.sort.key != SortKey::Relevance || !ranking)
            return {};
        const Query words = wordsOf(request.query);
        const QString written = words.toText();
        if (ranked == written)
            return {};
        Result<std::vector<Row>> best = std::vector<Row>();
        if (!words.terms.empty())
            best = ranking(*snapshot, words, cancel);
        if (!best)
            return best.error();
        list.setRelevance(
            best->empty() ? nullptr : std::make_shared<const Ordering>(orderingWithBest(*snapshot, *best)));
        ranked = written;
        return {};
    }

    const DayColumns& daysIn(const Snapshot& snapshot, const QByteArray& zone)
    {
        if (dayZone != zone) {
            main.forgetCounts();
            earlier.reset();
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
            cancel, columns.get(), logVersion, request.timeZone, tags.get(), &side };
    }

    /// Everything that the filter shows; the list where it is wanted. False when cancelled.
    bool count(
        ViewState& view, Counted& counted, const MatchContext& context, bool listed, const Tallies* others = nullptr)
    {
        const Snapshot& s = *view.snapshot;
        const ViewRequest& request = view.request;
        const bool everything = request.query.narrows(QueryField::Status);
        const DayColumns& dayColumns = daysIn(s, request.timeZone);
        RejectTable& reject = counted.reject;
        Tallies& tallies = counted.tallies;
        std::vector<Tallies::Key> keys { kReplies };
        for (const ChartSpec& chart : request.charts)
            if (!isFromLog(chart))
                keys.push_back(Tallies::keyOf(chart, reject));
        if (request.figures)
            keys.insert(keys.end(), { kDays, Tallies::figuresKey(everything) });
        moves.begin(reject.chosen());
        std::vector<SideTask> tasks;
        const Tallies::Input tallied { reject, s, dayColumns, *tags, context.cancel, moves };
        tallies.update(keys, tallied, tasks, others);
        counted.logTallies.update(request, columns.get(), reject, moves, tasks);
        if (listed)
            list.update(s, request.sort.key, reject.inView(), moves, tasks);
        side.run(std::move(tasks));
        if (context.cancel.cancelled())
            return false;
        view.total = reject.chosen()->count();
        if (listed)
            view.rows = list.list(request.sort.descending);
        counters.count(view, *reject.inView());
        const ChartInput input { s, dayColumns, request, reject.chosenAccounts() };
        for (const ChartSpec& chart : request.charts)
            view.charts.push_back(isFromLog(chart)
                    ? notCounted(chart)
                    : chartValues(chart, tallies.tally(Tallies::keyOf(chart, reject)), input));
        fillMetricCharts(view, columns.get(), reject, context, counted.logTallies);
        view.medianFirstReply = medianOf(tallies.tally(kReplies), view.charts, reject);
        if (request.figures)
            view.figures = figuresOf({ s, *reject.inView(), tallies.tally(Tallies::figuresKey(everything)),
                tallies.tally(kDays), dayColumns, creationRange(request.query, context), request.now });
        return !context.cancel.cancelled();
    }

    /// The same filter in the earlier period, as far as the window shows it: without its list. False when cancelled.
    bool countEarlier(ViewState& view, const MatchContext& context)
    {
        const auto query = earlierQuery(view.request.query, view.request.compare, context);
        if (!query) {
            earlier.reset();
            return true;
        }
        if (!earlier)
            earlier.emplace();
        auto before = std::make_shared<ViewState>();
        before->request = view.request;
        before->request.query = *query;
        before->request.compare = Comparison::None;
        before->snapshot = view.snapshot;
        const auto updated
            = earlier->reject.update({ *query, view.request.accountIds, context, view.request.timeZone });
        if (!updated && updated.error().kind == Error::Kind::Cancelled)
            return false;
        if (!updated)
            before->error = updated.error();
        else if (!count(*before, *earlier, context, false, &main.tallies))
            return false;
        view.before = std::move(before);
        return true;
    }
};

QueryEngine::QueryEngine(TextSearch search, TextRanking ranking)
    : d(std::make_unique<Private>())
{
    d->search = std::move(search);
    d->ranking = std::move(ranking);
}

QueryEngine::~QueryEngine() = default;

void QueryEngine::setColumns(MetricColumnsPtr columns)
{
    d->columns = std::move(columns);
    ++d->logVersion;
}

ViewStatePtr QueryEngine::evaluate(SnapshotPtr snapshot, const ViewRequest& request, const CancelToken& cancel)
{
    const auto start = Stopwatch::now();
    d->use(snapshot);
    auto view = std::make_shared<ViewState>();
    view->request = request;
    view->unknown = d->unknown.in(request.query, snapshot);
    view->snapshot = std::move(snapshot);
    const MatchContext context = d->context(*view->snapshot, request, cancel);
    Result<void> updated = d->rank(view->snapshot, request, cancel);
    if (updated)
        updated = d->main.reject.update({ request.query, request.accountIds, context, request.timeZone });
    if (!updated) {
        if (updated.error().kind == Error::Kind::Cancelled)
            return nullptr;
        view->error = updated.error();
        view->total = rowsOfAccounts(*view->snapshot, request.accountIds);
        return view;
    }
    if (!d->count(*view, d->main, context, true))
        return nullptr;
    if (!d->countEarlier(*view, context))
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
        counts.push_back(updated ? table.inView()->count() : kUncounted);
    }
    return counts;
}

} // namespace desk
