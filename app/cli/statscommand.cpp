// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/statscommand.h"

#include "app/analytics/days.h"
#include "app/base/text.h"
#include "app/cli/dimensionseries.h"
#include "app/cli/loading.h"
#include "app/cli/querytext.h"
#include "app/cli/statsoptions.h"
#include "app/export/metricjson.h"
#include "app/metrics/metricrun.h"
#include "app/pipeline/historyloader.h"
#include "app/store/namereader.h"

namespace desk::cli {

namespace {

constexpr std::size_t kBoardRows = 100;

/// What both kinds of output are made from.
struct Selection {
    Profile profile;
    ViewStatePtr view;
    std::vector<Row> rows; ///< of the view
    MetricContext context;
    std::shared_ptr<const Schedules> schedules; ///< context.schedules points to it
    Millis watermark = 0;
};

/// The zone that was asked for; else the accounts' where it is the same in all; else the machine's.
QTimeZone zoneFor(const StatsOptions& options, const Snapshot& snapshot)
{
    if (options.zone)
        return *options.zone;
    QString name;
    for (const SnapshotAccount& each : snapshot.accounts)
        if (!each.account.timeZone.isEmpty() && !name.isEmpty() && name != each.account.timeZone)
            return QTimeZone::systemTimeZone();
        else if (name.isEmpty())
            name = each.account.timeZone;
    const QTimeZone zone(name.toUtf8());
    return zone.isValid() ? zone : QTimeZone::systemTimeZone();
}

Millis watermarkOf(const Snapshot& snapshot)
{
    Millis oldest = 0;
    for (const SnapshotAccount& each : snapshot.accounts)
        if (each.newest > 0 && (oldest == 0 || each.newest < oldest))
            oldest = each.newest;
    return oldest;
}

Period periodOf(std::pair<QDate, QDate> days, const QTimeZone& zone)
{
    return { startOfDay(days.first, zone), startOfDay(days.second.addDays(1), zone) };
}

Result<Selection> select(const Context& context, const StatsOptions& options, const Query& query)
{
    const auto profile = Profile::open(context.profileDir);
    if (!profile)
        return profile.error();
    const auto loaded = loadAccounts(context, options.accounts);
    if (!loaded)
        return loaded.error();
    ViewRequest request;
    request.query = query;
    const auto view = evaluateNow(*loaded, request);
    if (!view)
        return view.error();
    auto schedules = loadSchedules(*profile, *(*view)->snapshot);
    if (!schedules)
        return schedules.error();
    Selection selection { *profile, *view, (*view)->rows.first((*view)->rows.size()), {}, *schedules,
        watermarkOf(*(*view)->snapshot) };
    selection.context.zone = zoneFor(options, *(*view)->snapshot);
    selection.context.now = (*view)->request.now;
    selection.context.schedules = selection.schedules.get();
    if (options.period)
        selection.context.period = periodOf(*options.period, selection.context.zone);
    return selection;
}

/// The period that the one asked for is compared with: as many days before it, or the same days a year before.
Period earlierPeriod(const StatsOptions& options, const QTimeZone& zone)
{
    auto [first, last] = *options.period;
    const qint64 days = first.daysTo(last) + 1;
    if (options.compare == Comparison::LastYear)
        return periodOf({ first.addYears(-1), last.addYears(-1) }, zone);
    return periodOf({ first.addDays(-days), last.addDays(-days) }, zone);
}

std::string metricsJson(std::span<const MetricResult> results, const ConcurrencyResult& concurrency)
{
    std::string out = "{";
    JsonFields fields(out);
    for (const MetricResult& result : results)
        fields.raw(result.definition->name, "\n" + metricJson(result));
    fields.raw("chat_concurrency", "\n" + concurrencyJson(concurrency));
    return out + '}';
}

/// The metrics of one period, counted ticket by ticket.
struct PeriodRun {
    PeriodRun(std::span<const MetricDefinition* const> wanted, const MetricContext& context)
        : period(context.period)
        , run(wanted, { context, false, PercentileRule::Linear })
        , chats(period ? std::optional(std::pair(period->from, period->to)) : std::nullopt)
    {
    }
    void add(const TicketDigest& digest)
    {
        run.add(digest);
        chats.add(digest.ticket);
    }
    std::optional<Period> period;
    MetricRun run;
    ConcurrencyRun chats;
};

void appendHead(JsonFields& fields, const Selection& selection, const Query& query)
{
    const QByteArray zone = selection.context.zone.id();
    fields.string("query", utf8(query.toText()));
    fields.number("tickets", static_cast<std::int64_t>(selection.rows.size()));
    fields.string("zone", std::string_view(zone.constData(), static_cast<std::size_t>(zone.size())));
    fields.time("data_up_to", selection.watermark > 0 ? std::optional(selection.watermark) : std::nullopt);
}

Result<std::string> explanation(const Selection& selection, const StatsOptions& options, const Query& query)
{
    const MetricDefinition* const wanted[] = { options.explain };
    MetricRun run(wanted, { selection.context, true, PercentileRule::Linear });
    const Snapshot& snapshot = *selection.view->snapshot;
    const auto read = forEachHistory(selection.profile, snapshot, selection.rows, options.bots,
        [&](const TicketHistory& ticket) { run.add(TicketDigest(ticket)); });
    if (!read)
        return read.error();
    std::map<std::string, std::string> names;
    for (const SnapshotAccount& each : snapshot.accounts)
        names[utf8(each.account.id)] = utf8(each.account.name);
    std::string out = "{";
    JsonFields fields(out);
    appendHead(fields, selection, query);
    appendExplanation(fields, run.finish(selection.watermark).front(), names);
    return out + "}\n";
}

/// The names of whoever is on a leaderboard, from the account's own store.
class Names {
public:
    explicit Names(const Profile& profile)
        : m_profile(profile)
    {
    }
    std::string of(LeaderboardOf whom, const LeaderboardRow& row)
    {
        const auto [it, fresh] = m_readers.try_emplace(row.accountId);
        if (fresh)
            if (auto reader = NameReader::open(m_profile.storeFile(text(row.accountId))))
                it->second = *std::move(reader);
        NameReader* names = it->second.get();
        switch (whom) {
        case LeaderboardOf::Groups: return names ? names->group(row.id) : std::string();
        case LeaderboardOf::Organizations: return names ? names->organization(row.id) : std::string();
        case LeaderboardOf::Agents:
        case LeaderboardOf::Requesters: break;
        }
        return names ? names->person(row.id) : std::string();
    }

private:
    const Profile& m_profile;
    std::map<std::string, std::unique_ptr<NameReader>> m_readers;
};

std::string boards(const Selection& selection, const LeaderboardRun& run)
{
    Names names(selection.profile);
    std::string out = "{";
    JsonFields fields(out);
    for (std::size_t i = 0; i < countOf<LeaderboardOf>(); ++i) {
        const auto whom = static_cast<LeaderboardOf>(i);
        fields.raw(nameOf(whom), leaderboardJson(run.finish(whom, kBoardRows), [&](const LeaderboardRow& row) {
            return names.of(whom, row);
        }));
    }
    return out + '}';
}

std::string checks(const SeriesRun& series)
{
    std::string out = "{";
    JsonFields fields(out);
    const auto broken = series.identityBreak();
    fields.boolean("backlog_identity", !broken);
    if (broken) {
        fields.string("first_day", broken->day);
        fields.number("by_replay", broken->byReplay);
        fields.number("by_terms", broken->byTerms);
    }
    return out + '}';
}

Result<std::string> statistics(const Selection& selection, const StatsOptions& options, const Query& query)
{
    std::vector<const MetricDefinition*> wanted;
    for (const MetricDefinition& metric : metricDefinitions())
        wanted.push_back(&metric);
    PeriodRun now(wanted, selection.context);
    std::optional<PeriodRun> earlier;
    if (options.compare != Comparison::None) {
        MetricContext context = selection.context;
        context.period = earlierPeriod(options, context.zone);
        earlier.emplace(wanted, context);
    }
    SeriesRun series(selection.context);
    LeaderboardRun leaders(selection.context);
    const auto read = forEachHistory(
        selection.profile, *selection.view->snapshot, selection.rows, options.bots, [&](const TicketHistory& ticket) {
            const TicketDigest digest(ticket);
            now.add(digest);
            if (earlier)
                earlier->add(digest);
            series.add(digest);
            leaders.add(digest);
        });
    if (!read)
        return read.error();
    std::string lists = "{";
    JsonFields listFields(lists);
    const auto results = now.run.finish(selection.watermark);
    for (const MetricSeries& each : series.finish())
        listFields.raw(each.name, "\n" + pointsJson(each));
    for (const MetricSeries& each : dimensionSeries(*selection.view->snapshot, selection.rows))
        listFields.raw(each.name, "\n" + pointsJson(each));
    std::string out = "{";
    JsonFields fields(out);
    appendHead(fields, selection, query);
    fields.stringOrNull("schedule", results.empty() ? std::string() : results.front().schedule);
    fields.raw("metrics", metricsJson(results, now.chats.finish()));
    if (earlier) {
        std::string before = "{";
        JsonFields inner(before);
        inner.time("from", earlier->period->from);
        inner.time("to", earlier->period->to);
        inner.raw("metrics", metricsJson(earlier->run.finish(selection.watermark), earlier->chats.finish()));
        fields.raw("before", before + '}');
    }
    fields.raw("series", lists + '}');
    fields.raw("leaderboards", boards(selection, leaders));
    fields.raw("checks", checks(series));
    return out + "}\n";
}

int runStats(Context& context)
{
    const auto options = parseStatsOptions(context.args);
    if (!options)
        return usage(context, options.error().detail);
    const auto query = readQuery(context, options->query);
    if (!query)
        return kUsage;
    const auto selection = select(context, *options, *query);
    if (!selection)
        return fail(context, sentence(selection.error()));
    const auto json
        = options->explain ? explanation(*selection, *options, *query) : statistics(*selection, *options, *query);
    if (!json)
        return fail(context, sentence(json.error()));
    context.out << text(*json) << Qt::flush;
    return kSuccess;
}

} // namespace

Command statsCommand()
{
    return { QStringLiteral("stats"),
        QStringLiteral("stats [QUERY] [--account NAME]… [--explain METRIC] [--period FIRST..LAST] [--zone ZONE] "
                       "[--compare previous|year] "
                       "[--bot PERSON-ID]… [--format json]"),
        QStringLiteral("count the tickets that match a filter: metrics, series and leaderboards"), runStats };
}

} // namespace desk::cli
