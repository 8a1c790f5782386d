// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/chatserver.h"

#include "app/sandbox/chatjson.h"

#include <algorithm>

namespace desk::sandbox {

namespace {

constexpr int kPerMinute = 200;
const QString kToken = QStringLiteral("sandbox-chat-token");
const QString kBase = QStringLiteral("/api/v2/chat/");
const QString kOldBase = QStringLiteral("/api/v2/");
const QString kStream = QStringLiteral("/stream");

OAuthRules chatRules()
{
    OAuthRules rules;
    rules.base = "/oauth2";
    rules.clients = { { QStringLiteral("deskscope_chat"), QStringLiteral("sandbox-chat-secret"), false },
        { QStringLiteral("deskscope_chat_public"), {}, false } };
    rules.formOnly = rules.implicit = true;
    rules.expiring = false;
    return rules;
}

bool isOldResource(const QString& path)
{
    static const QStringList resources { QStringLiteral("agents"), QStringLiteral("chats"),
        QStringLiteral("departments"), QStringLiteral("incremental/chats"), QStringLiteral("agents/me") };
    return path.startsWith(kOldBase) && resources.contains(path.mid(kOldBase.size()));
}

} // namespace

HttpResponse chatError(int status, std::string_view error, std::string_view description)
{
    JsonWriter json;
    json.beginObject().field("error", error).field("description", description).endObject();
    return HttpResponse::json(json.take(), status);
}

ChatServer::ChatServer(World& world, const SandboxOptions& options, std::vector<OAuthServer::Agent> agents)
    : m_world(world)
    , m_options(options)
    , m_oauth(agents, chatRules())
    , m_stream(world, options)
    , m_admin(agents.front().id)
{
}

bool ChatServer::serves(const HttpRequest& request) const
{
    return request.path.startsWith(u"/oauth2/") || request.path.startsWith(kBase)
        || request.path.startsWith(kStream + QLatin1Char('/'))
        || (m_options.oldChatAddress && isOldResource(request.path));
}

void ChatServer::addCredentials(QJsonObject& credentials) const
{
    const OAuthRules rules = chatRules();
    credentials[QLatin1String("chat_client_id")] = rules.clients[0].id;
    credentials[QLatin1String("chat_client_secret")] = rules.clients[0].secret;
    credentials[QLatin1String("chat_public_client_id")] = rules.clients[1].id;
    credentials[QLatin1String("chat_token")] = kToken;
}

HttpResponse ChatServer::handle(const HttpRequest& request)
{
    const Millis at = SystemClock::instance().now();
    if (request.path == u"/oauth2/authorizations/new" && request.method == "GET")
        return m_oauth.authorizationPage(request);
    if (request.path == u"/oauth2/authorizations" && request.method == "POST")
        return m_oauth.decide(request, at);
    if (request.path == u"/oauth2/token" && request.method == "POST")
        return m_oauth.token(request, at);
    if (request.path.startsWith(u"/oauth2/"))
        return HttpResponse::html("<!DOCTYPE html><html><body><h1>Not found</h1></body></html>", 404);
    return handleApi(request);
}

std::optional<std::int64_t> ChatServer::agentOf(const HttpRequest& request) const
{
    const QByteArray header = request.headers.value("authorization");
    if (!header.startsWith("Bearer "))
        return std::nullopt;
    const QString access = QString::fromUtf8(header.mid(7));
    if (access == kToken)
        return m_admin;
    const auto token = m_oauth.find(access, SystemClock::instance().now());
    return token && token->scopes.contains(u"read") ? std::optional(token->user) : std::nullopt;
}

std::optional<HttpResponse> ChatServer::takeFromLimit()
{
    const int limit = std::max(1, static_cast<int>(kPerMinute * m_options.speed));
    const RateBuckets::State state = m_buckets.take("chat", limit, 60, SystemClock::instance().now());
    if (state.allowed)
        return std::nullopt;
    HttpResponse response = chatError(429, "TooManyRequests", "Number of allowed API requests per minute exceeded");
    response.headers.emplace_back("Retry-After", QByteArray::number(state.resetSeconds));
    return response;
}

std::optional<HttpResponse> ChatServer::upgrade(
    const HttpRequest& request, QTcpSocket* socket, const std::optional<FaultRule>& fault, RequestLog& log)
{
    if (request.path != kStream)
        return chatError(404, "InvalidEndpoint", "Not found");
    if (auto refusal = takeFromLimit())
        return refusal;
    m_stream.accept(socket, agentOf(request).has_value(), fault, log);
    return std::nullopt;
}

HttpResponse ChatServer::handleApi(const HttpRequest& request)
{
    if (auto refusal = takeFromLimit())
        return *refusal;
    if (request.path.startsWith(kStream)) {
        if (agentOf(request))
            return m_stream.answer(request);
        const QByteArray body
            = StreamServer::message(401, QStringLiteral("Unable to verify the identity of the client"));
        return HttpResponse::json(body.toStdString(), 401);
    }
    const bool old = !request.path.startsWith(kBase);
    if (m_options.oldChatAddress && !old)
        return chatError(404, "InvalidEndpoint", "Not found");
    if (!agentOf(request))
        return chatError(401, "Unauthorized",
            "The server could not verify that you are authorized to access the requested resource");
    if (request.method != "GET")
        return chatError(405, "MethodNotAllowed", "This account is read-only");
    return answer(request, request.path.mid(old ? kOldBase.size() : kBase.size()));
}

HttpResponse ChatServer::answer(const HttpRequest& request, const QString& resource)
{
    static const QStringList emptyLists { QStringLiteral("shortcuts"), QStringLiteral("triggers"),
        QStringLiteral("goals"), QStringLiteral("skills"), QStringLiteral("roles") };
    if (resource == u"incremental/chats")
        return incremental(request);
    if (resource == u"chats")
        return request.query.has("ids") ? chatsByIds(request) : chats(request);
    if (resource == u"chats/search")
        return search(request);
    if (resource.startsWith(u"chats/"))
        return chatById(request, resource.mid(6));
    if (resource == u"agents")
        return agents(request);
    if (resource == u"agents/me") {
        JsonWriter json;
        ChatJson(m_world, request.origin()).agent(json, *m_world.person(agentOf(request).value_or(m_admin)));
        return HttpResponse::json(json.take());
    }
    if (resource == u"departments")
        return departments(request);
    if (emptyLists.contains(resource))
        return HttpResponse::json("[]");
    if (resource == u"bans")
        return HttpResponse::json(R"({"visitor":[],"ip_address":[]})");
    if (resource == u"account")
        return HttpResponse::json(
            R"({"account_key":"sandbox","status":"active","create_date":"2020-12-11T18:33:40Z","plan":{"name":"enterprise"}})");
    if (resource == u"routing_settings/account")
        return HttpResponse::json(R"({"data":{"routing_mode":"broadcast","chat_limit":{"enabled":false}}})");
    return chatError(404, "InvalidEndpoint", "Not found");
}

} // namespace desk::sandbox
