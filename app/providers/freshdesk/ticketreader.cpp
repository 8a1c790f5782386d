// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/freshdesk/readers.h"

#include <algorithm>

namespace desk::freshdesk {

namespace {

/// A ticket while it is read, with what does not end in the ticket's own row.
struct Draft {
    Ticket ticket;
    std::string descriptionText, descriptionHtml; ///< description_text and the HTML, where given apart
    std::vector<Attachment> attachments;
    bool deleted = false, spam = false;
};

void readCustom(Ticket& ticket, Value fields)
{
    for (const Value member : fields)
        ticket.custom.push_back({ member.key(), std::string(member.raw()) });
}

void readStats(MetricFacts& facts, Value stats)
{
    facts.firstRepliedAt = stats["first_responded_at"].time();
    const auto resolved = stats["resolved_at"].time(), closed = stats["closed_at"].time();
    facts.solvedAt = resolved ? resolved : closed;
}

const Setters<Draft>& setters()
{
    static const Setters<Draft> all {
        { "id", [](Draft& d, const Value& v) { d.ticket.id = v.text(); } },
        { "subject", [](Draft& d, const Value& v) { d.ticket.subject = v.textOrJson(); } },
        { "description", [](Draft& d, const Value& v) { d.ticket.description = v.textOrJson(); } },
        { "description_text", [](Draft& d, const Value& v) { d.descriptionText = v.textOrJson(); } },
        { "description_html", [](Draft& d, const Value& v) { d.descriptionHtml = v.textOrJson(); } },
        { "status", [](Draft& d, const Value& v) { d.ticket.status = statusOf(d.ticket.statusRaw = v.textOrJson()); } },
        { "priority",
            [](Draft& d, const Value& v) { d.ticket.priority = priorityOf(d.ticket.priorityRaw = v.textOrJson()); } },
        { "source",
            [](Draft& d, const Value& v) { d.ticket.channel = channelOf(d.ticket.channelRaw = v.textOrJson()); } },
        { "type", [](Draft& d, const Value& v) { d.ticket.type = v.textOrJson(); } },
        { "ticket_type",
            [](Draft& d, const Value& v) {
                if (d.ticket.type.empty())
                    d.ticket.type = v.textOrJson();
            } },
        { "requester_id", [](Draft& d, const Value& v) { d.ticket.requesterId = v.text(); } },
        { "responder_id", [](Draft& d, const Value& v) { d.ticket.assigneeId = v.text(); } },
        { "group_id", [](Draft& d, const Value& v) { d.ticket.groupId = v.text(); } },
        { "company_id", [](Draft& d, const Value& v) { d.ticket.organizationId = v.text(); } },
        { "product_id", [](Draft& d, const Value& v) { d.ticket.brandId = v.text(); } },
        { "form_id", [](Draft& d, const Value& v) { d.ticket.formId = v.text(); } },
        { "tags", [](Draft& d, const Value& v) { d.ticket.tags = texts(v, ','); } },
        { "created_at", [](Draft& d, const Value& v) { d.ticket.createdAt = v.time(); } },
        { "updated_at", [](Draft& d, const Value& v) { d.ticket.updatedAt = v.time(); } },
        { "due_by", [](Draft& d, const Value& v) { d.ticket.dueAt = v.time(); } },
        { "fr_due_by", [](Draft& d, const Value& v) { d.ticket.facts.firstReplyDue = v.time(); } },
        { "nr_due_by", [](Draft& d, const Value& v) { d.ticket.facts.nextReplyDue = v.time(); } },
        { "fr_escalated", [](Draft& d, const Value& v) { d.ticket.facts.firstReplyEscalated = v.boolean(); } },
        { "nr_escalated", [](Draft& d, const Value& v) { d.ticket.facts.nextReplyEscalated = v.boolean(); } },
        { "is_escalated", [](Draft& d, const Value& v) { d.ticket.facts.resolutionEscalated = v.boolean(); } },
        { "custom_fields", [](Draft& d, const Value& v) { readCustom(d.ticket, v); } },
        { "custom_field", [](Draft& d, const Value& v) { readCustom(d.ticket, v); } },
        { "stats", [](Draft& d, const Value& v) { readStats(d.ticket.facts, v); } },
        { "attachments", [](Draft& d, const Value& v) { d.attachments = attachmentsOf(v); } },
        { "deleted", [](Draft& d, const Value& v) { d.deleted = v.boolean().value_or(false); } },
        { "spam", [](Draft& d, const Value& v) { d.spam = v.boolean().value_or(false); } },
    };
    return all;
}

/// The help desk gives instants, not minutes: its own numbers follow from them.
void computeMinutes(Ticket& ticket)
{
    MetricFacts& facts = ticket.facts;
    if (!ticket.createdAt)
        return;
    const auto minutes = [&](Millis until) { return minutesOf((until - *ticket.createdAt) / 1000); };
    if (facts.firstRepliedAt && *facts.firstRepliedAt >= *ticket.createdAt)
        facts.firstReplyMinutes = minutes(*facts.firstRepliedAt);
    if (facts.solvedAt && *facts.solvedAt >= *ticket.createdAt)
        facts.fullResolutionMinutes = minutes(*facts.solvedAt);
}

/// `description` is HTML where `description_text` stands beside it, plain where `description_html` does.
Event openingMessage(Draft& draft)
{
    const Ticket& ticket = draft.ticket;
    Event event;
    event.id = "d" + ticket.id;
    event.ticketId = ticket.id;
    event.at = ticket.createdAt.value_or(0);
    event.kind = EventKind::Message;
    event.authorId = ticket.requesterId;
    event.role = AuthorRole::Requester;
    event.isPublic = true;
    event.channel = ticket.channel;
    event.channelRaw = ticket.channelRaw;
    event.text = ticket.description;
    event.html = draft.descriptionHtml;
    event.attachments = std::move(draft.attachments);
    return event;
}

void sortDescription(Draft& draft)
{
    Ticket& ticket = draft.ticket;
    if (draft.descriptionHtml.empty())
        draft.descriptionHtml = ticket.description;
    if (!draft.descriptionText.empty())
        ticket.description = std::move(draft.descriptionText);
}

void readPersonStub(PageReader& in, Value requester)
{
    if (!requester.isObject())
        return;
    Person person;
    person.id = requester["id"].text();
    person.name = requester["name"].text();
    person.email = requester["email"].text();
    person.phone = requester["phone"].text();
    if (person.phone.empty())
        person.phone = requester["mobile"].text();
    if (!person.id.empty())
        in.records().people.push_back(std::move(person));
}

void readCompanyStub(PageReader& in, Value company)
{
    Organization organization { company["id"].text(), company["name"].text(), 0, false };
    if (!organization.id.empty())
        in.records().organizations.push_back(std::move(organization));
}

} // namespace

void readTicket(PageReader& in, Value value)
{
    Draft draft;
    readMembers(setters(), draft, value);
    Ticket& ticket = draft.ticket;
    if (ticket.id.empty())
        return in.reject("ticket", value, "a ticket without an id");
    if (draft.deleted || draft.spam)
        ticket.status = draft.deleted ? StatusCategory::Deleted : StatusCategory::Spam;
    ticket.statusId = ticket.statusRaw;
    ticket.version = ticket.updatedAt.value_or(0);
    computeMinutes(ticket);
    sortDescription(draft);
    if (!ticket.description.empty() || !draft.descriptionHtml.empty() || !draft.attachments.empty())
        in.records().events.push_back(openingMessage(draft));
    readPersonStub(in, value["requester"]);
    readCompanyStub(in, value["company"]);
    for (const Value conversation : value["conversations"])
        readConversation(in, conversation, ticket.id);
    in.keep("ticket", ticket.id, value);
    in.records().tickets.push_back(std::move(ticket));
}

} // namespace desk::freshdesk
