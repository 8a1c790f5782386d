// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pipeline/customsearch.h"

#include "app/analytics/customvalue.h"
#include "app/base/text.h"
#include "app/query/values.h"

#include <algorithm>

namespace desk {

namespace {

std::vector<Field> fieldsNamed(const QString& name, std::vector<Field> fields)
{
    const NameMatcher matcher(name, false);
    std::erase_if(
        fields, [&](const Field& field) { return !matcher.matches(field.title) && !matcher.matches(field.id); });
    return fields;
}

/// The rows of the account that are not among these.
void appendOthers(std::string_view accountId, const Snapshot& snapshot, std::vector<Row> valued, std::vector<Row>& rows)
{
    const QString id = text(accountId);
    const auto account = std::ranges::find(snapshot.accounts, id, [](const SnapshotAccount& a) { return a.account.id; })
        - snapshot.accounts.begin();
    std::ranges::sort(valued);
    for (Row row = 0; row < snapshot.rows(); ++row)
        if (snapshot.account[row] == account && !std::ranges::binary_search(valued, row))
            rows.push_back(row);
}

} // namespace

OwnFields ownFieldNames(StoreReader& reader)
{
    OwnFields names;
    const auto fields = reader.ownFields();
    if (!fields)
        return names;
    for (const Field& field : *fields) {
        auto& [title, choices]
            = names.emplace_back(text(field.title.empty() ? field.id : field.title), std::vector<QString>());
        for (const auto& [value, label] : field.options)
            choices.push_back(text(label.empty() ? value : label));
    }
    return names;
}

Result<void> searchOwnField(StoreReader& reader, std::string_view accountId, const Snapshot& snapshot,
    const StoreQuestion& question, const CancelToken& cancel, std::vector<Row>& rows)
{
    const auto all = reader.ownFields();
    if (!all)
        return all.error();
    const std::vector<Field> fields = fieldsNamed(question.name, *all);
    const bool none = question.value.special == QueryValue::Special::None;
    const CustomMatcher matcher(question.value);
    std::vector<Row> found;
    const auto look = [&](std::string_view ticketId, std::span<const std::string> values) {
        if (none || std::ranges::any_of(values, [&](const std::string& value) { return matcher.matches(value); }))
            if (const auto row = snapshot.find(accountId, ticketId))
                found.push_back(*row);
    };
    if (!fields.empty())
        if (const auto read = reader.forEachOwnValue(fields, look, cancel); !read)
            return read;
    if (none)
        appendOthers(accountId, snapshot, std::move(found), rows);
    else
        rows.insert(rows.end(), found.begin(), found.end());
    return {};
}

} // namespace desk
