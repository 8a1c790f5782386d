// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/awaitednames.h"

#include "app/domain/enums.h"
#include "app/store/packed.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <tuple>
#include <vector>

namespace desk {

namespace {

/// Notes of this many commits are sorted in less than a second.
constexpr std::int64_t kManyNotes = 128;

using Name = std::tuple<int, std::string_view, std::int64_t>;

std::int64_t number(std::string_view digits)
{
    std::int64_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

/// Nobody waits for what has a name; for a person, a role too.
bool isKnown(sql::Database& db, int what, std::string_view id)
{
    static constexpr std::array<const char*, 4> kFind { "SELECT 1 FROM person WHERE id = ? AND role <> 0",
        "SELECT 1 FROM organization WHERE id = ?", "SELECT 1 FROM grp WHERE id = ?",
        "SELECT 1 FROM brand WHERE id = ?" };
    static_assert(static_cast<int>(AuthorRole::Unknown) == 0);
    if (what < 0 || what >= static_cast<int>(kFind.size()))
        return true; // damaged
    sql::Statement& find = db.statement(kFind[static_cast<std::size_t>(what)]);
    const bool known = find.bind(1, id).step();
    find.reset();
    return known;
}

} // namespace

void AwaitedNames::add(Awaited what, std::string_view id, std::int64_t ticket)
{
    const char kind = static_cast<char>('0' + static_cast<int>(what));
    if (ticket != m_ticket || m_digits.empty()) {
        m_ticket = ticket;
        m_digits = std::to_string(ticket);
    }
    packed::append(m_names, { &kind, 1 });
    packed::append(m_names, m_digits);
    packed::append(m_names, id);
}

void AwaitedNames::write(sql::Database& db)
{
    if (m_names.empty())
        return;
    db.statement("INSERT INTO awaited_note(names) VALUES(?)").bind(1, m_names).run();
    m_names.clear();
    if (db.number("SELECT max(key) FROM awaited_note") >= kManyNotes)
        settle(db);
}

void AwaitedNames::settle(sql::Database& db)
{
    std::vector<std::string> notes;
    sql::Statement& query = db.statement("SELECT names FROM awaited_note");
    while (query.step())
        notes.push_back(query.text(0));
    if (notes.empty())
        return;
    std::vector<Name> names;
    std::vector<std::string_view> items;
    for (const std::string& note : notes) {
        packed::split(note, items);
        for (std::size_t i = 0; i + 2 < items.size(); i += 3)
            names.emplace_back(static_cast<int>(number(items[i])), items[i + 2], number(items[i + 1]));
    }
    // In the table's order every page of it is written once.
    std::ranges::sort(names);
    names.erase(std::unique(names.begin(), names.end()), names.end());
    sql::Statement& put = db.statement("INSERT OR IGNORE INTO awaited(what, id, ticket) VALUES(?, ?, ?)");
    const Name* before = nullptr;
    bool known = false;
    for (const Name& name : names) {
        const auto& [what, id, ticket] = name;
        if (!before || std::get<0>(*before) != what || std::get<1>(*before) != id)
            known = isKnown(db, what, id);
        before = &name;
        if (!known)
            put.reset().bind(1, what).bind(2, id).bind(3, ticket).run();
    }
    db.execute("DELETE FROM awaited_note");
}

} // namespace desk
