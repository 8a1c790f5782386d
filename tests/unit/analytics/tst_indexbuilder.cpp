// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/engine.h"
#include "app/analytics/growingcolumns.h"
#include "app/analytics/sorting.h"
#include "tests/testkit/snapshotfactory.h"

#include <QTest>
#include <algorithm>

using namespace desk;
using namespace desk::test;

namespace {

using Tags = std::vector<std::string_view>;

TicketRow ticket(std::string_view id, std::string_view subject, std::span<const std::string_view> tags = {})
{
    TicketRow row;
    row.id = id;
    row.subject = subject;
    row.tags = tags;
    row.createdAt = 1000;
    return row;
}

std::vector<std::string> tagsOf(const Snapshot& s, Row row)
{
    std::vector<std::string> tags;
    for (const Code code : s.tagsOf(row))
        tags.emplace_back(s.tags.value(code));
    return tags;
}

RowList sortedRows(const Snapshot& s, SortKey key, bool descending)
{
    RowBits all;
    all.assign(s.rows(), true);
    return { std::make_shared<const Ordering>(orderingBy(s, key)), all, descending };
}

std::vector<std::string> idsBy(const Snapshot& s, SortKey key, bool descending)
{
    std::vector<std::string> ids;
    for (const Row row : sortedRows(s, key, descending))
        ids.emplace_back(s.ids.at(row));
    return ids;
}

using Ids = std::vector<std::string>;

} // namespace

class TestIndexBuilder : public QObject {
    Q_OBJECT

private slots:
    void aSnapshotDoesNotChangeWhenItsTicketsDo()
    {
        const Tags one { "a" }, two { "b", "c" };
        IndexBuilder builder;
        builder.reset(sampleAccounts());
        builder.put(0, ticket("7", "before", one));
        const SnapshotPtr before = builder.publish();
        QCOMPARE(builder.publish(), before);
        builder.put(0, ticket("7", "after", two));
        builder.put(1, ticket("7", "another account's"));
        const SnapshotPtr after = builder.publish();
        QVERIFY(after->generation > before->generation);
        QCOMPARE(before->rows(), std::size_t(1));
        QCOMPARE(before->subjects.at(0), std::string_view("before"));
        QCOMPARE(tagsOf(*before, 0), (std::vector<std::string> { "a" }));
        QCOMPARE(after->rows(), std::size_t(2));
        QCOMPARE(after->subjects.at(0), std::string_view("after"));
        QCOMPARE(tagsOf(*after, 0), (std::vector<std::string> { "b", "c" }));
        QCOMPARE(after->find("globex-1", "7"), std::optional<Row>(1));
        QCOMPARE(before->find("globex-1", "7"), std::nullopt);
    }

    void everyTicketIsFoundAfterManyPublications()
    {
        IndexBuilder builder;
        builder.reset(sampleAccounts());
        std::vector<SnapshotPtr> published;
        std::size_t count = 0;
        forSampleTickets(3000, 1, 2, [&](std::uint8_t account, const TicketRow& row) {
            builder.put(account, row);
            if (++count % 37 == 0)
                published.push_back(builder.publish());
        });
        const SnapshotPtr last = builder.publish();
        QCOMPARE(last->rows(), std::size_t(3000));
        for (Row row = 0; row < 3000; ++row)
            QCOMPARE(
                last->find(last->account[row] == 0 ? "acme-1" : "globex-1", last->ids.at(row)), std::optional(row));
        QCOMPARE(published.front()->rows(), std::size_t(37));
        QCOMPARE(published.front()->find("acme-1", "1"), std::optional<Row>(0));
        QCOMPARE(published.front()->find("acme-1", "40"), std::nullopt);
        QCOMPARE(last->find("nobody", "1"), std::nullopt);
    }

