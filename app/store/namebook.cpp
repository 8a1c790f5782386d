// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/namebook.h"

#include <algorithm>

namespace desk {

namespace {

/// As the help desks word their built-in statuses. Freshdesk's are numbers.
std::string_view usualWord(std::string_view raw, StatusCategory category)
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
    return raw;
}

} // namespace

std::string_view NameBook::kept(std::string_view text)
{
    if (text.empty())
        return {};
    auto* bytes = static_cast<char*>(m_texts.allocate(text.size(), 1));
    std::copy(text.begin(), text.end(), bytes);
    return { bytes, text.size() };
}

/// Reads with read(T&) what is not known yet; that says false for what is not there.
template <typename T, typename Read> const T& NameBook::look(Memo<T>& memo, std::string_view id, const Read& read)
{
    if (id.empty())
        return memo.values.front();
    const std::uint64_t hash = quickHash(id);
    const std::uint32_t known
        = memo.numbers.find(hash, [&](std::uint32_t number) { return memo.keys[number].id == id; });
    if (known != HashSlots::kNone)
        return memo.values[memo.keys[known].value];
    T value;
    const bool there = read(value);
    memo.numbers.insert(hash, static_cast<std::uint32_t>(memo.keys.size()));
    memo.keys.push_back({ kept(id), there ? static_cast<std::uint32_t>(memo.values.size()) : 0 });
    return there ? memo.values.emplace_back(value) : memo.values.front();
}

std::string_view NameBook::name(Memo<std::string_view>& memo, const char* sql, std::string_view id)
{
    return look(memo, id, [&](std::string_view& name) {
        sql::Statement& query = m_db.statement(sql);
        const bool there = query.bind(1, id).step();
        if (there)
            name = kept(query.view(0));
        query.reset();
        return there;
    });
}

const NameBook::PersonName& NameBook::person(std::string_view id)
{
    return look(m_people, id, [&](PersonName& person) {
        sql::Statement& query = m_db.statement("SELECT name, email, role FROM person WHERE id = ?");
        const bool there = query.bind(1, id).step();
        if (there) {
            const auto role = query.integer(2);
            const bool known = role >= 0 && role < static_cast<std::int64_t>(countOf<AuthorRole>());
            person = { kept(query.view(0)), kept(query.view(1)),
                known ? static_cast<AuthorRole>(role) : AuthorRole::Unknown };
        }
        query.reset();
        return there;
    });
}

std::string_view NameBook::organization(std::string_view id)
{
    return name(m_organizations, "SELECT name FROM organization WHERE id = ?", id);
}

std::string_view NameBook::group(std::string_view id)
{
    return name(m_groups, "SELECT name FROM grp WHERE id = ?", id);
}

std::string_view NameBook::brand(std::string_view id)
{
    return name(m_brands, "SELECT name FROM brand WHERE id = ?", id);
}

std::string_view NameBook::status(std::string_view statusId, std::string_view raw, StatusCategory category)
{
    // A ticket in the bin keeps the number of the status it had: the bin is what counts.
    const bool binned = category == StatusCategory::Deleted || category == StatusCategory::Spam;
    if (!statusId.empty() && !binned)
        if (const std::string_view label = name(m_statuses, "SELECT label FROM status WHERE id = ?", statusId);
            !label.empty())
            return label;
    std::string key(1, static_cast<char>('a' + static_cast<int>(category)));
    key += raw;
    return look(m_usual, key, [&](std::string_view& word) {
        word = kept(usualWord(raw, category));
        return true;
    });
}

} // namespace desk
