// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/zendesk/liststream.h"

#include "app/providers/zendesk/zendeskendpoints.h"

namespace desk::zendesk {

ListStream::ListStream(QString name, QString path, PageKind kind, Paged paged, std::vector<Cursor> atEnd)
    : m_name(std::move(name))
    , m_path(std::move(path))
    , m_kind(kind)
    , m_paged(paged)
    , m_atEnd(std::move(atEnd))
{
}

std::optional<PageRequest> ListStream::next()
{
    if (m_ended)
        return std::nullopt;
    return m_paged == Paged::Whole ? endpoints::whole(m_path, m_kind) : endpoints::list(m_path, m_kind, m_after);
}

Trust ListStream::judge(const Page& page) const
{
    const std::string& after = page.paging.afterCursor;
    return m_paged == Paged::ByCursor && page.paging.hasMore && (after.empty() || after == m_after) ? Trust::Stuck
                                                                                                    : Trust::Good;
}

std::vector<Cursor> ListStream::accept(Page& page)
{
    const std::string after = page.paging.afterCursor;
    // links.next may be there on the last page; has_more decides.
    m_ended = m_paged == Paged::Whole || !page.paging.hasMore;
    m_after = after;
    return m_ended ? m_atEnd : std::vector<Cursor> {};
}

} // namespace desk::zendesk
