// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/customvalues.h"

#include "app/base/text.h"
#include "app/store/packed.h"
#include "app/store/ticketkey.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <array>

namespace desk {

namespace {

constexpr int kRowsBetweenLooks = 1024;

/// Types of fields that every account has: Zendesk's names, and Freshdesk's that begin with "default_".
bool isSystemType(std::string_view type)
{
    static constexpr std::array<std::string_view, 10> kTypes { "subject", "description", "status", "custom_status",
        "priority", "basic_priority", "tickettype", "group", "assignee", "requester" };
    return type.starts_with("default_") || std::ranges::find(kTypes, type) != kTypes.end();
}

/// Strings without escapes need no parser; most values are such.
bool isPlainString(std::string_view json)
{
    return json.size() >= 2 && json.front() == '"' && json.back() == '"' && json.find('\\') == std::string_view::npos;
}

void addValues(std::vector<std::string>& values, const Field& field, std::string_view json)
{
    for (std::string& value : plainValues(std::string(json))) {
        if (value.empty())
            continue;
        const auto option = std::ranges::find(field.options, value, [](const auto& o) { return o.first; });
        if (option != field.options.end() && !option->second.empty() && option->second != value)
            values.push_back(option->second);
        values.push_back(std::move(value));
    }
}

} // namespace

std::vector<std::string> plainValues(const std::string& json)
{
    if (isPlainString(json))
        return { json.substr(1, json.size() - 2) };
    QJsonParseError error;
    // In brackets because Qt reads only arrays and objects.
    const QByteArray bytes = "[" + QByteArray::fromStdString(json) + "]";
    const QJsonArray all = QJsonDocument::fromJson(bytes, &error).array();
    if (error.error != QJsonParseError::NoError || all.size() != 1)
        return { json };
    const QJsonValue value = all.first();
    std::vector<std::string> plain;
    const auto add = [&plain](const QJsonValue& one, const std::string& written) {
        if (one.isString())
            plain.push_back(utf8(one.toString()));
        else if (!one.isNull())
            plain.push_back(written);
    };
    if (!value.isArray()) {
        add(value, json);
        return plain;
    }
    for (const QJsonValue& one : value.toArray()) {
        const QByteArray written = QJsonDocument(QJsonArray { one }).toJson(QJsonDocument::Compact);
        add(one, written.mid(1, written.size() - 2).toStdString());
    }
    return plain;
}

std::vector<Field> readOwnFields(sql::Database& db)
{
    std::vector<Field> fields;
    sql::Statement& query = db.statement("SELECT id, title, type, active, options FROM field ORDER BY title, id");
    while (query.step())
        if (!isSystemType(query.view(2)))
            fields.push_back({ query.text(0), query.text(1), query.text(2), query.integer(3) != 0,
                packed::readOptions(query.view(4)) });
    query.reset();
    return fields;
}

void readOwnValues(sql::Database& db, std::span<const Field> fields,
    const std::function<void(std::string_view ticketId, std::span<const std::string> values)>& value,
    const CancelToken& cancel)
{
    sql::Statement& query = db.statement("SELECT key, custom FROM ticket_more WHERE custom <> ''");
    std::vector<std::string_view> items;
    std::vector<std::string> values;
    for (int count = 1; query.step() && !(count % kRowsBetweenLooks == 0 && cancel.cancelled()); ++count) {
        items.clear();
        values.clear();
        packed::split(query.view(1), items);
        for (std::size_t i = 0; i + 1 < items.size(); i += 2)
            if (const auto field = std::ranges::find(fields, items[i], &Field::id); field != fields.end())
                addValues(values, *field, items[i + 1]);
        if (!values.empty())
            value(ticketId(db, query.integer(0)), values);
    }
    query.reset();
}

} // namespace desk
