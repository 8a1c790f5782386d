// SPDX-License-Identifier: GPL-3.0-or-later
// The conversation part of ZendeskJson: comments, audits, ticket events, ratings.
#include "app/sandbox/zendeskjson.h"

#include <QUrl>
#include <algorithm>
#include <cctype>
#include <iterator>
#include <sstream>

namespace desk::sandbox {

namespace {

// Ranges of ids that never meet the ids of steps.
constexpr std::int64_t kAuditIds = 700'000'000'000'000;
constexpr std::int64_t kCreateIds = 800'000'000'000'000;
constexpr std::int64_t kCreateStride = 10'000'000'000'000;

std::vector<std::string> words(const std::string& text)
{
    std::istringstream stream(text);
    return { std::istream_iterator<std::string>(stream), {} };
}

std::vector<std::string> missingFrom(const std::vector<std::string>& list, const std::vector<std::string>& other)
{
    std::vector<std::string> result;
    std::ranges::copy_if(list, std::back_inserter(result),
        [&](const std::string& s) { return std::ranges::find(other, s) == other.end(); });
    return result;
}

/// What the service shows in place of the channel's name in ticket events.
std::string displayChannel(const std::string& raw)
{
    if (raw.empty() || raw == "web")
        return "Web form";
    std::string shown = raw == "email" ? "Mail" : raw;
    shown[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(shown[0])));
    return shown;
}

/// The values a ticket was made with, as Create events have them.
std::vector<std::pair<std::string, std::string>> createdWith(const TicketStory& story)
{
    std::vector<std::pair<std::string, std::string>> values { { "subject", story.subject },
        { "requester_id", std::to_string(story.requester) }, { "status", "new" } };
    if (!story.type.empty())
        values.emplace_back("type", story.type);
    if (story.organization != 0)
        values.emplace_back("organization_id", std::to_string(story.organization));
    if (story.brand != 0)
        values.emplace_back("brand_id", std::to_string(story.brand));
    return values;
}

std::string htmlOf(const Step& step)
{
    return "<div class=\"zd-comment\" dir=\"auto\">" + step.html + "</div>";
}

bool isPublic(const Step& step)
{
    return step.kind != Step::Kind::Note && step.kind != Step::Kind::Merge;
}

void changeValue(JsonWriter& json, std::string_view name, const std::string& field, const std::string& value)
{
    if (field == "tags")
        json.field(name, words(value));
    else
        json.field(name, Maybe { value });
}

} // namespace

std::vector<Audit> auditsOf(const TicketStory& story)
{
    std::vector<Audit> audits;
    for (std::size_t i = 0; i < story.steps.size(); ++i) {
        const Step& step = story.steps[i];
        if (!audits.empty() && audits.back().at == step.at && audits.back().actor == step.actor)
            ++audits.back().count;
        else
            audits.push_back({ kAuditIds + step.id, step.at, step.actor, i, 1 });
    }
    return audits;
}

void ZendeskJson::attachment(JsonWriter& json, const File& file) const
{
    json.beginObject().field("url", url("attachments", file.id)).field("id", file.id).field("file_name", file.name);
    const std::string name = QUrl::toPercentEncoding(QString::fromStdString(file.name)).toStdString();
    const std::string address = m_origin + "/attachments/token/sb" + std::to_string(file.id) + "/?name=" + name;
    json.field("content_url", address).field("mapped_content_url", address);
    json.field("content_type", file.contentType)
        .field("size", file.size)
        .field("width", nullptr)
        .field("height", nullptr);
    json.field("inline", file.inlineImage).field("deleted", false).field("malware_access_override", false);
    json.field("malware_scan_result", file.malware ? "malware_found" : "malware_not_found");
    json.beginArray("thumbnails").endArray().endObject();
}

void ZendeskJson::comment(
    JsonWriter& json, const TicketStory& story, const Audit& audit, const Step& step, bool inAudit) const
{
    const bool call = step.kind == Step::Kind::Call;
    json.beginObject()
        .field("id", step.id)
        .field("type", call ? "VoiceComment" : "Comment")
        .field("author_id", step.actor);
    json.field("body", step.text).field("html_body", htmlOf(step)).field("plain_body", step.text);
    json.field("public", isPublic(step)).beginArray("attachments");
    for (const File& file : step.files)
        attachment(json, file);
    json.endArray().field("audit_id", audit.id);
    if (call) {
        json.beginObject("data")
            .field("from", "+33 1 00 00 00 00")
            .field("to", "+33 1 99 99 99 99")
            .field("call_duration", 180);
        json.field("started_at", Iso { step.at })
            .field("recording_url", nullptr)
            .field("transcription_text", nullptr)
            .endObject();
    }
    if (!inAudit) {
        via(json, "via", story, step.channelRaw);
        json.field("created_at", Iso { step.at })
            .beginObject("metadata")
            .beginObject("system")
            .field("client", nullptr);
        json.field("ip_address", nullptr).endObject().beginObject("custom").endObject().endObject();
    }
    json.endObject();
}

