// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/reportwords.h"

#include "app/base/text.h"
#include "ui/common/format.h"

#include <QCoreApplication>
#include <QLocale>
#include <array>
#include <cmath>

namespace desk::ui::words {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

struct Entry {
    std::string_view metric;
    const char *name, *meaning;
};

/// In the order of the dictionary.
constexpr std::array kEntries {
    Entry { "tickets_created", QT_TRANSLATE_NOOP("Report", "Created"),
        QT_TRANSLATE_NOOP("Report", "Tickets by the day on which they were created.") },
    Entry { "solved_tickets", QT_TRANSLATE_NOOP("Report", "Solved"),
        QT_TRANSLATE_NOOP("Report", "Tickets that are solved or closed now, by the day of their latest solve.") },
    Entry { "backlog", QT_TRANSLATE_NOOP("Report", "Backlog"),
        QT_TRANSLATE_NOOP("Report", "Tickets that were unsolved at the end of a day.") },
    Entry { "net_flow", QT_TRANSLATE_NOOP("Report", "Change of the backlog"),
        QT_TRANSLATE_NOOP(
            "Report", "Created, reopened and restored tickets less those resolved or deleted while unsolved.") },
    Entry { "reopens", QT_TRANSLATE_NOOP("Report", "Reopenings"),
        QT_TRANSLATE_NOOP("Report", "Changes from solved or closed back to unsolved.") },
    Entry { "customer_waiting_minutes", QT_TRANSLATE_NOOP("Report", "Customer waits now"),
        QT_TRANSLATE_NOOP("Report", "Time since the customer’s oldest message that nobody has answered.") },
    Entry { "unsolved_age_days", QT_TRANSLATE_NOOP("Report", "Age of unsolved tickets"),
        QT_TRANSLATE_NOOP("Report", "Time since an unsolved ticket was created.") },
    Entry { "agent_replies", QT_TRANSLATE_NOOP("Report", "Replies per ticket"),
        QT_TRANSLATE_NOOP("Report",
            "Public replies of human agents, the opening message left out; all messages of a chat session are one.") },
    Entry { "handle_minutes", QT_TRANSLATE_NOOP("Report", "Time tracked"),
        QT_TRANSLATE_NOOP("Report", "Time that agents noted per ticket.") },
    Entry { "agent_interactions", QT_TRANSLATE_NOOP("Report", "Agents’ messages"),
        QT_TRANSLATE_NOOP("Report", "Replies and notes of agents, the opening message left out.") },
    Entry { "first_reply_minutes", QT_TRANSLATE_NOOP("Report", "First reply time"),
        QT_TRANSLATE_NOOP(
            "Report", "Time from creation to the first public message of an agent; the opening message is none.") },
    Entry { "next_reply_minutes", QT_TRANSLATE_NOOP("Report", "Next reply time"),
        QT_TRANSLATE_NOOP("Report",
            "Time from a customer’s oldest unanswered message to the next public message of a person, after the first "
            "contact.") },
    Entry { "requester_wait_minutes", QT_TRANSLATE_NOOP("Report", "Customer wait"),
        QT_TRANSLATE_NOOP("Report", "Time that a ticket was new, open or on hold.") },
    Entry { "agent_wait_minutes", QT_TRANSLATE_NOOP("Report", "Agent wait"),
        QT_TRANSLATE_NOOP("Report", "Time that a ticket was pending: the customer had the word.") },
    Entry { "full_resolution_minutes", QT_TRANSLATE_NOOP("Report", "Full resolution time"),
        QT_TRANSLATE_NOOP("Report", "Time from creation to the latest solve of tickets that are solved now.") },
    Entry { "first_assignment_minutes", QT_TRANSLATE_NOOP("Report", "First assignment"),
        QT_TRANSLATE_NOOP("Report", "Time from creation to the first assignment to somebody.") },
    Entry { "sla_achievement", QT_TRANSLATE_NOOP("Report", "Targets met"),
        QT_TRANSLATE_NOOP("Report", "Targets of service levels met, of those met or missed; running ones left out.") },
    Entry { "csat", QT_TRANSLATE_NOOP("Report", "Satisfaction"),
        QT_TRANSLATE_NOOP("Report", "Good ratings of good, neutral and bad ones; the present rating of each ticket.") },
    Entry { "chats", QT_TRANSLATE_NOOP("Report", "Chats"),
        QT_TRANSLATE_NOOP("Report", "Chats by the day on which they began, without offline messages.") },
    Entry { "chats_missed", QT_TRANSLATE_NOOP("Report", "Missed chats"),
        QT_TRANSLATE_NOOP("Report", "Chats that no person answered.") },
    Entry { "chat_wait_seconds", QT_TRANSLATE_NOOP("Report", "Chat wait"),
        QT_TRANSLATE_NOOP(
            "Report", "From the visitor’s first words to the first answer; of a missed chat, to its end.") },
    Entry { "chat_first_response_seconds", QT_TRANSLATE_NOOP("Report", "First answer in chats"),
        QT_TRANSLATE_NOOP("Report", "From the visitor’s first words to a person’s first answer.") },
    Entry { "chat_duration_seconds", QT_TRANSLATE_NOOP("Report", "Length of chats"),
        QT_TRANSLATE_NOOP("Report", "From the first to the last message of a chat.") },
    Entry { "chat_satisfaction", QT_TRANSLATE_NOOP("Report", "Satisfaction with chats"),
        QT_TRANSLATE_NOOP("Report", "Good ratings of all rated chats.") },
    Entry { "chat_agent_wait_per_reply_seconds", QT_TRANSLATE_NOOP("Report", "Visitor’s answers"),
        QT_TRANSLATE_NOOP("Report", "How long a chat waited for its visitor, over the visitor’s answers.") },
};

const Entry* entryOf(const MetricDefinition& metric)
{
    const auto it = std::ranges::find(kEntries, metric.name, &Entry::metric);
    return it == kEntries.end() ? nullptr : it;
}

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

QString metricName(const MetricDefinition& metric)
{
    if (const Entry* entry = entryOf(metric))
        return Words::tr(entry->name);
    return text(metric.name).replace(QLatin1Char('_'), QLatin1Char(' '));
}

QString metricMeaning(const MetricDefinition& metric)
{
    const Entry* entry = entryOf(metric);
    return entry ? Words::tr(entry->meaning) : text(metric.meaning);
}

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
