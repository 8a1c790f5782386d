// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/packed.h"

#include <charconv>

namespace desk::packed {

namespace {

/// Takes the items of a packed list one after the other; nothing left is empty text.
class Items {
public:
    explicit Items(std::string_view packed) { split(packed, m_items); }
    [[nodiscard]] bool more() const { return m_next < m_items.size(); }
    std::string_view view() { return more() ? m_items[m_next++] : std::string_view(); }
    std::string text() { return std::string(view()); }

private:
    std::vector<std::string_view> m_items;
    std::size_t m_next = 0;
};

std::string buttons(const std::vector<MessageButton>& buttons)
{
    std::string out;
    for (const MessageButton& button : buttons)
        for (const std::string* part : { &button.type, &button.text, &button.value })
            append(out, *part);
    return out;
}

std::vector<MessageButton> readButtons(std::string_view packed)
{
    std::vector<MessageButton> buttons;
    for (Items items(packed); items.more();) {
        MessageButton& button = buttons.emplace_back();
        for (std::string* part : { &button.type, &button.text, &button.value })
            *part = items.text();
    }
    return buttons;
}

std::string cards(const std::vector<MessageCard>& cards)
{
    std::string out;
    for (const MessageCard& card : cards) {
        for (const std::string* part : { &card.title, &card.text, &card.imageUrl })
            append(out, *part);
        append(out, buttons(card.buttons));
    }
    return out;
}

std::string fields(const std::vector<MessageField>& fields)
{
    std::string out;
    for (const MessageField& field : fields)
        for (const std::string* part : { &field.name, &field.label, &field.type, &field.value })
            append(out, *part);
    return out;
}

std::string place(const std::optional<MessagePlace>& place)
{
    std::string out;
    if (!place)
        return out;
    append(out, std::to_string(place->latitude));
    append(out, std::to_string(place->longitude));
    append(out, place->name);
    append(out, place->address);
    return out;
}

double number(std::string_view text)
{
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

} // namespace

std::string content(const MessageContent& content)
{
    std::string out;
    if (content.empty())
        return out;
    append(out, content.type);
    append(out, content.payload);
    append(out, buttons(content.buttons));
    append(out, cards(content.cards));
    append(out, fields(content.fields));
    append(out, place(content.place));
    return out;
}

MessageContent readContent(std::string_view packed)
{
    MessageContent content;
    Items items(packed);
    content.type = items.text();
    content.payload = items.text();
    content.buttons = readButtons(items.view());
    for (Items cards(items.view()); cards.more();) {
        MessageCard& card = content.cards.emplace_back();
        for (std::string* part : { &card.title, &card.text, &card.imageUrl })
            *part = cards.text();
        card.buttons = readButtons(cards.view());
    }
    for (Items fields(items.view()); fields.more();) {
        MessageField& field = content.fields.emplace_back();
        for (std::string* part : { &field.name, &field.label, &field.type, &field.value })
            *part = fields.text();
    }
    if (Items place(items.view()); place.more()) {
        MessagePlace& to = content.place.emplace();
        to.latitude = number(place.view());
        to.longitude = number(place.view());
        to.name = place.text();
        to.address = place.text();
    }
    return content;
}

} // namespace desk::packed
