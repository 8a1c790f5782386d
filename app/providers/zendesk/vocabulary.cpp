// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/zendesk/readers.h"

#include <algorithm>
#include <unordered_map>

namespace desk::zendesk {

namespace {

std::string lower(std::string_view text)
{
    std::string out(text);
    std::ranges::transform(
        out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return out;
}

/// Names of via.channel, the display words of ticket_events and the old integer codes.
const std::unordered_map<std::string_view, Channel>& channels()
{
    using enum Channel;
    static const std::unordered_map<std::string_view, Channel> all { { "email", Email }, { "mail", Email },
        { "4", Email }, { "web", Web }, { "web form", Web }, { "0", Web }, { "web_widget", Web }, { "web widget", Web },
        { "widget", Web }, { "48", Web }, { "49", Web }, { "57", Messaging }, { "help_center", Web },
        { "help center", Web }, { "help_center_post", Web }, { "help center post", Web }, { "forum_topic", Web },
        { "forum topic", Web }, { "24", Web }, { "mobile", Web }, { "mobile_sdk", Web }, { "mobile sdk", Web },
        { "closed_ticket", Web }, { "closed ticket", Web }, { "chat", Chat }, { "29", Chat },
        { "chat_transcript", Chat }, { "chat transcript", Chat }, { "chat_offline_message", Chat },
        { "chat offline message", Chat }, { "native_messaging", Messaging }, { "messaging", Messaging },
        { "web_messenger", Messaging }, { "mobile_messenger", Messaging }, { "whatsapp", Messaging },
        { "line", Messaging }, { "telegram", Messaging }, { "viber", Messaging }, { "wechat", Messaging },
        { "sms", Messaging }, { "text", Messaging }, { "apple_business_chat", Messaging },
        { "google_business_messages", Messaging }, { "google_rcs", Messaging }, { "kakaotalk", Messaging },
        { "mailgun", Messaging }, { "slack_connect", Messaging }, { "messagebird_sms", Messaging },
        { "sunshine_conversations_api", Messaging }, { "sunshine_conversations_facebook_messenger", Messaging },
        { "sunshine_conversations_twitter_dm", Messaging }, { "instagram_dm", Messaging }, { "twitter_dm", Messaging },
        { "facebook_messenger", Messaging }, { "voice", Phone }, { "phone", Phone }, { "phone_call_inbound", Phone },
        { "phone_call_outbound", Phone }, { "phone call (incoming)", Phone }, { "phone call (outbound)", Phone },
        { "voicemail", Phone }, { "voice_mail", Phone }, { "33", Phone }, { "34", Phone }, { "35", Phone },
        { "44", Phone }, { "45", Phone }, { "46", Phone }, { "api_phone_call_inbound", Phone },
        { "api_phone_call_outbound", Phone }, { "api_voicemail", Phone }, { "facebook", Social },
        { "facebook_post", Social }, { "facebook_message", Social }, { "facebook post", Social },
        { "facebook message", Social }, { "facebook private message", Social }, { "30", Social }, { "38", Social },
        { "41", Social }, { "twitter", Social }, { "23", Social }, { "26", Social },
        { "twitter direct message", Social }, { "twitter like", Social }, { "twitter favorite", Social },
        { "any_channel", Social }, { "any channel", Social }, { "x_corp", Social }, { "api", Api },
        { "web_service", Api }, { "web service", Api }, { "5", Api }, { "import", Api }, { "batch", Api } };
    return all;
}

} // namespace

StatusCategory statusOf(std::string_view name)
{
    using enum StatusCategory;
    static const std::unordered_map<std::string_view, StatusCategory> all { { "new", New }, { "open", Open },
        { "pending", Pending }, { "hold", Hold }, { "on-hold", Hold }, { "solved", Solved }, { "closed", Closed },
        { "deleted", Deleted } };
    const auto it = all.find(lower(name));
    return it == all.end() ? Unknown : it->second;
}

Priority priorityOf(std::string_view name)
{
    using enum Priority;
    static const std::unordered_map<std::string_view, Priority> all { { "", None }, { "-", None }, { "low", Low },
        { "normal", Normal }, { "high", High }, { "urgent", Urgent } };
    const auto it = all.find(lower(name));
    return it == all.end() ? Unknown : it->second;
}

Csat csatOf(std::string_view score)
{
    const std::string name = lower(score);
    if (name.empty() || name == "unoffered" || name == "not offered")
        return Csat::None;
    if (name == "offered")
        return Csat::Offered;
    if (name.starts_with("good"))
        return Csat::Good;
    return name.starts_with("bad") ? Csat::Bad : Csat::Unknown;
}

Channel channelOf(Value via, std::string& raw)
{
    raw = via.isObject() ? via["channel"].textOrJson() : via.textOrJson();
    const auto known = channels().find(raw);
    if (known != channels().end())
        return known->second;
    const auto it = channels().find(lower(raw));
    return it == channels().end() ? Channel::Other : it->second;
}

std::vector<Attachment> attachmentsOf(Value list)
{
    static const Setters<Attachment> setters {
        { "id", [](Attachment& a, const Value& v) { a.id = v.text(); } },
        { "file_name", [](Attachment& a, const Value& v) { a.name = v.text(); } },
        { "name",
            [](Attachment& a, const Value& v) {
                if (a.name.empty())
                    a.name = v.text();
            } },
        { "filename",
            [](Attachment& a, const Value& v) {
                if (a.name.empty())
                    a.name = v.text();
            } },
        { "content_type", [](Attachment& a, const Value& v) { a.contentType = v.text(); } },
        { "content_url", [](Attachment& a, const Value& v) { a.url = v.text(); } },
        { "size", [](Attachment& a, const Value& v) { a.size = v.integer().value_or(-1); } },
        { "file_size",
            [](Attachment& a, const Value& v) {
                if (a.size < 0)
                    a.size = v.integer().value_or(-1);
            } },
        { "inline", [](Attachment& a, const Value& v) { a.inlineImage = v.boolean().value_or(false); } },
        { "malware_scan_result", [](Attachment& a, const Value& v) { a.malware = v.text() == "malware_found"; } },
    };
    std::vector<Attachment> out;
    for (const Value each : list)
        if (each.isObject())
            readMembers(setters, out.emplace_back(), each);
    return out;
}

} // namespace desk::zendesk
