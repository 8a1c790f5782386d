// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sunshineserver.h"

#include "app/sandbox/jsonwriter.h"
#include "app/sandbox/messaging.h"
#include "app/sandbox/paging.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <algorithm>
#include <array>
#include <cstdio>

namespace desk::sandbox {

namespace {

constexpr int kPerMinute = 600;
constexpr std::size_t kPage = 100;
const QString kBase = QStringLiteral("/sc/v2/apps/");
const QString kApp = QStringLiteral("5a0000000000000000000001");
const QString kKeyId = QStringLiteral("app_sandbox");
const QString kSecret = QStringLiteral("sandbox-sunshine-secret");

HttpResponse refusal(int status, std::string_view code, std::string_view title)
{
    JsonWriter json;
    json.beginObject().beginArray("errors").beginObject().field("code", code).field("title", title).endObject();
    json.endArray().endObject();
    return HttpResponse::json(json.take(), status);
}

std::string isoMs(Millis at)
{
    std::array<char, 8> fraction {};
    std::snprintf(fraction.data(), fraction.size(), ".%03dZ", static_cast<int>(at % 1000));
    std::string time = isoTime(at);
    time.pop_back();
    return time + fraction.data();
}

/// A token signed with the key's secret, of a scope that the API takes.
bool isGoodToken(const QByteArray& token)
{
    const QList<QByteArray> parts = token.split('.');
    if (parts.size() != 3)
        return false;
    const auto decoded
        = [](const QByteArray& part) { return QByteArray::fromBase64(part, QByteArray::Base64UrlEncoding); };
    const QByteArray signature
        = QMessageAuthenticationCode::hash(parts[0] + '.' + parts[1], kSecret.toUtf8(), QCryptographicHash::Sha256);
    const QString key = QJsonDocument::fromJson(decoded(parts[0]))[QLatin1String("kid")].toString();
    const QString scope = QJsonDocument::fromJson(decoded(parts[1]))[QLatin1String("scope")].toString();
    return signature == decoded(parts[2]) && key == kKeyId
        && (scope == u"account" || scope == u"integration" || scope == u"app");
}

struct Message {
    MessagingItem item;
    std::string source;
};

} // namespace

SunshineServer::SunshineServer(World& world, const SandboxOptions& options)
    : m_world(world)
    , m_options(options)
{
}

bool SunshineServer::serves(const HttpRequest& request)
{
    return request.path.startsWith(kBase);
}

void SunshineServer::addCredentials(QJsonObject& credentials)
{
    credentials[QLatin1String("sunshine_app")] = kApp;
    credentials[QLatin1String("sunshine_key_id")] = kKeyId;
    credentials[QLatin1String("sunshine_secret")] = kSecret;
}

bool SunshineServer::mayAsk(const HttpRequest& request)
{
    const QByteArray header = request.headers.value("authorization");
    if (header.startsWith("Basic "))
        return QString::fromUtf8(QByteArray::fromBase64(header.mid(6))) == kKeyId + u':' + kSecret;
    return header.startsWith("Bearer ") && isGoodToken(header.mid(7).trimmed());
}

HttpResponse SunshineServer::handle(const HttpRequest& request)
{
    const int limit = std::max(1, static_cast<int>(kPerMinute * m_options.speed));
    if (!m_buckets.take("sunshine", limit, 60, SystemClock::instance().now()).allowed)
        return refusal(429, "too_many_requests", "Too many requests");
    if (!mayAsk(request))
        return refusal(401, "unauthorized", "Authorization is required");
    const QStringList parts = request.path.mid(kBase.size()).split(QLatin1Char('/'), Qt::SkipEmptyParts);
    if (parts.value(0) != kApp || parts.value(1) != u"conversations" || parts.size() > 4)
        return refusal(404, "not_found", "The requested resource was not found");
    if (request.method != "GET")
        return refusal(423, "locked", "The conversation is locked");
    if (parts.size() == 2)
        return conversations(request);
    const std::string id = parts[2].toStdString();
    const std::int64_t person = id.starts_with("6c0e") ? personOfMessaging(id) : 0;
    if (person == 0 || ticketsOf(person).empty() || (parts.size() == 4 && parts[3] != u"messages"))
        return refusal(404, "conversation_not_found", "The requested conversation was not found");
    return parts.size() == 3 ? conversation(person) : messages(request, person);
}

const std::vector<std::int64_t>& SunshineServer::ticketsOf(std::int64_t person)
{
    if (m_tickets.empty())
        for (const TicketBrief& ticket : m_world.tickets())
            if (const TicketStory story = m_world.outline(ticket.id); story.channel == Channel::Messaging)
                m_tickets[story.requester].push_back(ticket.id);
    return m_tickets[person];
}

HttpResponse SunshineServer::conversations(const HttpRequest& request)
{
    const std::string user = request.query.value("filter[userId]").toStdString();
    if (user.empty() && request.query.value("filter[userExternalId]").isEmpty())
        return refusal(400, "bad_request", "filter[userId] or filter[userExternalId] is required");
    const std::int64_t person = user.starts_with("5a11") ? personOfMessaging(user) : 0;
    JsonWriter json;
    json.beginObject().beginArray("conversations");
    if (person != 0 && !ticketsOf(person).empty())
        json.beginObject()
            .field("id", messagingConversation(person))
            .field("type", "personal")
            .field("isDefault", true)
            .endObject();
    json.endArray()
        .beginObject("meta")
        .field("hasMore", false)
        .endObject()
        .beginObject("links")
        .endObject()
        .endObject();
    return HttpResponse::json(json.take());
}

HttpResponse SunshineServer::conversation(std::int64_t person)
{
    JsonWriter json;
    json.beginObject().beginObject("conversation").field("id", messagingConversation(person)).field("type", "personal");
    json.endObject().endObject();
    return HttpResponse::json(json.take());
}

HttpResponse SunshineServer::messages(const HttpRequest& request, std::int64_t person)
{
    std::vector<Message> all;
    for (const std::int64_t ticket : ticketsOf(person)) {
        const TicketStory story = m_world.story(ticket);
        for (MessagingItem& item : messagingOf(m_world, story, request.origin()))
            if (!item.content.empty()) {
                std::string source = messagingSource(story, item.by);
                all.push_back({ std::move(item), std::move(source) });
            }
    }
    std::ranges::stable_sort(all, {}, [](const Message& m) { return m.item.at; });
    // Newest page first; the cursor is how many are older than the page.
    bool isNumber = false;
    const std::size_t given = request.query.value("page[before]").toULongLong(&isNumber);
    if (request.query.has("page[before]") && (!isNumber || given > all.size()))
        return refusal(400, "bad_request", "Invalid cursor");
    const std::size_t end = isNumber ? given : all.size(), begin = end > kPage ? end - kPage : 0;
    const Person* requester = m_world.person(person);
    JsonWriter json;
    json.beginObject().beginArray("messages");
    for (std::size_t i = begin; i < end; ++i) {
        const MessagingItem& item = all[i].item;
        const bool customer = item.by == MessagingItem::By::Customer;
        json.beginObject().field("id", item.id).field("received", isoMs(item.at)).beginObject("author");
        json.field("type", customer ? "user" : "business");
        if (customer)
            json.field("userId", messagingUser(person)).field("displayName", requester ? requester->name : "");
        else
            json.field("displayName", "Pedal helper").beginArray("subtypes").value("AI").endArray();
        json.endObject().field("content", Raw { item.content }).beginObject("source").field("type", all[i].source);
        json.endObject().endObject();
    }
    json.endArray().beginObject("meta").field("hasMore", begin > 0);
    if (begin > 0)
        json.field("beforeCursor", std::to_string(begin));
    json.endObject().beginObject("links");
    if (begin > 0)
        json.field("prev", addressWith(request, { { QStringLiteral("page[before]"), QString::number(begin) } }));
    json.endObject().endObject();
    return HttpResponse::json(json.take());
}

} // namespace desk::sandbox
