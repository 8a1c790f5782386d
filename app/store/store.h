// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/cancel.h"
#include "app/base/result.h"
#include "app/domain/account.h"
#include "app/domain/conversation.h"
#include "app/domain/records.h"
#include "app/domain/texthits.h"
#include "app/domain/ticketrow.h"

#include <functional>
#include <memory>
#include <span>

namespace desk {

struct HistoryScope;
struct TicketHistory;

/// A named place in a stream of pages ("tickets.live", "events.backfill", "freshdesk.tickets"), opaque to the store.
struct Cursor {
    std::string stream;
    std::string value;
    bool operator==(const Cursor&) const = default;
};

/// What a commit changed. Value.
struct CommitSummary {
    std::vector<std::string> tickets; ///< ids of tickets whose row, facts or messages changed, each once
    bool namesChanged = false; ///< people, groups, statuses … changed: rows show other names
    int newTickets = 0, newChats = 0, newEvents = 0, newPeople = 0; ///< chats: also those that became tickets
};

/// A state of a store's tickets; each commit that changes some makes the next one. Two files never share one.
struct StoreRevision {
    std::int64_t number = -1; ///< -1 = none
    std::int64_t token = 0; ///< random
    bool operator==(const StoreRevision&) const = default;
};

enum class TextOrder : std::uint8_t { Newest, Relevance };

/// What to do after a text was looked at.
enum class TextVisit : std::uint8_t { Next, NextTicket, Stop };

/// A text that matches.
struct TextHit {
    std::string ticketId;
    std::string eventId; ///< empty: the subject
    Millis at = 0; ///< of a subject: when the ticket was created
    std::string text;
};

/// How well the best of a ticket's texts answers what was searched for (BM25 without regard to length; a subject counts
/// four times).
struct TicketScore {
    std::string ticketId;
    std::int64_t score = 0; ///< the higher, the better
};

/// When an account works, and which of its groups keep hours of their own.
struct AccountHours {
    std::vector<BusinessHours> schedules; ///< each with its closures
    std::vector<std::pair<std::string, std::string>> groups; ///< group id → schedule id
};

/// Which messages of a ticket are not mirrored yet. Value.
struct PendingMessages {
    bool messages = true; ///< the help desk's own were never read
    std::optional<Millis> log, details; ///< the updated_at they are to be read for; nothing where they are up to date
};

/// Where a messaging service has a ticket's messages. Value.
struct MessagingPlaces {
    std::vector<std::string> conversations; ///< the service's ids; where none is known, its users who wrote are
    std::vector<std::string> users;
    Millis first = 0; ///< of the ticket's messages: what is older is not the ticket's
};

/// How much is in a store.
struct StoreCounts {
    qint64 tickets = 0, events = 0, chats = 0, people = 0;
};

/// The one writer of an account's SQLite file (WAL, FTS5, versioned migrations). Lives on the store thread; one per
/// file and process.
class StoreWriter {
public:
    /// Opens or makes the file (mode 0600) and migrates it. Storage errors say what is wrong with the file in plain
    /// words.
    static Result<std::unique_ptr<StoreWriter>> open(const QString& file);
    ~StoreWriter();

