// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/freshdesk/freshdeskplan.h"

#include "app/providers/freshdesk/freshdeskendpoints.h"
#include "app/providers/freshdesk/freshdesknormaliser.h"
#include "app/providers/freshdesk/pagedlist.h"
#include "app/providers/freshdesk/ticketwalk.h"

#include <algorithm>

namespace desk::freshdesk {

namespace {

const std::string kReach = "freshdesk.reach"; // the earliest instant a sync was asked for, epoch ms
const std::string kReference = "freshdesk.reference"; // when it was read, epoch ms
const std::string kWindow = "freshdesk.window"; // where the first window begins, epoch ms
const std::string kTickets = "freshdesk.tickets";
const std::string kOldTickets = "freshdesk.tickets.old";
const std::string kDeleted = "freshdesk.deleted";
const std::string kSpam = "freshdesk.spam";
const std::string kRatings = "freshdesk.ratings"; // read up to, epoch ms
const std::string kTime = "freshdesk.time-entries";

} // namespace

std::vector<std::string> Plan::cursors() const
{
    return { kReach, kReference, kWindow, kTickets, kOldTickets, kDeleted, kSpam, kRatings, kTime };
}

void Plan::begin(const PlanStart& start)
{
    m_state.begin(start, kReach, { kOldTickets, kDeleted, kSpam, kRatings, kTime });
    m_next = Step::Reach;
    m_oldest = start.since.value_or(0);
    const std::string window = m_state.stored(kWindow);
    m_window = window.empty() ? std::max(m_oldest, start.now - kFirstWindow) : m_state.number(kWindow);
    m_window -= m_window % 1000;
    m_referenceDue = m_state.isDue(kReference);
}

std::optional<Stage> Plan::nextStage()
{
    return desk::nextStage(m_next, Step::Over, [this](Step step) { return stage(step); });
}

std::optional<Stage> Plan::stage(Step step)
{
    const bool old
        = m_state.start().wholeHistory && m_oldest < m_window && !TicketWalk::isDone(m_state.stored(kOldTickets));
    const auto when = [](bool wanted, auto make) { return wanted ? std::optional<Stage>(make()) : std::nullopt; };
    switch (step) {
    case Step::Reach: return m_state.reachStage();
    case Step::Reference: return when(m_referenceDue, [&] { return reference(); });
    case Step::Newest:
        return when(!m_state.start().since && !m_state.start().again && m_state.stored(kTickets).empty(), [] {
            Stage work;
            work.streams.push_back(std::make_unique<NewestTickets>());
            return work;
        });
    case Step::Tickets: return walk(false);
    case Step::OldTickets: return when(old, [&] { return walk(true); });
    case Step::Gone: return gone();
    case Step::Extras: return when(m_state.isDue(kTime), [&] { return extras(); });
    case Step::People: return Stage { {}, false, false, true, {} };
    case Step::Over: break;
    }
    return std::nullopt;
}

Stage Plan::reference() const
{
    const QString name = QStringLiteral("reference");
    Stage work;
    work.streams.push_back(std::make_unique<PagedList>(
        name, QStringLiteral("/api/v2/ticket_fields"), PageKind::FdTicketFields, std::vector<Cursor> {}, true));
    work.streams.push_back(std::make_unique<PagedList>(name, QStringLiteral("/api/v2/groups"), PageKind::FdGroups));
    work.streams.push_back(std::make_unique<PagedList>(name, QStringLiteral("/api/v2/products"), PageKind::FdProducts));
    work.streams.push_back(
        std::make_unique<PagedList>(name, QStringLiteral("/api/v2/companies"), PageKind::FdCompanies));
    work.streams.push_back(std::make_unique<PagedList>(name, QStringLiteral("/api/v2/agents"), PageKind::FdAgents));
    work.streams.push_back(
        std::make_unique<PagedList>(name, QStringLiteral("/api/v2/business_hours"), PageKind::FdBusinessHours));
    work.streams.push_back(
        std::make_unique<PagedList>(name, QStringLiteral("/api/v2/sla_policies"), PageKind::FdSlaPolicies));
    work.atEnd = { { kReference, std::to_string(m_state.start().now) } };
    return work;
}

Stage Plan::walk(bool old) const
{
    TicketWalk::Range range { QStringLiteral("tickets"), {}, kTickets, m_state.stored(kTickets), m_window, 0,
        m_state.start().now, {} };
    range.again = m_state.start().again;
    if (m_state.stored(kWindow).empty())
        range.withFirst = { { kWindow, std::to_string(m_window) } };
    if (old)
        range = { QStringLiteral("history"), {}, kOldTickets, m_state.stored(kOldTickets), m_oldest, m_window,
            m_state.start().now, {} };
    Stage work;
    work.streams.push_back(std::make_unique<TicketWalk>(std::move(range)));
    work.messages = true;
    return work;
}

Stage Plan::gone() const
{
    const Millis from = m_state.start().wholeHistory ? m_oldest : m_window;
    Stage work;
    work.inTurn = true;
    for (const auto& [filter, cursor] :
        { std::pair { QStringLiteral("deleted"), kDeleted }, { QStringLiteral("spam"), kSpam } }) {
        TicketWalk::Range range { QStringLiteral("deleted"), filter, cursor, m_state.stored(cursor), from, 0,
            m_state.start().now, {} };
        work.streams.push_back(std::make_unique<TicketWalk>(std::move(range)));
    }
    return work;
}

Stage Plan::extras() const
{
    constexpr Millis kOverlap = Millis { 24 } * 3600 * 1000;
    const auto from = [&](const std::string& cursor) {
        return endpoints::iso(
            std::max(m_state.start().wholeHistory ? m_oldest : m_window, m_state.number(cursor) - kOverlap));
    };
    Stage work;
    work.streams.push_back(std::make_unique<PagedList>(QStringLiteral("ratings"),
        QStringLiteral("/api/v2/surveys/satisfaction_ratings?created_since=") + from(kRatings), PageKind::FdRatings));
    work.streams.push_back(std::make_unique<PagedList>(QStringLiteral("time-entries"),
        QStringLiteral("/api/v2/time_entries?executed_after=") + from(kTime), PageKind::FdTimeEntries));
    // Also where the plan of the account lacks them: asked again no sooner than the rest of the reference data.
    const std::string now = std::to_string(m_state.start().now);
    work.atEnd = { { kRatings, now }, { kTime, now } };
    return work;
}

Result<Page> Plan::read(const PageInput& input) const
{
    return normalise(input);
}

std::optional<PageRequest> Plan::messages(const std::string& ticketId, const Paging* previous, int page) const
{
    if (previous && previous->rows < endpoints::kPage)
        return std::nullopt;
    return endpoints::conversations(ticketId, page);
}

std::optional<std::pair<PageRequest, std::size_t>> Plan::people(std::span<const std::string> ids) const
{
    return std::pair { endpoints::contact(ids.front()), std::size_t { 1 } };
}

} // namespace desk::freshdesk
