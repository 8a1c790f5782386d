// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/matcher.h"

#include <array>

namespace desk {

/// One word a row with a bit per dimension that refuses it: a row is in view when the word is 0. A chart counts the
/// rows whose word is 0 after its own dimension's bit is masked out; that is all of cross-filtering (style.md §3e).
/// Keeps the bits of dimensions that did not change from one update to the next.
class RejectTable {
public:
    using Word = std::uint16_t;

    /// What is being filtered, besides the query.
    struct Input {
        const Query& query;
        const std::vector<QString>& accountIds; ///< empty = all
        const MatchContext& context;
        QByteArray zone;
    };
    /// Brings the words up to date. An Error where a term cannot be answered (Cancelled among them); the next update
    /// then repairs what was left half done.
    Result<void> update(const Input& input);
    /// The next update is for another snapshot.
    void forget() { m_words.clear(); }

    [[nodiscard]] const std::vector<Word>& words() const { return m_words; }
    /// The bit of the dimension, 0 where the query does not name it. More than 15 dimensions share the last bit.
    [[nodiscard]] Word bit(QueryField field) const { return m_bits[static_cast<std::size_t>(field)]; }
    /// Whether rows of this account are wanted.
    [[nodiscard]] const std::vector<std::uint8_t>& chosenAccounts() const { return m_chosen; }

private:
    struct Slot {
        std::vector<QueryField> fields; ///< empty = free
        QString written; ///< what the bits stand for; empty = must be written again
    };
    static constexpr std::size_t kSlots = 15; ///< besides the accounts' bit
    static constexpr Word kAccountBit = 1U << kSlots;

    void start(const Input& input);
    bool writeAccounts(const Input& input);
    Result<void> writeSlot(std::size_t slot, const Input& input);
    void clear(Word bit);
    std::size_t slotFor(QueryField field);

    std::vector<Word> m_words;
    std::vector<std::uint8_t> m_chosen, m_hit;
    std::vector<QString> m_accountIds;
    bool m_accountsWritten = false;
    std::array<Slot, kSlots> m_slots;
    std::array<Word, kQueryFieldCount> m_bits {};
};

} // namespace desk
