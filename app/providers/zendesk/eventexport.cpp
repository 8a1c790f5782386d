// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/zendesk/eventexport.h"

#include "app/providers/zendesk/ticketexport.h"
#include "app/providers/zendesk/zendeskendpoints.h"

#include <algorithm>
#include <charconv>

namespace desk::zendesk {

namespace {

constexpr std::string_view kDone = "done";
constexpr std::int64_t kRecent = 6 * 60;

// These children say that an older comment is no longer what was read.
bool changesBack(const Event& event)
{
    return event.kindRaw.find("Redact") != std::string::npos
        || event.kindRaw.find("PrivacyChange") != std::string::npos;
}

// Only the first update of a ticket creates.
bool opensTicket(const Event& event)
{
    return event.kindRaw == "Create";
}

} // namespace

EventExport::EventExport(Range range, ChangedBack changedBack)
    : m_range(std::move(range))
    , m_changedBack(std::move(changedBack))
    , m_start(m_range.from)
{
    const std::string& stored = m_range.stored;
    m_ended = stored == kDone;
    if (!m_ended && !stored.empty())
        std::from_chars(stored.data(), stored.data() + stored.size(), m_start);
}

std::optional<PageRequest> EventExport::next()
{
    return m_ended ? std::nullopt : std::optional(m_range.request(m_start));
}

void EventExport::moveOn(const Paging& paging)
{
    const std::int64_t end = paging.endTime.value_or(m_start);
    m_ended = paging.endOfStream || (m_range.until > 0 && end >= m_range.until);
    if (end > m_start) {
        m_start = end;
    } else if (!m_ended) {
        // More rows in one second than a page holds: the export cannot get past it by itself.
        m_ended = paging.rows < endpoints::kExportPage;
        m_start += m_ended ? 0 : 1;
    }
}

Trust EventExport::judge(const Page& page) const
{
    if (!page.paging.endOfStream && !page.paging.endTime)
        return Trust::Stuck;
    return m_range.until > 0 && m_start == m_range.from && page.paging.rows == 0 ? Trust::Odd : Trust::Good;
}

std::vector<Cursor> EventExport::accept(Page& page)
{
    std::set<std::string> back, opened;
    for (const auto& event : page.records.events) {
        if (changesBack(event))
            back.insert(event.ticketId);
        else if (opensTicket(event))
            opened.insert(event.ticketId);
    }
    moveOn(page.paging);
    for (const auto& id : opened)
        page.records.marks.push_back({ id, m_start * 1000, false, false });
    std::vector<Cursor> cursors;
    if (!back.empty() && m_changedBack)
        cursors = m_changedBack(back);
    const bool done = m_ended && m_range.until > 0;
    cursors.push_back({ m_range.cursorName, done ? std::string(kDone) : std::to_string(m_start) });
    return cursors;
}

bool EventExport::repeats(const Page& page) const
{
    // A page from an earlier instant on that has no row before m_start is what follows m_start too.
    return std::ranges::all_of(page.records.events, [this](const Event& event) { return event.at >= m_start * 1000; });
}

Verdict EventExport::failed(const Error& error)
{
    if (error.kind == Error::Kind::Forbidden)
        return Verdict::Unavailable;
    const bool refused = error.http == 400 || error.http == 422;
    return refused && m_start > m_range.now - kRecent ? Verdict::NothingNew : Verdict::Fail;
}

std::optional<double> EventExport::fraction() const
{
    const std::int64_t until = m_range.until > 0 ? m_range.until : m_range.now;
    if (m_ended)
        return 1;
    if (m_range.from <= 0 || until <= m_range.from)
        return std::nullopt;
    return std::clamp(
        static_cast<double>(m_start - m_range.from) / static_cast<double>(until - m_range.from), 0.0, 1.0);
}

} // namespace desk::zendesk
