// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/inspection.h"

#include "app/base/text.h"
#include "app/providers/freshdesk/freshdesknormaliser.h"
#include "app/providers/zendesk/zendesknormaliser.h"

#include <QJsonArray>

namespace desk::cli {

namespace {

/// The number behind /tickets/ in a URL, as in /api/v2/tickets/541/comments.
std::string ticketOfUrl(std::string_view url)
{
    constexpr std::string_view kTickets = "/tickets/";
    const auto at = url.find(kTickets);
    if (at == std::string_view::npos)
        return {};
    const std::string_view rest = url.substr(at + kTickets.size());
    return std::string(rest.substr(0, rest.find_first_not_of("0123456789")));
}

/// How many records there are of each type, and how many were only kept as received.
QJsonObject counts(const RecordBatch& records)
{
    QJsonObject out;
    const auto add = [&](const char* type, std::size_t count) {
        if (count > 0)
            out[QLatin1String(type)] = static_cast<qint64>(count);
    };
    add("ticket", records.tickets.size());
    add("event", records.events.size());
    add("person", records.people.size());
    add("organization", records.organizations.size());
    add("group", records.groups.size());
    add("brand", records.brands.size());
    add("field", records.fields.size());
    add("status", records.statuses.size());
    add("rating", records.ratings.size());
    add("view", records.views.size());
    add("time-entry", records.timeEntries.size());
    add("schedule", records.schedules.size());
    add("sla-policy", records.slaPolicies.size());
    add("metric-event", records.slaEvents.size());
    std::map<std::string, int> kept;
    for (const RawRecord& raw : records.raw)
        ++kept[raw.type];
    for (const auto& [type, count] : kept)
        if (const QString name = text(type); !out.contains(name))
            out[name] = count;
    return out;
}

QJsonObject fates(const std::map<std::string, FieldFate>& fields)
{
    QJsonArray used, custom, raw;
    for (const auto& [name, fate] : fields)
        (fate == FieldFate::Used ? used : fate == FieldFate::Custom ? custom : raw).append(text(name));
    return { { QStringLiteral("used"), used }, { QStringLiteral("custom"), custom }, { QStringLiteral("raw"), raw } };
}

QJsonObject problemJson(const Problem& problem)
{
    return { { QStringLiteral("type"), text(problem.type) }, { QStringLiteral("id"), text(problem.id) },
        { QStringLiteral("what"), text(problem.what) } };
}

} // namespace

Inspection inspect(Provider provider, std::string_view body, std::string_view url)
{
    const bool freshdesk = provider == Provider::Freshdesk;
    const PageKind kind = freshdesk ? freshdesk::detectKind(body, url) : zendesk::detectKind(body, url);
    const PageInput input { kind, body, ticketOfUrl(url) };
    const NormaliseOptions options { true, true };
    auto page = freshdesk ? freshdesk::normalise(input, options) : zendesk::normalise(input, options);
    if (!page)
        return { kind, {}, page.error() };
    return { kind, std::move(*page), std::nullopt };
}

QJsonObject toJson(const QString& file, const Inspection& inspection)
{
    QJsonArray problems;
    if (inspection.error)
        problems.append(problemJson({ "page", {}, utf8(inspection.error->detail) }));
    for (const Problem& problem : inspection.page.records.problems)
        problems.append(problemJson(problem));
    return { { QStringLiteral("file"), file }, { QStringLiteral("kind"), text(pageKindName(inspection.kind)) },
        { QStringLiteral("records"), counts(inspection.page.records) },
        { QStringLiteral("fields"), fates(inspection.page.fields) }, { QStringLiteral("problems"), problems } };
}

} // namespace desk::cli
