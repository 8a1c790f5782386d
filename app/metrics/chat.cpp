// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/metrics/chat.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace desk {

namespace {

/// Builds the facts message by message.
class Fold {
public:
    explicit Fold(const TicketHistory& chat)
        : m_chat(chat)
    {
    }

    ChatFacts run(std::string_view session)
    {
        for (std::uint32_t i = 0; i < m_chat.events.size(); ++i) {
            const HistoryEvent& event = m_chat.events[i];
            if (!session.empty() && event.session != session)
                continue;
            if (event.kind == HistoryKind::Message && event.isPublic)
                message(i, event);
            else if (ends(event))
                end(i, event);
            m_last = event.at;
        }
        return finish();
    }

private:
    /// The visitor's leaving ends it, or the chat's own end.
    static bool ends(const HistoryEvent& event)
    {
        return event.kind == HistoryKind::ChatEnd
            || (event.kind == HistoryKind::ChatLeave && event.by == AuthorKind::EndUser);
    }

    void end(std::uint32_t index, const HistoryEvent& event)
    {
        m_facts.events.push_back(index);
        if (!m_end)
            m_end = event.at;
    }

    void message(std::uint32_t index, const HistoryEvent& event)
    {
        m_facts.events.push_back(index);
        if (!m_facts.startedAt) {
            m_facts.startedAt = event.at;
            m_facts.outbound = event.isHumanAgent();
        }
        m_lastMessage = event.at;
        m_end.reset(); // he came back
        if (event.by == AuthorKind::EndUser)
            visitor(event);
        else if (event.isHumanAgent())
            agent(event);
    }

    void visitor(const HistoryEvent& event)
    {
        ++m_facts.visitorMessages;
        if (m_answered) {
            m_facts.agentWait += event.at - *m_answered;
            ++m_facts.questions;
        }
        m_answered.reset();
        if (!m_asked)
            m_asked = event.at;
    }

    void agent(const HistoryEvent& event)
    {
        ++m_facts.agentMessages;
        if (!m_agent.empty() && m_agent != event.actorId)
            ++m_facts.transfers;
        m_agent = event.actorId;
        m_answered = event.at;
        if (!m_asked)
            return;
        const Millis gap = event.at - *m_asked;
        m_asked.reset();
        m_facts.requesterWait += gap;
        ++m_facts.answers;
        if (!m_facts.firstResponse)
            m_facts.firstResponse = gap;
        m_facts.longestResponse = std::max(m_facts.longestResponse.value_or(gap), gap);
    }

    ChatFacts finish()
    {
        const Millis end = m_end.value_or(m_last);
        if (m_facts.startedAt)
            m_facts.duration = m_lastMessage - *m_facts.startedAt;
        if (m_asked)
            m_facts.unanswered = end - *m_asked;
        if (m_facts.answers > 0)
            m_facts.averageResponse = static_cast<double>(m_facts.requesterWait) / m_facts.answers;
        m_facts.wait = m_facts.firstResponse;
        if (m_chat.kind == ConversationKind::OfflineMessage) {
            m_facts.outcome = ChatOutcome::Offline;
        } else if (m_facts.agentMessages == 0) {
            m_facts.outcome = ChatOutcome::Missed;
            if (m_asked)
                m_facts.wait = m_facts.unanswered;
        } else {
            m_facts.outcome = m_asked ? ChatOutcome::Dropped : ChatOutcome::Completed;
        }
        return std::move(m_facts);
    }

    const TicketHistory& m_chat;
    ChatFacts m_facts;
    std::optional<Millis> m_asked; ///< the visitor's first message that has no answer
    std::optional<Millis> m_answered; ///< our last message that he has not answered
    std::optional<Millis> m_end;
    Millis m_last = 0, m_lastMessage = 0;
    std::string_view m_agent; ///< who wrote last
};

} // namespace

ChatFacts chatFacts(const TicketHistory& chat, std::string_view session)
{
    return Fold(chat).run(session);
}

