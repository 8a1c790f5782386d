// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/json.h"
#include "app/providers/page.h"

namespace desk::freshdesk {

/// The kind of a body: by its URL where that names one and the body is no error, else by the keys of its first record.
PageKind kindOfBody(json::Value root, std::string_view url);

} // namespace desk::freshdesk
