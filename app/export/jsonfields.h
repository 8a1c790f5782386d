// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace desk {

/// Appends UTF-8 text as a JSON string with its quotes; bytes that are no UTF-8 become U+FFFD.
void appendJsonString(std::string& out, std::string_view text);

/// "2026-01-15T09:30:00Z", with milliseconds only where there are some.
std::string isoTime(Millis time);

/// Appends the members of one object in the order of the calls, without the braces. QJsonObject would sort them and
/// hold all in memory.
class JsonFields {
public:
    explicit JsonFields(std::string& out)
        : m_out(out)
    {
    }

    void string(std::string_view key, std::string_view text);
    /// null where the text is empty.
    void stringOrNull(std::string_view key, std::string_view text);
    void number(std::string_view key, std::optional<std::int64_t> value);
    /// A whole number without a point, others with as few digits as tell it apart.
    void decimal(std::string_view key, std::optional<double> value);
    void boolean(std::string_view key, std::optional<bool> value);
    void time(std::string_view key, std::optional<Millis> value);
    void strings(std::string_view key, std::span<const std::string_view> values);
    /// JSON text as it is: an object, an array.
    void raw(std::string_view key, std::string_view json);

private:
    void name(std::string_view key);

    std::string& m_out;
    bool m_first = true;
};

} // namespace desk
