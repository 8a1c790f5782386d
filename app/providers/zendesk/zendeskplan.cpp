// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/zendesk/zendeskplan.h"

#include "app/providers/sunshine/sunshineendpoints.h"
#include "app/providers/sunshine/sunshinenormaliser.h"
#include "app/providers/zendesk/agenttickets.h"
#include "app/providers/zendesk/eventexport.h"
#include "app/providers/zendesk/liststream.h"
#include "app/providers/zendesk/servicelists.h"
#include "app/providers/zendesk/ticketexport.h"
#include "app/providers/zendesk/zendeskendpoints.h"
#include "app/providers/zendesk/zendesknormaliser.h"

#include <algorithm>
#include <sstream>

namespace desk::zendesk {

namespace {

const std::string kReach = "zendesk.reach"; // the earliest instant a sync was asked for, epoch ms
const std::string kReference = "zendesk.reference"; // when it was read, epoch ms
const std::string kWindow = "zendesk.window"; // where the first window begins, epoch s
const std::string kTickets = "zendesk.tickets";
const std::string kOldTickets = "zendesk.tickets.old";
const std::string kEvents = "zendesk.events";
const std::string kOldEvents = "zendesk.events.old";
const std::string kList = "zendesk.tickets.list";
const std::string kRatings = "zendesk.ratings"; // read up to, epoch s
const std::string kPolicies = "zendesk.sla-policies"; // some, none
const std::string kClocks = "zendesk.metric-events";
const std::string kOldClocks = "zendesk.metric-events.old";
const std::string kClocksRead = "zendesk.metric-events.read"; // when, epoch ms
const std::string kRereads = "zendesk.rereads"; // ids with blanks between

} // namespace

Plan::Plan(QString sunshineApp)
    : m_sunshineApp(std::move(sunshineApp))
{
}

std::vector<std::string> Plan::cursors() const
{
    return { kReach, kReference, kWindow, kTickets, kOldTickets, kEvents, kOldEvents, kList, kRatings, kPolicies,
        kClocks, kOldClocks, kClocksRead, kRereads };
}

void Plan::begin(const PlanStart& start)
{
    m_state.begin(start, kReach, { kOldTickets, kOldEvents, kList, kRatings, kOldClocks, kClocksRead });
    m_next = Step::Reach;
    m_now = start.now / 1000;
    m_oldest = start.since.value_or(0) / 1000;
    const std::string window = m_state.stored(kWindow);
    m_window = window.empty() ? std::max(m_oldest, (start.now - kFirstWindow) / 1000) : m_state.number(kWindow);
    m_clocks = m_state.stored(kPolicies) == "some";
    m_rereads.clear();
    std::istringstream ids(m_state.stored(kRereads));
    for (std::string id; ids >> id;)
        m_rereads.insert(id);
}

std::optional<Stage> Plan::nextStage()
{
    return desk::nextStage(m_next, Step::Over, [this](Step step) { return stage(step); });
}

std::optional<Stage> Plan::stage(Step step)
{
    const bool old = m_state.start().wholeHistory && m_oldest < m_window && !m_exportsRefused;
    const auto when = [](bool wanted, auto make) { return wanted ? std::optional<Stage>(make()) : std::nullopt; };
    switch (step) {
    case Step::Reach: return m_state.reachStage();
    case Step::Reference: return when(m_state.isDue(kReference), [&] { return reference(); });
    case Step::Newest:
        return when(!m_state.start().since && !m_state.start().again && m_state.stored(kTickets).empty()
                && m_state.stored(kList).empty(),
            [] {
                Stage work;
                work.streams.push_back(std::make_unique<NewestTickets>());
                return work;
            });
    case Step::Tickets: return tickets(false);
    case Step::Events:
        if (!m_exportsRefused)
            return events(false);
        {
            // The role may not use the exports: what it may list, with the comments of each ticket.
            Stage list;
            const Millis stop = m_state.start().wholeHistory ? m_state.start().since.value_or(0) : m_window * 1000;
            list.streams.push_back(std::make_unique<AgentTickets>(kList, m_state.stored(kList), stop));
            list.messages = true;
            return list;
        }
    case Step::OldTickets:
        return when(old && !TicketExport::isDone(m_state.stored(kOldTickets)), [&] { return tickets(true); });
    case Step::OldEvents:
        return when(old && !TicketExport::isDone(m_state.stored(kOldEvents)), [&] { return events(true); });
    case Step::Ratings:
        return when(m_state.start().now - m_state.number(kRatings) * 1000 > kReferenceAge, [&] { return ratings(); });
    case Step::Clocks:
        return when(m_clocks && !m_exportsRefused && m_state.isDue(kClocksRead), [&] { return clocks(false); });
    case Step::OldClocks:
        return when(m_clocks && old && !TicketExport::isDone(m_state.stored(kOldClocks)), [&] { return clocks(true); });
    case Step::Messages: return when(!m_rereads.empty(), [] { return Stage { {}, false, true, false, {} }; });
    case Step::People: return Stage { {}, false, false, true, {} };
    case Step::Over: break;
    }
    return std::nullopt;
}

Stage Plan::reference()
{
    const QString name = QStringLiteral("reference");
    const auto list = [&](const char* path, PageKind kind, ListStream::Paged paged) {
        return std::make_unique<ListStream>(name, QLatin1StringView(path), kind, paged);
    };
    using enum ListStream::Paged;
    Stage work;
    work.streams.push_back(list("/api/v2/groups.json", PageKind::ZdGroups, ByCursor));
    work.streams.push_back(list("/api/v2/brands.json", PageKind::ZdBrands, ByCursor));
    work.streams.push_back(list("/api/v2/ticket_fields.json", PageKind::ZdTicketFields, Whole));
    work.streams.push_back(list("/api/v2/custom_statuses.json", PageKind::ZdCustomStatuses, Whole));
    work.streams.push_back(list("/api/v2/users.json?role[]=agent&role[]=admin", PageKind::ZdUsers, ByCursor));
    work.streams.push_back(list("/api/v2/views.json", PageKind::ZdViews, ByCursor));
    work.streams.push_back(std::make_unique<ScheduleList>());
    work.streams.push_back(std::make_unique<PolicyList>(kPolicies, [this](bool some) { m_clocks = some; }));
    work.atEnd = { { kReference, std::to_string(m_state.start().now) } };
    return work;
}

Stage Plan::tickets(bool old)
{
    TicketExport::Range range { QStringLiteral("tickets"), kTickets, m_state.stored(kTickets), m_window, 0, m_now, {} };
    if (m_state.stored(kWindow).empty())
        range.withFirst = { { kWindow, std::to_string(m_window) } };
    if (old)
        range = { QStringLiteral("history"), kOldTickets, m_state.stored(kOldTickets), m_oldest, m_window, m_now, {} };
    Stage work;
    work.streams.push_back(std::make_unique<TicketExport>(std::move(range), [this] { m_exportsRefused = true; }));
    return work;
}

Stage Plan::events(bool old)
{
    EventExport::Range range { QStringLiteral("messages"), kEvents, m_state.stored(kEvents), m_window, 0, m_now,
        endpoints::eventsSince };
    if (old)
        range = { QStringLiteral("old-messages"), kOldEvents, m_state.stored(kOldEvents), m_oldest, m_window, m_now,
            endpoints::eventsSince };
    const auto changedBack = [this](const std::set<std::string>& ids) {
        m_rereads.insert(ids.begin(), ids.end());
        return std::vector<Cursor> { rereadCursor() };
    };
    Stage work;
    work.streams.push_back(std::make_unique<EventExport>(std::move(range), changedBack));
    return work;
}

Stage Plan::ratings() const
{
    // Ratings are asked for by creation; the overlap catches those that got a comment later the same day.
    constexpr std::int64_t kOverlap = 24 * 3600;
    const std::int64_t from
        = std::max(m_state.start().wholeHistory ? m_oldest : m_window, m_state.number(kRatings) - kOverlap);
    // Ratings that were only offered say nothing that the ticket does not say, and are most of the list.
    Stage work;
    work.inTurn = true;
    for (const QLatin1StringView score : { QLatin1StringView("good"), QLatin1StringView("bad") })
        work.streams.push_back(std::make_unique<ListStream>(QStringLiteral("ratings"),
            QStringLiteral("/api/v2/satisfaction_ratings.json?score=%1&start_time=%2").arg(score).arg(from),
            PageKind::ZdSatisfactionRatings, ListStream::Paged::ByCursor));
    work.atEnd = { { kRatings, std::to_string(m_now) } };
    return work;
}

// The clocks move with every change of a ticket and are many: read no more often than the reference data, and after
// all that can be read by itself.
Stage Plan::clocks(bool old) const
{
    EventExport::Range range { QStringLiteral("sla"), kClocks, m_state.stored(kClocks), m_window, 0, m_now,
        endpoints::metricEventsSince };
    if (old)
        range = { QStringLiteral("old-sla"), kOldClocks, m_state.stored(kOldClocks), m_oldest, m_window, m_now,
            endpoints::metricEventsSince };
    Stage work;
    work.streams.push_back(std::make_unique<EventExport>(std::move(range), EventExport::ChangedBack {}));
    if (!old)
        work.atEnd = { { kClocksRead, std::to_string(m_state.start().now) } };
    return work;
}

Result<Page> Plan::read(const PageInput& input) const
{
    const bool messaging = input.kind == PageKind::ScMessages || input.kind == PageKind::ScConversations;
    return messaging ? sunshine::normalise(input) : normalise(input);
}

std::optional<PageRequest> Plan::conversationLog(const std::string& ticketId, const std::string& after) const
{
    return endpoints::conversationLog(ticketId, after);
}

std::optional<PageRequest> Plan::conversationsOfUser(const std::string& user) const
{
    return m_sunshineApp.isEmpty() ? std::nullopt
                                   : std::optional(sunshine::endpoints::conversations(m_sunshineApp, user));
}

std::optional<PageRequest> Plan::messageDetails(
    const std::string& conversation, const std::string& ticketId, const std::string& before) const
{
    if (m_sunshineApp.isEmpty())
        return std::nullopt;
    return sunshine::endpoints::messages(m_sunshineApp, conversation, ticketId, before);
}

std::optional<PageRequest> Plan::messages(const std::string& ticketId, const Paging* previous, int) const
{
    if (!previous)
        return endpoints::comments(ticketId, {});
    if (!previous->hasMore || previous->afterCursor.empty())
        return std::nullopt;
    return endpoints::comments(ticketId, previous->afterCursor);
}

std::vector<std::string> Plan::rereads() const
{
    return { m_rereads.begin(), m_rereads.end() };
}

std::vector<Cursor> Plan::messagesRead(const std::string& ticketId)
{
    return m_rereads.erase(ticketId) > 0 ? std::vector<Cursor> { rereadCursor() } : std::vector<Cursor> {};
}

Cursor Plan::rereadCursor() const
{
    std::string ids;
    for (const auto& id : m_rereads)
        ids += (ids.empty() ? "" : " ") + id;
    return { kRereads, ids };
}

std::optional<std::pair<PageRequest, std::size_t>> Plan::people(std::span<const std::string> ids) const
{
    const std::size_t count = std::min<std::size_t>(ids.size(), endpoints::kShowMany);
    return std::pair { endpoints::users(ids.first(count)), count };
}

} // namespace desk::zendesk
