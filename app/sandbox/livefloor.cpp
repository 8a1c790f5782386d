// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/livefloor.h"

#include "app/sandbox/random.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace desk::sandbox {

namespace {

constexpr Millis kReset = 4 * kHour; ///< of the day, UTC
constexpr Millis kWindow = kHour;
constexpr Millis kPresenceBlock = 10 * kMinute;

/// Visitors a minute by the hour of the day, UTC.
constexpr std::array<double, 24> kRate { 1.0, 0.8, 0.6, 0.5, 0.5, 0.7, 1.2, 2.0, 2.8, 3.2, 3.3, 3.0, 2.7, 3.0, 3.3, 3.2,
    2.9, 2.4, 2.0, 1.8, 1.7, 1.5, 1.3, 1.1 };
/// The share of the agents that are there.
constexpr std::array<double, 24> kManned { .45, .4, .35, .35, .35, .4, .5, .7, .85, .9, .9, .8, .8, .9, .9, .9, .85,
    .75, .65, .6, .6, .55, .5, .5 };

std::size_t hourOf(Millis at)
{
    return static_cast<std::size_t>(at % kDay / kHour);
}

Millis lastReset(Millis at)
{
    return (at - kReset) / kDay * kDay + kReset;
}

} // namespace

LiveFloor::LiveFloor(std::uint64_t seed, std::vector<Team> teams)
    : m_seed(seed)
    , m_teams(std::move(teams))
{
    for (std::size_t team = 0; team < m_teams.size(); ++team)
        for (int i = 0; i < m_teams[team].agents; ++i)
            m_agents.push_back({ team, 2 + static_cast<int>((team + static_cast<std::size_t>(i)) % 3) });
}

bool LiveFloor::has(std::int64_t department) const
{
    return std::ranges::find(m_teams, department, &Team::department) != m_teams.end();
}

void LiveFloor::advanceTo(Millis at)
{
    at = at / kSecond * kSecond;
    if (m_now < lastReset(at)) {
        m_now = lastReset(at);
        m_waiting.clear();
        m_talking.clear();
        m_log.clear();
        for (Agent& agent : m_agents)
            agent.load = 0;
        comeAndGo();
    }
    while (m_now < at) {
        m_now += kSecond;
        second();
    }
}

void LiveFloor::second()
{
    if (m_now % kPresenceBlock == 0)
        comeAndGo();
    endChats();
    admit();
    serve();
    while (!m_log.empty() && m_log.front().at <= m_now - kWindow)
        m_log.pop_front();
}

void LiveFloor::comeAndGo()
{
    for (std::size_t i = 0; i < m_agents.size(); ++i) {
        Random random
            = Random::forThing(m_seed, "presence", static_cast<std::uint64_t>(m_now / kPresenceBlock) * 1000 + i);
        const double drawn = random.unit(), manned = kManned[hourOf(m_now)];
        m_agents[i].presence = drawn < manned * .8 ? Presence::Online
            : drawn < manned * .94                 ? Presence::Away
            : drawn < manned                       ? Presence::Invisible
                                                   : Presence::Gone;
    }
}

void LiveFloor::note(Happened::What what, std::size_t team, Millis since)
{
    m_log.push_back({ what, team, m_now, since == 0 ? 0 : static_cast<int>((m_now - since) / kSecond) });
}

void LiveFloor::endChats()
{
    using What = Happened::What;
    std::erase_if(m_talking, [this](const Visitor& visitor) {
        if (visitor.answered == m_now)
            note(What::Response, visitor.team, visitor.leaves);
        if (visitor.ends > m_now)
            return false;
        --m_agents[visitor.agent].load;
        note(What::Duration, visitor.team, visitor.came);
        Random random = Random::forThing(m_seed, "rating", static_cast<std::uint64_t>(visitor.number));
        if (random.chance(.3))
            note(random.chance(.88) ? What::Good : What::Bad, visitor.team);
        return true;
    });
    std::erase_if(m_waiting, [this](const Visitor& visitor) {
        if (visitor.leaves > m_now)
            return false;
        note(What::Missed, visitor.team);
        return true;
    });
}

