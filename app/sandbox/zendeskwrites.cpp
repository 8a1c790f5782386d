// SPDX-License-Identifier: GPL-3.0-or-later
// What changes tickets, one at a time (reference/zendesk-support.md §7.1 to §7.3, §7.5).
#include "app/sandbox/zendeskserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <array>

namespace desk::sandbox {

namespace {

constexpr Millis kIdempotencyKept = 2 * 3'600'000;

/// What a ticket may be sent with; anything else is left out and named in X-Zendesk-API-Warn.
const QStringList& permittedKeys()
{
    static const QStringList keys = QStringLiteral(
        "additional_tags assignee_email assignee_id brand_id collaborator_ids collaborators comment custom_fields "
        "custom_status_id description due_at email_cc_ids email_ccs external_id fields followers group_id macro_id "
        "macro_ids metadata organization_id priority problem_id recipient remove_tags requester requester_id "
        "safe_update status subject submitter_id tags ticket_form_id type updated_stamp via_followup_source_id")
                                        .split(QLatin1Char(' '));
    return keys;
}

std::string textOf(const QJsonValue& value)
{
    if (value.isDouble())
        return std::to_string(value.toInteger());
    return value.toString().toStdString();
}

std::string joined(const QStringList& tags)
{
    return tags.join(QLatin1Char(' ')).toStdString();
}

QStringList textsOf(const QJsonValue& value)
{
    QStringList texts;
    for (const QJsonValue& text : value.toArray())
        texts.append(text.toString());
    return value.isString() ? value.toString().split(QLatin1Char(' '), Qt::SkipEmptyParts) : texts;
}

QStringList tagsOf(const TicketStory& story)
{
    QStringList tags;
    for (const std::string& tag : story.tags)
        tags.append(QString::fromStdString(tag));
    return tags;
}

void addAll(QStringList& tags, const QStringList& more)
{
    for (const QString& tag : more)
        if (!tags.contains(tag))
            tags.append(tag);
}

void removeAll(QStringList& tags, const QStringList& less)
{
    for (const QString& tag : less)
        tags.removeAll(tag);
}

/// One JSON value as a custom field's value is kept.
std::string jsonOf(const QJsonValue& value)
{
    const QByteArray list = QJsonDocument(QJsonArray { value }).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2).toStdString();
}

std::string stampOf(const TicketBrief& ticket)
{
    return isoTime(ticket.updatedAt);
}

} // namespace

HttpResponse recordInvalid(std::string_view field, std::string_view why)
{
    JsonWriter json;
    json.beginObject().field("error", "RecordInvalid").field("description", "Record validation errors");
    json.beginObject("details").beginArray(field).beginObject().field("description", why).endObject().endArray();
    json.endObject().endObject();
    return HttpResponse::json(json.take(), 422);
}

const std::vector<ZendeskServer::Route>& ZendeskServer::writeRoutes()
{
    static const std::vector<Route> routes {
        { "POST", "tickets", "tickets", false, nullptr, 0, &ZendeskServer::createTicket },
        { "PUT", "tickets/#", "tickets", false, "tickets-update", 100, &ZendeskServer::updateTicket },
        { "DELETE", "tickets/#", "tickets", false, nullptr, 0, &ZendeskServer::deleteTicket },
        { "GET", "tickets/#/tags", "tickets", false, nullptr, 0, &ZendeskServer::ticketTags },
        { "POST", "tickets/#/tags", "tickets", false, nullptr, 0, &ZendeskServer::ticketTags },
        { "PUT", "tickets/#/tags", "tickets", false, nullptr, 0, &ZendeskServer::ticketTags },
        { "DELETE", "tickets/#/tags", "tickets", false, nullptr, 0, &ZendeskServer::ticketTags },
        { "PUT", "deleted_tickets/#/restore", "tickets", false, nullptr, 0, &ZendeskServer::restoreTicket },
    };
    return routes;
}

std::optional<HttpResponse> ZendeskServer::checkUpdate(std::int64_t id, const QJsonObject& ticket) const
{
    const TicketBrief* brief = m_world.ticket(id);
    if (!brief || zendeskStatus(brief->status) == "deleted")
        return recordNotFound();
    if (brief->status == StatusCategory::Closed)
        return recordInvalid("status", "Status: closed prevents ticket update");
    const auto status = fromName<StatusCategory>(ticket.value(u"status").toString().toStdString());
    if (ticket.contains(u"status") && (!status || *status > StatusCategory::Closed))
        return recordInvalid("status", "Status: is not a valid status");
    if (ticket.contains(u"safe_update") && ticket.value(u"updated_stamp").toString().toStdString() != stampOf(*brief))
        return HttpResponse::json(
            R"({"error":"UpdateConflict","description":"Safe Update prevented the update due to outdated ticket data. Please fetch the latest ticket data and try again."})",
            409);
    return std::nullopt;
}

