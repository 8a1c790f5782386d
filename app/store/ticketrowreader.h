// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ticketrow.h"
#include "app/store/namebook.h"

#include <vector>

namespace desk {

/// Turns rows of its own three statements into TicketRows.
class TicketRowReader {
public:
    explicit TicketRowReader(sql::Database& db)
        : m_names(db)
    {
    }
    /// The row that the statement stands on; valid until its next step and the next call.
    const TicketRow& read(const sql::Statement& row);

    static const char* const kPlainTickets; ///< tickets numbered by the help desk, in order
    static const char* const kOddTickets; ///< the others, in the order of their ids
    static const char* const kOneTicket; ///< by key

private:
    NameBook m_names;
    TicketRow m_row;
    std::vector<std::string_view> m_tags;
};

} // namespace desk
