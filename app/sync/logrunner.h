// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/synchost.h"

#include <QObject>
#include <array>
#include <deque>

namespace desk {

class TicketPages;

/// Reads the conversation logs of tickets that came by messaging and, where the account has a key for the messaging
/// service, more of their messages there: first those that a person opened, then those the store names, newest change
/// first. Slow by its limits, so it goes on beside the rounds of the sync and after them. Each page is committed with
/// the place that follows it, the last one with the ticket's mark. Net thread.
class LogRunner : public QObject {
    Q_OBJECT

public:
    explicit LogRunner(SyncHost& host, QObject* parent = nullptr);
    /// Puts a ticket first.
    void open(const std::string& ticketId, const PendingMessages& pending);
    /// From now on reads what the store names; call it again whenever there may be more.
    void walk();
    /// Whether nothing is left to read.
    [[nodiscard]] bool idle() const;

signals:
    /// Nothing is left. `skipped` tickets could not be read since the last time; the store names them again.
    void drained(int skipped);

private:
    struct Item {
        std::string id;
        Millis version = 0;
        MessageSource source = MessageSource::Log;
        bool urgent = false;
        bool operator==(const Item&) const = default;
    };
    struct Reading {
        Item item;
        std::unique_ptr<TicketPages> pages;
        std::string last; ///< signature of the page before
        int repeats = 0; ///< how often that one came again
        bool saved = false; ///< a place is stored
    };
    using ReadingPtr = std::shared_ptr<Reading>;
    /// What is known of a source in this run.
    struct Source {
        bool closed = false; ///< nothing can be read there
        int refusals = 0; ///< tickets in a row that it does not have
        qint64 done = 0; ///< tickets that were read
    };

    void pump();
    void refill();
    void begin(Item item);
    void step(const ReadingPtr& reading);
    void onPage(const ReadingPtr& reading, Result<Page> page);
    void commit(const ReadingPtr& reading, RecordBatch batch);
    void onError(const Reading& reading, const Error& error);
    void missing(const Reading& reading, const Error& error);
    void close(MessageSource source);
    void finished(const Item& item);
    void tellIfDrained();
    Source& sourceOf(MessageSource source) { return m_sources[static_cast<std::size_t>(source)]; }
    [[nodiscard]] bool offered(MessageSource source) const;

    SyncHost& m_host;
    std::deque<Item> m_queue;
    std::array<std::set<std::string>, 3> m_taken; ///< by source: in the queue, being read, or given up
    std::array<Source, 3> m_sources;
    int m_reading = 0;
    int m_skipped = 0;
    bool m_walks = false;
    bool m_asking = false;
    bool m_drained = true; ///< the store had nothing more when last asked
};

} // namespace desk
