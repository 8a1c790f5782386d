// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pipeline/textsearch.h"

#include "app/base/text.h"

namespace desk {

void searchStore(StoreReader& reader, std::string_view accountId, const Snapshot& snapshot, const QueryValue& value,
    const CancelToken& cancel, std::vector<Row>& rows)
{
    const auto ids = reader.search({ utf8(value.text), value.quoted, value.prefix }, cancel);
    if (!ids)
        return;
    rows.reserve(rows.size() + ids->size());
    for (const std::string& id : *ids)
        if (const auto row = snapshot.find(accountId, id))
            rows.push_back(*row);
}

} // namespace desk
