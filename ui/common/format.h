// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

#include <QDate>
#include <QString>
#include <QTimeZone>

/// Numbers and times as people read them: the locale's digits, the display zone's clock. GUI thread.
namespace desk::ui {

/// The zone that times are shown in; the system's until the settings say otherwise.
QTimeZone displayZone();
void setDisplayZone(const QTimeZone& zone);

/// "1,000,412"
QString formatCount(qint64 count);
/// "2 h 47 min", "48 min", "3 d 4 h"; negative gives an en dash.
QString formatDuration(qint64 minutes);
/// How long something has lasted, one unit, rounded down: "48 min", "31 h", "5 d". Below a minute "now"; in the future
/// too.
QString formatElapsed(Millis since, Millis now);
/// When something was: as formatElapsed for a week, then the date.
QString formatRelative(Millis at, Millis now);
/// "2 Apr 2026, 10:57"
QString formatDateTime(Millis at);
/// "10:57"
QString formatClock(Millis at);
/// "2 Apr", with the year where it is not that of `now`.
QString formatDate(QDate day, QDate now);
/// With the weekday: "Thursday 2 April 2026".
QString formatLongDate(QDate day);
/// The same without the year: "Thursday 2 April".
QString formatLongDay(QDate day);
QDate dayOf(Millis at);

} // namespace desk::ui
