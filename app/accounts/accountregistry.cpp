// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/accountregistry.h"

#include "app/live/livehistoryfile.h"

#include "app/analytics/columnfile.h"
#include "app/base/text.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSaveFile>
#include <algorithm>
#include <array>

namespace desk {

namespace {

constexpr int kColours = 8;
constexpr QLatin1String kLeaving("leaving");
constexpr int kMaxSlug = 24;

template <typename E> QString name(E value)
{
    return text(nameOf(value));
}

template <typename E> std::optional<E> read(const QJsonObject& object, QLatin1String key)
{
    return fromName<E>(utf8(object[key].toString()));
}

/// Ids become file names: nothing that could leave the profile.
bool isSafeId(const QString& id)
{
    static const QRegularExpression safe(QStringLiteral("^[a-z0-9][a-z0-9_-]{0,63}$"));
    return safe.match(id).hasMatch();
}

std::optional<Account> accountFrom(const QJsonObject& object)
{
    const auto provider = read<Provider>(object, QLatin1String("provider"));
    const auto auth = read<AuthMethod>(object, QLatin1String("auth"));
    Account account;
    account.id = object[QLatin1String("id")].toString();
    account.name = object[QLatin1String("name")].toString();
    account.url = QUrl(object[QLatin1String("url")].toString());
    if (!provider || !auth || !isSafeId(account.id) || account.name.isEmpty() || !account.url.isValid())
        return std::nullopt;
    account.provider = *provider;
    account.auth = *auth;
    account.user = object[QLatin1String("user")].toString();
    account.clientId = object[QLatin1String("client_id")].toString();
    account.chatClientId = object[QLatin1String("chat_client_id")].toString();
    account.chatUrl = QUrl(object[QLatin1String("chat_url")].toString());
    account.sunshineApp = object[QLatin1String("sunshine_app")].toString();
    account.sunshineKeyId = object[QLatin1String("sunshine_key_id")].toString();
    account.colour = std::clamp(object[QLatin1String("colour")].toInt(), 0, kColours - 1);
    account.timeZone = object[QLatin1String("time_zone")].toString();
    account.admin = object[QLatin1String("admin")].toBool();
    account.addedAt = object[QLatin1String("added_at")].toInteger();
    return account;
}

/// Writes the account over what the file had, so that keys of a later version stay.
QJsonObject objectFrom(const Account& account, QJsonObject object)
{
    object[QLatin1String("id")] = account.id;
    object[QLatin1String("name")] = account.name;
    object[QLatin1String("provider")] = name(account.provider);
    object[QLatin1String("url")] = account.url.toString();
    object[QLatin1String("auth")] = name(account.auth);
    object[QLatin1String("user")] = account.user;
    object[QLatin1String("client_id")] = account.clientId;
    object[QLatin1String("chat_client_id")] = account.chatClientId;
    object[QLatin1String("chat_url")] = account.chatUrl.toString();
    object[QLatin1String("sunshine_app")] = account.sunshineApp;
    object[QLatin1String("sunshine_key_id")] = account.sunshineKeyId;
    object[QLatin1String("colour")] = account.colour;
    object[QLatin1String("time_zone")] = account.timeZone;
    object[QLatin1String("admin")] = account.admin;
    object[QLatin1String("added_at")] = static_cast<qint64>(account.addedAt);
    return object;
}

QJsonObject objectWithId(const QJsonArray& array, const QString& id)
{
    for (const QJsonValue& value : array)
        if (value[QLatin1String("id")].toString() == id)
            return value.toObject();
    return {};
}

int freeColour(const QList<Account>& accounts)
{
    std::array<int, kColours> used {};
    for (const Account& account : accounts)
        ++used[static_cast<std::size_t>(account.colour)];
    return static_cast<int>(std::ranges::min_element(used) - used.begin());
}

} // namespace

AccountRegistry::AccountRegistry(Profile profile)
    : m_profile(std::move(profile))
{
}

Result<void> AccountRegistry::load()
{
    QFile file(m_profile.accountsFile());
    if (!file.exists()) {
        m_accounts.clear();
        m_leaving.clear();
        m_file = {};
        return {};
    }
    if (!file.open(QIODevice::ReadOnly))
        return Error { Error::Kind::Storage,
            QStringLiteral("cannot read %1: %2").arg(file.fileName(), file.errorString()) };
    const auto document = QJsonDocument::fromJson(file.readAll());
    const auto malformed
        = Error { Error::Kind::Malformed, QStringLiteral("%1 cannot be understood").arg(file.fileName()) };
    if (!document.isObject() || !document[QLatin1String("accounts")].isArray())
        return malformed;
    QList<Account> accounts, leaving;
    for (const QJsonValue& value : document[QLatin1String("accounts")].toArray()) {
        const auto account = accountFrom(value.toObject());
        if (!account)
            return malformed;
        (value[kLeaving].toBool() ? leaving : accounts).append(*account);
    }
    m_accounts = accounts;
    m_leaving = leaving;
    m_file = document.object();
    return {};
}

std::optional<Account> AccountRegistry::find(const QString& nameOrId) const
{
    for (const auto member : { &Account::name, &Account::id })
        if (const auto it = std::ranges::find(m_accounts, nameOrId, member); it != m_accounts.end())
            return *it;
    return std::nullopt;
}

bool AccountRegistry::knows(const QString& id) const
{
    const auto isThis = [&](const Account& account) { return account.id == id; };
    return std::ranges::any_of(m_accounts, isThis) || std::ranges::any_of(m_leaving, isThis);
}

QString AccountRegistry::freshId(const QString& name) const
{
    QString slug;
    for (const QChar c : name.toLower().normalized(QString::NormalizationForm_KD))
        if (c.unicode() < 128 && c.isLetterOrNumber())
            slug += c;
        else if (!slug.isEmpty() && !slug.endsWith(QLatin1Char('-')) && !c.isMark())
            slug += QLatin1Char('-');
    slug.truncate(kMaxSlug);
    while (slug.endsWith(QLatin1Char('-')))
        slug.chop(1);
    if (slug.isEmpty())
        slug = QStringLiteral("account");
    QString id;
    do {
        const auto suffix = QString::number(QRandomGenerator::global()->bounded(0x10000), 16);
        id = slug + QLatin1Char('-') + suffix.rightJustified(4, QLatin1Char('0'));
    } while (knows(id));
    return id;
}

Result<Account> AccountRegistry::add(Account account)
{
    if (const auto loaded = load(); !loaded.ok())
        return loaded.error();
    account.name = account.name.trimmed();
    if (account.name.isEmpty())
        return Error { Error::Kind::Usage, QStringLiteral("an account needs a name") };
    if (find(account.name))
        return Error { Error::Kind::Usage, QStringLiteral("there is an account “%1” already").arg(account.name) };
    if (!isSafeId(account.id) || knows(account.id))
        account.id = freshId(account.name);
    account.colour = freeColour(m_accounts);
    if (account.addedAt == 0)
        account.addedAt = SystemClock::instance().now();
    m_accounts.append(account);
    if (const auto saved = save(); !saved.ok()) {
        m_accounts.removeLast();
        return saved.error();
    }
    return account;
}

Result<void> AccountRegistry::update(const Account& account)
{
    if (const auto loaded = load(); !loaded.ok())
        return loaded.error();
    const auto it = std::ranges::find(m_accounts, account.id, &Account::id);
    if (it == m_accounts.end())
        return Error { Error::Kind::NotFound, QStringLiteral("there is no account “%1”").arg(account.name) };
    const auto other = find(account.name);
    if (other && other->id != account.id)
        return Error { Error::Kind::Usage, QStringLiteral("there is an account “%1” already").arg(account.name) };
    *it = account;
    return save();
}

Result<void> AccountRegistry::leave(const QString& accountId)
{
    if (const auto loaded = load(); !loaded.ok())
        return loaded.error();
    const auto it = std::ranges::find(m_accounts, accountId, &Account::id);
    if (it == m_accounts.end())
        return Error { Error::Kind::NotFound, QStringLiteral("there is no account “%1”").arg(accountId) };
    m_leaving.append(*it);
    m_accounts.erase(it);
    return save();
}

Result<void> AccountRegistry::remove(const QString& accountId)
{
    if (const auto loaded = load(); !loaded.ok())
        return loaded.error();
    const auto isThis = [&](const Account& account) { return account.id == accountId; };
    const auto removed = m_accounts.removeIf(isThis) + m_leaving.removeIf(isThis);
    if (removed == 0)
        return Error { Error::Kind::NotFound, QStringLiteral("there is no account “%1”").arg(accountId) };
    if (const auto saved = save(); !saved.ok())
        return saved;
    // Its tickets are in the columns of all accounts too; who needs those makes them anew.
    QFile::remove(m_profile.columnsFile());
    removeStrayColumnFiles(m_profile.columnsFile());
    for (const QString& store : { m_profile.storeFile(accountId), liveHistoryFile(m_profile, accountId) })
        for (const char* suffix : { "", "-wal", "-shm" })
            if (QFile file(store + QLatin1String(suffix)); file.exists() && !file.remove())
                return Error { Error::Kind::Storage,
                    QStringLiteral("cannot delete %1: %2").arg(file.fileName(), file.errorString()) };
    return {};
}

Result<void> AccountRegistry::save()
{
    const QJsonArray before = m_file[QLatin1String("accounts")].toArray();
    QJsonArray array;
    for (const Account& account : std::as_const(m_accounts))
        array.append(objectFrom(account, objectWithId(before, account.id)));
    for (const Account& account : std::as_const(m_leaving)) {
        QJsonObject object = objectFrom(account, objectWithId(before, account.id));
        object[kLeaving] = true;
        array.append(object);
    }
    QJsonObject root = m_file;
    root[QLatin1String("version")] = root[QLatin1String("version")].toInt(1);
    root[QLatin1String("accounts")] = array;
    QSaveFile file(m_profile.accountsFile());
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(QJsonDocument(root).toJson()) >= 0 && file.commit();
    if (!written)
        return Error { Error::Kind::Storage,
            QStringLiteral("cannot write %1: %2").arg(file.fileName(), file.errorString()) };
    m_file = root;
    return {};
}

} // namespace desk
