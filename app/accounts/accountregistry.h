// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/profile.h"
#include "app/base/result.h"
#include "app/domain/account.h"

#include <QList>

namespace desk {

/// The accounts of a profile, in <profile>/accounts.json (mode 0600, written atomically, no secret in it; unknown keys are
/// kept). A plain object of one thread; a second process that wrote the file meanwhile is seen on the next load().
class AccountRegistry {
public:
    explicit AccountRegistry(Profile profile);

    /// Reads the file; a missing file is an empty registry. Malformed: an error that names the file, the file is left alone.
    Result<void> load();
    [[nodiscard]] const QList<Account>& accounts() const { return m_accounts; }
    /// By name or id; nothing where there is none.
    [[nodiscard]] std::optional<Account> find(const QString& nameOrId) const;
    /// Adds (gives it an id and a free colour; Usage where the name is taken) and saves.
    Result<Account> add(Account account);
    /// Replaces the one with the same id and saves.
    Result<void> update(const Account& account);
    /// Forgets the account and deletes its store files. The secrets are the caller's to remove first.
    Result<void> remove(const QString& accountId);
    [[nodiscard]] const Profile& profile() const { return m_profile; }

private:
    Result<void> save() const;

    Profile m_profile;
    QList<Account> m_accounts;
};

} // namespace desk
