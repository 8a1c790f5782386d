// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/jsonfields.h"
#include "app/metrics/chat.h"
#include "app/metrics/leaderboard.h"
#include "app/metrics/series.h"

#include <functional>

namespace desk {

/// A result as a JSON object: {"unit","count","median","p90","mean",…} or {"unit","value",…}, with its definition, the
/// tickets left out by reason, and the business variant where there is one.
std::string metricJson(const MetricResult& result);

/// M59: how many chats agents had side by side.
std::string concurrencyJson(const ConcurrencyResult& result);

/// The tickets, events and exclusions behind a result: {"metric":{…},"result":{…},"tickets":[…],"left_out":[…]} without
/// the braces. `accounts`: names by id.
void appendExplanation(
    JsonFields& fields, const MetricResult& result, const std::map<std::string, std::string>& accounts);

/// [["key",count],…]
std::string pointsJson(const MetricSeries& series);

/// [{"id","name",…}]; a cell is its count, and the median beside it where it is of durations.
std::string leaderboardJson(
    std::span<const LeaderboardRow> rows, const std::function<std::string(const LeaderboardRow&)>& nameOf);

} // namespace desk
