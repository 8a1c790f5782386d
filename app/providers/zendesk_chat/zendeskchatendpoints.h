// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/syncplan.h"

/// What Zendesk Chat is asked, by the sheet's §2. Paths are below the account's Account::chatUrl.
namespace desk::zendesk_chat::endpoints {

constexpr int kExportPage = 1000;
constexpr int kAgentPage = 100;
/// The export refuses a start within the last five minutes.
constexpr std::int64_t kWithheldSeconds = 300;

/// A place in the incremental export: the update time (epoch seconds) and the id of the last chat that was read. Both
/// are needed: a full page may be of one second.
struct ExportPlace {
    std::int64_t time = 0;
    std::string id; ///< empty = from the first chat of that second on
    bool operator==(const ExportPlace&) const = default;
};

/// The chats that changed after a place, oldest change first, with all their fields.
PageRequest chats(const QUrl& base, const ExportPlace& after, int limit);
/// The agents with this id or a higher one.
PageRequest agents(const QUrl& base, std::int64_t sinceId);
PageRequest departments(const QUrl& base);
/// The token's own agent: the cheapest question there is.
PageRequest me(const QUrl& base);

} // namespace desk::zendesk_chat::endpoints
