// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/metrics/series.h"

#include "app/metrics/metricdefinition.h"
#include "app/metrics/statistics.h"

#include <algorithm>
#include <cstdio>

namespace desk {

namespace {

constexpr std::int64_t kDaySeconds = 86'400;

/// Which buckets a metric's values go into, and what stands for tickets without one.
struct BucketSeries {
    const char* name;
    const char* set;
    const char* metric;
    const char* none; ///< nothing: such tickets are left out
};
constexpr std::array<BucketSeries, 11> kBucketSeries { {
    { "first_reply_buckets", "first_reply", "first_reply_minutes", "none" },
    { "first_reply_fine", "first_reply_fine", "first_reply_minutes", nullptr },
    { "first_resolution_buckets", "resolution", "first_resolution_minutes", "unsolved" },
    { "full_resolution_buckets", "resolution", "full_resolution_minutes", "unsolved" },
    { "requester_wait_buckets", "requester_wait", "requester_wait_minutes", "none" },
    { "unsolved_age_buckets", "unsolved_age", "unsolved_age_days", nullptr },
    { "backlog_age_buckets", "backlog_age", "unsolved_age_days", nullptr },
    { "agent_replies_buckets", "agent_replies", "agent_replies", nullptr },
    { "assignee_stations_buckets", "assignee_stations", "assignee_stations", nullptr },
    { "group_stations_buckets", "group_stations", "group_stations", nullptr },
    { "reopens_buckets", "reopens", "reopens", nullptr },
} };

std::string dayText(std::int32_t day)
{
    const CivilDate date = civilDate(day);
    char text[16];
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", date.year, date.month, date.day);
    return text;
}

ZoneTable tableOf(const QTimeZone& zone)
{
    if (auto table = ZoneTable::make(zone.id().toStdString()))
        return *std::move(table);
    return *ZoneTable::make("UTC");
}

constexpr std::int64_t floorDiv(std::int64_t a, std::int64_t b)
{
    return a / b - (a % b < 0 ? 1 : 0);
}

} // namespace

SeriesRun::SeriesRun(MetricContext context)
    : m_context(std::move(context))
    , m_zone(tableOf(m_context.zone))
{
}

std::int32_t SeriesRun::dayOf(Millis at) const
{
    return static_cast<std::int32_t>(floorDiv(m_zone.wall(floorDiv(at, 1000)), kDaySeconds));
}

void SeriesRun::add(const TicketDigest& ticket)
{
    addDays(ticket);
    if (ticket.ticket.isDeleted() || ticket.ticket.isSpam() || !ticket.ticket.createdAt)
        return;
    addHour(*ticket.ticket.createdAt);
    addBuckets(ticket);
}

void SeriesRun::addDays(const TicketDigest& ticket)
{
    const bool removed = ticket.ticket.isDeleted() || ticket.ticket.isSpam();
    if (ticket.ticket.createdAt && !removed)
        ++m_days[dayOf(*ticket.ticket.createdAt)].created;
    if (const auto solved = ticket.solvedAt(); solved && isSolved(ticket.ticket.status))
        ++m_days[dayOf(*solved)].solved;
    for (const StatusSpan& span : ticket.status.spans) {
        if (!isUnsolved(span.status))
            continue;
        ++m_days[dayOf(span.from)].backlogChange;
        if (span.to)
            --m_days[dayOf(*span.to)].backlogChange;
    }
    for (const StatusTransition& transition : ticket.status.transitions) {
        Day& day = m_days[dayOf(transition.at)];
        const bool out = transition.step == StatusStep::Resolved || transition.step == StatusStep::Removed;
        day.terms += out ? -1 : 1;
        if (transition.step == StatusStep::Resolved && !removed)
            ++day.resolutions;
        else if (transition.step == StatusStep::Reopened && !removed)
            ++day.reopens;
    }
}

void SeriesRun::addHour(Millis created)
{
    const std::int64_t hour = floorDiv(m_zone.wall(floorDiv(created, 1000)), 3600);
    // 1970-01-01 was a Thursday, the fourth day of a week from Monday.
    const std::int64_t ofWeek = ((hour + 3 * 24) % 168 + 168) % 168;
    ++m_hours[static_cast<std::size_t>(ofWeek)];
}

std::optional<double> SeriesRun::valueOf(const TicketDigest& ticket, const char* metric)
{
    m_scratch.clear();
    findMetric(metric)->function(ticket, m_context, m_scratch);
    if (m_scratch.parts().empty())
        return std::nullopt;
    double sum = 0;
    for (const Contribution& part : m_scratch.parts())
        sum += part.value;
    return sum;
}

void SeriesRun::addBuckets(const TicketDigest& ticket)
{
    for (const BucketSeries& series : kBucketSeries)
        addBucket(series.name, series.set, valueOf(ticket, series.metric), series.none);
}

void SeriesRun::addBucket(const char* name, const char* set, std::optional<double> value, const char* none)
{
    if (value)
        ++m_buckets[name][findBuckets(set)->of(*value) + 1];
    else if (none)
        ++m_buckets[name][0];
}

std::vector<MetricSeries> SeriesRun::finish() const
{
    std::vector<MetricSeries> all { { "created", {} }, { "solved", {} }, { "resolutions", {} }, { "reopens", {} },
        { "backlog", {} } };
    std::int64_t backlog = 0;
    for (std::int32_t day = m_days.empty() ? 0 : m_days.begin()->first;
         !m_days.empty() && day <= m_days.rbegin()->first; ++day) {
        const auto it = m_days.find(day);
        const Day counts = it == m_days.end() ? Day {} : it->second;
        backlog += counts.backlogChange;
        const std::array<std::size_t, 5> values { counts.created, counts.solved, counts.resolutions, counts.reopens,
            static_cast<std::size_t>(std::max<std::int64_t>(backlog, 0)) };
        for (std::size_t i = 0; i < values.size(); ++i)
            all[i].points.emplace_back(dayText(day), values[i]);
    }
    MetricSeries& hours = all.emplace_back(MetricSeries { "created_by_weekday_and_hour", {} });
    static constexpr std::array<const char*, 7> kDays { "mon", "tue", "wed", "thu", "fri", "sat", "sun" };
    for (std::size_t i = 0; i < m_hours.size(); ++i) {
        const std::size_t hour = i % 24;
        hours.points.emplace_back(
            std::string(kDays[i / 24]) + (hour < 10 ? " 0" : " ") + std::to_string(hour), m_hours[i]);
    }
    for (const BucketSeries& series : kBucketSeries) {
        MetricSeries& out = all.emplace_back(MetricSeries { series.name, {} });
        const auto counts = m_buckets.find(series.name);
        const auto countAt = [&](std::size_t place) {
            const auto it
                = counts == m_buckets.end() ? decltype(counts->second.begin()) {} : counts->second.find(place);
            return counts == m_buckets.end() || it == counts->second.end() ? 0 : it->second;
        };
        if (series.none)
            out.points.emplace_back(series.none, countAt(0));
        const Buckets& set = *findBuckets(series.set);
        for (std::size_t i = 0; i < set.labels.size(); ++i)
            out.points.emplace_back(set.labels[i], countAt(i + 1));
    }
    return all;
}

std::optional<IdentityBreak> SeriesRun::identityBreak() const
{
    std::int64_t byReplay = 0, byTerms = 0;
    for (const auto& [day, counts] : m_days) {
        byReplay += counts.backlogChange;
        byTerms += counts.terms;
        if (byReplay != byTerms)
            return IdentityBreak { dayText(day), byReplay, byTerms };
    }
    return std::nullopt;
}

} // namespace desk
