// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/engine.h"
#include "app/analytics/indexbuilder.h"
#include "app/base/text.h"
#include "app/query/regex.h"
#include "app/sandbox/random.h"
#include "tests/unit/analytics/plainticket.h"

#include <QTest>
#include <algorithm>
#include <map>

using namespace desk;
using namespace desk::test;

namespace {

Query parsed(const QString& line)
{
    return std::get<Query>(parseQuery(line));
}

ViewRequest request(const QString& line)
{
    ViewRequest request;
    request.query = parsed(line);
    request.charts = allCharts();
    request.timeZone = "Europe/Paris";
    request.now = kSampleNow;
    return request;
}

using Terms = PlainTerms;

/// A filter with groups and what it says, told twice.
struct Told {
    QString text;
    std::function<bool(const PlainTicket&)> matches;
};

Told randomFilter(sandbox::Random& random, int depth);

Told randomPart(sandbox::Random& random, int depth)
{
    if (depth == 3 || random.chance(0.6)) {
        const PlainTerm& term = plainTerms()[random.below(plainTerms().size())];
        return { QString::fromUtf8(term.text), term.matches };
    }
    const Told inner = randomFilter(random, depth + 1);
    if (random.chance(0.5))
        return { u'(' + inner.text + u')', inner.matches };
    return { QStringLiteral("-(") + inner.text + u')', [inner](const PlainTicket& t) { return !inner.matches(t); } };
}

Told randomFilter(sandbox::Random& random, int depth)
{
    Told filter = randomPart(random, depth);
    for (std::uint64_t more = random.below(4); more > 0; --more) {
        // OR binds weaker: what follows it is a whole conjunction.
        const bool either = random.chance(0.4);
        const Told left = filter, right = either ? randomFilter(random, 3) : randomPart(random, depth);
        const bool group = !either && left.text.contains(QStringLiteral(" OR "));
        const QString first = group ? u'(' + left.text + u')' : left.text;
        filter = { first + (either ? QStringLiteral(" OR ") : QStringLiteral(" ")) + right.text,
            [=](const PlainTicket& t) {
                return either ? left.matches(t) || right.matches(t) : left.matches(t) && right.matches(t);
            } };
    }
    return filter;
}

const ChartData& chart(const ViewState& view, ChartId id)
{
    return *std::ranges::find(view.charts, ChartSpec(id), &ChartData::spec);
}

template <typename E>
std::map<std::string, std::size_t> countBy(
    const std::vector<PlainTicket>& tickets, const Terms& terms, QueryField field, E PlainTicket::*member)
{
    std::map<std::string, std::size_t> counts;
    for (const PlainTicket& t : tickets)
        if (matches(t, terms, field))
            ++counts[std::string(nameOf(t.*member))];
    return counts;
}

std::map<std::string, std::size_t> countsOf(const ChartData& chart)
{
    std::map<std::string, std::size_t> counts;
    for (const ChartBar& bar : chart.bars)
        if (bar.count > 0)
            counts[bar.key] = bar.count;
    return counts;
}

} // namespace

