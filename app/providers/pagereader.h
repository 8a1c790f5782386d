// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/json.h"
#include "app/providers/page.h"

#include <bit>
#include <utility>
#include <vector>

namespace desk {

/// What the readers of one answer share: where the records go, and the books about what was read and what was only
/// kept.
class PageReader {
public:
    PageReader(const PageInput& input, const NormaliseOptions& options, Page& page);

    [[nodiscard]] RecordBatch& records() { return m_page.records; }
    [[nodiscard]] Paging& paging() { return m_page.paging; }
    [[nodiscard]] const PageInput& input() const { return m_input; }

    /// Keeps the record as received and notes the fate of each of its fields. Call it after everything in it was read.
    void keep(std::string_view type, const std::string& id, json::Value record);
    /// Only notes the fate of a record's fields, for records that stand inside a kept one.
    void account(std::string_view type, json::Value record);
    /// Notes a record that cannot be told from others, and keeps it.
    void reject(std::string_view type, json::Value record, std::string what);

private:
    void note(const std::string& path, FieldFate fate);
    bool accountInside(const std::string& path, json::Value value, bool custom);

    const PageInput& m_input;
    const NormaliseOptions& m_options;
    Page& m_page;
};

/// Which function reads which member of an object into a T. Found by length and three letters of the name, which is
/// several times faster than hashing all of it; a page has tens of thousands of members.
template <typename T> class Setters {
public:
    using Setter = void (*)(T&, const json::Value&);
    Setters(std::initializer_list<std::pair<std::string_view, Setter>> all)
        : m_setters(all)
    {
        m_table.assign(std::bit_ceil(m_setters.size() * 4), nullptr);
        for (const Entry& entry : m_setters) {
            std::size_t at = slot(entry.first);
            while (m_table[at])
                at = (at + 1) & (m_table.size() - 1);
            m_table[at] = &entry;
        }
    }
    Setters(const Setters&) = delete;
    Setters& operator=(const Setters&) = delete;
    /// Null where nothing reads that member.
    [[nodiscard]] Setter find(std::string_view key) const
    {
        for (std::size_t at = slot(key); m_table[at]; at = (at + 1) & (m_table.size() - 1))
            if (json::sameName(m_table[at]->first, key))
                return m_table[at]->second;
        return nullptr;
    }

private:
    using Entry = std::pair<std::string_view, Setter>;
    [[nodiscard]] std::size_t slot(std::string_view key) const
    {
        if (key.empty())
            return 0;
        const auto letter = [&](std::size_t i) { return static_cast<std::size_t>(static_cast<unsigned char>(key[i])); };
        const std::size_t hash
            = key.size() * 131 + letter(0) * 31 + letter(key.size() / 2) * 7 + letter(key.size() - 1) * 17;
        return hash & (m_table.size() - 1);
    }
    std::vector<Entry> m_setters;
    std::vector<const Entry*> m_table;
};

/// Reads the members that the setters know, in one pass.
template <typename T> void readMembers(const Setters<T>& setters, T& out, json::Value object)
{
    for (const json::Value member : object)
        if (const auto set = setters.find(member.rawKey()))
            set(out, member);
}

/// The texts of an array; a single string is an array of one, separated by `separator` where that is given.
std::vector<std::string> texts(json::Value value, char separator = '\0');

/// Minutes as the help desks round them: to the nearest, halves up.
int minutesOf(std::int64_t seconds);

/// The number as int, nothing where it is none or does not fit.
std::optional<int> smallInt(json::Value value);

/// The members that `known` does not name, as a JSON object; empty where there are none. Null members are left out.
std::string extraOf(json::Value object, std::initializer_list<std::string_view> known);

} // namespace desk
