// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/reject.h"

#include <algorithm>
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
    bool clock = false;
    for (const QueryTerm& term : input.query.terms) {
        if (!has(fields, term.field))
            continue;
        part.terms.push_back(term);
        clock = clock || dependsOnNow(term);
    }
    const QString zone = QString::fromUtf8(input.zone);
    return part.toText() + QLatin1Char('\n') + zone + QLatin1Char('\n')
        + (clock ? QString::number(input.context.now) : QString());
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

Result<void> RejectTable::update(const Input& input)
{
    start(input);
    if (!writeAccounts(input))
        return Error { Error::Kind::Cancelled, {}, 0, {} };
    const Fields wanted = fieldsOf(input.query);
    for (std::size_t slot = 0; slot < kSlots; ++slot) {
        Fields& fields = m_slots[slot].fields;
        if (!fields.empty() && std::ranges::none_of(fields, [&](QueryField f) { return has(wanted, f); })) {
            clear(static_cast<Word>(1U << slot));
            m_slots[slot] = {};
        }
    }
    m_bits.fill(0);
    for (const QueryField field : wanted)
        m_bits[static_cast<std::size_t>(field)] = static_cast<Word>(1U << slotFor(field));
    for (std::size_t slot = 0; slot < kSlots; ++slot)
        if (!m_slots[slot].fields.empty())
            if (const auto written = writeSlot(slot, input); !written)
                return written;
    return {};
}

void RejectTable::start(const Input& input)
{
    const Snapshot& s = input.context.snapshot;
    if (!m_words.empty())
        return;
    m_words.assign(s.rows(), 0);
    m_hit.resize(s.rows());
    m_slots = {};
    m_accountsWritten = false;
}

bool RejectTable::writeAccounts(const Input& input)
{
    if (m_accountsWritten && m_accountIds == input.accountIds)
        return true;
    const Snapshot& s = input.context.snapshot;
    m_accountIds = input.accountIds;
    m_chosen.assign(256, input.accountIds.empty() ? 1 : 0);
    for (std::size_t i = 0; i < s.accounts.size(); ++i)
        if (std::ranges::find(input.accountIds, s.accounts[i].account.id) != input.accountIds.end())
            m_chosen[i] = 1;
    for (std::size_t r = 0; r < s.rows(); ++r)
        m_words[r] = static_cast<Word>((m_words[r] & ~kAccountBit) | (m_chosen[s.account[r]] ? 0 : kAccountBit));
    m_accountsWritten = true;
    return !input.context.cancel.cancelled();
}

std::size_t RejectTable::slotFor(QueryField field)
{
    for (std::size_t slot = 0; slot < kSlots; ++slot)
        if (has(m_slots[slot].fields, field))
            return slot;
    std::size_t slot = 0;
    while (slot + 1 < kSlots && !m_slots[slot].fields.empty())
        ++slot;
    m_slots[slot].fields.push_back(field);
    return slot;
}

Result<void> RejectTable::writeSlot(std::size_t slot, const Input& input)
{
    const QString wanted = signature(m_slots[slot].fields, input);
    if (m_slots[slot].written == wanted)
        return {};
    m_slots[slot].written.clear();
    const Word bit = static_cast<Word>(1U << slot);
    clear(bit);
    for (const QueryTerm& term : input.query.terms) {
        if (!has(m_slots[slot].fields, term.field))
            continue;
        if (const auto matched = matchTerm(term, input.context, m_hit); !matched)
            return matched;
        const std::uint8_t refused = term.negated ? 1 : 0;
        for (std::size_t r = 0; r < m_words.size(); ++r)
            m_words[r] = static_cast<Word>(m_words[r] | (m_hit[r] == refused ? bit : 0));
    }
    m_slots[slot].written = wanted;
    return {};
}

void RejectTable::clear(Word bit)
{
    const Word keep = static_cast<Word>(~bit);
    for (Word& word : m_words)
        word &= keep;
}

} // namespace desk
