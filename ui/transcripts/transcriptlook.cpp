// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcripts/transcriptlook.h"

#include <array>

namespace desk::ui::TranscriptLook {

namespace {

constexpr std::array<Role, 7> kRoles { {
    { "note", "role.note", "role.noteSoft", "role.noteBorder" },
    { "requester", "role.requester", "role.requesterSoft", "role.requesterSoft" },
    { "endUser", "role.endUser", "role.endUserSoft", "role.endUserSoft" },
    { "bot", "role.bot", "role.botSoft", "role.botSoft" },
    { "system", "role.system", "role.systemSoft", "role.systemSoft", false },
    { "agent", "role.agent", "surface.base", "border.hair" },
    { "unknown", "text.secondary", "surface.base", "border.hair" },
} };

} // namespace

std::span<const Role> roles()
{
    return kRoles;
}

const Role& roleOf(const Transcript::Item& message)
{
    if (message.note)
        return kRoles[0];
    switch (message.side) {
    case AuthorRole::Requester: return kRoles[1];
    case AuthorRole::EndUser: return kRoles[2];
    case AuthorRole::Bot: return kRoles[3];
    case AuthorRole::System: return kRoles[4];
    case AuthorRole::Agent: return kRoles[5];
    case AuthorRole::Unknown: break;
    }
    return kRoles[6];
}

} // namespace desk::ui::TranscriptLook
