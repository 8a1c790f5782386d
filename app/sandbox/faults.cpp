// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/faults.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace desk::sandbox {

namespace {

Error wrong(const QString& spec, const QString& why)
{
    return { Error::Kind::Usage, QStringLiteral("the fault “%1” makes no sense: %2").arg(spec, why) };
}

bool readKind(const QString& name, FaultRule& rule)
{
    using Kind = FaultRule::Kind;
    static const QHash<QString, Kind> kKinds { { QStringLiteral("stall"), Kind::Stall },
        { QStringLiteral("cut"), Kind::Cut }, { QStringLiteral("wrong-json"), Kind::WrongJson },
        { QStringLiteral("duplicate-page"), Kind::DuplicatePage }, { QStringLiteral("clock-skew"), Kind::ClockSkew },
        { QStringLiteral("no-link"), Kind::NoLink }, { QStringLiteral("mutate"), Kind::Mutate },
        { QStringLiteral("trickle"), Kind::Trickle }, { QStringLiteral("empty"), Kind::Empty },
        { QStringLiteral("no-rows"), Kind::NoRows }, { QStringLiteral("wrong-types"), Kind::WrongTypes },
        { QStringLiteral("same-cursor"), Kind::SameCursor }, { QStringLiteral("endless"), Kind::Endless },
        { QStringLiteral("redirect"), Kind::Redirect }, { QStringLiteral("huge"), Kind::Huge } };
    static const QHash<QString, int> kVariants { { QStringLiteral("403-empty"), 403 },
        { QStringLiteral("429-plain"), 429 }, { QStringLiteral("suspended"), 403 }, { QStringLiteral("no-desk"), 404 },
        { QStringLiteral("expired-cursor"), 400 }, { QStringLiteral("not-computed"), 200 } };
    static const QStringList kStreamKinds { QStringLiteral("stream-cut"), QStringLiteral("stream-half"),
        QStringLiteral("stream-close"), QStringLiteral("stream-refuse"), QStringLiteral("stream-silence"),
        QStringLiteral("stream-garbage"), QStringLiteral("stream-binary"), QStringLiteral("stream-huge") };
    static const QList<int> kStatuses { 401, 403, 404, 409, 422, 429, 500, 502, 503 };
    if (kKinds.contains(name)) {
        rule.kind = kKinds.value(name);
        return true;
    }
    if (kStreamKinds.contains(name)) {
        rule.kind = Kind::Stream;
        rule.variant = name;
        return true;
    }
    rule.status = kVariants.value(name, name.toInt());
    if (kVariants.contains(name))
        rule.variant = name;
    if (rule.status == 429)
        rule.retryAfter = 1;
    return kVariants.contains(name) || kStatuses.contains(rule.status);
}

bool readOption(const QString& name, const QString& value, FaultRule& rule)
{
    if (name == u"at" && (value == u"auth" || value == u"subscribe" || value == u"patch")) {
        rule.moment = value;
        return true;
    }
    if (name == u"retry-after" && value == u"none") {
        rule.retryAfter.reset();
        return true;
    }
    if (name == u"at") {
        static const QStringList kParts { QStringLiteral("nothing"), QStringLiteral("half-head"),
            QStringLiteral("head"), QStringLiteral("middle"), QStringLiteral("all-but-end") };
        const auto part = kParts.indexOf(value);
        rule.part = static_cast<HttpResponse::Part>(std::max<qsizetype>(0, part));
        return part >= 0;
    }
    bool ok = false;
    const int number = value.toInt(&ok);
    if (!ok || (number < 0 && name != u"seconds"))
        return false;
    if (name == u"times")
        rule.times = number;
    else if (name == u"every" && number > 0)
        rule.every = number;
    else if (name == u"after")
        rule.after = number;
    else if (name == u"retry-after")
        rule.retryAfter = number;
    else if (name == u"rows" && number > 0)
        rule.rows = number;
    else if (name == u"megabytes" && number > 0)
        rule.megabytes = number;
    else if (name == u"seconds")
        rule.seconds = number;
    else
        return false;
    return true;
}

QString plainPath(const HttpRequest& request)
{
    return request.path.endsWith(u".json") ? request.path.chopped(5) : request.path;
}

QByteArray statusBody(Provider provider, int status)
{
    const bool zendesk = provider == Provider::Zendesk;
    switch (status) {
    case 401:
        return zendesk
            ? R"({"error":"invalid_token","error_description":"The access token provided is expired, revoked, malformed or invalid for other reasons."})"
            : R"({"code":"invalid_credentials","message":"You have to be logged in to perform this action."})";
    case 403:
        return zendesk
            ? R"({"error":{"title":"Forbidden","message":"You do not have access to this page. Please contact the account owner of this help desk for further help."}})"
            : R"({"code":"access_denied","message":"You are not authorized to perform this action."})";
    case 404: return zendesk ? R"({"error":"RecordNotFound","description":"Not found"})" : "";
    case 409:
        return zendesk ? R"({"error":"DatabaseConflict","description":"Database collision"})"
                       : R"({"code":"inconsistent_state","message":"The ticket is being changed."})";
    case 422:
        return zendesk
            ? R"({"error":"RecordInvalid","description":"Record validation errors","details":{"start_time":[{"description":"Start time: is invalid"}]}})"
            : R"({"description":"Validation failed","errors":[{"field":"page","message":"It should be a Positive Integer","code":"datatype_mismatch"}]})";
    case 429:
        return zendesk ? "Number of allowed API requests per minute exceeded"
                       : R"({"message":"You have exceeded the limit of requests per minute"})";
    default:
        return "<html>\r\n<head><title>" + QByteArray::number(status) + "</title></head>\r\n<body><center><h1>"
            + QByteArray::number(status) + "</h1></center><hr><center>cloudflare</center></body>\r\n</html>\r\n";
    }
}

/// The answers that have a name of their own.
QByteArray variantBody(Provider provider, const QString& variant)
{
    const bool zendesk = provider == Provider::Zendesk;
    if (variant == u"not-computed")
        return R"({"status_code":200,"message":"Not Computed!"})";
    if (variant == u"429-plain")
        return "Too many requests";
    if (variant == u"suspended")
        return R"({"description":"Access denied","errors":[{"message":"Account has been suspended.","code":"account_suspended"}]})";
    if (variant == u"expired-cursor")
        return zendesk ? R"({"error":"InvalidPaginationParameter","description":"The cursor has expired"})"
                       : R"({"code":"invalid_value","message":"The cursor has expired"})";
    if (variant == u"no-desk" && zendesk)
        return R"({"error":{"title":"No help desk at this address","message":"There is no help desk configured at this address. This means that the address is available and that you can claim it."}})";
    return variant == u"no-desk" ? "<!DOCTYPE html><html><body><h1>There is no helpdesk here</h1></body></html>" : "";
}

/// The same with numbers where there were lists.
QByteArray withoutLists(const QByteArray& body)
{
    const auto document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return "{\"rows\":7}";
    QJsonObject object = document.object();
    for (auto it = object.begin(); it != object.end(); ++it)
        if (it->isArray())
            *it = 7;
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString cursorOf(const HttpRequest& request)
{
    const QString cursor = request.query.value("cursor");
    return cursor.isEmpty() ? request.query.value("page[after]") : cursor;
}

/// The same, saying that more follows at `cursor`; time exports: at the same instant again.
QByteArray withMore(const QByteArray& body, const QString& cursor)
{
    static const QRegularExpression kAfter(QStringLiteral("\"after_cursor\":(null|\"[^\"]*\")"));
    QString text = QString::fromUtf8(body); // the records stay as they are, to the byte
    text.replace(QStringLiteral("\"end_of_stream\":true"), QStringLiteral("\"end_of_stream\":false"));
    text.replace(QStringLiteral("\"has_more\":false"), QStringLiteral("\"has_more\":true"));
    text.replace(kAfter, QStringLiteral("\"after_cursor\":\"%1\"").arg(cursor));
    return text.toUtf8();
}

HttpResponse statusAnswer(Provider provider, const FaultRule& rule)
{
    HttpResponse response;
    response.status = rule.status;
    response.body = rule.variant.isEmpty() ? statusBody(provider, rule.status) : variantBody(provider, rule.variant);
    if (rule.status >= 500 || rule.variant == u"403-empty" || response.body.startsWith('<'))
        response.contentType = "text/html; charset=UTF-8";
    else if (rule.status == 429 && (provider == Provider::Zendesk || !rule.variant.isEmpty()))
        response.contentType = "text/plain; charset=utf-8";
    if (rule.retryAfter)
        response.headers.emplace_back("Retry-After", QByteArray::number(*rule.retryAfter));
    return response;
}

} // namespace

Result<FaultRule> FaultRule::parse(const QString& spec)
{
    FaultRule rule;
    const qsizetype mark = spec.lastIndexOf(QLatin1Char('?'));
    QStringList parts = (mark < 0 ? spec : spec.left(mark)).split(QLatin1Char(':'));
    if (parts.size() > 1 && !parts.front().startsWith(QLatin1Char('/'))) {
        const auto provider = fromName<Provider>(parts.takeFirst().toStdString());
        if (!provider)
            return wrong(spec, QStringLiteral("before the first “:” expected zendesk, freshdesk or a path"));
        rule.provider = *provider;
    }
    const QString kind = parts.takeLast();
    if (!readKind(kind, rule))
        return wrong(spec,
            QStringLiteral(
                "“%1” is none of 401, 403, 404, 409, 422, 429, 500, 502, 503, 403-empty, 429-plain, suspended, "
                "no-desk, expired-cursor, stall, cut, trickle, wrong-json, wrong-types, empty, no-rows, "
                "duplicate-page, same-cursor, endless, clock-skew, no-link, redirect, huge, mutate, not-computed, "
                "stream-cut, stream-half, stream-close, stream-refuse, stream-silence, stream-garbage, stream-binary, "
                "stream-huge")
                .arg(kind));
    if (!parts.isEmpty()) {
        const QString glob = parts.join(QLatin1Char(':'));
        if (!glob.startsWith(QLatin1Char('/')))
            return wrong(spec, QStringLiteral("a path begins with “/”"));
        const QString plain = glob.endsWith(u".json") ? glob.chopped(5) : glob;
        QString pattern = QRegularExpression::escape(plain);
        rule.path.setPattern(u'^' + pattern.replace(QStringLiteral("\\*"), QStringLiteral(".*")) + u'$');
    }
    if (mark >= 0)
        for (const QString& option : spec.mid(mark + 1).split(QLatin1Char('&')))
            if (!readOption(option.section(QLatin1Char('='), 0, 0), option.section(QLatin1Char('='), 1), rule))
                return wrong(spec,
                    QStringLiteral("“%1” is no option; known are times, every, after, retry-after, rows, seconds, at, "
                                   "megabytes")
                        .arg(option));
    return rule;
}

Result<void> Faults::set(const QStringList& specs)
{
    std::vector<Armed> rules;
    for (const QString& spec : specs) {
        auto rule = FaultRule::parse(spec);
        if (!rule)
            return rule.error();
        if (!rule->provider || *rule->provider == m_provider)
            rules.push_back({ std::move(*rule) });
    }
    m_rules = std::move(rules);
    m_last.clear();
    return {};
}

std::optional<FaultRule> Faults::next(const HttpRequest& request)
{
    const QString path = plainPath(request);
    for (Armed& armed : m_rules) {
        const FaultRule& rule = armed.rule;
        if (!rule.path.pattern().isEmpty() && !rule.path.match(path).hasMatch())
            continue;
        if (rule.kind == FaultRule::Kind::DuplicatePage && !pageBefore(request))
            continue; // nothing to repeat yet
        const int number = ++armed.matched - rule.after;
        if (number <= 0 || number % rule.every != 0 || (rule.times >= 0 && armed.hit >= rule.times))
            continue;
        ++armed.hit;
        return rule;
    }
    return std::nullopt;
}

HttpResponse Faults::answer(
    const FaultRule& rule, const HttpRequest& request, const std::function<HttpResponse()>& serve)
{
    using Kind = FaultRule::Kind;
    if (rule.kind == Kind::Status)
        return statusAnswer(m_provider, rule);
    if (rule.kind == Kind::DuplicatePage)
        return *pageBefore(request);
    HttpResponse response = serve();
    response.part = rule.part;
    if (rule.kind == Kind::Stall)
        response.delivery = HttpResponse::Delivery::Stall;
    else if (rule.kind == Kind::Cut)
        response.delivery = HttpResponse::Delivery::Cut;
    else if (rule.kind == Kind::Trickle)
        response.delivery = HttpResponse::Delivery::Trickle;
    else if (rule.kind == Kind::NoLink)
        std::erase_if(response.headers, [](const auto& header) { return header.first == "link"; });
    else if (rule.kind == Kind::ClockSkew)
        response.clockSkewSeconds = rule.seconds;
    else if (rule.kind == Kind::Huge)
        response.body.prepend(QByteArray(qsizetype(rule.megabytes) * 1024 * 1024, ' '));
    else
        bend(rule.kind, request, response);
    return response;
}

/// Faults of the answer's content.
void Faults::bend(FaultRule::Kind kind, const HttpRequest& request, HttpResponse& response)
{
    using Kind = FaultRule::Kind;
    if (kind == Kind::WrongJson)
        response.body = response.body.left(response.body.size() / 2) + "<oops>";
    else if (kind == Kind::Empty)
        response.body.clear();
    else if (kind == Kind::NoRows)
        response.body = "{}";
    else if (kind == Kind::WrongTypes)
        response.body = withoutLists(response.body);
    else if (kind == Kind::SameCursor)
        response.body = withMore(response.body, cursorOf(request));
    else if (kind == Kind::Endless) {
        if (response.status == 200)
            m_page = response;
        else
            response = m_page; // a cursor that was made up
        response.body = withMore(response.body, QStringLiteral("again%1").arg(++m_cursors));
    } else if (kind == Kind::Redirect) {
        response = HttpResponse::empty(302);
        response.headers.emplace_back("Location", "http://127.0.0.1:9/elsewhere");
    }
}

void Faults::served(const HttpRequest& request, const HttpResponse& response)
{
    const auto wants = [](const Armed& armed) { return armed.rule.kind == FaultRule::Kind::DuplicatePage; };
    if (response.status == 200 && std::ranges::any_of(m_rules, wants))
        m_last.insert(plainPath(request), { request.target, response });
}

const HttpResponse* Faults::pageBefore(const HttpRequest& request) const
{
    const auto last = m_last.constFind(plainPath(request));
    return last == m_last.cend() || last->first == request.target ? nullptr : &last->second;
}

} // namespace desk::sandbox
