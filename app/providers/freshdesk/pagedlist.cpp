// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/freshdesk/pagedlist.h"

#include "app/providers/freshdesk/freshdeskendpoints.h"

namespace desk::freshdesk {

PagedList::PagedList(QString name, QString path, PageKind kind, std::vector<Cursor> atEnd, bool whole)
    : m_name(std::move(name))
    , m_path(std::move(path))
    , m_kind(kind)
    , m_atEnd(std::move(atEnd))
    , m_whole(whole)
{
}

std::optional<PageRequest> PagedList::next()
{
    if (m_ended)
        return std::nullopt;
    return m_whole ? PageRequest { m_path, {}, m_kind, {} } : endpoints::list(m_path, m_kind, m_page);
}

std::vector<Cursor> PagedList::accept(Page& page)
{
    // A full page without a link header may be the last one or may have lost the header: only an emptier page is a sure
    // end.
    m_ended = m_whole || page.paging.rows < endpoints::kPage;
    ++m_page;
    return m_ended ? m_atEnd : std::vector<Cursor> {};
}

} // namespace desk::freshdesk
