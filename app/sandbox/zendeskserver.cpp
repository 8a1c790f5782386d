// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/zendeskserver.h"

#include "app/sandbox/picture.h"

#include <QJsonArray>
#include <QUrl>
#include <QUuid>
#include <algorithm>

namespace desk::sandbox {

namespace {

constexpr const char* kForbiddenRole
    = R"({"error":{"title":"Forbidden","message":"You do not have access to this page. Please contact the account owner of this help desk for further help."}})";
constexpr const char* kInvalidToken
    = R"({"error":"invalid_token","error_description":"The access token provided is expired, revoked, malformed or invalid for other reasons."})";
constexpr const char* kBadBasic = R"({"error":"Couldn't authenticate you"})";

const Person* firstAgent(const World& world, bool admin)
{
    const auto it = std::ranges::find_if(
        world.people(), [&](const Person& p) { return p.agent && !p.bot && p.active && p.admin == admin; });
    return it == world.people().end() ? &world.people().front() : &*it;
}

OAuthServer::Agent asAgent(const Person& person)
{
    return { person.id, QString::fromStdString(person.name), QString::fromStdString(person.email) };
}

QStringList segmentsOf(QString path)
{
    if (path.endsWith(u".json"))
        path.chop(5);
    return path.split(QLatin1Char('/'), Qt::SkipEmptyParts);
}

void addHeaders(HttpResponse& response, const RateBuckets::State& account)
{
    const QByteArray total = QByteArray::number(account.total), remaining = QByteArray::number(account.remaining);
    response.headers.insert(response.headers.end(),
        { { "X-Rate-Limit", total }, { "ratelimit-limit", total }, { "X-Rate-Limit-Remaining", remaining },
            { "ratelimit-remaining", remaining }, { "ratelimit-reset", QByteArray::number(account.resetSeconds) },
            { "x-zendesk-api-version", "v2" }, { "cache-control", "max-age=0, private, must-revalidate" },
            { "x-request-id", QUuid::createUuid().toByteArray(QUuid::WithoutBraces) } });
}

} // namespace

HttpResponse recordNotFound()
{
    return HttpResponse::json(R"({"error":"RecordNotFound","description":"Not found"})", 404);
}

HttpResponse tooMany(int retryAfter)
{
    HttpResponse response = HttpResponse::json("Number of allowed API requests per minute exceeded", 429);
    response.contentType = "text/plain; charset=utf-8";
    response.headers.emplace_back("Retry-After", QByteArray::number(retryAfter));
    return response;
}

ZendeskServer::ZendeskServer(World& world, const SandboxOptions& options)
    : m_world(world)
    , m_options(options)
    , m_oauth({ asAgent(*firstAgent(world, true)), asAgent(*firstAgent(world, false)) }, OAuthServer::accountRules())
    , m_chat(world, options, { asAgent(*firstAgent(world, true)), asAgent(*firstAgent(world, false)) })
    , m_sunshine(world, options)
    , m_admin(firstAgent(world, true))
    , m_agent(firstAgent(world, false))
    , m_apiToken(QStringLiteral("sandbox-api-token"))
    , m_agentToken(QStringLiteral("sandbox-agent-token"))
{
}

QJsonObject ZendeskServer::credentials() const
{
    const auto email = [](const Person* person) { return QString::fromStdString(person->email); };
    QJsonObject all { { QStringLiteral("client_id"), OAuthServer::publicClient() },
        { QStringLiteral("user"), email(m_admin) }, { QStringLiteral("api_token"), m_apiToken },
        { QStringLiteral("redirect_uris"), QJsonArray::fromStringList(OAuthServer::redirectUris()) },
        { QStringLiteral("agent_user"), email(m_agent) }, { QStringLiteral("agent_token"), m_agentToken },
        { QStringLiteral("confidential_client_id"), OAuthServer::confidentialClient() },
        { QStringLiteral("confidential_client_secret"), OAuthServer::confidentialSecret() } };
    m_chat.addCredentials(all);
    SunshineServer::addCredentials(all);
    return all;
}

void ZendeskServer::worldChanged()
{
    m_chat.worldChanged();
    m_sunshine.worldChanged();
    m_exportOrder.clear();
    m_listOrder.clear();
    m_audits.clear();
    m_metricEvents.clear();
    m_learnt = 0;
    m_rated.clear();
    m_ratedKnown = false;
    // Persons may have moved in memory with a new requester.
    m_admin = firstAgent(m_world, true);
    m_agent = firstAgent(m_world, false);
}

Millis ZendeskServer::now() const
{
    return std::max(SystemClock::instance().now(), m_world.now());
}

int ZendeskServer::scaled(int limit) const
{
    return std::max(1, static_cast<int>(limit * m_options.speed));
}

bool ZendeskServer::Call::includes(std::string_view name) const
{
    const QStringList names = query().value("include").split(QLatin1Char(','), Qt::SkipEmptyParts);
    return std::ranges::any_of(names, [&](const QString& n) { return n.trimmed().toStdString() == name; });
}

HttpResponse ZendeskServer::handle(const HttpRequest& request)
{
    const Millis at = SystemClock::instance().now();
    if (request.path == u"/oauth/authorizations/new" && request.method == "GET")
        return m_oauth.authorizationPage(request);
    if (request.path == u"/oauth/authorizations" && request.method == "POST")
        return m_oauth.decide(request, at);
    if ((request.path == u"/oauth/tokens" || request.path == u"/oauth/tokens.json") && request.method == "POST")
        return m_oauth.token(request, at);
    if (m_chat.serves(request))
        return m_chat.handle(request);
    if (SunshineServer::serves(request))
        return m_sunshine.handle(request);
    if (request.path.startsWith(u"/attachments/token/")) {
        HttpResponse response = HttpResponse::empty(302);
        response.headers.emplace_back("Location",
            QByteArray::fromStdString(request.origin()) + "/storage/"
                + request.path.section(QLatin1Char('/'), 3, 3).toLatin1()
                + "?name=" + QUrl::toPercentEncoding(request.query.value("name")));
        return response;
    }
    if (request.path.startsWith(u"/storage/")) {
        if (isPicture(request.query.value("name")))
            return picture(request.path.mid(9));
        HttpResponse response = HttpResponse::json("The sandbox's file " + request.path.mid(9).toStdString() + "\n");
        response.contentType = "application/octet-stream";
        return response;
    }
    if (request.path.startsWith(u"/api/v2/"))
        return handleApi(request);
    return HttpResponse::html("<!DOCTYPE html><html><body><h1>Deskscope sandbox: Zendesk</h1></body></html>",
        request.path == u"/" ? 200 : 404);
}

HttpResponse ZendeskServer::handleApi(const HttpRequest& request)
{
    const Millis at = SystemClock::instance().now();
    const RateBuckets::State account = m_buckets.take("account", scaled(m_options.zendeskPerMinute), 60, at);
    std::vector<std::int64_t> ids;
    const Route* route = match(request, ids);
    Caller caller;
    HttpResponse response;
    if (!account.allowed) {
        response = tooMany(account.resetSeconds);
    } else if (!route) {
        response = HttpResponse::json(R"({"error":"InvalidEndpoint","description":"Not found"})", 404);
    } else if (auto refused = authenticate(request, caller)) {
        response = *refused;
    } else if (auto forbidden = checkRights(*route, caller)) {
        response = *forbidden;
    } else {
        RateBuckets::State own;
        if (route->bucket) {
            const int limit = std::string_view(route->bucket) == "incremental-exports"
                ? m_options.zendeskIncrementalPerMinute
                : route->limit;
            own = m_buckets.take(route->bucket, scaled(limit), 60, at);
        }
        const Call call { request, caller, ZendeskJson(m_world, request.origin()), std::move(ids) };
        response = own.allowed ? (this->*route->answer)(call) : tooMany(own.resetSeconds);
        if (route->bucket)
            response.headers.emplace_back(QByteArray("zendesk-ratelimit-") + route->bucket,
                QStringLiteral("total=%1; remaining=%2; resets=%3")
                    .arg(own.total)
                    .arg(own.remaining)
                    .arg(own.resetSeconds)
                    .toLatin1());
    }
    addHeaders(response, account);
    return response;
}

const std::vector<ZendeskServer::Route>& ZendeskServer::routes()
{
    static const std::vector<Route> all = [] {
        std::vector<Route> list;
        for (const auto* part : { &exportRoutes(), &ticketRoutes(), &directoryRoutes(), &searchRoutes(), &moreRoutes(),
                 &writeRoutes(), &jobRoutes(), &logRoutes() })
            list.insert(list.end(), part->begin(), part->end());
        return list;
    }();
    return all;
}

const ZendeskServer::Route* ZendeskServer::match(const HttpRequest& request, std::vector<std::int64_t>& ids) const
{
    const QStringList given = segmentsOf(request.path.mid(8));
    for (const Route& route : routes()) {
        const QStringList wanted = QString::fromLatin1(route.path).split(QLatin1Char('/'));
        if (request.method != route.method || wanted.size() != given.size())
            continue;
        ids.clear();
        bool same = true;
        for (qsizetype i = 0; same && i < wanted.size(); ++i) {
            if (wanted.at(i) == u"#")
                ids.push_back(given.at(i).toLongLong(&same));
            else
                same = wanted.at(i) == u"$" || wanted.at(i) == given.at(i);
        }
        if (same)
            return &route;
    }
    return nullptr;
}

std::optional<HttpResponse> ZendeskServer::authenticate(const HttpRequest& request, Caller& caller) const
{
    const QByteArray header = request.headers.value("authorization");
    if (header.startsWith("Bearer ")) {
        caller.token = m_oauth.find(QString::fromLatin1(header.mid(7).trimmed()), SystemClock::instance().now());
        if (!caller.token)
            return HttpResponse::json(kInvalidToken, 401);
        caller.person = m_world.person(caller.token->user);
    } else if (header.startsWith("Basic ")) {
        const QString pair = QString::fromUtf8(QByteArray::fromBase64(header.mid(6)));
        for (const auto& [person, secret] : { std::pair(m_admin, m_apiToken), std::pair(m_agent, m_agentToken) })
            if (pair == QString::fromStdString(person->email) + u"/token:" + secret)
                caller.person = person;
        if (!caller.person)
            return HttpResponse::json(kBadBasic, 401);
    } else if (segmentsOf(request.path) != segmentsOf(QStringLiteral("/api/v2/users/me"))) {
        return HttpResponse::json(kBadBasic, 401); // only users/me answers nobody
    }
    return std::nullopt;
}

std::optional<HttpResponse> ZendeskServer::checkRights(const Route& route, const Caller& caller)
{
    const std::string_view resource = route.resource;
    if (caller.token && resource != "-") {
        const QStringList& scopes = caller.token->scopes;
        const bool reads = std::string_view(route.method) == "GET";
        const QString wide = reads ? QStringLiteral("read") : QStringLiteral("write");
        const QString narrow = QString::fromLatin1(route.resource) + u':' + wide;
        if (!scopes.contains(wide) && (resource.empty() || !scopes.contains(narrow))) {
            const std::string missing
                = (resource.empty() ? QString() : narrow + u", ").toStdString() + wide.toStdString();
            JsonWriter json;
            json.beginObject()
                .field("error", "Forbidden")
                .field("description", "You are missing the following required scopes: " + missing)
                .endObject();
            return HttpResponse::json(json.take(), 403);
        }
    }
    if (route.adminOnly && !caller.person->admin)
        return HttpResponse::json(kForbiddenRole, 403);
    return std::nullopt;
}

} // namespace desk::sandbox
