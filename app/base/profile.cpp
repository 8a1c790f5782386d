// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/profile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace desk {

Result<Profile> Profile::open(const QString& dir)
{
    QString path = dir.isEmpty() ? qEnvironmentVariable("DESKSCOPE_PROFILE") : dir;
    if (path.isEmpty())
        path = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    path = QDir(path).absolutePath();
    const bool existed = QFileInfo::exists(path);
    if (!QDir().mkpath(path))
        return Error { Error::Kind::Storage, QStringLiteral("cannot create the folder %1").arg(path) };
    if (!existed)
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (!QFileInfo(path).isWritable())
        return Error { Error::Kind::Storage, QStringLiteral("the folder %1 cannot be written to").arg(path) };
    return Profile(path);
}

QString Profile::accountsFile() const
{
    return m_dir + QStringLiteral("/accounts.json");
}

QString Profile::settingsFile() const
{
    return m_dir + QStringLiteral("/settings.ini");
}

QString Profile::storeFile(const QString& accountId) const
{
    return m_dir + QLatin1Char('/') + accountId + QStringLiteral(".sqlite");
}

QString Profile::columnsFile() const
{
    return m_dir + QStringLiteral("/tickets.columns");
}

Result<Profile> Profile::sub(const QString& name) const
{
    return open(m_dir + QLatin1Char('/') + name);
}

} // namespace desk
