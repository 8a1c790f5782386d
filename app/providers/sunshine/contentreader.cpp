// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/sunshine/contentreader.h"

#include "app/providers/pagereader.h"

namespace desk::sunshine {

namespace {

using json::Value;

/// The text of the first member that there is.
std::string first(Value object, std::initializer_list<std::string_view> names)
{
    for (const std::string_view name : names)
        if (std::string text = object[name].textOrJson(); !text.empty())
            return text;
    return {};
}

/// {"type":"reply","text":…,"payload":…}, or, in the conversation log, {"reply":{"text":…,"payload":…}}.
MessageButton buttonOf(Value action)
{
    MessageButton button;
    button.type = action["type"].text();
    Value inside = action;
    if (button.type.empty() && !action.empty()) {
        const Value only = *action.begin();
        if (only.isObject()) {
            button.type = only.key();
            inside = only;
        }
    }
    button.text = inside["text"].text();
    button.value = first(inside, { "payload", "uri" });
    return button;
}

std::vector<MessageButton> buttonsOf(Value actions)
{
    std::vector<MessageButton> buttons;
    for (const Value action : actions)
        if (action.isObject())
            buttons.push_back(buttonOf(action));
    return buttons;
}

MessageCard cardOf(Value item)
{
    return { item["title"].text(), item["description"].text(), item["mediaUrl"].text(), buttonsOf(item["actions"]) };
}

/// What was answered: a text, or the labels of what was selected.
std::string answerOf(Value field)
{
    for (const std::string_view name : { "text", "email", "value" })
        if (std::string text = field[name].text(); !text.empty())
            return text;
    std::string all;
    for (const Value selected : field["select"])
        all += (all.empty() ? "" : ", ") + first(selected, { "label", "name" });
    return all;
}

MessageField fieldOf(Value field)
{
    return { field["name"].text(), first(field, { "label", "name" }), field["type"].text(), answerOf(field) };
}

std::optional<MessagePlace> placeOf(Value content)
{
    const Value at = content["coordinates"];
    const auto latitude = at["lat"].number(), longitude = at["long"].number();
    if (!latitude || !longitude)
        return std::nullopt;
    const Value named = content["location"];
    return MessagePlace { *latitude, *longitude, named["name"].text(), named["address"].text() };
}

/// The name at the end of an address.
std::string nameOfUrl(std::string_view url)
{
    url = url.substr(0, url.find_first_of("?#"));
    const auto slash = url.rfind('/');
    return std::string(slash == std::string_view::npos ? url : url.substr(slash + 1));
}

void addFile(Event& event, Value content)
{
    Attachment file;
    file.id = content["attachmentId"].text();
    file.url = content["mediaUrl"].text();
    file.name = first(content, { "altText" });
    if (file.name.empty())
        file.name = nameOfUrl(file.url);
    file.contentType = content["mediaType"].text();
    file.size = content["mediaSize"].integer().value_or(-1);
    event.attachments.push_back(std::move(file));
}

} // namespace

void fillContent(Event& event, Value content)
{
    MessageContent& out = event.content;
    out.type = content["type"].text();
    event.text = first(content, { "text", "textFallback" });
    event.html = first(content, { "htmlText", "body" });
    out.payload = content["payload"].text();
    out.buttons = buttonsOf(content["actions"]);
    for (const Value item : content["items"])
        out.cards.push_back(cardOf(item));
    for (const Value field : content["fields"])
        out.fields.push_back(fieldOf(field));
    out.place = placeOf(content);
    if (content["mediaUrl"].exists())
        addFile(event, content);
    const bool plain = out.buttons.empty() && out.payload.empty() && (out.type == "text" || out.type == "html");
    if (plain)
        out.type.clear();
    if (event.text.empty())
        event.text = plainText(out);
}

std::string unreadContent(Value content)
{
    return extraOf(content,
        { "type", "text", "textFallback", "htmlText", "body", "payload", "actions", "items", "fields", "coordinates",
            "location", "mediaUrl", "mediaType", "mediaSize", "altText", "attachmentId" });
}

} // namespace desk::sunshine
