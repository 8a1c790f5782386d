// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/http.h"
#include "app/sandbox/jsonwriter.h"

#include <compare>
#include <optional>
#include <vector>

namespace desk::sandbox {

/// A row's place in an order: the sort key, then the id.
struct Keyed {
    std::int64_t key = 0, id = 0;
    auto operator<=>(const Keyed&) const = default;
};

/// One page of a list in Zendesk's two ways: page[size] and cursors, or page and per_page.
struct PageCut {
    std::size_t first = 0, last = 0; ///< the rows
    std::size_t count = 0; ///< of the whole list
    bool cursor = false, hasMore = false;
    std::string after, before; ///< cursors
    int page = 1, perPage = 100;
    std::optional<HttpResponse> refusal; ///< a page too deep, a cursor that is none
    bool deep = false; ///< beyond page 500
};

/// "key|id" in base64, as an opaque cursor, and back; nothing where it is none.
std::string encodeCursor(const Keyed& at);
std::optional<Keyed> decodeCursor(const QString& text);

/// Cuts a page out of `rows`, which are in the order to show; `descending` tells that order.
PageCut cutPage(const std::vector<Keyed>& rows, const HttpQuery& query, bool descending = false, int most = 100);
/// meta and links, or count, next_page and previous_page, into the open object.
void writeEnvelope(JsonWriter& json, const PageCut& cut, const HttpRequest& request);
/// The request's own address with some query items replaced (an empty value removes).
std::string addressWith(const HttpRequest& request, const std::vector<std::pair<QString, QString>>& changes);
/// A whole number from the query within bounds; the default where there is none or it is no number.
int numberIn(const HttpQuery& query, const char* key, int least, int most, int usual);

} // namespace desk::sandbox
