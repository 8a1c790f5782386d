// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace desk {

/// What a request counts against; one limiter bucket each, per account (provider sheets §2). The names are the
/// providers'.
struct EndpointClass {
    QByteArray name; ///< "" = the account's limit only; else "incremental-exports", "tickets-list", "contacts-list", …
    int credits = 1; ///< Freshdesk: 1 + what `include` costs
    int assumedPerMinute = 0; ///< until a header tells; 0 = nothing assumed
    bool urgent = false; ///< a person waits for the answer: goes before all that is not urgent
};

} // namespace desk
