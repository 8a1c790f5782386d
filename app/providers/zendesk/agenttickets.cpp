// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/zendesk/agenttickets.h"

#include "app/providers/zendesk/zendeskendpoints.h"

#include <algorithm>
#include <sstream>

namespace desk::zendesk {

namespace {

constexpr Millis kOverlap = 60'000;
constexpr int kSmallestPage = 25;

} // namespace

// Stored as "<newest> <stop> <cursor>" in mid-walk and as "<newest>" after it.
AgentTickets::AgentTickets(std::string cursorName, const std::string& stored, Millis stopAt)
    : m_cursorName(std::move(cursorName))
    , m_stopAt(stopAt)
    , m_perPage(endpoints::kListPage)
{
    std::istringstream words(stored);
    Millis newest = 0, stop = 0;
    if (!(words >> newest))
        return;
    if (words >> stop >> m_after) {
        m_newest = newest;
        m_stopAt = stop;
    } else {
        m_stopAt = newest - kOverlap;
    }
}

std::optional<PageRequest> AgentTickets::next()
{
    return m_ended ? std::nullopt : std::optional(endpoints::ticketList(m_after, m_perPage));
}

Trust AgentTickets::judge(const Page& page) const
{
    const std::string& after = page.paging.afterCursor;
    return page.paging.hasMore && (after.empty() || after == m_after) ? Trust::Stuck : Trust::Good;
}

std::vector<Cursor> AgentTickets::accept(Page& page)
{
    Millis oldest = std::numeric_limits<Millis>::max();
    for (const auto& ticket : page.records.tickets) {
        const Millis at = ticket.updatedAt.value_or(ticket.version);
        m_newest = std::max(m_newest, at);
        oldest = std::min(oldest, at);
    }
    const std::string after = page.paging.afterCursor;
    m_ended = !page.paging.hasMore || oldest < m_stopAt;
    m_after = after;
    if (m_ended)
        return { { m_cursorName, std::to_string(std::max(m_newest, m_stopAt)) } };
    return { { m_cursorName, std::to_string(m_newest) + ' ' + std::to_string(m_stopAt) + ' ' + m_after } };
}

Verdict AgentTickets::failed(const Error& error)
{
    if (error.http != 400 || m_after.empty() || std::exchange(m_restarted, true))
        return Verdict::Fail;
    m_after.clear(); // the stored place in the list is no longer known: begin the walk again
    return Verdict::Again;
}

bool AgentTickets::shrink()
{
    if (m_perPage <= kSmallestPage)
        return false;
    m_perPage /= 2;
    return true;
}

QString AgentTickets::remark() const
{
    return QStringLiteral("the signed-in person is no administrator: deleted and archived tickets are not mirrored");
}

std::optional<PageRequest> NewestTickets::next()
{
    return m_ended ? std::nullopt : std::optional(endpoints::ticketList({}, endpoints::kListPage));
}

std::vector<Cursor> NewestTickets::accept(Page&)
{
    m_ended = true;
    return {};
}

} // namespace desk::zendesk
