// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/measures.h"

#include "app/analytics/agemeasure.h"
#include "app/analytics/minutecounts.h"

#include <algorithm>
#include <array>

namespace desk {

namespace {

constexpr std::size_t kByteCodes = 256;

/// One value a row, counted at its code.
class CodeMeasure final : public Measure {
public:
    CodeMeasure(std::span<const Code> column, std::size_t codes)
        : m_column(column)
        , m_codes(codes)
    {
    }
    [[nodiscard]] std::size_t size() const override { return m_codes; }
    void count(std::span<const Row> rows, std::int32_t sign, Counts& counts) const override
    {
        // A mapped file may be damaged, and is checked behind the window's back: no code leads out of the counts.
        const std::size_t last = m_codes - 1;
        for (const Row r : rows)
            counts[std::min<std::size_t>(m_column[r], last)] += sign;
    }

private:
    std::span<const Code> m_column;
    std::size_t m_codes;
};

/// One of at most 256 values a row. Where there are few, each has its rows as bits: those of a set are counted a word
/// at a time.
class ByteMeasure final : public Measure {
public:
    explicit ByteMeasure(std::span<const std::uint8_t> column)
        : m_column(column)
    {
        std::size_t codes = 0;
        for (const std::uint8_t code : column)
            codes = std::max<std::size_t>(codes, code + 1U);
        if (codes > kMostSets)
            return;
        std::vector<std::vector<std::uint64_t>> sets(codes);
        for (auto& words : sets)
            words.resize((column.size() + RowBits::kWordBits - 1) / RowBits::kWordBits);
        for (std::size_t r = 0; r < column.size(); ++r)
            sets[column[r]][r / RowBits::kWordBits] |= std::uint64_t(1) << r % RowBits::kWordBits;
        m_sets = std::move(sets);
    }
    [[nodiscard]] std::size_t size() const override { return kByteCodes; }
    /// Few codes come again and again, and an addition waits for the one before it to the same number: four rows in
    /// turn have numbers of their own.
    void count(std::span<const Row> rows, std::int32_t sign, Counts& counts) const override
    {
        std::array<std::array<std::int32_t, kByteCodes>, 4> lanes {};
        std::size_t i = 0;
        for (; i + lanes.size() <= rows.size(); i += lanes.size()) {
            ++lanes[0][m_column[rows[i]]];
            ++lanes[1][m_column[rows[i + 1]]];
            ++lanes[2][m_column[rows[i + 2]]];
            ++lanes[3][m_column[rows[i + 3]]];
        }
        for (; i < rows.size(); ++i)
            ++lanes[0][m_column[rows[i]]];
        for (std::size_t code = 0; code < kByteCodes; ++code)
            counts[code] += sign * (lanes[0][code] + lanes[1][code] + lanes[2][code] + lanes[3][code]);
    }
    [[nodiscard]] bool countsSets() const override { return !m_sets.empty(); }
    void countSet(const RowBits& rows, Counts& counts) const override
    {
        counts.assign(kByteCodes, 0);
        for (std::size_t code = 0; code < m_sets.size(); ++code)
            counts[code] = static_cast<std::int32_t>(onesInBoth(rows.words(), m_sets[code]));
    }

private:
    static constexpr std::size_t kMostSets = 16;

