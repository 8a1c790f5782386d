// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/records.h"

#include <iterator>

namespace desk {

bool RecordBatch::empty() const
{
    return tickets.empty() && events.empty() && details.empty() && people.empty() && organizations.empty()
        && groups.empty() && brands.empty() && fields.empty() && statuses.empty() && ratings.empty() && views.empty()
        && timeEntries.empty() && schedules.empty() && holidays.empty() && slaPolicies.empty() && slaEvents.empty()
        && raw.empty() && marks.empty() && absorbed.empty() && problems.empty();
}

void RecordBatch::append(RecordBatch&& other)
{
    const auto move = [](auto& to, auto& from) {
        to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
    };
    move(tickets, other.tickets);
    move(events, other.events);
    move(details, other.details);
    move(people, other.people);
    move(organizations, other.organizations);
    move(groups, other.groups);
    move(brands, other.brands);
    move(fields, other.fields);
    move(statuses, other.statuses);
    move(ratings, other.ratings);
    move(views, other.views);
    move(timeEntries, other.timeEntries);
    move(schedules, other.schedules);
    move(holidays, other.holidays);
    move(slaPolicies, other.slaPolicies);
    move(slaEvents, other.slaEvents);
    move(raw, other.raw);
    move(marks, other.marks);
    move(absorbed, other.absorbed);
    move(problems, other.problems);
}

} // namespace desk
