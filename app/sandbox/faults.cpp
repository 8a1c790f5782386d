// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/faults.h"

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
        { QStringLiteral("duplicate-page"), Kind::DuplicatePage }, { QStringLiteral("clock-skew"), Kind::ClockSkew } };
    static const QList<int> kStatuses { 401, 403, 404, 429, 500, 502, 503 };
    if (kKinds.contains(name)) {
        rule.kind = kKinds.value(name);
        return true;
    }
    rule.status = name.toInt();
    if (rule.status == 429)
        rule.retryAfter = 1;
    return kStatuses.contains(rule.status);
}

bool readOption(const QString& name, const QString& value, FaultRule& rule)
{
    if (name == u"retry-after" && value == u"none") {
        rule.retryAfter.reset();
        return true;
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
    case 429:
        return zendesk ? "Number of allowed API requests per minute exceeded"
                       : R"({"message":"You have exceeded the limit of requests per minute"})";
    default:
        return "<html>\r\n<head><title>" + QByteArray::number(status) + "</title></head>\r\n<body><center><h1>"
            + QByteArray::number(status) + "</h1></center><hr><center>cloudflare</center></body>\r\n</html>\r\n";
    }
}

HttpResponse statusAnswer(Provider provider, const FaultRule& rule)
{
    HttpResponse response;
    response.status = rule.status;
    response.body = statusBody(provider, rule.status);
    if (rule.status >= 500)
        response.contentType = "text/html; charset=UTF-8";
    else if (rule.status == 429 && provider == Provider::Zendesk)
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
                "“%1” is none of 401, 403, 404, 429, 500, 502, 503, stall, cut, wrong-json, duplicate-page, clock-skew")
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
                    QStringLiteral("“%1” is no option; known are times, every, after, retry-after, seconds")
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
    if (rule.kind == Kind::DuplicatePage) {
        const auto last = m_last.constFind(plainPath(request));
        return last == m_last.cend() ? serve() : *last;
    }
    HttpResponse response = serve();
    if (rule.kind == Kind::Stall)
        response.delivery = HttpResponse::Delivery::Stall;
    else if (rule.kind == Kind::Cut)
        response.delivery = HttpResponse::Delivery::Cut;
    else if (rule.kind == Kind::WrongJson)
        response.body = response.body.left(response.body.size() / 2) + "<oops>";
    else
        response.clockSkewSeconds = rule.seconds;
    return response;
}

void Faults::served(const HttpRequest& request, const HttpResponse& response)
{
    const auto wants = [](const Armed& armed) { return armed.rule.kind == FaultRule::Kind::DuplicatePage; };
    if (response.status == 200 && std::ranges::any_of(m_rules, wants))
        m_last.insert(plainPath(request), response);
}

} // namespace desk::sandbox
