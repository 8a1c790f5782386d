// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/syncplan.h"
#include "app/sync/syncstatus.h"

namespace desk {

/// What a runner may ask of the account's sync it works for. All on the net thread. After the sync stopped no callback
/// comes any more; runners die with it.
class SyncHost {
public:
    virtual ~SyncHost() = default;

    /// Fetches and reads a page. Passing errors (offline, 5xx, limits) are waited out within the rules of the run, and
    /// what concerns the whole account (sign-in, keychain) ends it: neither comes back. The rest does.
    virtual void fetch(const PageRequest& request, std::function<void(Result<Page>)> done) = 0;
    /// Commits a page with its cursors; called back when durable. A storage error ends the run and does not come back.
    virtual void commit(RecordBatch batch, std::vector<Cursor> cursors, std::function<void()> done) = 0;
    virtual void ask(std::function<std::function<void()>(StoreWriter&)> question) = 0;

    /// Does something later, unless the run ends before.
    virtual void later(int ms, std::function<void()> job) = 0;

    /// Whether another request got this same page in this round; remembers the page (a signature, not empty).
    virtual bool servedBefore(const std::string& signature, const QString& path) = 0;

    /// Asks for another round at once, because a page could not be believed: where two questions have the same answer
    /// by right, they have not in the next round, which goes on from the cursors of this one. False where that was done
    /// already.
    virtual bool lookAgain() = 0;

    virtual SyncPlan& plan() = 0;
    /// Adds to a stream's progress.
    virtual void progress(const QString& stream, qint64 more, std::optional<qint64> total, bool finished) = 0;
    virtual void raise(
        const QString& key, Issue::Severity severity, Issue::Action action, const Error& error, const QString& context)
        = 0;
    /// The sign-in did not grant the right to read this: a person has to sign in again.
    void raiseMissingRight(const Error& error, const QString& stream)
    {
        raise(QStringLiteral("missing-right"), Issue::Severity::Failure, Issue::Action::SignInAgain, error, stream);
    }
    virtual void clear(const QString& key) = 0;
};

} // namespace desk
