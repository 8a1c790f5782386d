// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/page.h"

namespace desk::zendesk {

/// Reads one answer of Zendesk Support (reference/zendesk-support.md §3-§5). Pure, any thread. Malformed where the body
/// is not the JSON it should be at all; one unreadable record costs one record and a Problem. Unknown values are kept
/// as received, unknown fields in the raw record. The opening text of a ticket is its first comment event, never made
/// from `description`.
Result<Page> normalise(const PageInput& input, const NormaliseOptions& options = {});

/// The kind told from the body's keys, or from the URL where one is given (without scheme and host also).
PageKind detectKind(std::string_view body, std::string_view url = {});

} // namespace desk::zendesk
