// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/enums.h"

#include <string>
#include <string_view>
#include <vector>

namespace desk {

/// Who wrote something, decided at the instant of writing (metrics.md §1). Requesters, people in copy and followers are
/// all end users; an agent who is the requester of a ticket is one too. Unknown = the help desk has not told yet:
/// neither a reply nor a wait.
enum class AuthorKind : std::uint8_t { EndUser, Agent, LightAgent, Bot, System, Unknown };

template <> struct EnumNames<AuthorKind> {
    static constexpr std::array<std::string_view, 6> names { "end-user", "agent", "light-agent", "bot", "system",
        "unknown" };
};

/// What an analyst marks as automated in an account: people, channels as received (an API client's), and tags (what
/// the update that sets one says is a bot's). An integration that writes with an agent's right is an agent to every
/// vendor and a bot to us.
struct BotList {
    std::vector<std::string> people, channels, tags;
    [[nodiscard]] bool names(std::string_view person, std::string_view channelRaw) const;
    bool operator==(const BotList&) const = default;
};

/// Whose words an event's are: bots and the system as the event says; then the ticket's requester; then what the event
/// told of that moment; then the author's role as the help desk has it now.
AuthorRole resolvedRole(AuthorRole told, std::string_view authorId, std::string_view requesterId, AuthorRole person);

/// The kind of an author. `roleRaw`: the person's role as received ("light_agent", "agent").
AuthorKind authorKind(AuthorRole resolved, std::string_view roleRaw = {});

} // namespace desk
