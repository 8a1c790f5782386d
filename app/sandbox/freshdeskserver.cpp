// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/freshdeskserver.h"

#include "app/sandbox/picture.h"

#include <QUuid>

namespace desk::sandbox {

namespace {

const QString kAdminKey = QStringLiteral("sandboxAdminKey0001");
const QString kAgentKey = QStringLiteral("sandboxAgentKey0002");

const Person* firstAgent(const World& world, bool admin)
{
    const auto wanted = [&](const Person& p) { return p.agent && !p.bot && p.active && p.admin == admin; };
    // The restricted key belongs to somebody of the first line, who sees many tickets but not all.
    const auto& line = world.groups().size() > 1 ? world.groups()[1].members : world.groups().front().members;
    for (const std::int64_t id : line)
        if (const Person* person = world.person(id); !admin && person && wanted(*person))
            return person;
    const auto it = std::ranges::find_if(world.people(), wanted);
    return it == world.people().end() ? &world.people().front() : &*it;
}

bool acceptsJson(const HttpRequest& request)
{
    const QByteArray accept = request.headers.value("accept", "*/*").toLower();
    return accept.contains("json") || accept.contains("*/*") || accept.contains("application/*");
}

QStringList includesOf(const HttpRequest& request)
{
    return request.query.value("include").split(QLatin1Char(','), Qt::SkipEmptyParts);
}

/// Whether the request is for this path; gives the numbers at its "#". "$" is any text.
bool matches(const char* path, const HttpRequest& request, std::vector<std::int64_t>& ids)
{
    QString plain = request.path.mid(8);
    if (plain.endsWith(u".json"))
        plain.chop(5);
    const QStringList given = plain.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    const QStringList wanted = QString::fromLatin1(path).split(QLatin1Char('/'));
    bool same = wanted.size() == given.size();
    ids.clear();
    for (qsizetype i = 0; same && i < wanted.size(); ++i) {
        if (wanted.at(i) == u"#")
            ids.push_back(given.at(i).toLongLong(&same));
        else
            same = wanted.at(i) == u"$" || wanted.at(i) == given.at(i);
    }
    return same;
}

} // namespace

HttpResponse validationFailed(std::string_view field, std::string_view message, std::string_view code)
{
    JsonWriter json;
    json.beginObject().field("description", "Validation failed").beginArray("errors").beginObject();
    json.field("field", field).field("message", message).field("code", code).endObject().endArray().endObject();
    return HttpResponse::json(json.take(), 400);
}

HttpResponse accessDenied()
{
    return HttpResponse::json(
        R"({"code":"access_denied","message":"You are not authorized to perform this action."})", 403);
}

FreshdeskServer::FreshdeskServer(World& world, const SandboxOptions& options)
    : m_world(world)
    , m_options(options)
    , m_admin(firstAgent(world, true))
    , m_agent(firstAgent(world, false))
{
}

QJsonObject FreshdeskServer::credentials() const
{
    return { { QStringLiteral("api_key"), kAdminKey }, { QStringLiteral("agent_api_key"), kAgentKey } };
}

void FreshdeskServer::worldChanged()
{
    m_learnt = {};
    m_admin = firstAgent(m_world, true);
    m_agent = firstAgent(m_world, false);
}

Millis FreshdeskServer::now() const
{
    return std::max(SystemClock::instance().now(), m_world.now());
}

const std::vector<FreshdeskServer::Route>& FreshdeskServer::routes()
{
    static const std::vector<Route> all = [] {
        std::vector<Route> list = ticketRoutes();
        list.insert(list.end(), otherRoutes().begin(), otherRoutes().end());
        return list;
    }();
    return all;
}

const FreshdeskServer::Route* FreshdeskServer::match(const HttpRequest& request, std::vector<std::int64_t>& ids) const
{
    const auto it = std::ranges::find_if(routes(), [&](const Route& r) { return matches(r.path, request, ids); });
    return it == routes().end() ? nullptr : &*it;
}

const FreshdeskServer::WriteRoute* FreshdeskServer::matchWrite(
    const HttpRequest& request, std::vector<std::int64_t>& ids) const
{
    const auto it = std::ranges::find_if(writeRoutes(),
        [&](const WriteRoute& r) { return request.method == r.method && matches(r.path, request, ids); });
    return it == writeRoutes().end() ? nullptr : &*it;
}

int FreshdeskServer::costOf(const Route& route, const HttpRequest& request)
{
    return 1 + route.includeCost * static_cast<int>(includesOf(request).size());
}

std::optional<HttpResponse> FreshdeskServer::checkIncludes(const Route& route, const HttpRequest& request)
{
    const QStringList known = QString::fromLatin1(route.includes).split(QLatin1Char(','));
    for (const QString& name : includesOf(request))
        if (!known.contains(name.trimmed()))
            return validationFailed(
                "include", "It should be one of these values: '" + std::string(route.includes) + "'");
    return std::nullopt;
}

HttpResponse FreshdeskServer::handle(const HttpRequest& request)
{
    if (request.path.startsWith(u"/attachments/")) {
        if (isPicture(request.path))
            return picture(request.path.section(QLatin1Char('/'), 2, 2));
        HttpResponse response = HttpResponse::json("The sandbox's file\n");
        response.contentType = "application/octet-stream";
        return response;
    }
    if (!request.path.startsWith(u"/api/v2/"))
        return HttpResponse::html("<!DOCTYPE html><html><body><h1>Deskscope sandbox: Freshdesk</h1></body></html>",
            request.path == u"/" ? 200 : 404);
    std::vector<std::int64_t> ids;
    const Route* route = match(request, ids);
    const int cost = route ? costOf(*route, request) : 1;
    const auto scaled = [&](int limit) { return std::max(1, static_cast<int>(limit * m_options.speed)); };
    const Millis at = SystemClock::instance().now();
    RateBuckets::State account = m_buckets.take("account", scaled(m_options.freshdeskPerMinute), 60, at, cost);
    RateBuckets::State own = account;
    if (account.allowed && route && route->bucket)
        own = m_buckets.take(route->bucket, scaled(m_options.freshdeskListPerMinute), 60, at);
    HttpResponse response;
    if (!own.allowed) {
        response = HttpResponse::json(R"({"message":"You have exceeded the limit of requests per minute"})", 429);
        response.headers.emplace_back("Retry-After", QByteArray::number(own.resetSeconds));
    } else {
        response = dispatch(request, route, std::move(ids));
    }
    response.headers.insert(response.headers.end(),
        { { "X-RateLimit-Total", QByteArray::number(account.total) },
            { "X-RateLimit-Remaining", QByteArray::number(account.remaining) },
            { "X-RateLimit-Used-CurrentRequest", QByteArray::number(cost) },
            { "x-request-id", QUuid::createUuid().toByteArray(QUuid::WithoutBraces) } });
    return response;
}

HttpResponse FreshdeskServer::dispatch(const HttpRequest& request, const Route* route, std::vector<std::int64_t> ids)
{
    const QByteArray header = request.headers.value("authorization");
    const QString key = header.startsWith("Basic ")
        ? QString::fromUtf8(QByteArray::fromBase64(header.mid(6))).section(QLatin1Char(':'), 0, 0)
        : QString();
    const Person* agent = key == kAdminKey ? m_admin : key == kAgentKey ? m_agent : nullptr;
    if (!agent)
        return HttpResponse::json(
            R"({"code":"invalid_credentials","message":"You have to be logged in to perform this action."})", 401);
    if (const WriteRoute* write = matchWrite(request, ids)) {
        const bool changes = request.method == "POST" || request.method == "PUT";
        if (changes && !request.headers.value("content-type").startsWith("application/json"))
            return HttpResponse::empty(415);
        const Call call { request, agent, FreshdeskJson(m_world, request.origin()), std::move(ids) };
        return (this->*write->answer)(call);
    }
    if (!route)
        return HttpResponse::empty(404);
    if (request.method != "GET")
        return HttpResponse::json("{\"message\":\"" + request.method.toStdString()
                + " method is not allowed. It should be one of these method(s): GET\"}",
            405);
    if (!acceptsJson(request))
        return HttpResponse::empty(406);
    if (route->adminOnly && !agent->admin)
        return accessDenied();
    if (auto refused = checkIncludes(*route, request))
        return *refused;
    const Call call { request, agent, FreshdeskJson(m_world, request.origin()), std::move(ids) };
    return (this->*route->answer)(call);
}

FreshdeskServer::Page FreshdeskServer::pageOf(const Call& call)
{
    Page page;
    const auto read = [&](const char* key, std::size_t most, std::size_t& into, const char* message) {
        if (!call.query().has(key))
            return;
        bool ok = false;
        const int number = call.query().value(key).toInt(&ok);
        if (!ok || number < 1 || static_cast<std::size_t>(number) > most)
            page.refusal = validationFailed(key, message);
        else
            into = static_cast<std::size_t>(number);
    };
    read("page", 1'000'000, page.number, "It should be a Positive Integer");
    read("per_page", 100, page.size, "It should be a Positive Integer less than or equal to 100");
    return page;
}

} // namespace desk::sandbox
