// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/mirror.h"

#include <QRegularExpression>
#include <QTest>

using namespace desk;
using namespace desk::test;
using sandbox::Sandbox;

namespace {

// Stages in order; what a stage asks for side by side arrives in any order.
using Dialogue = QList<QStringList>;

/// The requests served, without what depends on the clock and without ids of people, cut into blocks as long as those
/// expected; what is left over is the last block. The conversation logs go beside the stages (tst_messagingsync).
Dialogue inBlocks(const QStringList& requests, const Dialogue& expected)
{
    static const QRegularExpression kInstant(
        QStringLiteral("(start_time|cursor|updated_since|created_since|executed_after|ids)=[^&]*"));
    QStringList left;
    for (QString line : requests)
        if (!line.contains(u"/conversation_log?"))
            left += line.remove(QStringLiteral("GET /api/v2/")).replace(kInstant, QStringLiteral("\\1=…"));
    Dialogue blocks;
    for (const QStringList& block : expected) {
        blocks += left.mid(0, block.size());
        blocks.back().sort();
        left = left.mid(block.size());
    }
    if (!left.isEmpty())
        blocks += left;
    return blocks;
}

Dialogue sorted(Dialogue blocks)
{
    for (QStringList& block : blocks)
        block.sort();
    return blocks;
}

} // namespace

/// Everything that is asked, and then silence.
class TestSyncDialogue : public QObject {
    Q_OBJECT

private slots:
    void zendesk()
    {
        Sandbox sandbox(smallWorlds(30, 1));
        QVERIFY(sandbox.start().ok());
        Mirror mirror(sandbox, Provider::Zendesk);
        QVERIFY(mirror.sync().complete);
        const auto tickets = [](const char* from) {
            return QStringLiteral("incremental/tickets/cursor.json?%1=…&per_page=1000"
                                  "&include=users,groups,organizations,metric_sets,comment_count")
                .arg(QLatin1StringView(from));
        };
        const auto events = QStringLiteral("incremental/ticket_events.json?start_time=…&include=comment_events");
        const auto clocks = QStringLiteral("incremental/ticket_metric_events.json?start_time=…");
        const Dialogue first {
            { QStringLiteral("groups.json?page[size]=100"), QStringLiteral("brands.json?page[size]=100"),
                QStringLiteral("ticket_fields.json"), QStringLiteral("custom_statuses.json"),
                QStringLiteral("users.json?role[]=agent&role[]=admin&page[size]=100"),
                QStringLiteral("views.json?page[size]=100"), QStringLiteral("business_hours/schedules.json"),
                QStringLiteral("business_hours/schedules/4567312249615/holidays.json"),
                QStringLiteral("business_hours/schedules/4567312249616/holidays.json"),
                QStringLiteral("slas/policies.json") },
            { QStringLiteral("tickets.json?sort=-updated_at&page[size]=100"
                             "&include=users,groups,organizations,metric_sets,comment_count") },
            { tickets("start_time") },
            { events }, // the newest 90 days
            { tickets("start_time") },
            { events }, // what is older
            { QStringLiteral("satisfaction_ratings.json?score=good&start_time=…&page[size]=100"),
                QStringLiteral("satisfaction_ratings.json?score=bad&start_time=…&page[size]=100") },
            { clocks },
            { clocks },
        };
        QCOMPARE(inBlocks(sandbox.requests(), first), sorted(first));

        sandbox.clearRequests();
        QVERIFY(mirror.sync().complete);
        const Dialogue second { { tickets("cursor") }, { events } };
        QCOMPARE(inBlocks(sandbox.requests(), second), second);
    }

    void freshdesk()
    {
        Sandbox sandbox(smallWorlds(1, 5));
        QVERIFY(sandbox.start().ok());
        Mirror mirror(sandbox, Provider::Freshdesk);
        QVERIFY(mirror.sync().complete);
        const auto tickets = [](const QString& from) {
            return QStringLiteral("tickets?%1order_by=updated_at&order_type=%2&per_page=100&page=1"
                                  "&include=description,requester,stats")
                .arg(from, from.isEmpty() ? QStringLiteral("desc") : QStringLiteral("asc"));
        };
        const auto messages
            = [](int id) { return QStringLiteral("tickets/%1/conversations?per_page=100&page=1").arg(id); };
        const QString walk = tickets(QStringLiteral("updated_since=…&"));
        const Dialogue gone { { tickets(QStringLiteral("filter=deleted&updated_since=…&")),
            tickets(QStringLiteral("filter=spam&updated_since=…&")) } };
        const Dialogue first
            = Dialogue { { QStringLiteral("ticket_fields"), QStringLiteral("groups?per_page=100&page=1"),
                             QStringLiteral("products?per_page=100&page=1"),
                             QStringLiteral("companies?per_page=100&page=1"),
                             QStringLiteral("agents?per_page=100&page=1"),
                             QStringLiteral("business_hours?per_page=100&page=1"),
                             QStringLiteral("sla_policies?per_page=100&page=1") },
                  { tickets({}) }, { walk, messages(1), messages(2), messages(3), messages(4), messages(5) },
                  // All tickets are of the newest 90 days: the backfill gets the page that the walk before got, and
                  // does not believe it.
                  { walk, walk, walk, walk, walk } } // Nothing at all is believed when it is said twice.
            + Dialogue { gone.front() + gone.front() }
            + Dialogue { { QStringLiteral("surveys/satisfaction_ratings?created_since=…&per_page=100&page=1"),
                QStringLiteral("time_entries?executed_after=…&per_page=100&page=1") } }
            // The next round, at once: now the walk finds nothing new, and the backfill is believed.
            + Dialogue { { walk }, { walk } } + gone;
        QCOMPARE(inBlocks(sandbox.requests(), first), sorted(first));

        sandbox.clearRequests();
        QVERIFY(mirror.sync().complete);
        const Dialogue second = Dialogue { { walk } } + gone;
        QCOMPARE(inBlocks(sandbox.requests(), second), sorted(second));
    }
};

QTEST_GUILESS_MAIN(TestSyncDialogue)
#include "tst_syncdialogue.moc"
