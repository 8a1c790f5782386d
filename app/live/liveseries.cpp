// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/liveseries.h"

#include <algorithm>

namespace desk {

namespace {

LiveSample sampleOf(const LiveValues& values, const QString& department, Millis at)
{
    using namespace live;
    const auto chats
        = [&](const char* metric, int window = 0) { return values.number(kChats, metric, department, window); };
    const auto agents = [&](const char* metric) { return values.number(kAgents, metric, department); };
    return { at, department, chats(kWaiting), chats(kOpen), agents(kOnline), agents(kAway), agents(kInvisible),
        chats(kWaitAvg), chats(kWaitMax), chats(kMissed, 30) };
}

} // namespace

std::vector<LiveSample> samplesOf(const LiveState& state, Millis at)
{
    std::vector<LiveSample> samples { sampleOf(state.values, {}, at) };
    for (const LiveDepartment& department : state.departments)
        samples.push_back(sampleOf(state.values, department.id, at));
    std::erase_if(samples, [](const LiveSample& sample) {
        return sample == LiveSample { sample.at, sample.department };
    });
    return samples;
}

void LiveSeries::add(const std::vector<LiveSample>& samples)
{
    for (const LiveSample& sample : samples) {
        std::vector<LiveSample>& all = m_samples[sample.department];
        const auto place = std::ranges::lower_bound(all, sample.at, {}, &LiveSample::at);
        if (place != all.end() && place->at == sample.at)
            *place = sample;
        else
            all.insert(place, sample);
    }
    for (std::vector<LiveSample>& all : m_samples) {
        const Millis oldest = all.empty() ? 0 : all.back().at - kKept;
        all.erase(all.begin(), std::ranges::lower_bound(all, oldest, {}, &LiveSample::at));
    }
}

void LiveSeries::forgetAfter(Millis at)
{
    for (std::vector<LiveSample>& all : m_samples)
        all.erase(std::ranges::upper_bound(all, at, {}, &LiveSample::at), all.end());
}

std::vector<std::vector<LiveSample>> LiveSeries::pieces(const QString& department, Millis from) const
{
    std::vector<std::vector<LiveSample>> pieces;
    const auto all = m_samples.constFind(department);
    if (all == m_samples.cend())
        return pieces;
    Millis last = 0;
    for (auto it = std::ranges::lower_bound(*all, from, {}, &LiveSample::at); it != all->end(); ++it) {
        if (pieces.empty() || it->at - last > kGapAfter)
            pieces.emplace_back();
        pieces.back().push_back(*it);
        last = it->at;
    }
    return pieces;
}

} // namespace desk