void ZendeskServer::applyUpdate(std::int64_t id, const QJsonObject& ticket, std::int64_t actor, Millis at)
{
    using Kind = Mutation::Kind;
    const auto set = [&](const char* field, std::string value) {
        m_world.apply({ Kind::SetField, id, actor, std::move(value), StatusCategory::Open, at, field });
    };
    if (const QJsonObject comment = ticket.value(u"comment").toObject(); !comment.isEmpty()) {
        const QString body
            = comment.contains(u"body") ? comment.value(u"body").toString() : comment.value(u"html_body").toString();
        const std::int64_t author = comment.value(u"author_id").toInteger(actor);
        const auto kind = comment.value(u"public").toBool(true) ? Kind::AddMessage : Kind::AddNote;
        m_world.apply({ kind, id, author, body.toStdString(), StatusCategory::Open, at });
    }
    for (const char* field : { "subject", "type", "priority", "assignee_id", "group_id", "requester_id" })
        if (ticket.contains(QLatin1String(field)))
            set(field, textOf(ticket.value(QLatin1String(field))));
    QStringList tags = tagsOf(m_world.story(id));
    const QStringList before = tags;
    if (ticket.contains(u"tags"))
        tags = textsOf(ticket.value(u"tags"));
    addAll(tags, textsOf(ticket.value(u"additional_tags")));
    removeAll(tags, textsOf(ticket.value(u"remove_tags")));
    if (tags != before)
        set("tags", joined(tags));
    for (const QJsonValue& field : ticket.value(u"custom_fields").toArray())
        set(textOf(field[u"id"]).c_str(), jsonOf(field[u"value"]));
    const auto status = fromName<StatusCategory>(ticket.value(u"status").toString().toStdString());
    if (status && *status != m_world.ticket(id)->status)
        m_world.apply({ Kind::SetStatus, id, actor, {}, *status, at });
    if (ticket.contains(u"custom_status_id")) {
        const auto wanted = ticket.value(u"custom_status_id").toInteger();
        const auto custom = std::ranges::find(m_world.statuses(), wanted, &CustomStatus::id);
        if (custom != m_world.statuses().end()) {
            m_world.apply({ Kind::SetStatus, id, actor, {}, custom->category, at });
            set("custom_status_id", std::to_string(wanted));
        }
    }
    worldChanged();
}

std::int64_t ZendeskServer::makeTicket(const QJsonObject& ticket, std::int64_t actor, Millis at)
{
    const QJsonObject comment = ticket.value(u"comment").toObject(), who = ticket.value(u"requester").toObject();
    std::int64_t requester = ticket.value(u"requester_id").toInteger(actor);
    if (const std::string email = who.value(u"email").toString().toStdString(); !email.empty()) {
        const auto known = std::ranges::find(m_world.people(), email, &Person::email);
        Person person;
        person.name = who.value(u"name").toString().toStdString();
        person.email = email;
        person.createdAt = person.updatedAt = at;
        requester = known != m_world.people().end() ? known->id : m_world.addCustomer(std::move(person));
    }
    const std::string body
        = (comment.contains(u"body") ? comment.value(u"body") : comment.value(u"html_body")).toString().toStdString();
    const std::int64_t id = m_world.apply({ Mutation::Kind::NewTicket, 0, requester,
        ticket.value(u"subject").toString().toStdString(), StatusCategory::New, at, body });
    QJsonObject rest = ticket;
    for (const char* told : { "comment", "subject", "requester_id" })
        rest.remove(QLatin1String(told));
    applyUpdate(id, rest, actor, at);
    return id;
}

HttpResponse ZendeskServer::changedTicket(const Call& call, std::int64_t id, const QJsonObject& sent, int status)
{
    const TicketStory story = m_world.story(id);
    JsonWriter json;
    json.beginObject().key("ticket");
    call.json.ticket(json, story, {});
    json.key("audit");
    call.json.audit(json, story, auditsOf(story).back());
    json.endObject();
    HttpResponse response = HttpResponse::json(json.take(), status);
    QStringList unknown;
    for (const QString& key : sent.keys())
        if (!permittedKeys().contains(key))
            unknown.append(u"\"ticket." + key + u'"');
    if (!unknown.isEmpty())
        response.headers.emplace_back("X-Zendesk-API-Warn",
            "{:allowed_parameters=>{:controller=>\"tickets\", :action=>\""
                + QByteArray(status == 201 ? "create" : "update") + "\", :unpermitted_keys=>["
                + unknown.join(QStringLiteral(", ")).toUtf8() + "], :invalid_values=>[]}}");
    return response;
}

