// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/metricwords.h"

#include "app/base/text.h"
#include "app/metrics/sla.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <utility>

namespace desk::ui::words {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Metrics)
};

using Title = std::pair<std::string_view, const char*>;

// In the order of the dictionary.
constexpr std::array kTitles {
    Title { "tickets_created", QT_TRANSLATE_NOOP("Metrics", "Tickets created") },
    Title { "tickets_created_by_agents", QT_TRANSLATE_NOOP("Metrics", "Tickets created by agents") },
    Title { "solved_tickets", QT_TRANSLATE_NOOP("Metrics", "Tickets solved") },
    Title { "solved_work", QT_TRANSLATE_NOOP("Metrics", "Tickets solved, without deleted ones") },
    Title { "resolution_events", QT_TRANSLATE_NOOP("Metrics", "Resolutions") },
    Title { "unsolved_tickets", QT_TRANSLATE_NOOP("Metrics", "Unsolved tickets") },
    Title { "backlog", QT_TRANSLATE_NOOP("Metrics", "Backlog") },
    Title { "net_flow", QT_TRANSLATE_NOOP("Metrics", "Change of the backlog") },
    Title { "created_per_resolution", QT_TRANSLATE_NOOP("Metrics", "Created per resolution") },
    Title { "reopens", QT_TRANSLATE_NOOP("Metrics", "Reopens") },
    Title { "reopens_lasting", QT_TRANSLATE_NOOP("Metrics", "Reopens that lasted") },
    Title { "reopens_by_customers", QT_TRANSLATE_NOOP("Metrics", "Reopens by customers") },
    Title { "reopened_tickets", QT_TRANSLATE_NOOP("Metrics", "Reopened tickets") },
    Title { "reopen_percent", QT_TRANSLATE_NOOP("Metrics", "Reopened, of the solved") },
    Title { "reopen_event_percent", QT_TRANSLATE_NOOP("Metrics", "Reopens per resolution") },
    Title { "reopened_within_7_days_percent", QT_TRANSLATE_NOOP("Metrics", "Reopened within 7 days") },
    Title { "reopened_within_14_days_percent", QT_TRANSLATE_NOOP("Metrics", "Reopened within 14 days") },
    Title { "reopened_within_30_days_percent", QT_TRANSLATE_NOOP("Metrics", "Reopened within 30 days") },
    Title { "deletions", QT_TRANSLATE_NOOP("Metrics", "Deletions") },
    Title { "recoveries", QT_TRANSLATE_NOOP("Metrics", "Recoveries") },
    Title { "spam_marked", QT_TRANSLATE_NOOP("Metrics", "Marked as spam") },
    Title { "merged_tickets", QT_TRANSLATE_NOOP("Metrics", "Merged tickets") },
    Title { "merged_percent", QT_TRANSLATE_NOOP("Metrics", "Share of merged tickets") },
    Title { "unassigned_unsolved", QT_TRANSLATE_NOOP("Metrics", "Unsolved without assignee") },
    Title { "unassigned_ungrouped_unsolved", QT_TRANSLATE_NOOP("Metrics", "Unsolved without assignee and group") },
    Title { "unreplied_tickets", QT_TRANSLATE_NOOP("Metrics", "Tickets without a reply") },
    Title { "unreplied_unsolved", QT_TRANSLATE_NOOP("Metrics", "Unsolved without a reply") },
    Title { "customers_waiting_over_24h", QT_TRANSLATE_NOOP("Metrics", "Customers waiting longer than 24 h") },
    Title { "customer_waiting_minutes", QT_TRANSLATE_NOOP("Metrics", "How long customers wait now") },
    Title { "unsolved_age_days", QT_TRANSLATE_NOOP("Metrics", "Age of unsolved tickets") },
    Title { "hours_since_update", QT_TRANSLATE_NOOP("Metrics", "Time since the last update") },
    Title { "hours_since_public_message", QT_TRANSLATE_NOOP("Metrics", "Time since the last public message") },
    Title { "created_per_day", QT_TRANSLATE_NOOP("Metrics", "Created per day") },
    Title { "solved_per_day", QT_TRANSLATE_NOOP("Metrics", "Solved per day") },
    Title { "agent_replies", QT_TRANSLATE_NOOP("Metrics", "Agent replies per ticket") },
    Title { "agent_replies_native", QT_TRANSLATE_NOOP("Metrics", "Agent replies as the help desk counts") },
    Title { "one_touch_percent", QT_TRANSLATE_NOOP("Metrics", "Solved with one reply") },
    Title { "two_touch_percent", QT_TRANSLATE_NOOP("Metrics", "Solved with two replies") },
    Title { "multi_touch_percent", QT_TRANSLATE_NOOP("Metrics", "Solved with more replies") },
    Title { "zero_touch_percent", QT_TRANSLATE_NOOP("Metrics", "Solved without a reply") },
    Title { "merged_touch_percent", QT_TRANSLATE_NOOP("Metrics", "Solved by merging") },
    Title { "first_contact_resolution_percent", QT_TRANSLATE_NOOP("Metrics", "First contact resolution") },
    Title { "first_contact_one_response_percent", QT_TRANSLATE_NOOP("Metrics", "First contact: one response") },
    Title { "first_contact_no_customer_message_percent",
        QT_TRANSLATE_NOOP("Metrics", "First contact: no further customer message") },
    Title { "first_contact_in_sla_percent", QT_TRANSLATE_NOOP("Metrics", "First contact: within SLA") },
    Title { "assignee_stations", QT_TRANSLATE_NOOP("Metrics", "Assignees per ticket") },
    Title { "group_stations", QT_TRANSLATE_NOOP("Metrics", "Groups per ticket") },
    Title { "reassigned_percent", QT_TRANSLATE_NOOP("Metrics", "Reassigned tickets") },
    Title { "regrouped_percent", QT_TRANSLATE_NOOP("Metrics", "Tickets that changed groups") },
    Title { "handoffs", QT_TRANSLATE_NOOP("Metrics", "Handoffs per ticket") },
    Title { "people_involved", QT_TRANSLATE_NOOP("Metrics", "Agents per ticket") },
    Title { "handle_minutes", QT_TRANSLATE_NOOP("Metrics", "Handling time") },
    Title { "handle_minutes_estimated", QT_TRANSLATE_NOOP("Metrics", "Handling time, estimated") },
    Title { "agent_updates", QT_TRANSLATE_NOOP("Metrics", "Updates by agents") },
    Title { "agent_interactions", QT_TRANSLATE_NOOP("Metrics", "Messages by agents") },
    Title { "first_reply_minutes", QT_TRANSLATE_NOOP("Metrics", "First reply time") },
    Title { "human_first_reply_minutes", QT_TRANSLATE_NOOP("Metrics", "First reply time by a person") },
    Title { "handoff_first_reply_minutes", QT_TRANSLATE_NOOP("Metrics", "First reply time after the handoff") },
    Title { "next_reply_minutes", QT_TRANSLATE_NOOP("Metrics", "Next reply time") },
    Title { "response_minutes", QT_TRANSLATE_NOOP("Metrics", "Response time") },
    Title { "total_reply_minutes", QT_TRANSLATE_NOOP("Metrics", "Reply time per ticket, in all") },
    Title { "requester_wait_minutes", QT_TRANSLATE_NOOP("Metrics", "Requester wait time") },
    Title { "agent_wait_minutes", QT_TRANSLATE_NOOP("Metrics", "Agent wait time") },
    Title { "on_hold_minutes", QT_TRANSLATE_NOOP("Metrics", "Time on hold") },
    Title { "agent_work_minutes", QT_TRANSLATE_NOOP("Metrics", "Agent work time") },
    Title { "time_in_new_minutes", QT_TRANSLATE_NOOP("Metrics", "Time in New") },
    Title { "time_in_open_minutes", QT_TRANSLATE_NOOP("Metrics", "Time in Open") },
    Title { "time_in_pending_minutes", QT_TRANSLATE_NOOP("Metrics", "Time in Pending") },
    Title { "time_in_hold_minutes", QT_TRANSLATE_NOOP("Metrics", "Time in On hold") },
    Title { "first_resolution_minutes", QT_TRANSLATE_NOOP("Metrics", "First resolution time") },
    Title { "full_resolution_minutes", QT_TRANSLATE_NOOP("Metrics", "Full resolution time") },
    Title { "first_assignment_minutes", QT_TRANSLATE_NOOP("Metrics", "Time to the first assignment") },
    Title { "last_assignment_minutes", QT_TRANSLATE_NOOP("Metrics", "Time to the last assignment") },
    Title { "unassigned_minutes", QT_TRANSLATE_NOOP("Metrics", "Time without assignee") },
    Title { "net_resolution_minutes", QT_TRANSLATE_NOOP("Metrics", "Net resolution time") },
    Title { "solve_minutes", QT_TRANSLATE_NOOP("Metrics", "Time to solve") },
    Title { "sla_targets", QT_TRANSLATE_NOOP("Metrics", "SLA targets") },
    Title { "sla_targets_achieved", QT_TRANSLATE_NOOP("Metrics", "SLA targets met") },
    Title { "sla_targets_breached", QT_TRANSLATE_NOOP("Metrics", "SLA targets missed") },
    Title { "sla_targets_active", QT_TRANSLATE_NOOP("Metrics", "SLA targets running") },
    Title { "sla_tickets", QT_TRANSLATE_NOOP("Metrics", "Tickets with SLA targets") },
    Title { "sla_achievement", QT_TRANSLATE_NOOP("Metrics", "SLA targets met, share") },
    Title { "sla_ticket_achievement", QT_TRANSLATE_NOOP("Metrics", "Tickets within SLA") },
    Title { "sla_achievement_of_all", QT_TRANSLATE_NOOP("Metrics", "SLA targets met, of all") },
    Title { "sla_resolution_achievement", QT_TRANSLATE_NOOP("Metrics", "SLA resolution targets met") },
    Title { "sla_overrun_minutes", QT_TRANSLATE_NOOP("Metrics", "SLA overrun") },
    Title { "sla_overdue_minutes", QT_TRANSLATE_NOOP("Metrics", "SLA overdue now") },
    Title { "sla_time_left_minutes", QT_TRANSLATE_NOOP("Metrics", "SLA time left") },
    Title { "sla_group_achievement", QT_TRANSLATE_NOOP("Metrics", "SLA targets of groups met") },
    Title { "csat", QT_TRANSLATE_NOOP("Metrics", "Satisfaction") },
    Title { "csat_surveyed", QT_TRANSLATE_NOOP("Metrics", "Asked for satisfaction") },
    Title { "csat_rated", QT_TRANSLATE_NOOP("Metrics", "Satisfaction rated, of those asked") },
    Title { "csat_with_comment", QT_TRANSLATE_NOOP("Metrics", "Ratings with a comment") },
    Title { "chats", QT_TRANSLATE_NOOP("Metrics", "Chats") },
    Title { "chats_missed", QT_TRANSLATE_NOOP("Metrics", "Missed chats") },
    Title { "chats_completed", QT_TRANSLATE_NOOP("Metrics", "Completed chats") },
    Title { "chats_dropped", QT_TRANSLATE_NOOP("Metrics", "Dropped chats") },
    Title { "offline_messages", QT_TRANSLATE_NOOP("Metrics", "Offline messages") },
    Title { "chat_completion", QT_TRANSLATE_NOOP("Metrics", "Chats completed, share") },
    Title { "chat_outbound", QT_TRANSLATE_NOOP("Metrics", "Chats begun by agents") },
    Title { "chat_wait_seconds", QT_TRANSLATE_NOOP("Metrics", "Chat wait time") },
    Title { "chat_first_response_seconds", QT_TRANSLATE_NOOP("Metrics", "Chat first response time") },
    Title { "chat_average_response_seconds", QT_TRANSLATE_NOOP("Metrics", "Chat response time, mean") },
    Title { "chat_longest_response_seconds", QT_TRANSLATE_NOOP("Metrics", "Chat response time, longest") },
    Title { "chat_duration_seconds", QT_TRANSLATE_NOOP("Metrics", "Chat duration") },
    Title { "chat_engagement_seconds", QT_TRANSLATE_NOOP("Metrics", "Chat engagement time") },
    Title { "chat_missed", QT_TRANSLATE_NOOP("Metrics", "Chats missed, share") },
    Title { "chat_satisfaction", QT_TRANSLATE_NOOP("Metrics", "Chat satisfaction") },
    Title { "chat_rated", QT_TRANSLATE_NOOP("Metrics", "Chats rated") },
    Title { "chat_transfers", QT_TRANSLATE_NOOP("Metrics", "Chat transfers") },
    Title { "chat_assignments_accepted", QT_TRANSLATE_NOOP("Metrics", "Chat assignments accepted") },
    Title { "chat_requester_wait_per_reply_seconds", QT_TRANSLATE_NOOP("Metrics", "Visitor’s wait per reply") },
    Title { "chat_agent_wait_per_reply_seconds", QT_TRANSLATE_NOOP("Metrics", "Agent’s wait per reply") },
};

