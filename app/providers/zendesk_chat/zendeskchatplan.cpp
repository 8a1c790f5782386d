// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/zendesk_chat/zendeskchatplan.h"

#include "app/providers/zendesk_chat/agentlist.h"
#include "app/providers/zendesk_chat/chatexport.h"
#include "app/providers/zendesk_chat/zendeskchatnormaliser.h"

namespace desk::zendesk_chat {

namespace {

const std::string kReach = "zendesk-chat.reach"; // the earliest instant a sync was asked for, epoch ms
const std::string kReference = "zendesk-chat.reference"; // when it was read, epoch ms
const std::string kChats = "zendesk-chat.chats"; // "<end_time> <end_id>"

} // namespace

Plan::Plan(QUrl base)
    : m_base(std::move(base))
{
}

bool Plan::reads(PageKind kind)
{
    return kind >= PageKind::ZcChats && kind <= PageKind::ZcRoutingSettings;
}

std::vector<std::string> Plan::cursors() const
{
    return { kReach, kReference, kChats };
}

void Plan::begin(const PlanStart& start)
{
    PlanStart from = start;
    if (!from.since && !from.wholeHistory)
        from.since = start.now - kFirstWindow;
    m_state.begin(from, kReach, { kChats });
    m_next = Step::Reach;
}

std::optional<Stage> Plan::nextStage()
{
    return desk::nextStage(m_next, Step::Over, [this](Step step) { return stage(step); });
}

std::optional<Stage> Plan::stage(Step step) const
{
    Stage work;
    const PlanStart& start = m_state.start();
    switch (step) {
    case Step::Reach: return m_state.reachStage();
    case Step::Reference:
        if (!m_state.isDue(kReference))
            return std::nullopt;
        work.streams.push_back(std::make_unique<AgentList>(m_base));
        work.atEnd = { { kReference, std::to_string(start.now) } };
        return work;
    case Step::Chats:
        work.streams.push_back(std::make_unique<ChatExport>(
            m_base, kChats, m_state.stored(kChats), start.since.value_or(0) / 1000, start.now / 1000));
        return work;
    case Step::Over: break;
    }
    return std::nullopt;
}

Result<Page> Plan::read(const PageInput& input) const
{
    return normalise(input);
}

std::optional<PageRequest> Plan::messages(const std::string&, const Paging*, int) const
{
    return std::nullopt;
}

std::optional<std::pair<PageRequest, std::size_t>> Plan::people(std::span<const std::string>) const
{
    return std::nullopt;
}

} // namespace desk::zendesk_chat
