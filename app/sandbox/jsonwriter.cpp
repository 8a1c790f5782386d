// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/jsonwriter.h"

#include <chrono>
#include <cstdio>

namespace desk::sandbox {

namespace {

void appendEscaped(std::string& out, std::string_view text)
{
    static constexpr char kHex[] = "0123456789abcdef";
    for (const char c : text) {
        const auto u = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (u < 0x20) {
            out += "\\u00";
            out += kHex[u >> 4];
            out += kHex[u & 15];
        } else {
            out += c;
        }
    }
}

} // namespace

std::string isoTime(Millis at)
{
    using namespace std::chrono;
    const sys_seconds second { floor<seconds>(milliseconds(at)) };
    const auto day = floor<days>(second);
    const year_month_day date { day };
    const hh_mm_ss time { second - day };
    char text[40];
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(date.year()),
        static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), static_cast<int>(time.hours().count()),
        static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()));
    return text;
}

JsonWriter& JsonWriter::key(std::string_view name)
{
    separate();
    m_out += '"';
    appendEscaped(m_out, name);
    m_out += "\":";
    m_comma = false;
    return *this;
}

JsonWriter& JsonWriter::value(std::string_view text)
{
    separate();
    m_out += '"';
    appendEscaped(m_out, text);
    m_out += '"';
    m_comma = true;
    return *this;
}

JsonWriter& JsonWriter::open(char c)
{
    separate();
    m_out += c;
    m_comma = false;
    return *this;
}

JsonWriter& JsonWriter::close(char c)
{
    m_out += c;
    m_comma = true;
    return *this;
}

JsonWriter& JsonWriter::raw(std::string_view json)
{
    separate();
    m_out += json;
    m_comma = true;
    return *this;
}

void JsonWriter::separate()
{
    if (m_comma)
        m_out += ',';
    m_comma = false;
}

} // namespace desk::sandbox
