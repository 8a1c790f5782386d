// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/diagnostics.h"

#include "app/accounts/accountregistry.h"
#include "app/base/text.h"
#include "app/store/sqlite.h"
#include "app/store/store.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSettings>
#include <QSysInfo>
#include <QLocale>

namespace desk::cli {

namespace {

QJsonObject program()
{
    return { { QStringLiteral("version"), QCoreApplication::applicationVersion() },
        { QStringLiteral("qt"), QLatin1String(qVersion()) },
        { QStringLiteral("system"), QSysInfo::prettyProductName() },
        { QStringLiteral("kernel"), QString(QSysInfo::kernelType() + QLatin1Char(' ') + QSysInfo::kernelVersion()) },
        { QStringLiteral("processor"), QSysInfo::currentCpuArchitecture() },
        { QStringLiteral("locale"), QLocale::system().name() } };
}

QString isoOf(Millis at)
{
    return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(Qt::ISODate);
}

/// The streams that a sync keeps a place in, and the version of the file; streams whose names could name somebody are
/// only counted.
void addFile(QJsonObject& account, const QString& file)
{
    static const QRegularExpression plain(QStringLiteral("^[a-z]+([.-][a-z]+)*$"));
    const auto db = sql::Database::open(file, sql::Database::Mode::ReadOnly);
    if (!db)
        return;
    QJsonArray streams;
    int others = 0;
    sql::Statement& query = (*db)->statement("SELECT stream FROM cursor ORDER BY stream");
    while (query.step()) {
        const QString name = text(query.view(0));
        if (plain.match(name).hasMatch())
            streams.append(name);
        else
            ++others;
    }
    account.insert(QStringLiteral("streams"), streams);
    account.insert(QStringLiteral("other_streams"), others);
    account.insert(QStringLiteral("schema"), static_cast<qint64>((*db)->number("PRAGMA user_version")));
    account.insert(QStringLiteral("free_pages"), static_cast<qint64>((*db)->number("PRAGMA freelist_count")));
}

void addStore(QJsonObject& account, StoreReader& reader)
{
    if (const auto counts = reader.counts())
        account.insert(QStringLiteral("counts"),
            QJsonObject { { QStringLiteral("tickets"), counts->tickets }, { QStringLiteral("events"), counts->events },
                { QStringLiteral("chats"), counts->chats }, { QStringLiteral("people"), counts->people } });
    else
        account.insert(QStringLiteral("problem"), errorKindName(counts.error().kind));
    if (const auto newest = reader.newest(); newest && *newest)
        account.insert(QStringLiteral("newest"), isoOf(**newest));
}

QJsonObject accountOf(const Account& account, int number, const Profile& profile)
{
    const auto word = [](std::string_view name) { return text(name); };
    const QString file = profile.storeFile(account.id);
    QJsonObject result { { QStringLiteral("number"), number },
        { QStringLiteral("provider"), word(nameOf(account.provider)) },
        { QStringLiteral("auth"), word(nameOf(account.auth)) }, { QStringLiteral("admin"), account.admin },
        { QStringLiteral("chat"), !account.chatUrl.isEmpty() },
        { QStringLiteral("this_machine"), isLoopback(account.url) },
        { QStringLiteral("added"), isoOf(account.addedAt) }, { QStringLiteral("bytes"), QFileInfo(file).size() },
        { QStringLiteral("log_bytes"), QFileInfo(QString(file + QStringLiteral("-wal"))).size() } };
    const auto reader = StoreReader::open(file);
    if (reader)
        addStore(result, **reader);
    else
        result.insert(QStringLiteral("problem"), errorKindName(reader.error().kind));
    addFile(result, file);
    return result;
}

/// Settings whose values are numbers, switches or one of our own words.
QJsonObject settingsOf(const Profile& profile)
{
    static const QStringList kHarmless { QStringLiteral("look/compact"), QStringLiteral("look/language"),
        QStringLiteral("look/theme"), QStringLiteral("look/timeStrip"), QStringLiteral("sync/intervalSeconds"),
        QStringLiteral("sync/limitPercent"), QStringLiteral("list/sort"), QStringLiteral("list/descending"),
        QStringLiteral("export/format"), QStringLiteral("export/notes"), QStringLiteral("export/pseudonyms"),
        QStringLiteral("export/zip") };
    static const QRegularExpression plain(QStringLiteral("^(true|false|[0-9]{1,9}|[a-z]{0,10})$"));
    const QSettings settings(profile.settingsFile(), QSettings::IniFormat);
    QJsonObject result;
    int leftOut = 0;
    for (const QString& key : settings.allKeys()) {
        const QString value = settings.value(key).toString();
        if (kHarmless.contains(key) && plain.match(value).hasMatch())
            result.insert(key, value);
        else
            ++leftOut;
    }
    result.insert(QStringLiteral("left_out"), leftOut);
    return result;
}

} // namespace

Result<QJsonObject> diagnosticsOf(const Profile& profile)
{
    AccountRegistry registry(profile);
    if (const auto loaded = registry.load(); !loaded)
        return loaded.error();
    QJsonArray accounts;
    for (const Account& account : registry.accounts())
        accounts.append(accountOf(account, static_cast<int>(accounts.size()) + 1, profile));
    return QJsonObject { { QStringLiteral("program"), program() }, { QStringLiteral("accounts"), accounts },
        { QStringLiteral("leaving_accounts"), registry.leaving().size() },
        { QStringLiteral("settings"), settingsOf(profile) },
        { QStringLiteral("columns_bytes"), QFileInfo(profile.columnsFile()).size() } };
}

} // namespace desk::cli
