// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/json.h"
#include "app/providers/page.h"

namespace desk::zendesk {

/// The kind of a body by the keys of its envelope or, without one, by those of its first record.
PageKind kindOfBody(json::Value root, std::string_view url);
/// The kind that a URL's path names, with or without scheme and host.
PageKind kindOfUrl(std::string_view url);

} // namespace desk::zendesk
