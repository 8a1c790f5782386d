// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/botlists.h"

#include "app/base/text.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace desk {

namespace {

constexpr QLatin1String kAccounts("accounts"), kBots("bots"), kId("id");

struct Part {
    QLatin1String key;
    std::vector<std::string> BotList::*names;
};
constexpr Part kParts[] = { { QLatin1String("people"), &BotList::people },
    { QLatin1String("channels"), &BotList::channels }, { QLatin1String("tags"), &BotList::tags } };

/// accounts.json; an empty object where there is none yet.
Result<QJsonObject> rootOf(const Profile& profile)
{
    QFile file(profile.accountsFile());
    if (!file.exists())
        return QJsonObject();
    if (!file.open(QIODevice::ReadOnly))
        return Error { Error::Kind::Storage,
            QStringLiteral("cannot read %1: %2").arg(file.fileName(), file.errorString()) };
    const auto document = QJsonDocument::fromJson(file.readAll());
    if (!document.isObject())
        return Error { Error::Kind::Malformed, QStringLiteral("%1 cannot be understood").arg(file.fileName()) };
    return document.object();
}

} // namespace

Result<BotList> botListOf(const Profile& profile, const QString& accountId)
{
    const auto root = rootOf(profile);
    if (!root)
        return root.error();
    BotList bots;
    for (const QJsonValue& account : (*root)[kAccounts].toArray()) {
        if (account[kId].toString() != accountId)
            continue;
        for (const Part& part : kParts)
            for (const QJsonValue& name : account[kBots][part.key].toArray())
                (bots.*part.names).push_back(utf8(name.toString()));
    }
    return bots;
}

Result<void> setBotList(const Profile& profile, const QString& accountId, const BotList& bots)
{
    auto root = rootOf(profile);
    if (!root)
        return root.error();
    QJsonObject list;
    for (const Part& part : kParts) {
        QJsonArray names;
        for (const std::string& name : bots.*part.names)
            names.append(text(name));
        list[part.key] = names;
    }
    QJsonArray accounts = (*root)[kAccounts].toArray();
    bool found = false;
    for (qsizetype i = 0; i < accounts.size(); ++i) {
        QJsonObject account = accounts[i].toObject();
        if (account[kId].toString() != accountId)
            continue;
        found = true;
        account[kBots] = list;
        accounts[i] = account;
    }
    if (!found)
        return Error { Error::Kind::NotFound, QStringLiteral("there is no account “%1”").arg(accountId) };
    (*root)[kAccounts] = accounts;
    QSaveFile file(profile.accountsFile());
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(QJsonDocument(*root).toJson()) >= 0 && file.commit();
    if (!written)
        return Error { Error::Kind::Storage,
            QStringLiteral("cannot write %1: %2").arg(file.fileName(), file.errorString()) };
    return {};
}

BotList together(BotList bots, const BotList& others)
{
    for (const Part& part : kParts)
        (bots.*part.names).insert((bots.*part.names).end(), (others.*part.names).begin(), (others.*part.names).end());
    return bots;
}

} // namespace desk
