// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/awaitednames.h"
#include "app/store/rawblocks.h"
#include "app/store/store.h"
#include "app/store/textindex.h"
#include "app/store/ticketfacts.h"

#include <map>
#include <unordered_map>
#include <unordered_set>

namespace desk {

struct StoredTicket;

/// The work of one StoreWriter::commit, inside its transaction. Made for one batch and thrown away; failures stick to
/// the database.
class Commit {
public:
    Commit(sql::Database& db, RawBlocks& raw, const RecordBatch& batch);
    /// Writes everything; the summary holds only if the database has not failed.
    CommitSummary run(std::span<const Cursor> cursors);

private:
    /// An event as the facts need it.
    struct SlimEvent {
        std::int64_t key = 0;
        std::string id, author;
        bool removed = false;
        FactEvent fact; ///< role as told by the event
    };
    using Slims = std::vector<SlimEvent>;
    /// The events of the batch that belong to one ticket.
    struct TicketEvents {
        std::string_view ticketId;
        std::vector<const Event*> events, details;
        bool complete = false; ///< all of the ticket's messages
    };

    // commitreference.cpp: what tickets refer to.
    void writeReference();
    void writePeople();
    void writePerson(const Person& person);
    void writeOrganizations();
    void writeGroups();
    void writeBrands();
    void writeFields();
    void writeStatuses();
    void writeViews();
    void writeRatings();
    void writeTimeEntries();
    void nameChanged(Awaited what, std::string_view id, bool known);
    void await(Awaited what, std::string_view id, std::int64_t ticket);
    [[nodiscard]] bool hasRole(std::string_view person) const;
    std::optional<AuthorRole> roleOf(std::string_view person);

    // commitservice.cpp: what is promised.
    void writeSchedules();
    void writeSlaPolicies();
    void writeSlaEvents();

    // commit.cpp: tickets and the rest.
    void writeTickets();
    void writeTicket(const Ticket& ticket);
    bool insertTicket(std::int64_t key, const Ticket& ticket);
    void ticketChanged(std::int64_t key, const StoredTicket* before, const Ticket& ticket);
    static int bindTicket(sql::Statement& put, std::int64_t key, const Ticket& ticket, const std::string& tags);
    void putMore(std::int64_t key, const Ticket& ticket);
    void absorb(const Absorbed& absorbed);
    void countChat(const std::string& id);
    /// What a conversation of this id is shown as: itself, or what absorbed it.
    std::string_view shownAsOf(std::string_view id);
    bool isAbsorbed(std::string_view id) { return shownAsOf(id) != id; }
    void awaitNames(std::int64_t key, const Ticket& ticket);
    std::int64_t ticketNamed(std::string_view ticketId);
    void writeCursors(std::span<const Cursor> cursors);
    void writeJournal();
    void writeTally();
    void newest(std::optional<Millis> at);

    // commitevents.cpp
    void writeEvents();
    static std::vector<const Event*> eventsOf(const TicketEvents& group, const Slims& slims);
    void writeTicketEvents(std::int64_t key, const TicketEvents& group);
    void insertEvent(std::int64_t key, const Event& event);
    bool updateEvent(std::int64_t key, const Event& event);
    void bindEvent(sql::Statement& statement, const Event& event) const;
    void setRemoved(SlimEvent& event, bool removed);
    Slims loadSlims(std::int64_t ticket);
    void writeMarks();

    // commitfacts.cpp
    void writeFacts();
    void writeFactsOf(std::int64_t key);

    sql::Database& m_db;
    RawBlocks& m_raw;
    const RecordBatch& m_batch;
    CommitSummary m_summary;
    std::vector<Event> m_moved; ///< of conversations that were absorbed
    std::unordered_map<std::string, std::string>
        m_shownAs; ///< what shownAsOf() already found, of ids that are no number
    int m_newChats = 0;
    std::optional<Millis> m_newest;
    std::map<std::int64_t, bool> m_touched; ///< tickets that changed → whether their facts must be looked at
    std::unordered_map<std::int64_t, Slims> m_slims; ///< events of tickets already read in this commit
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    /// What roleOf() already found.
    std::unordered_map<std::string, std::optional<AuthorRole>, Hash, std::equal_to<>> m_roles;
    std::unordered_set<std::string_view> m_groups, m_brands; ///< awaited already
    AwaitedNames m_awaited;
    TextIndex m_text;
};

} // namespace desk
