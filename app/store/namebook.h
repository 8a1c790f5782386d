// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/enums.h"
#include "app/store/sqlite.h"

#include <string>
#include <unordered_map>

namespace desk {

/// Names by id, each read from the file once. Lives as long as one answer, so that it never grows stale. What it gives
/// stays valid while it lives; unknown ids have empty names.
class NameBook {
public:
    struct PersonName {
        std::string name, email;
        AuthorRole role = AuthorRole::Unknown;
    };
    explicit NameBook(sql::Database& db)
        : m_db(db)
    {
    }
    const PersonName& person(std::string_view id);
    const std::string& organization(std::string_view id);
    const std::string& group(std::string_view id);
    const std::string& brand(std::string_view id);
    /// How the help desk words a status: its own label where the account defines one, else the provider's usual word,
    /// else as received.
    const std::string& status(std::string_view statusId, std::string_view raw, StatusCategory category);

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>()(s); }
    };
    template <typename T> using Memo = std::unordered_map<std::string, T, Hash, std::equal_to<>>;
    const std::string& look(Memo<std::string>& memo, const char* sql, std::string_view id);

    sql::Database& m_db;
    Memo<PersonName> m_people;
    Memo<std::string> m_organizations, m_groups, m_brands, m_statuses, m_usual;
};

} // namespace desk
