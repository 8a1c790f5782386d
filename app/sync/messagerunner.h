// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/synchost.h"

#include <QObject>
#include <deque>

namespace desk {

/// Reads the messages of single tickets, several at a time: first those that a person opened, then those the plan wants
/// read again, then those the store names, newest first. A ticket's messages are committed in one transaction with
/// their mark; tickets that are read while the store is busy share one. Net thread.
class MessageRunner : public QObject {
    Q_OBJECT

public:
    enum class Source : std::uint8_t {
        Opened, ///< only what is asked for with open()
        Rereads, ///< what the plan wants read again
        Store, ///< that, and what the store names
    };
    MessageRunner(SyncHost& host, Source source, QObject* parent = nullptr);
    /// Puts a ticket first.
    void open(const std::string& ticketId);
    /// There may be more in the store.
    void wake();
    /// Nothing will be added from outside: end when nothing is left.
    void finishWhenDone();

signals:
    /// `skipped` tickets could not be read in this run; the store names them again for the next.
    void ended(int skipped);

private:
    struct Item {
        std::string id;
        Millis version = 0; ///< 0 = as of now
        bool urgent = false;
    };
    struct Reading {
        Item item;
        RecordBatch batch;
        int page = 1;
        std::string last; ///< signature of the page before
        int repeats = 0; ///< how often that one came again
        int attempts = 0; ///< of the present page, after errors that may pass
    };
    void pump();
    void refill();
    void begin(Item item);
    void fetch(const std::shared_ptr<Reading>& reading, PageRequest request);
    void onPage(const std::shared_ptr<Reading>& reading, const PageRequest& request, Result<Page> page);
    void onError(const std::shared_ptr<Reading>& reading, const PageRequest& request, const Error& error);
    void giveUp();
    void skip(const Reading& reading, const Error& error);
    void complete(Reading& reading, bool missing);
    void flush();
    void endIfIdle();

    SyncHost& m_host;
    bool m_walk; ///< ask the store
    std::deque<Item> m_queue;
    std::set<std::string> m_taken; ///< in the queue, being read, waiting for the store, or given up
    std::vector<std::string> m_unsaved; ///< tickets in m_ready
    RecordBatch m_ready;
    std::vector<Cursor> m_readyCursors;
    int m_reading = 0;
    int m_skipped = 0;
    bool m_refused = false; ///< the sign-in does not allow to read messages, or the help desk is ill
    int m_failures = 0; ///< tickets in a row that could not be read
    bool m_committing = false;
    bool m_asking = false;
    bool m_drained = false; ///< the store had nothing more when last asked
    bool m_last = false;
    bool m_over = false;
};

} // namespace desk