    /// Writes the records and the cursors in ONE transaction. Upserts by id; a copy with an older version never
    /// overwrites a newer one; events and people seen twice are stored once; raw records are compressed; facts derived
    /// from the events (waiting since, first reply, replies, full-text index) are brought up to date in the same
    /// transaction.
    Result<CommitSummary> commit(const RecordBatch& batch, std::span<const Cursor> cursors);
    /// Merges some of what commits added to the text index, in a transaction of some ten milliseconds: true where there
    /// is more to merge. To be called between commits; without it the index merges by itself, once it must.
    Result<bool> tidy();
    /// Whether texts that an older version of the program stored are still to be indexed.
    Result<bool> hasBacklog();
    /// Indexes some of the texts that an older version of the program stored, in a transaction of about a second: 1
    /// when all are indexed (tidy() makes searches quicker then), else how far it is, in [0, 1). Call it again; a
    /// crash or a pause loses nothing. Cancelled, with nothing done, soon after somebody cancels.
    Result<double> indexBacklog(const CancelToken& cancel = {});
    /// The stored value of a cursor, empty where there is none.
    Result<std::string> cursor(std::string_view stream);
    /// Tickets whose messages have not been read up to their present version, newest first: (id, version). Deleted and
    /// spam tickets and those marked missing are left out.
    Result<std::vector<std::pair<std::string, Millis>>> ticketsWithoutMessages(
        int limit, std::span<const std::string> exclude = {});
    /// How many ticketsWithoutMessages() would name without a limit.
    Result<qint64> countWithoutMessages();
    /// Tickets that came by messaging whose log (or details, once the log is read) has not been read up to their
    /// present updated_at, newest first: (id, updated_at). Those marked missing are left out.
    Result<std::vector<std::pair<std::string, Millis>>> ticketsWithout(
        MessageSource source, int limit, std::span<const std::string> exclude = {});
    /// How many ticketsWithout() would name without a limit.
    Result<qint64> countWithout(MessageSource source);
    /// What a person who opens this ticket still waits for.
    Result<PendingMessages> pendingMessages(std::string_view ticketId);
    /// Where the messaging service has the messages of a ticket, as far as those that are stored say.
    Result<MessagingPlaces> messagingPlaces(std::string_view ticketId);
    /// Ids of people that tickets or events name but the store does not have.
    Result<std::vector<std::string>> unknownPeople(int limit);
    Result<StoreCounts> counts();

private:
    struct Private;
    explicit StoreWriter(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

/// A reader of an account's file with its own read-only connection; a long read never delays the writer. One thread
/// each.
class StoreReader {
public:
    static Result<std::unique_ptr<StoreReader>> open(const QString& file);
    ~StoreReader();

    /// Calls `row` for every ticket, in the order of ids as numbers. Stops early when cancelled.
    Result<void> forEachTicket(const std::function<void(const TicketRow&)>& row, const CancelToken& cancel = {});
    /// The same for the tickets named.
    Result<void> forTickets(std::span<const std::string> ids, const std::function<void(const TicketRow&)>& row);
    /// The newest state. Rows read afterwards are of this one or of a later one.
    Result<StoreRevision> revision();
    /// Ids of the tickets that changed after this state, each once. Nothing where that is not known any more, where
    /// names changed (they may be any ticket's), and where it never was a state of this file.
    Result<std::optional<std::vector<std::string>>> changedSince(const StoreRevision& revision);
    /// Calls `use` for the history of every ticket of the scope (all, or those named that are mirrored, in that order):
    /// events without bodies, what metrics are counted from. Bounded memory. Stops early when cancelled.
    Result<void> forEachHistory(const HistoryScope& scope, const std::function<void(const TicketHistory&)>& use,
        const CancelToken& cancel = {});
    /// A ticket with its whole history; NotFound where it is not mirrored.
    Result<Conversation> conversation(const Account& account, std::string_view ticketId);
    /// Ids of the tickets of which one text (the subject, or one message) matches. Storage while texts that came before
    /// an update of the program are still being indexed (StoreWriter::indexBacklog), Cancelled when cancelled.
    Result<std::vector<std::string>> search(const TextTerm& term, const CancelToken& cancel = {});
    /// The matching texts themselves, at most `limit`. The same errors.
    Result<std::vector<TextHit>> hits(const TextTerm& term, TextOrder order, int limit, const CancelToken& cancel = {});
    /// The tickets of which a text matches one of these terms, the best first, equally
    /// good ones by time. Of very many texts the newest 20,000 are
    /// weighed. The same errors.
    Result<std::vector<TicketScore>> bestTickets(std::span<const TextTerm> terms, const CancelToken& cancel = {});
    /// Calls `visit` with a ticket's id and one of its texts of that field, ticket by ticket: the subject, then the
    /// messages. For what no index can find; `needed`, where given, leaves out the tickets that do not match it.
    Result<void> forEachText(TextField field, const std::optional<TextTerm>& needed,
        const std::function<TextVisit(std::string_view ticketId, std::string_view text)>& visit,
        const CancelToken& cancel = {});
    /// The best line of a ticket for these terms: of its subject or, rather, of the newest of the messages in which
    /// most of them occur. Empty where none does.
    Result<Snippet> snippet(std::string_view ticketId, std::span<const TextTerm> terms, int length = 120);
    Result<AccountHours> hours();
    Result<std::vector<SlaPolicy>> slaPolicies();
    /// What the help desk told of a ticket's SLA clocks, by time; none where it is not mirrored.
    Result<std::vector<SlaEvent>> slaEvents(std::string_view ticketId);
    /// The account's own fields by title, with their choices.
    Result<std::vector<Field>> ownFields();
    /// Calls `value` for every ticket with a value in one of these fields: its id and the values, those of a choice
    /// both as its label and as the help desk's own word. A scan: about a second for a million tickets.
    Result<void> forEachOwnValue(std::span<const Field> fields,
        const std::function<void(std::string_view ticketId, std::span<const std::string> values)>& value,
        const CancelToken& cancel = {});
    /// Ids of the tickets that a person asked for, newest first, at most `limit`: of the one with this id, and of
    /// everybody with this address (case ignored) where it is not empty. A scan: about a second for a million tickets.
    Result<std::vector<std::string>> ticketsOf(std::string_view personId, std::string_view email, int limit);
    /// The record as received, decompressed; NotFound where there is none.
    Result<std::string> raw(std::string_view type, std::string_view id);
    Result<StoreCounts> counts();
    /// created_at or event time of the newest thing mirrored: "data up to".
    Result<std::optional<Millis>> newest();
    Result<std::string> cursor(std::string_view stream);

private:
    struct Private;
    explicit StoreReader(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace desk
