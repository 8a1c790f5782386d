// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/zendesk/readers.h"

namespace desk::zendesk {

namespace {

/// Words of the old export that mean "none".
std::string known(Value value)
{
    std::string text = value.text();
    return text == "-" ? std::string() : text;
}

const Setters<Ticket>& setters()
{
    static const Setters<Ticket> all {
        { "id", [](Ticket& t, const Value& v) { t.id = v.text(); } },
        { "generated_timestamp", [](Ticket& t, const Value& v) { t.version = v.time().value_or(0); } },
        { "subject", [](Ticket& t, const Value& v) { t.subject = v.text(); } },
        { "status", [](Ticket& t, const Value& v) { t.status = statusOf(t.statusRaw = v.text()); } },
        { "priority", [](Ticket& t, const Value& v) { t.priority = priorityOf(t.priorityRaw = v.text()); } },
        { "ticket_type", [](Ticket& t, const Value& v) { t.type = known(v); } },
        { "via", [](Ticket& t, const Value& v) { t.channel = channelOf(v, t.channelRaw); } },
        { "req_id", [](Ticket& t, const Value& v) { t.requesterId = v.text(); } },
        { "assignee_id", [](Ticket& t, const Value& v) { t.assigneeId = v.text(); } },
        { "group_id", [](Ticket& t, const Value& v) { t.groupId = v.text(); } },
        { "current_tags", [](Ticket& t, const Value& v) { t.tags = texts(v, ' '); } },
        { "satisfaction_score", [](Ticket& t, const Value& v) { t.csat = csatOf(v.text()); } },
        { "created_at", [](Ticket& t, const Value& v) { t.createdAt = v.time(); } },
        { "updated_at", [](Ticket& t, const Value& v) { t.updatedAt = v.time(); } },
        { "due_date", [](Ticket& t, const Value& v) { t.dueAt = v.time(); } },
        { "assigned_at", [](Ticket& t, const Value& v) { t.facts.assignedAt = v.time(); } },
        { "solved_at", [](Ticket& t, const Value& v) { t.facts.solvedAt = v.time(); } },
        { "reopens", [](Ticket& t, const Value& v) { t.facts.reopens = smallInt(v); } },
        { "replies", [](Ticket& t, const Value& v) { t.facts.replies = smallInt(v); } },
        { "first_reply_time_in_minutes", [](Ticket& t, const Value& v) { t.facts.firstReplyMinutes = smallInt(v); } },
        { "first_reply_time_in_minutes_within_business_hours",
            [](Ticket& t, const Value& v) { t.facts.firstReplyBusinessMinutes = smallInt(v); } },
        { "first_resolution_time_in_minutes",
            [](Ticket& t, const Value& v) { t.facts.firstResolutionMinutes = smallInt(v); } },
        { "full_resolution_time_in_minutes",
            [](Ticket& t, const Value& v) { t.facts.fullResolutionMinutes = smallInt(v); } },
        { "full_resolution_time_in_minutes_within_business_hours",
            [](Ticket& t, const Value& v) { t.facts.fullResolutionBusinessMinutes = smallInt(v); } },
        { "requester_wait_time_in_minutes",
            [](Ticket& t, const Value& v) { t.facts.requesterWaitMinutes = smallInt(v); } },
        { "agent_wait_time_in_minutes", [](Ticket& t, const Value& v) { t.facts.agentWaitMinutes = smallInt(v); } },
        { "on_hold_time_in_minutes", [](Ticket& t, const Value& v) { t.facts.onHoldMinutes = smallInt(v); } },
    };
    return all;
}

/// The names that the row has for the ids in it.
void addPerson(PageReader& in, const std::string& id, Value name, Value email)
{
    Person person;
    person.id = id;
    person.name = name.text();
    person.email = email.text();
    if (!id.empty())
        in.records().people.push_back(std::move(person));
}

} // namespace

void readExportRow(PageReader& in, Value row)
{
    Ticket ticket;
    readMembers(setters(), ticket, row);
    if (ticket.id.empty())
        return in.reject("ticket", row, "a ticket without an id");
    for (const Value member : row)
        if (const std::string_view key = member.rawKey(); key.starts_with("field_") && !member.isNull())
            ticket.custom.push_back({ std::string(key.substr(6)), std::string(member.raw()) });
    if (ticket.version == 0)
        ticket.version = ticket.updatedAt.value_or(0);
    addPerson(in, ticket.requesterId, row["req_name"], row["req_email"]);
    addPerson(in, ticket.assigneeId, row["assignee_name"], {});
    in.keep("ticket", ticket.id, row);
    in.records().tickets.push_back(std::move(ticket));
}

} // namespace desk::zendesk
