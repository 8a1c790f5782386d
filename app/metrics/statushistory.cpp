// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/metrics/statushistory.h"

#include <algorithm>

namespace desk {

namespace {

constexpr bool isRemoved(StatusCategory c)
{
    return c == StatusCategory::Deleted || c == StatusCategory::Spam;
}

std::optional<StatusStep> stepOf(StatusCategory from, StatusCategory to)
{
    if (isUnsolved(from) && isSolved(to))
        return StatusStep::Resolved;
    if (isSolved(from) && isUnsolved(to))
        return StatusStep::Reopened;
    if (isUnsolved(from) && isRemoved(to))
        return StatusStep::Removed;
    if (isRemoved(from) && isUnsolved(to))
        return StatusStep::Restored;
    return std::nullopt;
}

/// Builds the history change by change.
class Replay {
public:
    explicit Replay(const TicketHistory& ticket)
        : m_ticket(ticket)
    {
    }

    StatusHistory run()
    {
        bool unbroken = true;
        for (std::uint32_t i = 0; i < m_ticket.events.size(); ++i)
            if (m_ticket.events[i].kind == HistoryKind::Status)
                unbroken = take(i) && unbroken;
        const StatusCategory last = m_out.spans.empty() ? StatusCategory::Unknown : m_out.spans.back().status;
        m_out.leadsToNow = last != StatusCategory::Unknown
            && (last == m_ticket.status || (isSolved(last) && isSolved(m_ticket.status)));
        m_out.complete = m_out.leadsToNow && unbroken;
        if (m_out.leadsToNow)
            return std::move(m_out);
        // The bin is often all that is known of a deleted ticket's end.
        if (isRemoved(m_ticket.status) && last != StatusCategory::Unknown)
            end(m_ticket.status, m_ticket.updatedAt.value_or(m_out.spans.back().from));
        else
            useDates();
        return std::move(m_out);
    }

private:
    void begin(StatusCategory status, std::optional<std::uint32_t> event)
    {
        m_out.spans.push_back({ status, *m_ticket.createdAt, std::nullopt, event, std::nullopt });
        m_out.transitions.push_back({ StatusStep::Created, *m_ticket.createdAt, event, false });
        // Born solved or in the bin: nothing of it ever was in the backlog.
        if (isSolved(status))
            m_out.transitions.push_back({ StatusStep::Resolved, *m_ticket.createdAt, event, false });
        else if (isRemoved(status))
            m_out.transitions.push_back({ StatusStep::Removed, *m_ticket.createdAt, event, false });
    }

    void end(StatusCategory next, Millis at, std::optional<std::uint32_t> event = std::nullopt)
    {
        StatusSpan& last = m_out.spans.back();
        at = std::max(at, last.from);
        last.to = at;
        last.endedBy = event;
        if (const auto step = stepOf(last.status, next))
            m_out.transitions.push_back({ *step, at, event, *step == StatusStep::Reopened && sameUpdate(event) });
        m_out.spans.push_back({ next, at, std::nullopt, event, std::nullopt });
    }

    bool sameUpdate(std::optional<std::uint32_t> event) const
    {
        const auto solvedBy = m_out.spans.back().begunBy;
        return event && solvedBy && !m_ticket.events[*event].updateId.empty()
            && m_ticket.events[*event].updateId == m_ticket.events[*solvedBy].updateId;
    }

    /// False where something before it is missing.
    bool take(std::uint32_t index)
    {
        const HistoryEvent& event = m_ticket.events[index];
        if (event.toStatus == StatusCategory::Unknown)
            return false;
        if (m_out.spans.empty()) {
            if (event.fromStatus == StatusCategory::Unknown) {
                begin(event.toStatus, index);
                return event.from.empty();
            }
            begin(event.fromStatus, std::nullopt);
        }
        const StatusCategory now = m_out.spans.back().status;
        if (event.toStatus != now)
            end(event.toStatus, event.at, index);
        return event.fromStatus == now || event.from.empty();
    }

    void useDates()
    {
        m_out.spans.clear();
        m_out.transitions.clear();
        const StatusCategory now = m_ticket.status;
        if (now == StatusCategory::Unknown)
            return;
        begin(isUnsolved(now) ? now : StatusCategory::Open, std::nullopt);
        const Millis last = m_ticket.updatedAt.value_or(*m_ticket.createdAt);
        if (isSolved(now))
            end(now, m_ticket.published.solvedAt.value_or(last));
        else if (isRemoved(now))
            end(now, last);
    }

    const TicketHistory& m_ticket;
    StatusHistory m_out;
};

} // namespace

StatusCategory StatusHistory::at(Millis instant) const
{
    const auto next = std::ranges::upper_bound(spans, instant, {}, &StatusSpan::from);
    return next == spans.begin() ? StatusCategory::Unknown : std::prev(next)->status;
}

const StatusTransition* StatusHistory::firstResolution() const
{
    const auto it = std::ranges::find(transitions, StatusStep::Resolved, &StatusTransition::step);
    return it == transitions.end() ? nullptr : &*it;
}

const StatusTransition* StatusHistory::lastResolution() const
{
    const auto it = std::find_if(
        transitions.rbegin(), transitions.rend(), [](auto& t) { return t.step == StatusStep::Resolved; });
    return it == transitions.rend() ? nullptr : &*it;
}

std::size_t StatusHistory::count(StatusStep step) const
{
    return static_cast<std::size_t>(std::ranges::count(transitions, step, &StatusTransition::step));
}

StatusHistory statusHistory(const TicketHistory& ticket)
{
    return ticket.createdAt ? Replay(ticket).run() : StatusHistory {};
}

} // namespace desk