    void replacedTextsAndTagsDoNotPileUp()
    {
        IndexBuilder builder;
        builder.reset(sampleAccounts());
        const std::string subject(1000, 'x');
        for (int i = 0; i < 20000; ++i) {
            const std::string number = std::to_string(i), whole = subject + number;
            static const Tags five { "a", "b", "c", "d", "e" };
            Tags tags(five.begin(), five.begin() + 1 + i % 5);
            tags.push_back("a"); // told twice, had once
            builder.put(0, ticket("1", whole, tags));
            if (i % 100 == 0)
                QVERIFY(builder.publish()->tagCodes.size() < 400);
        }
        const SnapshotPtr last = builder.publish();
        QCOMPARE(last->subjects.at(0), std::string_view(subject + "19999"));
        QCOMPARE(last->tagsOf(0).size(), std::size_t(5));
    }

    void textsLongerThanAChunkAreKeptWhole()
    {
        const std::string large(3'000'000, 'z');
        GrowingTexts texts;
        for (const std::string_view text :
            { std::string_view("first"), std::string_view(large), std::string_view(), std::string_view("last") })
            texts.append(text);
        const TextColumn column = texts.share();
        QCOMPARE(column.at(0), std::string_view("first"));
        QVERIFY(column.at(1) == large);
        QCOMPARE(column.at(2), std::string_view());
        QCOMPARE(column.at(3), std::string_view("last"));
    }

    void aSnapshotSharesTheColumnsThatDidNotChange()
    {
        IndexBuilder builder;
        builder.reset(sampleAccounts());
        for (int i = 0; i < 3; ++i)
            builder.put(0, ticket(std::to_string(i), "same"));
        const SnapshotPtr before = builder.publish();
        TicketRow changed = ticket("1", "same");
        changed.status = StatusCategory::Solved;
        builder.put(0, changed);
        builder.put(0, ticket("3", "new"));
        const SnapshotPtr after = builder.publish();
        QCOMPARE(after->created.data(), before->created.data());
        QCOMPARE(after->created.size(), std::size_t(4));
        QCOMPARE(before->created.size(), std::size_t(3));
        QVERIFY(after->status.data() != before->status.data());
        QVERIFY(before->status[1] != after->status[1]);
    }

    void rowsWithoutAValueComeLastInBothDirections()
    {
        IndexBuilder builder;
        builder.reset(sampleAccounts());
        TicketRow rows[4] = { ticket("10", "b"), ticket("9", ""), ticket("x", "É"), ticket("100", "a") };
        rows[0].firstReplyMinutes = 5;
        rows[2].firstReplyMinutes = 50;
        rows[1].waitingSince = 5'000;
        rows[3].waitingSince = 9'000;
        for (const TicketRow& row : rows)
            builder.put(0, row);
        const SnapshotPtr s = builder.publish();
        QCOMPARE(idsBy(*s, SortKey::FirstReply, false), (Ids { "10", "x", "9", "100" }));
        QCOMPARE(idsBy(*s, SortKey::FirstReply, true), (Ids { "x", "10", "9", "100" }));
        QCOMPARE(idsBy(*s, SortKey::Subject, false), (Ids { "100", "10", "x", "9" }));
        QCOMPARE(idsBy(*s, SortKey::Subject, true), (Ids { "x", "10", "100", "9" }));
        QCOMPARE(idsBy(*s, SortKey::Id, false), (Ids { "9", "10", "100", "x" }));
        QCOMPARE(idsBy(*s, SortKey::Waits, true), (Ids { "9", "100", "10", "x" }));
    }

    void descendingIsAscendingTurnedRound()
    {
        const SnapshotPtr s = makeSnapshot(2000);
        for (int key = 0; key <= int(SortKey::Account); ++key)
            for (const bool descending : { false, true })
                QCOMPARE(sortedRows(*s, SortKey(key), descending).size(), s->rows());
        const RowList rows = sortedRows(*s, SortKey::Priority, true), up = sortedRows(*s, SortKey::Priority, false);
        for (std::size_t i = 1; i < rows.size(); ++i) {
            const auto before = s->priority[rows[i - 1]], here = s->priority[rows[i]];
            QVERIFY(before >= here);
            if (before == here)
                QCOMPARE(rows[i - 1] > rows[i], here != std::uint8_t(Priority::None)); // turned round, but none
        }
        for (std::size_t i = 0; i < up.size(); ++i)
            QCOMPARE(up.indexOf(up[i]), std::optional(i));
    }
};

QTEST_GUILESS_MAIN(TestIndexBuilder)
#include "tst_indexbuilder.moc"
