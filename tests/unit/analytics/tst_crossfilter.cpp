// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine keeps from one request to the next must never show: every answer is compared with one that is counted
// from nothing.
#include "app/analytics/engine.h"
#include "app/analytics/minutecounts.h"
#include "app/analytics/subjectscan.h"
#include "app/base/text.h"
#include "tests/unit/analytics/plainticket.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>
#include <algorithm>
#include <map>

using namespace desk;
using namespace desk::test;
using sandbox::Random;

namespace {

const std::vector<ChartSpec> kCharts { ChartId::CreatedSolvedBacklog, ChartId::Status, ChartId::Priority,
    ChartId::Channel, ChartId::CreatedPerDay, ChartId::Csat, ChartId::Assignee, ChartId::Group, ChartId::Organization,
    ChartId::Tag, ChartId::FirstReply, ChartId::Resolution, ChartId::Hours, ChartId::Type, ChartId::Brand,
    ChartId::Requester, ChartId::Account, ChartId::Reopens, ChartId::Replies, ChartId::BacklogAge,
    ChartId::Unanswered };

using Terms = PlainTerms;

ViewRequest request(const Terms& terms)
{
    ViewRequest request = plainRequest(terms);
    request.charts = kCharts;
    request.figures = true;
    return request;
}

const ChartData& chart(const ViewState& view, ChartId id)
{
    return *std::ranges::find(view.charts, ChartSpec(id), &ChartData::spec);
}

std::vector<Row> rowsOf(const ViewState& view)
{
    return { view.rows.begin(), view.rows.end() };
}

QString written(const ChartQuantiles& of)
{
    return QStringLiteral("%1 %2 %3").arg(of.median).arg(of.p90).arg(of.p95);
}

QString written(const ViewFigures& figures)
{
    QStringList parts;
    for (const std::size_t number : { figures.created, figures.solved, figures.backlog, figures.replied,
             figures.resolved, figures.good, figures.rated, figures.reopened })
        parts += QString::number(number);
    parts += QString::number(figures.backlogChange);
    for (const auto& quantiles : { figures.firstReply, figures.resolution })
        if (quantiles)
            parts += written(*quantiles);
    return parts.join(u' ');
}

/// A chart as text, to compare and to show what differs.
QString written(const ChartData& chart)
{
    QStringList parts { text(chartName(chart.spec)), QString::number(chart.n), QString::number(chart.without),
        QString::number(chart.dataUpTo) };
    if (chart.rest)
        parts += QStringLiteral("%1 others: %2/%3")
                     .arg(chart.rest->names)
                     .arg(chart.rest->count)
                     .arg(chart.rest->unfiltered);
    if (chart.quantiles)
        parts += written(*chart.quantiles);
    for (const ChartBar& bar : chart.bars)
        parts += QStringLiteral("%1=%2/%3%4")
                     .arg(text(bar.key))
                     .arg(bar.count)
                     .arg(bar.unfiltered)
                     .arg(bar.chosen ? QStringLiteral("*") : QString());
    for (const ChartDay& day : chart.days)
        parts += QStringLiteral("%1:%2,%3,%4,%5,%6")
                     .arg(day.start)
                     .arg(day.created)
                     .arg(day.solved)
                     .arg(day.backlog)
                     .arg(day.createdUnfiltered)
                     .arg(day.partial);
    for (const std::size_t hour : chart.hours)
        parts += QString::number(hour);
    for (std::size_t rank = 0; chart.minutes && rank < chart.minutes->size(); ++rank)
        parts += QString::number(chart.minutes->atRank(rank));
    return parts.join(u' ');
}

/// What differs between two answers to one request, or nothing.
QString difference(const ViewState& a, const ViewState& b)
{
    if (rowsOf(a) != rowsOf(b))
        return QStringLiteral("rows: %1 and %2").arg(a.rows.size()).arg(b.rows.size());
    if (a.total != b.total || a.waitingOverDay != b.waitingOverDay || a.unassigned != b.unassigned
        || a.medianFirstReply != b.medianFirstReply)
        return QStringLiteral("counters");
    if (a.figures.has_value() != b.figures.has_value() || (a.figures && written(*a.figures) != written(*b.figures)))
        return QStringLiteral("figures");
    if (!a.before != !b.before || (a.before && !difference(*a.before, *b.before).isEmpty()))
        return QStringLiteral("before");
    for (std::size_t i = 0; i < a.charts.size(); ++i)
        if (written(a.charts[i]) != written(b.charts[i]))
            return written(a.charts[i]) + QStringLiteral("\nand\n") + written(b.charts[i]);
    return {};
}

/// The bars of a chart over names as counting by hand gives them.
template <typename Names>
std::vector<std::pair<std::string, std::size_t>> countNames(
    const std::vector<PlainTicket>& tickets, const Terms& terms, QueryField field, Names&& names)
{
    std::map<std::string, std::size_t> counts;
    for (const PlainTicket& ticket : tickets)
        if (matches(ticket, terms, field))
            for (const QString& name : names(ticket))
                if (!name.isEmpty())
                    ++counts[utf8(name)];
    std::vector<std::pair<std::string, std::size_t>> bars(counts.begin(), counts.end());
    std::ranges::stable_sort(bars, std::greater(), &std::pair<std::string, std::size_t>::second);
    bars.resize(std::min(bars.size(), kMostBars));
    return bars;
}

std::vector<std::pair<std::string, std::size_t>> barsOf(const ChartData& chart)
{
    std::vector<std::pair<std::string, std::size_t>> bars;
    for (const ChartBar& bar : chart.bars)
        bars.emplace_back(bar.key, bar.count);
    return bars;
}

} // namespace

