// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pipeline/snapshotloader.h"

#include "app/analytics/indexbuilder.h"
#include "app/base/text.h"
#include "app/pipeline/textsearch.h"

#include <QFileInfo>

namespace desk {

namespace {

/// Opens the account's store and feeds the builder.
Result<void> loadAccount(StoreReader& reader, std::uint8_t index, IndexBuilder& builder, const CancelToken& cancel)
{
    if (auto read = reader.forEachTicket([&](const TicketRow& row) { builder.put(index, row); }, cancel); !read)
        return read;
    const auto newest = reader.newest();
    if (!newest)
        return newest.error();
    builder.setNewest(index, newest->value_or(0));
    return {};
}

Error named(const Account& account, Error error)
{
    error.detail = QStringLiteral("account %1: %2").arg(account.name, error.detail);
    return error;
}

} // namespace

TextSearch textSearchIn(std::shared_ptr<StoreReaders> readers)
{
    return [readers = std::move(readers)](const Snapshot& snapshot, const StoreQuestion& question,
               const CancelToken& cancel) -> Result<std::vector<Row>> {
        std::vector<Row> rows;
        for (const SnapshotAccount& account : snapshot.accounts) {
            const auto reader = readers->find(account.account.id);
            if (reader == readers->end() || cancel.cancelled())
                continue;
            const auto searched
                = searchStore(*reader->second, utf8(QStringView(account.account.id)), snapshot, question, cancel, rows);
            if (!searched)
                return named(account.account, searched.error());
        }
        return rows;
    };
}

Result<LoadedSnapshot> loadSnapshot(const Profile& profile, const QList<Account>& accounts, const CancelToken& cancel)
{
    IndexBuilder builder;
    std::vector<SnapshotAccount> list;
    for (const Account& account : accounts)
        list.push_back({ account, 0 });
    builder.reset(std::move(list));
    auto readers = std::make_shared<StoreReaders>();
    for (qsizetype i = 0; i < accounts.size(); ++i) {
        const QString file = profile.storeFile(accounts[i].id);
        if (!QFileInfo::exists(file))
            continue;
        auto reader = StoreReader::open(file);
        if (!reader)
            return named(accounts[i], reader.error());
        if (const auto loaded = loadAccount(**reader, static_cast<std::uint8_t>(i), builder, cancel); !loaded)
            return named(accounts[i], loaded.error());
        readers->emplace(accounts[i].id, std::move(*reader));
    }
    return LoadedSnapshot { builder.publish(), textSearchIn(std::move(readers)) };
}

} // namespace desk
