// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/enums.h"

#include <string>
#include <string_view>
#include <vector>

namespace desk {

/// Who wrote something, decided at the instant of writing (metrics.md §1). Requesters, people in copy and followers are
/// all end users. Unknown = the help desk has not told yet: neither a reply nor a wait.
enum class AuthorKind : std::uint8_t { EndUser, Agent, LightAgent, Bot, System, Unknown };

template <> struct EnumNames<AuthorKind> {
    static constexpr std::array<std::string_view, 6> names { "end-user", "agent", "light-agent", "bot", "system",
        "unknown" };
};

/// What an analyst marks as automated in an account: people, channels as received (an API client's), tags. An
/// integration that writes with an agent's right is an agent to every vendor and a bot to us.
struct BotList {
    std::vector<std::string> people, channels, tags;
    [[nodiscard]] bool names(std::string_view person, std::string_view channelRaw) const;
    [[nodiscard]] bool namesTag(const std::vector<std::string>& ticketTags) const;
    bool operator==(const BotList&) const = default;
};

/// The kind of the author of one event.
/// `told`: what the event itself says of that moment; `now`: the person's role today, used only where the event is
/// silent; `roleRaw`: that role as received ("light_agent", "agent"). Bots and the system are as the event says.
AuthorKind authorKind(AuthorRole told, AuthorRole now, std::string_view roleRaw);

} // namespace desk
