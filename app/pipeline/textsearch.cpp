// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pipeline/textsearch.h"

#include "app/base/text.h"

namespace desk {

Result<void> searchStore(StoreReader& reader, std::string_view accountId, const Snapshot& snapshot,
    const StoreQuestion& question, const CancelToken& cancel, std::vector<Row>& rows)
{
    const QueryValue& value = question.value;
    if (question.field != QueryField::Text || value.regex)
        return Error { Error::Kind::Usage, QStringLiteral("this text cannot be searched for"), 0, {} };
    const auto ids = reader.search({ utf8(value.text), value.quoted, value.prefix }, cancel);
    if (!ids)
        return ids.error();
    rows.reserve(rows.size() + ids->size());
    for (const std::string& id : *ids)
        if (const auto row = snapshot.find(accountId, id))
            rows.push_back(*row);
    return {};
}

} // namespace desk
