// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/transcriptscope.h"

#include <algorithm>
#include <array>

namespace desk {

namespace {

// Shorter notes ("ok") are found everywhere, and say nothing where they are.
constexpr std::size_t kShortestQuote = 8;

bool holdsComment(std::string_view field)
{
    static constexpr std::array<std::string_view, 6> kFields { "comment", "comments", "note", "notes", "private_note",
        "internal_note" };
    return std::ranges::find(kFields, field) != kFields.end();
}

bool quotes(const Conversation::Entry& entry, const std::vector<std::string>& notes)
{
    return std::ranges::any_of(notes, [&](const std::string& note) {
        return std::ranges::any_of(std::array { &entry.event.from, &entry.event.to, &entry.fromLabel, &entry.toLabel },
            [&](const std::string* value) { return value->find(note) != std::string::npos; });
    });
}

} // namespace

bool isPrivate(const Conversation::Entry& entry)
{
    const Event& event = entry.event;
    const bool unsaid = event.kind != EventKind::Note && event.kind != EventKind::Unknown;
    return !event.isPublic.value_or(unsaid);
}

Conversation withoutNotes(Conversation conversation)
{
    std::vector<std::string> notes;
    for (const Conversation::Entry& entry : conversation.entries)
        if (isPrivate(entry) && entry.event.text.size() >= kShortestQuote)
            notes.push_back(entry.event.text);
    std::erase_if(conversation.entries, [&](const Conversation::Entry& entry) {
        const bool change = entry.event.kind == EventKind::Change;
        return isPrivate(entry) || (change && (holdsComment(entry.event.field) || quotes(entry, notes)));
    });
    // The help desks give the first comment as the description, a private one too; customers write none of those.
    Ticket& ticket = conversation.ticket;
    if (ticket.submitterId.empty() || ticket.submitterId != ticket.requesterId)
        ticket.description.clear();
    return conversation;
}

} // namespace desk
