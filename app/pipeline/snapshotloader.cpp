// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pipeline/snapshotloader.h"

#include "app/base/text.h"
#include "app/pipeline/accountrows.h"
#include "app/pipeline/customsearch.h"
#include "app/pipeline/textsearch.h"

#include <QFileInfo>

namespace desk {

namespace {

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
    std::vector<SnapshotAccount> list;
    std::vector<AccountRows> rows;
    auto readers = std::make_shared<StoreReaders>();
    for (const Account& account : accounts) {
        list.push_back({ account, 0 });
        rows.emplace_back();
        const QString file = profile.storeFile(account.id);
        if (!QFileInfo::exists(file))
            continue;
        auto reader = StoreReader::open(file);
        if (!reader)
            return named(account, reader.error());
        list.back().fields = ownFieldNames(**reader);
        rows.back().reader = readers->emplace(account.id, std::move(*reader)).first->second.get();
    }
    IndexBuilder builder;
    if (const auto file = usableColumnFile(profile, list, rows); file && file->verify(cancel)) {
        builder.resume(file->snapshot(list));
    } else {
        for (AccountRows& each : rows)
            each.revision = {};
        builder.reset(list);
    }
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].reader)
            if (const auto read = readRows(rows[i], static_cast<std::uint8_t>(i), builder, cancel); !read)
                return named(list[i].account, read.error());
    return LoadedSnapshot { builder.publish(), textSearchIn(std::move(readers)) };
}

} // namespace desk
