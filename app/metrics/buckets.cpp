// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/metrics/metricdefinition.h"
#include "app/metrics/statistics.h"

#include <algorithm>

namespace desk {

namespace {

constexpr double kMinute = 60, kHour = 60 * kMinute, kDay = 24 * kHour;

} // namespace

std::size_t Buckets::of(double value) const
{
    return static_cast<std::size_t>(std::ranges::upper_bound(edges, value) - edges.begin());
}

const std::vector<Buckets>& bucketSets()
{
    static const std::vector<Buckets> all {
        { "first_reply", "ZE", { kHour, 8 * kHour, 24 * kHour }, { "0-1h", "1-8h", "8-24h", ">24h" } },
        { "resolution", "ZE", { 5 * kHour, 24 * kHour, 7 * kDay, 30 * kDay },
            { "0-5h", "5-24h", "1-7d", "7-30d", ">30d" } },
        { "requester_wait", "ZE", { kHour, 24 * kHour, 3 * kDay, 7 * kDay },
            { "0-1h", "1-24h", "1-3d", "3-7d", ">7d" } },
        { "unsolved_age", "ZE", { kDay, 7 * kDay, 30 * kDay }, { "<1d", "1-7d", "7-30d", ">30d" } },
        { "agent_replies", "ZE", { 1, 2, 3, 6 }, { "0", "1", "2", "3-5", ">5" } },
        { "assignee_stations", "ZE", { 1, 2, 3 }, { "0", "1", "2", ">2" } },
        { "group_stations", "ZE", { 2, 3, 4 }, { "1", "2", "3", ">3" } },
        { "reopens", "ZE", { 2, 3, 4 }, { "1", "2", "3", ">3" } },
        { "chat_reply", "ZE", { 3 * kMinute, 6 * kMinute, 9 * kMinute, 12 * kMinute },
            { "0-3min", "3-6min", "6-9min", "9-12min", ">12min" } },
        { "backlog_age", "OURS", { kDay, 3 * kDay, 7 * kDay, 14 * kDay, 30 * kDay, 90 * kDay },
            { "<1d", "1-3d", "3-7d", "7-14d", "14-30d", "30-90d", ">=90d" } },
        { "first_reply_fine", "OURS",
            { 5 * kMinute, 15 * kMinute, 30 * kMinute, kHour, 2 * kHour, 4 * kHour, 8 * kHour, 12 * kHour, 24 * kHour,
                48 * kHour, 72 * kHour, 7 * kDay },
            { "0-5min", "5-15min", "15-30min", "30-60min", "1-2h", "2-4h", "4-8h", "8-12h", "12-24h", "24-48h",
                "48-72h", "72h-7d", ">=7d" } },
        { "chat_seconds_fine", "OURS", { 5, 10, 20, 30, 45, 60, 90, 120, 300, 600 },
            { "0-5s", "5-10s", "10-20s", "20-30s", "30-45s", "45-60s", "60-90s", "90-120s", "2-5min", "5-10min",
                ">=10min" } },
    };
    return all;
}

const Buckets* findBuckets(std::string_view name)
{
    const auto it = std::ranges::find(bucketSets(), name, &Buckets::name);
    return it == bucketSets().end() ? nullptr : &*it;
}

const Buckets& bucketsFor(const MetricDefinition& metric)
{
    const auto named = [&](std::string_view part) { return metric.name.find(part) != std::string_view::npos; };
    if (const Buckets* own = findBuckets(metric.name))
        return *own;
    switch (metric.unit) {
    case MetricUnit::Seconds: return *findBuckets("chat_seconds_fine");
    case MetricUnit::Days:
    case MetricUnit::Hours: return *findBuckets("backlog_age");
    case MetricUnit::Minutes: break;
    default: return *findBuckets("agent_replies");
    }
    if (named("resolution") || named("solve"))
        return *findBuckets("resolution");
    return *findBuckets(named("wait_minutes") ? "requester_wait" : "first_reply_fine");
}

} // namespace desk
