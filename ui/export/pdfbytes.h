// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

#include <QByteArray>
#include <QPageSize>

class QPdfWriter;

namespace desk::ui {

/// Sets a writer up as all our PDFs are: a dot is a pixel of the screen, no margins but those that are painted.
void preparePdf(QPdfWriter& writer, const QString& title, const QPageSize& size);

/// Takes the clock and chance out of a finished PDF, so that the same pages give the same bytes: it was made at `made`,
/// and its identity is a digest of what is in it.
void settlePdf(QByteArray& pdf, Millis made);

} // namespace desk::ui
