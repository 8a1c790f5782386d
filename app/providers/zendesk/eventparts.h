// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/zendesk/readers.h"

/// What the readers of comments and of audits share.
namespace desk::zendesk {

/// Fills an event from a comment of any kind, wherever it stands; what is set before (ticket, time, author) is the
/// default.
void fillMessage(Event& event, Value comment);
/// Fills an event from an audit's child that tells of a change of a field, in either dialect; false where it names no
/// field.
bool fillChange(Event& event, Value child);
/// Fills an event from any other child: ratings, chats, notices of the system, and what we do not know.
void fillOther(Event& event, Value child);

inline bool isSystemAuthor(std::string_view authorId)
{
    return authorId.empty() || authorId == "-1";
}

} // namespace desk::zendesk