class TestEngine : public QObject {
    Q_OBJECT

private slots:
    /// One engine for all filters, as in the window: what it keeps from one to the next must not show.
    void randomFiltersGiveWhatCountingByHandGives()
    {
        const auto tickets = plainTickets(700, 5);
        const SnapshotPtr snapshot = makeSnapshot(700, 5);
        QueryEngine engine(subjectSearch());
        sandbox::Random random(3);
        std::size_t found = 0;
        for (int i = 0; i < 400; ++i) {
            const Terms terms = randomTerms(random, 4);
            const auto view = engine.evaluate(snapshot, request(written(terms)));
            std::vector<Row> rows;
            for (Row r = 0; r < tickets.size(); ++r)
                if (matches(tickets[r], terms))
                    rows.push_back(r);
            found += rows.size();
            std::vector<Row> given(view->rows.begin(), view->rows.end());
            std::ranges::sort(given);
            QVERIFY2(given == rows, qPrintable(written(terms)));
            QCOMPARE(countsOf(chart(*view, ChartId::Status)),
                countBy(tickets, terms, QueryField::Status, &PlainTicket::status));
            QCOMPARE(countsOf(chart(*view, ChartId::Priority)),
                countBy(tickets, terms, QueryField::Priority, &PlainTicket::priority));
            QCOMPARE(countsOf(chart(*view, ChartId::Channel)),
                countBy(tickets, terms, QueryField::Channel, &PlainTicket::channel));
            QCOMPARE(view->total, tickets.size());
            QCOMPARE(engine.count(snapshot, { request(written(terms)), request(QString()) }),
                (std::vector<std::size_t> { rows.size(), tickets.size() }));
        }
        QVERIFY(found > 1000);
    }

    void randomGroupsGiveWhatCountingByHandGives()
    {
        const auto tickets = plainTickets(400, 6);
        const SnapshotPtr snapshot = makeSnapshot(400, 6);
        QueryEngine engine(subjectSearch());
        sandbox::Random random(8);
        std::size_t some = 0;
        for (int i = 0; i < 400; ++i) {
            const Told filter = randomFilter(random, 0);
            const auto view = engine.evaluate(snapshot, request(filter.text));
            std::vector<Row> rows;
            for (Row r = 0; r < tickets.size(); ++r)
                if (filter.matches(tickets[r]))
                    rows.push_back(r);
            some += !rows.empty() && rows.size() < tickets.size() ? 1U : 0U;
            std::vector<Row> given(view->rows.begin(), view->rows.end());
            std::ranges::sort(given);
            QVERIFY2(given == rows, qPrintable(filter.text));
        }
        QVERIFY(some > 100);
    }

    void aSearchThatFailsIsAnErrorAndNeverNoHits()
    {
        int calls = 0;
        QueryEngine engine([&](const Snapshot&, const StoreQuestion&, const CancelToken&) -> Result<std::vector<Row>> {
            ++calls;
            return Error { Error::Kind::Storage, QStringLiteral("the disk is gone"), 0, {} };
        });
        const SnapshotPtr snapshot = makeSnapshot(50);
        for (const char* line : { "order", "-order", "-(status:open body:order)", "\"Order number\":1" }) {
            const auto view = engine.evaluate(snapshot, request(QString::fromUtf8(line)));
            QCOMPARE(view->error->kind, Error::Kind::Storage);
            QVERIFY(view->rows.empty());
            QCOMPARE(view->total, std::size_t(50));
        }
        QCOMPARE(calls, 4);
        QCOMPARE(engine.count(snapshot, { request(QStringLiteral("order")), request(QString()) }),
            (std::vector<std::size_t> { kUncounted, 50 }));
        QCOMPARE(engine.evaluate(snapshot, request(QStringLiteral("status:any")))->error, std::nullopt);
    }

    void regularExpressionsOverSubjectsNeedNoStore()
    {
        const auto tickets = plainTickets(300, 3);
        QueryEngine engine({});
        const auto rows = [&](const char* line) {
            return engine.evaluate(makeSnapshot(300, 3), request(QString::fromUtf8(line)))->rows.size();
        };
        const auto hits = std::ranges::count_if(
            tickets, [](const PlainTicket& t) { return t.subject.contains(QStringLiteral("order")); });
        QVERIFY(hits > 0);
        QCOMPARE(rows("subject:/o[r]der/"), std::size_t(hits));
        QCOMPARE(rows("-subject:/ORDER/i"), tickets.size() - std::size_t(hits));
        QCOMPARE(rows("subject:/ORDER/"), std::size_t(0));
    }

