// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/zendesk/eventparts.h"

namespace desk::zendesk {

namespace {

const Setters<Event>& setters()
{
    static const Setters<Event> all {
        { "id", [](Event& e, const Value& v) { e.id = v.text(); } },
        { "ticket_id", [](Event& e, const Value& v) { e.ticketId = v.text(); } },
        { "created_at", [](Event& e, const Value& v) { e.at = v.time().value_or(e.at); } },
        { "type", [](Event& e, const Value& v) { e.kindRaw = v.textOrJson(); } },
        { "event_type",
            [](Event& e, const Value& v) {
                if (e.kindRaw.empty())
                    e.kindRaw = v.textOrJson();
            } },
        { "author_id",
            [](Event& e, const Value& v) {
                if (!v.isNull())
                    e.authorId = v.text();
            } },
        { "public", [](Event& e, const Value& v) { e.isPublic = v.boolean(); } },
        { "body",
            [](Event& e, const Value& v) {
                if (e.text.empty())
                    e.text = v.textOrJson();
            } },
        { "plain_body",
            [](Event& e, const Value& v) {
                if (auto plain = v.textOrJson(); !plain.empty())
                    e.text = std::move(plain);
            } },
        { "html_body", [](Event& e, const Value& v) { e.html = v.textOrJson(); } },
        { "via",
            [](Event& e, const Value& v) {
                if (!v.isNull())
                    e.channel = channelOf(v, e.channelRaw);
            } },
        { "attachments", [](Event& e, const Value& v) { e.attachments = attachmentsOf(v); } },
        { "audit_id",
            [](Event& e, const Value& v) {
                if (e.groupKey.empty())
                    e.groupKey = v.text();
            } },
    };
    return all;
}

} // namespace

void fillMessage(Event& event, Value value)
{
    readMembers(setters(), event, value);
    const bool call = event.kindRaw.ends_with("VoiceComment");
    event.kind = call ? EventKind::Call : event.isPublic == false ? EventKind::Note : EventKind::Message;
    if (isSystemAuthor(event.authorId))
        event.role = AuthorRole::System;
    event.extra = extraOf(value,
        { "id", "ticket_id", "created_at", "type", "event_type", "author_id", "public", "body", "plain_body",
            "html_body", "via", "attachments", "audit_id", "metadata", "via_reference_id", "url" });
}

void readComment(PageReader& in, Value value)
{
    Event event;
    event.ticketId = in.input().ticketId;
    fillMessage(event, value);
    if (event.id.empty())
        return in.reject("event", value, "a comment without an id");
    in.keep("event", event.id, value);
    in.records().events.push_back(std::move(event));
}

} // namespace desk::zendesk
