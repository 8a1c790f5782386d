// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/metrics/stations.h"

#include <algorithm>

namespace desk {

int Stations::assignments() const
{
    return static_cast<int>(std::ranges::count_if(all, [](const Station& s) { return !s.value.empty(); }));
}

const Station* Stations::firstAssigned() const
{
    const auto it = std::ranges::find_if(all, [](const Station& s) { return !s.value.empty(); });
    return it == all.end() ? nullptr : &*it;
}

const Station* Stations::lastAssigned() const
{
    const auto it = std::find_if(all.rbegin(), all.rend(), [](const Station& s) { return !s.value.empty(); });
    return it == all.rend() ? nullptr : &*it;
}

Stations stationsOf(const TicketHistory& ticket, HistoryKind kind)
{
    Stations out;
    if (!ticket.createdAt)
        return out;
    const std::string& now = kind == HistoryKind::Assignee ? ticket.assigneeId : ticket.groupId;
    bool unbroken = true;
    for (std::uint32_t i = 0; i < ticket.events.size(); ++i) {
        const HistoryEvent& event = ticket.events[i];
        if (event.kind != kind)
            continue;
        if (out.all.empty())
            out.all.push_back({ event.from, *ticket.createdAt, std::nullopt, std::nullopt });
        unbroken = unbroken && (event.from.empty() || event.from == out.all.back().value);
        if (event.to == out.all.back().value)
            continue;
        // What a ticket is created with has been so from the beginning.
        if (event.at <= *ticket.createdAt && out.all.size() == 1 && out.all.back().value.empty())
            out.all.clear();
        else
            out.all.back().to = event.at;
        out.all.push_back({ event.to, std::max(event.at, *ticket.createdAt), std::nullopt, i });
    }
    if (out.all.empty())
        out.all.push_back({ {}, *ticket.createdAt, std::nullopt, std::nullopt });
    out.complete = unbroken && out.all.back().value == now;
    return out;
}

} // namespace desk
