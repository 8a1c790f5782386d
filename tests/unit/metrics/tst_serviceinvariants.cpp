// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/metrics/accountschedules.h"
#include "app/metrics/satisfaction.h"
#include "app/store/historyreader.h"
#include "app/store/store.h"
#include "tests/testkit/mirror.h"
#include "tests/unit/metrics/stories.h"

#include <QTest>
#include <cmath>

using namespace desk;
using namespace desk::test;

namespace {

/// The tickets of a mirrored account, and the hours it works.
struct Desk {
    std::vector<TicketHistory> tickets;
    AccountSchedules schedules;

    explicit Desk(Provider provider)
    {
        sandbox::Sandbox sandbox(smallWorlds(120, 60));
        if (!sandbox.start().ok())
            return;
        Mirror mirror(sandbox, provider);
        mirror.sync();
        const auto reader = mirror.reader();
        const std::string account = mirror.account().id.toStdString();
        const HistoryScope scope { account, provider, {}, {} };
        (void)reader->forEachHistory(scope, [&](const TicketHistory& ticket) { tickets.push_back(ticket); });
        for (auto& ticket : tickets)
            ticket.sla = reader->slaEvents(ticket.id).value();
        const auto hours = reader->hours().value();
        for (const auto& each : hours.schedules)
            (void)schedules.add(account, each);
        for (const auto& [group, schedule] : hours.groups)
            schedules.setGroup(account, group, schedule);
    }

    MetricContext context() const
    {
        MetricContext context;
        context.schedules = &schedules;
        for (const auto& ticket : tickets)
            context.now = std::max(context.now, ticket.updatedAt.value_or(0));
        return context;
    }
    double sum(const char* metric) const { return over(tickets, metric, context()).value.value_or(0); }
};

} // namespace

/// What must always hold of service levels (metrics.md §6, P7), on mirrored accounts.
class TestServiceInvariants : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_desks.push_back(std::make_unique<Desk>(Provider::Zendesk));
        m_desks.push_back(std::make_unique<Desk>(Provider::Freshdesk));
        for (const auto& desk : m_desks)
            QVERIFY(desk->tickets.size() > 50);
    }

    void achievedBreachedAndActiveAreAllTargets()
    {
        for (const auto& desk : m_desks) {
            QVERIFY(desk->sum("sla_tickets") > 10);
            QCOMPARE(
                desk->sum("sla_tickets_achieved") + desk->sum("sla_tickets_breached") + desk->sum("sla_tickets_active"),
                desk->sum("sla_tickets"));
            QCOMPARE(
                desk->sum("sla_targets_achieved") + desk->sum("sla_targets_breached") + desk->sum("sla_targets_active"),
                desk->sum("sla_targets"));
        }
    }

    void everyTicketIsRatedAskedOrNot()
    {
        for (const auto& desk : m_desks) {
            const auto surveyed = over(desk->tickets, "csat_surveyed");
            const auto rated = over(desk->tickets, "csat_rated");
            const auto score = over(desk->tickets, "csat");
            QCOMPARE(rated.denominator, surveyed.numerator);
            QCOMPARE(score.denominator, rated.numerator);
        }
    }

    void businessTimeIsNeverMoreThanCalendarTime()
    {
        int checked = 0;
        for (const auto& desk : m_desks) {
            const auto context = desk->context();
            for (const auto& ticket : desk->tickets) {
                const TicketDigest digest(ticket);
                for (const auto& metric : metricDefinitions()) {
                    TicketMetric out;
                    metric.function(digest, context, out);
                    for (const auto& part : out.parts())
                        if (part.business) {
                            QVERIFY2(*part.business <= part.value, metric.name.data());
                            ++checked;
                        }
                }
            }
        }
        QVERIFY(checked > 500);
    }

    void theHelpDesksBusinessMinutesAreOurs()
    {
        const Desk& desk = *m_desks.front();
        const std::pair<const char*, std::optional<int> MetricFacts::*> facts[]
            = { { "first_reply_minutes", &MetricFacts::firstReplyBusinessMinutes },
                  { "first_resolution_minutes", &MetricFacts::firstResolutionBusinessMinutes },
                  { "full_resolution_minutes", &MetricFacts::fullResolutionBusinessMinutes } };
        int same = 0, all = 0;
        for (const auto& ticket : desk.tickets) {
            const TicketDigest digest(ticket);
            for (const auto& [metric, fact] : facts) {
                TicketMetric out;
                findMetric(metric)->function(digest, desk.context(), out);
                if (out.parts().empty() || !(ticket.published.*fact) || !out.parts().front().business)
                    continue;
                ++all;
                same += std::abs(*out.parts().front().business / 60 - *(ticket.published.*fact)) <= 1 ? 1 : 0;
            }
        }
        QVERIFY(all > 150);
        QVERIFY2(same >= all * 0.995, qPrintable(QStringLiteral("%1 of %2").arg(same).arg(all)));
    }

private:
    std::vector<std::unique_ptr<Desk>> m_desks;
};

QTEST_GUILESS_MAIN(TestServiceInvariants)
#include "tst_serviceinvariants.moc"
