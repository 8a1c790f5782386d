// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/query/query.h"

#include <QDate>
#include <QList>
#include <QString>

namespace desk::ui {

/// A period that can be chosen: what the filter's `created:` says for it. Those with an age move with time.
struct Period {
    QString words; ///< "Last 30 days"
    QString value; ///< "<30d", "2026-03"; empty = all time
};

/// Those that the menu offers on a day.
QList<Period> offeredPeriods(QDate today);
/// What a filter's period is called: "Last 30 days", "15 Mar to 31 Mar", "All time".
QString periodWords(const Query& query, QDate today);

} // namespace desk::ui