class TestCrossFilter : public QObject {
    Q_OBJECT

private slots:
    void namesMinutesAndHoursAreWhatCountingByHandGives()
    {
        const auto tickets = plainTickets(900, 6);
        const SnapshotPtr snapshot = makeSnapshot(900, 6);
        QueryEngine engine(subjectSearch());
        Random random(11);
        Terms terms;
        for (int i = 0; i < 60; ++i) {
            changeOne(terms, random);
            const auto view = engine.evaluate(snapshot, request(terms));
            using T = const PlainTicket&;
            using Names = std::vector<QString>;
            QCOMPARE(barsOf(chart(*view, ChartId::Assignee)),
                countNames(tickets, terms, QueryField::Assignee, [](T t) { return Names { t.assignee }; }));
            QCOMPARE(barsOf(chart(*view, ChartId::Group)),
                countNames(tickets, terms, QueryField::Group, [](T t) { return Names { t.group }; }));
            QCOMPARE(barsOf(chart(*view, ChartId::Tag)),
                countNames(tickets, terms, QueryField::Tag, [](T t) { return t.tags; }));
            std::vector<std::int32_t> replies, resolutions;
            std::vector<std::size_t> hours(kWeekHours);
            for (const PlainTicket& t : tickets) {
                if (t.firstReply >= 0 && matches(t, terms, QueryField::FirstReply))
                    replies.push_back(t.firstReply);
                if (t.resolution >= 0 && matches(t, terms, QueryField::Resolution))
                    resolutions.push_back(t.resolution);
                const QDateTime at = QDateTime::fromMSecsSinceEpoch(t.created, QTimeZone("Europe/Paris"));
                if (matches(t, terms))
                    ++hours[static_cast<std::size_t>((at.date().dayOfWeek() - 1) * 24 + at.time().hour())];
            }
            QCOMPARE(chart(*view, ChartId::Hours).hours, hours);
            for (auto& [id, minutes] :
                { std::pair(ChartId::FirstReply, &replies), { ChartId::Resolution, &resolutions } }) {
                const MinuteCounts& counts = *chart(*view, id).minutes;
                std::ranges::sort(*minutes);
                QCOMPARE(counts.size(), minutes->size());
                for (std::size_t rank = 0; rank < minutes->size(); ++rank)
                    QCOMPARE(counts.atRank(rank), (*minutes)[rank]);
            }
        }
    }

    void answersDoNotDependOnWhatWasAskedBefore()
    {
        static const std::vector<QByteArray> zones { "UTC", "Europe/Paris", "America/St_Johns", "Asia/Kolkata" };
        const SnapshotPtr snapshot = makeSnapshot(1500, 3);
        QueryEngine engine(subjectSearch());
        Random random(21);
        Terms terms;
        ViewRequest asked = request(terms);
        for (int i = 0; i < 300; ++i) {
            changeOne(terms, random);
            if (random.chance(0.1))
                terms = randomTerms(random, 8);
            asked.query = request(terms).query;
            if (random.chance(0.2))
                asked.sort = { static_cast<SortKey>(random.below(19)), random.chance(0.5) };
            if (random.chance(0.05))
                asked.accountIds
                    = random.chance(0.5) ? std::vector<QString>() : std::vector { QStringLiteral("globex-1") };
            if (random.chance(0.05))
                asked.timeZone = zones[random.below(zones.size())];
            if (random.chance(0.2))
                asked.now = kSampleNow + static_cast<Millis>(random.below(40)) * 86'400'000;
            if (random.chance(0.3))
                asked.compare = static_cast<Comparison>(random.below(3));
            asked.figures = random.chance(0.6);
            asked.charts.clear();
            for (const ChartSpec& id : kCharts)
                if (random.chance(0.7))
                    asked.charts.push_back(id);
            if (random.chance(0.1)) { // asked for something else in between, and thought better of it
                CancelToken cancel;
                cancel.cancel();
                QVERIFY(!engine.evaluate(snapshot, request(randomTerms(random, 3)), cancel));
            }
            const auto view = engine.evaluate(snapshot, asked);
            const auto fresh = QueryEngine(subjectSearch()).evaluate(snapshot, asked);
            const QString differs = difference(*view, *fresh);
            QVERIFY2(differs.isEmpty(), qPrintable(written(terms) + QLatin1Char('\n') + differs));
        }
    }

