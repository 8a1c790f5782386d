// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "ui/charts/charttable.h"

namespace desk::ui {

/// Writes the table as .csv or .xlsx, by the file's suffix, with typed cells and the units in the headers. The same
/// table gives the same bytes: `made` is the time a workbook tells of itself, `title` names its sheet. Usage for
/// another suffix, Storage where the file cannot be written. Any thread.
Result<void> writeTable(const ChartTable& table, const QString& title, Millis made, const QString& file);

} // namespace desk::ui