std::vector<Engagement> engagementsOf(const TicketHistory& chat)
{
    struct Seen {
        std::optional<Millis> joined;
        std::optional<Millis> firstWords, lastWords;
    };
    std::map<std::string, Seen> agents;
    std::vector<Engagement> engagements;
    for (const HistoryEvent& event : chat.events) {
        if (!event.isHumanAgent())
            continue;
        Seen& seen = agents[event.actorId];
        if (event.kind == HistoryKind::ChatJoin) {
            seen.joined = seen.joined.value_or(event.at);
        } else if (event.kind == HistoryKind::Message) {
            seen.firstWords = seen.firstWords.value_or(event.at);
            seen.lastWords = event.at;
        } else if (event.kind == HistoryKind::ChatLeave) {
            if (const auto from = seen.joined ? seen.joined : seen.firstWords)
                engagements.push_back({ event.actorId, *from, event.at });
            seen = {};
        }
    }
    for (const auto& [agent, seen] : agents)
        if (seen.joined)
            engagements.push_back({ agent, *seen.joined, chat.events.back().at });
        else if (seen.firstWords)
            engagements.push_back({ agent, *seen.firstWords, *seen.lastWords });
    std::ranges::stable_sort(engagements, {}, &Engagement::from);
    return engagements;
}

Concurrency concurrency(std::span<const Engagement> engagements, Millis from, Millis to)
{
    Concurrency result;
    result.length = to - from;
    std::vector<std::pair<Millis, int>> steps; // at equal times those who leave go first
    for (const Engagement& one : engagements) {
        const Millis begin = std::max(one.from, from), end = std::min(one.to, to);
        if (begin >= end)
            continue;
        ++result.active;
        result.chatTime += end - begin;
        steps.emplace_back(begin, 1);
        steps.emplace_back(end, -1);
    }
    std::ranges::sort(steps);
    int now = 0;
    Millis since = from;
    for (const auto& [at, step] : steps) {
        if (now > 0)
            result.busy += at - since;
        since = at;
        now += step;
        result.peak = std::max(result.peak, now);
    }
    return result;
}

void ConcurrencyRun::add(const TicketHistory& chat)
{
    const bool isChat = chat.kind != ConversationKind::Ticket
        || std::ranges::any_of(chat.events, [](const HistoryEvent& event) { return event.chat; });
    if (!isChat || chat.kind == ConversationKind::OfflineMessage || chat.isDeleted())
        return;
    for (const Engagement& one : engagementsOf(chat)) {
        const Millis from = std::max(one.from, m_period ? m_period->first : one.from);
        const Millis to = std::min(one.to, m_period ? m_period->second : one.to);
        if (from < to)
            m_agents[chat.accountId + '\n' + one.agent].emplace_back(from, to);
    }
}

ConcurrencyResult ConcurrencyRun::finish() const
{
    constexpr Millis kHour = 3'600'000;
    ConcurrencyResult result;
    result.agents = m_agents.size();
    for (const auto& [agent, stays] : m_agents) {
        std::vector<Engagement> own;
        std::set<Millis> hours;
        Millis first = stays.front().first, last = stays.front().second;
        for (const auto& [from, to] : stays) {
            own.push_back({ {}, from, to });
            first = std::min(first, from);
            last = std::max(last, to);
            for (Millis hour = from / kHour; hour * kHour < to; ++hour) {
                hours.insert(hour);
                ++result.activeInHours;
            }
        }
        const Concurrency here = concurrency(own, first, last);
        result.engagements += own.size();
        result.agentHours += hours.size();
        result.peak = std::max(result.peak, here.peak);
        result.busy += here.busy;
        result.chatTime += here.chatTime;
    }
    return result;
}

double Concurrency::meanWhileBusy() const
{
    return busy > 0 ? static_cast<double>(chatTime) / static_cast<double>(busy) : 0;
}

double Concurrency::mean() const
{
    return length > 0 ? static_cast<double>(chatTime) / static_cast<double>(length) : 0;
}

} // namespace desk
