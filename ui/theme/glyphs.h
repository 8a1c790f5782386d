// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/enums.h"

#include <QRectF>
#include <QString>

class QColor;
class QPainter;

/// The small marks that carry meaning by their shape (look.md §6). Painted, not loaded: crisp at every scale. Each
/// leaves the painter as it was. Thread of the painter.
namespace desk::ui {

class Theme;

/// The status in a square, 12 px as designed: new ring with dot, open disc, pending half, hold bars, solved disc with
/// check, closed ring with check, deleted and spam a struck ring, unknown a dotted ring.
void drawStatus(QPainter& painter, const QRectF& square, StatusCategory status, const Theme& theme);
/// One, two or three bars; urgent a filled square with a stroke; nothing for none.
void drawPriority(QPainter& painter, const QRectF& square, Priority priority, const Theme& theme);
/// The account's square with its initials.
void drawMonogram(
    QPainter& painter, const QRectF& square, const QString& accountName, const QColor& colour, const Theme& theme);
/// One or two capitals of a name: "Nordlys EU" gives "NE".
QString initials(const QString& name);

} // namespace desk::ui
