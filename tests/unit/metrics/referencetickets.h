// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/metrics/accountschedules.h"

#include <QByteArray>
#include <QMap>

namespace desk::test {

/// The 120 tickets of ../shared/fixtures/metrics-reference/ticket-metrics as histories, with the schedules they run on.
struct ReferenceTickets {
    std::vector<TicketHistory> tickets; ///< each with the schedule that it is given from its beginning
    AccountSchedules schedules;
};
ReferenceTickets referenceTickets();

/// A row of one of the tables, by the names of its columns.
using ReferenceRow = QMap<QByteArray, QByteArray>;
/// The rows of a table below that folder, "expected/sla.csv"; none where it is absent.
QList<ReferenceRow> referenceRows(const char* table);

} // namespace desk::test
