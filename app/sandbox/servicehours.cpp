// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/servicehours.h"

#include "app/metrics/weeklyschedule.h"
#include "app/metrics/zonetable.h"

#include <algorithm>
#include <array>

namespace desk::sandbox {

namespace {

using namespace std::string_view_literals;

constexpr int kHour = 60, kDay = 24 * kHour;
constexpr std::array kDays { "sunday"sv, "monday"sv, "tuesday"sv, "wednesday"sv, "thursday"sv, "friday"sv,
    "saturday"sv };

Closure day(const char* name, CivilDate date)
{
    const std::int32_t number = dayNumber(date);
    return { name, number, number };
}

/// 540 → "9:00 am".
std::string clockOf(int minute)
{
    const int hour = minute / kHour % 24;
    std::string text = std::to_string(hour % 12 == 0 ? 12 : hour % 12);
    text += ':' + std::string(minute % kHour < 10 ? "0" : "") + std::to_string(minute % kHour);
    return text + (hour < 12 ? " am" : " pm");
}

std::string dateOf(std::int32_t number)
{
    return isoTime(Millis { number } * kDay * 60'000).substr(0, 10);
}

std::int64_t rounded(std::int64_t seconds)
{
    return (seconds + 30) / 60;
}

/// The targets, one a priority.
template <typename Write> void eachPriority(Write write)
{
    for (const char* priority : { "low", "normal", "high", "urgent" })
        write(priority);
}

} // namespace

const std::vector<BusinessHours>& sandboxHours()
{
    static const std::vector<BusinessHours> all = [] {
        BusinessHours office { "4567312249615", "Office", "Europe/Paris", {}, {}, true };
        for (int weekday = 1; weekday <= 5; ++weekday)
            office.week.push_back({ weekday * kDay + 9 * kHour, weekday * kDay + 18 * kHour });
        for (int year = 2020; year < 2040; ++year)
            for (const auto& [name, month, date] : { std::tuple("New Year", 1, 1), { "Labour Day", 5, 1 },
                     { "National Day", 7, 14 }, { "Christmas", 12, 25 } })
                office.closures.push_back(day(name, { year, month, date }));
        BusinessHours always { "4567312249616", "Around the clock", "Etc/UTC", { { 0, 7 * kDay } }, {}, false };
        return std::vector { office, always };
    }();
    return all;
}

namespace {

/// Seconds, as minutes are summed before they are rounded.
std::pair<std::int64_t, std::int64_t> secondsBetween(Millis from, Millis to)
{
    static const auto office = WeeklySchedule::make(sandboxHours().front()).value();
    const Millis end = std::max(from, to);
    return { (end - from) / 1000, office->seconds(from, end) };
}

} // namespace

BothMinutes minutesBetween(Millis from, Millis to)
{
    const auto [calendar, business] = secondsBetween(from, to);
    return { rounded(calendar), rounded(business) };
}

BothMinutes minutesIn(const TicketStory& story, std::initializer_list<std::string_view> statuses)
{
    std::int64_t calendar = 0, business = 0;
    std::string_view status = "new";
    Millis since = story.brief.createdAt;
    for (const Step& step : story.steps) {
        if (step.kind != Step::Kind::Change || step.field != "status")
            continue;
        if (std::ranges::find(statuses, status) != statuses.end()) {
            const auto [seconds, open] = secondsBetween(since, step.at);
            calendar += seconds;
            business += open;
        }
        status = step.to;
        since = step.at;
    }
    return { rounded(calendar), rounded(business) };
}

void zendeskSchedules(JsonWriter& json)
{
    json.beginObject().beginArray("schedules");
    for (const BusinessHours& hours : sandboxHours()) {
        json.beginObject().field("id", Raw { hours.id }).field("name", hours.name).field("time_zone", hours.timeZone);
        json.field("created_at", "2022-03-25T10:23:34Z").field("updated_at", "2024-07-05T10:55:43Z");
        json.beginArray("intervals");
        for (const WeekInterval& interval : hours.week)
            json.beginObject().field("start_time", interval.from).field("end_time", interval.to).endObject();
        json.endArray().endObject();
    }
    json.endArray().endObject();
}

bool zendeskHolidays(JsonWriter& json, std::int64_t schedule)
{
    const auto hours = std::ranges::find(sandboxHours(), std::to_string(schedule), &BusinessHours::id);
    if (hours == sandboxHours().end())
        return false;
    json.beginObject().beginArray("holidays");
    for (const Closure& closure : hours->closures)
        json.beginObject()
            .field("id", 4'567'300'000'000 + closure.firstDay)
            .field("name", closure.name)
            .field("start_date", dateOf(closure.firstDay))
            .field("end_date", dateOf(closure.lastDay))
            .endObject();
    json.endArray().endObject();
    return true;
}

void zendeskPolicies(JsonWriter& json)
{
    json.beginObject().beginArray("sla_policies").beginObject();
    json.field("id", 4'170'000'000'213).field("title", "Standard").field("description", "An answer in a day");
    json.field("position", 1)
        .beginObject("filter")
        .beginArray("all")
        .endArray()
        .beginArray("any")
        .endArray()
        .endObject();
    json.beginArray("policy_metrics");
    eachPriority([&](const char* priority) {
        for (const auto& [metric, hours] :
            { std::pair("first_reply_time", kFirstReplyHours), std::pair("total_resolution_time", kResolutionHours) })
            json.beginObject()
                .field("priority", priority)
                .field("metric", metric)
                .field("target", hours * kHour)
                .field("target_in_seconds", hours * kHour * 60)
                .field("business_hours", false)
                .endObject();
    });
    json.endArray().field("created_at", "2021-07-16T11:05:31Z").field("updated_at", "2024-07-03T14:21:40Z").endObject();
    json.endArray().field("count", 1).field("next_page", nullptr).field("previous_page", nullptr).endObject();
}

void freshdeskHours(JsonWriter& json)
{
    json.beginArray();
    for (const BusinessHours& hours : sandboxHours()) {
        json.beginObject().field("id", Raw { hours.id }).field("name", hours.name).field("description", "");
        json.field("is_default", hours.isDefault).field("time_zone", hours.isDefault ? "Paris" : "UTC");
        json.beginObject("business_hours");
        for (const WeekInterval& interval : hours.week)
            if (interval.to - interval.from < kDay)
                json.beginObject(kDays[static_cast<std::size_t>(interval.from / kDay)])
                    .field("start_time", clockOf(interval.from % kDay))
                    .field("end_time", clockOf(interval.to % kDay))
                    .endObject();
        json.endObject().field("created_at", "2020-10-22T02:37:13Z").field("updated_at", "2020-10-22T03:27:48Z");
        json.endObject();
    }
    json.endArray();
}

void freshdeskPolicies(JsonWriter& json)
{
    json.beginArray().beginObject();
    json.field("id", 43010).field("name", "Default SLA Policy").field("description", "default policy");
    json.field("active", true).field("is_default", true).field("position", 1);
    json.beginObject("applicable_to").endObject().beginObject("sla_target");
    for (int priority = 4; priority > 0; --priority)
        json.beginObject("priority_" + std::to_string(priority))
            .field("respond_within", kFirstReplyHours * 3600)
            .field("resolve_within", kResolutionHours * 3600)
            .field("business_hours", false)
            .field("escalation_enabled", true)
            .endObject();
    json.endObject().beginObject("escalation").endObject().endObject().endArray();
}

std::int64_t hoursOfGroup(std::int64_t group)
{
    return group % 4 == 0 ? std::strtoll(sandboxHours().back().id.c_str(), nullptr, 10) : 0;
}

} // namespace desk::sandbox
