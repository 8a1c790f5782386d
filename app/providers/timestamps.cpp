// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/timestamps.h"

#include <charconv>
#include <chrono>
#include <cmath>

namespace desk {

namespace {

constexpr Millis kEnd = 32503680000000; ///< 3000-01-01

/// Takes a text apart from the left.
class Scanner {
public:
    explicit Scanner(std::string_view text)
        : m_text(text)
    {
    }

    bool digits(std::size_t count, int& value)
    {
        if (m_text.size() < count)
            return false;
        value = 0;
        for (const char c : m_text.substr(0, count)) {
            if (c < '0' || c > '9')
                return false;
            value = value * 10 + (c - '0');
        }
        m_text.remove_prefix(count);
        return true;
    }
    bool one(std::string_view of)
    {
        if (m_text.empty() || of.find(m_text.front()) == std::string_view::npos)
            return false;
        m_last = m_text.front();
        m_text.remove_prefix(1);
        return true;
    }
    int fractionMillis()
    {
        int value = 0, scale = 100, digit = 0;
        while (digits(1, digit)) {
            value += digit * scale;
            scale /= 10;
        }
        return value;
    }
    [[nodiscard]] char last() const { return m_last; }
    [[nodiscard]] bool done() const { return m_text.empty(); }
    bool word(std::string_view w)
    {
        const bool found = m_text == w;
        if (found)
            m_text = {};
        return found;
    }

private:
    std::string_view m_text;
    char m_last = '\0';
};

/// Minutes east of UTC; nothing where the rest is no zone.
std::optional<int> zone(Scanner& in)
{
    in.one(" ");
    if (in.done() || in.word("Z") || in.word("z") || in.word("UTC") || in.word("GMT"))
        return 0;
    int hours = 0, minutes = 0;
    if (!in.one("+-"))
        return std::nullopt;
    const int sign = in.last() == '-' ? -1 : 1;
    if (!in.digits(2, hours))
        return std::nullopt;
    in.one(":");
    if (!in.done() && !in.digits(2, minutes))
        return std::nullopt;
    in.one("Zz"); // Zendesk Chat has been seen to write both an offset and a Z
    return in.done() && hours < 24 && minutes < 60 ? std::optional(sign * (hours * 60 + minutes)) : std::nullopt;
}

/// A date and time of day as it is written.
struct Written {
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, millis = 0;
    int offset = 0; ///< minutes east of UTC
};

std::optional<Millis> instant(const Written& w)
{
    const std::chrono::year_month_day date { std::chrono::year(w.year),
        std::chrono::month(static_cast<unsigned>(w.month)), std::chrono::day(static_cast<unsigned>(w.day)) };
    if (!date.ok() || w.hour > 24 || w.minute > 59 || w.second > 60)
        return std::nullopt;
    const Millis days = std::chrono::sys_days(date).time_since_epoch().count();
    return ((days * 24 + w.hour) * 60 + w.minute - w.offset) * 60000 + w.second * 1000 + w.millis;
}

/// "2023-09-18T23:25:12Z", as nearly all times are written; nothing where it is written otherwise.
std::optional<Written> usual(std::string_view text)
{
    if (text.size() != 20 || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':'
        || text[19] != 'Z')
        return std::nullopt;
    unsigned wrong = 0;
    const auto two = [&](std::size_t at) {
        const auto tens = static_cast<unsigned>(text[at]) - '0', ones = static_cast<unsigned>(text[at + 1]) - '0';
        wrong |= static_cast<unsigned>(tens > 9) | static_cast<unsigned>(ones > 9);
        return static_cast<int>(tens * 10 + ones);
    };
    const Written written { two(0) * 100 + two(2), two(5), two(8), two(11), two(14), two(17) };
    return wrong == 0 ? std::optional(written) : std::nullopt;
}

std::optional<Millis> isoTime(std::string_view text)
{
    Scanner in(text);
    Written w;
    if (!in.digits(4, w.year) || !in.one("-") || !in.digits(2, w.month) || !in.one("-") || !in.digits(2, w.day))
        return std::nullopt;
    if (in.one("T t")) {
        if (!in.digits(2, w.hour) || !in.one(":") || !in.digits(2, w.minute))
            return std::nullopt;
        if (in.one(":")) {
            if (!in.digits(2, w.second))
                return std::nullopt;
            if (in.one(".,"))
                w.millis = in.fractionMillis();
        }
    }
    const auto offset = zone(in);
    if (!offset)
        return std::nullopt;
    w.offset = *offset;
    return instant(w);
}

std::optional<Millis> epochTime(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    if (value >= 1e17)
        return std::nullopt;
    const double millis = value >= 1e14 ? value / 1000 : value >= 1e11 ? value : value * 1000;
    return static_cast<Millis>(std::floor(millis + 0.5));
}

} // namespace

std::optional<Millis> parseTime(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    const bool iso = text.size() >= 10 && text[4] == '-';
    const auto written = usual(text);
    const auto at = written ? instant(*written) : iso ? isoTime(text) : epochTime(text);
    return at && *at > 0 && *at < kEnd ? at : std::nullopt;
}

} // namespace desk
