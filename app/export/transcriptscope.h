// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/conversation.h"

namespace desk {

/// What a transcript contains, in every format. Its language and time zone are the program's (ui/common/language.h,
/// displayZone()). A value.
struct TranscriptScope {
    bool notes = true; ///< false: as if nobody had ever written a private note
    bool personal = true; ///< false: people, addresses and numbers as pseudonyms (see Pseudonyms)
    bool operator==(const TranscriptScope&) const = default;
};

/// Whether customers cannot see this entry. What we cannot tell of a kind that we do not know counts as private.
bool isPrivate(const Conversation::Entry& entry);

/// The conversation without private notes, and without what repeats one: changes that quote it, and the opening text
/// where it may be one. Pure.
Conversation withoutNotes(Conversation conversation);

} // namespace desk
