// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/sandbox.h"
#include "app/secrets/memorysecretstore.h"
#include "app/sync/directstoregate.h"

#include <QTemporaryDir>

namespace desk::test {

/// A sandbox with small, fast worlds whose story ended an hour ago; `now` is the story's last instant.
sandbox::SandboxOptions smallWorlds(int zendeskTickets, int freshdeskTickets);

enum class As { Admin, Agent };
/// The sandbox's account, with the id "zd" or "fd", and the secret that signs it in.
Account accountOf(const sandbox::Sandbox& sandbox, Provider provider, As as = As::Admin);
/// The same with a sign-in to its chats.
Account withChats(const sandbox::Sandbox& sandbox, Account account);
/// The same with a key for its messaging service.
Account withMessaging(const sandbox::Sandbox& sandbox, Account account);
QHash<QString, QString> secretsOf(const sandbox::Sandbox& sandbox, const Account& account);

/// One account of a sandbox mirrored into a profile of its own: real HTTP, real SQLite, secrets in memory.
class Mirror {
public:
    using As = test::As;
    Mirror(const sandbox::Sandbox& sandbox, Provider provider, As as = As::Admin);
    /// An account that signed in otherwise, with its secrets.
    Mirror(Account account, QHash<QString, QString> secrets);

    /// Runs a sync to its end, or until nothing changed for 60 s.
    SyncStatus sync(SyncOptions options = fast());
    /// Starts one, and stops it as soon as `enough` says so.
    SyncStatus syncUntil(const std::function<bool(const SyncStatus&)>& enough, SyncOptions options = fast());
    /// All of the account's limit is ours.
    static SyncOptions fast();

    [[nodiscard]] const Account& account() const { return m_account; }
    [[nodiscard]] QString storeFile() const { return m_profile.storeFile(m_account.id); }
    [[nodiscard]] std::unique_ptr<StoreReader> reader() const;
    /// Every ticket with its events in order, as text: equal mirrors give equal lines.
    [[nodiscard]] QStringList content() const;
    /// Everything in the store (dumpStore()).
    [[nodiscard]] QStringList dump() const;
    [[nodiscard]] const QList<Issue>& issues() const { return m_issues; } ///< of the last run
    SyncService& service() { return m_service; }
    [[nodiscard]] const QHash<QString, QString>& secrets() const { return m_secrets.secrets(); }

private:
    QTemporaryDir m_dir;
    Profile m_profile;
    Account m_account;
    MemorySecretStore m_secrets;
    DirectStoreGate m_gate;
    SyncService m_service;
    QList<Issue> m_issues;
};

/// A line for a ticket and its events, as in Mirror::content().
QStringList storeContent(const QString& file, const Account& account);

/// What a complete mirror holds, counted in the world itself.
struct Truth {
    qint64 tickets = 0;
    QMap<QString, int> messages; ///< messages and notes with words, by ticket id; not of deleted and spam tickets
};
Truth truthOf(sandbox::Sandbox& sandbox, Provider provider);

/// How many messages and notes the mirror has of a ticket, -1 where it does not have the ticket.
int mirrored(StoreReader& reader, const Account& account, const QString& id);

} // namespace desk::test
