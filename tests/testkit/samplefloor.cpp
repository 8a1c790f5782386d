// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/samplefloor.h"

#include <cmath>

namespace desk::test {

LiveState sampleFloor(const QString& accountId, Millis now)
{
    LiveState state;
    state.accountId = accountId;
    state.phase = LiveState::Phase::Live;
    state.heardAt = now - 2000;
    struct Row {
        const char *id, *name;
        int waiting, longest, open, online, away, invisible, missed30, missed60;
    };
    static constexpr Row kRows[]
        = { { "", "", 7, 161, 18, 7, 2, 1, 4, 6 }, { "11", "Front desk", 3, 115, 8, 3, 0, 0, 2, 3 },
              { "12", "Front desk FR", 1, 72, 3, 1, 1, 0, 0, 1 }, { "13", "Orders", 1, 22, 2, 1, 0, 0, 1, 1 },
              { "14", "Parts and returns", 0, -1, 0, 0, 1, 1, 0, 0 }, { "15", "Tier 2", 2, 161, 5, 2, 0, 0, 1, 1 } };
    for (const Row& row : kRows) {
        const QString id = QLatin1String(row.id);
        if (!id.isEmpty())
            state.departments.append({ id, QLatin1String(row.name) });
        const auto put = [&](const char* topic, const char* metric, int value, int window = 0) {
            const LiveKey key { id, QLatin1String(topic), QLatin1String(metric), window };
            state.values.merge({ { key, { value < 0 ? std::nullopt : std::optional<double>(value), {} } } });
        };
        using namespace live;
        put(kChats, kWaiting, row.waiting);
        put(kChats, kAssigned, row.waiting / 3);
        put(kChats, kOpen, row.open);
        put(kChats, kWaitMax, row.longest);
        put(kChats, kWaitAvg, row.longest * 3 / 10);
        put(kChats, kResponseAvg, 14);
        put(kChats, kResponseMax, 71);
        put(kChats, kDurationAvg, 412);
        put(kChats, kDurationMax, 1523);
        put(kChats, kMissed, row.missed30, 30);
        put(kChats, kMissed, row.missed60, 60);
        put(kChats, kGood, row.open, 30);
        put(kChats, kGood, row.open * 5 / 2, 60);
        put(kChats, kBad, row.waiting / 7, 30);
        put(kChats, kBad, row.waiting / 3, 60);
        put(kAgents, kOnline, row.online);
        put(kAgents, kAway, row.away);
        put(kAgents, kInvisible, row.invisible);
    }
    return state;
}

std::vector<LiveSample> sampleHour(const LiveState& floor, Millis now)
{
    std::vector<LiveSample> samples;
    for (Millis ago = 70 * 60'000; ago >= 0; ago -= 10'000) {
        if (ago > 21 * 60'000 && ago < 28 * 60'000)
            continue;
        const double t = double(ago) / 60'000;
        for (LiveSample sample : samplesOf(floor, now - ago)) {
            const double share = sample.open.value_or(0) / 18;
            sample.open = std::round(share * (18 - 8 * std::sin(t / 19) + 1.2 * std::sin(t * 1.7)));
            sample.waiting = std::round(share * std::max(0.0, 3 + 4 * std::cos(t / 12) + std::sin(t * 2.3)));
            if (t > 40 && sample.online.value_or(0) > 1)
                sample.online = *sample.online - 1;
            samples.push_back(sample);
        }
    }
    return samples;
}

} // namespace desk::test
