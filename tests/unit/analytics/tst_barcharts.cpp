// SPDX-License-Identifier: GPL-3.0-or-later
// Bars of the charts over one column, against counting by hand.
#include "app/analytics/minutecounts.h"
#include "app/base/text.h"
#include "tests/unit/analytics/plainticket.h"

#include <QTest>
#include <algorithm>
#include <map>

using namespace desk;
using namespace desk::test;
using sandbox::Random;

namespace {

using T = const PlainTicket&;
using Names = std::vector<std::pair<std::string, std::size_t>>;
constexpr Millis kHour = 3'600'000, kDay = 24 * kHour;

ViewStatePtr evaluate(const SnapshotPtr& snapshot, const ViewRequest& asked)
{
    return QueryEngine(subjectSearch()).evaluate(snapshot, asked);
}

ViewRequest request(const QString& line, std::vector<ChartSpec> charts)
{
    ViewRequest request = plainRequest({});
    request.query = std::get<Query>(parseQuery(line));
    request.charts = std::move(charts);
    return request;
}

const ChartBar* barOf(const ChartData& chart, std::string_view key)
{
    const auto bar = std::ranges::find(chart.bars, key, &ChartBar::key);
    return bar == chart.bars.end() ? nullptr : &*bar;
}

SnapshotPtr withRequesters(int people)
{
    IndexBuilder builder;
    builder.reset(sampleAccounts(1));
    int ticket = 0;
    for (int person = 0; person < people; ++person)
        for (int i = 0; i < people - person; ++i) {
            const std::string id = std::to_string(++ticket), name = "person " + std::to_string(100 + person);
            TicketRow row;
            row.id = id;
            row.createdAt = kSampleNow;
            row.requesterName = name;
            row.priority = i == 0 ? Priority::High : Priority::Low;
            builder.put(0, row);
        }
    return builder.publish();
}

/// How many unsolved tickets in view have a time of theirs that is at least `from` and less than `past` ago.
template <typename Time>
std::size_t aged(const std::vector<PlainTicket>& tickets, const PlainTerms& terms, QueryField field, Time time,
    Millis from, Millis past)
{
    return static_cast<std::size_t>(std::ranges::count_if(tickets, [&](T t) {
        const Millis age = kSampleNow - time(t) / 1000 * 1000;
        return isUnsolved(t.status) && time(t) != 0 && age >= from && age < past && matches(t, terms, field);
    }));
}

} // namespace

class TestBarCharts : public QObject {
    Q_OBJECT

private slots:
    void numbersPerTicketAreWhatCountingByHandGives()
    {
        const auto tickets = plainTickets(900, 6);
        const SnapshotPtr snapshot = makeSnapshot(900, 6);
        QueryEngine engine(subjectSearch());
        Random random(17);
        PlainTerms terms;
        for (int i = 0; i < 60; ++i) {
            changeOne(terms, random);
            ViewRequest asked = plainRequest(terms);
            asked.charts = { ChartId::Reopens, ChartId::Replies };
            const auto view = engine.evaluate(snapshot, asked);
            for (const auto& [chart, field, number] :
                { std::tuple(view->charts[0], QueryField::Reopens, &PlainTicket::reopens),
                    std::tuple(view->charts[1], QueryField::Replies, &PlainTicket::replies) }) {
                std::map<std::string, std::size_t> expected { { "5..9", 0 }, { ">=10", 0 }, { "none", 0 } };
                for (int few = 0; few < 5; ++few)
                    expected[std::to_string(few)] = 0;
                std::size_t unknown = 0, known = 0;
                for (T t : tickets) {
                    const int n = t.*number;
                    if (!matches(t, terms, field))
                        continue;
                    ++expected[n < 0 ? "none" : n < 5 ? std::to_string(n) : n < 10 ? "5..9" : ">=10"];
                    ++(n < 0 ? unknown : known);
                }
                QCOMPARE(chart.bars.size(), expected.size());
                for (const ChartBar& bar : chart.bars)
                    QCOMPARE(bar.count, expected.at(bar.key));
                QCOMPARE(chart.n, known);
                QCOMPARE(chart.without, unknown);
            }
        }
    }

