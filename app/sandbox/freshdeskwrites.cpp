// SPDX-License-Identifier: GPL-3.0-or-later
// What changes tickets, conversations and contacts (reference/freshdesk.md §4.4, §5, §6).
#include "app/sandbox/freshdeskserver.h"
#include "app/sandbox/storymaker.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>
#include <array>

namespace desk::sandbox {

namespace {

constexpr Millis kQueued = 300, kWorking = 900; ///< how old a job is until it is no longer that; by `speed`

using Kind = Mutation::Kind;

bool isGone(const TicketBrief& ticket)
{
    return ticket.status == StatusCategory::Deleted || ticket.status == StatusCategory::Spam;
}

QJsonObject bodyOf(const HttpRequest& request)
{
    return QJsonDocument::fromJson(request.body).object();
}

std::string joined(const QJsonValue& tags)
{
    QStringList list;
    for (const QJsonValue& tag : tags.toArray())
        list.append(tag.toString());
    return list.join(QLatin1Char(' ')).toStdString();
}

Priority priorityOf(int number)
{
    constexpr std::array kAll { Priority::Low, Priority::Normal, Priority::High, Priority::Urgent };
    return number < 1 || number > 4 ? Priority::None : kAll[static_cast<std::size_t>(number - 1)];
}

HttpResponse inconsistent(std::string_view why)
{
    return validationFailed("body", why, "inconsistent_state");
}

} // namespace

const std::vector<FreshdeskServer::WriteRoute>& FreshdeskServer::writeRoutes()
{
    static const std::vector<WriteRoute> routes {
        { "POST", "tickets", &FreshdeskServer::createTicket },
        { "PUT", "tickets/#", &FreshdeskServer::updateTicket },
        { "DELETE", "tickets/#", &FreshdeskServer::deleteTicket },
        { "PUT", "tickets/#/restore", &FreshdeskServer::restoreTicket },
        { "POST", "tickets/#/reply", &FreshdeskServer::addConversation },
        { "POST", "tickets/#/notes", &FreshdeskServer::addConversation },
        { "PUT", "conversations/#", &FreshdeskServer::changeConversation },
        { "DELETE", "conversations/#", &FreshdeskServer::changeConversation },
        { "POST", "tickets/bulk_update", &FreshdeskServer::bulkChange },
        { "POST", "tickets/bulk_delete", &FreshdeskServer::bulkChange },
        { "GET", "jobs/$", &FreshdeskServer::jobById },
        { "POST", "contacts", &FreshdeskServer::createContact },
    };
    return routes;
}

std::optional<HttpResponse> FreshdeskServer::checkFields(const QJsonObject& sent) const
{
    if (sent.contains(u"status")) {
        const auto status = std::ranges::find(m_world.statuses(), sent.value(u"status").toInteger(), &CustomStatus::id);
        std::string known;
        for (const CustomStatus& one : m_world.statuses())
            known += (known.empty() ? "" : ",") + std::to_string(one.id);
        if (status == m_world.statuses().end())
            return validationFailed("status", "It should be one of these values: '" + known + "'");
    }
    if (sent.contains(u"priority") && priorityOf(sent.value(u"priority").toInt()) == Priority::None)
        return validationFailed("priority", "It should be one of these values: '1,2,3,4'");
    return std::nullopt;
}

void FreshdeskServer::applyFields(std::int64_t id, const QJsonObject& sent, std::int64_t actor, Millis at)
{
    const auto set = [&](const std::string& field, std::string value) {
        m_world.apply({ Kind::SetField, id, actor, std::move(value), StatusCategory::Open, at, field });
    };
    if (sent.contains(u"status")) {
        const auto wanted = sent.value(u"status").toInteger();
        const auto status = std::ranges::find(m_world.statuses(), wanted, &CustomStatus::id);
        m_world.apply({ Kind::SetStatus, id, actor, {}, status->category, at });
        set("custom_status_id", std::to_string(wanted));
    }
    if (sent.contains(u"priority"))
        set("priority", std::string(nameOf(priorityOf(sent.value(u"priority").toInt()))));
    for (const auto& [theirs, ours] : { std::pair("subject", "subject"), std::pair("type", "type") })
        if (sent.contains(QLatin1String(theirs)))
            set(ours, sent.value(QLatin1String(theirs)).toString().toStdString());
    for (const auto& [theirs, ours] : { std::pair("responder_id", "assignee_id"), std::pair("group_id", "group_id") })
        if (const auto value = sent.value(QLatin1String(theirs)); !value.isUndefined())
            set(ours, value.isNull() ? std::string() : std::to_string(value.toInteger()));
    if (sent.contains(u"tags"))
        set("tags", joined(sent.value(u"tags")));
    const QJsonObject custom = sent.value(u"custom_fields").toObject();
    for (const CustomField& field : m_world.fields())
        if (const auto value = custom.value(QString::fromStdString(field.name)); !value.isUndefined()) {
            const QByteArray list = QJsonDocument(QJsonArray { value }).toJson(QJsonDocument::Compact);
            set(std::to_string(field.id), list.mid(1, list.size() - 2).toStdString());
        }
    worldChanged();
}

HttpResponse FreshdeskServer::changedTicket(const Call& call, std::int64_t id, int status)
{
    FreshdeskParts parts;
    parts.description = parts.attachments = true;
    JsonWriter json;
    call.json.ticket(json, m_world.story(id), parts);
    return HttpResponse::json(json.take(), status);
}

HttpResponse FreshdeskServer::createTicket(const Call& call)
{
    const QJsonObject sent = bodyOf(call.request);
    if (auto refused = checkFields(sent))
        return *refused;
    const std::int64_t actor = call.agent->id;
    std::int64_t requester = sent.value(u"requester_id").toInteger();
    if (const std::string email = sent.value(u"email").toString().toStdString(); !email.empty()) {
        const auto known = std::ranges::find(m_world.people(), email, &Person::email);
        Person person;
        person.name = sent.value(u"name").toString().toStdString();
        person.email = email;
        person.createdAt = person.updatedAt = now();
        requester = known != m_world.people().end() ? known->id : m_world.addCustomer(std::move(person));
        worldChanged();
    }
    if (!m_world.person(requester))
        return validationFailed("requester_id",
            "Atleast one of the following should be set: requester_id, email, facebook_id, phone", "missing_field");
    const std::int64_t id
        = m_world.apply({ Kind::NewTicket, 0, requester, sent.value(u"subject").toString().toStdString(),
            StatusCategory::Open, now(), sent.value(u"description").toString().toStdString() });
    QJsonObject rest = sent;
    rest.remove(QStringLiteral("subject"));
    applyFields(id, rest, actor, now());
    return changedTicket(call, id, 201);
}

const TicketBrief* FreshdeskServer::livingTicket(const Call& call) const
{
    const TicketBrief* ticket = m_world.ticket(call.ids.front());
    return !ticket || ticket->archived || isGone(*ticket) ? nullptr : ticket;
}

HttpResponse FreshdeskServer::updateTicket(const Call& call)
{
    const TicketBrief* ticket = livingTicket(call);
    if (!ticket)
        return HttpResponse::empty(404);
    const QJsonObject sent = bodyOf(call.request);
    if (auto refused = checkFields(sent))
        return *refused;
    applyFields(ticket->id, sent, call.agent->id, now());
    return changedTicket(call, call.ids.front(), 200);
}

HttpResponse FreshdeskServer::deleteTicket(const Call& call)
{
    const TicketBrief* ticket = m_world.ticket(call.ids.front());
    if (!ticket || ticket->archived)
        return HttpResponse::empty(404);
    if (isGone(*ticket))
        return HttpResponse::empty(405);
    m_world.apply({ Kind::Delete, ticket->id, call.agent->id, {}, StatusCategory::Deleted, now() });
    worldChanged();
    return HttpResponse::empty(204);
}

HttpResponse FreshdeskServer::restoreTicket(const Call& call)
{
    const TicketBrief* ticket = m_world.ticket(call.ids.front());
    if (!ticket || !isGone(*ticket))
        return HttpResponse::empty(404);
    m_world.apply({ Kind::SetStatus, ticket->id, call.agent->id, {}, StatusCategory::Open, now() });
    worldChanged();
    return HttpResponse::empty(204);
}

HttpResponse FreshdeskServer::addConversation(const Call& call)
{
    const TicketBrief* ticket = livingTicket(call);
    if (!ticket)
        return HttpResponse::empty(404);
    const QJsonObject sent = bodyOf(call.request);
    const std::string body = sent.value(u"body").toString().toStdString();
    if (body.empty())
        return validationFailed("body", "It should be a/an String", "missing_field");
    const bool isNote = call.request.path.contains(u"/notes") && sent.value(u"private").toBool(true);
    const std::int64_t author = sent.value(u"user_id").toInteger(call.agent->id);
    m_world.apply({ isNote ? Kind::AddNote : Kind::AddMessage, ticket->id, author, body, StatusCategory::Open, now() });
    worldChanged();
    const TicketStory story = m_world.story(call.ids.front());
    JsonWriter json;
    call.json.conversation(json, story, *conversationsOf(story).back());
    return HttpResponse::json(json.take(), 201);
}

HttpResponse FreshdeskServer::changeConversation(const Call& call)
{
    const std::int64_t id = call.ids.front(), ticket = ticketOfStep(Provider::Freshdesk, id);
    const TicketStory story = m_world.story(ticket);
    const auto list = conversationsOf(story);
    const auto found = std::ranges::find(list, id, &Step::id);
    if (found == list.end())
        return HttpResponse::empty(404);
    const Step& step = **found;
    const bool removes = call.request.method == "DELETE";
    const Person* author = m_world.person(step.actor);
    if (removes && step.kind == Step::Kind::Message && author && !author->agent)
        return inconsistent("Incoming replies cannot be deleted");
    if (!removes && step.kind != Step::Kind::Note)
        return inconsistent("Only notes can be edited");
    const std::string body = bodyOf(call.request).value(u"body").toString().toStdString();
    m_world.apply({ removes ? Kind::RemoveText : Kind::EditText, ticket, call.agent->id, body, StatusCategory::Open,
        now(), {}, id });
    worldChanged();
    if (removes)
        return HttpResponse::empty(204);
    const TicketStory after = m_world.story(ticket);
    JsonWriter json;
    call.json.conversation(json, after, *std::ranges::find(after.steps, id, &Step::id));
    return HttpResponse::json(json.take());
}

HttpResponse FreshdeskServer::bulkChange(const Call& call)
{
    const QJsonObject action = bodyOf(call.request).value(u"bulk_action").toObject();
    const QJsonArray ids = action.value(u"ids").toArray();
    if (ids.isEmpty() || ids.size() > 100)
        return validationFailed("ids", "It should contain 1 to 100 elements");
    const QJsonObject properties = action.value(u"properties").toObject();
    if (auto refused = checkFields(properties))
        return *refused;
    const bool removes = call.request.path.endsWith(u"bulk_delete");
    const std::int64_t actor = call.agent->id;
    const Millis at = now(); // all at one instant
    for (const QJsonValue& id : ids) {
        const TicketBrief* ticket = m_world.ticket(id.toInteger());
        if (!ticket || ticket->archived || isGone(*ticket))
            continue;
        if (removes)
            m_world.apply({ Kind::Delete, ticket->id, actor, {}, StatusCategory::Deleted, at });
        else
            applyFields(ticket->id, properties, actor, at);
    }
    worldChanged();
    const std::string id = QUuid::createUuid().toString(QUuid::Id128).toStdString();
    m_jobs.push_back({ id, removes ? "bulk_delete" : "bulk_update", at });
    JsonWriter json;
    json.beginObject().field("job_id", id).field("href", call.request.origin() + "/api/v2/jobs/" + id).endObject();
    return HttpResponse::json(json.take(), 202);
}

HttpResponse FreshdeskServer::jobById(const Call& call)
{
    const auto job = std::ranges::find(m_jobs, call.request.path.section(QLatin1Char('/'), -1).toStdString(), &Job::id);
    if (job == m_jobs.end())
        return HttpResponse::empty(404);
    const double age = static_cast<double>(now() - job->at) * m_options.speed;
    const char* status = age < kQueued ? "queued" : age < kWorking ? "in_progress" : "completed";
    JsonWriter json;
    json.beginObject().field("id", job->id).field("name", job->name).field("status", status);
    json.field("progress", age < kQueued ? 0 : age < kWorking ? 50 : 100).field("created_at", Iso { job->at });
    json.field("updated_at", Iso { now() }).field("status_updated_at", Iso { now() }).endObject();
    return HttpResponse::json(json.take());
}

HttpResponse FreshdeskServer::createContact(const Call& call)
{
    const QJsonObject sent = bodyOf(call.request);
    Person person;
    person.name = sent.value(u"name").toString().toStdString();
    person.email = sent.value(u"email").toString().toStdString();
    person.phone = sent.value(u"phone").toString().toStdString();
    person.organization = sent.value(u"company_id").toInteger();
    person.createdAt = person.updatedAt = now();
    if (person.name.empty())
        return validationFailed("name", "It should be a/an String", "missing_field");
    const auto known = std::ranges::find(m_world.people(), person.email, &Person::email);
    if (!person.email.empty() && known != m_world.people().end()) {
        JsonWriter json;
        json.beginObject().field("description", "Validation failed").beginArray("errors").beginObject();
        json.field("field", "email").beginObject("additional_info").field("user_id", known->id).endObject();
        json.field("message", "It should be a unique value").field("code", "duplicate_value");
        return HttpResponse::json(json.endObject().endArray().endObject().take(), 409);
    }
    const std::int64_t id = m_world.addCustomer(std::move(person));
    worldChanged();
    JsonWriter json;
    call.json.contact(json, *m_world.person(id));
    return HttpResponse::json(json.take(), 201);
}

} // namespace desk::sandbox
