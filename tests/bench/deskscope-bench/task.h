// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/deskscope-bench/report.h"

#include <QStringList>

namespace desk::bench {

/// What was asked for on the command line.
struct Options {
    QString data; ///< the folder that shared/bench/gen filled
    bool check = false; ///< print what can be compared with the reference instead of measuring
    QStringList args; ///< further words, a task's own
};

/// Measures with the program's own code and reports; gives what went wrong, or an empty text.
using Task = QString (*)(const Options& options, Report& report);

QString dragTask(const Options& options, Report& report);
QString listTask(const Options& options, Report& report);
QString searchTask(const Options& options, Report& report);
QString startTask(const Options& options, Report& report);
QString ingestTask(const Options& options, Report& report);

} // namespace desk::bench