    void aSnapshotThatGrowsAndChangesIsFollowed()
    {
        std::vector<std::pair<std::uint8_t, std::string>> ids;
        IndexBuilder builder;
        builder.reset(sampleAccounts());
        QueryEngine engine(subjectSearch());
        Random random(31);
        Terms terms;
        std::size_t upTo = 0;
        ViewRequest asked = request(terms);
        for (int i = 0; i < 60; ++i) {
            upTo += random.below(60);
            // The same tickets with other values from another seed, and new ones.
            const std::uint64_t seed = 1 + random.below(3);
            std::size_t number = 0;
            const std::size_t from = upTo > 80 ? upTo - 80 : 0;
            forSampleTickets(upTo, seed, 2, [&](std::uint8_t account, const TicketRow& row) {
                if (++number > from)
                    builder.put(account, row);
            });
            const SnapshotPtr snapshot = builder.publish();
            for (int change = 0; change < 4; ++change) {
                asked.query = request(terms).query;
                if (random.chance(0.3))
                    asked.sort = { static_cast<SortKey>(random.below(19)), random.chance(0.5) };
                const auto view = engine.evaluate(snapshot, asked);
                const auto fresh = QueryEngine(subjectSearch()).evaluate(snapshot, asked);
                const QString differs = difference(*view, *fresh);
                QVERIFY2(differs.isEmpty(), qPrintable(written(terms) + QLatin1Char('\n') + differs));
                changeOne(terms, random);
                if (terms.size() > 3)
                    terms.erase(terms.begin());
            }
        }
    }

    void manyRowsInBlocksAreCountedRight()
    {
        // More than a block of rows, so that whole blocks pass, fail and change.
        const SnapshotPtr snapshot = makeSnapshot(20000, 2);
        QueryEngine engine(subjectSearch());
        for (const char* line : { "created:2025", "created:2025-02..2026-03", "created:2026-03", "-created:2026-03",
                 "created:2025 -created:2025-06..2025-07", "solved:none", "solved:any -solved:2026-02", "",
                 "reopens:>0", "reopens:>0 created:>2025-10", "created:>2025-10", "first-reply:none,<=30m" }) {
            ViewRequest asked = request({});
            asked.query = std::get<Query>(parseQuery(QString::fromLatin1(line)));
            const auto view = engine.evaluate(snapshot, asked);
            const auto fresh = QueryEngine(subjectSearch()).evaluate(snapshot, asked);
            QVERIFY2(difference(*view, *fresh).isEmpty(), line);
        }
    }

