// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/matcher.h"
#include "app/analytics/viewstate.h"

namespace desk {

/// The stretch of time that the creation dates of a filter lie in: what its positive terms of the field say together.
struct CreationRange {
    NumberInterval seconds; ///< UTC; open at an end that the filter leaves open
    QDate first, past; ///< the days [first, past); a missing end is invalid
    /// Where the filter names ages alone: more than `youngest` … less than `oldest` before now, else nothing.
    struct Ages {
        Millis youngest = 0;
        std::optional<Millis> oldest;
    };
    std::optional<Ages> ages;
};

/// Nothing where the filter has no such term, or one of alternatives (`created:2025-01,2025-03`), none or any. Instants
/// and days are in the zone of the first account.
std::optional<CreationRange> creationRange(const Query& query, const MatchContext& context);

/// The filter with its creation dates moved to the period that it is compared with; nothing where it has no range with
/// a beginning.
std::optional<Query> earlierQuery(const Query& query, Comparison comparison, const MatchContext& context);

} // namespace desk
