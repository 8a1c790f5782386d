// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/records.h"
#include "app/store/sqlite.h"

namespace desk {

/// Reading back what an account promises: its hours, and the SLA clocks of its tickets.

/// All schedules, each with its closures.
std::vector<BusinessHours> loadSchedules(sql::Database& db);
/// Group id → schedule id, for the groups that have one of their own.
std::vector<std::pair<std::string, std::string>> loadGroupSchedules(sql::Database& db);
/// All policies, with their targets.
std::vector<SlaPolicy> loadSlaPolicies(sql::Database& db);
/// The SLA events of a ticket, by time and then as they came.
std::vector<SlaEvent> loadSlaEvents(sql::Database& db, std::int64_t ticketKey, std::string_view ticketId);

} // namespace desk
