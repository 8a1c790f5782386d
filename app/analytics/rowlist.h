// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/columns.h"
#include "app/analytics/rowbits.h"

#include <iterator>
#include <memory>
#include <optional>

namespace desk {

/// All rows of a snapshot in an ascending order. Made once, shared by pointer.
struct Ordering {
    std::vector<Row> rows;
    std::vector<std::uint32_t> places; ///< rows[places[r]] == r
    std::size_t valued = 0; ///< from this place on rows have no value to sort by
};
using OrderingPtr = std::shared_ptr<const Ordering>;

/// The rows of a view in their order, as one bit for each place of an ordering: a filter neither copies nor sorts rows.
/// Immutable; any thread. Descending is ascending turned round, rows without a value stay last.
class RowList {
public:
    class Iterator;
    using value_type = Row;
    using const_iterator = Iterator;

    RowList() = default;
    /// `places` says which places of `ordering` are in the list.
    RowList(OrderingPtr ordering, RowBits places, bool descending);

    [[nodiscard]] std::size_t size() const { return m_places.count(); }
    [[nodiscard]] bool empty() const { return size() == 0; }
    /// The row at an index below size(). A few dozen nanoseconds.
    [[nodiscard]] Row operator[](std::size_t index) const;
    [[nodiscard]] Row front() const { return (*this)[0]; }
    [[nodiscard]] Row back() const { return (*this)[size() - 1]; }
    /// Where a row of the snapshot stands, or nothing where it is not in the list.
    [[nodiscard]] std::optional<std::size_t> indexOf(Row row) const;
    /// At most `count` rows from the beginning.
    [[nodiscard]] std::vector<Row> first(std::size_t count) const;
    [[nodiscard]] Iterator begin() const;
    [[nodiscard]] Iterator end() const;
    /// The same rows in the same order.
    bool operator==(const RowList& other) const;

private:
    [[nodiscard]] std::size_t placeOf(std::size_t rank) const;
    [[nodiscard]] std::size_t rankOf(std::size_t place) const;

    OrderingPtr m_ordering;
    RowBits m_places;
    std::vector<std::uint32_t> m_before; ///< how many are in the list before each block of places
    std::size_t m_valued = 0; ///< of the rows in the list
    bool m_descending = false;
};

class RowList::Iterator {
public:
    using iterator_category = std::input_iterator_tag;
    using iterator_concept = std::forward_iterator_tag;
    using difference_type = std::ptrdiff_t;
    using value_type = Row;
    using pointer = const Row*;
    using reference = Row;

    Iterator() = default;
    Iterator(const RowList* list, std::size_t index)
        : m_list(list)
        , m_index(index)
    {
    }
    Row operator*() const { return (*m_list)[m_index]; }
    Iterator& operator++()
    {
        ++m_index;
        return *this;
    }
    Iterator operator++(int) { return { m_list, m_index++ }; }
    bool operator==(const Iterator&) const = default;

private:
    const RowList* m_list = nullptr;
    std::size_t m_index = 0;
};

inline RowList::Iterator RowList::begin() const
{
    return { this, 0 };
}
inline RowList::Iterator RowList::end() const
{
    return { this, size() };
}

} // namespace desk
