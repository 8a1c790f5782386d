// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/metrics/accountschedules.h"

#include <algorithm>

namespace desk {

namespace {

bool changesSchedule(const HistoryEvent& event)
{
    return event.kind == HistoryKind::Group || (event.kind == HistoryKind::Field && event.field == "schedule_id");
}

/// The value that a field had at an instant: as its last change before says, else as its first one after denies, else
/// the present one.
template <typename Changes>
std::string_view valueAt(const TicketHistory& ticket, Millis at, Changes changes, std::string_view present)
{
    std::optional<std::string_view> before, after;
    for (const auto& event : ticket.events)
        if (changes(event)) {
            if (event.at <= at)
                before = event.to;
            else if (!after)
                after = event.from;
        }
    return before ? *before : after.value_or(present);
}

} // namespace

Result<void> AccountSchedules::add(std::string_view accountId, const BusinessHours& hours)
{
    auto schedule = WeeklySchedule::make(hours);
    if (!schedule)
        return schedule.error();
    Account& account = m_accounts[std::string(accountId)];
    if (hours.isDefault || !account.standard)
        account.standard = *schedule;
    account.schedules[hours.id] = *std::move(schedule);
    return {};
}

void AccountSchedules::setGroup(std::string_view accountId, std::string_view groupId, std::string_view scheduleId)
{
    m_accounts[std::string(accountId)].groups[std::string(groupId)] = scheduleId;
}

const Schedule* AccountSchedules::inForce(const TicketHistory& ticket, Millis at) const
{
    const auto account = m_accounts.find(ticket.accountId);
    if (account == m_accounts.end())
        return nullptr;
    const auto& [schedules, groups, standard] = account->second;
    std::string_view id;
    if (!groups.empty()) {
        const auto isGroup = [](const HistoryEvent& e) { return e.kind == HistoryKind::Group; };
        const auto group = groups.find(valueAt(ticket, at, isGroup, ticket.groupId));
        if (group != groups.end())
            id = group->second;
    } else if (schedules.size() > 1) {
        const auto isSchedule
            = [](const HistoryEvent& e) { return e.kind == HistoryKind::Field && e.field == "schedule_id"; };
        id = valueAt(ticket, at, isSchedule, {});
    }
    const auto schedule = schedules.find(id);
    return schedule == schedules.end() ? standard.get() : schedule->second.get();
}

std::optional<std::int64_t> businessAtEvent(
    const Schedules* schedules, const TicketHistory& ticket, Millis from, Millis to)
{
    const Schedule* schedule = schedules ? schedules->inForce(ticket, to) : nullptr;
    return schedule ? std::optional(schedule->seconds(from, to)) : std::nullopt;
}

std::optional<std::int64_t> businessBySegment(
    const Schedules* schedules, const TicketHistory& ticket, Millis from, Millis to)
{
    const Schedule* schedule = schedules ? schedules->inForce(ticket, from) : nullptr;
    std::int64_t sum = 0;
    Millis at = from;
    for (const auto& event : ticket.events)
        if (schedule && changesSchedule(event) && event.at > at && event.at < to) {
            sum += schedule->seconds(at, event.at);
            at = event.at;
            schedule = schedules->inForce(ticket, at);
        }
    return schedule ? std::optional(sum + schedule->seconds(at, to)) : std::nullopt;
}

} // namespace desk
