// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/oauthserver.h"

#include "app/sandbox/jsonwriter.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QUrl>
#include <QUrlQuery>
#include <algorithm>
#include <limits>

namespace desk::sandbox {

namespace {

constexpr Millis kCodeLife = 120'000;
constexpr qint64 kAccessMin = 300, kAccessMax = 172'800, kAccessDefault = 1'800;
constexpr qint64 kRefreshMin = 604'800, kRefreshMax = 7'776'000, kRefreshDefault = 2'592'000;

HttpResponse refuse(const char* error, const char* description)
{
    JsonWriter json;
    json.beginObject().field("error", error).field("error_description", description).endObject();
    return HttpResponse::json(json.take(), 400);
}

HttpResponse errorPage(const QByteArray& words)
{
    return HttpResponse::html(
        "<!DOCTYPE html><html><head><title>Sandbox</title></head><body><h1>Invalid Authorization Request</h1><p>"
            + words + "</p></body></html>",
        400);
}

QString randomText(int words)
{
    QString text;
    for (int i = 0; i < words; ++i)
        text += QStringLiteral("%1").arg(QRandomGenerator::system()->generate64(), 16, 16, QLatin1Char('0'));
    return text;
}

QStringList scopesOf(const QString& text)
{
    return text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// The client's list of allowed scopes has all but impersonation; names that nobody knows are let through, as the
/// service does.
bool scopesAllowed(const QStringList& scopes)
{
    return !scopes.contains(u"impersonate");
}

QString challengeOf(const QString& verifier)
{
    const QByteArray hash = QCryptographicHash::hash(verifier.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

/// A wished lifetime within its bounds, the default where none is wished, nothing where it is outside.
std::optional<qint64> lifetime(const HttpQuery& form, const char* key, qint64 least, qint64 most, qint64 usual)
{
    if (form.value(key).isEmpty())
        return usual;
    bool ok = false;
    const qint64 wish = form.value(key).toLongLong(&ok);
    return ok && wish >= least && wish <= most ? std::optional(wish) : std::nullopt;
}

QByteArray hidden(const char* name, const QString& value)
{
    return "<input type=\"hidden\" name=\"" + QByteArray(name) + "\" value=\"" + value.toHtmlEscaped().toUtf8()
        + "\">\n";
}

HttpResponse redirect(const QString& uri, const QUrlQuery& query)
{
    QUrl url(uri);
    url.setQuery(query);
    HttpResponse response = HttpResponse::html({}, 302);
    response.headers.emplace_back("Location", url.toEncoded());
    return response;
}

} // namespace

OAuthRules OAuthServer::accountRules()
{
    OAuthRules rules;
    rules.base = "/oauth";
    rules.clients = { { publicClient(), {}, true }, { confidentialClient(), confidentialSecret(), false } };
    return rules;
}

const OAuthRules::Client* OAuthServer::client(const HttpQuery& query) const
{
    const auto it = std::ranges::find(m_rules.clients, query.value("client_id"), &OAuthRules::Client::id);
    return it == m_rules.clients.end() ? nullptr : &*it;
}

/// Why the client is refused at the token endpoint, or nothing.
std::optional<HttpResponse> OAuthServer::checkClient(const HttpQuery& form) const
{
    const OAuthRules::Client* known = client(form);
    if (!known || (!known->secret.isEmpty() && form.value("client_secret") != known->secret))
        return refuse("invalid_client",
            "Client authentication failed due to unknown client, no client authentication included, or unsupported "
            "authentication method.");
    return std::nullopt;
}

/// The parameters of a JSON or form body, as one shape; nothing where the body is neither.
std::optional<HttpQuery> OAuthServer::readForm(const HttpRequest& request) const
{
    const bool json = request.headers.value("content-type").toLower().startsWith("application/json");
    if (!json)
        return HttpQuery::parse(request.body);
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    if (!document.isObject() || m_rules.formOnly)
        return std::nullopt;
    HttpQuery form;
    const QJsonObject object = document.object();
    for (auto it = object.begin(); it != object.end(); ++it)
        form.items.emplace_back(it.key(), it->toVariant().toString());
    return form;
}

/// What is wrong with an authorization request so that it cannot even be redirected, or an empty text.
QByteArray OAuthServer::requestProblem(const HttpQuery& query) const
{
    const OAuthRules::Client* known = client(query);
    if (!known)
        return "Unknown client: " + query.value("client_id").toHtmlEscaped().toUtf8();
    if (!redirectUris().contains(query.value("redirect_uri")))
        return "The redirect_uri is not registered for this client.";
    const QString type = query.value("response_type");
    if (type != u"code" && !(m_rules.implicit && type == u"token"))
        return "Only response_type=code is supported.";
    const QString challenge = query.value("code_challenge");
    if ((known->pkce || !challenge.isEmpty())
        && (challenge.size() != 43 || query.value("code_challenge_method") != u"S256"))
        return "A code_challenge with code_challenge_method=S256 is required for this client.";
    return {};
}

QStringList OAuthServer::redirectUris()
{
    QStringList uris;
    for (int port = 49631; port <= 49635; ++port)
        uris.append(QStringLiteral("http://127.0.0.1:%1/callback").arg(port));
    return uris;
}

HttpResponse OAuthServer::authorizationPage(const HttpRequest& request) const
{
    const HttpQuery& query = request.query;
    if (const QByteArray problem = requestProblem(query); !problem.isEmpty())
        return errorPage(problem);
    QByteArray page
        = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Sandbox sign-in</title><style>"
          "body{font-family:sans-serif;max-width:32em;margin:4em "
          "auto;line-height:1.5}button{font-size:1em;padding:.5em 1.5em;margin-right:1em}"
          "</style></head><body><h1>Allow access?</h1><p><b>"
        + query.value("client_id").toHtmlEscaped().toUtf8() + "</b> asks for: <b>"
        + query.value("scope").toHtmlEscaped().toUtf8() + "</b>.</p><form method=\"post\" action=\"" + m_rules.base
        + "/authorizations\">\n";
    for (const char* name :
        { "response_type", "client_id", "redirect_uri", "scope", "state", "code_challenge", "code_challenge_method" })
        page += hidden(name, query.value(name));
    page += "<p><label>Sign in as <select name=\"user\">";
    for (const Agent& agent : m_agents)
        page += "<option value=\"" + agent.email.toHtmlEscaped().toUtf8() + "\">" + agent.name.toHtmlEscaped().toUtf8()
            + " (" + (agent.id == m_agents.front().id ? "administrator" : "agent") + ")</option>";
    page += "</select></label></p><p><button name=\"decision\" value=\"approve\">Allow</button>"
            "<button name=\"decision\" value=\"deny\">Deny</button></p></form></body></html>";
    return HttpResponse::html(page);
}

HttpResponse OAuthServer::decide(const HttpRequest& request, Millis now)
{
    const HttpQuery form = HttpQuery::parse(request.body);
    if (const QByteArray problem = requestProblem(form); !problem.isEmpty())
        return errorPage(problem);
    QUrlQuery answer;
    const auto deny = [&](const QString& error, const QString& words) {
        answer.addQueryItem(QStringLiteral("error"), error);
        answer.addQueryItem(QStringLiteral("error_description"), words);
    };
    const auto agent = std::ranges::find(m_agents, form.value("user"), &Agent::email);
    if (form.value("decision") != u"approve") {
        deny(QStringLiteral("access_denied"),
            QStringLiteral("The end-user or authorization server denied the request."));
    } else if (!scopesAllowed(scopesOf(form.value("scope")))) {
        deny(QStringLiteral("invalid_scope"), QStringLiteral("The requested scope is invalid, unknown, or malformed."));
    } else if (const std::int64_t user = agent == m_agents.end() ? m_agents.front().id : agent->id;
               form.value("response_type") == u"token") {
        HttpResponse granted = redirect(form.value("redirect_uri"), {});
        granted.headers.back().second += '#' + grantAtOnce(form, user, now).toLatin1();
        return granted;
    } else {
        const QString code = randomText(3);
        m_codes[code] = { form.value("client_id"), form.value("redirect_uri"), form.value("code_challenge"),
            scopesOf(form.value("scope")), user, now };
        answer.addQueryItem(QStringLiteral("code"), code);
    }
    answer.addQueryItem(QStringLiteral("state"), QString::fromLatin1(QUrl::toPercentEncoding(form.value("state"))));
    return redirect(form.value("redirect_uri"), answer);
}

HttpResponse OAuthServer::token(const HttpRequest& request, Millis now)
{
    const auto form = readForm(request);
    if (!form || form->value("grant_type").isEmpty())
        return refuse("invalid_request",
            "The request is missing a required parameter, includes an unsupported parameter value, or is otherwise "
            "malformed.");
    if (auto refused = checkClient(*form))
        return *refused;
    if (form->value("grant_type") == u"authorization_code")
        return grantByCode(*form, now);
    if (form->value("grant_type") == u"refresh_token" && m_rules.expiring)
        return grantByRefresh(*form, now);
    return refuse(
        "unsupported_grant_type", "The authorization grant type is not supported by the authorization server.");
}

HttpResponse OAuthServer::grantByCode(const HttpQuery& form, Millis now)
{
    const auto it = m_codes.find(form.value("code"));
    if (it == m_codes.end())
        return refuse("invalid_grant",
            "The provided authorization grant is invalid, expired, revoked, does not match the redirection URI used in "
            "the authorization request, or was issued to another client.");
    const Code code = it->second;
    m_codes.erase(it); // single use, also when what follows fails
    const bool verified = code.challenge.isEmpty() || challengeOf(form.value("code_verifier")) == code.challenge;
    if (now - code.at > kCodeLife || code.clientId != form.value("client_id")
        || code.redirectUri != form.value("redirect_uri") || !verified)
        return refuse("invalid_grant",
            "The provided authorization grant is invalid, expired, revoked, does not match the redirection URI used in "
            "the authorization request, or was issued to another client.");
    OAuthToken token;
    token.user = code.user;
    token.clientId = code.clientId;
    token.scopes
        = code.scopes.isEmpty() ? QStringList { QStringLiteral("read"), QStringLiteral("write") } : code.scopes;
    return issue(std::move(token), form, now);
}

HttpResponse OAuthServer::grantByRefresh(const HttpQuery& form, Millis now)
{
    const QString refresh = form.value("refresh_token");
    const auto it = std::ranges::find_if(m_tokens, [&](const auto& entry) { return entry.second.refresh == refresh; });
    if (refresh.isEmpty() || it == m_tokens.end() || it->second.refreshExpiresAt <= now
        || it->second.clientId != form.value("client_id"))
        return refuse("invalid_grant",
            "The provided authorization grant is invalid, expired, revoked, does not match the redirection URI used in "
            "the authorization request, or was issued to another client.");
    OAuthToken token = it->second;
    const QStringList wish = scopesOf(form.value("scope"));
    if (!scopesAllowed(wish)
        || std::ranges::any_of(wish, [&](const QString& scope) { return !token.scopes.contains(scope); }))
        return refuse("invalid_scope", "The requested scope is invalid, unknown, or malformed.");
    if (!wish.isEmpty())
        token.scopes = wish;
    HttpResponse response = issue(token, form, now);
    if (response.status == 200)
        m_tokens.erase(token.id); // rotation: the old access and refresh tokens are dead from here on
    return response;
}

/// The implicit flow: the token is in the fragment of the redirect address, where no server sees it.
QString OAuthServer::grantAtOnce(const HttpQuery& form, std::int64_t user, Millis now)
{
    OAuthToken token;
    token.user = user;
    token.clientId = form.value("client_id");
    token.scopes = scopesOf(form.value("scope"));
    issue(token, {}, now);
    const OAuthToken& issued = m_tokens.at(m_lastId);
    QUrlQuery fragment;
    fragment.addQueryItem(QStringLiteral("access_token"), issued.access);
    fragment.addQueryItem(QStringLiteral("token_type"), QStringLiteral("Bearer"));
    fragment.addQueryItem(QStringLiteral("scope"), issued.scopes.join(QLatin1Char(' ')));
    fragment.addQueryItem(QStringLiteral("state"), form.value("state"));
    return fragment.toString(QUrl::FullyEncoded);
}

HttpResponse OAuthServer::issue(OAuthToken token, const HttpQuery& form, Millis now)
{
    const auto access = lifetime(form, "expires_in", kAccessMin, kAccessMax, kAccessDefault);
    const auto refresh = lifetime(form, "refresh_token_expires_in", kRefreshMin, kRefreshMax, kRefreshDefault);
    if (!access || !refresh)
        return refuse("invalid_request",
            "expires_in must be 300 to 172800 and refresh_token_expires_in 604800 to 7776000 seconds.");
    token.id = ++m_lastId;
    token.access = randomText(4);
    if (!m_rules.expiring) {
        token.expiresAt = std::numeric_limits<Millis>::max();
        JsonWriter answer;
        answer.beginObject().field("access_token", token.access.toStdString()).field("token_type", "Bearer");
        answer.field("scope", token.scopes.join(QLatin1Char(' ')).toStdString()).endObject();
        m_tokens[token.id] = std::move(token);
        return HttpResponse::json(answer.take());
    }
    token.refresh = randomText(4);
    token.createdAt = now;
    token.expiresAt = now + *access * 1000;
    token.refreshExpiresAt = now + *refresh * 1000;
    JsonWriter json;
    json.beginObject()
        .field("access_token", token.access.toStdString())
        .field("refresh_token", token.refresh.toStdString());
    json.field("token_type", "bearer").field("scope", token.scopes.join(QLatin1Char(' ')).toStdString());
    json.field("expires_in", *access).field("refresh_token_expires_in", *refresh).endObject();
    m_tokens[token.id] = std::move(token);
    return HttpResponse::json(json.take());
}

std::optional<OAuthToken> OAuthServer::find(const QString& access, Millis now) const
{
    for (const auto& [id, token] : m_tokens)
        if (token.access == access && token.expiresAt > now)
            return token;
    return std::nullopt;
}

void OAuthServer::revoke(std::int64_t tokenId)
{
    m_tokens.erase(tokenId);
}

} // namespace desk::sandbox
