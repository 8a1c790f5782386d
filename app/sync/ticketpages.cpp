// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/ticketpages.h"

#include <algorithm>

namespace desk {

namespace {

class LogPages final : public TicketPages {
public:
    LogPages(const SyncPlan& plan, std::string ticketId, std::string after)
        : m_plan(plan)
        , m_ticketId(std::move(ticketId))
        , m_after(std::move(after))
    {
    }
    [[nodiscard]] std::optional<PageRequest> next() const override
    {
        return m_over ? std::nullopt : m_plan.conversationLog(m_ticketId, m_after);
    }
    void accept(const Page& page) override
    {
        m_over = !page.paging.hasMore || page.paging.afterCursor.empty();
        m_after = page.paging.afterCursor;
    }
    [[nodiscard]] std::string place() const override { return m_after; }

private:
    const SyncPlan& m_plan;
    std::string m_ticketId, m_after;
    bool m_over = false;
};

class DetailPages final : public TicketPages {
public:
    DetailPages(const SyncPlan& plan, std::string ticketId, MessagingPlaces places, const std::string& place)
        : m_plan(plan)
        , m_ticketId(std::move(ticketId))
        , m_places(std::move(places))
    {
        if (!m_places.conversations.empty())
            m_places.users.clear();
        resume(place);
    }
    [[nodiscard]] std::optional<PageRequest> next() const override
    {
        if (!m_places.users.empty())
            return m_plan.conversationsOfUser(m_places.users.back());
        if (m_places.conversations.empty())
            return std::nullopt;
        return m_plan.messageDetails(m_places.conversations.back(), m_ticketId, m_before);
    }
    void accept(const Page& page) override
    {
        if (!m_places.users.empty()) {
            m_places.users.pop_back();
            for (const std::string& id : page.paging.ids)
                m_places.conversations.push_back(id);
            return;
        }
        const auto& messages = page.records.details;
        const bool older = !messages.empty() && std::ranges::min(messages, {}, &Event::at).at < m_places.first;
        m_before = page.paging.beforeCursor;
        const bool more = page.paging.hasMore && !m_before.empty() && !messages.empty();
        if (!more || older) {
            m_places.conversations.pop_back();
            m_before.clear();
        }
    }
    /// "<conversation> <before>"
    [[nodiscard]] std::string place() const override
    {
        return m_places.users.empty() && !m_places.conversations.empty() && !m_before.empty()
            ? m_places.conversations.back() + ' ' + m_before
            : std::string();
    }

private:
    void resume(const std::string& place)
    {
        const auto space = place.find(' ');
        const auto at = std::ranges::find(m_places.conversations, place.substr(0, space));
        if (space == std::string::npos || at == m_places.conversations.end())
            return;
        m_places.conversations.erase(at + 1, m_places.conversations.end()); // read from the back
        m_before = place.substr(space + 1);
    }

    const SyncPlan& m_plan;
    std::string m_ticketId;
    MessagingPlaces m_places; ///< those still to be read
    std::string m_before;
};

} // namespace

std::unique_ptr<TicketPages> logPages(const SyncPlan& plan, const std::string& ticketId, const std::string& place)
{
    return std::make_unique<LogPages>(plan, ticketId, place);
}

std::unique_ptr<TicketPages> detailPages(
    const SyncPlan& plan, const std::string& ticketId, MessagingPlaces places, const std::string& place)
{
    return std::make_unique<DetailPages>(plan, ticketId, std::move(places), place);
}

} // namespace desk
