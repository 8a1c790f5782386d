// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/sorting.h"

#include "app/base/text.h"
#include "app/query/values.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

namespace desk {

namespace {

/// What a row is sorted by: kMissing has no value, others ascend.
using Keys = std::vector<std::uint32_t>;
constexpr std::uint32_t kMissing = std::numeric_limits<std::uint32_t>::max();

template <typename T, typename F> Keys keysFrom(const Column<T>& column, F&& key)
{
    Keys keys(column.size());
    std::ranges::transform(column, keys.begin(), key);
    return keys;
}

Keys timeKeys(const Column<Seconds32>& column)
{
    return keysFrom(column, [](Seconds32 t) { return t == 0 ? kMissing : std::min(t, kMissing - 1); });
}

/// The longer the wait, the earlier it began.
Keys waitKeys(const Column<Seconds32>& column)
{
    return keysFrom(column, [](Seconds32 t) { return t == 0 ? kMissing : kMissing - 1 - t; });
}

template <typename T> Keys numberKeys(const Column<T>& column)
{
    return keysFrom(column, [](T n) { return n < 0 ? kMissing : static_cast<std::uint32_t>(n); });
}

template <typename E> Keys enumKeys(const Column<std::uint8_t>& column, E missing)
{
    return keysFrom(
        column, [=](std::uint8_t code) { return code == static_cast<std::uint8_t>(missing) ? kMissing : code; });
}

/// The place of each of `count` texts among them; equal texts have one place.
template <typename Less> Keys ranks(std::size_t count, Less&& less)
{
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, less);
    Keys ranks(count);
    std::uint32_t rank = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0 && less(order[i - 1], order[i]))
            ++rank;
        ranks[order[i]] = rank;
    }
    return ranks;
}

Keys nameKeys(const Dictionary& dictionary, const Column<Code>& column)
{
    std::vector<std::string> names(dictionary.size());
    for (Code code = 0; code < names.size(); ++code)
        names[code] = folded(dictionary.value(code));
    Keys rank = ranks(names.size(), [&](std::uint32_t a, std::uint32_t b) { return names[a] < names[b]; });
    rank[0] = kMissing;
    return keysFrom(column, [&](Code code) { return rank[code]; });
}

Keys subjectKeys(const Snapshot& s)
{
    // Subjects are folded once into one string; a comparison then is a memcmp.
    std::vector<std::string> names(s.rows());
    for (Row r = 0; r < names.size(); ++r)
        names[r] = folded(s.subjects.at(r));
    Keys keys = ranks(names.size(), [&](std::uint32_t a, std::uint32_t b) { return names[a] < names[b]; });
    for (Row r = 0; r < names.size(); ++r)
        if (names[r].empty())
            keys[r] = kMissing;
    return keys;
}

/// Numbers by value, then other ids by text.
Keys idKeys(const Snapshot& s)
{
    const auto isNumber
        = [](std::string_view id) { return std::ranges::all_of(id, [](char c) { return c >= '0' && c <= '9'; }); };
    std::vector<std::uint8_t> number(s.rows());
    for (Row r = 0; r < number.size(); ++r)
        number[r] = isNumber(s.ids.at(r)) ? 1 : 0;
    return ranks(s.rows(), [&](std::uint32_t a, std::uint32_t b) {
        if (number[a] != number[b])
            return number[a] > number[b];
        const std::string_view x = s.ids.at(a), y = s.ids.at(b);
        return number[a] && x.size() != y.size() ? x.size() < y.size() : x < y;
    });
}

Keys accountKeys(const Snapshot& s)
{
    std::vector<std::string> names;
    for (const SnapshotAccount& account : s.accounts)
        names.push_back(folded(QStringView(account.account.name)));
    const Keys rank = ranks(names.size(), [&](std::uint32_t a, std::uint32_t b) { return names[a] < names[b]; });
    return keysFrom(s.account, [&](std::uint8_t account) { return rank[account]; });
}

Keys keysOf(const Snapshot& s, SortKey key)
{
    switch (key) {
    case SortKey::Updated: return timeKeys(s.updated);
    case SortKey::Created: return timeKeys(s.created);
    case SortKey::Solved: return timeKeys(s.solved);
    case SortKey::Waits: return waitKeys(s.waitingSince);
    case SortKey::Subject: return subjectKeys(s);
    case SortKey::Requester: return nameKeys(s.people, s.requester);
    case SortKey::Assignee: return nameKeys(s.people, s.assignee);
    case SortKey::Group: return nameKeys(s.groups, s.group);
    case SortKey::Organization: return nameKeys(s.organizations, s.organization);
    case SortKey::Status: return enumKeys(s.status, StatusCategory::Unknown);
    case SortKey::Priority: return enumKeys(s.priority, Priority::None);
    case SortKey::Channel: return keysFrom(s.channel, [](std::uint8_t code) { return std::uint32_t(code); });
    case SortKey::Id: return idKeys(s);
    case SortKey::FirstReply: return numberKeys(s.firstReply);
    case SortKey::Resolution: return numberKeys(s.resolution);
    case SortKey::Reopens: return numberKeys(s.reopens);
    case SortKey::Replies: return numberKeys(s.replies);
    case SortKey::Csat: return enumKeys(s.csat, Csat::None);
    case SortKey::Account: return accountKeys(s);
    }
    return Keys(s.rows(), 0);
}

/// A stable sort of row numbers by 32-bit keys: three passes over eleven bits each.
std::vector<Row> radixSorted(const Keys& keys)
{
    constexpr int kBits = 11, kPasses = 3;
    constexpr std::uint32_t kMask = (1U << kBits) - 1;
    std::vector<Row> rows(keys.size()), next(keys.size());
    std::iota(rows.begin(), rows.end(), 0U);
    for (int pass = 0; pass < kPasses; ++pass) {
        const int shift = pass * kBits;
        std::array<std::uint32_t, kMask + 2> starts {};
        for (const std::uint32_t key : keys)
            ++starts[(key >> shift & kMask) + 1];
        std::partial_sum(starts.begin(), starts.end(), starts.begin());
        for (const Row row : rows)
            next[starts[keys[row] >> shift & kMask]++] = row;
        rows.swap(next);
    }
    return rows;
}

} // namespace

std::vector<Row> sortedRows(const Snapshot& snapshot, const SortOrder& order)
{
    if (order == SortOrder { SortKey::Updated, true } && !snapshot.newestFirst.empty())
        return { snapshot.newestFirst.begin(), snapshot.newestFirst.end() };
    Keys keys = keysOf(snapshot, order.key);
    if (order.descending)
        for (std::uint32_t& key : keys)
            key = key == kMissing ? kMissing : kMissing - 1 - key;
    return radixSorted(keys);
}

} // namespace desk
