// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/chartwhy.h"

#include "ui/charts/chartwords.h"
#include "ui/common/format.h"
#include "ui/common/metricwords.h"

#include <QCoreApplication>

namespace desk::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ChartWhy)
};

QString definitionOf(ChartId chart)
{
    switch (chart) {
    case ChartId::CreatedSolvedBacklog:
        return Words::tr(
            "Tickets by the day they were created, by the day of their latest solve, and those unsolved at "
            "each day’s end.");
    case ChartId::CreatedPerDay: return Words::tr("Tickets by the day they were created.");
    case ChartId::Status: return Words::tr("Tickets by the status they have now.");
    case ChartId::Priority: return Words::tr("Tickets by the priority they have now.");
    case ChartId::Channel: return Words::tr("Tickets by the channel of their first message.");
    case ChartId::Type: return Words::tr("Tickets by the type they have now.");
    case ChartId::Brand: return Words::tr("Tickets by brand.");
    case ChartId::Group: return Words::tr("Tickets by the group they are with now.");
    case ChartId::Assignee: return Words::tr("Tickets by the person they are assigned to now.");
    case ChartId::Organization: return Words::tr("Tickets by the organization of their requester.");
    case ChartId::Requester: return Words::tr("Tickets by who asked.");
    case ChartId::Account: return Words::tr("Tickets by account.");
    case ChartId::Tag: return Words::tr("Tickets by tag; a ticket counts in each of its tags.");
    case ChartId::Csat: return Words::tr("Tickets by their last rating.");
    case ChartId::FirstReply:
        return Words::tr("Tickets by the time from their creation to the first public reply of an agent, in calendar "
                         "time.");
    case ChartId::Resolution:
        return Words::tr("Tickets by the time from their creation to their latest solve, in calendar time.");
    case ChartId::Hours: return Words::tr("Tickets by the weekday and hour at which they were created.");
    case ChartId::Reopens: return Words::tr("Tickets by how often they were reopened.");
    case ChartId::Replies: return Words::tr("Tickets by how many public replies of agents they have.");
    case ChartId::BacklogAge: return Words::tr("Unsolved tickets by the time since they were created.");
    case ChartId::Unanswered:
        return Words::tr("Unsolved tickets whose customer waits for us, by how long the oldest unanswered message has "
                         "waited.");
    case ChartId::Sla:
        return Words::tr(
            "Service level targets that ended: met of all, by kind. Targets whose clock still runs are left "
            "out.");
    case ChartId::Waterfall:
        return Words::tr("The backlog at the beginning, what came and went, and the backlog at the end: the terms add "
                         "up.");
    case ChartId::ConcurrentChats:
        return Words::tr("How many chats were open at the same time, at most and on average, by day.");
    case ChartId::Spread:
    case ChartId::Trend: break; // of a metric, which says what it means
    }
    return {};
}

} // namespace

MetricCell chartWhy(const ChartData& data)
{
    MetricCell why;
    why.label = words::chartTitle(data.spec);
    why.question = why.label;
    const MetricDefinition* metric = data.spec.metric.empty() ? nullptr : findMetric(data.spec.metric);
    why.definition = metric ? words::metricMeaning(*metric) : definitionOf(data.spec.id);
    QStringList parts { Words::tr("n %1").arg(formatCount(static_cast<qint64>(data.n))) };
    if (data.without > 0)
        parts.append(Words::tr("%1 without a value are left out").arg(formatCount(static_cast<qint64>(data.without))));
    if (data.spec.business)
        parts.append(Words::tr("in business hours"));
    why.result = parts.join(QStringLiteral(", "));
    if (data.rest)
        why.result += QLatin1Char('\n')
            + Words::tr("%Ln shorter bar(s) gathered under “others”", nullptr, static_cast<int>(data.rest->names));
    if (data.dataUpTo > 0)
        why.result += QLatin1Char('\n') + Words::tr("Data up to %1").arg(formatDateTime(data.dataUpTo));
    return why;
}

} // namespace desk::ui
