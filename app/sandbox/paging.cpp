// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/paging.h"

#include <QUrl>
#include <algorithm>

namespace desk::sandbox {

namespace {

constexpr std::size_t kOffsetDepth = 10'000;

HttpResponse badRequest(std::string_view code, std::string_view title, std::string_view detail)
{
    JsonWriter json;
    json.beginObject()
        .beginArray("errors")
        .beginObject()
        .field("code", code)
        .field("title", title)
        .field("detail", detail);
    json.endObject().endArray().endObject();
    return HttpResponse::json(json.take(), 400);
}

void cutByCursor(PageCut& cut, const std::vector<Keyed>& rows, const HttpQuery& query, bool descending)
{
    const auto before = [descending](const Keyed& a, const Keyed& b) { return descending ? b < a : a < b; };
    const auto size = static_cast<std::size_t>(cut.perPage);
    const bool back = query.has("page[before]");
    const QString text = query.value(back ? "page[before]" : "page[after]");
    const auto at = decodeCursor(text);
    if (!text.isEmpty() && !at) {
        cut.refusal = badRequest("InvalidPaginationParameter", "Invalid cursor", "The cursor is not valid.");
        return;
    }
    if (back && at) {
        cut.last = static_cast<std::size_t>(std::ranges::lower_bound(rows, *at, before) - rows.begin());
        cut.first = cut.last > size ? cut.last - size : 0;
        cut.hasMore = cut.first > 0;
    } else {
        cut.first = at ? static_cast<std::size_t>(std::ranges::upper_bound(rows, *at, before) - rows.begin()) : 0;
        cut.last = std::min(rows.size(), cut.first + size);
        cut.hasMore = cut.last < rows.size();
    }
    cut.deep = cut.first >= 500 * size;
    if (cut.first < cut.last) {
        cut.after = encodeCursor(rows[cut.last - 1]);
        cut.before = encodeCursor(rows[cut.first]);
    }
}

} // namespace

std::string encodeCursor(const Keyed& at)
{
    return QByteArray::fromStdString(std::to_string(at.key) + "|" + std::to_string(at.id)).toBase64().toStdString();
}

std::optional<Keyed> decodeCursor(const QString& text)
{
    const QList<QByteArray> parts = QByteArray::fromBase64(text.toLatin1().replace(' ', '+')).split('|');
    bool keyOk = false, idOk = false;
    const Keyed at { parts.value(0).toLongLong(&keyOk), parts.value(1).toLongLong(&idOk) };
    return parts.size() == 2 && keyOk && idOk ? std::optional(at) : std::nullopt;
}

int numberIn(const HttpQuery& query, const char* key, int least, int most, int usual)
{
    bool ok = false;
    const int number = query.value(key).toInt(&ok);
    return ok ? std::clamp(number, least, most) : usual;
}

PageCut cutPage(const std::vector<Keyed>& rows, const HttpQuery& query, bool descending, int most)
{
    PageCut cut;
    cut.count = rows.size();
    cut.cursor = query.has("page[size]") || query.has("page[after]") || query.has("page[before]");
    cut.perPage = numberIn(query, cut.cursor ? "page[size]" : "per_page", 1, most, std::min(most, 100));
    if (cut.cursor) {
        cutByCursor(cut, rows, query, descending);
        return cut;
    }
    cut.page = numberIn(query, "page", 1, 1'000'000'000, 1);
    const auto size = static_cast<std::size_t>(cut.perPage);
    const std::size_t start = static_cast<std::size_t>(cut.page - 1) * size;
    if (start + size > kOffsetDepth && start >= kOffsetDepth)
        cut.refusal = badRequest("InvalidPaginationDepth", "Pagination requests using Offset Pagination are limited",
            "Offset pagination is limited to 10000 records; use cursor pagination.");
    cut.first = std::min(rows.size(), start);
    cut.last = std::min(rows.size(), start + size);
    cut.hasMore = cut.last < rows.size();
    cut.deep = cut.page > 500;
    return cut;
}

std::string addressWith(const HttpRequest& request, const std::vector<std::pair<QString, QString>>& changes)
{
    const auto changed = [&](const QString& name) {
        return std::ranges::any_of(changes, [&](const auto& c) { return c.first == name; });
    };
    std::string text = request.origin() + QUrl::toPercentEncoding(request.path, "/").toStdString();
    char separator = '?';
    const auto add = [&](const QString& name, const QString& value) {
        text += separator + QUrl::toPercentEncoding(name).toStdString() + "="
            + QUrl::toPercentEncoding(value, ",").toStdString();
        separator = '&';
    };
    for (const auto& [name, value] : request.query.items)
        if (!changed(name))
            add(name, value);
    for (const auto& [name, value] : changes)
        if (!value.isEmpty())
            add(name, value);
    return text;
}

void writeEnvelope(JsonWriter& json, const PageCut& cut, const HttpRequest& request)
{
    if (!cut.cursor) {
        const auto page = [&](int number, bool exists) {
            return exists ? std::optional(addressWith(request, { { QStringLiteral("page"), QString::number(number) } }))
                          : std::nullopt;
        };
        json.field("count", cut.count)
            .field("next_page", page(cut.page + 1, cut.hasMore))
            .field("previous_page", page(cut.page - 1, cut.page > 1));
        return;
    }
    const auto link = [&](const QString& name, const std::string& cursor) -> std::optional<std::string> {
        if (cursor.empty())
            return std::nullopt;
        return addressWith(request,
            { { QStringLiteral("page[after]"), {} }, { QStringLiteral("page[before]"), {} },
                { name, QString::fromStdString(cursor) } });
    };
    json.beginObject("meta")
        .field("has_more", cut.hasMore)
        .field("after_cursor", Maybe { cut.after })
        .field("before_cursor", Maybe { cut.before });
    json.endObject().beginObject("links").field("prev", link(QStringLiteral("page[before]"), cut.before));
    // As on the real service, a next link is there also on the last page: has_more is what counts.
    json.field("next", link(QStringLiteral("page[after]"), cut.after)).endObject();
}

} // namespace desk::sandbox
