// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/chats.h"
#include "app/sandbox/jsonwriter.h"

namespace desk::sandbox {

/// Writes chats as Zendesk Chat does (reference/zendesk-chat-messaging.md §2.4 and §2.5), some with the quirks that are
/// known of it (§2.6). Value.
class ChatJson {
public:
    /// `origin`: what urls begin with.
    ChatJson(const World& world, std::string origin);

    void chat(JsonWriter& json, const ChatStory& chat) const;
    /// The audit that a ticket has of the chat it came from: the same transcript in the other dialect (§7).
    void audit(JsonWriter& json, const ChatStory& chat) const;
    void agent(JsonWriter& json, const Person& person) const;
    void department(JsonWriter& json, const Named& group) const;

private:
    void common(JsonWriter& json, const ChatStory& chat) const;
    void talk(JsonWriter& json, const ChatStory& chat) const;
    void line(JsonWriter& json, const ChatStory& chat, const ChatLine& line, std::size_t index) const;
    void auditLine(JsonWriter& json, const ChatStory& chat, const ChatLine& line, std::size_t index) const;
    void webpath(JsonWriter& json, const ChatStory& chat) const;
    [[nodiscard]] std::string visitorName(const ChatStory& chat) const;
    [[nodiscard]] std::string agentName(std::int64_t id) const;

    const World& m_world;
    std::string m_origin;
};

} // namespace desk::sandbox
