// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pipeline/accountrows.h"

#include "app/pipeline/customsearch.h"

#include <algorithm>
#include <set>

namespace desk {

std::unique_ptr<ColumnFile> usableColumnFile(
    const Profile& profile, const std::vector<SnapshotAccount>& accounts, std::span<AccountRows> rows)
{
    auto file = ColumnFile::open(profile.columnsFile());
    if (!file || file->sources().size() != accounts.size())
        return nullptr;
    for (std::size_t i = 0; i < accounts.size(); ++i) {
        const ColumnSource& source = file->sources()[i];
        if (source.accountId != accounts[i].account.id || !rows[i].reader)
            return nullptr;
        const auto changed = rows[i].reader->changedSince({ source.revision, source.token });
        if (!changed || !changed->has_value())
            return nullptr;
    }
    for (std::size_t i = 0; i < accounts.size(); ++i)
        rows[i].revision = { file->sources()[i].revision, file->sources()[i].token };
    return file;
}

Result<RowsRead> readRows(AccountRows& rows, std::uint8_t index, IndexBuilder& builder, const CancelToken& cancel)
{
    const auto newest = rows.reader->revision();
    if (!newest)
        return newest.error();
    if (newest->number >= 0 && *newest == rows.revision)
        return RowsRead::Done;
    std::set<std::string, std::less<>> left; // asked for and not there
    const auto put = [&](const TicketRow& row) {
        if (const auto asked = left.find(row.id); asked != left.end())
            left.erase(asked);
        builder.put(index, row);
    };
    const auto changed = rows.reader->changedSince(rows.revision);
    if (!changed)
        return changed.error();
    if (changed->has_value())
        left.insert((*changed)->begin(), (*changed)->end());
    const auto read
        = changed->has_value() ? rows.reader->forTickets(**changed, put) : rows.reader->forEachTicket(put, cancel);
    if (!read)
        return read.error();
    if (std::ranges::any_of(left, [&](const std::string& id) { return builder.has(index, id); }))
        return RowsRead::Gone;
    const auto watermark = rows.reader->newest();
    if (!watermark)
        return watermark.error();
    builder.setNewest(index, watermark->value_or(0));
    builder.setFields(index, ownFieldNames(*rows.reader));
    rows.revision = *newest;
    return RowsRead::Done;
}

} // namespace desk
