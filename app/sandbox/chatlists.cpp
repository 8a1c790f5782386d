// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of Zendesk Chat: export, pages, search (reference/zendesk-chat-messaging.md §2.2 and §2.3).
#include "app/sandbox/chatjson.h"
#include "app/sandbox/chatserver.h"
#include "app/sandbox/paging.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <algorithm>
#include <tuple>

namespace desk::sandbox {

namespace {

constexpr std::int64_t kWithheldSeconds = 300;
constexpr std::size_t kListPage = 40, kSearchPages = 250;

bool before(const ChatBrief& a, const ChatBrief& b)
{
    return std::tuple(a.updatedAt / 1000, std::string_view(a.id))
        < std::tuple(b.updatedAt / 1000, std::string_view(b.id));
}

/// The members that fields=chats(a,b) names; nothing where it is chats(*).
std::optional<QStringList> wantedFields(const HttpQuery& query)
{
    const QString fields = query.value("fields");
    if (fields.isEmpty())
        return QStringList { QStringLiteral("id") };
    static const QRegularExpression list(QStringLiteral("^chats\\((.*)\\)$"));
    const QString inside = list.match(fields).captured(1);
    if (inside == u"*")
        return std::nullopt;
    return inside.split(QLatin1Char(','));
}

std::string onlyFields(std::string chat, const QStringList& wanted)
{
    QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(chat)).object();
    for (const QString& key : object.keys())
        if (!wanted.contains(key))
            object.remove(key);
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

/// type:chat AND timestamp:[A TO B], the forms that are known.
struct Search {
    QString type;
    Millis from = 0, to = std::numeric_limits<Millis>::max();
};

Search parse(const QString& q)
{
    static const QRegularExpression type(QStringLiteral("type:(\\w+)"));
    static const QRegularExpression range(QStringLiteral("timestamp:\\[(\\S+) TO (\\S+)\\]"));
    const auto instant = [](QString text) {
        if (!text.endsWith(u'Z'))
            text += u'Z';
        return QDateTime::fromString(text, Qt::ISODate).toMSecsSinceEpoch();
    };
    Search search { type.match(q).captured(1) };
    if (const auto match = range.match(q); match.hasMatch()) {
        search.from = instant(match.captured(1));
        search.to = instant(match.captured(2));
    }
    return search;
}

} // namespace

const std::vector<ChatBrief>& ChatServer::order()
{
    if (m_order.empty()) {
        m_order = m_world.chats();
        std::ranges::sort(m_order, before);
    }
    return m_order;
}

const ChatBrief* ChatServer::find(const QString& id)
{
    const auto it = std::ranges::find(order(), id.toStdString(), &ChatBrief::id);
    return it == m_order.end() ? nullptr : &*it;
}

HttpResponse ChatServer::incremental(const HttpRequest& request)
{
    bool ok = false;
    const std::int64_t start = request.query.value("start_time").toLongLong(&ok);
    const std::int64_t now = std::max(SystemClock::instance().now(), m_world.now()) / 1000;
    if (!ok || start < 0)
        return chatError(400, "InvalidValue", "start_time must be a Unix time in seconds");
    if (start > now - kWithheldSeconds)
        return chatError(422, "InvalidValue", "start_time must be more than 5 minutes in the past");
    const auto limit = static_cast<std::size_t>(numberIn(request.query, "limit", 1, 1000, 1000));
    const std::string startId = request.query.value("start_id").toStdString();
    const auto& all = order();
    const ChatBrief from { startId, 0, start * 1000 };
    auto it
        = startId.empty() ? std::ranges::lower_bound(all, from, before) : std::ranges::upper_bound(all, from, before);
    const auto wanted = wantedFields(request.query);
    const ChatJson writer(m_world, request.origin());
    JsonWriter json;
    json.beginObject().beginArray("chats");
    std::size_t count = 0;
    ChatBrief last = from;
    for (; it != all.end() && count < limit && it->updatedAt / 1000 <= now - kWithheldSeconds; ++it, ++count) {
        JsonWriter one;
        writer.chat(one, m_world.chat(it->number));
        std::string chat = one.take();
        json.value(Raw { wanted ? chat = onlyFields(std::move(chat), *wanted) : chat });
        last = *it;
    }
    const std::string endTime = std::to_string(last.updatedAt / 1000);
    json.endArray().field("count", count).field("end_time", Raw { endTime }).field("end_id", Maybe { last.id });
    json.field("next_page",
            addressWith(request,
                { { QStringLiteral("start_time"), QString::fromStdString(endTime) },
                    { QStringLiteral("start_id"), QString::fromStdString(last.id) } }))
        .endObject();
    return HttpResponse::json(json.take());
}

/// Newest first; the cursor is the place in the list.
HttpResponse ChatServer::chats(const HttpRequest& request)
{
    const auto& all = order();
    const auto size = static_cast<std::size_t>(numberIn(request.query, "limit", 1, 40, 40));
    const auto first = std::min(all.size(), static_cast<std::size_t>(request.query.value("cursor").toULongLong()));
    const std::size_t last = std::min(all.size(), first + size);
    const ChatJson writer(m_world, request.origin());
    JsonWriter json;
    json.beginObject().beginArray("chats");
    for (std::size_t i = first; i < last; ++i)
        writer.chat(json, m_world.chat(all[all.size() - 1 - i].number));
    std::optional<std::string> next;
    if (last < all.size())
        next = addressWith(request, { { QStringLiteral("cursor"), QString::number(last) } });
    json.endArray().field("count", all.size()).field("next_url", next).endObject();
    return HttpResponse::json(json.take());
}

HttpResponse ChatServer::chatsByIds(const HttpRequest& request)
{
    const ChatJson writer(m_world, request.origin());
    JsonWriter docs, errors;
    docs.beginObject();
    errors.beginObject();
    int count = 0;
    for (const QString& id : request.query.value("ids").split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (const ChatBrief* brief = find(id)) {
            docs.key(brief->id);
            writer.chat(docs, m_world.chat(brief->number));
            ++count;
        } else {
            errors.field(id.toStdString(), "not_found");
        }
    }
    docs.endObject();
    errors.endObject();
    JsonWriter json;
    const std::string found = docs.take(), missing = errors.take();
    json.beginObject().field("docs", Raw { found }).field("errors", Raw { missing }).field("count", count).endObject();
    return HttpResponse::json(json.take());
}

HttpResponse ChatServer::chatById(const HttpRequest& request, const QString& id)
{
    const ChatBrief* brief = find(id);
    if (!brief)
        return chatError(404, "NotFound", "There is no such chat");
    JsonWriter json;
    ChatJson(m_world, request.origin()).chat(json, m_world.chat(brief->number));
    return HttpResponse::json(json.take());
}

HttpResponse ChatServer::search(const HttpRequest& request)
{
    const auto page = static_cast<std::size_t>(std::max(1, numberIn(request.query, "page", 0, 1'000'000, 1)));
    if (page > kSearchPages)
        return chatError(400, "InvalidValue", "page is beyond the 10000 results that a search gives");
    const Search search = parse(request.query.value("q"));
    std::vector<ChatStory> found;
    for (const ChatBrief& brief : m_world.chats()) {
        ChatStory chat = m_world.chat(brief.number);
        const Millis at = chat.offline ? chat.startedAt : chat.endedAt;
        const QString type = chat.offline ? QStringLiteral("offline_msg") : QStringLiteral("chat");
        if ((search.type.isEmpty() || search.type == type) && at >= search.from && at <= search.to)
            found.push_back(std::move(chat));
    }
    JsonWriter json;
    json.beginObject().beginArray("results");
    for (std::size_t i = (page - 1) * kListPage; i < std::min(found.size(), page * kListPage); ++i) {
        const ChatStory& chat = found[i];
        const std::string preview = chat.offline ? chat.message : chat.lines.size() > 1 ? chat.lines[1].text : "";
        json.beginObject().field("id", chat.brief.id).field("timestamp", Iso { chat.startedAt });
        json.field("preview", preview).field("type", chat.offline ? "offline_msg" : "chat");
        json.field("url", request.origin() + "/api/v2/chat/chats/" + chat.brief.id).endObject();
    }
    std::optional<std::string> next;
    if (page * kListPage < found.size())
        next = addressWith(request, { { QStringLiteral("page"), QString::number(page + 1) } });
    json.endArray().field("count", found.size()).field("next_url", next).endObject();
    return HttpResponse::json(json.take());
}

HttpResponse ChatServer::agents(const HttpRequest& request) const
{
    std::vector<const Person*> sorted;
    const std::int64_t since = request.query.value("since_id").toLongLong();
    for (const Person& person : m_world.people())
        if (person.agent && !person.bot && person.id >= since)
            sorted.push_back(&person);
    std::ranges::sort(sorted, {}, &Person::id);
    const auto limit = static_cast<std::size_t>(numberIn(request.query, "limit", 1, 100, 100));
    sorted.resize(std::min(sorted.size(), limit));
    const ChatJson writer(m_world, request.origin());
    JsonWriter json;
    json.beginArray();
    for (const Person* person : sorted)
        writer.agent(json, *person);
    json.endArray();
    return HttpResponse::json(json.take());
}

HttpResponse ChatServer::departments(const HttpRequest& request) const
{
    const ChatJson writer(m_world, request.origin());
    JsonWriter json;
    json.beginArray();
    for (const Named& group : m_world.groups())
        writer.department(json, group);
    json.endArray();
    return HttpResponse::json(json.take());
}

} // namespace desk::sandbox
