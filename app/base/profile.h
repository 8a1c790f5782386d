// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QString>

namespace desk {

/// The folder that holds everything of one user: accounts.json, one <account id>.sqlite an account, settings.ini,
/// tickets.columns.
/// Secrets are never in it. A value; any thread.
class Profile {
public:
    /// `dir` as given by --profile or DESKSCOPE_PROFILE; empty = the platform's standard data folder.
    /// Creates the folder with mode 0700 where it is missing.
    static Result<Profile> open(const QString& dir);

    [[nodiscard]] QString dir() const { return m_dir; }
    [[nodiscard]] QString accountsFile() const;
    [[nodiscard]] QString settingsFile() const;
    /// The SQLite file of an account.
    [[nodiscard]] QString storeFile(const QString& accountId) const;
    /// The tickets of all accounts as columns, a copy of what the stores hold (see ColumnFile).
    [[nodiscard]] QString columnsFile() const;
    /// A profile inside this one, for the demo accounts; created where missing.
    [[nodiscard]] Result<Profile> sub(const QString& name) const;

private:
    explicit Profile(QString dir)
        : m_dir(std::move(dir))
    {
    }
    QString m_dir;
};

} // namespace desk
