// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/freshdesk/ticketwalk.h"

#include "app/providers/freshdesk/freshdeskendpoints.h"

#include <algorithm>

namespace desk::freshdesk {

namespace {

constexpr Millis kOverlap = 60'000;
constexpr int kSmallestPage = 20;

Millis wholeSecond(Millis at)
{
    return at - at % 1000;
}

} // namespace

TicketWalk::TicketWalk(Range range)
    : m_range(std::move(range))
    , m_since(wholeSecond(m_range.from))
    , m_perPage(endpoints::kPage)
{
    const std::string& stored = m_range.stored;
    m_ended = isDone(stored);
    if (m_ended || stored.empty())
        return;
    // "<instant>" after a walk, "<instant> <page>" inside one. A new walk looks a minute back.
    char* end = nullptr;
    m_since = std::strtoll(stored.c_str(), &end, 10);
    if (end && *end == ' ')
        m_page = std::max(1, static_cast<int>(std::strtol(end, nullptr, 10)));
    else
        m_since = std::max<Millis>(0, (m_known = m_since) + (m_range.again ? 1000 : -kOverlap));
}

std::optional<PageRequest> TicketWalk::next()
{
    return m_ended ? std::nullopt : std::optional(endpoints::ticketsSince(m_since, m_page, m_perPage, m_range.filter));
}

Trust TicketWalk::judge(const Page& page) const
{
    const auto& rows = page.records.tickets;
    if (!rows.empty() && rows.front().updatedAt > rows.back().updatedAt)
        return Trust::Wrong; // the newest first, as only NewestTickets asks
    const auto last = page.paging.lastUpdated;
    if (last && *last < m_since) // ascending from m_since on: this is another walk's page
        return Trust::Odd;
    // A first walk that is over at its very beginning may have got the end of another one.
    const bool first = m_range.stored.empty() && m_since == wholeSecond(m_range.from);
    const bool empty = page.paging.rows == 0 && (m_range.until > 0 || !m_range.filter.isEmpty());
    return first && empty ? Trust::Odd : Trust::Good;
}

void TicketWalk::moveOn(const Paging& paging)
{
    const Millis last = wholeSecond(paging.lastUpdated.value_or(m_since));
    m_ended = paging.rows < static_cast<std::size_t>(m_perPage) || (m_range.until > 0 && last >= m_range.until);
    if (last > m_since) {
        m_since = last;
        m_page = 1;
    } else if (!m_ended) {
        ++m_page;
    }
}

std::vector<Cursor> TicketWalk::accept(Page& page)
{
    moveOn(page.paging);
    std::vector<Cursor> cursors = std::exchange(m_range.withFirst, {});
    std::string value = std::to_string(m_ended ? std::max(m_since, m_known) : m_since);
    if (!m_ended)
        value += ' ' + std::to_string(m_page);
    else if (m_range.until > 0)
        value = "done";
    cursors.push_back({ m_range.cursorName, value });
    return cursors;
}

bool TicketWalk::repeats(const Page& page) const
{
    // A page from an earlier instant on that has no row before m_since is what follows m_since too.
    return m_page == 1 && std::ranges::all_of(page.records.tickets, [this](const Ticket& ticket) {
        return ticket.updatedAt.value_or(0) >= m_since;
    });
}

Verdict TicketWalk::failed(const Error& error)
{
    if (error.http == 400 && m_page > 1) {
        // The wall inside one second: what is behind it cannot be listed. Go on with the next second and say so.
        m_remark
            = QStringLiteral("more tickets changed in the second %1 than Freshdesk lists; some of them are missing")
                  .arg(endpoints::iso(m_since));
        m_since += 1000;
        m_page = 1;
        return Verdict::Again;
    }
    return m_range.filter.isEmpty() ? Verdict::Fail : PageStream::failed(error);
}

bool TicketWalk::shrink()
{
    if (m_perPage <= kSmallestPage)
        return false;
    m_perPage /= 2;
    m_page = 1; // page numbers mean something else now; the rows of this second come again
    return true;
}

std::optional<double> TicketWalk::fraction() const
{
    const Millis until = m_range.until > 0 ? m_range.until : m_range.now;
    if (m_ended)
        return 1;
    if (m_range.from <= 0 || until <= m_range.from)
        return std::nullopt;
    return std::clamp(
        static_cast<double>(m_since - m_range.from) / static_cast<double>(until - m_range.from), 0.0, 1.0);
}

std::optional<PageRequest> NewestTickets::next()
{
    return m_ended ? std::nullopt : std::optional(endpoints::newestTickets());
}

std::vector<Cursor> NewestTickets::accept(Page&)
{
    m_ended = true;
    return {};
}

} // namespace desk::freshdesk
