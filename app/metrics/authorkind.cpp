// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/metrics/authorkind.h"

#include <algorithm>

namespace desk {

namespace {

bool lists(const std::vector<std::string>& list, std::string_view value)
{
    return !value.empty() && std::ranges::find(list, value) != list.end();
}

AuthorKind kindOf(AuthorRole role)
{
    switch (role) {
    case AuthorRole::Agent: return AuthorKind::Agent;
    case AuthorRole::Requester:
    case AuthorRole::EndUser: return AuthorKind::EndUser;
    case AuthorRole::Bot: return AuthorKind::Bot;
    case AuthorRole::System: return AuthorKind::System;
    case AuthorRole::Unknown: break;
    }
    return AuthorKind::Unknown;
}

bool isLight(std::string_view roleRaw)
{
    return roleRaw == "light_agent" || roleRaw == "light agent" || roleRaw == "collaborator" || roleRaw == "occasional";
}

} // namespace

bool BotList::names(std::string_view person, std::string_view channelRaw) const
{
    return lists(people, person) || lists(channels, channelRaw);
}

AuthorRole resolvedRole(AuthorRole told, std::string_view authorId, std::string_view requesterId, AuthorRole person)
{
    if (told == AuthorRole::Bot || told == AuthorRole::System)
        return told;
    if (authorId.empty() || authorId == "-1")
        return told == AuthorRole::Unknown ? AuthorRole::System : told;
    if (authorId == requesterId)
        return AuthorRole::Requester;
    return told == AuthorRole::Unknown ? person : told;
}

AuthorKind authorKind(AuthorRole resolved, std::string_view roleRaw)
{
    const AuthorKind kind = kindOf(resolved);
    return kind == AuthorKind::Agent && isLight(roleRaw) ? AuthorKind::LightAgent : kind;
}

} // namespace desk
