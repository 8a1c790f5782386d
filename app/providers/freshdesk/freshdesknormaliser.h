// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/page.h"

namespace desk::freshdesk {

/// Reads one answer of Freshdesk API v2 (reference/freshdesk.md §4-§6). Pure, any thread. Errors and unknowns as in the
/// Zendesk one. A ticket's description becomes its opening message event, id "d<ticket id>"; conversations are events
/// with the conversation's id. Statuses 2-5 have fixed categories; 6 and 7 are pending and hold by default, further
/// ones open, with the label of ticket_fields; a number that ticket_fields does not name stays Unknown with statusRaw
/// as received.
Result<Page> normalise(const PageInput& input, const NormaliseOptions& options = {});

/// The kind told from the body's keys, or from the URL where one is given.
PageKind detectKind(std::string_view body, std::string_view url = {});

} // namespace desk::freshdesk