    void anExpressionThatTakesTooLongIsAnError()
    {
        QueryValue value;
        value.text = QStringLiteral("^(x+x+)+$");
        value.regex = true;
        QueryRegex regex(value);
        const auto hard = regex.matches(QString(40, u'x') + u'!');
        QVERIFY(!hard && hard.error().kind == Error::Kind::Timeout);
        QueryRegex spent(value, {}, std::chrono::milliseconds(-1));
        const auto late = spent.matches(QStringLiteral("a"));
        QVERIFY(!late && late.error().kind == Error::Kind::Timeout);
    }

    void everyTermMatchesSomethingOrNothingAsByHand()
    {
        const auto tickets = plainTickets(700, 5);
        const SnapshotPtr snapshot = makeSnapshot(700, 5);
        QueryEngine engine(subjectSearch());
        for (const PlainTerm& term : plainTerms()) {
            const auto view = engine.evaluate(snapshot, request(QString::fromUtf8(term.text)));
            const auto expected = std::ranges::count_if(tickets, term.matches);
            QVERIFY2(view->rows.size() == std::size_t(expected), term.text);
            QVERIFY2(expected > 0 || QByteArrayView(term.text) == "group:Tier", term.text);
        }
    }

    void twentyFieldsAtOnceAreStillRight()
    {
        const auto tickets = plainTickets(3000, 9);
        const SnapshotPtr snapshot = makeSnapshot(3000, 9);
        QueryEngine engine(subjectSearch());
        const QString line = QStringLiteral(
            "-status:spam priority:any channel:any csat:any,none -tag:zzz group:any assignee:any,none "
            "requester:any organization:any,none account:acme,Globex created:any updated:any "
            "solved:any,none waiting:any,none first-reply:any resolution:any,none reopens:any replies:any");
        const auto view = engine.evaluate(snapshot, request(line));
        const auto expected = std::ranges::count_if(tickets, [](const PlainTicket& t) {
            return t.status != StatusCategory::Spam && t.priority != Priority::None && t.firstReply >= 0
                && t.replies >= 0;
        });
        QCOMPARE(view->rows.size(), std::size_t(expected));
        QCOMPARE(engine.evaluate(snapshot, request(QString()))->rows.size(), tickets.size());
    }

    void accountsAreChosenBesideTheFilter()
    {
        const SnapshotPtr snapshot = makeSnapshot(300, 2);
        QueryEngine engine(subjectSearch());
        ViewRequest one = request(QStringLiteral("status:closed"));
        one.accountIds = { QStringLiteral("globex-1") };
        const auto view = engine.evaluate(snapshot, one);
        QCOMPARE(view->total, std::size_t(100));
        QVERIFY(!view->rows.empty());
        QVERIFY(std::ranges::all_of(view->rows, [&](Row r) { return snapshot->account[r] == 1; }));
        std::size_t ghosts = 0;
        for (const ChartBar& bar : chart(*view, ChartId::Status).bars)
            ghosts += bar.unfiltered;
        QCOMPARE(ghosts, std::size_t(100));
    }

    void countersCountTheMatchingTickets()
    {
        const auto tickets = plainTickets(500, 4);
        QueryEngine engine(subjectSearch());
        const auto view = engine.evaluate(makeSnapshot(500, 4), request(QStringLiteral("priority:any")));
        std::size_t waiting = 0, unassigned = 0;
        std::vector<int> replies;
        for (const PlainTicket& t : tickets) {
            if (t.priority == Priority::None)
                continue;
            waiting += t.waiting != 0 && t.waiting / 1000 < (kSampleNow - 86'400'000) / 1000 ? 1U : 0U;
            unassigned += t.assignee.isEmpty() && isUnsolved(t.status) ? 1U : 0U;
            if (t.firstReply >= 0)
                replies.push_back(t.firstReply);
        }
        QCOMPARE(view->waitingOverDay, waiting);
        QCOMPARE(view->unassigned, unassigned);
        std::ranges::sort(replies);
        const auto half = replies.size() / 2;
        QCOMPARE(
            view->medianFirstReply, replies.size() % 2 == 1 ? replies[half] : (replies[half - 1] + replies[half]) / 2);
    }

