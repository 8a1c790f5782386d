// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/query/values.h"

#include "app/base/text.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <tuple>

namespace desk {

namespace {

constexpr int kFirstYear = 1970;
constexpr int kLastYear = 2105; // columns hold seconds in 32 bits, to February 2106

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// A number of exactly `digits` digits, or nothing.
std::optional<int> fixedNumber(QStringView text, qsizetype digits)
{
    if (text.size() != digits || !std::ranges::all_of(text, isAsciiDigit))
        return std::nullopt;
    return text.toInt();
}

std::optional<DateSpan> spanOf(QDate first, QDate past)
{
    if (!first.isValid() || first.year() < kFirstYear || first.year() > kLastYear)
        return std::nullopt;
    return DateSpan { first, past };
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

std::uint64_t eightBytes(const char* at)
{
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, at, sizeof bytes);
    return bytes;
}

constexpr std::array<QStringView, 7> kDayNames { u"mon", u"tue", u"wed", u"thu", u"fri", u"sat", u"sun" };

/// One end of a stretch of hours; -1 = not said.
struct WeekHour {
    int day = -1, hour = -1;
};
std::optional<WeekHour> weekHour(QStringView text)
{
    WeekHour found;
    const auto isDay = [&](QStringView name) { return text.left(3).compare(name, Qt::CaseInsensitive) == 0; };
    const auto day = std::ranges::find_if(kDayNames, isDay);
    if (day != kDayNames.end()) {
        found.day = static_cast<int>(day - kDayNames.begin());
        if (text.size() == 3)
            return found;
        if (text[3] != u'-')
            return std::nullopt;
        text = text.sliced(4);
    }
    const auto hour = wholeNumberOf(text);
    if (!hour || text.size() > 2 || *hour > 23)
        return std::nullopt;
    found.hour = *hour;
    return found;
}

bool isWithin(int value, int first, int last)
{
    return first <= last ? value >= first && value <= last : value >= first || value <= last;
}

bool isAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

} // namespace

std::optional<DateSpan> dateSpan(QStringView text)
{
    const auto year = fixedNumber(text.left(4), 4);
    if (!year)
        return std::nullopt;
    if (text.size() == 4)
        return spanOf(QDate(*year, 1, 1), QDate(*year + 1, 1, 1));
    const auto month = fixedNumber(text.mid(5, 2), 2);
    if (text[4] != u'-' || !month)
        return std::nullopt;
    if (text.size() == 7) {
        const QDate first(*year, *month, 1);
        return spanOf(first, first.addMonths(1));
    }
    const auto day = fixedNumber(text.mid(8), 2);
    if (text[7] != u'-' || !day)
        return std::nullopt;
    const QDate first(*year, *month, *day);
    return spanOf(first, first.addDays(1));
}

std::optional<Millis> durationOf(QStringView text)
{
    const auto unitAt = std::ranges::find_if_not(text, isAsciiDigit) - text.begin();
    const auto number = wholeNumberOf(text.left(unitAt));
    if (!number)
        return std::nullopt;
    struct Unit {
        QStringView name;
        Millis length;
    };
    constexpr Millis kMinute = 60'000;
    static constexpr std::array<Unit, 5> kUnits { { { u"m", kMinute }, { u"min", kMinute }, { u"h", 60 * kMinute },
        { u"d", 1440 * kMinute }, { u"w", 10080 * kMinute } } };
    for (const Unit& unit : kUnits)
        if (text.mid(unitAt).compare(unit.name, Qt::CaseInsensitive) == 0)
            return *number * unit.length;
    return std::nullopt;
}

bool WeekHours::has(std::size_t hourOfWeek) const
{
    const auto hour = static_cast<int>(hourOfWeek);
    return isWithin(hour / 24, firstDay, lastDay) && isWithin(hour % 24, firstHour, lastHour);
}

std::optional<WeekHours> weekHours(QStringView low, QStringView high)
{
    const auto first = weekHour(low), last = high.isEmpty() ? first : weekHour(high);
    if (!first || !last || (first->day < 0) != (last->day < 0) || (first->hour < 0) != (last->hour < 0))
        return std::nullopt;
    WeekHours hours;
    if (first->day >= 0)
        std::tie(hours.firstDay, hours.lastDay) = std::pair(first->day, last->day);
    if (first->hour >= 0)
        std::tie(hours.firstHour, hours.lastHour) = std::pair(first->hour, last->hour);
    return hours;
}

QString weekHoursText(const WeekHours& hours)
{
    const auto end = [](int day, int hour) -> QString {
        return kDayNames[static_cast<std::size_t>(day)].toString() + QLatin1Char('-') + QString::number(hour);
    };
    const QString first = end(hours.firstDay, hours.firstHour), last = end(hours.lastDay, hours.lastHour);
    return first == last ? first : first + QStringLiteral("..") + last;
}

std::optional<int> wholeNumberOf(QStringView text)
{
    if (text.isEmpty() || text.size() > 9 || !std::ranges::all_of(text, isAsciiDigit))
        return std::nullopt;
    return text.toInt();
}

std::optional<double> numberOf(QStringView text)
{
    const QStringView digits = text.startsWith(u'-') ? text.mid(1) : text;
    const bool plain = !digits.isEmpty() && isAsciiDigit(digits.front()) && isAsciiDigit(digits.back())
        && digits.size() <= 30 && digits.count(u'.') <= 1
        && std::ranges::all_of(digits, [](QChar c) { return isAsciiDigit(c) || c == u'.'; });
    return plain ? std::optional(text.toDouble()) : std::nullopt;
}

std::string folded(QStringView name)
{
    const QString parts = name.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString kept;
    kept.reserve(parts.size());
    for (const QChar c : parts)
        if (c.category() != QChar::Mark_NonSpacing)
            kept.append(c);
    return utf8(kept);
}

std::string folded(std::string_view name)
{
    if (!isAscii(name))
        return folded(QStringView(text(name)));
    std::string lowered(name);
    std::ranges::transform(lowered, lowered.begin(), lower);
    return lowered;
}

NameMatcher::NameMatcher(QStringView name, bool prefix)
    : m_folded(folded(name))
    , m_prefix(prefix)
{
    if (m_folded.size() >= sizeof m_first) {
        m_first = eightBytes(m_folded.data());
        m_last = eightBytes(m_folded.data() + m_folded.size() - sizeof m_last);
    }
}

/// What the first bytes tell without a look at each: those of ASCII that fold alike differ in one bit at most. Nothing
/// where they do not tell.
std::optional<bool> NameMatcher::atOnce(std::string_view value) const
{
    constexpr std::uint64_t kOthers = 0x8080'8080'8080'8080, kNotCase = 0xdfdf'dfdf'dfdf'dfdf;
    const std::size_t size = m_folded.size();
    if (size < sizeof m_first || value.size() < size)
        return std::nullopt;
    const std::uint64_t first = eightBytes(value.data());
    if ((first & kOthers) != 0)
        return std::nullopt;
    if (((first ^ m_first) & kNotCase) != 0)
        return false;
    const std::uint64_t last = eightBytes(value.data() + size - sizeof m_last);
    if (size > 2 * sizeof m_first || (last & kOthers) != 0)
        return std::nullopt;
    if (((last ^ m_last) & kNotCase) != 0)
        return false;
    const bool same = first == m_first && last == m_last && (m_prefix || value.size() == size);
    return same ? std::optional(true) : std::nullopt;
}

bool NameMatcher::matches(std::string_view value) const
{
    if (const auto told = atOnce(value))
        return *told;
    // Letters of ASCII fold by themselves: up to the first other one, what they fold to is known.
    const std::size_t known = std::min(value.size(), m_folded.size());
    std::size_t at = 0;
    while (at < known && static_cast<unsigned char>(value[at]) < 0x80) {
        if (lower(value[at]) != m_folded[at])
            return false;
        ++at;
    }
    if (at == m_folded.size() && (m_prefix || at == value.size()))
        return true;
    if (isAscii(value.substr(at)))
        return false; // shorter, or longer, than it
    const std::string other = folded(value);
    return m_prefix ? other.starts_with(m_folded) : other == m_folded;
}

} // namespace desk
