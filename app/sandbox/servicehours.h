// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/businesshours.h"
#include "app/sandbox/jsonwriter.h"
#include "app/sandbox/world.h"

namespace desk::sandbox {

/// When the company of the sandbox works: the first one is the default.
const std::vector<BusinessHours>& sandboxHours();
/// A duration in both kinds of minutes, rounded half up as Zendesk does; business by the default hours.
struct BothMinutes {
    std::int64_t calendar = 0, business = 0;
};
BothMinutes minutesBetween(Millis from, Millis to);
/// The time that a ticket spent in these statuses and has left.
BothMinutes minutesIn(const TicketStory& story, std::initializer_list<std::string_view> statuses);

/// The answers about hours and promises, as each service words them.
void zendeskSchedules(JsonWriter& json);
/// The holidays of a schedule; false where there is no such schedule.
bool zendeskHolidays(JsonWriter& json, std::int64_t schedule);
void zendeskPolicies(JsonWriter& json);
void freshdeskHours(JsonWriter& json);
void freshdeskPolicies(JsonWriter& json);

/// The promises of both desks, in hours from creation.
constexpr int kFirstReplyHours = 24, kResolutionHours = 72;
/// The hours that a Freshdesk group works; 0 = the default.
std::int64_t hoursOfGroup(std::int64_t group);

} // namespace desk::sandbox
