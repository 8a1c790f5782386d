// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/records.h"
#include "app/store/sqlite.h"

#include <unordered_map>
#include <vector>

namespace desk {

/// The columns of the table `words`, in this order.
enum class TextColumnOf : std::uint8_t { Body, Note, Subject };

/// A text as it is indexed: where, and as of when. An empty text is not indexed.
struct IndexedText {
    TextColumnOf column = TextColumnOf::Body;
    Millis at = 0;
    std::string text;
    bool operator==(const IndexedText&) const = default;
};

/// How a message's text is indexed, and a ticket's subject.
IndexedText indexedText(const Event& event);
IndexedText indexedText(const Ticket& ticket);

/// Changes to the full-text index, gathered and written in one go. For the writer's connection, inside its transaction;
/// failures stick to the database.
///
/// A row of `words` is (second * 16 + place), the place chosen by a hash of the event's key; where that is taken, one
/// in a window that doubles with each try, so that even a hundred thousand messages of one second find room, minutes
/// away. Rows follow the tries, so that the row of an event is found again without an index of its own.
class TextIndex {
public:
    explicit TextIndex(sql::Database& db)
        : m_db(db)
    {
    }
    /// The text of an event (or of firstEvent(ticket): a subject) was `before` and is `after`. The first `before` and
    /// the last `after` of a key count.
    void change(std::int64_t event, IndexedText before, IndexedText after);
    /// Writes what was gathered.
    void write();

    /// Indexes texts that came before the index was made, a hundred thousand at a time: how far it is now, 1 when
    /// nothing is left; its segments are then still to be merged by tidy(). Texts that are in it already are left as
    /// they are.
    static double indexBacklog(sql::Database& db, const CancelToken& cancel);
    /// Merges some segments of the index: whether there are more to merge.
    static bool tidy(sql::Database& db);

private:
    struct Change {
        std::int64_t event = 0;
        IndexedText before, after;
    };
    /// One instruction to FTS5.
    struct Step {
        std::int64_t row = 0;
        bool out = false;
        const IndexedText* text = nullptr;
    };
    std::optional<std::int64_t> find(std::int64_t event, Millis at);
    /// A row for it; nothing where it has one.
    std::optional<std::int64_t> claim(std::int64_t event, Millis at);
    std::optional<std::int64_t> ownerOf(std::int64_t row);
    void plan(const Change& change);
    void putOut(std::int64_t row, std::int64_t event);
    static void mergeAt(sql::Database& db, int segments);
    std::size_t gather(std::int64_t event, IndexedText text);
    std::size_t gatherMessages(std::int64_t ticket);

    sql::Database& m_db;
    std::vector<Change> m_changes;
    std::unordered_map<std::int64_t, std::size_t> m_places; ///< event → index in m_changes
    std::vector<Step> m_steps;
};

} // namespace desk
