// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/zendesk/ticketexport.h"

#include "app/providers/zendesk/zendeskendpoints.h"

#include <algorithm>
#include <charconv>

namespace desk::zendesk {

namespace {

constexpr std::string_view kDone = "done";
constexpr int kSmallestPage = 100;
constexpr std::int64_t kRecent = 6 * 60; ///< older rules refused the last five minutes, newer ones the last one

// Stored as "<generated_timestamp> <cursor>", so that a cursor the help desk no longer knows can be replaced by an
// instant.
std::string pack(std::int64_t reached, const std::string& cursor)
{
    return std::to_string(reached) + ' ' + cursor;
}

} // namespace

TicketExport::TicketExport(Range range, std::function<void()> forbidden)
    : m_range(std::move(range))
    , m_forbidden(std::move(forbidden))
    , m_reached(m_range.from)
    , m_perPage(endpoints::kExportPage)
{
    const std::string& stored = m_range.stored;
    m_ended = isDone(stored);
    const auto space = stored.find(' ');
    if (m_ended || space == std::string::npos)
        return;
    std::from_chars(stored.data(), stored.data() + space, m_reached);
    m_cursor = stored.substr(space + 1);
}

bool TicketExport::isDone(const std::string& stored)
{
    return stored == kDone;
}

std::optional<PageRequest> TicketExport::next()
{
    if (m_ended)
        return std::nullopt;
    if (!m_cursor.empty())
        return endpoints::ticketsAfter(m_cursor, m_perPage);
    return endpoints::ticketsSince(m_reached, m_perPage);
}

Trust TicketExport::judge(const Page& page) const
{
    const std::string& after = page.paging.afterCursor;
    if (!page.paging.endOfStream && (after.empty() || after == m_cursor))
        return Trust::Stuck;
    // A backfill that is over at its very beginning may have got the end of the other walk.
    return m_range.until > 0 && m_cursor.empty() && page.paging.rows == 0 ? Trust::Odd : Trust::Good;
}

std::vector<Cursor> TicketExport::accept(Page& page)
{
    for (const auto& ticket : page.records.tickets)
        m_reached = std::max(m_reached, ticket.version / 1000);
    const std::string after = page.paging.afterCursor;
    m_ended = page.paging.endOfStream || (m_range.until > 0 && m_reached >= m_range.until);
    if (!after.empty())
        m_cursor = after;
    std::vector<Cursor> cursors = std::exchange(m_range.withFirst, {});
    if (m_ended && m_range.until > 0)
        cursors.push_back({ m_range.cursorName, std::string(kDone) });
    else if (!m_cursor.empty())
        cursors.push_back({ m_range.cursorName, pack(m_reached, m_cursor) });
    return cursors;
}

Verdict TicketExport::failed(const Error& error)
{
    if (error.kind == Error::Kind::Forbidden) {
        if (m_forbidden)
            m_forbidden();
        m_ended = true;
        return Verdict::Unavailable;
    }
    const bool refused = error.http == 400 || error.http == 404 || error.http == 422;
    if (refused && !m_cursor.empty() && !m_restarted) {
        m_restarted = true;
        m_cursor.clear();
        m_reached -= 60;
        return Verdict::Again;
    }
    return refused && m_cursor.empty() && m_reached > m_range.now - kRecent ? Verdict::NothingNew : Verdict::Fail;
}

bool TicketExport::shrink()
{
    if (m_perPage <= kSmallestPage)
        return false;
    m_perPage = std::max(kSmallestPage, m_perPage / 4);
    return true;
}

std::optional<double> TicketExport::fraction() const
{
    const std::int64_t until = m_range.until > 0 ? m_range.until : m_range.now;
    if (m_ended)
        return 1;
    if (m_range.from <= 0 || until <= m_range.from) // from the beginning: nobody knows when that was
        return std::nullopt;
    return std::clamp(
        static_cast<double>(m_reached - m_range.from) / static_cast<double>(until - m_range.from), 0.0, 1.0);
}

} // namespace desk::zendesk