    void agesAreWhatCountingByHandGives()
    {
        const auto tickets = plainTickets(2000, 9);
        const SnapshotPtr snapshot = makeSnapshot(2000, 9);
        QueryEngine engine(subjectSearch());
        Random random(19);
        PlainTerms terms;
        constexpr Millis kEver = 100'000 * kDay;
        const std::vector<std::pair<std::string, std::pair<Millis, Millis>>> ages { { "<1d", { -kEver, kDay } },
            { "1d..3d", { kDay, 3 * kDay } }, { "3d..7d", { 3 * kDay, 7 * kDay } },
            { "7d..14d", { 7 * kDay, 14 * kDay } }, { "14d..30d", { 14 * kDay, 30 * kDay } },
            { "30d..90d", { 30 * kDay, 90 * kDay } }, { ">=90d", { 90 * kDay, kEver } } },
            waits { { "<1h", { -kEver, kHour } }, { "1h..1d", { kHour, kDay } }, { "1d..3d", { kDay, 3 * kDay } },
                { "3d..7d", { 3 * kDay, 7 * kDay } }, { ">=7d", { 7 * kDay, kEver } } };
        for (int i = 0; i < 60; ++i) {
            changeOne(terms, random);
            ViewRequest asked = plainRequest(terms);
            asked.charts = { ChartId::BacklogAge, ChartId::Unanswered };
            const auto view = engine.evaluate(snapshot, asked);
            for (const bool waiting : { false, true }) {
                const ChartData& chart = view->charts[waiting ? 1 : 0];
                const auto& buckets = waiting ? waits : ages;
                QCOMPARE(chart.bars.size(), buckets.size());
                std::size_t all = 0;
                for (std::size_t b = 0; b < buckets.size(); ++b) {
                    const auto& [key, age] = buckets[b];
                    QCOMPARE(chart.bars[b].key, key);
                    QCOMPARE(chart.bars[b].count,
                        aged(
                            tickets, terms, waiting ? QueryField::Waiting : QueryField::Created,
                            [&](T t) { return waiting ? t.waiting : t.created; }, age.first, age.second));
                    all += chart.bars[b].count;
                }
                QCOMPARE(chart.n, all);
            }
        }
    }

    void agesFollowTheClockAlone()
    {
        const SnapshotPtr snapshot = makeSnapshot(500, 2);
        QueryEngine engine(subjectSearch());
        ViewRequest asked = request(QStringLiteral("status:open,new,hold"), { ChartId::BacklogAge });
        for (int day = 0; day < 40; ++day) {
            asked.now = kSampleNow + day * kDay;
            const auto kept = engine.evaluate(snapshot, asked), fresh = evaluate(snapshot, asked);
            for (std::size_t i = 0; i < kept->charts[0].bars.size(); ++i)
                QCOMPARE(kept->charts[0].bars[i].count, fresh->charts[0].bars[i].count);
        }
        QCOMPARE(engine.evaluate(snapshot, asked)->charts[0].bars[0].count, std::size_t(0));
    }

    void aBarShowsWhatItsValueNarrowsTo()
    {
        const SnapshotPtr snapshot = makeSnapshot(3000, 12);
        for (const ChartId id : { ChartId::Reopens, ChartId::Replies, ChartId::BacklogAge, ChartId::Unanswered,
                 ChartId::Type, ChartId::Brand, ChartId::Requester, ChartId::Account, ChartId::Priority }) {
            const ViewRequest all = request(QStringLiteral("status:new,open,pending,hold"), { id });
            const QueryField field = *chartField(id);
            const auto unnarrowed = evaluate(snapshot, all);
            for (const ChartBar& bar : unnarrowed->charts[0].bars) {
                ViewRequest one = all;
                one.query = all.query.with(field, { text(bar.key) });
                const auto view = evaluate(snapshot, one);
                QCOMPARE(view->rows.size(), bar.count);
                const ChartBar* const same = barOf(view->charts[0], bar.key);
                QVERIFY(same && same->chosen);
                QCOMPARE(same->count, bar.count);
            }
        }
    }

