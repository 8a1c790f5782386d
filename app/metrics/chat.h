// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/metrics/tickethistory.h"

#include <map>
#include <span>

namespace desk {

/// How a chat ended (metrics.md M52). Served ones are completed or dropped.
enum class ChatOutcome : std::uint8_t {
    Offline, ///< a message left while nobody was there; not a chat
    Missed, ///< nobody answered
    Completed,
    Dropped ///< the visitor left with a message unanswered
};
template <> struct EnumNames<ChatOutcome> {
    static constexpr std::array<std::string_view, 4> names { "offline", "missed", "completed", "dropped" };
};

/// What is measured of one chat (metrics.md M52 to M56, M61). Milliseconds. Bots and triggers do not answer.
struct ChatFacts {
    ChatOutcome outcome = ChatOutcome::Missed;
    bool outbound = false; ///< one of us began it
    std::optional<Millis> startedAt; ///< first message, a trigger's too
    std::optional<Millis> wait; ///< until the first answer; of a missed chat, until it ended
    std::optional<Millis> firstResponse, longestResponse;
    std::optional<double> averageResponse;
    Millis duration = 0; ///< first to last message
    Millis unanswered = 0; ///< how long the visitor's last words had no answer when he left
    Millis requesterWait = 0, agentWait = 0; ///< all gaps before our answers, and before the visitor's
    int visitorMessages = 0, agentMessages = 0, answers = 0, questions = 0;
    int transfers = 0; ///< an agent took over from another
    std::vector<std::uint32_t> events; ///< the messages and ends that were used
};

/// The facts of a chat's history. `session`: of that chat session only, where a ticket has several; empty = all.
ChatFacts chatFacts(const TicketHistory& chat, std::string_view session = {});

/// An agent's time in a chat: from joining to leaving.
struct Engagement {
    std::string agent;
    Millis from = 0, to = 0;
    bool operator==(const Engagement&) const = default;
};
/// The engagements of a chat: between an agent's join and leave, else between his first and last message. One that is
/// not left ends with the chat's last event.
std::vector<Engagement> engagementsOf(const TicketHistory& chat);

/// How many chats an agent had side by side in a stretch of time (metrics.md M59).
struct Concurrency {
    int active = 0; ///< chats that were open at some time of it: as Explore counts
    int peak = 0; ///< most at once
    Millis busy = 0; ///< time with at least one
    Millis chatTime = 0; ///< all chats' time together
    Millis length = 0;
    /// Mean number of chats while there was one, and over all of the time.
    [[nodiscard]] double meanWhileBusy() const;
    [[nodiscard]] double mean() const;
};
/// `engagements`: of one agent.
Concurrency concurrency(std::span<const Engagement> engagements, Millis from, Millis to);

/// M59 over many agents and all of a period.
struct ConcurrencyResult {
    std::size_t engagements = 0, agents = 0;
    std::size_t agentHours = 0; ///< hours of the clock in which an agent had at least one chat
    std::size_t activeInHours = 0; ///< chats open in those, one an agent and hour: Explore's over agentHours
    int peak = 0; ///< most that one agent had at once
    Millis busy = 0, chatTime = 0; ///< agents' time with at least one chat; the time of all chats
};

/// Counts concurrency over chats that come one by one; keeps an engagement's two instants. One thread.
class ConcurrencyRun {
public:
    /// Nothing = all time.
    explicit ConcurrencyRun(std::optional<std::pair<Millis, Millis>> period = {})
        : m_period(period)
    {
    }
    void add(const TicketHistory& chat);
    [[nodiscard]] ConcurrencyResult finish() const;

private:
    std::optional<std::pair<Millis, Millis>> m_period;
    std::map<std::string, std::vector<std::pair<Millis, Millis>>> m_agents; ///< by account and agent
};

} // namespace desk
