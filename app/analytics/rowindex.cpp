// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/rowindex.h"

#include "app/analytics/growingcolumns.h"

namespace desk {

namespace {

/// Our own, as files keep tables made with it.
std::size_t hashOf(std::uint8_t account, std::string_view id)
{
    std::uint64_t hash = 0xcbf29ce484222325 ^ account;
    for (const char c : id)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    return static_cast<std::size_t>(hash ^ hash >> 32);
}

template <typename Columns>
std::optional<Row> findIn(const RowIndex& index, const Columns& rows, std::uint8_t account, std::string_view id)
{
    for (const auto& table : index.tables)
        if (const auto row = table->find(rows, account, id))
            return row;
    return std::nullopt;
}

template <typename Columns> void insertAll(RowTable& table, const RowTable& from, const Columns& rows)
{
    for (const Row row : from.entries())
        if (row != RowTable::kFree)
            table.insert(rows, row);
}

} // namespace

template <typename Columns> void RowTable::insert(const Columns& rows, Row row)
{
    if (m_count * 2 >= m_slots.size())
        grow(rows);
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = hashOf(rows.account[row], rows.ids.at(row)) & mask;
    while (m_own[slot] != kFree)
        slot = (slot + 1) & mask;
    m_own[slot] = row;
    ++m_count;
}

template <typename Columns> void RowTable::grow(const Columns& rows)
{
    const std::size_t size = std::max<std::size_t>(64, m_slots.size() * 2);
    const RowTable old(std::move(m_slots), 0);
    m_own = std::shared_ptr<Row[]>(new Row[size]);
    std::fill_n(m_own.get(), size, kFree);
    m_slots = Column<Row>(m_own, m_own.get(), size);
    m_count = 0;
    insertAll(*this, old, rows);
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

std::optional<Row> RowIndex::find(const Snapshot& rows, std::uint8_t account, std::string_view id) const
{
    return findIn(*this, rows, account, id);
}

std::optional<Row> RowIndex::find(const GrowingColumns& rows, std::uint8_t account, std::string_view id) const
{
    return findIn(*this, rows, account, id);
}

void RowIndex::add(const GrowingColumns& rows, RowTable table)
{
    while (!tables.empty() && tables.back()->size() <= 2 * table.size()) {
        insertAll(table, *tables.back(), rows);
        tables.pop_back();
    }
    tables.push_back(std::make_shared<const RowTable>(std::move(table)));
}

RowTable RowIndex::merged(const Snapshot& rows) const
{
    RowTable all;
    if (tables.size() == 1)
        return *tables.front();
    for (const auto& table : tables)
        insertAll(all, *table, rows);
    return all;
}

template void RowTable::insert(const GrowingColumns&, Row);
template std::optional<Row> RowTable::find(const GrowingColumns&, std::uint8_t, std::string_view) const;

} // namespace desk
