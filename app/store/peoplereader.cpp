// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/peoplereader.h"

#include "app/store/storedrecords.h"

#include <algorithm>

namespace desk {

PeopleReader::PeopleReader(std::unique_ptr<sql::Database> db)
    : m_db(std::move(db))
{
}

Result<std::unique_ptr<PeopleReader>> PeopleReader::open(const QString& file)
{
    auto db = sql::Database::open(file, sql::Database::Mode::ReadOnly);
    if (!db)
        return db.error();
    return std::unique_ptr<PeopleReader>(new PeopleReader(*std::move(db)));
}

Result<std::vector<Person>> PeopleReader::people(std::span<const std::string> ids)
{
    std::vector<Person> found;
    for (const std::string& id : ids) {
        if (id.empty() || std::ranges::find(found, id, &Person::id) != found.end())
            continue;
        sql::Statement& query = m_db->statement("SELECT name, email, phone, organization, locale, time_zone, role,"
                                                " role_raw, active, version FROM person WHERE id = ?");
        if (query.bind(1, id).step())
            found.push_back(
                { id, query.text(0), query.text(1), query.text(2), query.text(3), query.text(4), query.text(5),
                    enumOf<AuthorRole>(query.integer(6)), query.text(7), query.integer(8) != 0, query.integer(9) });
        query.reset();
    }
    if (!m_db->failed())
        return found;
    const Error error = m_db->error();
    m_db->clearError();
    return error;
}

} // namespace desk
