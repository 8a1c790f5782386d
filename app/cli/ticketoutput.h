// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/viewstate.h"
#include "app/base/result.h"

#include <QIODevice>

namespace desk::cli {

/// Writes tickets one by one to a device; memory does not grow with their number. Storage where it cannot be written.
Result<void> writeTicketsAsJson(QIODevice& device, const Snapshot& snapshot, std::span<const Row> rows);
/// For people at a terminal: the main columns, cut to their width, times in the local zone, nothing that moves the
/// cursor.
Result<void> writeTicketsAsText(QIODevice& device, const Snapshot& snapshot, std::span<const Row> rows);
Result<void> writeTicketsAsCsv(QIODevice& device, const Snapshot& snapshot, std::span<const Row> rows);
Result<void> writeTicketsAsXlsx(const QString& file, const Snapshot& snapshot, std::span<const Row> rows);

} // namespace desk::cli
