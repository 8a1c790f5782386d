// SPDX-License-Identifier: GPL-3.0-or-later
// Sets of rows, and what counts them many at a time: each against counting one by one.
#include "app/analytics/rowmoves.h"
#include "app/analytics/rowruns.h"
#include "app/analytics/sidethread.h"
#include "app/analytics/tagindex.h"
#include "tests/unit/analytics/plainticket.h"

#include <QTest>
#include <algorithm>
#include <atomic>
#include <numeric>

using namespace desk;
using namespace desk::test;
using sandbox::Random;

namespace {

RowBits randomRows(std::size_t size, double share, Random& random)
{
    RowBits rows;
    rows.assign(size, false);
    for (std::size_t row = 0; row < size; ++row)
        if (random.chance(share))
            rows.add(row);
    return rows;
}

RowSet shared(RowBits rows)
{
    return std::make_shared<const RowBits>(std::move(rows));
}

/// The rows that the moves lead to.
RowBits moved(const RowMoves& moves, const RowSet& before, const RowSet& all)
{
    RowBits rows;
    rows.assign(all->size(), false);
    if (moves.from != RowMoves::From::Nothing)
        rows = moves.from == RowMoves::From::All ? *all : *before;
    const auto self = [](Row row) { return row; };
    rows.addEach(moves.in, self);
    rows.removeEach(moves.out, self);
    return rows;
}

} // namespace

class TestRowSets : public QObject {
    Q_OBJECT

private slots:
    void bitsAreCountedLikeOneByOne()
    {
        Random random(3);
        for (const std::size_t size : { 1U, 63U, 64U, 65U, 1000U, 5000U }) {
            const RowBits a = randomRows(size, 0.4, random), b = randomRows(size, 0.7, random);
            std::size_t both = 0;
            std::vector<std::uint32_t> numbers, begins { 0 };
            for (std::uint32_t i = 0; i < size; ++i) {
                both += a.has(i) && b.has(i) ? 1 : 0;
                if (b.has(i))
                    numbers.push_back(i);
                if (random.chance(0.1))
                    begins.push_back(i);
            }
            begins.push_back(static_cast<std::uint32_t>(size));
            QCOMPARE(a.countBoth(b), both);
            QCOMPARE(onesAt(a.words(), numbers), both);
            std::vector<std::uint64_t> read(numbers.size() / RowBits::kWordBits + 1);
            bitsAt(a.words(), numbers, read.data());
            for (std::size_t i = 0; i < numbers.size(); ++i)
                QCOMPARE((read[i / RowBits::kWordBits] >> i % RowBits::kWordBits & 1) != 0, a.has(numbers[i]));
            std::vector<std::uint32_t> counts(begins.size() - 1);
            onesInPieces(a.words(), begins, counts.data());
            for (std::size_t i = 0; i < counts.size(); ++i) {
                std::uint32_t expected = 0;
                for (std::uint32_t row = begins[i]; row < begins[i + 1]; ++row)
                    expected += a.has(row) ? 1 : 0;
                QCOMPARE(counts[i], expected);
            }
        }
    }

    void runsAreCountedLikeRows()
    {
        Random random(4);
        std::vector<std::uint16_t> days;
        for (std::uint16_t day = 0; day < 60; ++day)
            days.insert(days.end(), random.below(90), std::uint16_t(day % 7));
        const RowRuns runs(days.size(), [&](std::size_t row) { return days[row]; });
        QVERIFY(!runs.empty());
        const RowBits rows = randomRows(days.size(), 0.5, random);
        std::vector<std::uint32_t> counts(7), expected(7);
        runs.count(rows.words(), [&](std::uint16_t day, std::uint32_t count) { counts[day] += count; });
        rows.forEach([&](std::size_t row) { ++expected[days[row]]; });
        QCOMPARE(counts, expected);
        QVERIFY(RowRuns(days.size(), [](std::size_t row) { return row % 2; }).empty());
        QVERIFY(RowRuns(0, [](std::size_t) { return 0; }).empty());
    }

    void tagsAreCountedLikeTickets()
    {
        Random random(5);
        const SnapshotPtr snapshot = makeSnapshot(3000, 6);
        const TagIndex index(*snapshot);
        for (const double share : { 0.0, 0.05, 0.6, 1.0 }) {
            const RowBits rows = randomRows(snapshot->rows(), share, random);
            std::vector<std::int32_t> counts(snapshot->tags.size(), -1), expected(counts.size());
            rows.forEach([&](std::size_t row) {
                const auto tags = snapshot->tagsOf(static_cast<Row>(row));
                expected[0] += tags.empty() ? 1 : 0;
                for (const Code tag : tags)
                    ++expected[tag];
            });
            index.count(rows, counts);
            QCOMPARE(counts, expected);
        }
        for (Code tag = 0; tag < snapshot->tags.size(); ++tag) {
            std::vector<std::uint64_t> words(snapshot->rows() / RowBits::kWordBits + 1);
            index.addRows(tag, words);
            RowBits rows;
            rows.take(snapshot->rows(), std::move(words));
            for (Row row = 0; row < snapshot->rows(); ++row) {
                const auto tags = snapshot->tagsOf(row);
                QCOMPARE(rows.has(row), tag == 0 ? tags.empty() : std::ranges::find(tags, tag) != tags.end());
            }
        }
    }

    void movesLeadFromOneSetToTheOther()
    {
        Random random(6);
        RowMoveFinder finder;
        for (int i = 0; i < 60; ++i) {
            const std::size_t size = 1 + random.below(700);
            const RowSet all = shared(randomRows(size, i % 2 == 0 ? 1 : 0.8, random));
            const auto part = [&](double share) {
                RowBits rows;
                rows.assign(size, false);
                all->forEach([&](std::size_t row) {
                    if (random.chance(share))
                        rows.add(row);
                });
                return shared(std::move(rows));
            };
            finder.begin(all);
            for (const double share : { 0.02, 0.5, 0.97 }) {
                const RowSet before = random.chance(0.2) ? nullptr : part(0.5), after = part(share);
                const bool fromAll = random.chance(0.7);
                const RowMoves& moves = finder.between(before, after, fromAll);
                QVERIFY(fromAll || moves.from != RowMoves::From::All);
                QVERIFY(before || moves.from != RowMoves::From::Before);
                QVERIFY(moves.size() <= after->count());
                QCOMPARE(moved(moves, before, all), *after);
                QCOMPARE(&finder.between(before, after, fromAll), &moves);
            }
        }
    }

    void eachTaskIsDoneOnce()
    {
        SideThread side;
        for (int round = 0; round < 2000; ++round) {
            std::vector<std::atomic<int>> done(static_cast<std::size_t>(round % 9));
            std::vector<SideTask> tasks;
            for (auto& count : done)
                tasks.push_back({ 1'000'000, [&count] { ++count; } });
            side.run(std::move(tasks));
            for (const auto& count : done)
                QCOMPARE(count.load(), 1);
        }
    }
};

QTEST_GUILESS_MAIN(TestRowSets)
#include "tst_rowsets.moc"