void LiveFloor::admit()
{
    const std::int64_t number = m_now / kSecond;
    Random random = Random::forThing(m_seed, "visitor", static_cast<std::uint64_t>(number));
    if (m_teams.empty() || !random.chance(kRate[hourOf(m_now)] / 60))
        return;
    Visitor visitor;
    visitor.number = number;
    visitor.team = static_cast<std::size_t>(std::pow(random.unit(), 1.6) * static_cast<double>(m_teams.size()));
    visitor.came = m_now;
    visitor.leaves = m_now + static_cast<Millis>(std::clamp(random.logNormal(150, .6), 20.0, 1200.0)) * kSecond;
    m_waiting.push_back(visitor);
}

void LiveFloor::serve()
{
    std::erase_if(m_waiting, [this](const Visitor& waiting) {
        if (m_now - waiting.came < 4 * kSecond)
            return false;
        const auto free = std::ranges::find_if(m_agents, [&](const Agent& agent) {
            return agent.team == waiting.team && agent.presence == Presence::Online && agent.load < agent.limit;
        });
        if (free == m_agents.end())
            return false;
        ++free->load;
        note(Happened::What::Wait, waiting.team, waiting.came);
        Random random = Random::forThing(m_seed, "talk", static_cast<std::uint64_t>(waiting.number));
        Visitor served = waiting;
        served.agent = static_cast<std::size_t>(free - m_agents.begin());
        served.leaves = m_now; // from here on: since when he has an agent
        served.answered = m_now + static_cast<Millis>(std::clamp(random.logNormal(14, .7), 3.0, 180.0)) * kSecond;
        served.ends
            = served.answered + static_cast<Millis>(std::clamp(random.logNormal(330, .6), 30.0, 3600.0)) * kSecond;
        m_talking.push_back(served);
        return true;
    });
}

FloorFigures LiveFloor::figures(std::int64_t department, int windowMinutes) const
{
    FloorFigures result;
    const auto counts = [&](std::size_t team) { return department == 0 || m_teams[team].department == department; };
    int longest = -1;
    for (const Visitor& visitor : m_waiting)
        if (counts(visitor.team)) {
            ++result.incoming;
            longest = std::max(longest, static_cast<int>((m_now - visitor.came) / kSecond));
        }
    for (const Visitor& visitor : m_talking)
        if (counts(visitor.team))
            ++(visitor.answered > m_now ? result.assigned : result.active);
    for (const Agent& agent : m_agents)
        if (counts(agent.team)) {
            result.online += agent.presence == Presence::Online;
            result.away += agent.presence == Presence::Away;
            result.invisible += agent.presence == Presence::Invisible;
        }
    if (result.active == 0 && result.online + result.away + result.invisible == 0)
        result.active = -1;

    struct Sum {
        std::int64_t seconds = 0;
        int count = 0, most = 0;
    };
    std::array<Sum, 6> sums {};
    for (const Happened& happened : m_log)
        if (counts(happened.team) && happened.at > m_now - windowMinutes * kMinute) {
            Sum& sum = sums[static_cast<std::size_t>(happened.what)];
            sum.seconds += happened.seconds;
            ++sum.count;
            sum.most = std::max(sum.most, happened.seconds);
        }
    const auto sumOf = [&](Happened::What what) { return sums[static_cast<std::size_t>(what)]; };
    const auto times = [&](Happened::What what, std::optional<int>& average, std::optional<int>& most) {
        const Sum sum = sumOf(what);
        if (sum.count == 0)
            return;
        average = static_cast<int>(sum.seconds / sum.count);
        most = sum.most;
    };
    using What = Happened::What;
    times(What::Wait, result.waitAvg, result.waitMax);
    times(What::Response, result.responseAvg, result.responseMax);
    times(What::Duration, result.durationAvg, result.durationMax);
    if (longest >= 0) // who waits still has waited too
        result.waitMax = std::max(result.waitMax.value_or(0), longest);
    result.missed = sumOf(What::Missed).count;
    result.good = sumOf(What::Good).count;
    result.bad = sumOf(What::Bad).count;
    return result;
}

} // namespace desk::sandbox
