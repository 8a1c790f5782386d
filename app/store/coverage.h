// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QString>
#include <string>
#include <vector>

namespace desk {

/// What is mirrored of the tickets created in one month (UTC). Value.
struct CoverageMonth {
    std::string month; ///< "2026-03"; empty = the time of creation is not known
    qint64 tickets = 0; ///< here, deleted ones included
    qint64 withMessages = 0; ///< their messages were read up to their present version
    qint64 stale = 0; ///< changed since their messages were read, or never read
    qint64 textNotAvailable = 0; ///< the help desk does not give their messages
    qint64 deleted = 0; ///< deleted or spam at the help desk, kept here
    qint64 missing = 0; ///< numbers between those of this month's tickets that are not here
    bool operator==(const CoverageMonth&) const = default;
};

/// Numbers of tickets, both ends included.
struct IdRange {
    std::int64_t first = 0, last = 0;
    bool operator==(const IdRange&) const = default;
};

/// How much of an account is here. Value.
struct Coverage {
    bool whole = false; ///< a sync went through the whole history; before, what is missing was not asked for yet
    std::vector<CoverageMonth> months; ///< by time
    /// Numbers between the first and the last ticket that are not here: they never were, were deleted for good before
    /// we came, are archived where they cannot be listed, or were lost.
    std::vector<IdRange> missing;
    std::vector<IdRange> gone; ///< asked for one by one: the help desk has none of these numbers
};

/// Reads an account's store. Streams its tickets once: about a second for a million. NotFound where there is no store,
/// Storage. Any thread.
Result<Coverage> coverageOf(const QString& file);

/// So many missing tickets are asked for in one run.
inline constexpr std::size_t kMissingAtOnce = 5000;
/// The first of the missing numbers, at most so many, as SyncOptions::tickets takes them.
std::vector<std::string> missingNumbers(const Coverage& coverage, std::size_t most);

/// "5-9 12", as the cursor kGoneCursor keeps ranges; what cannot be read is left out.
std::string packRanges(const std::vector<IdRange>& ranges);
std::vector<IdRange> readRanges(const std::string& packed);
/// The ranges with one number more, sorted and joined.
void addTo(std::vector<IdRange>& ranges, std::int64_t number);

/// The cursor of the numbers that the help desk does not have.
inline constexpr const char* kGoneCursor = "coverage.gone";

} // namespace desk
