// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/freshdesk/readers.h"

#include <unordered_map>

namespace desk::freshdesk {

namespace {

template <typename E> E lookUp(const std::unordered_map<std::string_view, E>& all, std::string_view key, E otherwise)
{
    const auto it = all.find(key);
    return it == all.end() ? otherwise : it->second;
}

} // namespace

StatusCategory statusOf(std::string_view number)
{
    using enum StatusCategory;
    static const std::unordered_map<std::string_view, StatusCategory> all { { "2", Open }, { "3", Pending },
        { "4", Solved }, { "5", Closed }, { "6", Pending }, { "7", Hold } };
    return lookUp(all, number, Unknown);
}

Priority priorityOf(std::string_view number)
{
    using enum Priority;
    static const std::unordered_map<std::string_view, Priority> all { { "", None }, { "1", Low }, { "2", Normal },
        { "3", High }, { "4", Urgent } };
    return lookUp(all, number, Unknown);
}

Channel channelOf(std::string_view source)
{
    using enum Channel;
    static const std::unordered_map<std::string_view, Channel> all { { "1", Email }, { "2", Web }, { "3", Phone },
        { "4", Web }, { "5", Social }, { "6", Social }, { "7", Chat }, { "8", Messaging }, { "9", Web },
        { "10", Email }, { "13", Messaging } };
    return lookUp(all, source, Other);
}

Csat csatOf(std::optional<std::int64_t> score)
{
    if (!score)
        return Csat::Unknown;
    if (*score > 100)
        return Csat::Good;
    return *score == 100 ? Csat::Neutral : *score < 0 ? Csat::Bad : Csat::Unknown;
}

std::vector<Attachment> attachmentsOf(Value list)
{
    static const Setters<Attachment> setters {
        { "id", [](Attachment& a, const Value& v) { a.id = v.text(); } },
        { "name", [](Attachment& a, const Value& v) { a.name = v.text(); } },
        { "content_type", [](Attachment& a, const Value& v) { a.contentType = v.text(); } },
        { "size", [](Attachment& a, const Value& v) { a.size = v.integer().value_or(a.size); } },
        { "file_size", [](Attachment& a, const Value& v) { a.size = v.integer().value_or(a.size); } },
        { "attachment_url", [](Attachment& a, const Value& v) { a.url = v.text(); } },
        { "inline", [](Attachment& a, const Value& v) { a.inlineImage = v.boolean().value_or(false); } },
    };
    std::vector<Attachment> out;
    for (const Value each : list)
        if (each.isObject())
            readMembers(setters, out.emplace_back(), each);
    return out;
}

} // namespace desk::freshdesk
