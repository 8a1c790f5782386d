// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/plans.h"

#include "app/providers/freshdesk/freshdeskendpoints.h"
#include "app/providers/freshdesk/freshdeskplan.h"
#include "app/providers/zendesk/zendeskendpoints.h"
#include "app/providers/zendesk/zendeskplan.h"
#include "app/providers/zendesk_chat/zendeskchatplan.h"

namespace desk {

namespace {

/// A help desk's plan, and after it that of the chats beside it.
class WithChats final : public SyncPlan {
public:
    WithChats(std::unique_ptr<SyncPlan> helpDesk, std::unique_ptr<SyncPlan> chats)
        : m_helpDesk(std::move(helpDesk))
        , m_chats(std::move(chats))
    {
    }

    [[nodiscard]] std::vector<std::string> cursors() const override
    {
        std::vector<std::string> all = m_helpDesk->cursors();
        for (std::string& name : m_chats->cursors())
            all.push_back(std::move(name));
        return all;
    }
    void begin(const PlanStart& start) override
    {
        m_helpDesk->begin(start);
        m_chats->begin(start);
    }
    std::optional<Stage> nextStage() override
    {
        auto stage = m_helpDesk->nextStage();
        return stage ? std::move(stage) : m_chats->nextStage();
    }
    [[nodiscard]] Result<Page> read(const PageInput& input) const override
    {
        return (zendesk_chat::Plan::reads(input.kind) ? m_chats : m_helpDesk)->read(input);
    }
    [[nodiscard]] std::optional<PageRequest> messages(
        const std::string& ticketId, const Paging* previous, int page) const override
    {
        return m_helpDesk->messages(ticketId, previous, page);
    }
    [[nodiscard]] std::vector<std::string> rereads() const override { return m_helpDesk->rereads(); }
    std::vector<Cursor> messagesRead(const std::string& ticketId) override
    {
        return m_helpDesk->messagesRead(ticketId);
    }
    [[nodiscard]] std::optional<PageRequest> conversationLog(
        const std::string& ticketId, const std::string& after) const override
    {
        return m_helpDesk->conversationLog(ticketId, after);
    }
    [[nodiscard]] std::optional<PageRequest> conversationsOfUser(const std::string& user) const override
    {
        return m_helpDesk->conversationsOfUser(user);
    }
    [[nodiscard]] std::optional<PageRequest> messageDetails(
        const std::string& conversation, const std::string& ticketId, const std::string& before) const override
    {
        return m_helpDesk->messageDetails(conversation, ticketId, before);
    }
    [[nodiscard]] std::optional<std::pair<PageRequest, std::size_t>> people(
        std::span<const std::string> ids) const override
    {
        return m_helpDesk->people(ids);
    }

private:
    std::unique_ptr<SyncPlan> m_helpDesk, m_chats;
};

std::unique_ptr<SyncPlan> helpDeskPlan(const Account& account)
{
    switch (account.provider) {
    case Provider::Zendesk: return std::make_unique<zendesk::Plan>(account.sunshineApp);
    case Provider::Freshdesk: return std::make_unique<freshdesk::Plan>();
    }
    return nullptr;
}

} // namespace

std::unique_ptr<SyncPlan> makePlan(const Account& account)
{
    auto plan = helpDeskPlan(account);
    if (account.chatUrl.isEmpty())
        return plan;
    return std::make_unique<WithChats>(std::move(plan), std::make_unique<zendesk_chat::Plan>(account.chatUrl));
}

std::pair<PageRequest, std::size_t> ticketsByNumber(Provider provider, std::span<const std::string> ids)
{
    if (provider == Provider::Freshdesk)
        return { freshdesk::endpoints::ticket(ids.front()), 1 };
    const std::size_t count = std::min<std::size_t>(ids.size(), zendesk::endpoints::kShowMany);
    return { zendesk::endpoints::tickets(ids.first(count)), count };
}

} // namespace desk
