// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/filecache.h"

#include "app/base/text.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSaveFile>
#include <QUrl>

namespace desk {

QString fileKey(const Attachment& file)
{
    if (!file.id.empty())
        return text(file.id);
    return QUrl(text(file.url)).toString(QUrl::RemoveQuery | QUrl::RemoveFragment);
}

FileCache::FileCache(Profile profile, qint64 mostBytes)
    : m_profile(std::move(profile))
    , m_mostBytes(mostBytes)
{
}

QString FileCache::folder(const QString& accountId) const
{
    return m_profile.dir() + QStringLiteral("/files/") + accountId;
}

QString FileCache::path(const QString& accountId, const Attachment& file) const
{
    static const QRegularExpression ending(QStringLiteral(R"(\.([A-Za-z0-9]{1,8})$)"));
    const QByteArray hash = QCryptographicHash::hash(fileKey(file).toUtf8(), QCryptographicHash::Sha256).toHex();
    const QRegularExpressionMatch match = ending.match(text(file.name));
    return folder(accountId) + QLatin1Char('/') + QString::fromLatin1(hash.first(32))
        + (match.hasMatch() ? QLatin1Char('.') + match.captured(1).toLower() : QString());
}

QString FileCache::find(const QString& accountId, const Attachment& file)
{
    const QString name = path(accountId, file);
    QFile kept(name);
    if (!kept.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return {};
    kept.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
    return name;
}

Result<QString> FileCache::put(const QString& accountId, const Attachment& file, const QByteArray& content)
{
    const QString dir = folder(accountId);
    const QString name = path(accountId, file);
    const auto failed = [&](const QString& why) {
        return Error { Error::Kind::Storage, QStringLiteral("%1: %2").arg(name, why) };
    };
    if (!QDir().mkpath(dir))
        return failed(QStringLiteral("the folder cannot be created"));
    constexpr auto kOwner = QFile::ReadOwner | QFile::WriteOwner;
    QFile::setPermissions(m_profile.dir() + QStringLiteral("/files"), kOwner | QFile::ExeOwner);
    QFile::setPermissions(dir, kOwner | QFile::ExeOwner);
    makeRoom(accountId, content.size());
    QSaveFile out(name);
    if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(kOwner) || out.write(content) != content.size()
        || !out.commit())
        return failed(out.errorString());
    return name;
}

void FileCache::makeRoom(const QString& accountId, qint64 bytes)
{
    const QFileInfoList files = QDir(folder(accountId)).entryInfoList(QDir::Files, QDir::Time); // newest first
    qint64 left = m_mostBytes - bytes;
    for (const QFileInfo& file : files) {
        left -= file.size();
        if (left < 0)
            QFile::remove(file.absoluteFilePath());
    }
}

void FileCache::remove(const QString& accountId)
{
    QDir(folder(accountId)).removeRecursively();
}

} // namespace desk
