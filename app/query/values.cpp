// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/query/values.h"

#include "app/base/text.h"

#include <algorithm>
#include <array>
#include <cstring>

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
    if (m_folded.size() >= sizeof m_first) {
        m_first = eightBytes(m_folded.data());
        m_last = eightBytes(m_folded.data() + m_folded.size() - sizeof m_last);
    }
}

/// Whether the first bytes tell that it does not match, without a look at each: those of ASCII that fold alike differ
/// in one bit at most.
bool NameMatcher::differs(std::string_view value) const
{
    constexpr std::uint64_t kOthers = 0x8080'8080'8080'8080, kNotCase = 0xdfdf'dfdf'dfdf'dfdf;
    if (m_folded.size() < sizeof m_first || value.size() < m_folded.size())
        return false;
    const std::uint64_t first = eightBytes(value.data());
    if ((first & kOthers) != 0)
        return false;
    if (((first ^ m_first) & kNotCase) != 0)
        return true;
    const std::uint64_t last = eightBytes(value.data() + m_folded.size() - sizeof m_last);
    return m_folded.size() <= 2 * sizeof m_first && (last & kOthers) == 0 && ((last ^ m_last) & kNotCase) != 0;
}

bool NameMatcher::matches(std::string_view value) const
{
    if (differs(value))
        return false;
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
