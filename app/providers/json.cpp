// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/json.h"

#include "app/providers/timestamps.h"

#include <charconv>
#include <cmath>

namespace desk::json {

namespace {

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::optional<double> toNumber(std::string_view text)
{
    text = trimmed(text);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::optional<std::int64_t> wholeNumber(std::string_view digits)
{
    std::int64_t whole = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), whole);
    const bool all = !digits.empty() && error == std::errc() && end == digits.data() + digits.size();
    return all ? std::optional(whole) : std::nullopt;
}

} // namespace

std::string_view Value::source() const
{
    if (!m_document)
        return "null";
    const Document::Node& node = m_document->node(m_at);
    return m_document->part(node.at, node.size);
}

std::string_view Value::raw() const
{
    if (m_document && m_document->m_tracksReads)
        for (auto i = m_at; i < m_document->node(m_at).next; ++i)
            m_document->m_read[i] = true;
    return source();
}

std::string Value::key() const
{
    return unescape(rawKey());
}

bool Value::wasRead() const
{
    return m_document && m_document->m_tracksReads && m_document->m_read[m_at];
}

std::string_view Value::scalar() const
{
    if (!m_document)
        return {};
    if (m_document->m_tracksReads)
        m_document->m_read[m_at] = true;
    const Document::Node& node = m_document->node(m_at);
    switch (node.type) {
    case Type::String: return m_document->part(node.at + 1, node.size - 2);
    case Type::Number:
    case Type::Bool: return m_document->part(node.at, node.size);
    default: return {};
    }
}

std::string Value::text() const
{
    const std::string_view plain = scalar();
    return plain.find('\\') == std::string_view::npos ? std::string(plain) : unescape(plain);
}

std::string Value::textOrJson() const
{
    const Type t = type();
    return t == Type::Array || t == Type::Object ? std::string(raw()) : text();
}

std::optional<double> Value::number() const
{
    return toNumber(scalar());
}

std::optional<std::int64_t> Value::integer() const
{
    const std::string_view digits = scalar();
    if (const auto whole = wholeNumber(digits))
        return whole;
    if (digits.empty())
        return std::nullopt;
    if (const auto whole = wholeNumber(trimmed(digits)))
        return whole;
    const auto value = toNumber(digits);
    if (!value || std::abs(*value) > 9e15)
        return std::nullopt;
    return static_cast<std::int64_t>(std::floor(*value + 0.5));
}

std::optional<bool> Value::boolean() const
{
    const std::string_view word = scalar();
    if (word == "true" || word == "1")
        return true;
    if (word == "false" || word == "0")
        return false;
    return std::nullopt;
}

std::optional<Millis> Value::time() const
{
    return parseTime(scalar());
}

std::string quoted(std::string_view text)
{
    static constexpr char kHex[] = "0123456789abcdef";
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            (out += '\\') += c;
        else if (byte < 0x20)
            ((out += "\\u00") += kHex[byte >> 4]) += kHex[byte & 15];
        else
            out += c;
    }
    return out += '"';
}

} // namespace desk::json
