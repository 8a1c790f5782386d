// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/measures.h"

#include "app/analytics/minutecounts.h"

#include <algorithm>

namespace desk {

namespace {

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
        for (const Row r : rows)
            counts[m_column[r]] += sign;
    }

private:
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
        for (const Row r : rows) {
            const auto tags = m_snapshot.tagsOf(r);
            for (const Code code : tags)
                counts[code] += sign;
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

template <typename T> std::unique_ptr<Measure> codes(const T& column, std::size_t size)
{
    return std::make_unique<CodeMeasure<typename T::value_type>>(std::span(column), size);
}

constexpr std::size_t kByteCodes = 256;

} // namespace

std::unique_ptr<Measure> measureFor(ChartId id, const Snapshot& s, const DayColumns& days)
{
    switch (id) {
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
    case ChartId::CreatedSolvedBacklog:
    case ChartId::CreatedPerDay: break;
    }
    return std::make_unique<DayMeasure>(s, days);
}

} // namespace desk
