// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/timeline.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

namespace desk::sandbox {

/// What real-time chat tells of the floor, or of one department of it, at one instant. Times in seconds, nothing where
/// there was nobody to take them from.
struct FloorFigures {
    int incoming = 0, assigned = 0; ///< visitors waiting; given to an agent who has not answered yet
    int active = 0; ///< -1 where no agent is there and no chat is open, as the service has it
    std::optional<int> waitAvg, waitMax, responseAvg, responseMax, durationAvg, durationMax;
    int missed = 0, good = 0, bad = 0;
    int online = 0, away = 0, invisible = 0;
};

/// A chat floor that lives: visitors come as the hour of the day has it, wait, are served or leave unserved, rate; the
/// agents come, go away, hide, and take so many chats at a time. Seed and instant decide everything: the floor is
/// empty at 04:00 UTC and is told second by second from there, so that it is the same whenever it was looked at first.
/// One thread.
class LiveFloor {
public:
    struct Team {
        std::int64_t department = 0;
        int agents = 0;
    };
    LiveFloor(std::uint64_t seed, std::vector<Team> teams);

    /// Lets the time pass; an instant that is over already changes nothing.
    void advanceTo(Millis at);
    /// Of a department, or of all (0); what happened is counted over the last `windowMinutes` (30 or 60).
    [[nodiscard]] FloorFigures figures(std::int64_t department, int windowMinutes) const;
    [[nodiscard]] bool has(std::int64_t department) const;

private:
    enum class Presence : std::uint8_t { Gone, Online, Away, Invisible };
    struct Agent {
        std::size_t team = 0;
        int limit = 3, load = 0;
        Presence presence = Presence::Gone;
    };
    struct Visitor {
        std::size_t team = 0, agent = 0;
        std::int64_t number = 0;
        Millis came = 0, leaves = 0; ///< how long he waits for an agent
        Millis answered = 0, ends = 0; ///< once he has one
    };
    /// Something that counts over a window.
    struct Happened {
        enum class What : std::uint8_t { Wait, Response, Duration, Missed, Good, Bad };
        What what = What::Wait;
        std::size_t team = 0;
        Millis at = 0;
        int seconds = 0;
    };
    void second();
    void comeAndGo();
    void endChats();
    void admit();
    void serve();
    void note(Happened::What what, std::size_t team, Millis since = 0);

    std::uint64_t m_seed;
    std::vector<Team> m_teams;
    std::vector<Agent> m_agents;
    std::vector<Visitor> m_waiting, m_talking;
    std::deque<Happened> m_log; ///< of the last hour
    Millis m_now = 0;
};

} // namespace desk::sandbox
