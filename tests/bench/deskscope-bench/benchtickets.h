// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/indexbuilder.h"

namespace desk::bench {

/// The instant the data reach to, 2026-01-02T00:00:00Z, and where they begin, 2023-01-02T00:00:00Z; seconds.
constexpr Seconds32 kFirstSecond = 1'672'617'600, kDaySeconds = 86'400, kDays = 1096,
                    kPastSecond = kFirstSecond + kDays * kDaySeconds;

/// The tickets of `data`/cols as one account's, in their order; nothing where the files are not there. Codes are names
/// that end in the code's number with leading zeros ("agent 007"), so that equal counts come in the codes' order.
/// Channels are ours by number.
SnapshotPtr benchTickets(const QString& data);
/// The same into a builder that starts over; false where the files are not there.
bool putBenchTickets(IndexBuilder& builder, const QString& data);
/// The number that a made-up name ends in.
std::uint32_t codeOf(std::string_view name);

} // namespace desk::bench
