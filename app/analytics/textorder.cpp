// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/textorder.h"

#include "app/query/values.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace desk {

namespace {

/// The first sixteen folded bytes as two numbers that compare as they do; most texts need no more.
struct Item {
    std::uint64_t high = 0, low = 0;
    std::uint32_t number = 0;
};
constexpr std::size_t kHead = 16;

/// ASCII letters in lower case; other bytes as they are.
constexpr std::array<unsigned char, 256> kLower = [] {
    std::array<unsigned char, 256> table {};
    for (std::size_t c = 0; c < table.size(); ++c)
        table[c] = static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    return table;
}();

unsigned char lower(char c)
{
    return kLower[static_cast<unsigned char>(c)];
}

std::uint64_t eightBytes(std::string_view text, std::size_t from)
{
    std::uint64_t value = 0;
    for (std::size_t i = from; i < from + 8; ++i)
        value = value << 8 | (i < text.size() ? lower(text[i]) : 0U);
    return value;
}

class Sorter {
public:
    Sorter(std::size_t count, const std::function<std::string_view(std::uint32_t)>& text)
        : m_text(text)
        , m_items(count)
    {
        for (std::uint32_t i = 0; i < count; ++i)
            read(i);
    }

    TextOrder sorted()
    {
        std::ranges::sort(m_items, [this](const Item& a, const Item& b) {
            if (a.high != b.high)
                return a.high < b.high;
            if (a.low != b.low)
                return a.low < b.low;
            const int tails = compareTails(a, b);
            return tails != 0 ? tails < 0 : a.number < b.number;
        });
        TextOrder order;
        order.numbers.reserve(m_items.size());
        order.same.reserve(m_items.size());
        for (std::size_t i = 0; i < m_items.size(); ++i) {
            order.numbers.push_back(m_items[i].number);
            order.same.push_back(i > 0 && m_items[i].high == m_items[i - 1].high && m_items[i].low == m_items[i - 1].low
                && compareTails(m_items[i], m_items[i - 1]) == 0);
        }
        return order;
    }

private:
    void read(std::uint32_t number)
    {
        std::string_view text = m_text(number);
        unsigned char high = 0;
        for (const char c : text)
            high |= static_cast<unsigned char>(c);
        if (high >= 0x80)
            text = m_folded.emplace(number, folded(text)).first->second;
        m_items[number] = { eightBytes(text, 0), eightBytes(text, 8), number };
    }

    [[nodiscard]] std::string_view textOf(std::uint32_t number) const
    {
        if (!m_folded.empty())
            if (const auto it = m_folded.find(number); it != m_folded.end())
                return it->second;
        return m_text(number);
    }

    [[nodiscard]] int compareTails(const Item& a, const Item& b) const
    {
        const std::string_view x = textOf(a.number), y = textOf(b.number);
        const std::size_t shared = std::min(x.size(), y.size());
        for (std::size_t i = kHead; i < shared; ++i)
            if (lower(x[i]) != lower(y[i]))
                return lower(x[i]) < lower(y[i]) ? -1 : 1;
        return x.size() == y.size() ? 0 : x.size() < y.size() ? -1 : 1;
    }

    const std::function<std::string_view(std::uint32_t)>& m_text;
    std::vector<Item> m_items;
    std::unordered_map<std::uint32_t, std::string> m_folded; ///< of those that are not ASCII
};

} // namespace

int compareFolded(std::string_view a, std::string_view b)
{
    const auto isAscii = [](std::string_view text) {
        return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    };
    if (!isAscii(a) || !isAscii(b))
        return folded(a).compare(folded(b));
    const std::size_t shared = std::min(a.size(), b.size());
    for (std::size_t i = 0; i < shared; ++i)
        if (lower(a[i]) != lower(b[i]))
            return lower(a[i]) < lower(b[i]) ? -1 : 1;
    return a.size() == b.size() ? 0 : a.size() < b.size() ? -1 : 1;
}

TextOrder orderOfTexts(std::size_t count, const std::function<std::string_view(std::uint32_t)>& text)
{
    return Sorter(count, text).sorted();
}

} // namespace desk
