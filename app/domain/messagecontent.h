// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

/// What a message of a messaging channel shows beside its text. Plain values, all text UTF-8; an empty text means "not
/// said". Nothing of it is trusted: addresses are shown, never opened by themselves.
namespace desk {

/// A quick reply or a button.
struct MessageButton {
    std::string type; ///< as received: "reply", "link", "postback", "webview", "buy", "share", "locationRequest"
    std::string text;
    std::string value; ///< the payload of a reply, the address of a link
    bool chosen = false; ///< the customer chose it, as a later message tells
    bool operator==(const MessageButton&) const = default;
};

/// One card of a carousel, or one row of a list.
struct MessageCard {
    std::string title, text;
    std::string imageUrl; ///< never loaded by itself
    std::vector<MessageButton> buttons;
    bool operator==(const MessageCard&) const = default;
};

/// A field of a form, or its answer.
struct MessageField {
    std::string name, label;
    std::string type; ///< as received: "text", "email", "select"
    std::string value; ///< what was answered, several separated by ", "; empty = not answered
    bool operator==(const MessageField&) const = default;
};

struct MessagePlace {
    double latitude = 0, longitude = 0; ///< degrees
    std::string name, address;
    bool operator==(const MessagePlace&) const = default;
};

/// The structured part of one message.
struct MessageContent {
    std::string type; ///< as received: "text", "carousel", "list", "form", "formResponse", "location", "template";
                      ///< empty = the message is nothing but its text
    std::vector<MessageButton> buttons;
    std::vector<MessageCard> cards;
    std::vector<MessageField> fields;
    std::optional<MessagePlace> place;
    std::string payload; ///< what the choice of a quick reply sent along

    [[nodiscard]] bool empty() const { return *this == MessageContent {}; }
    /// How much there is of it: of two copies of one message the one that tells more is kept.
    [[nodiscard]] std::size_t size() const;
    bool operator==(const MessageContent&) const = default;
};

/// Cards, fields and place in lines of plain text, for what can only show that; empty where there are none.
std::string plainText(const MessageContent& content);

} // namespace desk
