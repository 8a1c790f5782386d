// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/measures.h"

#include "app/analytics/agemeasure.h"
#include "app/analytics/minutecounts.h"
#include "app/analytics/rowruns.h"
#include "app/analytics/tagindex.h"

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
/// at a time. Where there are more, they may come in runs.
class ByteMeasure final : public Measure {
public:
    explicit ByteMeasure(std::span<const std::uint8_t> column)
        : m_column(column)
    {
        const std::size_t codes = column.empty() ? 0 : std::size_t(*std::ranges::max_element(column)) + 1;
        if (codes > kMostSets) {
            m_runs = RowRuns(column.size(), [&](std::size_t r) { return column[r]; });
            return;
        }
        m_sets.resize(codes);
        for (auto& words : m_sets)
            words.resize((column.size() + RowBits::kWordBits - 1) / RowBits::kWordBits);
        for (std::size_t r = 0; r < column.size(); ++r)
            m_sets[column[r]][r / RowBits::kWordBits] |= std::uint64_t(1) << r % RowBits::kWordBits;
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
    [[nodiscard]] std::optional<std::size_t> setEffort() const override
    {
        const std::size_t words = m_column.size() / RowBits::kWordBits;
        if (!m_sets.empty())
            return m_sets.size() * words / 2;
        return m_runs.empty() ? std::nullopt : std::optional(m_runs.effort(words));
    }
    void countSet(const RowBits& rows, Counts& counts) const override
    {
        counts.assign(kByteCodes, 0);
        for (std::size_t code = 0; code < m_sets.size(); ++code)
            counts[code] = static_cast<std::int32_t>(onesInBoth(rows.words(), m_sets[code]));
        if (m_sets.empty())
            m_runs.count(rows.words(),
                [&](std::uint16_t code, std::uint32_t count) { counts[code] += static_cast<std::int32_t>(count); });
    }

private:
    static constexpr std::size_t kMostSets = 16;

    std::span<const std::uint8_t> m_column;
    std::vector<std::vector<std::uint64_t>> m_sets; ///< by code; empty where there are too many codes
    RowRuns m_runs;
};

/// A ticket counts once for each of its tags; one without tags at "none". How many tags a ticket has cannot be
/// foretold: the first few are counted without asking, those that are not there at numbers that nobody reads.
class TagMeasure final : public Measure {
public:
    TagMeasure(const Snapshot& s, const TagIndex& index)
        : m_snapshot(s)
        , m_index(index)
    {
    }
    [[nodiscard]] std::size_t size() const override { return m_snapshot.tags.size() + kUnread; }
    [[nodiscard]] std::size_t effort() const override { return 6; }
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
    [[nodiscard]] std::optional<std::size_t> setEffort() const override { return m_index.effort(); }
    void countSet(const RowBits& rows, Counts& counts) const override
    {
        counts.assign(size(), 0);
        m_index.count(rows, std::span(counts).first(m_snapshot.tags.size()));
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
    const TagIndex& m_index;
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
        , m_runs(s.rows(), [&](std::size_t r) { return days.created[r]; })
    {
        m_noWork.assign(s.rows(), false);
        for (Row r = 0; r < s.rows(); ++r)
            if (!isWork(static_cast<StatusCategory>(s.status[r])))
                m_noWork.add(r);
    }
    [[nodiscard]] std::size_t size() const override { return m_layout.size(); }
    void count(std::span<const Row> rows, std::int32_t sign, Counts& counts) const override
    {
        for (const Row r : rows)
            if (m_created[r] != DayColumns::kNone)
                counts[m_layout.at(isWork(static_cast<StatusCategory>(m_status[r])), DayLayout::Created, m_created[r])]
                    += sign;
    }
    [[nodiscard]] std::optional<std::size_t> setEffort() const override
    {
        return m_runs.empty() ? std::nullopt : std::optional(2 * m_runs.effort(m_noWork.words().size()));
    }
    void countSet(const RowBits& rows, Counts& counts) const override
    {
        counts.assign(size(), 0);
        std::vector<std::uint64_t> part = rows.words();
        for (const bool work : { true, false }) {
            if (!work && m_noWork.count() == 0)
                return;
            for (std::size_t i = 0; i < part.size(); ++i)
                part[i] = rows.words()[i] & (work ? ~m_noWork.words()[i] : m_noWork.words()[i]);
            m_runs.count(part, [&](std::uint16_t day, std::uint32_t count) {
                if (day != DayColumns::kNone)
                    counts[m_layout.at(work, DayLayout::Created, day)] += static_cast<std::int32_t>(count);
            });
        }
    }

private:
    std::span<const std::uint8_t> m_status;
    std::span<const std::uint16_t> m_created;
    DayLayout m_layout;
    RowRuns m_runs;
    RowBits m_noWork;
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

std::unique_ptr<Measure> measureFor(
    const ChartSpec& chart, const Snapshot& s, const DayColumns& days, const TagIndex& tags)
{
    switch (chart.id) {
    case ChartId::Status: return bytes(s.status);
    case ChartId::Priority: return bytes(s.priority);
    case ChartId::Channel: return bytes(s.channel);
    case ChartId::Csat: return bytes(s.csat);
    case ChartId::Assignee: return codes(s.assignee, s.people.size());
    case ChartId::Group: return codes(s.group, s.groups.size());
    case ChartId::Organization: return codes(s.organization, s.organizations.size());
    case ChartId::Tag: return std::make_unique<TagMeasure>(s, tags);
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
