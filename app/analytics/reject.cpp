// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/reject.h"

#include <algorithm>
#include <bit>
#include <ranges>

namespace desk {

namespace {

using Fields = std::vector<QueryField>;

bool has(const Fields& fields, QueryField field)
{
    return std::ranges::find(fields, field) != fields.end();
}

/// What the terms of these fields say, with what they depend on besides: equal texts give equal bits.
QString signature(const Fields& fields, const RejectTable::Input& input)
{
    Query part;
    bool clock = false, log = false;
    for (const QueryTerm& term : input.query.terms) {
        if (!has(fields, term.field))
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

Fields fieldsOf(const Query& query)
{
    Fields fields;
    for (const QueryTerm& term : query.terms)
        if (!has(fields, term.field))
            fields.push_back(term.field);
    return fields;
}

} // namespace

void RejectTable::forget()
{
    m_words.clear();
    m_chosen.clear();
    m_slots = {};
    m_numbers.forget();
}

Result<void> RejectTable::update(const Input& input)
{
    m_change.whole = m_words.empty();
    m_change.rows.clear();
    m_change.before.clear();
    m_words.resize(input.context.snapshot.rows());
    Plan plan = planFor(input);
    m_change.whole = m_change.whole || plan.whole;
    if (std::has_single_bit(plan.dirty) && plan.dirty != kAccountBit) {
        const auto slot = static_cast<std::size_t>(std::countr_zero(plan.dirty));
        if (const auto filter = numbersIn(plan.fieldSlots[slot], input))
            writeNumbers(slot, plan, *filter, input);
        else if (const auto written = writeSlot(slot, plan, input); !written)
            return written;
    } else if (plan.dirty != 0) {
        if (const auto written = writeTerms(plan, input); !written)
            return written;
    }
    m_slots = std::move(plan.fieldSlots);
    m_bits = plan.bits;
    m_chosen = std::move(plan.chosen);
    if (m_change.whole || !m_change.rows.empty())
        ++m_version;
    else
        m_change.whole = true; // whoever is not at this version yet was not told of it
    return {};
}

RejectTable::Plan RejectTable::planFor(const Input& input) const
{
    Plan plan { m_slots, {}, 0, false, {} };
    plan.chosen.assign(256, input.accountIds.empty() ? 1 : 0);
    const auto& accounts = input.context.snapshot.accounts;
    for (std::size_t i = 0; i < accounts.size(); ++i)
        if (std::ranges::find(input.accountIds, accounts[i].account.id) != input.accountIds.end())
            plan.chosen[i] = 1;
    if (plan.chosen != m_chosen)
        plan.dirty = kAccountBit;
    assignSlots(plan, fieldsOf(input.query));
    for (std::size_t i = 0; i < kSlots; ++i) {
        Slot& slot = plan.fieldSlots[i];
        const QString wanted = slot.fields.empty() ? QString() : signature(slot.fields, input);
        if (slot.written != wanted)
            plan.dirty = static_cast<Word>(plan.dirty | 1U << i);
        slot.written = wanted;
    }
    return plan;
}

/// A slot that becomes free is not used again at once: a row refused by the old dimension and by the new one would keep
/// its word, and nobody would know that it changed for the dimension's chart.
void RejectTable::assignSlots(Plan& plan, const std::vector<QueryField>& wanted)
{
    const Slots before = plan.fieldSlots;
    for (const QueryField field : wanted) {
        if (std::ranges::any_of(plan.fieldSlots, [&](const Slot& slot) { return has(slot.fields, field); }))
            continue;
        const auto free = std::ranges::find_if(plan.fieldSlots, [](const Slot& slot) { return slot.fields.empty(); });
        (free == plan.fieldSlots.end() ? plan.fieldSlots.back() : *free).fields.push_back(field);
    }
    for (std::size_t i = 0; i < kSlots; ++i) {
        Fields& fields = plan.fieldSlots[i].fields;
        std::erase_if(fields, [&](QueryField field) { return !has(wanted, field); });
        if (fields.size() == 1)
            plan.bits[static_cast<std::size_t>(fields[0])] = static_cast<Word>(1U << i);
        const bool other = !fields.empty() && !before[i].fields.empty() && fields != before[i].fields;
        plan.whole = plan.whole || other;
    }
}

std::optional<NumberFilter> RejectTable::numbersIn(const Slot& slot, const Input& input) const
{
    NumberFilter filter;
    if (slot.fields.empty())
        return filter;
    filter.field = slot.fields[0];
    for (const QueryTerm& term : input.query.terms) {
        if (!has(slot.fields, term.field))
            continue;
        const auto set = numbersOf(term, input.context);
        if (!set || term.field != filter.field)
            return std::nullopt;
        filter.parts.push_back({ *set, term.negated });
    }
    return filter;
}

/// Looks only at blocks of rows for which the old filter and the new one do not both say the same of all rows. Not
/// worth a look at the cancel token.
void RejectTable::writeNumbers(std::size_t slot, Plan& plan, const NumberFilter& filter, const Input& input)
{
    using Answer = NumberBlocks::Answer;
    const Snapshot& s = input.context.snapshot;
    const Word bit = static_cast<Word>(1U << slot);
    const bool wasFree = m_slots[slot].fields.empty();
    const std::vector<Answer> before = m_slots[slot].blocks;
    std::vector<Answer> now = m_numbers.answers(s, filter);
    std::array<std::uint8_t, NumberBlocks::kRows> fails {};
    std::array<Word, NumberBlocks::kRows> next {};
    for (std::size_t b = 0; b < now.size(); ++b) {
        const Answer old = wasFree ? Answer::Pass : before.empty() ? Answer::Mixed : before[b];
        if (now[b] == old && old != Answer::Mixed)
            continue;
        const std::size_t begin = b * NumberBlocks::kRows, end = std::min(m_words.size(), begin + fails.size());
        if (now[b] == Answer::Mixed)
            NumberBlocks::failing(s, filter, begin, end, fails.data());
        else
            fails.fill(now[b] == Answer::Fail ? 1 : 0);
        for (std::size_t i = 0; i < end - begin; ++i)
            next[i] = static_cast<Word>((m_words[begin + i] & ~bit) | (fails[i] != 0 ? bit : 0));
        record(begin, end, next.data());
    }
    plan.fieldSlots[slot].blocks = std::move(now);
}

Result<void> RejectTable::writeSlot(std::size_t slot, Plan& plan, const Input& input)
{
    std::vector<const QueryTerm*> terms;
    for (const QueryTerm& term : input.query.terms)
        if (has(plan.fieldSlots[slot].fields, term.field))
            terms.push_back(&term);
    if (terms.size() != 1)
        return writeTerms(plan, input);
    // What a click changes: in one go, block by block, so that the words pass through the cache once.
    m_hit.resize(m_words.size());
    if (const auto matched = matchTerm(*terms[0], input.context, m_hit); !matched)
        return matched;
    if (input.context.cancel.cancelled())
        return Error { Error::Kind::Cancelled, {}, 0, {} };
    const Word bit = static_cast<Word>(1U << slot), keep = static_cast<Word>(~bit);
    const std::uint8_t refused = terms[0]->negated ? 1 : 0;
    plan.fieldSlots[slot].blocks.clear();
    m_change.whole = m_change.whole || changesMany(bit, refused);
    std::array<Word, NumberBlocks::kRows> next {};
    for (std::size_t begin = 0; begin < m_words.size(); begin += next.size()) {
        const std::size_t end = std::min(m_words.size(), begin + next.size());
        for (std::size_t i = 0; i < end - begin; ++i)
            next[i] = static_cast<Word>((m_words[begin + i] & keep) | (m_hit[begin + i] == refused ? bit : 0));
        record(begin, end, next.data());
    }
    return {};
}

Result<void> RejectTable::writeTerms(Plan& plan, const Input& input)
{
    const Word keep = static_cast<Word>(~plan.dirty);
    m_next.resize(m_words.size());
    m_hit.resize(m_words.size());
    for (std::size_t r = 0; r < m_words.size(); ++r)
        m_next[r] = static_cast<Word>(m_words[r] & keep);
    if ((plan.dirty & kAccountBit) != 0)
        writeAccounts(plan, input);
    for (std::size_t slot = 0; slot < kSlots; ++slot) {
        const Word bit = static_cast<Word>(1U << slot);
        if ((plan.dirty & bit) == 0)
            continue;
        plan.fieldSlots[slot].blocks.clear();
        for (const QueryTerm& term : input.query.terms) {
            if (!has(plan.fieldSlots[slot].fields, term.field))
                continue;
            if (const auto matched = matchTerm(term, input.context, m_hit); !matched)
                return matched;
            const std::uint8_t refused = term.negated ? 1 : 0;
            for (std::size_t r = 0; r < m_next.size(); ++r)
                m_next[r] = static_cast<Word>(m_next[r] | (m_hit[r] == refused ? bit : 0));
        }
    }
    if (input.context.cancel.cancelled())
        return Error { Error::Kind::Cancelled, {}, 0, {} };
    for (std::size_t begin = 0; begin < m_words.size(); begin += NumberBlocks::kRows)
        record(begin, std::min(m_words.size(), begin + NumberBlocks::kRows), m_next.data() + begin);
    return {};
}

void RejectTable::writeAccounts(const Plan& plan, const Input& input)
{
    const auto& account = input.context.snapshot.account;
    for (std::size_t r = 0; r < m_next.size(); ++r)
        m_next[r] = static_cast<Word>(m_next[r] | (plan.chosen[account[r]] != 0 ? 0 : kAccountBit));
}

/// Whether so many rows get another word that they will not be listed, judged by some of them.
bool RejectTable::changesMany(Word bit, std::uint8_t refused) const
{
    constexpr std::size_t kStep = 61;
    std::size_t changed = 0;
    for (std::size_t r = 0; r < m_words.size(); r += kStep)
        changed += ((m_words[r] & bit) != 0) != (m_hit[r] == refused) ? 1 : 0;
    return changed > m_words.size() / kStep / 4 + NumberBlocks::kRows;
}

/// Takes the words of a block over and notes which rows changed, as long as that is worth it.
void RejectTable::record(std::size_t begin, std::size_t end, const Word* next)
{
    Word* const words = m_words.data() + begin;
    const std::size_t count = end - begin;
    if (std::equal(next, next + count, words))
        return;
    if (!m_change.whole) {
        std::array<Row, NumberBlocks::kRows> rows;
        std::array<Word, NumberBlocks::kRows> before;
        std::size_t changed = 0;
        for (std::size_t i = 0; i < count; ++i) {
            rows[changed] = static_cast<Row>(begin + i);
            before[changed] = words[i];
            changed += words[i] != next[i] ? 1 : 0;
        }
        m_change.rows.insert(m_change.rows.end(), rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(changed));
        m_change.before.insert(
            m_change.before.end(), before.begin(), before.begin() + static_cast<std::ptrdiff_t>(changed));
        m_change.whole = m_change.rows.size() > m_words.size() / 4 + NumberBlocks::kRows;
    }
    std::copy(next, next + count, words);
}

} // namespace desk
