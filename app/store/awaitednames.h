// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/sqlite.h"

#include <string>

namespace desk {

/// Names (and, of people, roles) that tickets refer to and the store does not have yet; as table `awaited` numbers
/// them.
enum class Awaited : std::uint8_t { Person, Organization, Group, Brand };

/// What one commit found awaited, written as one row and sorted into the table `awaited` only when somebody asks.
/// Inside the caller's transaction; failures stick to the database.
class AwaitedNames {
public:
    /// A ticket awaits a name, perhaps: what is known by the time of settle() is dropped there, which is cheaper than
    /// looking for each name at once. 0 stands for any ticket.
    void add(Awaited what, std::string_view id, std::int64_t ticket);
    /// Writes what was added.
    void write(sql::Database& db);
    /// Brings `awaited` up to date; before it is read, and before names are written.
    static void settle(sql::Database& db);

private:
    std::string m_names; ///< packed: what, ticket, id
    std::int64_t m_ticket = 0; ///< the last one added
    std::string m_digits; ///< and how it is written
};

} // namespace desk
