// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/profile.h"
#include "app/base/result.h"
#include "app/domain/account.h"

#include <QJsonObject>
#include <QList>
#include <optional>

namespace desk {

/// The accounts of a profile, in <profile>/accounts.json (mode 0600, written atomically, no secret in it; unknown keys
/// are kept). A plain object of one thread; each change reads the file again first, so that what a second process added
/// stays.
class AccountRegistry {
public:
    explicit AccountRegistry(Profile profile);

    /// Reads the file; a missing file is an empty registry. Malformed: an error that names the file, the file is left
    /// alone.
    Result<void> load();
    [[nodiscard]] const QList<Account>& accounts() const { return m_accounts; }
    /// By name or id; nothing where there is none.
    [[nodiscard]] std::optional<Account> find(const QString& nameOrId) const;
    /// Adds (gives it an id, a free colour and the time; Usage where the name is empty or taken) and saves. An id that
    /// is given is kept where it is free: its secret may be in the keychain already.
    Result<Account> add(Account account);
    /// Replaces the one with the same id and saves; NotFound where there is none.
    Result<void> update(const Account& account);
    /// Takes the account out of accounts() and saves that it is being removed: its secret is to be removed yet, also by
    /// a later start of the program. remove() ends that. NotFound where there is none.
    Result<void> leave(const QString& accountId);
    /// The accounts whose removal was begun and not ended.
    [[nodiscard]] const QList<Account>& leaving() const { return m_leaving; }
    /// Forgets the account, also one that is leaving, and deletes its store files. The secrets are the caller's to
    /// remove first.
    Result<void> remove(const QString& accountId);
    /// An id for an account of this name that no account of the registry has: "acme-3f2a".
    [[nodiscard]] QString freshId(const QString& name) const;
    [[nodiscard]] const Profile& profile() const { return m_profile; }

private:
    Result<void> save();
    [[nodiscard]] bool knows(const QString& id) const;

    Profile m_profile;
    QList<Account> m_accounts;
    QList<Account> m_leaving;
    QJsonObject m_file; // as read, with the keys that we do not know
};

} // namespace desk
