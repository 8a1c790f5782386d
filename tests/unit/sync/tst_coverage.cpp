// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/coverage.h"
#include "app/store/sqlite.h"
#include "tests/testkit/mirror.h"

#include <QTest>

using namespace desk;
using namespace desk::test;
using sandbox::Sandbox;

namespace {

std::vector<std::string> numbersOf(const std::vector<IdRange>& ranges)
{
    std::vector<std::string> numbers;
    for (const IdRange& range : ranges)
        for (std::int64_t id = range.first; id <= range.last; ++id)
            numbers.push_back(std::to_string(id));
    return numbers;
}

} // namespace

/// What of an account is here and what is not, and how gaps are filled.
class TestCoverage : public QObject {
    Q_OBJECT

private slots:
    void rangesAreKeptSortedAndJoined()
    {
        std::vector<IdRange> ranges;
        for (const std::int64_t number : { 7, 5, 12, 6, 11, 30, 5 })
            addTo(ranges, number);
        QCOMPARE(packRanges(ranges), std::string("5-7 11-12 30"));
        QCOMPARE(readRanges("5-7 11-12 30"), ranges);
        QCOMPARE(packRanges(readRanges("x 5-3 -2 9 4-")), std::string("9"));
    }

    void aPlantedGapIsFoundAndFilled_data()
    {
        QTest::addColumn<Provider>("provider");
        QTest::newRow("Zendesk") << Provider::Zendesk;
        QTest::newRow("Freshdesk") << Provider::Freshdesk;
    }

    void aPlantedGapIsFoundAndFilled()
    {
        QFETCH(Provider, provider);
        Sandbox sandbox(smallWorlds(80, 80));
        QVERIFY(sandbox.start().ok());
        Mirror mirror(sandbox, provider);
        QVERIFY(mirror.sync().complete);
        const QStringList whole = mirror.content();
        const auto before = coverageOf(mirror.storeFile());
        QVERIFY(before.ok() && before->whole);
        qint64 tickets = 0, stale = 0;
        for (const CoverageMonth& month : before->months) {
            QCOMPARE(month.tickets, month.withMessages + month.stale + month.textNotAvailable + month.deleted);
            tickets += month.tickets;
            stale += month.stale;
        }
        QCOMPARE(tickets, mirror.reader()->counts()->tickets);
        // A Zendesk ticket that the system touched after its last event counts as changed.
        QVERIFY(provider == Provider::Freshdesk ? stale == 0 : stale * 20 <= tickets);

        // Three tickets vanish, as a bug of an older version or a damaged page would have it.
        {
            const auto db = sql::Database::open(mirror.storeFile(), sql::Database::Mode::ReadWrite);
            QVERIFY(
                (*db)->execute("DELETE FROM ticket WHERE key IN (SELECT key FROM ticket WHERE known = 1 AND key > 20"
                               " AND status < 5 ORDER BY key LIMIT 3);"
                               "DELETE FROM ticket_more WHERE key NOT IN (SELECT key FROM ticket)"));
        }
        const auto planted = coverageOf(mirror.storeFile());
        const auto count = [](const Coverage& coverage) {
            qint64 missing = 0;
            for (const CoverageMonth& month : coverage.months)
                missing += month.missing;
            return missing;
        };
        QCOMPARE(count(*planted), count(*before) + 3);
        QCOMPARE(numbersOf(planted->missing).size(), static_cast<std::size_t>(count(*planted)));

        QVERIFY(mirror.sync().complete); // by itself it does not come back
        QCOMPARE(count(*coverageOf(mirror.storeFile())), count(*planted));
        SyncOptions options = Mirror::fast();
        options.tickets = numbersOf(planted->missing);
        sandbox.clearRequests();
        QVERIFY(mirror.sync(options).complete);
        QCOMPARE(mirror.content(), whole);
        const auto after = coverageOf(mirror.storeFile());
        QCOMPARE(count(*after), 0);
        QCOMPARE(numbersOf(after->gone).size(), static_cast<std::size_t>(count(*before)));
        QVERIFY(mirror.issues().isEmpty());
    }

    void whatIsNotThereYetIsNotCalledWhole()
    {
        Sandbox sandbox(smallWorlds(80, 1));
        QVERIFY(sandbox.start().ok());
        Mirror mirror(sandbox, Provider::Zendesk);
        QCOMPARE(coverageOf(mirror.storeFile()).error().kind, Error::Kind::NotFound);
        SyncOptions options = Mirror::fast();
        options.untilComplete = false;
        QCOMPARE(mirror.sync(options).state, SyncStatus::State::Idle);
        QVERIFY(!coverageOf(mirror.storeFile())->whole);
    }
};

QTEST_GUILESS_MAIN(TestCoverage)
#include "tst_coverage.moc"
