// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>

namespace desk {

/// A regular expression over texts: Perl's dialect, Unicode classes, ^ and $ at lines. The search in one text ends as
/// an invalid match after so many steps (a million take some ten milliseconds), however the pattern backtracks; a
/// pattern can lower the limit but not raise it. Pure, any thread.
QRegularExpression textRegex(const QString& pattern, bool ignoreCase, int steps);

} // namespace desk
