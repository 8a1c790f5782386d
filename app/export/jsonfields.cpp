// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/jsonfields.h"

#include "app/base/text.h"

#include <QDateTime>
#include <array>
#include <charconv>
#include <algorithm>

namespace desk {

namespace {

void appendEscaped(std::string& out, char c)
{
    constexpr std::string_view kHex = "0123456789abcdef";
    switch (c) {
    case '"': out += "\\\""; break;
    case '\\': out += "\\\\"; break;
    case '\n': out += "\\n"; break;
    case '\r': out += "\\r"; break;
    case '\t': out += "\\t"; break;
    default:
        if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f) {
            out += c;
        } else {
            out += "\\u00";
            out += kHex[static_cast<std::size_t>(c >> 4 & 0xf)];
            out += kHex[static_cast<std::size_t>(c & 0xf)];
        }
    }
}

} // namespace

void appendJsonString(std::string& out, std::string_view text)
{
    out += '"';
    if (std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
        for (const char c : text)
            appendEscaped(out, c);
    } else {
        for (const char c : utf8(QStringView(desk::text(text))))
            appendEscaped(out, c);
    }
    out += '"';
}

std::string isoTime(Millis time)
{
    const auto format = time % 1000 == 0 ? Qt::ISODate : Qt::ISODateWithMs;
    return utf8(QStringView(QDateTime::fromMSecsSinceEpoch(time, Qt::UTC).toString(format)));
}

void JsonFields::name(std::string_view key)
{
    if (!m_first)
        m_out += ',';
    m_first = false;
    appendJsonString(m_out, key);
    m_out += ':';
}

void JsonFields::string(std::string_view key, std::string_view text)
{
    name(key);
    appendJsonString(m_out, text);
}

void JsonFields::stringOrNull(std::string_view key, std::string_view text)
{
    if (text.empty())
        raw(key, "null");
    else
        string(key, text);
}

void JsonFields::number(std::string_view key, std::optional<std::int64_t> value)
{
    raw(key, value ? std::to_string(*value) : "null");
}

void JsonFields::decimal(std::string_view key, std::optional<double> value)
{
    std::array<char, 32> digits {};
    if (!value)
        return raw(key, "null");
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), *value, std::chars_format::fixed);
    if (end.ec == std::errc())
        raw(key, std::string_view(digits.data(), static_cast<std::size_t>(end.ptr - digits.data())));
    else
        raw(key, utf8(QString::number(*value)));
}

void JsonFields::boolean(std::string_view key, std::optional<bool> value)
{
    raw(key, value ? (*value ? "true" : "false") : "null");
}

void JsonFields::time(std::string_view key, std::optional<Millis> value)
{
    stringOrNull(key, value ? isoTime(*value) : std::string());
}

void JsonFields::strings(std::string_view key, std::span<const std::string_view> values)
{
    std::string array = "[";
    for (const std::string_view value : values) {
        if (array.size() > 1)
            array += ',';
        appendJsonString(array, value);
    }
    raw(key, array + ']');
}

void JsonFields::raw(std::string_view key, std::string_view json)
{
    name(key);
    m_out += json;
}

} // namespace desk