    void namesAreWhatCountingByHandGives()
    {
        const auto tickets = plainTickets(900, 6);
        const SnapshotPtr snapshot = makeSnapshot(900, 6);
        QueryEngine engine(subjectSearch());
        Random random(23);
        PlainTerms terms;
        for (int i = 0; i < 40; ++i) {
            changeOne(terms, random);
            ViewRequest asked = plainRequest(terms);
            asked.charts = { ChartId::Type, ChartId::Brand, ChartId::Requester, ChartId::Organization };
            const auto view = engine.evaluate(snapshot, asked);
            const std::vector<QString PlainTicket::*> names { &PlainTicket::type, &PlainTicket::brand,
                &PlainTicket::requester, &PlainTicket::organization };
            for (std::size_t c = 0; c < names.size(); ++c) {
                const ChartData& chart = view->charts[c];
                std::map<std::string, std::size_t> counts;
                std::size_t nameless = 0;
                for (T t : tickets) {
                    if (!matches(t, terms, *chartField(chart.spec)))
                        continue;
                    if ((t.*names[c]).isEmpty())
                        ++nameless;
                    else
                        ++counts[utf8(t.*names[c])];
                }
                Names expected(counts.begin(), counts.end());
                std::ranges::stable_sort(expected, std::greater(), &Names::value_type::second);
                ChartRest rest;
                for (std::size_t n = kMostBars; n < expected.size(); ++n)
                    ++rest.names, rest.count += expected[n].second;
                expected.resize(std::min(expected.size(), kMostBars));
                Names bars;
                for (const ChartBar& bar : chart.bars)
                    if (bar.count > 0)
                        bars.emplace_back(bar.key, bar.count);
                QCOMPARE(bars, expected);
                QCOMPARE(chart.rest.value_or(ChartRest()).names, rest.names);
                QCOMPARE(chart.rest.value_or(ChartRest()).count, rest.count);
                QCOMPARE(chart.without, nameless);
            }
        }
    }

    void namesBeyondTheLongestAreTheRest()
    {
        const SnapshotPtr snapshot = withRequesters(30); // who have 30, 29, …, 1 tickets
        const ChartData all = evaluate(snapshot, request({}, { ChartId::Requester }))->charts[0];
        QCOMPARE(all.bars.size(), kMostBars);
        QCOMPARE(all.bars.back().count, std::size_t(11));
        QCOMPARE(all.rest->names, std::size_t(10));
        QCOMPARE(all.rest->count, std::size_t(55));
        QCOMPARE(all.rest->unfiltered, std::size_t(55));
        const ChartData high
            = evaluate(snapshot, request(QStringLiteral("priority:high"), { ChartId::Requester }))->charts[0];
        QCOMPARE(high.rest->count, std::size_t(10));
        QCOMPARE(high.rest->unfiltered, std::size_t(55));
        QVERIFY(!evaluate(withRequesters(20), request({}, { ChartId::Requester }))->charts[0].rest);
    }

    void aChosenNameHasABarHoweverShort()
    {
        const SnapshotPtr snapshot = withRequesters(30);
        const ChartData chart = evaluate(snapshot,
            request(QStringLiteral("requester:\"person 129\",\"person 101\",\"nobody\""), { ChartId::Requester }))
                                    ->charts[0];
        QCOMPARE(chart.bars.size(), kMostBars);
        QCOMPARE(chart.bars.back().key, std::string("person 129"));
        QVERIFY(chart.bars.back().chosen);
        QCOMPARE(chart.bars.back().count, std::size_t(1));
        QCOMPARE(chart.rest->names, std::size_t(10));
        QCOMPARE(chart.rest->count, std::size_t(55 - 1 + 11));
        // One who is chosen but has nothing in view keeps a bar of no length.
        const ChartData none = evaluate(
            snapshot, request(QStringLiteral("requester:\"person 129\" priority:low"), { ChartId::Requester }))
                                   ->charts[0];
        QCOMPARE(none.bars.back().key, std::string("person 129"));
        QCOMPARE(none.bars.back().count, std::size_t(0));
        QCOMPARE(none.rest->names, std::size_t(10));
    }

    void quantilesLieBetweenTheClosestRanks()
    {
        const auto tickets = plainTickets(700, 4);
        for (const char* line : { "", "priority:>=high", "created:2026-03-29", "id:nobody" }) {
            const auto view = evaluate(
                makeSnapshot(700, 4), request(QString::fromLatin1(line), { ChartId::FirstReply, ChartId::Resolution }));
            for (const ChartData& chart : view->charts) {
                QCOMPARE(chart.quantiles.has_value(), chart.n > 0);
                QCOMPARE(chart.n + chart.without, view->rows.size());
                if (!chart.quantiles)
                    continue;
                std::vector<double> minutes;
                for (std::size_t rank = 0; rank < chart.n; ++rank)
                    minutes.push_back(chart.minutes->atRank(rank));
                const auto at = [&](double share) {
                    const double rank = share * double(chart.n - 1);
                    const auto low = std::size_t(rank), high = std::min(low + 1, minutes.size() - 1);
                    return minutes[low] + (rank - double(low)) * (minutes[high] - minutes[low]);
                };
                QCOMPARE(chart.quantiles->median, at(0.5));
                QCOMPARE(chart.quantiles->p90, at(0.9));
                QCOMPARE(chart.quantiles->p95, at(0.95));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestBarCharts)
#include "tst_barcharts.moc"