    std::span<const std::uint8_t> m_column;
    std::vector<std::vector<std::uint64_t>> m_sets; ///< by code; empty where there are too many codes
};

/// A ticket counts once for each of its tags; one without tags at "none". How many tags a ticket has cannot be
/// foretold: the first few are counted without asking, those that are not there at numbers that nobody reads.
class TagMeasure final : public Measure {
public:
    explicit TagMeasure(const Snapshot& s)
        : m_snapshot(s)
    {
    }
    [[nodiscard]] std::size_t size() const override { return m_snapshot.tags.size() + kUnread; }
    [[nodiscard]] int effort() const override { return 5; }
    void count(std::span<const Row> rows, std::int32_t sign, Counts& counts) const override
    {
        const Snapshot& s = m_snapshot;
        const std::uint32_t* const begins = s.tagBegin.data();
        const std::uint16_t* const tagCounts = s.tagCount.data();
        const Code* const codes = s.tagCodes.data();
        const std::size_t stored = s.tagCodes.size();
        const auto nobody = static_cast<Code>(s.tags.size());
        std::int32_t* const into = counts.data();
        for (std::size_t at = 0; at < rows.size(); ++at) {
            const Row r = rows[at];
            const std::size_t begin = begins[r], count = tagCounts[r];
            if (count > kAtOnce || begin + kAtOnce > stored) {
                countOneByOne(r, sign, counts);
                continue;
            }
            into[std::min(codes[begin] & maskIf(count > 0), nobody)] += sign;
            for (std::size_t i = 1; i < kAtOnce; ++i) {
                const auto unread = static_cast<Code>(nobody + i * kAtOnce + at % kAtOnce);
                into[std::min(codes[begin + i] | maskIf(i >= count), unread)] += sign;
            }
        }
        std::fill(counts.end() - kUnread, counts.end(), 0);
    }

private:
    static constexpr std::size_t kAtOnce = 4;
    static constexpr std::size_t kUnread = kAtOnce * kAtOnce; ///< several in turn: additions to one wait for each other

    /// All bits or none; a choice that the compiler makes no branch of.
    static constexpr Code maskIf(bool condition) { return Code(0) - static_cast<Code>(condition); }
    void countOneByOne(Row r, std::int32_t sign, Counts& counts) const
    {
        const auto tags = m_snapshot.tagsOf(r);
        for (const Code code : tags)
            counts[std::min<std::size_t>(code, m_snapshot.tags.size())] += sign;
        if (tags.empty())
            counts[0] += sign;
    }

