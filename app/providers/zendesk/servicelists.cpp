// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/zendesk/servicelists.h"

#include "app/base/text.h"
#include "app/providers/zendesk/zendeskendpoints.h"

namespace desk::zendesk {

std::optional<PageRequest> ScheduleList::next()
{
    if (!m_listed)
        return endpoints::whole(QStringLiteral("/api/v2/business_hours/schedules.json"), PageKind::ZdSchedules);
    if (m_left.empty())
        return std::nullopt;
    const std::string& id = m_left.back();
    PageRequest request = endpoints::whole(
        QStringLiteral("/api/v2/business_hours/schedules/%1/holidays.json").arg(text(id)), PageKind::ZdHolidays);
    request.ticketId = id;
    return request;
}

std::vector<Cursor> ScheduleList::accept(Page& page)
{
    if (!m_listed) {
        for (const BusinessHours& hours : page.records.schedules)
            m_left.insert(m_left.begin(), hours.id);
        m_listed = true;
        return {};
    }
    // A schedule that lost its last holiday answers with none.
    if (page.records.holidays.empty())
        page.records.holidays.push_back({ m_left.back(), {} });
    m_left.pop_back();
    return {};
}

PolicyList::PolicyList(std::string cursor, Told told)
    : m_cursor(std::move(cursor))
    , m_told(std::move(told))
{
}

std::optional<PageRequest> PolicyList::next()
{
    if (m_ended)
        return std::nullopt;
    return endpoints::whole(QStringLiteral("/api/v2/slas/policies.json"), PageKind::ZdSlaPolicies);
}

std::vector<Cursor> PolicyList::accept(Page& page)
{
    m_ended = true;
    const bool some = page.paging.rows > 0;
    m_told(some);
    return { { m_cursor, some ? "some" : "none" } };
}

} // namespace desk::zendesk
