// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/synchost.h"

#include <QObject>
#include <unordered_set>

namespace desk {

/// Walks one stream: fetches a page, commits it with its cursor, and fetches the next one while that commit is under
/// way. At most two pages wait for the store. Net thread.
class PageRunner : public QObject {
    Q_OBJECT

public:
    PageRunner(std::unique_ptr<PageStream> stream, SyncHost& host, QObject* parent = nullptr);
    void start();

signals:
    /// Everything is committed. `complete` is false where the walk ended before its end.
    void ended(bool complete);
    /// A page is durable: there may be new work for others.
    void committed();

private:
    struct Doubt {
        QString why;
        bool repeated = false; // another question got this page
    };
    void fetchNext();
    void onPage(const QString& path, Result<Page> page);
    void stopTurning();
    [[nodiscard]] std::optional<Doubt> doubt(const Page& page, const QString& path);
    void askAgain(const Doubt& doubt);
    void onError(const Error& error);
    [[nodiscard]] bool retrySmaller(const Error& error);
    void note(const Error& error, Issue::Severity severity);
    [[nodiscard]] bool goesInACircle(const Page& page);
    void finish(bool complete);
    void endIfIdle();

    std::unique_ptr<PageStream> m_stream;
    SyncHost& m_host;
    std::string m_last; // signature of the page before
    std::string m_rows; // its rows
    int m_same = 0; // how many pages in a row have brought these rows
    std::unordered_set<std::size_t> m_walkedOver; // hashes of the paths whose pages were taken
    qint64 m_done = 0;
    int m_committing = 0;
    int m_attempts = 0; // of the present page, after errors that may pass
    int m_doubts = 0; // how often the present page was asked for again because of what it was
    bool m_pausing = false;
    bool m_fetching = false;
    bool m_walked = false;
    bool m_complete = true;
    bool m_over = false;
};

} // namespace desk