/// "some_new_metric" as "some new metric".
QString spaced(const std::string& name)
{
    QString words = text(name);
    words.replace(QLatin1Char('_'), QLatin1Char(' '));
    return words.isEmpty() ? words : words.at(0).toUpper() + words.mid(1);
}

} // namespace

QString metricTitle(const std::string& name)
{
    const auto it = std::ranges::find(kTitles, std::string_view(name), &Title::first);
    return it == kTitles.end() ? spaced(name) : Words::tr(it->second);
}

QString metricName(const MetricDefinition& metric)
{
    return metricTitle(std::string(metric.name));
}

QString slaTarget(const std::string& key)
{
    switch (fromName<SlaMetric>(key).value_or(SlaMetric::Unknown)) {
    case SlaMetric::FirstReply: return Words::tr("First reply");
    case SlaMetric::NextReply: return Words::tr("Next reply");
    case SlaMetric::PeriodicUpdate: return Words::tr("Periodic update");
    case SlaMetric::PausableUpdate: return Words::tr("Pausable update");
    case SlaMetric::RequesterWait: return Words::tr("Requester wait");
    case SlaMetric::AgentWork: return Words::tr("Agent work");
    case SlaMetric::Resolution: return Words::tr("Resolution");
    case SlaMetric::GroupOwnership: return Words::tr("Group ownership");
    case SlaMetric::Unknown: break;
    }
    return spaced(key);
}

} // namespace desk::ui::words
