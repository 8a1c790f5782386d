// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/columnfile.h"
#include "app/base/profile.h"

#include <QObject>

namespace desk {

/// A snapshot to be kept in the profile's column file, with what it was read from.
struct ColumnCopy {
    SnapshotPtr snapshot;
    std::vector<ColumnSource> sources;
    CancelToken cancel;
};

/// Writes and removes the profile's column file. Lives on a thread of its own, so that nobody waits for it.
class ColumnKeeper : public QObject {
    Q_OBJECT

public:
    explicit ColumnKeeper(const Profile& profile)
        : m_file(profile.columnsFile())
    {
    }
    /// Writes the file anew. One that cannot be written is none: the next start then reads the stores.
    void write(const ColumnCopy& copy);
    /// Removes it, whoever's tickets are in it.
    void remove();

private:
    QString m_file;
};

} // namespace desk
