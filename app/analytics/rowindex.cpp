// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/rowindex.h"

#include "app/analytics/growingcolumns.h"

#include <functional>

namespace desk {

namespace {

std::size_t hashOf(std::uint8_t account, std::string_view id)
{
    return std::hash<std::string_view>()(id) + account * std::size_t(0x9E3779B97F4A7C15);
}

} // namespace

template <typename Columns> void RowTable::insert(const Columns& rows, Row row)
{
    if (m_count * 2 >= m_slots.size())
        grow(rows);
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = hashOf(rows.account[row], rows.ids.at(row)) & mask;
    while (m_slots[slot] != kFree)
        slot = (slot + 1) & mask;
    m_slots[slot] = row;
    ++m_count;
}

template <typename Columns> void RowTable::grow(const Columns& rows)
{
    const std::vector<Row> old
        = std::exchange(m_slots, std::vector<Row>(std::max<std::size_t>(64, m_slots.size() * 2), kFree));
    m_count = 0;
    for (const Row row : old)
        if (row != kFree)
            insert(rows, row);
}

template <typename Columns>
std::optional<Row> RowTable::find(const Columns& rows, std::uint8_t account, std::string_view id) const
{
    if (m_slots.empty())
        return std::nullopt;
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t slot = hashOf(account, id) & mask; m_slots[slot] != kFree; slot = (slot + 1) & mask)
        if (const Row row = m_slots[slot]; rows.account[row] == account && rows.ids.at(row) == id)
            return row;
    return std::nullopt;
}

template <typename Columns>
std::optional<Row> RowIndex::find(const Columns& rows, std::uint8_t account, std::string_view id) const
{
    for (const auto& table : tables)
        if (const auto row = table->find(rows, account, id))
            return row;
    return std::nullopt;
}

template <typename Columns> void RowIndex::add(const Columns& rows, RowTable table)
{
    while (!tables.empty() && tables.back()->size() <= 2 * table.size()) {
        for (const Row row : tables.back()->entries())
            if (row != RowTable::kFree)
                table.insert(rows, row);
        tables.pop_back();
    }
    tables.push_back(std::make_shared<const RowTable>(std::move(table)));
}

template void RowTable::insert(const GrowingColumns&, Row);
template void RowIndex::add(const GrowingColumns&, RowTable);
template std::optional<Row> RowTable::find(const GrowingColumns&, std::uint8_t, std::string_view) const;
template std::optional<Row> RowIndex::find(const GrowingColumns&, std::uint8_t, std::string_view) const;
template std::optional<Row> RowIndex::find(const Snapshot&, std::uint8_t, std::string_view) const;

} // namespace desk