    void tenThousandsOfRowsAreCountedRightByTwoThreads()
    {
        const SnapshotPtr snapshot = makeSnapshot(100'000, 2);
        QueryEngine engine(subjectSearch());
        for (const char* line : { "", "status:closed", "status:closed priority:normal,urgent", "priority:normal,urgent",
                 "-tag:refund", "", "group:Support", "first-reply:>1h", "channel:email first-reply:>1h" }) {
            ViewRequest asked = request({});
            asked.query = std::get<Query>(parseQuery(QString::fromLatin1(line)));
            const auto view = engine.evaluate(snapshot, asked);
            const auto fresh = QueryEngine(subjectSearch()).evaluate(snapshot, asked);
            QVERIFY2(difference(*view, *fresh).isEmpty(), line);
            // Each in its own way: by bits, by rows, by minutes.
            const ChartData& replies = chart(*view, ChartId::Resolution);
            QCOMPARE(replies.n + replies.without, view->rows.size());
            std::vector<std::size_t> statuses(countOf<StatusCategory>());
            for (Row r = 0; r < snapshot->rows(); ++r)
                ++statuses[snapshot->status[r]];
            for (const ChartBar& bar : chart(*view, ChartId::Status).bars)
                QCOMPARE(bar.unfiltered, statuses[static_cast<std::size_t>(*fromName<StatusCategory>(bar.key))]);
        }
    }

    void listsOfRowsAnswerLikeArrays()
    {
        Random random(5);
        for (const std::size_t rows : { 1U, 63U, 64U, 65U, 511U, 512U, 3000U }) {
            auto ordering = std::make_shared<Ordering>();
            ordering->places.resize(rows);
            for (Row r = 0; r < rows; ++r)
                ordering->rows.push_back(r);
            for (std::size_t i = rows; i-- > 1;)
                std::swap(ordering->rows[i], ordering->rows[random.below(i + 1)]);
            for (std::uint32_t place = 0; place < rows; ++place)
                ordering->places[ordering->rows[place]] = place;
            ordering->valued = random.below(rows + 1);
            for (const bool descending : { false, true }) {
                RowBits places;
                places.assign(rows, false);
                std::vector<Row> expected, last;
                for (std::size_t place = 0; place < rows; ++place)
                    if (random.chance(0.4)) {
                        places.add(place);
                        (place < ordering->valued ? expected : last).push_back(ordering->rows[place]);
                    }
                if (descending)
                    std::ranges::reverse(expected);
                expected.insert(expected.end(), last.begin(), last.end());
                const RowList list(ordering, places, descending);
                QCOMPARE(std::vector<Row>(list.begin(), list.end()), expected);
                QCOMPARE(list.first(10),
                    std::vector<Row>(expected.begin(),
                        expected.begin() + std::ptrdiff_t(std::min<std::size_t>(10, expected.size()))));
                for (Row r = 0; r < rows; ++r) {
                    const auto at = std::ranges::find(expected, r);
                    QCOMPARE(list.indexOf(r),
                        at == expected.end() ? std::nullopt : std::optional(std::size_t(at - expected.begin())));
                }
            }
        }
        QVERIFY(RowList().empty());
        QVERIFY(!RowList().indexOf(0));
    }

    void subjectsAreFoundByTheBytesInThem()
    {
        const SnapshotPtr snapshot = makeSnapshot(3000, 4);
        for (const std::string wanted : { "order", "r", " 1", "é", "zzz", "order 10" }) {
            std::vector<Row> expected;
            for (Row r = 0; r < snapshot->rows(); ++r)
                if (snapshot->subjects.at(r).find(wanted) != std::string_view::npos)
                    expected.push_back(r);
            QCOMPARE(rowsWithText(*snapshot, wanted, {}), expected);
        }
        // What begins in one subject and ends in the next is in neither.
        const std::string across = std::string(snapshot->subjects.at(0).substr(snapshot->subjects.at(0).size() - 2))
            + std::string(snapshot->subjects.at(1).substr(0, 2));
        const std::vector<Row> found = rowsWithText(*snapshot, across, {});
        QVERIFY(std::ranges::find(found, Row(0)) == found.end());
        const auto regex = [](const char* pattern, bool ignoreCase) {
            QueryValue value;
            value.text = QString::fromLatin1(pattern);
            value.regex = true;
            value.ignoreCase = ignoreCase;
            return value;
        };
        QCOMPARE(plainTextOf(regex("late order", false)), std::string("late order"));
        QCOMPARE(plainTextOf(regex("late order", true)), std::string());
        QCOMPARE(plainTextOf(regex("late.order", false)), std::string());
    }

    void minutesAreExactHoweverLong()
    {
        const std::vector<std::int32_t> column { 5, -1, 0, 700'000, 65'535, 65'536, 5, 2'000'000'000, 65'536, -1, 40 };
        const auto index = std::make_shared<const MinuteIndex>(column);
        std::vector<std::int32_t> counts(index->size()), sorted;
        for (const std::int32_t minutes : column) {
            ++counts[index->at(minutes)];
            if (minutes >= 0)
                sorted.push_back(minutes);
        }
        std::ranges::sort(sorted);
        const MinuteCounts minutes(index, counts);
        QCOMPARE(minutes.size(), sorted.size());
        QCOMPARE(minutes.without(), std::size_t(2));
        for (std::size_t rank = 0; rank < sorted.size(); ++rank)
            QCOMPARE(minutes.atRank(rank), sorted[rank]);
        for (const std::int32_t edge : { 0, 1, 5, 6, 40, 41, 65'535, 65'536, 65'537, 700'000, 700'001, 2'000'000'000 })
            QCOMPARE(minutes.below(edge), std::size_t(std::ranges::lower_bound(sorted, edge) - sorted.begin()));
        QCOMPARE(minutes.quantile(0), 0.0);
        QCOMPARE(minutes.quantile(0.5), 65'535.0);
        QCOMPARE(minutes.quantile(1), 2e9);
        QCOMPARE(minutes.quantile(0.0625), 2.5);
        QCOMPARE(MinuteCounts().size(), std::size_t(0));
        QCOMPARE(MinuteCounts().quantile(0.5), 0.0);
    }
};

QTEST_GUILESS_MAIN(TestCrossFilter)
#include "tst_crossfilter.moc"
