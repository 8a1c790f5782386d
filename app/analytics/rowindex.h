// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/snapshot.h"

#include <optional>

namespace desk {

/// Rows by account and ticket id: an open-addressing table of row numbers. The keys are looked up in the columns, of a
/// Snapshot or of GrowingColumns.
class RowTable {
public:
    template <typename Columns> void insert(const Columns& rows, Row row);
    template <typename Columns>
    [[nodiscard]] std::optional<Row> find(const Columns& rows, std::uint8_t account, std::string_view id) const;
    [[nodiscard]] std::size_t size() const { return m_count; }
    [[nodiscard]] const std::vector<Row>& entries() const { return m_slots; }
    static constexpr Row kFree = ~Row(0);

private:
    template <typename Columns> void grow(const Columns& rows);

    std::vector<Row> m_slots;
    std::size_t m_count = 0;
};

/// The tables of a snapshot, largest first. A published table never changes (rows keep their numbers), so that later
/// snapshots share it; new rows come in a new table, merged with its neighbour once they are of like size.
struct RowIndex {
    std::vector<std::shared_ptr<const RowTable>> tables;
    template <typename Columns>
    [[nodiscard]] std::optional<Row> find(const Columns& rows, std::uint8_t account, std::string_view id) const;
    template <typename Columns> void add(const Columns& rows, RowTable table);
};

} // namespace desk
