// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/freshdeskjson.h"

#include "app/sandbox/servicehours.h"
#include "app/sandbox/zendeskjson.h"

#include <QUrl>
#include <algorithm>
#include <cstdio>

namespace desk::sandbox {

namespace {

constexpr Millis kHourMillis = 3'600'000;

int sourceOf(Channel channel)
{
    switch (channel) {
    case Channel::Email: return 1;
    case Channel::Phone: return 3;
    case Channel::Chat: return 7;
    case Channel::Social: return 6;
    case Channel::Messaging: return 13;
    case Channel::Other: return 9;
    default: return 2;
    }
}

int conversationSource(const Step& step)
{
    if (step.kind == Step::Kind::Note || step.kind == Step::Kind::Merge)
        return 2;
    return step.kind == Step::Kind::Call ? 9 : 0;
}

/// Some samples of real accounts have times with an offset: the same instant as India's clocks show it.
std::string offsetTime(Millis at)
{
    std::string text = isoTime(at + 19'800'000);
    text.pop_back();
    return text + "+05:30";
}

std::optional<Millis> lastBy(const World& world, const TicketStory& story, bool agent)
{
    for (auto it = story.steps.rbegin(); it != story.steps.rend(); ++it) {
        const Person* actor = world.person(it->actor);
        if (isComment(*it) && it->kind != Step::Kind::Note && actor && actor->agent == agent
            && it->id != story.steps.front().id)
            return it->at;
    }
    return std::nullopt;
}

std::optional<Millis> lastStatus(const TicketStory& story, std::string_view to)
{
    for (auto it = story.steps.rbegin(); it != story.steps.rend(); ++it)
        if (it->kind == Step::Kind::Change && it->field == "status" && (to.empty() || it->to == to))
            return it->at;
    return std::nullopt;
}

Iso iso(std::optional<Millis> at)
{
    return { at.value_or(0) };
}

} // namespace

std::int64_t freshdeskStatus(const TicketBrief& ticket)
{
    switch (ticket.status) {
    case StatusCategory::Pending: return ticket.statusId ? ticket.statusId : 3;
    case StatusCategory::Solved: return 4;
    case StatusCategory::Closed: return 5;
    default: return ticket.statusId ? ticket.statusId : 2;
    }
}

int freshdeskPriority(Priority priority)
{
    switch (priority) {
    case Priority::Normal: return 2;
    case Priority::High: return 3;
    case Priority::Urgent: return 4;
    default: return 1;
    }
}

std::vector<const Step*> conversationsOf(const TicketStory& story)
{
    std::vector<const Step*> list;
    for (const Step& step : story.steps)
        if (isComment(step))
            list.push_back(&step);
    if (!list.empty())
        list.erase(list.begin());
    return list;
}

bool seesOwnGroupsOnly(const Person& agent)
{
    return !agent.admin;
}

Millis ratedAt(const TicketStory& story)
{
    const auto step = std::ranges::find(story.steps, Step::Kind::Rating, &Step::kind);
    return step == story.steps.end() ? story.solvedAt.value_or(story.brief.updatedAt) : step->at;
}

bool hasTimeEntry(const TicketStory& story)
{
    return story.assignee != 0 && story.firstReplyAt && story.brief.id % 9 == 0;
}

void FreshdeskJson::attachments(JsonWriter& json, const Step& step) const
{
    json.beginArray("attachments");
    for (const File& file : step.files) {
        json.beginObject().field("id", file.id).field("name", file.name).field("content_type", file.contentType);
        json.field(file.id % 5 == 0 ? "file_size" : "size", file.size);
        json.field("attachment_url",
            m_origin + "/attachments/" + std::to_string(file.id) + "/"
                + QUrl::toPercentEncoding(QString::fromStdString(file.name)).toStdString() + "?Signature=sandbox");
        json.field("created_at", Iso { step.at }).field("updated_at", Iso { step.at }).endObject();
    }
    json.endArray();
}

void FreshdeskJson::stats(JsonWriter& json, const TicketStory& story) const
{
    const bool pending = story.brief.status == StatusCategory::Pending;
    json.beginObject("stats").field("agent_responded_at", iso(lastBy(m_world, story, true)));
    json.field("requester_responded_at", iso(lastBy(m_world, story, false)))
        .field("first_responded_at", iso(story.firstReplyAt));
    json.field("status_updated_at", Iso { lastStatus(story, "").value_or(story.brief.createdAt) });
    json.field("reopened_at", story.reopens > 0 ? iso(lastStatus(story, "open")) : Iso {})
        .field("resolved_at", iso(story.solvedAt));
    json.field("closed_at", story.brief.status == StatusCategory::Closed ? iso(lastStatus(story, "closed")) : Iso {});
    json.field("pending_since", pending ? iso(lastStatus(story, "pending")) : Iso {}).endObject();
}

void FreshdeskJson::ticket(JsonWriter& json, const TicketStory& story, const FreshdeskParts& parts) const
{
    const TicketBrief& brief = story.brief;
    const std::vector<std::string> none;
    json.beginObject()
        .field("cc_emails", none)
        .field("fwd_emails", none)
        .field("reply_cc_emails", none)
        .field("ticket_cc_emails", none);
    const Millis replyDue = brief.createdAt + kFirstReplyHours * kHourMillis,
                 due = story.dueAt.value_or(brief.createdAt + kResolutionHours * kHourMillis);
    const auto missed
        = [&](Millis deadline, std::optional<Millis> met) { return met.value_or(m_world.now()) > deadline; };
    json.field("fr_escalated", missed(replyDue, story.firstReplyAt))
        .field("nr_escalated", false)
        .field("spam", brief.status == StatusCategory::Spam)
        .field("email_config_id", nullptr);
    json.field("group_id", Ref { story.group })
        .field("priority", freshdeskPriority(story.priority))
        .field("requester_id", story.requester);
    json.field("responder_id", Ref { story.assignee })
        .field("source", sourceOf(story.channel))
        .field("company_id", Ref { story.organization });
    json.field("status", freshdeskStatus(brief))
        .field("subject", story.subject)
        .field("association_type", nullptr)
        .field("support_email", nullptr);
    if (brief.id % 4 == 0)
        json.field("to_emails", nullptr);
    else
        json.field("to_emails", std::vector<std::string> { "support@sandbox.example" });
    json.field("product_id", Ref { story.brand }).field("id", brief.id).field("type", Maybe { story.type });
    json.field("due_by", Iso { due }).field("fr_due_by", Iso { replyDue });
    json.field("nr_due_by", nullptr).field("is_escalated", missed(due, story.solvedAt)).beginObject("custom_fields");
    for (const auto& [id, value] : story.customValues) {
        const auto field = std::ranges::find(m_world.fields(), id, &CustomField::id);
        if (field != m_world.fields().end())
            json.field(field->name, Raw { value.empty() ? "null" : std::string_view(value) });
    }
    json.endObject().field("created_at", Iso { brief.createdAt }).field("updated_at", Iso { brief.updatedAt });
    json.field("associated_tickets_count", nullptr).field("tags", story.tags).field("structured_description", nullptr);
    json.field("internal_agent_id", nullptr)
        .field("internal_group_id", nullptr)
        .field("form_id", nullptr)
        .field("source_additional_info", nullptr);
    if (brief.status == StatusCategory::Deleted)
        json.field("deleted", true);
    if (brief.archived)
        json.field("archived", true);
    const auto opening = std::ranges::find_if(story.steps, isComment);
    if (parts.description && opening != story.steps.end())
        json.field("description", opening->html).field("description_text", opening->text);
    if (parts.attachments && opening != story.steps.end())
        attachments(json, *opening);
    if (parts.stats)
        stats(json, story);
    const Person* requester = m_world.person(story.requester);
    if (parts.requester && requester)
        json.beginObject("requester")
            .field("id", requester->id)
            .field("name", requester->name)
            .field("email", Maybe { requester->email })
            .field("mobile", nullptr)
            .field("phone", Maybe { requester->phone })
            .endObject();
    const auto company = std::ranges::find(m_world.organizations(), story.organization, &Named::id);
    if (parts.company && company != m_world.organizations().end())
        json.beginObject("company").field("id", company->id).field("name", company->name).endObject();
    if (parts.conversations) {
        const auto list = conversationsOf(story);
        json.beginArray("conversations");
        for (std::size_t i = 0; i < std::min<std::size_t>(10, list.size()); ++i)
            conversation(json, story, *list[i]);
        json.endArray();
    }
    json.endObject();
}

void FreshdeskJson::conversation(JsonWriter& json, const TicketStory& story, const Step& step) const
{
    const Person* actor = m_world.person(step.actor);
    const bool incoming = actor && !actor->agent;
    const int source = conversationSource(step);
    json.beginObject()
        .field("body", step.html)
        .field("body_text", step.text)
        .field("id", step.id)
        .field("incoming", incoming);
    json.field("private", source == 2)
        .field("user_id", step.actor == -1 ? Ref {} : Ref { step.actor })
        .field("support_email", nullptr);
    json.field("source", source)
        .field("category",
            source == 2    ? 2
                : incoming ? 1
                           : 3)
        .field("ticket_id", story.brief.id);
    const Person* requester = m_world.person(story.requester);
    if (source == 0 && !incoming && requester)
        json.field("to_emails", std::vector<std::string> { requester->email });
    else
        json.field("to_emails", nullptr);
    json.field("from_email", incoming ? Maybe { actor->email } : Maybe {})
        .field("cc_emails", std::vector<std::string> {});
    if (step.id % 3 == 0)
        json.field("bcc_emails", nullptr);
    else
        json.field("bcc_emails", std::vector<std::string> {});
    json.field("email_failure_count", nullptr)
        .field("outgoing_failures", nullptr)
        .field("thread_id", nullptr)
        .field("thread_message_id", nullptr);
    const std::string at = step.id % 11 == 0 ? offsetTime(step.at) : isoTime(step.at);
    json.field("created_at", at)
        .field("updated_at", at)
        .field("last_edited_at", nullptr)
        .field("last_edited_user_id", nullptr);
    attachments(json, step);
    const bool byRule = step.actor == -1, byBot = step.kind == Step::Kind::BotMessage;
    json.field("automation_id", byRule ? Ref { 43'000'901 } : Ref {})
        .field("automation_type_id", nullptr)
        .field("auto_response", byRule || byBot);
    json.field("source_additional_info", nullptr).endObject();
}

void FreshdeskJson::rating(JsonWriter& json, const TicketStory& story) const
{
    const int score = story.csat == Csat::Good ? 103 : story.csat == Csat::Bad ? -103 : 100;
    const Millis at = ratedAt(story);
    json.beginObject()
        .field("id", story.brief.id + 43'000'000)
        .field("survey_id", 43'000'001)
        .field("user_id", story.requester);
    json.field("agent_id", Ref { story.assignee })
        .field("group_id", Ref { story.group })
        .field("ticket_id", story.brief.id);
    json.field("feedback", Maybe { story.csatComment })
        .beginObject("ratings")
        .field("default_question", score)
        .endObject();
    json.field("created_at", Iso { at }).field("updated_at", Iso { at }).endObject();
}

void FreshdeskJson::timeEntry(JsonWriter& json, const TicketStory& story) const
{
    const int minutes = 15 * std::max(1, story.replies);
    char spent[16];
    std::snprintf(spent, sizeof spent, "%02d:%02d", minutes / 60, minutes % 60);
    const Millis at = *story.firstReplyAt;
    json.beginObject()
        .field("id", story.brief.id + 44'000'000)
        .field("ticket_id", story.brief.id)
        .field("agent_id", story.assignee);
    json.field("company_id", Ref { story.organization })
        .field("billable", story.brief.id % 2 == 0)
        .field("note", "Work on the ticket");
    json.field("time_spent", spent)
        .field("timer_running", false)
        .field("executed_at", Iso { at })
        .field("start_time", Iso { at });
    json.field("created_at", Iso { at }).field("updated_at", Iso { at }).endObject();
}

} // namespace desk::sandbox
