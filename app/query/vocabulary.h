// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/query/query.h"

#include <optional>

namespace desk {

/// What values a field takes.
enum class FieldKind : std::uint8_t {
    Text,
    Vocabulary,
    Name,
    Date,
    Duration,
    Count,
    Id,
    WeekHour,
    Metric,
    Custom,
    Compound
};

/// What comes before the name of a metric.
inline constexpr QLatin1String kMetricPrefix("metric-"), kBusinessSuffix("-business");

FieldKind fieldKind(QueryField field);
/// The field typed before a colon, in any case.
std::optional<QueryField> queryFieldFromName(QStringView name);
/// Whether <, >= and .. make sense: dates, durations, counts, priority and the account's own fields.
bool isOrdered(QueryField field);
/// The values of a closed vocabulary in their fixed order, "none" included where there is one; empty for the other
/// fields.
const std::vector<QString>& vocabularyOf(QueryField field);
/// Names sorted by likeness to what was typed, the closest first.
std::vector<QString> byLikeness(QStringView typed, std::vector<QString> names);
/// How many letters must be inserted, deleted, replaced or swapped with their neighbour to make one of the other.
int editDistance(QStringView a, QStringView b);

} // namespace desk
