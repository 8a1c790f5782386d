// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/zendesk/eventparts.h"

#include <algorithm>
#include <array>
#include <utility>

namespace desk::zendesk {

namespace {

using namespace std::string_view_literals;

/// The type of a child: audits say `type`, ticket_events say `event_type` (where `type` may be a changed field).
std::string childType(Value child)
{
    const Value eventType = child["event_type"];
    return eventType.exists() ? eventType.textOrJson() : child["type"].textOrJson();
}

bool isMessage(std::string_view type)
{
    return type == "Comment" || type.ends_with("VoiceComment") || type == "FacebookComment" || type == "Tweet"
        || type == "SMS" || type == "KnowledgeLinkAccepted";
}

/// The export without comment events only says that there was a comment.
bool isPlaceholder(Value child)
{
    return child["comment_present"].exists() && !child["body"].exists() && !child["plain_body"].exists();
}

Event eventOf(const Event& parent, Value child, std::size_t index)
{
    Event event = parent;
    event.id = child["id"].text();
    if (event.id.empty())
        event.id = parent.groupKey + "." + std::to_string(index);
    if (const auto at = child["created_at"].time())
        event.at = *at;
    if (const Value author = child["author_id"]; !author.isNull())
        event.authorId = author.text();
    if (const Value via = child["via"]; !via.isNull())
        event.channel = channelOf(via, event.channelRaw);
    event.kindRaw = childType(child);
    if (isSystemAuthor(event.authorId))
        event.role = AuthorRole::System;
    return event;
}

void readChild(PageReader& in, const Event& parent, Value child, std::size_t index)
{
    if (!child.isObject() || isPlaceholder(child))
        return;
    Event event = eventOf(parent, child, index);
    const bool change = event.kindRaw == "Change" || event.kindRaw == "Create" || event.kindRaw == "ScheduleAssignment";
    if (isMessage(event.kindRaw)) {
        const std::string id = event.id; // ours, where the child has none
        fillMessage(event, child);
        if (event.id.empty())
            event.id = id;
    } else if (!change || !fillChange(event, child))
        fillOther(event, child);
    const bool chat = event.kindRaw == "ChatStartedEvent";
    // The chat's own record, where that is read too, tells of the same.
    if (const std::string id = child["value"]["chat_id"].text();
        !id.empty() && (chat || event.kindRaw == "ChatEndedEvent"))
        event.id = id + (chat ? ".start" : ".end");
    if (chat && !child["value"]["chat_id"].text().empty())
        in.records().absorbed.push_back({ child["value"]["chat_id"].text(), event.ticketId, false });
    in.records().events.push_back(event);
    if (chat)
        readChatHistory(in, child, event);
}

void setChange(Event& event, std::string field, Value from, Value to)
{
    event.kind = EventKind::Change;
    event.field = std::move(field);
    event.from = from.textOrJson();
    event.to = to.textOrJson();
}

} // namespace

bool fillChange(Event& event, Value child)
{
    if (const Value name = child["field_name"]; name.exists()) {
        setChange(event, name.text(), child["previous_value"], child["value"]);
        event.extra = extraOf(child,
            { "id", "type", "event_type", "field_name", "value", "previous_value", "via", "author_id", "created_at" });
        return true;
    }
    // {"type":"ScheduleAssignment","previous_schedule_id":1,"new_schedule_id":2}
    if (const Value schedule = child["new_schedule_id"]; schedule.exists()) {
        setChange(event, "schedule_id", child["previous_schedule_id"], schedule);
        return true;
    }
    static constexpr std::array kNotAField { "id"sv, "via"sv, "via_reference_id"sv, "event_type"sv, "previous_value"sv,
        "added_tags"sv, "removed_tags"sv, "created_at"sv, "author_id"sv, "audit_id"sv };
    for (const Value member : child) {
        if (std::ranges::find(kNotAField, member.rawKey()) != kNotAField.end())
            continue;
        // {"custom_ticket_fields":{"360001":"x"}} names the field one level down
        const bool nested = member.rawKey() == "custom_ticket_fields" && member.isObject() && !member.empty();
        const Value field = nested ? *member.begin() : member;
        setChange(event, field.key(), child["previous_value"], field);
        event.extra = extraOf(child,
            { "id", "via", "via_reference_id", "event_type", "previous_value", "added_tags", "removed_tags",
                "created_at", "author_id", "audit_id", member.rawKey() });
        return true;
    }
    return false;
}

void fillOther(Event& event, Value child)
{
    static constexpr std::array kSystem { "Notification"sv, "NotificationWithCcs"sv, "Cc"sv, "Error"sv, "External"sv,
        "Push"sv, "LogMeInTranscript"sv, "TicketSharingEvent"sv, "AttachmentRedactionEvent"sv,
        "CommentRedactionEvent"sv, "CommentPrivacyChange"sv, "OrganizationActivity"sv, "AgentMacroReference"sv,
        "ChatStartedEvent"sv, "ChatEndedEvent"sv, "FollowerNotification"sv, "EmailCcChange"sv, "FollowerChange"sv,
        "WebhookEvent"sv, "TranslatedMessage"sv, "SlaTargetChange"sv, "AutomaticAnswerSend"sv, "KnowledgeCaptured"sv,
        "KnowledgeLinked"sv };
    const bool rating = event.kindRaw == "SatisfactionRating";
    const bool system = std::ranges::find(kSystem, event.kindRaw) != kSystem.end();
    event.kind = rating ? EventKind::Rating : system ? EventKind::System : EventKind::Unknown;
    if (rating) {
        event.field = "satisfaction_rating";
        event.to = child["score"].text();
        event.text = child[child["body"].exists() ? "body" : "comment"].text();
    } else if (event.kindRaw == "Error") {
        event.text = child["message"].text();
    } else if (!system) {
        event.text = child["body"].text();
    }
    if (event.kindRaw != "ChatStartedEvent") // its history becomes events of its own
        event.extra
            = extraOf(child, { "id", "type", "event_type", "created_at", "author_id", "via", "via_reference_id" });
}

void readAudit(PageReader& in, Value audit)
{
    Event parent;
    parent.groupKey = audit["id"].text();
    parent.ticketId = audit["ticket_id"].text();
    if (parent.ticketId.empty())
        parent.ticketId = in.input().ticketId;
    const auto created = audit["created_at"].time();
    parent.at = created ? *created : audit["timestamp"].time().value_or(0);
    const Value author = audit["author_id"];
    parent.authorId = author.isNull() ? audit["updater_id"].text() : author.text();
    parent.channel = channelOf(audit["via"], parent.channelRaw);
    const bool fromExport = audit["child_events"].exists();
    const Value children = audit[fromExport ? "child_events" : "events"];
    if (parent.groupKey.empty() || !children.isArray())
        return in.reject("audit", audit, "an audit without an id or without events");
    std::size_t index = 0;
    for (const Value child : children)
        readChild(in, parent, child, index++);
    in.keep(fromExport ? "ticket-event" : "audit", parent.groupKey, audit);
}

} // namespace desk::zendesk
