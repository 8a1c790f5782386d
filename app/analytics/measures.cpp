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
template <typename T> class CodeMeasure final : public Measure {
public:
    CodeMeasure(std::span<const T> column, std::size_t codes)
        : m_column(column)
        , m_codes(codes)
    {
    }
    [[nodiscard]] std::size_t size() const override { return m_codes; }
    void count(std::span<const Row> rows, std::int32_t sign, Counts& counts) const override
    {
        if constexpr (sizeof(T) == 1)
            countFew(rows, sign, counts);
        else
            countMany(rows, sign, counts);
    }

private:
    void countMany(std::span<const Row> rows, std::int32_t sign, Counts& counts) const
    {
        // A mapped file may be damaged, and is checked behind the window's back: no code leads out of the counts.
        const std::size_t last = m_codes - 1;
        for (const Row r : rows)
            counts[std::min<std::size_t>(m_column[r], last)] += sign;
    }

    /// Few codes come again and again, and an addition waits for the one before it to the same number: four rows in
    /// turn have numbers of their own.
    void countFew(std::span<const Row> rows, std::int32_t sign, Counts& counts) const
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

    std::span<const T> m_column;
    std::size_t m_codes;
};

/// A ticket counts once for each of its tags; one without tags at "none".
class TagMeasure final : public Measure {
public:
    explicit TagMeasure(const Snapshot& s)
        : m_snapshot(s)
    {
    }
    [[nodiscard]] std::size_t size() const override { return m_snapshot.tags.size(); }
    void count(std::span<const Row> rows, std::int32_t sign, Counts& counts) const override
    {
        const std::size_t last = m_snapshot.tags.size() - 1;
        for (const Row r : rows) {
            const auto tags = m_snapshot.tagsOf(r);
            for (const Code code : tags)
                counts[std::min<std::size_t>(code, last)] += sign;
            if (tags.empty())
                counts[0] += sign;
        }
    }

private:
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

template <typename T> std::unique_ptr<Measure> codes(const T& column, std::size_t size)
{
    return std::make_unique<CodeMeasure<typename T::value_type>>(std::span(column), size);
}

} // namespace

std::unique_ptr<Measure> measureFor(const ChartSpec& chart, const Snapshot& s, const DayColumns& days)
{
    switch (chart.id) {
    case ChartId::Status: return codes(s.status, kByteCodes);
    case ChartId::Priority: return codes(s.priority, kByteCodes);
    case ChartId::Channel: return codes(s.channel, kByteCodes);
    case ChartId::Csat: return codes(s.csat, kByteCodes);
    case ChartId::Assignee: return codes(s.assignee, s.people.size());
    case ChartId::Group: return codes(s.group, s.groups.size());
    case ChartId::Organization: return codes(s.organization, s.organizations.size());
    case ChartId::Tag: return std::make_unique<TagMeasure>(s);
    case ChartId::FirstReply: return std::make_unique<MinuteMeasure>(s.firstReply);
    case ChartId::Resolution: return std::make_unique<MinuteMeasure>(s.resolution);
    case ChartId::Hours: return codes(days.hours, kByteCodes);
    case ChartId::CreatedPerDay: return std::make_unique<CreatedMeasure>(s, days);
    case ChartId::Type: return codes(s.type, s.types.size());
    case ChartId::Brand: return codes(s.brand, s.brands.size());
    case ChartId::Requester: return codes(s.requester, s.people.size());
    case ChartId::Account: return codes(s.account, kByteCodes);
    case ChartId::Reopens: return std::make_unique<NumberMeasure>(s.reopens);
    case ChartId::Replies: return std::make_unique<NumberMeasure>(s.replies);
    case ChartId::BacklogAge: return std::make_unique<AgeMeasure>(s.status, s.created);
    case ChartId::Unanswered: return std::make_unique<AgeMeasure>(s.status, s.waitingSince);
    default: break;
    }
    return std::make_unique<DayMeasure>(s, days);
}

} // namespace desk
