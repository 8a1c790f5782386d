// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/syncplan.h"

/// The addresses of Freshdesk API v2 that the sync asks for (reference/freshdesk.md §3-§6). Values, no I/O.
namespace desk::freshdesk::endpoints {

constexpr int kPage = 100; ///< rows of a page, the most there are

/// Tickets by updated_at, ascending from an instant, or the newest first. `filter`: "deleted", "spam" or empty.
PageRequest ticketsSince(Millis updatedSince, int page, int perPage, const QString& filter = {});
PageRequest newestTickets();
PageRequest conversations(const std::string& ticketId, int page);
PageRequest ticket(const std::string& id);
PageRequest contact(const std::string& id);
/// A list by page numbers: `path` is "/api/v2/agents" or with a query of its own.
PageRequest list(const QString& path, PageKind kind, int page);
/// ISO 8601 with Z, whole seconds.
QString iso(Millis at);

} // namespace desk::freshdesk::endpoints
