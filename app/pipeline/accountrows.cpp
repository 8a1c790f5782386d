// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pipeline/accountrows.h"

#include "app/pipeline/customsearch.h"

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

Result<void> readRows(AccountRows& rows, std::uint8_t index, IndexBuilder& builder, const CancelToken& cancel)
{
    const auto newest = rows.reader->revision();
    if (!newest)
        return newest.error();
    if (newest->number >= 0 && *newest == rows.revision)
        return {};
    const auto put = [&](const TicketRow& row) { builder.put(index, row); };
    const auto changed = rows.reader->changedSince(rows.revision);
    if (!changed)
        return changed.error();
    const auto read
        = changed->has_value() ? rows.reader->forTickets(**changed, put) : rows.reader->forEachTicket(put, cancel);
    if (!read)
        return read;
    const auto watermark = rows.reader->newest();
    if (!watermark)
        return watermark.error();
    builder.setNewest(index, watermark->value_or(0));
    builder.setFields(index, ownFieldNames(*rows.reader));
    rows.revision = *newest;
    return {};
}

} // namespace desk