HttpResponse ZendeskServer::createTicket(const Call& call)
{
    const QByteArray key = call.request.headers.value("idempotency-key");
    const auto known = m_idempotent.find(key);
    if (!key.isEmpty() && known != m_idempotent.end() && now() - known->second.at < kIdempotencyKept) {
        if (known->second.body != call.request.body)
            return HttpResponse::json(
                R"({"error":"IdempotentRequestError","description":"Request parameters don't match the given idempotency key"})",
                400);
        HttpResponse response = known->second.response;
        response.headers.emplace_back("x-idempotency-lookup", "hit");
        return response;
    }
    const QJsonObject ticket = QJsonDocument::fromJson(call.request.body).object().value(u"ticket").toObject();
    if (ticket.value(u"comment").toObject().isEmpty() && !ticket.contains(u"description"))
        return recordInvalid("base", "Description: cannot be blank");
    const std::int64_t id = makeTicket(ticket, call.caller.person->id, now());
    HttpResponse response = changedTicket(call, id, ticket, 201);
    response.headers.emplace_back("Location",
        QByteArray::fromStdString(call.request.origin()) + "/api/v2/tickets/" + QByteArray::number(qint64(id))
            + ".json");
    if (key.isEmpty())
        return response;
    m_idempotent[key] = { call.request.body, response, now() };
    response.headers.emplace_back("x-idempotency-lookup", "miss");
    return response;
}

HttpResponse ZendeskServer::updateTicket(const Call& call)
{
    const std::int64_t id = call.ids.front(), actor = call.caller.person->id;
    const auto state = m_buckets.take("ticket " + std::to_string(id) + " of " + std::to_string(actor), scaled(30), 600,
        SystemClock::instance().now());
    const auto named = [&](HttpResponse response) {
        response.headers.emplace_back("zendesk-ratelimit-per-ticket-updates",
            QStringLiteral("total=%1; remaining=%2; resets=%3")
                .arg(state.total)
                .arg(state.remaining)
                .arg(state.resetSeconds)
                .toLatin1());
        return response;
    };
    if (!state.allowed)
        return named(tooMany(state.resetSeconds));
    const QJsonObject ticket = QJsonDocument::fromJson(call.request.body).object().value(u"ticket").toObject();
    if (auto refused = checkUpdate(id, ticket))
        return named(*refused);
    applyUpdate(id, ticket, actor, now());
    return named(changedTicket(call, id, ticket, 200));
}

HttpResponse ZendeskServer::deleteTicket(const Call& call)
{
    if (!storyOf(call))
        return recordNotFound();
    m_world.apply(
        { Mutation::Kind::Delete, call.ids.front(), call.caller.person->id, {}, StatusCategory::Deleted, now() });
    worldChanged();
    return HttpResponse::empty(204);
}

HttpResponse ZendeskServer::restoreTicket(const Call& call)
{
    const TicketBrief* ticket = m_world.ticket(call.ids.front());
    if (!ticket || zendeskStatus(ticket->status) != "deleted")
        return recordNotFound();
    m_world.apply({ Mutation::Kind::SetStatus, ticket->id, call.caller.person->id, {}, StatusCategory::Open, now() });
    worldChanged();
    return HttpResponse::json("{}");
}

HttpResponse ZendeskServer::ticketTags(const Call& call)
{
    const auto story = storyOf(call);
    if (!story)
        return recordNotFound();
    QStringList tags = tagsOf(*story);
    const QJsonObject sent = QJsonDocument::fromJson(call.request.body).object();
    const QStringList given = textsOf(sent.value(u"tags"));
    const bool writes = call.request.method != "GET";
    if (writes) {
        if (auto refused = checkUpdate(story->brief.id, sent))
            return *refused;
        if (call.request.method == "POST")
            tags = given;
        else if (call.request.method == "PUT")
            addAll(tags, given);
        else
            removeAll(tags, given);
        applyUpdate(story->brief.id, { { QStringLiteral("tags"), QJsonArray::fromStringList(tags) } },
            call.caller.person->id, now());
    }
    JsonWriter json;
    json.beginObject().field("tags", m_world.story(story->brief.id).tags).endObject();
    return HttpResponse::json(json.take(), call.request.method == "POST" ? 201 : 200);
}

} // namespace desk::sandbox
