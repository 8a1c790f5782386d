// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/metrics/historybuilder.h"

#include <algorithm>
#include <unordered_map>

namespace desk {

namespace {

HistoryKind kindOfField(std::string_view field)
{
    using enum HistoryKind;
    static const std::unordered_map<std::string_view, HistoryKind> all { { "status", Status },
        { "assignee_id", Assignee }, { "responder_id", Assignee }, { "group_id", Group }, { "priority", Priority },
        { "type", Type }, { "ticket_type", Type }, { "brand_id", Brand }, { "product_id", Brand },
        { "organization_id", Organization }, { "company_id", Organization }, { "requester_id", Requester },
        { "tags", Tags }, { "current_tags", Tags } };
    const auto it = all.find(field);
    return it == all.end() ? Field : it->second;
}

HistoryKind kindOf(const EventFacts& event)
{
    switch (event.kind) {
    case EventKind::Message:
    case EventKind::Note:
    case EventKind::ChatMessage: return HistoryKind::Message;
    case EventKind::Call: return HistoryKind::Call;
    case EventKind::Change: return kindOfField(event.field);
    case EventKind::Join: return HistoryKind::ChatJoin;
    case EventKind::Leave: return HistoryKind::ChatLeave;
    case EventKind::File: return HistoryKind::File;
    case EventKind::Rating: return HistoryKind::Rating;
    case EventKind::System:
        if (event.kindRaw == "ChatStartedEvent")
            return HistoryKind::ChatStart;
        return event.kindRaw == "ChatEndedEvent" ? HistoryKind::ChatEnd : HistoryKind::System;
    case EventKind::Unknown: break;
    }
    return HistoryKind::Unknown;
}

Csat scoreOf(std::string_view score)
{
    if (score.starts_with("good"))
        return Csat::Good;
    if (score.starts_with("bad"))
        return Csat::Bad;
    return score == "offered" ? Csat::Offered : score.empty() || score == "unoffered" ? Csat::None : Csat::Unknown;
}

bool isOfChat(HistoryKind kind)
{
    return kind == HistoryKind::ChatStart || kind == HistoryKind::ChatJoin || kind == HistoryKind::ChatLeave
        || kind == HistoryKind::ChatEnd || kind == HistoryKind::File;
}

/// Whether a list of tags, as JSON or separated by spaces or commas, holds a tag.
bool holdsTag(std::string_view tags, std::string_view tag)
{
    constexpr std::string_view kAround = " ,[]\"\t\n";
    for (auto at = tags.find(tag); !tag.empty() && at != std::string_view::npos; at = tags.find(tag, at + 1)) {
        const auto end = at + tag.size();
        if ((at == 0 || kAround.find(tags[at - 1]) != std::string_view::npos)
            && (end == tags.size() || kAround.find(tags[end]) != std::string_view::npos))
            return true;
    }
    return false;
}

} // namespace

StatusCategory statusNamed(std::string_view name)
{
    std::string lower(name);
    std::ranges::transform(
        lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    if (lower == "on-hold" || lower == "on hold")
        return StatusCategory::Hold;
    return fromName<StatusCategory>(lower).value_or(StatusCategory::Unknown);
}

TicketHistory& HistoryBuilder::begin()
{
    std::vector<HistoryEvent> events = std::move(m_history.events);
    events.clear();
    m_history = {};
    m_history.events = std::move(events);
    return m_history;
}

void HistoryBuilder::add(const EventFacts& facts)
{
    HistoryEvent& event = m_history.events.emplace_back();
    event.at = facts.at;
    event.kind = kindOf(facts);
    event.by = authorKind(facts.role, facts.authorRoleRaw);
    event.listedBot = m_bots.names(facts.authorId, facts.channelRaw);
    event.isPublic = facts.isPublic.value_or(facts.kind == EventKind::Message || facts.kind == EventKind::ChatMessage);
    event.chat = facts.kind == EventKind::ChatMessage;
    event.channel = facts.channel;
    event.id = facts.id;
    event.updateId = facts.groupKey;
    if (facts.authorId != "-1")
        event.actorId = facts.authorId;
    if (event.chat || isOfChat(event.kind))
        event.session = facts.groupKey;
    if (event.kind == HistoryKind::Rating)
        event.score = scoreOf(facts.to);
    if (facts.kind != EventKind::Change)
        return;
    event.field = facts.field;
    event.from = facts.from;
    event.to = facts.to;
    if (event.kind == HistoryKind::Status) {
        event.fromStatus = statusNamed(facts.from);
        event.toStatus = statusNamed(facts.to);
    }
}

void HistoryBuilder::markTagged()
{
    for (std::size_t i = 0; i < m_history.events.size(); ++i) {
        const HistoryEvent& change = m_history.events[i];
        const bool marks = change.kind == HistoryKind::Tags && !change.updateId.empty()
            && std::ranges::any_of(m_bots.tags,
                [&](const std::string& tag) { return holdsTag(change.to, tag) && !holdsTag(change.from, tag); });
        if (!marks)
            continue;
        const std::string update = change.updateId;
        for (HistoryEvent& event : m_history.events)
            event.listedBot = event.listedBot || event.updateId == update;
    }
}

const TicketHistory& HistoryBuilder::finish()
{
    std::ranges::stable_sort(m_history.events, historyOrder);
    if (!m_bots.tags.empty())
        markTagged();
    return m_history;
}

} // namespace desk
