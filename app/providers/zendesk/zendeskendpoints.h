// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/syncplan.h"

/// The addresses of Zendesk Support that the sync asks for (reference/zendesk-support.md §3, §5, §6). Values, no I/O.
namespace desk::zendesk::endpoints {

constexpr int kExportPage = 1000; ///< rows of an export page, the most there are
constexpr int kListPage = 100;
constexpr int kShowMany = 100; ///< ids of one show_many

/// The tickets export: from an instant (epoch seconds), or after a cursor.
PageRequest ticketsSince(std::int64_t startTime, int perPage);
PageRequest ticketsAfter(const std::string& cursor, int perPage);
/// The ticket events export with the comments inside.
PageRequest eventsSince(std::int64_t startTime);
/// The export of what happened to the clocks of tickets.
PageRequest metricEventsSince(std::int64_t startTime);
/// The tickets an agent may list, newest change first.
PageRequest ticketList(const std::string& after, int perPage);
/// Comments of a ticket, oldest first.
PageRequest comments(const std::string& ticketId, const std::string& after);
/// Tickets by number, at most kShowMany.
PageRequest tickets(std::span<const std::string> ids);
/// The conversation log of a ticket, oldest first; it has a limit of its own.
PageRequest conversationLog(const std::string& ticketId, const std::string& after);
PageRequest users(std::span<const std::string> ids);
/// A list by cursor pages: `path` is "/api/v2/groups.json" or with a query of its own.
PageRequest list(const QString& path, PageKind kind, const std::string& after);
/// A list that comes whole.
PageRequest whole(const QString& path, PageKind kind);

} // namespace desk::zendesk::endpoints