    void chosenBarsAreThoseTheQueryNames()
    {
        QueryEngine engine(subjectSearch());
        const auto view = engine.evaluate(makeSnapshot(50), request(QStringLiteral("priority:high,none status:open")));
        std::vector<std::string> chosen;
        for (const ChartBar& bar : chart(*view, ChartId::Priority).bars)
            if (bar.chosen)
                chosen.push_back(bar.key);
        QCOMPARE(chosen, (std::vector<std::string> { "high", "none" }));
    }

    void aTextIsSearchedOncePerSnapshot()
    {
        int calls = 0;
        QueryEngine engine(subjectSearch(&calls));
        const SnapshotPtr snapshot = makeSnapshot(50);
        (void)engine.evaluate(snapshot, request(QStringLiteral("order")));
        (void)engine.evaluate(snapshot, request(QStringLiteral("order status:open")));
        (void)engine.evaluate(snapshot, request(QStringLiteral("status:open")));
        (void)engine.evaluate(snapshot, request(QStringLiteral("order status:open")));
        QCOMPARE(calls, 1);
        (void)engine.evaluate(makeSnapshot(60), request(QStringLiteral("order")));
        QCOMPARE(calls, 2);
    }

    void theBestMatchesComeFirstThenTheNewest()
    {
        int asked = 0;
        QueryEngine engine(subjectSearch(), [&](const Snapshot&, const Query&, const CancelToken&) {
            ++asked;
            return Result(std::vector<Row> { 7, 3 });
        });
        const SnapshotPtr snapshot = makeSnapshot(50);
        const auto all = [&](const QString& line, SortKey key) {
            ViewRequest asking = request(line);
            asking.sort = { key, true };
            return engine.evaluate(snapshot, asking)->rows;
        };
        const auto list = all(QStringLiteral("-nosuchword"), SortKey::Relevance);
        QCOMPARE(list.size(), snapshot->rows());
        QCOMPARE(list.first(2), (std::vector<Row> { 7, 3 }));
        std::vector<Row> newest;
        for (const Row row : all(QStringLiteral("-nosuchword"), SortKey::Updated))
            if (row != 7 && row != 3)
                newest.push_back(row);
        QCOMPARE(std::vector<Row>(std::next(list.begin(), 2), list.end()), newest);
        (void)all(QStringLiteral("-nosuchword status:open"), SortKey::Relevance);
        QCOMPARE(asked, 1); // the words are the same
        QCOMPARE(all(QStringLiteral("status:open"), SortKey::Relevance),
            all(QStringLiteral("status:open"), SortKey::Updated)); // there are no words
        QCOMPARE(asked, 1);
    }

    void whatWasCancelledHalfwayIsDoneAgain()
    {
        QueryEngine engine(subjectSearch());
        const SnapshotPtr snapshot = makeSnapshot(200);
        CancelToken cancel;
        cancel.cancel();
        QVERIFY(!engine.evaluate(snapshot, request(QStringLiteral("tag:refund order")), cancel));
        const auto again = engine.evaluate(snapshot, request(QStringLiteral("tag:refund order")));
        QCOMPARE(again->rows,
            QueryEngine(subjectSearch()).evaluate(snapshot, request(QStringLiteral("tag:refund order")))->rows);
    }

    void agesFollowTheClock()
    {
        QueryEngine engine(subjectSearch());
        const SnapshotPtr snapshot = makeSnapshot(500);
        ViewRequest then = request(QStringLiteral("created:<30d"));
        const auto now = engine.evaluate(snapshot, then)->rows.size();
        then.now += Millis(31) * 86'400'000;
        QVERIFY(now > 0);
        QCOMPARE(engine.evaluate(snapshot, then)->rows.size(), std::size_t(0));
    }

