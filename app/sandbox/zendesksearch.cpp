// SPDX-License-Identifier: GPL-3.0-or-later
// Search, views and satisfaction ratings (reference/zendesk-support.md §4.8, §6).
#include "app/sandbox/zendeskserver.h"

#include <QDateTime>
#include <QRegularExpression>
#include <algorithm>

namespace desk::sandbox {

namespace {

/// One condition of a search: "status<solved", "created>=2026-01-01", "tags:vip", or a word of the subject.
struct Term {
    QString field, op, value;
};

std::vector<Term> parseTerms(const QString& query)
{
    static const QRegularExpression kTerm(QStringLiteral(R"((?:(\w+)(:|<=|>=|<|>))?("[^"]*"|\S+))"));
    std::vector<Term> terms;
    for (auto it = kTerm.globalMatch(query); it.hasNext();) {
        const auto match = it.next();
        terms.push_back({ match.captured(1), match.captured(2), match.captured(3).remove(QLatin1Char('"')) });
    }
    return terms;
}

template <typename T> bool compares(T left, const QString& op, T right)
{
    if (op == u"<")
        return left < right;
    if (op == u"<=")
        return left <= right;
    if (op == u">")
        return left > right;
    if (op == u">=")
        return left >= right;
    return left == right;
}

Millis timeOf(const QString& text)
{
    QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.isValid() ? time.toMSecsSinceEpoch() : 0;
}

/// What the small facts of a ticket say to a term; nothing where the story is needed.
std::optional<bool> briefMatches(const TicketBrief& ticket, const Term& term)
{
    if (term.field == u"type" || term.field == u"order_by" || term.field == u"sort")
        return true;
    if (term.field == u"status") {
        const auto status = fromName<StatusCategory>(term.value.toStdString());
        return status && compares(ticket.status, term.op, *status);
    }
    if (term.field == u"created" || term.field == u"updated") {
        const Millis at = term.field == u"created" ? ticket.createdAt : ticket.updatedAt;
        const Millis wanted = timeOf(term.value);
        return term.op == u":" ? at >= wanted && at < wanted + 86'400'000 : compares(at, term.op, wanted);
    }
    return std::nullopt;
}

bool storyMatches(const TicketStory& story, const Term& term)
{
    if (term.field == u"tags")
        return std::ranges::find(story.tags, term.value.toStdString()) != story.tags.end();
    if (term.field == u"priority")
        return nameOf(story.priority) == term.value.toStdString();
    return term.field.isEmpty() && QString::fromStdString(story.subject).contains(term.value, Qt::CaseInsensitive);
}

struct View {
    std::int64_t id;
    const char* title;
    const char* query;
};

const std::vector<View>& viewTable()
{
    static const std::vector<View> views { { 4'170'600'000'025, "Unsolved tickets", "status<solved" },
        { 4'170'600'000'036, "New tickets", "status:new" }, { 4'170'600'000'047, "Pending tickets", "status:pending" },
        { 4'170'600'000'058, "Recently solved tickets", "status:solved" } };
    return views;
}

const View* viewOf(std::int64_t id)
{
    const auto it = std::ranges::find(viewTable(), id, &View::id);
    return it == viewTable().end() ? nullptr : &*it;
}

void writeView(JsonWriter& json, const std::string& origin, const View& view, int position)
{
    const std::string query = view.query;
    const bool less = query.find('<') != std::string::npos;
    json.beginObject()
        .field("url", origin + "/api/v2/views/" + std::to_string(view.id) + ".json")
        .field("id", view.id)
        .field("title", view.title);
    json.field("raw_title", view.title)
        .field("active", true)
        .field("default", false)
        .field("position", position)
        .field("description", nullptr);
    json.field("created_at", Iso { 1'600'000'000'000 })
        .field("updated_at", Iso { 1'600'000'000'000 })
        .field("restriction", nullptr);
    json.beginObject("execution")
        .field("group_by", nullptr)
        .field("group_order", "desc")
        .field("sort_by", "updated_at")
        .field("sort_order", "desc");
    json.beginArray("columns")
        .endArray()
        .beginArray("fields")
        .endArray()
        .beginArray("custom_fields")
        .endArray()
        .endObject();
    json.beginObject("conditions")
        .beginArray("all")
        .beginObject()
        .field("field", "status")
        .field("operator", less ? "less_than" : "is");
    json.field("value", query.substr(7)).endObject().endArray().beginArray("any").endArray().endObject().endObject();
}

HttpResponse invalidSearch(int status, std::string_view description)
{
    JsonWriter json;
    json.beginObject().field("error", "invalid").field("description", description).endObject();
    return HttpResponse::json(json.take(), status);
}

} // namespace

const std::vector<ZendeskServer::Route>& ZendeskServer::searchRoutes()
{
    static const std::vector<Route> routes {
        { "GET", "search", "", false, "search-index", 2500, &ZendeskServer::search },
        { "GET", "search/export", "", false, "search-export", 100, &ZendeskServer::searchExport },
        { "GET", "search/count", "", false, "search-index", 2500, &ZendeskServer::searchCount },
        { "GET", "views", "ticket_views", false, nullptr, 0, &ZendeskServer::views },
        { "GET", "views/active", "ticket_views", false, nullptr, 0, &ZendeskServer::views },
        { "GET", "views/#", "ticket_views", false, nullptr, 0, &ZendeskServer::viewById },
        { "GET", "views/#/tickets", "ticket_views", false, nullptr, 0, &ZendeskServer::viewTickets },
        { "GET", "views/#/count", "ticket_views", false, nullptr, 0, &ZendeskServer::viewCount },
        { "GET", "satisfaction_ratings", "satisfaction_ratings", true, nullptr, 0, &ZendeskServer::ratings },
    };
    return routes;
}

std::vector<Keyed> ZendeskServer::found(const QString& query)
{
    const std::vector<Term> terms = parseTerms(query);
    std::vector<Keyed> rows;
    for (const TicketBrief& ticket : m_world.tickets()) {
        if (zendeskStatus(ticket.status) == "deleted")
            continue;
        std::vector<const Term*> open;
        const bool possible = std::ranges::all_of(terms, [&](const Term& term) {
            const auto answer = briefMatches(ticket, term);
            if (!answer)
                open.push_back(&term);
            return answer.value_or(true);
        });
        if (!possible)
            continue;
        if (!open.empty()) {
            const TicketStory story = m_world.story(ticket.id);
            if (!std::ranges::all_of(open, [&](const Term* term) { return storyMatches(story, *term); }))
                continue;
        }
        rows.push_back({ ticket.createdAt / 1000, ticket.id });
    }
    std::ranges::sort(rows, std::greater<>());
    return rows;
}

HttpResponse ZendeskServer::search(const Call& call)
{
    if (call.query().has("page[size]"))
        return invalidSearch(400, "page must be an integer");
    std::vector<Keyed> rows = found(call.query().value("query"));
    if (call.query().value("sort_by") == u"updated_at")
        for (Keyed& row : rows)
            row.key = m_world.ticket(row.id)->updatedAt / 1000;
    std::ranges::sort(rows, std::greater<>());
    if (call.query().value("sort_order") == u"asc")
        std::ranges::reverse(rows);
    const PageCut cut = cutPage(rows, call.query());
    if (cut.page * cut.perPage > 1000)
        return invalidSearch(422, "Requested response size was greater than Search Response Limits");
    return searchResults(call, rows, cut);
}

HttpResponse ZendeskServer::searchResults(const Call& call, const std::vector<Keyed>& rows, const PageCut& cut)
{
    JsonWriter json;
    json.beginObject().beginArray("results");
    for (std::size_t i = cut.first; i < cut.last; ++i)
        call.json.ticket(json, m_world.story(rows[i].id), {});
    json.endArray().field("facets", nullptr);
    writeEnvelope(json, cut, call.request);
    json.endObject();
    return HttpResponse::json(json.take());
}

HttpResponse ZendeskServer::searchExport(const Call& call)
{
    const QString type = call.query().value("filter[type]");
    if (type != u"ticket" && !call.query().value("query").contains(u"type:ticket"))
        return invalidSearch(422, "filter[type] must be ticket");
    const std::vector<Keyed> rows = found(call.query().value("query"));
    HttpQuery query = call.query();
    if (!query.has("page[size]"))
        query.items.emplace_back(QStringLiteral("page[size]"), QStringLiteral("100"));
    const PageCut cut = cutPage(rows, query, true, 1000);
    if (cut.refusal)
        return *cut.refusal;
    return searchResults(call, rows, cut);
}

HttpResponse ZendeskServer::searchCount(const Call& call)
{
    return HttpResponse::json("{\"count\":" + std::to_string(found(call.query().value("query")).size()) + "}");
}

std::optional<QString> ZendeskServer::viewQuery(std::int64_t id)
{
    const View* view = viewOf(id);
    return view ? std::optional(QString::fromLatin1(view->query)) : std::nullopt;
}

HttpResponse ZendeskServer::views(const Call& call)
{
    JsonWriter json;
    json.beginObject().beginArray("views");
    int position = 0;
    for (const View& view : viewTable())
        writeView(json, call.request.origin(), view, position++);
    json.endArray()
        .field("next_page", nullptr)
        .field("previous_page", nullptr)
        .field("count", viewTable().size())
        .endObject();
    return HttpResponse::json(json.take());
}

HttpResponse ZendeskServer::viewById(const Call& call)
{
    const View* view = viewOf(call.ids.front());
    if (!view)
        return recordNotFound();
    JsonWriter json;
    json.beginObject().key("view");
    writeView(json, call.request.origin(), *view, 0);
    json.endObject();
    return HttpResponse::json(json.take());
}

HttpResponse ZendeskServer::viewTickets(const Call& call)
{
    if (auto refused = viewWait(call))
        return *refused;
    const View* view = viewOf(call.ids.front());
    if (!view)
        return recordNotFound();
    const std::vector<Keyed> rows = found(QString::fromLatin1(view->query));
    const PageCut cut = cutPage(rows, call.query(), true);
    if (cut.refusal)
        return *cut.refusal;
    std::vector<std::int64_t> ids;
    for (std::size_t i = cut.first; i < cut.last; ++i)
        ids.push_back(rows[i].id);
    JsonWriter json;
    json.beginObject();
    writeTickets(json, call, ids, {});
    writeEnvelope(json, cut, call.request);
    json.endObject();
    return HttpResponse::json(json.take());
}

HttpResponse ZendeskServer::viewCount(const Call& call)
{
    if (auto refused = viewWait(call))
        return *refused;
    const View* view = viewOf(call.ids.front());
    if (!view)
        return recordNotFound();
    const std::size_t value = found(QString::fromLatin1(view->query)).size();
    JsonWriter json;
    json.beginObject()
        .beginObject("view_count")
        .field("view_id", view->id)
        .field("value", value)
        .field("pretty", std::to_string(value));
    json.field("fresh", true).field("active", true).endObject().endObject();
    return HttpResponse::json(json.take());
}

HttpResponse ZendeskServer::ratings(const Call& call)
{
    if (!m_ratedKnown) {
        for (const TicketBrief& ticket : m_world.tickets())
            if (const TicketStory story = m_world.outline(ticket.id);
                story.csat != Csat::None && zendeskStatus(ticket.status) != "deleted")
                m_rated.push_back({ ticket.updatedAt / 1000, ticket.id });
        std::ranges::sort(m_rated);
        m_ratedKnown = true;
    }
    const QString score = call.query().value("score");
    const std::int64_t start = call.query().value("start_time").toLongLong();
    std::vector<Keyed> rows;
    for (const Keyed& row : m_rated)
        if (row.key >= start && (score.isEmpty() || nameOf(m_world.story(row.id).csat) == score.toStdString()))
            rows.push_back(row);
    const PageCut cut = cutPage(rows, call.query());
    if (cut.refusal)
        return *cut.refusal;
    JsonWriter json;
    json.beginObject().beginArray("satisfaction_ratings");
    for (std::size_t i = cut.first; i < cut.last; ++i)
        call.json.rating(json, m_world.story(rows[i].id));
    json.endArray();
    writeEnvelope(json, cut, call.request);
    json.endObject();
    return HttpResponse::json(json.take());
}

} // namespace desk::sandbox
