// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/hashslots.h"
#include "app/domain/enums.h"
#include "app/store/sqlite.h"

#include <deque>
#include <memory_resource>
#include <string_view>

namespace desk {

/// Names by id, each read from the file once. Lives as long as one answer, so that it never grows stale. What it gives
/// stays valid while it lives; unknown ids have empty names.
class NameBook {
public:
    struct PersonName {
        std::string_view name, email;
        AuthorRole role = AuthorRole::Unknown;
    };
    explicit NameBook(sql::Database& db)
        : m_db(db)
    {
    }
    const PersonName& person(std::string_view id);
    std::string_view organization(std::string_view id);
    std::string_view group(std::string_view id);
    std::string_view brand(std::string_view id);
    /// How the help desk words a status: its own label where the account defines one, else the provider's usual word,
    /// else as received.
    std::string_view status(std::string_view statusId, std::string_view raw, StatusCategory category);

private:
    /// What was read by id. Most of an account's people share the one entry of those without a name.
    template <typename T> struct Memo {
        struct Key {
            std::string_view id;
            std::uint32_t value;
        };
        std::vector<Key> keys;
        HashSlots numbers; ///< of keys
        std::deque<T> values { T() }; ///< the first is the unknown's; a deque, as references are given away
    };
    template <typename T, typename Read> const T& look(Memo<T>& memo, std::string_view id, const Read& read);
    std::string_view name(Memo<std::string_view>& memo, const char* sql, std::string_view id);
    std::string_view kept(std::string_view text);

    sql::Database& m_db;
    std::pmr::monotonic_buffer_resource m_texts;
    Memo<PersonName> m_people;
    Memo<std::string_view> m_organizations, m_groups, m_brands, m_statuses, m_usual;
};

} // namespace desk
