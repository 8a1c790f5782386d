// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/namebook.h"

#include <algorithm>

namespace desk {

namespace {

/// As the help desks word their built-in statuses. Freshdesk's are numbers.
std::string usualWord(std::string_view raw, StatusCategory category)
{
    const bool freshdesk = !raw.empty() && std::ranges::all_of(raw, [](char c) { return c >= '0' && c <= '9'; });
    switch (category) {
    case StatusCategory::New: return "New";
    case StatusCategory::Open: return "Open";
    case StatusCategory::Pending: return "Pending";
    case StatusCategory::Hold: return "On-hold";
    case StatusCategory::Solved: return freshdesk ? "Resolved" : "Solved";
    case StatusCategory::Closed: return "Closed";
    case StatusCategory::Deleted: return "Deleted";
    case StatusCategory::Spam: return "Spam";
    case StatusCategory::Unknown: break;
    }
    return std::string(raw);
}

} // namespace

const NameBook::PersonName& NameBook::person(std::string_view id)
{
    const auto it = m_people.find(id);
    if (it != m_people.end())
        return it->second;
    PersonName& person = m_people[std::string(id)];
    if (id.empty())
        return person;
    sql::Statement& query = m_db.statement("SELECT name, email, role FROM person WHERE id = ?");
    query.bind(1, id);
    if (query.step()) {
        const auto role = query.integer(2);
        person = { query.text(0), query.text(1),
            role >= 0 && role < static_cast<std::int64_t>(countOf<AuthorRole>()) ? static_cast<AuthorRole>(role)
                                                                                 : AuthorRole::Unknown };
    }
    query.reset();
    return person;
}

const std::string& NameBook::organization(std::string_view id)
{
    return look(m_organizations, "SELECT name FROM organization WHERE id = ?", id);
}

const std::string& NameBook::group(std::string_view id)
{
    return look(m_groups, "SELECT name FROM grp WHERE id = ?", id);
}

const std::string& NameBook::brand(std::string_view id)
{
    return look(m_brands, "SELECT name FROM brand WHERE id = ?", id);
}

const std::string& NameBook::status(std::string_view statusId, std::string_view raw, StatusCategory category)
{
    // A ticket in the bin keeps the number of the status it had: the bin is what counts.
    const bool binned = category == StatusCategory::Deleted || category == StatusCategory::Spam;
    if (!statusId.empty() && !binned)
        if (const std::string& label = look(m_statuses, "SELECT label FROM status WHERE id = ?", statusId);
            !label.empty())
            return label;
    std::string key(1, static_cast<char>('a' + static_cast<int>(category)));
    key += raw;
    const auto it = m_usual.find(key);
    return it != m_usual.end() ? it->second : m_usual[key] = usualWord(raw, category);
}

const std::string& NameBook::look(Memo<std::string>& memo, const char* sql, std::string_view id)
{
    const auto it = memo.find(id);
    if (it != memo.end())
        return it->second;
    std::string& name = memo[std::string(id)];
    if (id.empty())
        return name;
    sql::Statement& query = m_db.statement(sql);
    query.bind(1, id);
    if (query.step())
        name = query.text(0);
    query.reset();
    return name;
}

} // namespace desk
