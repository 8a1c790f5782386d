// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pipeline/historyloader.h"

#include "app/accounts/botlists.h"
#include "app/base/text.h"
#include "app/store/historyreader.h"

#include <QFileInfo>
#include <algorithm>

namespace desk {

namespace {

Error named(const Account& account, Error error)
{
    error.detail = QStringLiteral("account %1: %2").arg(account.name, error.detail);
    return error;
}

/// The account's reader; nothing where it was never synced.
Result<std::unique_ptr<StoreReader>> readerOf(const Profile& profile, const Account& account)
{
    const QString file = profile.storeFile(account.id);
    if (!QFileInfo::exists(file))
        return std::unique_ptr<StoreReader>();
    auto reader = StoreReader::open(file);
    if (!reader)
        return named(account, reader.error());
    return reader;
}

/// The ids of an account's rows, in the order of the snapshot: that of the store.
std::vector<std::string> idsOf(const Snapshot& snapshot, std::size_t account, std::span<const Row> rows)
{
    std::vector<Row> own;
    std::ranges::copy_if(rows, std::back_inserter(own), [&](Row row) { return snapshot.account[row] == account; });
    std::ranges::sort(own);
    std::vector<std::string> ids;
    ids.reserve(own.size());
    for (const Row row : own)
        ids.emplace_back(snapshot.ids.at(row));
    return ids;
}

} // namespace

Result<void> forEachHistory(const Profile& profile, const Snapshot& snapshot, std::span<const Row> rows,
    const BotList& bots, const std::function<void(const TicketHistory&)>& use, const CancelToken& cancel)
{
    for (std::size_t i = 0; i < snapshot.accounts.size() && !cancel.cancelled(); ++i) {
        const Account& account = snapshot.accounts[i].account;
        const auto reader = readerOf(profile, account);
        if (!reader)
            return reader.error();
        if (!*reader)
            continue;
        const auto marked = botListOf(profile, account.id);
        if (!marked)
            return named(account, marked.error());
        HistoryScope scope { utf8(account.id), account.provider, together(*marked, bots), std::nullopt };
        std::vector<std::string> ids;
        if (rows.size() < snapshot.rows()) {
            ids = idsOf(snapshot, i, rows);
            scope.ids = ids;
        }
        if (const auto read = (*reader)->forEachHistory(scope, use, cancel); !read)
            return named(account, read.error());
    }
    return {};
}

Result<std::shared_ptr<const Schedules>> loadSchedules(const Profile& profile, const Snapshot& snapshot)
{
    auto schedules = std::make_shared<AccountSchedules>();
    for (const SnapshotAccount& each : snapshot.accounts) {
        const auto reader = readerOf(profile, each.account);
        if (!reader)
            return reader.error();
        if (!*reader)
            continue;
        const auto hours = (*reader)->hours();
        if (!hours)
            return named(each.account, hours.error());
        const std::string id = utf8(each.account.id);
        for (const BusinessHours& schedule : hours->schedules)
            (void)schedules->add(id, schedule);
        for (const auto& [group, schedule] : hours->groups)
            schedules->setGroup(id, group, schedule);
    }
    return std::shared_ptr<const Schedules>(std::move(schedules));
}

} // namespace desk