    const Snapshot& m_snapshot;
};

class MinuteMeasure final : public Measure {
public:
    explicit MinuteMeasure(std::span<const std::int32_t> column)
        : m_column(column)
        , m_index(std::make_shared<const MinuteIndex>(column))
    {
    }
    [[nodiscard]] std::size_t size() const override { return m_index->size(); }
    void count(std::span<const Row> rows, std::int32_t sign, Counts& counts) const override
    {
        const MinuteIndex& index = *m_index;
        for (const Row r : rows)
            counts[index.at(m_column[r])] += sign;
    }
    [[nodiscard]] std::shared_ptr<const MinuteIndex> minutes() const override { return m_index; }

private:
    std::span<const std::int32_t> m_column;
    std::shared_ptr<const MinuteIndex> m_index;
};

class NumberMeasure final : public Measure {
public:
    explicit NumberMeasure(std::span<const std::int16_t> column)
        : m_column(column)
    {
    }
    [[nodiscard]] std::size_t size() const override { return NumberLayout::kSize; }
    void count(std::span<const Row> rows, std::int32_t sign, Counts& counts) const override
    {
        for (const Row r : rows)
            counts[NumberLayout::at(m_column[r])] += sign;
    }

private:
    std::span<const std::int16_t> m_column;
};

bool isWork(StatusCategory status)
{
    return status != StatusCategory::Deleted && status != StatusCategory::Spam;
}

class DayMeasure final : public Measure {
public:
    DayMeasure(const Snapshot& s, const DayColumns& days)
        : m_status(s.status)
        , m_days(days)
        , m_layout { days.days() }
    {
    }
    [[nodiscard]] std::size_t size() const override { return m_layout.size(); }
    void count(std::span<const Row> rows, std::int32_t sign, Counts& counts) const override
    {
        for (const Row r : rows) {
            const std::uint16_t created = m_days.created[r];
            if (created == DayColumns::kNone)
                continue;
            const auto status = static_cast<StatusCategory>(m_status[r]);
            std::int32_t* const at = counts.data() + m_layout.at(isWork(status), DayLayout::Created, 0);
            at[created] += sign;
            std::int32_t* const net = at + DayLayout::Net * m_layout.days;
            if (isUnsolved(status)) {
                net[created] += sign;
                continue;
            }
            const std::uint16_t solved = m_days.solved[r];
            if ((status != StatusCategory::Solved && status != StatusCategory::Closed) || solved == DayColumns::kNone)
                continue;
            net[created] += sign;
            net[std::max(created, solved)] -= sign;
            at[DayLayout::Solved * m_layout.days + solved] += sign;
        }
    }

private:
    std::span<const std::uint8_t> m_status;
    const DayColumns& m_days;
    DayLayout m_layout;
};

/// The created part of DayMeasure alone: what the strip above the list needs, at every step of a drag.
class CreatedMeasure final : public Measure {
public:
    CreatedMeasure(const Snapshot& s, const DayColumns& days)
        : m_status(s.status)
        , m_created(days.created)
        , m_layout { days.days() }
    {
    }
    [[nodiscard]] std::size_t size() const override { return m_layout.size(); }
    void count(std::span<const Row> rows, std::int32_t sign, Counts& counts) const override
    {
        for (const Row r : rows)
            if (m_created[r] != DayColumns::kNone)
                counts[m_layout.at(isWork(static_cast<StatusCategory>(m_status[r])), DayLayout::Created, m_created[r])]
                    += sign;
    }

private:
    std::span<const std::uint8_t> m_status;
    std::span<const std::uint16_t> m_created;
    DayLayout m_layout;
};

std::unique_ptr<Measure> codes(const Column<Code>& column, std::size_t size)
{
    return std::make_unique<CodeMeasure>(std::span(column), size);
}

std::unique_ptr<Measure> bytes(std::span<const std::uint8_t> column)
{
    return std::make_unique<ByteMeasure>(column);
}

} // namespace

void Measure::countSet(const RowBits& rows, Counts& counts) const
{
    std::vector<Row> listed;
    listed.reserve(rows.count());
    rows.forEach([&](std::size_t row) { listed.push_back(static_cast<Row>(row)); });
    counts.assign(size(), 0);
    count(listed, 1, counts);
}

std::unique_ptr<Measure> measureFor(const ChartSpec& chart, const Snapshot& s, const DayColumns& days)
{
    switch (chart.id) {
    case ChartId::Status: return bytes(s.status);
    case ChartId::Priority: return bytes(s.priority);
    case ChartId::Channel: return bytes(s.channel);
    case ChartId::Csat: return bytes(s.csat);
    case ChartId::Assignee: return codes(s.assignee, s.people.size());
    case ChartId::Group: return codes(s.group, s.groups.size());
    case ChartId::Organization: return codes(s.organization, s.organizations.size());
    case ChartId::Tag: return std::make_unique<TagMeasure>(s);
    case ChartId::FirstReply: return std::make_unique<MinuteMeasure>(s.firstReply);
    case ChartId::Resolution: return std::make_unique<MinuteMeasure>(s.resolution);
    case ChartId::Hours: return bytes(days.hours);
    case ChartId::CreatedPerDay: return std::make_unique<CreatedMeasure>(s, days);
    case ChartId::Type: return codes(s.type, s.types.size());
    case ChartId::Brand: return codes(s.brand, s.brands.size());
    case ChartId::Requester: return codes(s.requester, s.people.size());
    case ChartId::Account: return bytes(s.account);
    case ChartId::Reopens: return std::make_unique<NumberMeasure>(s.reopens);
    case ChartId::Replies: return std::make_unique<NumberMeasure>(s.replies);
    case ChartId::BacklogAge: return std::make_unique<AgeMeasure>(s.status, s.created);
    case ChartId::Unanswered: return std::make_unique<AgeMeasure>(s.status, s.waitingSince);
    default: break;
    }
    return std::make_unique<DayMeasure>(s, days);
}

} // namespace desk
