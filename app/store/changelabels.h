// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/records.h"
#include "app/store/namebook.h"

#include <map>
#include <optional>

namespace desk {

/// Words for fields and their values, as the account has them. Lives as long as one answer.
class ChangeLabels {
public:
    ChangeLabels(sql::Database& db, NameBook& names)
        : m_db(db)
        , m_names(names)
    {
    }
    /// The field's title; for the help desk's own fields their usual English name; else the name as received.
    std::string field(std::string_view field);
    /// A value of a field: names for ids, labels for options; else as received.
    std::string value(std::string_view field, std::string_view value);
    /// A custom value for people: without JSON's quotes, lists with commas, options with their labels. Empty for null.
    std::string custom(const CustomValue& value);

private:
    const Field* definition(std::string_view field);
    std::string option(const Field* field, const std::string& value) const;

    sql::Database& m_db;
    NameBook& m_names;
    std::map<std::string, std::optional<Field>, std::less<>> m_fields;
};

} // namespace desk
