// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/pagereader.h"

#include <algorithm>
#include <limits>

namespace desk {

namespace {

/// "field_20015156": how the old ticket export of Zendesk names an account's own fields.
bool isNumberedField(std::string_view key)
{
    return key.starts_with("field_") && key.size() > 6
        && key.find_first_not_of("0123456789", 6) == std::string_view::npos;
}

} // namespace

PageReader::PageReader(const PageInput& input, const NormaliseOptions& options, Page& page)
    : m_input(input)
    , m_options(options)
    , m_page(page)
{
}

void PageReader::keep(std::string_view type, const std::string& id, json::Value record)
{
    account(type, record);
    if (m_options.keepRaw)
        m_page.records.raw.push_back({ std::string(type), id, std::string(record.source()) });
}

void PageReader::reject(std::string_view type, json::Value record, std::string what)
{
    m_page.records.problems.push_back({ std::string(type), record["id"].text(), std::move(what) });
    keep(type, {}, record);
}

void PageReader::account(std::string_view type, json::Value record)
{
    if (m_options.accountForFields)
        accountInside(std::string(type), record, false);
}

void PageReader::note(const std::string& path, FieldFate fate)
{
    const auto [it, isNew] = m_page.fields.try_emplace(path, fate);
    if (!isNew)
        it->second = std::min(it->second, fate);
}

/// Notes what stands inside a value; true where anything of it was read.
bool PageReader::accountInside(const std::string& path, json::Value value, bool custom)
{
    bool anyRead = value.wasRead();
    for (const json::Value member : value) {
        const std::string key = member.key();
        const std::string inner = value.isArray() ? path + "[]" : path + '.' + key;
        const bool own
            = custom || key == "custom_fields" || key == "custom_field" || key == "fields" || isNumberedField(key);
        const bool read = accountInside(inner, member, own);
        anyRead = anyRead || read;
        if (!value.isArray() || !(member.isObject() || member.isArray()))
            note(inner, own && (read || member.empty()) ? FieldFate::Custom : read ? FieldFate::Used : FieldFate::Raw);
    }
    return anyRead;
}

std::vector<std::string> texts(json::Value value, char separator)
{
    std::vector<std::string> out;
    for (const json::Value element : value)
        if (std::string text = element.textOrJson(); !text.empty())
            out.push_back(std::move(text));
    if (!value.isString())
        return out;
    const std::string all = value.text();
    for (std::size_t at = 0; at < all.size();) {
        const auto end = separator ? std::min(all.find(separator, at), all.size()) : all.size();
        if (end > at)
            out.push_back(all.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

int minutesOf(std::int64_t seconds)
{
    const std::int64_t minutes = (seconds >= 0 ? seconds + 30 : seconds - 29) / 60;
    return static_cast<int>(
        std::clamp<std::int64_t>(minutes, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
}

std::optional<int> smallInt(json::Value value)
{
    const auto number = value.integer();
    if (!number || *number > std::numeric_limits<int>::max() || *number < std::numeric_limits<int>::min())
        return std::nullopt;
    return static_cast<int>(*number);
}

std::string extraOf(json::Value object, std::initializer_list<std::string_view> known)
{
    std::string out;
    for (const json::Value member : object) {
        if (member.isNull() || std::ranges::find(known, member.rawKey()) != known.end())
            continue;
        out += out.empty() ? "{\"" : ",\"";
        out += member.rawKey();
        out += "\":";
        out += member.raw();
    }
    return out.empty() ? out : out += '}';
}

} // namespace desk
