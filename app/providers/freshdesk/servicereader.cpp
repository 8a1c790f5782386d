// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/freshdesk/readers.h"

#include <array>
#include <charconv>
#include <chrono>

namespace desk::freshdesk {

namespace {

using namespace std::string_view_literals;

constexpr int kMinutesADay = 1440;

/// "8:00 am" → 480, also "20:30"; nothing where it is no time of day.
std::optional<int> minuteOf(std::string_view clock)
{
    int hour = 0, minute = 0;
    const char* end = clock.data() + clock.size();
    auto [at, error] = std::from_chars(clock.data(), end, hour);
    if (error != std::errc())
        return {};
    if (at != end && *at == ':')
        at = std::from_chars(at + 1, end, minute).ptr;
    const std::string_view half(at, static_cast<std::size_t>(end - at));
    if (half.find_first_of("pP") != std::string_view::npos)
        hour = hour % 12 + 12;
    else if (half.find_first_of("aA") != std::string_view::npos)
        hour %= 12;
    return hour * 60 + minute <= kMinutesADay ? std::optional(hour * 60 + minute) : std::nullopt;
}

/// Days of the week by name, each with its hours. None at all means open day and night.
std::vector<WeekInterval> weekOf(Value days)
{
    static constexpr std::array kDays { "sunday"sv, "monday"sv, "tuesday"sv, "wednesday"sv, "thursday"sv, "friday"sv,
        "saturday"sv };
    std::vector<WeekInterval> week;
    for (int day = 0; day < 7; ++day) {
        const Value hours = days[kDays[static_cast<std::size_t>(day)]];
        const auto from = minuteOf(hours["start_time"].text()), to = minuteOf(hours["end_time"].text());
        if (from && to)
            week.push_back({ day * kMinutesADay + *from, day * kMinutesADay + (*to > *from ? *to : kMinutesADay) });
    }
    if (week.empty())
        week.push_back({ 0, 7 * kMinutesADay });
    return week;
}

/// "Jan 16" each year, or a date.
std::optional<Closure> closureOf(Value holiday)
{
    static constexpr std::array kMonths { "jan"sv, "feb"sv, "mar"sv, "apr"sv, "may"sv, "jun"sv, "jul"sv, "aug"sv,
        "sep"sv, "oct"sv, "nov"sv, "dec"sv };
    constexpr Millis kDay = Millis { kMinutesADay } * 60'000;
    Closure closure { holiday["name"].text() };
    if (const auto date = holiday["date"].time()) {
        closure.firstDay = closure.lastDay = static_cast<std::int32_t>(*date / kDay);
        return closure;
    }
    std::string words = holiday["date"].text();
    for (char& c : words)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    int day = 0;
    const auto digits = words.find_first_of("0123456789");
    if (digits == std::string::npos)
        return {};
    std::from_chars(words.data() + digits, words.data() + words.size(), day);
    for (unsigned month = 0; month < kMonths.size(); ++month)
        if (words.find(kMonths[month]) != std::string::npos) {
            using namespace std::chrono;
            // A leap year, so that 29 February is a day of it.
            const year_month_day date { year { 2000 }, std::chrono::month { month + 1 },
                std::chrono::day { static_cast<unsigned>(day) } };
            if (!date.ok())
                return {};
            closure.firstDay = closure.lastDay
                = static_cast<std::int32_t>(sys_days { date }.time_since_epoch().count());
            closure.everyYear = true;
            return closure;
        }
    return {};
}

} // namespace

void readBusinessHours(PageReader& in, Value value)
{
    BusinessHours hours;
    hours.id = value["id"].text();
    hours.name = value["name"].text();
    hours.timeZone = value["time_zone"].text();
    hours.isDefault = value["is_default"].boolean().value_or(false);
    const Value days = value["business_hours"];
    hours.week = weekOf(days.exists() ? days : value["working_hours"]);
    if (hours.id.empty())
        return in.reject("schedule", value, "business hours without an id");
    Holidays holidays { hours.id, {} };
    for (const std::string_view list : { "holidays", "list_of_holidays" })
        for (const Value holiday : value[list])
            if (auto closure = closureOf(holiday))
                holidays.closures.push_back(std::move(*closure));
    in.keep("schedule", hours.id, value);
    in.records().schedules.push_back(std::move(hours));
    in.records().holidays.push_back(std::move(holidays));
}

void readSlaPolicy(PageReader& in, Value value)
{
    SlaPolicy policy { value["id"].text(), value["name"].text(), value["active"].boolean().value_or(true), {} };
    for (const Value target : value["sla_target"]) {
        std::string priority = target.key();
        if (priority.starts_with("priority_"))
            priority.erase(0, 9);
        const bool business = target["business_hours"].boolean().value_or(false);
        for (const char* metric : { "respond_within", "next_respond_within", "resolve_within" })
            if (const auto seconds = smallInt(target[metric]))
                policy.targets.push_back({ metric, priority, *seconds, business });
    }
    if (policy.id.empty())
        return in.reject("sla-policy", value, "an SLA policy without an id");
    in.keep("sla-policy", policy.id, value);
    in.records().slaPolicies.push_back(std::move(policy));
}

} // namespace desk::freshdesk
