// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/snapshot.h"

#include <optional>

namespace desk {

/// Rows by account and ticket id: an open-addressing table of row numbers. The keys are looked up in the snapshot's
/// columns.
class RowTable {
public:
    void insert(const Snapshot& rows, Row row);
    [[nodiscard]] std::optional<Row> find(const Snapshot& rows, std::uint8_t account, std::string_view id) const;
    [[nodiscard]] std::size_t size() const { return m_count; }
    [[nodiscard]] const std::vector<Row>& entries() const { return m_slots; }
    static constexpr Row kFree = ~Row(0);

private:
    void grow(const Snapshot& rows);

    std::vector<Row> m_slots;
    std::size_t m_count = 0;
};

/// The tables of a snapshot, largest first. A published table never changes (rows keep their numbers), so that later
/// snapshots share it; new rows come in a new table, merged with its neighbour once they are of like size.
struct RowIndex {
    std::vector<std::shared_ptr<const RowTable>> tables;
    [[nodiscard]] std::optional<Row> find(const Snapshot& rows, std::uint8_t account, std::string_view id) const;
    void add(const Snapshot& rows, RowTable table);
};

} // namespace desk
