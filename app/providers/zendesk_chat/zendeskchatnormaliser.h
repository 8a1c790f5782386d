// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/page.h"

namespace desk::zendesk_chat {

/// Reads one answer of Zendesk Chat (reference/zendesk-chat-messaging.md §2). Pure, any thread. Malformed where the
/// body is not the JSON it should be at all; one unreadable record costs one record and a Problem. Unknown values are
/// kept as received, unknown fields in the raw record. A chat is a conversation of its own, or, with zendesk_ticket_id,
/// part of that ticket.
Result<Page> normalise(const PageInput& input, const NormaliseOptions& options = {});

/// The kind told from the body's keys, or from the URL where one is given (without scheme and host also).
PageKind detectKind(std::string_view body, std::string_view url = {});

} // namespace desk::zendesk_chat
