// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/zendesk/readers.h"

#include <algorithm>
#include <array>

namespace desk::zendesk {

namespace {

constexpr Millis kDay = Millis { 24 } * 3600 * 1000;

SlaEvent::Kind kindOf(std::string_view type)
{
    using enum SlaEvent::Kind;
    static constexpr auto kKinds = std::to_array<std::pair<std::string_view, SlaEvent::Kind>>(
        { { "activate", Activate }, { "apply_sla", Apply }, { "apply_group_sla", Apply }, { "pause", Pause },
            { "fulfill", Fulfil }, { "breach", Breach }, { "update_status", UpdateStatus } });
    const auto it = std::ranges::find(kKinds, type, &std::pair<std::string_view, SlaEvent::Kind>::first);
    return it == kKinds.end() ? Unknown : it->second;
}

/// A target: in minutes, or in seconds where the account is new enough.
std::optional<int> targetOf(Value holder)
{
    if (const auto seconds = smallInt(holder["target_in_seconds"]))
        return seconds;
    const auto minutes = smallInt(holder["target"]);
    return minutes ? std::optional(*minutes * 60) : std::nullopt;
}

void readTarget(SlaEvent& event, Value sla)
{
    event.targetSeconds = targetOf(sla);
    event.businessHours = sla["business_hours"].boolean();
    event.policy = sla["policy"]["title"].text();
    if (event.policy.empty())
        event.policy = sla["policy"]["id"].text();
}

} // namespace

void readSchedule(PageReader& in, Value value)
{
    BusinessHours hours;
    hours.id = value["id"].text();
    hours.name = value["name"].text();
    hours.timeZone = value["time_zone"].text();
    for (const Value interval : value["intervals"])
        if (const auto from = smallInt(interval["start_time"]), to = smallInt(interval["end_time"]); from && to)
            hours.week.push_back({ *from, *to });
    if (hours.id.empty())
        return in.reject("schedule", value, "a schedule without an id");
    in.keep("schedule", hours.id, value);
    hours.isDefault = in.records().schedules.empty(); // the list begins with it
    in.records().schedules.push_back(std::move(hours));
}

void readHoliday(PageReader& in, Value value)
{
    const std::string id = value["id"].text();
    const auto first = value["start_date"].time(), last = value["end_date"].time();
    if (!first || !last)
        return in.reject("holiday", value, "a holiday without its days");
    Closure closure { value["name"].text(), static_cast<std::int32_t>(*first / kDay),
        static_cast<std::int32_t>(*last / kDay) };
    in.keep("holiday", id, value);
    auto& all = in.records().holidays;
    if (all.empty())
        all.push_back({ in.input().ticketId, {} });
    all.back().closures.push_back(std::move(closure));
}

void readSlaPolicy(PageReader& in, Value value)
{
    SlaPolicy policy { value["id"].text(), value["title"].text(), true, {} };
    for (const Value target : value["policy_metrics"])
        policy.targets.push_back({ target["metric"].text(), target["priority"].text(), targetOf(target).value_or(0),
            target["business_hours"].boolean().value_or(false) });
    if (policy.id.empty())
        return in.reject("sla-policy", value, "an SLA policy without an id");
    in.keep("sla-policy", policy.id, value);
    in.records().slaPolicies.push_back(std::move(policy));
}

void readMetricEvent(PageReader& in, Value value)
{
    SlaEvent event;
    event.id = value["id"].text();
    event.ticketId = value["ticket_id"].text();
    event.kind = kindOf(event.kindRaw = value["type"].text());
    event.metric = value["metric"].text();
    event.instance = smallInt(value["instance_id"]).value_or(1);
    event.ofGroup = event.kindRaw == "apply_group_sla";
    readTarget(event, value[event.ofGroup ? "group_sla" : "sla"]);
    event.calendarMinutes = smallInt(value["status"]["calendar"]);
    event.businessMinutes = smallInt(value["status"]["business"]);
    event.undone = value["deleted"].boolean().value_or(false);
    const auto at = value["time"].time();
    if (event.id.empty() || event.ticketId.empty() || !at)
        return in.reject("metric-event", value, "a metric event without an id, a ticket or a time");
    event.at = *at;
    in.keep("metric-event", event.id, value);
    in.records().slaEvents.push_back(std::move(event));
}

} // namespace desk::zendesk
