// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/list/ticketlistmodel.h"

#include <optional>
#include <vector>

namespace desk::ui {

/// Where tickets of an earlier view stand in the list of a later one (positions in `after.rows`, ascending). Tickets
/// are the same by account and id; snapshots number rows alike unless an account came or went, so each is looked for at
/// its old number first.
std::vector<Row> rowsIn(const ViewState& before, const ViewState& after, const std::vector<Row>& tickets);
std::optional<Row> rowIn(const ViewState& before, const ViewState& after, std::optional<Row> ticket);

/// Tickets of the list for the clipboard: tab-separated lines as shown, or RFC 4180 CSV with a header, times in ISO
/// 8601.
QString ticketsAsText(const TicketListModel& model, const std::vector<int>& rows, const std::vector<Column>& columns);
QString ticketsAsCsv(const TicketListModel& model, const std::vector<int>& rows, const std::vector<Column>& columns);

} // namespace desk::ui
