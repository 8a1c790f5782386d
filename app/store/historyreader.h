// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/account.h"
#include "app/metrics/historybuilder.h"
#include "app/store/sqlite.h"

#include <unordered_map>

namespace desk {

/// Which histories to read, and how.
struct HistoryScope {
    std::string accountId;
    Provider provider = Provider::Zendesk;
    BotList bots;
    std::optional<std::span<const std::string>> ids; ///< of tickets; nothing = all
};

/// Reads tickets' histories one after the other without touching bodies; memory does not grow with their number. Lives
/// as long as one answer. Failures stick to `db`.
class HistoryReader {
public:
    HistoryReader(sql::Database& db, const HistoryScope& scope);
    /// The history of the ticket the row stands on; valid until the next call.
    const TicketHistory& read(const sql::Statement& row);

    static const char* const kPlainTickets; ///< tickets numbered by the help desk, in order
    static const char* const kOddTickets; ///< the others, in the order of their ids
    static const char* const kOneTicket; ///< by key

private:
    struct Role {
        AuthorRole role = AuthorRole::Unknown;
        std::string raw;
    };
    const Role& roleOf(std::string_view person);
    /// How many of them are comments: messages, notes and calls.
    int readEvents(std::int64_t key, const std::string& requesterId);
    void readRatings(TicketHistory& history, std::int64_t key);
    void readTimeEntries(TicketHistory& history, std::int64_t key);

    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>()(s); }
    };
    sql::Database& m_db;
    const HistoryScope& m_scope;
    HistoryBuilder m_builder;
    std::unordered_map<std::string, Role, Hash, std::equal_to<>> m_roles;
    bool m_anyRatings = false, m_anyTimeEntries = false, m_anySla = false; ///< many accounts have none of a kind
};

} // namespace desk
