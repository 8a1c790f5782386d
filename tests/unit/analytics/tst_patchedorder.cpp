// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/indexbuilder.h"
#include "app/analytics/patchedorder.h"
#include "app/analytics/sorting.h"

#include <QTest>
#include <random>

using namespace desk;

namespace {

constexpr SortKey kTextKeys[] = { SortKey::Subject, SortKey::Requester, SortKey::Assignee, SortKey::Group };

/// Few texts, so that many are equal, fold alike, begin alike or are missing.
class Tickets {
public:
    void put(IndexBuilder& builder, int id)
    {
        const std::string text = std::to_string(id), subject = one(), name = one();
        TicketRow row;
        row.id = text;
        row.subject = subject;
        row.requesterName = row.assigneeName = row.groupName = name;
        builder.put(0, row);
    }
    int below(int count) { return static_cast<int>(m_random() % static_cast<unsigned>(count)); }

private:
    std::string one()
    {
        static const std::vector<std::string> kTexts { "", "a", "A", "été", "Ete", "ÉTÉ", "zebra", "Zebra crossing",
            "a long subject that begins alike", "a long subject that begins alike, and ends otherwise",
            "A LONG SUBJECT THAT BEGINS ALIKE", "œuvre", "1", "10", "9" };
        return kTexts[static_cast<std::size_t>(below(static_cast<int>(kTexts.size())))];
    }
    std::mt19937 m_random { 7 };
};

} // namespace

class TestPatchedOrder : public QObject {
    Q_OBJECT

private slots:
    void isTheOneMadeAnew()
    {
        IndexBuilder builder;
        builder.reset({ {} });
        Tickets tickets;
        int count = 2000;
        for (int i = 0; i < count; ++i)
            tickets.put(builder, i);
        SnapshotPtr before = builder.publish();
        for (int round = 0; round < 20; ++round) {
            for (int i = tickets.below(30); i >= 0; --i)
                tickets.put(builder, tickets.below(count));
            for (int i = tickets.below(10); i > 0; --i)
                tickets.put(builder, count++);
            const SnapshotPtr after = builder.publish();
            QCOMPARE(after->changes->since, before->generation);
            for (const SortKey key : kTextKeys) {
                const auto patched = patchedOrdering(orderingBy(*before, key), *after, key);
                const Ordering anew = orderingBy(*after, key);
                QVERIFY(patched);
                QVERIFY(patched->rows == anew.rows);
                QVERIFY(patched->places == anew.places);
                QCOMPARE(patched->valued, anew.valued);
            }
            before = after;
        }
    }

    void isNotTriedWhereMuchMayHaveChanged()
    {
        IndexBuilder builder;
        builder.reset({ {} });
        Tickets tickets;
        for (int i = 0; i < 100; ++i)
            tickets.put(builder, i);
        const SnapshotPtr first = builder.publish();
        QVERIFY(!first->changes);
        const Ordering order = orderingBy(*first, SortKey::Subject);
        QVERIFY(!patchedOrdering(order, *first, SortKey::Subject));
        for (int i = 0; i < 50; ++i)
            tickets.put(builder, i);
        QVERIFY(!patchedOrdering(order, *builder.publish(), SortKey::Subject));
        builder.reset({ {} });
        tickets.put(builder, 1);
        QVERIFY(!builder.publish()->changes);
    }
};

QTEST_GUILESS_MAIN(TestPatchedOrder)
#include "tst_patchedorder.moc"
