// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/timeline.h"

#include "app/sandbox/random.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace desk::sandbox {
namespace {

constexpr int kDays = 730;
constexpr Millis kOutageAgo = 297 * kDay, kLaunchAgo = 470 * kDay, kFirmwareAgo = 74 * kDay;

/// By hour of the day, UTC: a morning peak, a lunch dip, an evening shoulder.
constexpr std::array<double, 24> kHours { 4, 3, 2, 2, 3, 8, 25, 60, 95, 100, 92, 78, 62, 74, 82, 78, 66, 52, 45, 42, 36,
    24, 14, 8 };
constexpr std::array<double, 7> kWeekdays { 1.25, 1.12, 1.05, 1.0, 0.92, 0.5, 0.38 };

int weekdayOf(Millis at)
{
    return static_cast<int>((at / kDay + 3) % 7); // 1970-01-01 was a Thursday
}

int hourOf(Millis at)
{
    return static_cast<int>(at % kDay / kHour);
}

/// People ride from spring on.
double season(Millis at)
{
    const double yearPart = std::fmod(static_cast<double>(at / kDay), 365.25) / 365.25;
    return 1.0 + 0.22 * std::sin(2 * std::numbers::pi * (yearPart - 0.2));
}

} // namespace

Timeline::Timeline(Millis now)
    : m_now(now)
    , m_start(now - kDays * kDay)
{
    m_upTo.reserve(kDays * 24 + 1);
    m_upTo.push_back(0);
    for (Millis hour = m_start; hour < now; hour += kHour)
        m_upTo.push_back(m_upTo.back() + weightOf(hour));
}

double Timeline::weightOf(Millis hour) const
{
    const double age = static_cast<double>(hour - m_start) / static_cast<double>(m_now - m_start);
    const double growth = 0.55 + 0.8 * age;
    const double usual = growth * season(hour) * kHours[static_cast<std::size_t>(hourOf(hour))]
        * kWeekdays[static_cast<std::size_t>(weekdayOf(hour))];
    return usual * (1 + 4 * outageShare(hour)) * (1 + 2.2 * launchShare(hour)) * (1 + 1.2 * firmwareShare(hour));
}

Millis Timeline::instantAt(double fraction) const
{
    const double at = std::clamp(fraction, 0.0, 1.0) * m_upTo.back();
    const auto next = std::upper_bound(m_upTo.begin() + 1, m_upTo.end() - 1, at);
    const double before = *(next - 1);
    const double inHour = *next > before ? std::clamp((at - before) / (*next - before), 0.0, 0.999) : 0.0;
    const auto hour = static_cast<Millis>(next - m_upTo.begin() - 1);
    const auto instant = m_start + hour * kHour + static_cast<Millis>(inHour * static_cast<double>(kHour));
    return instant - instant % kSecond;
}

double Timeline::outageShare(Millis at) const
{
    const double days = static_cast<double>(at - (m_now - kOutageAgo)) / kDay;
    if (days < 0 || days > 7)
        return 0;
    return days < 2.5 ? 0.78 : 0.5 - 0.06 * days;
}

double Timeline::launchShare(Millis at) const
{
    const double days = static_cast<double>(at - (m_now - kLaunchAgo)) / kDay;
    return days < 0 || days > 60 ? 0 : 0.42 * std::exp(-days / 18);
}

double Timeline::firmwareShare(Millis at) const
{
    const double days = static_cast<double>(at - (m_now - kFirmwareAgo)) / kDay;
    return days < 0 ? 0 : 0.03 + 0.24 * days / 74;
}

Millis Timeline::officeTime(Millis at, Random& random)
{
    const auto opens = [](Millis t) { return weekdayOf(t) < 5 ? 7 : weekdayOf(t) == 5 ? 8 : 24; };
    const auto closes = [](Millis t) { return weekdayOf(t) < 5 ? 18 : 13; };
    if (hourOf(at) >= opens(at) && hourOf(at) < closes(at))
        return at;
    Millis day = at - at % kDay;
    if (hourOf(at) >= opens(at))
        day += kDay;
    while (opens(day) == 24)
        day += kDay;
    const auto delay = static_cast<Millis>(random.below(static_cast<std::uint64_t>(150 * kMinute)));
    return day + opens(day) * kHour + delay - delay % kSecond;
}

} // namespace desk::sandbox
