// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/reject.h"

#include "app/analytics/sidethread.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace desk {

namespace {

constexpr std::size_t kBlockWords = kTestRows / RowBits::kWordBits;
constexpr std::uint64_t kAllBits = ~std::uint64_t(0);

/// What the terms of a dimension say, with what they depend on besides: equal texts give equal bits.
QString signature(const QueryDimension& own, const RejectTable::Input& input)
{
    Query part;
    bool clock = false, log = false;
    for (const QueryTerm& term : input.query.terms) {
        if (!own.isOf(term))
            continue;
        part.terms.push_back(term);
        clock = clock || dependsOnNow(term);
        log = log || dependsOnLog(term);
    }
    const QString zone = QString::fromUtf8(input.zone);
    return part.toText() + QLatin1Char('\n') + zone + QLatin1Char('\n')
        + (clock ? QString::number(input.context.now) : QString()) + QLatin1Char('\n')
        + (log ? QString::number(input.context.logVersion) : QString());
}

/// Eight bytes that are 0 or 1 as eight bits, the first one lowest.
std::uint64_t bitsOfEight(const std::uint8_t* bytes)
{
    if constexpr (std::endian::native == std::endian::little) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, bytes, sizeof eight);
        return eight * 0x0102'0408'1020'4080 >> 56; // byte i is moved to bit 56 + i; no two meet
    } else {
        std::uint64_t bits = 0;
        for (int i = 0; i < 8; ++i)
            bits |= std::uint64_t(bytes[i]) << i;
        return bits;
    }
}

/// The terms of one dimension over a block of rows, ANDed.
struct DimensionTest {
    struct Part {
        RowTest test;
        bool negated;
    };
    std::vector<Part> parts;

    void operator()(std::size_t begin, std::size_t end, std::uint64_t* words) const
    {
        std::array<std::uint8_t, kTestRows> hit {};
        for (std::size_t p = 0; p < parts.size(); ++p) {
            parts[p].test(begin, end, hit.data());
            std::fill(hit.begin() + static_cast<std::ptrdiff_t>(end - begin), hit.end(), parts[p].negated ? 1 : 0);
            for (std::size_t w = 0; w * RowBits::kWordBits < end - begin; ++w) {
                std::uint64_t bits = parts[p].negated ? kAllBits : 0;
                for (std::size_t i = 0; i < RowBits::kWordBits; i += 8)
                    bits ^= bitsOfEight(hit.data() + w * RowBits::kWordBits + i) << i;
                words[w] = p == 0 ? bits : words[w] & bits;
            }
        }
    }
};

/// The terms as a filter over numbers, nothing where they are over something else.
std::optional<NumberFilter> numbersIn(const QueryDimension& own, const RejectTable::Input& input)
{
    NumberFilter filter { own.field, {} };
    for (const QueryTerm& term : input.query.terms) {
        if (!own.isOf(term))
            continue;
        const auto set = numbersOf(term, input.context);
        if (!set)
            return std::nullopt;
        filter.parts.push_back({ *set, term.negated });
    }
    return filter;
}

/// All rows, or none.
void fillBlock(std::size_t rows, bool pass, std::uint64_t* words)
{
    for (std::size_t w = 0; w * RowBits::kWordBits < rows; ++w) {
        const std::size_t left = rows - w * RowBits::kWordBits;
        words[w] = !pass ? 0 : left >= RowBits::kWordBits ? kAllBits : (std::uint64_t(1) << left) - 1;
    }
}

} // namespace

void RejectTable::forget()
{
    m_planes.clear();
    m_chosen.clear();
    m_chosenRows = m_inView = nullptr;
    m_without.clear();
    m_numbers.forget();
}

Result<void> RejectTable::update(const Input& input)
{
    Planes planes;
    for (const QueryTerm& term : input.query.terms) {
        const QueryDimension own(term.field, term.name);
        const auto [plane, isNew] = planes.try_emplace(own);
        if (!isNew)
            continue;
        plane->second.written = signature(own, input);
        if (const auto known = m_planes.find(own);
            known != m_planes.end() && known->second.written == plane->second.written) {
            plane->second.passing = known->second.passing;
            continue;
        }
        auto words = passing(own, input);
        if (!words)
            return words.error();
        plane->second.passing = std::move(*words);
    }
    std::swap(m_planes, planes);
    keepViews(planes);
    chooseAccounts(input);
    return {};
}

