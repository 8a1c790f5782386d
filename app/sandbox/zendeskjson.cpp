// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/zendeskjson.h"

#include "app/sandbox/servicehours.h"

#include <algorithm>

namespace desk::sandbox {

namespace {

std::string_view priorityName(Priority priority)
{
    return priority == Priority::None || priority == Priority::Unknown ? std::string_view() : nameOf(priority);
}

std::string_view scoreName(Csat csat)
{
    switch (csat) {
    case Csat::Good: return "good";
    case Csat::Bad: return "bad";
    case Csat::Offered: return "offered";
    default: return "unoffered";
    }
}

void minutes(JsonWriter& json, std::string_view name, std::optional<BothMinutes> both)
{
    json.beginObject(name);
    if (both)
        json.field("calendar", both->calendar).field("business", both->business);
    else
        json.field("calendar", nullptr).field("business", nullptr);
    json.endObject();
}

/// The time of the last step that changed this field.
std::optional<Millis> lastChange(const TicketStory& story, std::string_view field)
{
    const auto it = std::find_if(story.steps.rbegin(), story.steps.rend(),
        [&](const Step& step) { return step.kind == Step::Kind::Change && step.field == field; });
    return it == story.steps.rend() ? std::nullopt : std::optional(it->at);
}

int changesOf(const TicketStory& story, std::string_view field)
{
    return static_cast<int>(std::ranges::count_if(story.steps,
        [&](const Step& step) { return step.kind == Step::Kind::Change && step.field == field && !step.to.empty(); }));
}

std::optional<Millis> lastComment(const TicketStory& story)
{
    const auto it = std::find_if(story.steps.rbegin(), story.steps.rend(), isComment);
    return it == story.steps.rend() ? std::nullopt : std::optional(it->at);
}

Iso iso(std::optional<Millis> at)
{
    return { at.value_or(0) };
}

} // namespace

bool isComment(const Step& step)
{
    using Kind = Step::Kind;
    return step.kind == Kind::Message || step.kind == Kind::Note || step.kind == Kind::Call
        || step.kind == Kind::BotMessage || step.kind == Kind::Merge;
}

std::string_view zendeskStatus(StatusCategory status)
{
    return status == StatusCategory::Spam ? "deleted" : nameOf(status);
}

std::string_view zendeskRole(const Person& person)
{
    return person.admin ? "admin" : person.agent ? "agent" : "end-user";
}

std::string ZendeskJson::url(std::string_view kind, std::int64_t id) const
{
    return m_origin + "/api/v2/" + std::string(kind) + "/" + std::to_string(id) + ".json";
}

void ZendeskJson::via(
    JsonWriter& json, std::string_view name, const TicketStory& story, const std::string& channel) const
{
    json.beginObject(name).key("channel");
    if (channel == "web" && story.brief.id % 29 == 0)
        json.value(0); // old tickets have the number in place of the word
    else
        json.value(channel.empty() ? std::string("web") : channel);
    json.beginObject("source");
    const Person* from = m_world.person(story.requester);
    json.beginObject("from");
    if (channel == "email" && from)
        json.field("address", from->email).field("name", from->name);
    json.endObject().beginObject("to");
    if (channel == "email")
        json.field("name", "Support").field("address", "support@sandbox.example");
    json.endObject().field("rel", nullptr).endObject().endObject();
}

void ZendeskJson::ticket(JsonWriter& json, const TicketStory& story, const TicketParts& parts) const
{
    const TicketBrief& brief = story.brief;
    json.beginObject().field("url", url("tickets", brief.id)).field("id", brief.id).field("external_id", nullptr);
    via(json, "via", story, story.channelRaw);
    json.field("created_at", Iso { brief.createdAt }).field("updated_at", Iso { brief.updatedAt });
    if (parts.generatedTimestamp)
        json.field("generated_timestamp", brief.changedAt / 1000);
    json.field("type", Maybe { story.type }).field("subject", story.subject).field("raw_subject", story.subject);
    const auto opening = std::ranges::find_if(story.steps, isComment);
    json.field("description", opening == story.steps.end() ? std::string() : opening->text);
    json.field("priority", Maybe { priorityName(story.priority) }).field("status", zendeskStatus(brief.status));
    json.field("recipient", story.channelRaw == "email" ? Maybe { "support@sandbox.example" } : Maybe {});
    json.field("requester_id", story.requester)
        .field("submitter_id", story.submitter ? story.submitter : story.requester);
    json.field("assignee_id", Ref { story.assignee }).field("organization_id", Ref { story.organization });
    json.field("group_id", Ref { story.group }).key("collaborator_ids").beginArray().endArray();
    json.beginArray("follower_ids").endArray().beginArray("email_cc_ids").endArray();
    json.field("forum_topic_id", nullptr).field("problem_id", nullptr).field("has_incidents", false);
    json.field("is_public", true).field("due_at", iso(story.dueAt)).field("tags", story.tags);
    const auto custom = [&](std::string_view name) {
        json.beginArray(name);
        for (const auto& [id, value] : story.customValues)
            json.beginObject()
                .field("id", id)
                .field("value", Raw { value.empty() ? "null" : std::string_view(value) })
                .endObject();
        json.endArray();
    };
    custom("custom_fields");
    if (story.csat == Csat::None)
        json.beginObject("satisfaction_rating").field("score", "unoffered").endObject();
    else
        json.beginObject("satisfaction_rating")
            .field("score", scoreName(story.csat))
            .field("id", brief.id + 360'000'000'000)
            .field("comment", Maybe { story.csatComment })
            .field("reason", nullptr)
            .field("reason_id", nullptr)
            .endObject();
    json.beginArray("sharing_agreement_ids").endArray().field("custom_status_id", Ref { brief.statusId });
    if (parts.fields)
        custom("fields");
    json.beginArray("followup_ids").endArray().field("ticket_form_id", std::int64_t(4'170'300'000'017));
    json.field("brand_id", Ref { story.brand }).field("allow_channelback", false).field("allow_attachments", true);
    json.field("from_messaging_channel", story.channel == Channel::Messaging);
    if (parts.commentCount)
        json.field("comment_count", std::ranges::count_if(story.steps, isComment));
    if (parts.metricSet) {
        json.key("metric_set");
        metricSet(json, story);
    }
    if (parts.dates)
        dates(json, story);
    if (parts.slas)
        slas(json, story);
    json.endObject();
}

/// The targets of the one policy: a first reply within a day, a solution within three.
void ZendeskJson::slas(JsonWriter& json, const TicketStory& story) const
{
    const auto target = [&](const char* metric, std::int64_t hours, std::optional<Millis> met) {
        const Millis breach = story.brief.createdAt + hours * 3'600'000;
        const bool paused = story.brief.status == StatusCategory::Pending;
        json.beginObject().field("metric", metric).field("breach_at", met ? Iso {} : Iso { breach });
        json.field("stage", met ? "achieved" : paused ? "paused" : "active");
        if (!met)
            json.field("hours", (breach - m_world.now()) / 3'600'000); // negative: overdue
        json.endObject();
    };
    json.beginObject("slas").beginArray("policy_metrics");
    if (story.priority != Priority::None) {
        target("first_reply_time", kFirstReplyHours, story.firstReplyAt);
        target("total_resolution_time", kResolutionHours, story.solvedAt);
    }
    json.endArray().endObject();
}

void ZendeskJson::dates(JsonWriter& json, const TicketStory& story) const
{
    json.beginObject("dates").field("assignee_updated_at", iso(lastChange(story, "assignee_id")));
    json.field("requester_updated_at", Iso { story.brief.createdAt })
        .field("status_updated_at", iso(lastChange(story, "status")));
    json.field("initially_assigned_at", iso(story.firstAssignedAt))
        .field("assigned_at", iso(lastChange(story, "assignee_id")));
    json.field("solved_at", iso(story.solvedAt)).field("latest_comment_added_at", iso(lastComment(story))).endObject();
}

void ZendeskJson::metricSet(JsonWriter& json, const TicketStory& story) const
{
    const TicketBrief& brief = story.brief;
    const Millis created = brief.createdAt;
    const auto status = lastChange(story, "status").value_or(created);
    json.beginObject()
        .field("url", url("ticket_metrics", brief.id + 360'100'000'000))
        .field("id", brief.id + 360'100'000'000);
    json.field("ticket_id", brief.id).field("created_at", Iso { created }).field("updated_at", Iso { brief.updatedAt });
    json.field("group_stations", changesOf(story, "group_id") + (story.group ? 1 : 0));
    json.field("assignee_stations", std::max(changesOf(story, "assignee_id"), story.assignee ? 1 : 0));
    json.field("reopens", story.reopens).field("replies", story.replies);
    json.field("assignee_updated_at", iso(lastChange(story, "assignee_id")))
        .field("requester_updated_at", Iso { created });
    json.field("status_updated_at", Iso { status }).field("custom_status_updated_at", Iso { status });
    json.field("initially_assigned_at", iso(story.firstAssignedAt))
        .field("assigned_at", iso(lastChange(story, "assignee_id")));
    json.field("solved_at", iso(story.solvedAt)).field("latest_comment_added_at", iso(lastComment(story)));
    std::optional<Millis> firstSolved;
    for (const Step& step : story.steps)
        if (!firstSolved && step.kind == Step::Kind::Change && step.field == "status"
            && (step.to == "solved" || step.to == "closed"))
            firstSolved = step.at;
    const auto until
        = [&](std::optional<Millis> end) { return end ? std::optional(minutesBetween(created, *end)) : std::nullopt; };
    minutes(json, "reply_time_in_minutes", until(story.firstReplyAt));
    minutes(json, "first_resolution_time_in_minutes", until(firstSolved));
    minutes(json, "full_resolution_time_in_minutes", until(story.solvedAt));
    minutes(json, "agent_wait_time_in_minutes", minutesIn(story, { "pending" }));
    minutes(json, "requester_wait_time_in_minutes", minutesIn(story, { "new", "open", "hold" }));
    minutes(json, "on_hold_time_in_minutes", minutesIn(story, { "hold" }));
    json.endObject();
}

std::vector<MetricEvent> metricEventsOf(const TicketStory& story)
{
    std::vector<MetricEvent> events;
    const Millis created = story.brief.createdAt;
    const auto add = [&](Millis at, const char* metric, const char* type, int value = 0) {
        const auto ordinal = static_cast<std::int64_t>(events.size());
        events.push_back({ 926'000'000'000 + story.brief.id * 100 + ordinal, at, metric, type, 1, value });
    };
    const auto measure = [&](const char* metric, int targetMinutes, std::optional<Millis> met) {
        add(created, metric, "activate");
        if (story.priority != Priority::None)
            add(created, metric, "apply_sla", targetMinutes);
        const Millis breach = created + Millis(targetMinutes) * 60'000;
        if (story.priority != Priority::None && breach <= met.value_or(story.brief.updatedAt))
            add(breach, metric, "breach");
        if (!met)
            return;
        add(*met, metric, "fulfill");
        add(*met, metric, "update_status", static_cast<int>((*met - created) / 60'000));
    };
    measure("reply_time", kFirstReplyHours * 60, story.firstReplyAt);
    measure("resolution_time", kResolutionHours * 60, story.solvedAt);
    const auto pending = [](const Step& step) { return step.field == "status" && step.to == "pending"; };
    if (const auto step = std::ranges::find_if(story.steps, pending); step != story.steps.end())
        add(step->at, "requester_wait_time", "pause");
    return events;
}

} // namespace desk::sandbox
