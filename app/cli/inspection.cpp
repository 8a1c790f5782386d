// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/inspection.h"

#include "app/base/text.h"
#include "app/providers/freshdesk/freshdesknormaliser.h"
#include "app/providers/sunshine/sunshinenormaliser.h"
#include "app/providers/zendesk/zendesknormaliser.h"
#include "app/providers/zendesk_chat/zendeskchatnormaliser.h"

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
    add("event", records.events.size() + records.details.size());
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

Inspection read(PageKind kind, Result<Page> (*normalise)(const PageInput&, const NormaliseOptions&),
    std::string_view body, std::string_view url)
{
    auto page = normalise({ kind, body, ticketOfUrl(url) }, { true, true });
    if (!page)
        return { kind, {}, page.error() };
    return { kind, std::move(*page), std::nullopt };
}

} // namespace

Inspection inspect(Provider provider, std::string_view body, std::string_view url)
{
    if (provider == Provider::Zendesk) // its messaging service, which has the same sign-in page and other answers
        if (const PageKind kind = sunshine::detectKind(body); kind != PageKind::Unknown)
            return read(kind, sunshine::normalise, body, url);
    return provider == Provider::Freshdesk ? read(freshdesk::detectKind(body, url), freshdesk::normalise, body, url)
                                           : read(zendesk::detectKind(body, url), zendesk::normalise, body, url);
}

Inspection inspectChat(std::string_view body, std::string_view url)
{
    if (const PageKind kind = sunshine::detectKind(body); kind != PageKind::Unknown)
        return read(kind, sunshine::normalise, body, url);
    return read(zendesk_chat::detectKind(body, url), zendesk_chat::normalise, body, url);
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
