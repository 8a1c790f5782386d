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

/// Calls ask(reader, account id) for the store of each account of the snapshot.
template <typename Ask>
Result<void> askEach(const StoreReaders& readers, const Snapshot& snapshot, const CancelToken& cancel, Ask&& ask)
{
    for (const SnapshotAccount& account : snapshot.accounts) {
        const auto reader = readers.find(account.account.id);
        if (reader == readers.end() || cancel.cancelled())
            continue;
        if (const Result<void> asked = ask(*reader->second, utf8(QStringView(account.account.id))); !asked)
            return named(account.account, asked.error());
    }
    return {};
}

} // namespace

TextSearch textSearchIn(std::shared_ptr<StoreReaders> readers)
{
    return [readers = std::move(readers)](const Snapshot& snapshot, const StoreQuestion& question,
               const CancelToken& cancel) -> Result<std::vector<Row>> {
        std::vector<Row> rows;
        const auto asked = askEach(*readers, snapshot, cancel, [&](StoreReader& reader, const std::string& account) {
            return searchStore(reader, account, snapshot, question, cancel, rows);
        });
        return asked ? Result(std::move(rows)) : asked.error();
    };
}

TextRanking textRankingIn(std::shared_ptr<StoreReaders> readers)
{
    return [readers = std::move(readers)](
               const Snapshot& snapshot, const Query& query, const CancelToken& cancel) -> Result<std::vector<Row>> {
        std::vector<std::pair<std::int64_t, Row>> scored;
        const auto asked = askEach(*readers, snapshot, cancel, [&](StoreReader& reader, const std::string& account) {
            return rankInStore(reader, account, snapshot, query, cancel, scored);
        });
        if (!asked)
            return asked.error();
        return bestFirst(std::move(scored));
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
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!rows[i].reader)
            continue;
        const auto read = readRows(rows[i], static_cast<std::uint8_t>(i), builder, cancel);
        if (!read)
            return named(list[i].account, read.error());
        if (*read == RowsRead::Done)
            continue;
        for (AccountRows& each : rows)
            each.revision = {};
        builder.reset(list);
        i = std::size_t(-1); // from the first account on
    }
    const SnapshotPtr snapshot = builder.publish();
    return LoadedSnapshot { snapshot, textSearchIn(readers), textRankingIn(readers),
        [profile, snapshot](const MetricPass& pass) { return countColumns(profile, *snapshot, pass); } };
}

} // namespace desk
