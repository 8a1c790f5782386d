// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/reportwords.h"

#include "ui/common/format.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

namespace desk::ui::words {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

QString reason(Exclusion why, std::size_t tickets)
{
    const QString n = formatCount(static_cast<qint64>(tickets));
    switch (why) {
    case Exclusion::Deleted: return Words::tr("%1 deleted").arg(n);
    case Exclusion::Spam: return Words::tr("%1 spam").arg(n);
    case Exclusion::Merged: return Words::tr("%1 merged").arg(n);
    case Exclusion::NoReply: return Words::tr("%1 without a reply").arg(n);
    case Exclusion::NotSolved: return Words::tr("%1 not solved yet").arg(n);
    case Exclusion::HistoryIncomplete: return Words::tr("%1 without a full history").arg(n);
    case Exclusion::MessagesMissing: return Words::tr("%1 with messages missing").arg(n);
    case Exclusion::StatusNotLeft:
    case Exclusion::TooRecent: return Words::tr("%1 not over yet").arg(n);
    case Exclusion::NeverInStatus: return Words::tr("%1 never in the status").arg(n);
    case Exclusion::UnknownAuthor: return Words::tr("%1 with an unknown author").arg(n);
    case Exclusion::NotAssigned: return Words::tr("%1 not assigned").arg(n);
    case Exclusion::NotRated:
    case Exclusion::NotSurveyed: return Words::tr("%1 without a rating").arg(n);
    case Exclusion::NotAChat:
    case Exclusion::NotApplicable: return Words::tr("%1 of another kind").arg(n);
    case Exclusion::NoTimeTracked: return Words::tr("%1 without time tracked").arg(n);
    case Exclusion::NotWaiting: return Words::tr("%1 not waiting").arg(n);
    default: break;
    }
    return Words::tr("%1 for another reason").arg(n);
}

} // namespace

std::vector<std::string> metricsOf(const ChartSpec& chart)
{
    if (!chart.metric.empty())
        return { chart.metric };
    switch (chart.id) {
    case ChartId::CreatedSolvedBacklog: return { "tickets_created", "solved_tickets", "backlog" };
    case ChartId::CreatedPerDay:
    case ChartId::Hours: return { "tickets_created" };
    case ChartId::FirstReply: return { "first_reply_minutes" };
    case ChartId::Resolution: return { "full_resolution_minutes" };
    case ChartId::Reopens: return { "reopens" };
    case ChartId::Replies: return { "agent_replies" };
    case ChartId::BacklogAge: return { "unsolved_age_days" };
    case ChartId::Unanswered: return { "customer_waiting_minutes" };
    case ChartId::Csat: return { "csat" };
    case ChartId::Sla: return { "sla_achievement" };
    case ChartId::Waterfall: return { "backlog", "net_flow" };
    default: break;
    }
    return {};
}

QString leftOut(const std::map<Exclusion, std::size_t>& excluded)
{
    std::vector<std::pair<Exclusion, std::size_t>> reasons(excluded.begin(), excluded.end());
    std::ranges::stable_sort(reasons, std::ranges::greater(), &std::pair<Exclusion, std::size_t>::second);
    QStringList parts;
    for (const auto& [why, tickets] : reasons)
        if (tickets > 0)
            parts.append(reason(why, tickets));
    return parts.join(QStringLiteral(", "));
}

QString metricValue(const MetricDefinition& metric, double value)
{
    switch (metric.unit) {
    case MetricUnit::Seconds:
        return value < 120 ? Words::tr("%1 s").arg(std::llround(value)) : formatDuration(std::llround(value / 60));
    case MetricUnit::Minutes: return formatDuration(std::llround(value));
    case MetricUnit::Hours: return formatDuration(std::llround(value * 60));
    case MetricUnit::Days: return formatDuration(std::llround(value * 1440));
    default: break;
    }
    return QLocale().toString(value, 'f', value == std::floor(value) ? 0 : 1);
}

} // namespace desk::ui::words
