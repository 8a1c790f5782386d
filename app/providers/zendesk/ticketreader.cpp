// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/zendesk/readers.h"

#include <algorithm>

namespace desk::zendesk {

namespace {

void readVia(Ticket& ticket, Value via)
{
    ticket.channel = channelOf(via, ticket.channelRaw);
    const Value source = via["source"];
    if (source["rel"].text() == "merge")
        ticket.mergedInto = source["to"]["ticket_id"].text();
}

void readRating(Ticket& ticket, Value rating)
{
    ticket.csat = csatOf(rating.isObject() ? rating["score"].text() : rating.text());
    ticket.csatComment = rating["comment"].text();
}

void readCustom(Ticket& ticket, Value list)
{
    if (!ticket.custom.empty())
        return; // `fields` repeats `custom_fields`
    ticket.custom.reserve(static_cast<std::size_t>(std::distance(list.begin(), list.end())));
    for (const Value each : list) {
        const Value id = each["id"];
        if (!id.exists())
            continue;
        CustomValue& custom = ticket.custom.emplace_back();
        custom.field = id.text();
        custom.value = each["value"].raw();
    }
}

void readDates(Ticket& ticket, Value dates)
{
    ticket.facts.solvedAt = dates["solved_at"].time();
    ticket.facts.assignedAt = dates["assigned_at"].time();
}

using Minutes = std::optional<int> MetricFacts::*;

template <Minutes calendar, Minutes business> void readMinutes(MetricFacts& facts, const Value& both)
{
    facts.*calendar = smallInt(both["calendar"]);
    facts.*business = smallInt(both["business"]);
}

const Setters<MetricFacts>& metricSetters()
{
    using F = MetricFacts;
    static const Setters<MetricFacts> all {
        { "reply_time_in_minutes", readMinutes<&F::firstReplyMinutes, &F::firstReplyBusinessMinutes> },
        { "first_resolution_time_in_minutes",
            readMinutes<&F::firstResolutionMinutes, &F::firstResolutionBusinessMinutes> },
        { "full_resolution_time_in_minutes",
            readMinutes<&F::fullResolutionMinutes, &F::fullResolutionBusinessMinutes> },
        { "requester_wait_time_in_minutes", readMinutes<&F::requesterWaitMinutes, &F::requesterWaitBusinessMinutes> },
        { "agent_wait_time_in_minutes", readMinutes<&F::agentWaitMinutes, &F::agentWaitBusinessMinutes> },
        { "on_hold_time_in_minutes", readMinutes<&F::onHoldMinutes, &F::onHoldBusinessMinutes> },
        { "reopens", [](F& f, const Value& v) { f.reopens = smallInt(v); } },
        { "replies", [](F& f, const Value& v) { f.replies = smallInt(v); } },
        { "assignee_stations", [](F& f, const Value& v) { f.assigneeStations = smallInt(v); } },
        { "group_stations", [](F& f, const Value& v) { f.groupStations = smallInt(v); } },
        { "initially_assigned_at", [](F& f, const Value& v) { f.initiallyAssignedAt = v.time(); } },
        { "assigned_at", [](F& f, const Value& v) { f.assignedAt = v.time(); } },
        { "solved_at", [](F& f, const Value& v) { f.solvedAt = v.time(); } },
    };
    return all;
}

const Setters<Ticket>& setters()
{
    static const Setters<Ticket> all {
        { "id", [](Ticket& t, const Value& v) { t.id = v.text(); } },
        { "subject",
            [](Ticket& t, const Value& v) {
                if (!v.isNull())
                    t.subject = v.textOrJson();
            } },
        { "raw_subject",
            [](Ticket& t, const Value& v) {
                if (t.subject.empty())
                    t.subject = v.text();
            } },
        { "description", [](Ticket& t, const Value& v) { t.description = v.textOrJson(); } },
        { "status", [](Ticket& t, const Value& v) { t.status = statusOf(t.statusRaw = v.textOrJson()); } },
        { "custom_status_id", [](Ticket& t, const Value& v) { t.statusId = v.text(); } },
        { "priority", [](Ticket& t, const Value& v) { t.priority = priorityOf(t.priorityRaw = v.textOrJson()); } },
        { "type", [](Ticket& t, const Value& v) { t.type = v.textOrJson(); } },
        { "via", [](Ticket& t, const Value& v) { readVia(t, v); } },
        { "requester_id", [](Ticket& t, const Value& v) { t.requesterId = v.text(); } },
        { "submitter_id", [](Ticket& t, const Value& v) { t.submitterId = v.text(); } },
        { "assignee_id", [](Ticket& t, const Value& v) { t.assigneeId = v.text(); } },
        { "group_id", [](Ticket& t, const Value& v) { t.groupId = v.text(); } },
        { "organization_id", [](Ticket& t, const Value& v) { t.organizationId = v.text(); } },
        { "brand_id", [](Ticket& t, const Value& v) { t.brandId = v.text(); } },
        { "ticket_form_id", [](Ticket& t, const Value& v) { t.formId = v.text(); } },
        { "tags", [](Ticket& t, const Value& v) { t.tags = texts(v, ' '); } },
        { "satisfaction_rating", [](Ticket& t, const Value& v) { readRating(t, v); } },
        { "created_at", [](Ticket& t, const Value& v) { t.createdAt = v.time(); } },
        { "updated_at", [](Ticket& t, const Value& v) { t.updatedAt = v.time(); } },
        { "due_at", [](Ticket& t, const Value& v) { t.dueAt = v.time(); } },
        { "generated_timestamp", [](Ticket& t, const Value& v) { t.version = v.time().value_or(0); } },
        { "comment_count", [](Ticket& t, const Value& v) { t.commentCount = smallInt(v); } },
        { "metric_set", [](Ticket& t, const Value& v) { readMetricSet(t.facts, v); } },
        { "dates", [](Ticket& t, const Value& v) { readDates(t, v); } },
        { "custom_fields", [](Ticket& t, const Value& v) { readCustom(t, v); } },
        { "fields", [](Ticket& t, const Value& v) { readCustom(t, v); } },
        { "from_messaging_channel", [](Ticket& t, const Value& v) { t.fromMessaging = v.boolean().value_or(false); } },
    };
    return all;
}

} // namespace

void readMetricSet(MetricFacts& facts, Value metricSet)
{
    readMembers(metricSetters(), facts, metricSet);
    if (const auto seconds = metricSet["reply_time_in_seconds"]["calendar"].integer();
        seconds && !facts.firstReplyMinutes)
        facts.firstReplyMinutes = minutesOf(*seconds);
}

void readTicket(PageReader& in, Value value)
{
    std::vector<Ticket>& tickets = in.records().tickets;
    Ticket& ticket = tickets.emplace_back();
    readMembers(setters(), ticket, value);
    if (ticket.id.empty()) {
        tickets.pop_back();
        return in.reject("ticket", value, "a ticket without an id");
    }
    if (ticket.version == 0)
        ticket.version = ticket.updatedAt.value_or(0);
    in.keep("ticket", ticket.id, value);
}

} // namespace desk::zendesk
