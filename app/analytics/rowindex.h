// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/snapshot.h"

#include <optional>

namespace desk {

struct GrowingColumns;

/// Rows by account and ticket id: an open-addressing table of row numbers. The keys are looked up in the columns, of a
/// Snapshot or of GrowingColumns. A copy is for reading: inserting into it would change the other one.
class RowTable {
public:
    RowTable() = default;
    /// A table read from a file: its slots, a power of two of them, and how many are taken.
    RowTable(Column<Row> entries, std::size_t count)
        : m_slots(std::move(entries))
        , m_count(count)
    {
    }
    template <typename Columns> void insert(const Columns& rows, Row row);
    template <typename Columns>
    [[nodiscard]] std::optional<Row> find(const Columns& rows, std::uint8_t account, std::string_view id) const;
    [[nodiscard]] std::size_t size() const { return m_count; }
    [[nodiscard]] const Column<Row>& entries() const { return m_slots; }
    static constexpr Row kFree = ~Row(0);

private:
    template <typename Columns> void grow(const Columns& rows);

    Column<Row> m_slots;
    std::shared_ptr<Row[]> m_own; ///< the same slots, where they can be written
    std::size_t m_count = 0;
};

/// The tables of a snapshot, largest first. A published table never changes (rows keep their numbers), so that later
/// snapshots share it; new rows come in a new table, merged with its neighbour once they are of like size.
struct RowIndex {
    std::vector<std::shared_ptr<const RowTable>> tables;
    [[nodiscard]] std::optional<Row> find(const Snapshot& rows, std::uint8_t account, std::string_view id) const;
    [[nodiscard]] std::optional<Row> find(const GrowingColumns& rows, std::uint8_t account, std::string_view id) const;
    void add(const GrowingColumns& rows, RowTable table);
    /// Everything in one table.
    [[nodiscard]] RowTable merged(const Snapshot& rows) const;
};

} // namespace desk
