// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/page.h"

namespace desk::sunshine {

/// Reads one answer of Sunshine Conversations v2 (reference/zendesk-chat-messaging.md §6). Pure, any thread. Malformed
/// where the body is not the JSON it should be at all; one unreadable record costs one record and a Problem. Messages
/// become RecordBatch::details of the ticket that the input names; conversations are only kept as received, their ids
/// are in Paging::ids.
Result<Page> normalise(const PageInput& input, const NormaliseOptions& options = {});

/// The kind told from the body's keys; Unknown where it is none of this service's.
PageKind detectKind(std::string_view body);

} // namespace desk::sunshine
