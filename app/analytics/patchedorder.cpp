// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/patchedorder.h"

#include "app/analytics/textorder.h"

#include <algorithm>
#include <functional>

namespace desk {

namespace {

constexpr std::size_t kMostChanged = 8; ///< one row of so many

using TextOf = std::function<std::string_view(Row)>;

TextOf named(const Dictionary& names, const Column<Code>& codes)
{
    return [&names, &codes](Row row) { return names.value(codes[row]); };
}

/// The texts that a key sorts by; null where it sorts by numbers.
TextOf textsOf(const Snapshot& s, SortKey key)
{
    switch (key) {
    case SortKey::Subject: return [&s](Row row) { return s.subjects.at(row); };
    case SortKey::Requester: return named(s.people, s.requester);
    case SortKey::Assignee: return named(s.people, s.assignee);
    case SortKey::Group: return named(s.groups, s.group);
    case SortKey::Organization: return named(s.organizations, s.organization);
    default: return {};
    }
}

} // namespace

std::optional<Ordering> patchedOrdering(const Ordering& before, const Snapshot& snapshot, SortKey key)
{
    const TextOf text = textsOf(snapshot, key);
    if (!text || !snapshot.changes || snapshot.changes->rows.size() * kMostChanged > snapshot.rows())
        return std::nullopt;
    const auto less = [&](Row a, Row b) {
        const int compared = compareFolded(text(a), text(b));
        return compared != 0 ? compared < 0 : a < b;
    };
    std::vector<bool> changed(snapshot.rows());
    std::vector<Row> valued, missing;
    for (const Row row : snapshot.changes->rows) {
        changed[row] = true;
        (text(row).empty() ? missing : valued).push_back(row);
    }
    std::ranges::sort(valued, less);

    std::vector<Row> kept;
    kept.reserve(before.rows.size());
    std::size_t keptValued = 0;
    for (std::size_t place = 0; place < before.rows.size(); ++place)
        if (const Row row = before.rows[place]; !changed[row]) {
            kept.push_back(row);
            keptValued += place < before.valued ? 1 : 0;
        }
    Ordering order;
    order.rows.reserve(snapshot.rows());
    auto at = kept.cbegin();
    const auto endOfValued = at + static_cast<std::ptrdiff_t>(keptValued);
    for (const Row row : valued) {
        const auto next = std::upper_bound(at, endOfValued, row, less);
        order.rows.insert(order.rows.end(), at, next);
        order.rows.push_back(row);
        at = next;
    }
    order.rows.insert(order.rows.end(), at, endOfValued);
    order.valued = order.rows.size();
    // Rows without a value stand by their number, as those of RowChanges do.
    std::merge(endOfValued, kept.cend(), missing.begin(), missing.end(), std::back_inserter(order.rows));
    order.places.resize(order.rows.size());
    for (std::uint32_t place = 0; place < order.rows.size(); ++place)
        order.places[order.rows[place]] = place;
    return order;
}

} // namespace desk
