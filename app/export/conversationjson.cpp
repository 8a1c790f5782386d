// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/conversationjson.h"

#include "app/base/text.h"
#include "app/export/ticketjson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <string_view>

namespace desk {

namespace {

/// Whether a text is JSON; Qt reads only arrays and objects, so it is put into one.
bool isJson(const std::string& text)
{
    QJsonParseError error;
    const QJsonDocument list = QJsonDocument::fromJson("[" + QByteArray::fromStdString(text) + "]", &error);
    return error.error == QJsonParseError::NoError && list.array().size() == 1;
}

TicketRow rowOf(const Conversation& c, std::span<const std::string_view> tags)
{
    const Ticket& t = c.ticket;
    TicketRow row;
    row.id = t.id;
    row.subject = t.subject;
    row.statusLabel = c.statusLabel;
    row.statusRaw = t.statusRaw;
    row.priorityRaw = t.priorityRaw;
    row.type = t.type;
    row.channelRaw = t.channelRaw;
    row.kind = t.kind;
    row.status = t.status;
    row.priority = t.priority;
    row.channel = t.channel;
    row.csat = t.csat;
    row.requesterId = t.requesterId;
    row.requesterName = c.requesterName;
    row.requesterEmail = c.requesterEmail;
    row.assigneeId = t.assigneeId;
    row.assigneeName = c.assigneeName;
    row.groupId = t.groupId;
    row.groupName = c.groupName;
    row.organizationId = t.organizationId;
    row.organizationName = c.organizationName;
    row.brandId = t.brandId;
    row.brandName = c.brandName;
    row.tags = tags;
    row.createdAt = t.createdAt;
    row.updatedAt = t.updatedAt;
    row.solvedAt = c.solvedAt;
    row.dueAt = t.dueAt;
    row.waitingSince = c.waitingSince;
    row.firstReplyMinutes = c.firstReplyMinutes;
    row.resolutionMinutes = c.resolutionMinutes;
    row.reopens = c.reopens;
    row.replies = c.replies;
    row.mergedInto = t.mergedInto;
    return row;
}

std::string customJson(const Ticket& ticket)
{
    std::string out = "{";
    JsonFields fields(out);
    for (const CustomValue& value : ticket.custom) {
        if (isJson(value.value))
            fields.raw(value.field, value.value);
        else
            fields.string(value.field, value.value);
    }
    return out + '}';
}

/// The members of the ticket, without the braces.
void appendTicket(JsonFields& fields, const Conversation& c)
{
    Account account;
    account.name = text(c.accountName);
    account.provider = c.provider;
    const std::vector<std::string_view> tags(c.ticket.tags.begin(), c.ticket.tags.end());
    appendTicketFields(fields, account, rowOf(c, tags));
    fields.raw("custom_fields", customJson(c.ticket));
    fields.stringOrNull("url", c.webUrl);
    fields.boolean("messages_known", c.messagesKnown);
}

std::string attachmentsJson(const Event& event)
{
    std::string out = "[";
    for (const Attachment& file : event.attachments) {
        out += out.size() > 1 ? ",{" : "{";
        JsonFields fields(out);
        fields.stringOrNull("name", file.name);
        fields.number("size", file.size < 0 ? std::nullopt : std::optional(file.size));
        fields.stringOrNull("type", file.contentType);
        fields.stringOrNull("url", file.url);
        out += '}';
    }
    return out + ']';
}

std::string authorJson(const Conversation::Author& author)
{
    std::string out = "{";
    JsonFields fields(out);
    fields.stringOrNull("id", author.id);
    fields.stringOrNull("name", author.name);
    fields.string("role", nameOf(author.role));
    return out + '}';
}

std::string buttonsJson(const std::vector<MessageButton>& buttons)
{
    std::string out = "[";
    for (const MessageButton& button : buttons) {
        out += out.size() > 1 ? ",{" : "{";
        JsonFields fields(out);
        fields.stringOrNull("type", button.type);
        fields.stringOrNull("text", button.text);
        fields.stringOrNull("value", button.value);
        fields.boolean("chosen", button.chosen);
        out += '}';
    }
    return out + ']';
}

std::string cardsJson(const std::vector<MessageCard>& cards)
{
    std::string out = "[";
    for (const MessageCard& card : cards) {
        out += out.size() > 1 ? ",{" : "{";
        JsonFields fields(out);
        fields.stringOrNull("title", card.title);
        fields.stringOrNull("text", card.text);
        fields.stringOrNull("image_url", card.imageUrl);
        fields.raw("buttons", buttonsJson(card.buttons));
        out += '}';
    }
    return out + ']';
}

std::string fieldsJson(const std::vector<MessageField>& all)
{
    std::string out = "[";
    for (const MessageField& field : all) {
        out += out.size() > 1 ? ",{" : "{";
        JsonFields fields(out);
        fields.stringOrNull("name", field.name);
        fields.stringOrNull("label", field.label);
        fields.stringOrNull("type", field.type);
        fields.stringOrNull("value", field.value);
        out += '}';
    }
    return out + ']';
}

/// What a message of a messaging channel shows beside its text; null where there is nothing.
std::string contentJson(const MessageContent& content)
{
    if (content.empty())
        return "null";
    std::string out = "{";
    JsonFields fields(out);
    fields.stringOrNull("type", content.type);
    fields.stringOrNull("payload", content.payload);
    fields.raw("buttons", buttonsJson(content.buttons));
    fields.raw("cards", cardsJson(content.cards));
    fields.raw("fields", fieldsJson(content.fields));
    if (content.place) {
        std::string place = "{";
        JsonFields parts(place);
        parts.decimal("latitude", content.place->latitude);
        parts.decimal("longitude", content.place->longitude);
        parts.stringOrNull("name", content.place->name);
        parts.stringOrNull("address", content.place->address);
        fields.raw("place", place + '}');
    }
    return out + '}';
}

std::string changeJson(const Conversation::Entry& entry)
{
    if (entry.event.kind != EventKind::Change)
        return "null";
    std::string out = "{";
    JsonFields fields(out);
    fields.string("field", entry.event.field);
    fields.stringOrNull("from", entry.event.from);
    fields.stringOrNull("to", entry.event.to);
    fields.stringOrNull("field_label", entry.fieldLabel);
    fields.stringOrNull("from_label", entry.fromLabel);
    fields.stringOrNull("to_label", entry.toLabel);
    return out + '}';
}

/// The members of an event, without the braces.
void appendEvent(JsonFields& fields, const Conversation::Entry& entry)
{
    const Event& event = entry.event;
    fields.string("id", event.id);
    fields.time("at", event.at);
    fields.string("kind", nameOf(event.kind));
    if (event.kind == EventKind::Unknown)
        fields.stringOrNull("kind_raw", event.kindRaw);
    fields.raw("author", authorJson(entry.author));
    fields.boolean("public", event.kind == EventKind::Change ? std::nullopt : event.isPublic);
    fields.string("channel", nameOf(event.channel));
    fields.stringOrNull("channel_raw", event.channelRaw);
    fields.stringOrNull("text", event.text);
    fields.stringOrNull("html", event.html);
    fields.raw("attachments", attachmentsJson(event));
    fields.stringOrNull("conversation", event.conversation);
    fields.raw("content", contentJson(event.content));
    fields.raw("change", changeJson(entry));
    if (entry.removed)
        fields.boolean("removed", true);
}

} // namespace

std::string conversationJson(const Conversation& conversation)
{
    std::string out = "{\"ticket\":{";
    JsonFields ticket(out);
    appendTicket(ticket, conversation);
    out += "},\n\"events\":[";
    bool first = true;
    for (const Conversation::Entry& entry : conversation.entries) {
        out += first ? "\n{" : ",\n{";
        JsonFields fields(out);
        appendEvent(fields, entry);
        out += '}';
        first = false;
    }
    return out + "\n]}\n";
}

std::string eventJsonLines(const Conversation& conversation)
{
    std::string out;
    for (const Conversation::Entry& entry : conversation.entries) {
        out += '{';
        JsonFields fields(out);
        fields.string("account", conversation.accountName);
        fields.string("ticket", conversation.ticket.id);
        appendEvent(fields, entry);
        out += "}\n";
    }
    return out;
}

std::string ticketJsonLine(const Conversation& conversation, std::string_view file)
{
    std::string out = "{";
    JsonFields fields(out);
    fields.string("file", file);
    appendTicket(fields, conversation);
    return out + "}\n";
}

} // namespace desk
