// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/sorting.h"

#include "app/analytics/textorder.h"
#include "app/base/text.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <numeric>
#include <optional>

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

/// The place of each text among them; texts that fold alike have one place.
Keys ranksOf(const TextOrder& order)
{
    Keys ranks(order.numbers.size());
    std::uint32_t rank = 0;
    for (std::size_t i = 0; i < ranks.size(); ++i) {
        if (!order.same[i] && i > 0)
            ++rank;
        ranks[order.numbers[i]] = rank;
    }
    return ranks;
}

Keys nameKeys(const Dictionary& dictionary, const Column<Code>& column)
{
    Keys rank = ranksOf(orderOfTexts(dictionary.size(), [&](Code code) { return dictionary.value(code); }));
    rank[0] = kMissing;
    return keysFrom(column, [&](Code code) { return rank[code]; });
}

Keys subjectKeys(const Snapshot& s)
{
    Keys keys = ranksOf(orderOfTexts(s.rows(), [&](Row row) { return s.subjects.at(row); }));
    for (Row r = 0; r < keys.size(); ++r)
        if (s.subjects.at(r).empty())
            keys[r] = kMissing;
    return keys;
}

/// The number an id is, where it is one that a key can hold and that is written in one way only.
std::optional<std::uint32_t> plainNumber(std::string_view id)
{
    constexpr std::size_t kMostDigits = 9;
    std::uint32_t number = 0;
    if (id.empty() || id.size() > kMostDigits || (id.size() > 1 && id[0] == '0'))
        return std::nullopt;
    for (const char c : id) {
        if (c < '0' || c > '9')
            return std::nullopt;
        number = number * 10 + static_cast<std::uint32_t>(c - '0');
    }
    return number;
}

/// Numbers of any length by value, then other ids by text.
Keys unlikeIdKeys(const Snapshot& s)
{
    const auto isNumber
        = [](std::string_view id) { return std::ranges::all_of(id, [](char c) { return c >= '0' && c <= '9'; }); };
    const auto less = [&](Row a, Row b) {
        const std::string_view x = s.ids.at(a), y = s.ids.at(b);
        const bool number = isNumber(x);
        if (number != isNumber(y))
            return number;
        return number && x.size() != y.size() ? x.size() < y.size() : x < y;
    };
    std::vector<Row> rows(s.rows());
    std::iota(rows.begin(), rows.end(), 0U);
    std::ranges::stable_sort(rows, less);
    Keys keys(rows.size());
    std::uint32_t rank = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rank += i > 0 && less(rows[i - 1], rows[i]) ? 1 : 0;
        keys[rows[i]] = rank;
    }
    return keys;
}

/// Numbers by value, then other ids by text.
Keys idKeys(const Snapshot& s)
{
    Keys keys(s.rows());
    Row r = 0;
    for (; r < keys.size(); ++r) {
        const auto number = plainNumber(s.ids.at(r));
        if (!number)
            break;
        keys[r] = *number;
    }
    return r == keys.size() ? keys : unlikeIdKeys(s);
}

Keys accountKeys(const Snapshot& s)
{
    std::vector<std::string> names;
    for (const SnapshotAccount& account : s.accounts)
        names.push_back(utf8(QStringView(account.account.name)));
    const Keys rank = ranksOf(orderOfTexts(names.size(), [&](std::uint32_t i) { return std::string_view(names[i]); }));
    return keysFrom(s.account, [&](std::uint8_t account) { return rank[account]; });
}

