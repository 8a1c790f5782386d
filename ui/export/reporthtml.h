// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/report.h"

namespace desk::ui {

/// The report as one HTML file that needs nothing else: no script, no request, the charts as the pictures that the PDF
/// has. The same report gives the same bytes. Any thread that may paint.
QByteArray reportHtml(const Report& report);

} // namespace desk::ui
