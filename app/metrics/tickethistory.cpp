// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/metrics/tickethistory.h"

#include <algorithm>

namespace desk {

bool TicketHistory::isMerged() const
{
    return !mergedInto.empty() || std::ranges::find(tags, "closed_by_merge") != tags.end();
}

bool historyOrder(const HistoryEvent& a, const HistoryEvent& b)
{
    if (a.at != b.at)
        return a.at < b.at;
    return a.id.size() != b.id.size() ? a.id.size() < b.id.size() : a.id < b.id;
}

} // namespace desk
