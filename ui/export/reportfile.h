// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/report.h"

namespace desk::ui {

/// The report as a file, a PDF of A4 pages with real text or one HTML file; by its suffix. The same report gives the
/// same bytes. Usage for another suffix, Storage where the file cannot be written, Cancelled between two pages. Any
/// thread that may paint.
Result<void> writeReport(const Report& report, const QString& file, const CancelToken& cancel = {});

} // namespace desk::ui