Keys keysOf(const Snapshot& s, SortKey key)
{
    switch (key) {
    case SortKey::Relevance: // without words, the newest are the best
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

/// A key and its row in one number: sorting them by the key alone, stably, sorts by both.
using Item = std::uint64_t;
constexpr int kRowBits = 32;

Row rowOf(Item item)
{
    return static_cast<Row>(item);
}

/// Sorts by the key, whose highest is `highest`: as few passes as it needs, each over the same number of bits.
void radixSort(std::vector<Item>& items, std::uint32_t highest)
{
    constexpr int kMostBits = 11;
    const int width = std::bit_width(highest), passes = (width + kMostBits - 1) / kMostBits;
    const int bits = passes == 0 ? 0 : (width + passes - 1) / passes;
    const Item mask = (Item(1) << bits) - 1;
    std::vector<Item> next(passes == 0 ? 0 : items.size());
    std::vector<std::uint32_t> starts;
    for (int pass = 0; pass < passes; ++pass) {
        const int shift = kRowBits + pass * bits;
        starts.assign(mask + 2, 0);
        for (const Item item : items)
            ++starts[(item >> shift & mask) + 1];
        std::partial_sum(starts.begin(), starts.end(), starts.begin());
        for (const Item item : items)
            next[starts[item >> shift & mask]++] = item;
        items.swap(next);
    }
}

void setPlaces(Ordering& order)
{
    for (std::uint32_t place = 0; place < order.rows.size(); ++place)
        order.places[order.rows[place]] = place;
}

Ordering ordered(const Keys& keys)
{
    std::uint32_t lowest = kMissing, highest = 0, before = 0;
    bool sorted = true;
    for (const std::uint32_t key : keys) {
        sorted = sorted && key >= before;
        before = key;
        lowest = std::min(lowest, key);
        highest = key == kMissing ? highest : std::max(highest, key);
    }
    std::vector<Item> items;
    Ordering order;
    order.rows.resize(keys.size());
    order.places.resize(keys.size());
    items.reserve(sorted ? 0 : keys.size());
    std::size_t missing = keys.size();
    for (Row r = 0; r < keys.size(); ++r)
        if (keys[r] == kMissing)
            --missing;
        else if (!sorted)
            items.push_back(Item(keys[r] - lowest) << kRowBits | r);
    order.valued = missing;
    radixSort(items, highest - std::min(lowest, highest));
    std::ranges::transform(items, order.rows.begin(), rowOf);
    for (Row r = 0; r < keys.size(); ++r)
        if (sorted || keys[r] == kMissing)
            order.rows[sorted ? r : missing++] = r;
    setPlaces(order);
    return order;
}

/// What newestFirst() gave, turned round again.
Ordering oldestFirst(const Snapshot& s)
{
    Ordering order;
    order.rows.assign(s.newestFirst.begin(), s.newestFirst.end());
    order.places.resize(order.rows.size());
    const auto missing = std::ranges::partition_point(order.rows, [&](Row row) { return s.updated[row] != 0; });
    order.valued = static_cast<std::size_t>(missing - order.rows.begin());
    std::reverse(order.rows.begin(), missing);
    setPlaces(order);
    return order;
}

} // namespace

Ordering orderingBy(const Snapshot& snapshot, SortKey key)
{
    // A mapped file may be damaged, and is checked behind the window's back.
    const auto isRow = [&](Row row) { return row < snapshot.rows(); };
    const bool byUpdate = key == SortKey::Updated || key == SortKey::Relevance;
    if (byUpdate && snapshot.newestFirst.size() == snapshot.rows() && std::ranges::all_of(snapshot.newestFirst, isRow))
        return oldestFirst(snapshot);
    return ordered(keysOf(snapshot, key));
}

Ordering orderingWithBest(const Snapshot& snapshot, std::span<const Row> best)
{
    const Ordering byUpdate = orderingBy(snapshot, SortKey::Updated);
    std::vector<bool> named(snapshot.rows());
    for (const Row row : best)
        named[row] = true;
    Ordering order;
    order.valued = best.size();
    order.rows.assign(best.rbegin(), best.rend());
    order.rows.reserve(snapshot.rows());
    const auto add = [&](Row row) {
        if (!named[row])
            order.rows.push_back(row);
    };
    const auto dated = byUpdate.rows.begin() + static_cast<std::ptrdiff_t>(byUpdate.valued);
    std::for_each(std::reverse_iterator(dated), byUpdate.rows.rend(), add);
    std::for_each(dated, byUpdate.rows.end(), add);
    order.places.resize(order.rows.size());
    setPlaces(order);
    return order;
}

std::vector<Row> newestFirst(const Snapshot& snapshot)
{
    const Ordering order = ordered(timeKeys(snapshot.updated));
    std::vector<Row> rows = order.rows;
    std::reverse(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(order.valued));
    return rows;
}

} // namespace desk
