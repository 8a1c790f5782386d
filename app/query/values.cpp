// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/query/values.h"

#include "app/base/text.h"

#include <algorithm>
#include <array>

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
}

bool NameMatcher::matches(std::string_view value) const
{
    if (!isAscii(value)) {
        const std::string other = folded(value);
        return m_prefix ? other.starts_with(m_folded) : other == m_folded;
    }
    if (m_prefix ? value.size() < m_folded.size() : value.size() != m_folded.size())
        return false;
    return std::equal(m_folded.begin(), m_folded.end(), value.begin(), [](char a, char b) { return a == lower(b); });
}

} // namespace desk