    void namesThatNobodyHasAreTold()
    {
        QueryEngine engine(subjectSearch());
        const auto unknown = [&](const char* line) {
            QStringList names;
            const auto view = engine.evaluate(makeSnapshot(300), request(QString::fromUtf8(line)));
            for (const UnknownName& name : view->unknown)
                names += name.name + name.value;
            return names.join(u',');
        };
        QCOMPARE(unknown("tag:refund,gone,ref* -(group:\"Equipe fr\" OR assignee:Nobody) account:acme,old"),
            QStringLiteral("gone,Nobody,old"));
        QCOMPARE(unknown("tag:none,xx*,any status:open \"Product\":none"), QStringLiteral("xx,Product"));
        QCOMPARE(unknown("status:open late"), QString());
        QVERIFY(engine.evaluate(makeSnapshot(300), request(QStringLiteral("tag:gone")))->rows.empty());
    }

    void datesBeginWhereTheAccountIs()
    {
        IndexBuilder builder;
        Account near, far;
        near.id = QStringLiteral("near");
        far.id = QStringLiteral("far");
        far.timeZone = QStringLiteral("Pacific/Auckland");
        builder.reset({ { near, 0 }, { far, 0 } });
        TicketRow row;
        row.id = "1";
        row.createdAt = Millis(1'767'265'200'000); // 2026-01-01T11:00Z: midnight in Auckland
        builder.put(0, row);
        builder.put(1, row);
        row.id = "2";
        row.createdAt = *row.createdAt - 1000;
        builder.put(0, row);
        builder.put(1, row);
        const SnapshotPtr snapshot = builder.publish();
        QueryEngine engine({});
        const auto rows = [&](const char* line) {
            const auto view = engine.evaluate(snapshot, request(QString::fromUtf8(line)));
            std::vector<Row> found(view->rows.begin(), view->rows.end());
            std::ranges::sort(found);
            return found;
        };
        QCOMPARE(rows("created:2026-01-01"), (std::vector<Row> { 0, 2, 3 }));
        QCOMPARE(rows("created:2026-01-02"), (std::vector<Row> { 1 }));
    }

    void ownFieldsAreSuggestedByAnyWordOfTheirTitle()
    {
        IndexBuilder builder;
        builder.reset({ { Account(), 0 } });
        builder.setFields(0,
            { { QStringLiteral("Numéro de commande"), {} },
                { QStringLiteral("Delay"), { QStringLiteral("In time"), QStringLiteral("Too late") } } });
        const SnapshotPtr snapshot = builder.publish();
        QCOMPARE(suggestOwnFields(*snapshot, u"comm", 8).at(0).text, QString::fromUtf8("Numéro de commande"));
        QCOMPARE(suggestOwnFields(*snapshot, u"", 8).size(), std::size_t(2));
        QVERIFY(suggestOwnFields(*snapshot, u"mande", 8).empty());
        QCOMPARE(suggestOwnValues(*snapshot, QStringLiteral("delay"), u"LA", 8).at(0).text, QStringLiteral("Too late"));
    }

    void suggestionsComeMostFrequentFirst()
    {
        const SnapshotPtr snapshot = makeSnapshot(500);
        const auto tags = suggestValues(*snapshot, QueryField::Tag, u"re", 10);
        QCOMPARE(tags.at(0).text, QStringLiteral("refund"));
        QCOMPARE(tags.size(), std::size_t(2));
        QVERIFY(*tags[0].count >= *tags[1].count);
        QCOMPARE(suggestValues(*snapshot, QueryField::Group, u"EQUIPE", 10).at(0).text, QString::fromUtf8("Équipe FR"));
        QCOMPARE(suggestValues(*snapshot, QueryField::Requester, u"", 3).size(), std::size_t(3));
        QCOMPARE(suggestValues(*snapshot, QueryField::Priority, u"", 10).at(1).text, QStringLiteral("low"));
    }
};

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"
