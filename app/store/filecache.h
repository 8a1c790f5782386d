// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/profile.h"
#include "app/domain/records.h"

#include <QByteArray>

namespace desk {

/// Which file of an account: its id, else its address without what is signed anew each time.
QString fileKey(const Attachment& file);

/// Attachments that somebody looked at, on the disk: one folder an account (mode 0700, files 0600) of at most 256 MiB,
/// from which those that were not looked at for longest go first. Named so that nothing in a file's own name leads
/// elsewhere. One thread at a time.
class FileCache {
public:
    static constexpr qint64 kMostBytes = qint64(256) * 1024 * 1024;
    /// `mostBytes` an account.
    explicit FileCache(Profile profile, qint64 mostBytes = kMostBytes);
    /// The path of a file; empty where it is not here.
    QString find(const QString& accountId, const Attachment& file);
    /// Keeps a file whole or not at all, and gives its path.
    Result<QString> put(const QString& accountId, const Attachment& file, const QByteArray& content);
    /// Deletes all files of an account.
    void remove(const QString& accountId);

private:
    [[nodiscard]] QString folder(const QString& accountId) const;
    [[nodiscard]] QString path(const QString& accountId, const Attachment& file) const;
    void makeRoom(const QString& accountId, qint64 bytes);

    Profile m_profile;
    qint64 m_mostBytes;
};

} // namespace desk