void ZendeskJson::audit(JsonWriter& json, const TicketStory& story, const Audit& audit) const
{
    json.beginObject().field("id", audit.id).field("ticket_id", story.brief.id).field("created_at", Iso { audit.at });
    json.field("author_id", audit.actor)
        .beginObject("metadata")
        .beginObject("system")
        .endObject()
        .beginObject("custom")
        .endObject();
    json.endObject().beginArray("events");
    for (std::size_t i = audit.first; i < audit.first + audit.count; ++i) {
        const Step& step = story.steps[i];
        if (isComment(step)) {
            comment(json, story, audit, step, true);
        } else if (step.kind == Step::Kind::Rating) {
            json.beginObject()
                .field("id", step.id)
                .field("type", "SatisfactionRating")
                .field("score", nameOf(step.score));
            json.field("assignee_id", Ref { story.assignee }).field("body", Maybe { step.text }).endObject();
        } else {
            json.beginObject().field("id", step.id).field("type", "Change").field("field_name", step.field);
            changeValue(json, "value", step.field, step.to);
            changeValue(json, "previous_value", step.field, step.from);
            json.endObject();
        }
    }
    if (audit.first == 0) {
        std::int64_t id = kCreateIds + story.steps.front().id;
        for (const auto& [name, value] : createdWith(story)) {
            json.beginObject()
                .field("id", id)
                .field("type", "Create")
                .field("field_name", name)
                .field("value", value)
                .endObject();
            id += kCreateStride;
        }
    }
    json.endArray();
    via(json, "via", story, story.steps[audit.first].channelRaw);
    json.endObject();
}

void ZendeskJson::childEvent(
    JsonWriter& json, const TicketStory& story, const Audit& audit, const Step& step, bool withComments) const
{
    const std::string shown = displayChannel(step.channelRaw);
    json.beginObject().field("id", step.id);
    if (step.kind == Step::Kind::Rating) {
        json.field("via", shown).field("via_reference_id", nullptr).field("score", nameOf(step.score));
        json.field("assignee_id", Ref { story.assignee })
            .field("comment", Maybe { step.text })
            .field("event_type", "SatisfactionRating");
    } else if (!isComment(step)) {
        json.field("via", shown).field("via_reference_id", nullptr);
        changeValue(json, step.field, step.field, step.to);
        if (step.field == "tags") {
            const auto before = words(step.from), after = words(step.to);
            json.field("added_tags", missingFrom(after, before)).field("removed_tags", missingFrom(before, after));
        }
        changeValue(json, "previous_value", step.field, step.from);
        json.field("event_type", "Change");
    } else if (!withComments) {
        json.field("via", shown).field("via_reference_id", nullptr).field("comment_present", true);
        json.field("comment_public", isPublic(step)).field("event_type", "Comment");
    } else {
        json.field("type", step.kind == Step::Kind::Call ? "VoiceComment" : "Comment").field("author_id", step.actor);
        json.field("body", step.text)
            .field("html_body", htmlOf(step))
            .field("plain_body", step.text)
            .field("public", isPublic(step));
        json.beginArray("attachments");
        for (const File& file : step.files)
            attachment(json, file);
        json.endArray().field("audit_id", audit.id);
        via(json, "via", story, step.channelRaw);
        json.field("via_reference_id", nullptr).field("created_at", Iso { step.at });
        json.field("event_type", step.kind == Step::Kind::Call ? "VoiceComment" : "Comment");
    }
    json.endObject();
}

void ZendeskJson::ticketEvent(JsonWriter& json, const TicketStory& story, const Audit& audit, bool withComments) const
{
    json.beginObject().field("id", audit.id).field("ticket_id", story.brief.id).field("timestamp", audit.at / 1000);
    json.field("created_at", Iso { audit.at }).field("updater_id", audit.actor);
    json.field("via", displayChannel(story.steps[audit.first].channelRaw))
        .beginObject("system")
        .field("client", nullptr)
        .endObject();
    json.beginObject("metadata").endObject().field("event_type", "Audit").beginArray("child_events");
    for (std::size_t i = audit.first; i < audit.first + audit.count; ++i)
        childEvent(json, story, audit, story.steps[i], withComments);
    if (audit.first == 0) {
        std::int64_t id = kCreateIds + story.steps.front().id;
        for (const auto& [name, value] : createdWith(story)) {
            json.beginObject()
                .field("id", id)
                .field("via", displayChannel(story.channelRaw))
                .field("via_reference_id", nullptr);
            json.field(name, value).field("event_type", "Create").endObject();
            id += kCreateStride;
        }
    }
    json.endArray().endObject();
}

void ZendeskJson::rating(JsonWriter& json, const TicketStory& story) const
{
    const std::int64_t id = story.brief.id + 360'000'000'000;
    const auto step = std::ranges::find(story.steps, Step::Kind::Rating, &Step::kind);
    const Millis at = step == story.steps.end() ? story.solvedAt.value_or(story.brief.updatedAt) : step->at;
    json.beginObject()
        .field("url", url("satisfaction_ratings", id))
        .field("id", id)
        .field("assignee_id", Ref { story.assignee });
    json.field("group_id", Ref { story.group })
        .field("requester_id", story.requester)
        .field("ticket_id", story.brief.id);
    json.field("score", nameOf(story.csat)).field("comment", Maybe { story.csatComment }).field("reason", nullptr);
    json.field("reason_id", nullptr)
        .field("reason_code", nullptr)
        .field("created_at", Iso { at })
        .field("updated_at", Iso { at })
        .endObject();
}

} // namespace desk::sandbox
