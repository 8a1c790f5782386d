// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/snapshot.h"

#include "app/analytics/rowindex.h"
#include "app/base/text.h"

#include <algorithm>
#include <limits>

namespace desk {

Seconds32 toSeconds(std::optional<Millis> time)
{
    if (!time)
        return 0;
    return static_cast<Seconds32>(std::clamp<Millis>(*time / 1000, 1, std::numeric_limits<Seconds32>::max()));
}

std::optional<Row> Snapshot::find(std::string_view accountId, std::string_view ticketId) const
{
    if (!rowIndex)
        return std::nullopt;
    const QString wanted = text(accountId);
    for (std::size_t i = 0; i < accounts.size(); ++i)
        if (accounts[i].account.id == wanted)
            return rowIndex->find(*this, static_cast<std::uint8_t>(i), ticketId);
    return std::nullopt;
}

} // namespace desk
