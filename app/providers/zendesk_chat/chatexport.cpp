// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/zendesk_chat/chatexport.h"

#include <algorithm>
#include <charconv>

namespace desk::zendesk_chat {

namespace {

constexpr int kSmallestPage = 50;

} // namespace

ChatExport::ChatExport(
    QUrl base, std::string cursorName, const std::string& stored, std::int64_t from, std::int64_t now)
    : m_base(std::move(base))
    , m_cursorName(std::move(cursorName))
    , m_place { from, {} }
    , m_from(from)
    , m_now(now)
{
    // Stored as "<end_time> <end_id>".
    const auto space = stored.find(' ');
    if (space == std::string::npos)
        return;
    std::from_chars(stored.data(), stored.data() + space, m_place.time);
    m_place.id = stored.substr(space + 1);
}

/// What is asked for: never a second that the service still withholds. The id belongs to its own second only; from an
/// earlier one some chats come again, which does no harm.
endpoints::ExportPlace ChatExport::asked() const
{
    const std::int64_t latest = m_now - endpoints::kWithheldSeconds - 1;
    return m_place.time <= latest ? m_place : endpoints::ExportPlace { latest, {} };
}

std::optional<PageRequest> ChatExport::next()
{
    return m_ended ? std::nullopt : std::optional(endpoints::chats(m_base, asked(), m_limit));
}

Trust ChatExport::judge(const Page& page) const
{
    const bool full = page.paging.rows >= static_cast<std::size_t>(m_limit);
    const endpoints::ExportPlace after { page.paging.endTime.value_or(0), page.paging.afterCursor };
    if (full && (after.time == 0 || after == asked()))
        return Trust::Stuck;
    return page.paging.endTime && after.time < asked().time ? Trust::Wrong : Trust::Good;
}

std::vector<Cursor> ChatExport::accept(Page& page)
{
    m_ended = page.paging.rows < static_cast<std::size_t>(m_limit);
    if (page.paging.rows == 0 || !page.paging.endTime)
        return {};
    m_place = { *page.paging.endTime, page.paging.afterCursor };
    return { { m_cursorName, std::to_string(m_place.time) + ' ' + m_place.id } };
}

bool ChatExport::shrink()
{
    if (m_limit <= kSmallestPage)
        return false;
    m_limit = std::max(kSmallestPage, m_limit / 4);
    return true;
}

std::optional<double> ChatExport::fraction() const
{
    if (m_ended)
        return 1;
    if (m_from <= 0 || m_now <= m_from) // from the beginning: nobody knows when that was
        return std::nullopt;
    return std::clamp(static_cast<double>(m_place.time - m_from) / static_cast<double>(m_now - m_from), 0.0, 1.0);
}

} // namespace desk::zendesk_chat