void RejectTable::chooseAccounts(const Input& input)
{
    const Snapshot& s = input.context.snapshot;
    std::vector<std::uint8_t> chosen(256, input.accountIds.empty() ? 1 : 0);
    for (std::size_t i = 0; i < s.accounts.size(); ++i)
        if (std::ranges::find(input.accountIds, s.accounts[i].account.id) != input.accountIds.end())
            chosen[i] = 1;
    if (m_chosenRows && chosen == m_chosen)
        return;
    m_chosen = std::move(chosen);
    m_inView = nullptr;
    m_without.clear();
    auto rows = std::make_shared<RowBits>();
    rows->assign(s.rows(), input.accountIds.empty());
    if (!input.accountIds.empty())
        for (std::size_t r = 0; r < s.rows(); ++r)
            if (m_chosen[s.account[r]] != 0)
                rows->add(r);
    m_chosenRows = std::move(rows);
}

/// Drops the views that are not what they were.
void RejectTable::keepViews(const Planes& before)
{
    std::vector<QueryDimension> changed;
    const auto compare = [&](const Planes& a, const Planes& b) {
        for (const auto& [field, plane] : a)
            if (const auto other = b.find(field); other == b.end() || other->second.passing != plane.passing)
                changed.push_back(field);
    };
    compare(before, m_planes);
    compare(m_planes, before);
    if (changed.empty())
        return;
    m_inView = nullptr;
    std::erase_if(m_without, [&](const auto& view) {
        return !m_planes.contains(view.first)
            || std::ranges::any_of(changed, [&](const QueryDimension& own) { return own != view.first; });
    });
}

/// Block by block, so that what is looked at passes through the cache once.
Result<std::shared_ptr<const RejectTable::Words>> RejectTable::passing(const QueryDimension& own, const Input& input)
{
    const MatchContext& context = input.context;
    DimensionTest dimension;
    for (const QueryTerm& term : input.query.terms) {
        if (!own.isOf(term))
            continue;
        auto test = testFor(term, context);
        if (!test)
            return test.error();
        dimension.parts.push_back({ std::move(*test), term.negated });
    }
    const auto numbers = numbersIn(own, input);
    using Answer = NumberBlocks::Answer;
    const std::vector<Answer> answers = numbers ? m_numbers.answers(context.snapshot, *numbers) : std::vector<Answer>();
    const std::size_t rows = context.snapshot.rows();
    const auto words = std::make_shared<Words>((rows + RowBits::kWordBits - 1) / RowBits::kWordBits);
    const auto test = [&](std::size_t block) {
        const std::size_t begin = block * kTestRows, end = std::min(rows, begin + kTestRows);
        std::uint64_t* const out = words->data() + block * kBlockWords;
        if (!answers.empty() && answers[block] != Answer::Mixed)
            fillBlock(end - begin, answers[block] == Answer::Pass, out);
        else if (!context.cancel.cancelled())
            dimension(begin, end, out);
    };
    const std::size_t blocks = (rows + kTestRows - 1) / kTestRows;
    const auto mixed = static_cast<std::size_t>(std::ranges::count(answers, Answer::Mixed));
    const std::size_t perBlock = answers.empty() ? kTestRows : kTestRows * mixed / answers.size();
    constexpr std::size_t kParts = 8;
    std::vector<SideTask> tasks;
    for (std::size_t part = 0; part < kParts; ++part) {
        const std::size_t first = blocks * part / kParts, past = blocks * (part + 1) / kParts;
        tasks.push_back({ (past - first) * perBlock, [&test, first, past] {
                             for (std::size_t block = first; block < past; ++block)
                                 test(block);
                         } });
    }
    context.side->run(std::move(tasks));
    if (context.cancel.cancelled())
        return Error { Error::Kind::Cancelled, {}, 0, {} };
    return std::shared_ptr<const Words>(words);
}

const RowSet& RejectTable::without(const QueryDimension& dimension, bool own)
{
    RowSet& view = own ? m_without[dimension] : m_inView;
    if (view)
        return view;
    Words words = m_chosenRows->words();
    for (const auto& [other, plane] : m_planes) {
        if (own && other == dimension)
            continue;
        const std::uint64_t* const passing = plane.passing->data();
        for (std::size_t i = 0; i < words.size(); ++i)
            words[i] &= passing[i];
    }
    auto rows = std::make_shared<RowBits>();
    rows->take(m_chosenRows->size(), std::move(words));
    return view = std::move(rows);
}

} // namespace desk
