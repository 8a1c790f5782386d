// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/messagecontent.h"

namespace desk {

std::size_t MessageContent::size() const
{
    std::size_t size = buttons.size() + fields.size() + (place ? 1 : 0) + (payload.empty() ? 0 : 1);
    for (const MessageField& field : fields)
        size += field.value.empty() ? 0 : 1;
    for (const MessageCard& card : cards)
        size += 1 + card.buttons.size() + (card.imageUrl.empty() ? 0 : 1);
    return size;
}

namespace {

void addLine(std::string& text, const std::string& before, const char* between, const std::string& after)
{
    if (before.empty() && after.empty())
        return;
    text += text.empty() ? "" : "\n";
    text += before + (before.empty() || after.empty() ? "" : between) + after;
}

std::string degrees(double value)
{
    std::string digits = std::to_string(value); // six decimals, a tenth of a metre
    digits.erase(digits.find_last_not_of('0') + 1);
    return digits.ends_with('.') ? digits + '0' : digits;
}

} // namespace

std::string plainText(const MessageContent& content)
{
    std::string text;
    for (const MessageCard& card : content.cards)
        addLine(text, card.title, ": ", card.text);
    for (const MessageField& field : content.fields)
        addLine(text, field.label, ": ", field.value);
    if (const auto& place = content.place) {
        addLine(text, place->name, ", ", place->address);
        if (text.empty())
            addLine(text, degrees(place->latitude), ", ", degrees(place->longitude));
    }
    return text;
}

} // namespace desk
