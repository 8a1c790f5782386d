// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/metrics/tickethistory.h"
#include "app/metrics/weeklyschedule.h"

#include <map>

namespace desk {

/// The schedules of the accounts, and which of them a ticket runs on. Zendesk: the one that the ticket was last given
/// (change of "schedule_id"), else the account's default. Freshdesk: that of the ticket's group, else the default.
/// Filled once, then immutable; any thread.
class AccountSchedules final : public Schedules {
public:
    /// Adds the hours of an account; those whose zone is not known are left out and named in the error.
    Result<void> add(std::string_view accountId, const BusinessHours& hours);
    /// The group's tickets run on the schedule of this id.
    void setGroup(std::string_view accountId, std::string_view groupId, std::string_view scheduleId);

    [[nodiscard]] const Schedule* inForce(const TicketHistory& ticket, Millis at) const override;

private:
    struct Account {
        std::map<std::string, std::shared_ptr<const WeeklySchedule>, std::less<>> schedules; ///< by id
        std::map<std::string, std::string, std::less<>> groups; ///< group id → schedule id
        std::shared_ptr<const WeeklySchedule> standard;
    };
    std::map<std::string, Account, std::less<>> m_accounts;
};

/// Business seconds of a single event's duration (metrics.md §2.4): all of it by the schedule in force when the event
/// happens, that is at `to`. Nothing where there is no schedule.
std::optional<std::int64_t> businessAtEvent(
    const Schedules* schedules, const TicketHistory& ticket, Millis from, Millis to);

/// Business seconds of an accumulated duration (metrics.md §2.4): each part by the schedule in force during it. Nothing
/// where a part has none.
std::optional<std::int64_t> businessBySegment(
    const Schedules* schedules, const TicketHistory& ticket, Millis from, Millis to);

} // namespace desk
