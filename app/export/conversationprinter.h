// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/conversation.h"

#include <array>
#include <string>

namespace desk {

enum class ConversationFormat : std::uint8_t { Text, Json, Markdown, Html };
template <> struct EnumNames<ConversationFormat> {
    static constexpr std::array<std::string_view, 4> names { "text", "json", "markdown", "html" };
};

/// A conversation as a document, oldest first, UTF-8, English, times in UTC (JSON by DESIGN.md §7). Everything a ticket
/// brings is escaped: HTML output has no script, no remote address that loads and no markup but ours; Markdown output
/// has no HTML. Private notes are marked "Private note". Pure.
std::string printConversation(const Conversation& conversation, ConversationFormat format);

/// The single formats, for the one above.
std::string conversationJson(const Conversation& conversation);
std::string conversationHtml(const Conversation& conversation);

/// Words that the formats share.
namespace printed {
/// "2026-03-02 09:00 UTC"
std::string time(Millis at);
/// Name, else id, else "System"; never empty.
std::string author(const Conversation::Author& author);
/// "Message", "Private note", "Call", …; with "removed at the help desk" where it is.
std::string heading(const Conversation::Entry& entry);
/// "Status: Open → Solved"
std::string change(const Conversation::Entry& entry);
/// "invoice.pdf (application/pdf, 12 KB)"
std::string attachment(const Attachment& file);
/// Label and value pairs for the head of the document, only those that are known.
std::vector<std::pair<std::string, std::string>> facts(const Conversation& conversation);
} // namespace printed

} // namespace desk
