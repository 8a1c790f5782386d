// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/numberblocks.h"
#include "app/analytics/rowmoves.h"

#include <map>
#include <tuple>

namespace desk {

/// The rows that each dimension of a filter lets pass, one bit a row and dimension. A row is in view when all let it
/// pass; a chart counts the rows that all but its own dimension let pass: that is all of cross-filtering (style.md
/// §3e). Keeps the bits of dimensions that did not change from one update to the next.
class RejectTable {
public:
    /// What is being filtered, besides the query.
    struct Input {
        const Query& query;
        const std::vector<QString>& accountIds; ///< empty = all
        const MatchContext& context;
        QByteArray zone;
    };

    /// Brings the bits up to date. An Error where a term cannot be answered (Cancelled among them): nothing has changed
    /// then.
    Result<void> update(const Input& input);
    /// The next update is for another snapshot.
    void forget();

    /// The rows in view. The same pointer as long as nothing that matters to it changed.
    [[nodiscard]] const RowSet& inView() { return without(QueryField::Compound, false); }
    /// Those in view and those that only the terms of this dimension keep out; inView() where there are none. Likewise.
    [[nodiscard]] const RowSet& without(const QueryDimension& own) { return without(own, narrows(own)); }
    /// Whether the query has terms of the dimension.
    [[nodiscard]] bool narrows(const QueryDimension& own) const { return m_planes.contains(own); }
    /// The rows of the chosen accounts.
    [[nodiscard]] const RowSet& chosen() const { return m_chosenRows; }
    /// Whether rows of this account are wanted.
    [[nodiscard]] const std::vector<std::uint8_t>& chosenAccounts() const { return m_chosen; }

private:
    using Words = std::vector<std::uint64_t>;
    struct Plane {
        QString written; ///< what the bits stand for
        std::shared_ptr<const Words> passing;
    };
    struct InOrder {
        bool operator()(const QueryDimension& a, const QueryDimension& b) const
        {
            return std::tie(a.field, a.name) < std::tie(b.field, b.name);
        }
    };
    using Planes = std::map<QueryDimension, Plane, InOrder>;

    /// With `own` without the terms of that dimension.
    const RowSet& without(const QueryDimension& dimension, bool own);
    void chooseAccounts(const Input& input);
    [[nodiscard]] Result<std::shared_ptr<const Words>> passing(const QueryDimension& own, const Input& input);
    void keepViews(const Planes& before);

    Planes m_planes;
    std::vector<std::uint8_t> m_chosen;
    RowSet m_chosenRows;
    RowSet m_inView; ///< null = not made yet
    std::map<QueryDimension, RowSet, InOrder> m_without; ///< of dimensions with a plane; likewise
    NumberBlocks m_numbers;
};

} // namespace desk
