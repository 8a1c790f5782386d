// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/zendesk_chat/agentlist.h"

#include <charconv>

namespace desk::zendesk_chat {

AgentList::AgentList(QUrl base)
    : m_base(std::move(base))
{
}

std::optional<PageRequest> AgentList::next()
{
    if (m_part == Part::Over)
        return std::nullopt;
    return m_part == Part::Agents ? endpoints::agents(m_base, m_since) : endpoints::departments(m_base);
}

std::vector<Cursor> AgentList::accept(Page& page)
{
    if (m_part == Part::Departments) {
        m_part = Part::Over;
        return {};
    }
    const std::string& last = page.paging.afterCursor;
    std::int64_t id = 0;
    std::from_chars(last.data(), last.data() + last.size(), id);
    if (page.paging.rows < endpoints::kAgentPage || id < m_since)
        m_part = Part::Departments;
    m_since = id + 1;
    return {};
}

} // namespace desk::zendesk_chat
