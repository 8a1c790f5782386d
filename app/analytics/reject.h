// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/numberblocks.h"

#include <array>
#include <optional>

namespace desk {

/// One word a row with a bit per dimension that refuses it: a row is in view when the word is 0. A chart counts the
/// rows whose word is 0 after its own dimension's bit is masked out; that is all of cross-filtering (style.md §3e).
/// Keeps the bits of dimensions that did not change from one update to the next, and says which rows did change.
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
    /// The rows that an update gave another word, ascending, with the words before.
    struct Change {
        bool whole = false; ///< too many rows, or all of them: they are not listed
        std::vector<Row> rows;
        std::vector<Word> before;
    };

    /// Brings the words up to date. An Error where a term cannot be answered (Cancelled among them): nothing has
    /// changed then.
    Result<void> update(const Input& input);
    /// The next update is for another snapshot.
    void forget();

    [[nodiscard]] const std::vector<Word>& words() const { return m_words; }
    /// What made the words those of version(), from those of the version before.
    [[nodiscard]] const Change& change() const { return m_change; }
    /// One more after each update that changed a word.
    [[nodiscard]] std::uint64_t version() const { return m_version; }
    /// The bit of the dimension, 0 where the query does not name it or where it shares one with others (beyond the 15th
    /// dimension): its chart then counts with its own filter.
    [[nodiscard]] Word bit(QueryField field) const { return m_bits[static_cast<std::size_t>(field)]; }
    /// Whether rows of this account are wanted.
    [[nodiscard]] const std::vector<std::uint8_t>& chosenAccounts() const { return m_chosen; }
    /// The bit of rows of other accounts.
    static constexpr Word accountBit() { return kAccountBit; }

private:
    struct Slot {
        std::vector<QueryField> fields; ///< empty = free, no row has the bit
        QString written; ///< what the bits stand for
        std::vector<NumberBlocks::Answer> blocks; ///< what they are block by block; empty = not known
    };
    static constexpr std::size_t kSlots = 15; ///< besides the accounts' bit
    static constexpr Word kAccountBit = 1U << kSlots;
    using Slots = std::array<Slot, kSlots>;
    using Bits = std::array<Word, kQueryFieldCount>;
    struct Plan {
        Slots fieldSlots;
        Bits bits {};
        Word dirty = 0; ///< bits to write again
        bool whole = false; ///< a bit stands for another dimension than before
        std::vector<std::uint8_t> chosen;
    };

    [[nodiscard]] Plan planFor(const Input& input) const;
    static void assignSlots(Plan& plan, const std::vector<QueryField>& wanted);
    [[nodiscard]] std::optional<NumberFilter> numbersIn(const Slot& slot, const Input& input) const;
    void writeNumbers(std::size_t slot, Plan& plan, const NumberFilter& filter, const Input& input);
    Result<void> writeSlot(std::size_t slot, Plan& plan, const Input& input);
    [[nodiscard]] bool changesMany(Word bit, std::uint8_t refused) const;
    Result<void> writeTerms(Plan& plan, const Input& input);
    void writeAccounts(const Plan& plan, const Input& input);
    void record(std::size_t begin, std::size_t end, const Word* next);

    std::vector<Word> m_words, m_next;
    std::vector<std::uint8_t> m_chosen, m_hit;
    Change m_change;
    std::uint64_t m_version = 0;
    Slots m_slots;
    Bits m_bits {};
    NumberBlocks m_numbers;
};

} // namespace desk
