// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/viewstate.h"
#include "app/base/result.h"
#include "app/metrics/metricdefinition.h"

#include <QStringList>
#include <QTimeZone>

namespace desk::cli {

/// What `stats` was asked for. Everything that is no option is part of the query.
struct StatsOptions {
    QString query;
    QStringList accounts; ///< names or ids, empty = all
    const MetricDefinition* explain = nullptr;
    std::optional<QTimeZone> zone; ///< nothing = the account's, else the machine's
    std::optional<std::pair<QDate, QDate>> period; ///< first and last day
    BotList bots; ///< beside those kept with the accounts
    Comparison compare = Comparison::None; ///< of the period
};

/// Usage, with a sentence that says what is wrong.
Result<StatsOptions> parseStatsOptions(const QStringList& args);

} // namespace desk::cli
