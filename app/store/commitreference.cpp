// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/commit.h"
#include "app/store/packed.h"
#include "app/store/storedrecords.h"

namespace desk {

void Commit::writeReference()
{
    const RecordBatch& b = m_batch;
    if (!b.people.empty() || !b.organizations.empty() || !b.groups.empty() || !b.brands.empty())
        AwaitedNames::settle(m_db);
    writePeople();
    writeOrganizations();
    writeGroups();
    writeBrands();
    writeFields();
    writeStatuses();
    writeViews();
    writeSchedules();
    writeSlaPolicies();
}

void Commit::writePeople()
{
    for (const Person& person : m_batch.people)
        writePerson(person);
}

void Commit::writePerson(const Person& person)
{
    sql::Statement& find = m_db.statement("SELECT name, email, role FROM person WHERE id = ?");
    find.bind(1, person.id);
    const bool known = find.step();
    const std::string name = find.text(0);
    const std::string email = find.text(1);
    const auto role = enumOf<AuthorRole>(find.integer(2));
    find.reset();

    // A copy at least as new replaces all that it knows; an older one, or a stub, only fills what is missing.
    sql::Statement& put = m_db.statement(
        "INSERT INTO person(id, version, role, active, name, email, phone, organization, locale, time_zone, role_raw)"
        " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET"
        " role = CASE WHEN (excluded.version >= version AND excluded.role <> 0) OR role = 0 THEN excluded.role ELSE "
        "role END,"
        " active = iif(excluded.version >= version, excluded.active, active),"
        " name = CASE WHEN excluded.name <> '' AND (excluded.version >= version OR name = '') THEN excluded.name ELSE "
        "name END,"
        " email = CASE WHEN excluded.version > version OR email = '' THEN excluded.email ELSE email END,"
        " phone = CASE WHEN excluded.version > version OR phone = '' THEN excluded.phone ELSE phone END,"
        " organization = CASE WHEN excluded.version > version OR organization = '' THEN excluded.organization ELSE "
        "organization END,"
        " locale = CASE WHEN excluded.version > version OR locale = '' THEN excluded.locale ELSE locale END,"
        " time_zone = CASE WHEN excluded.version > version OR time_zone = '' THEN excluded.time_zone ELSE time_zone "
        "END,"
        " role_raw = CASE WHEN excluded.version > version OR role_raw = '' THEN excluded.role_raw ELSE role_raw END,"
        " version = max(version, excluded.version) RETURNING name, email, role");
    put.bind(1, person.id).bind(2, person.version).bind(3, static_cast<int>(person.role)).bind(4, person.active);
    int at = 5;
    for (const std::string* word : { &person.name, &person.email, &person.phone, &person.organizationId, &person.locale,
             &person.timeZone, &person.roleRaw })
        put.bind(at++, std::string_view(*word));
    if (!put.step())
        return;
    const bool renamed = put.view(0) != name || put.view(1) != email;
    const auto nowRole = enumOf<AuthorRole>(put.integer(2));
    put.run();
    m_roles[person.id] = nowRole;
    m_summary.newPeople += known ? 0 : 1;
    if (!known || renamed || nowRole != role)
        nameChanged(Awaited::Person, person.id, known && renamed);
    if (nowRole != AuthorRole::Unknown)
        m_db.statement("DELETE FROM awaited WHERE what = 0 AND id = ?").bind(1, person.id).run();
}

void Commit::writeOrganizations()
{
    for (const Organization& one : m_batch.organizations) {
        sql::Statement& put = m_db.statement(
            "INSERT INTO organization(id, name, version, deleted) VALUES(?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET"
            " name = excluded.name, version = excluded.version, deleted = excluded.deleted"
            " WHERE excluded.version >= version AND (name, deleted) <> (excluded.name, excluded.deleted)");
        put.bind(1, one.id).bind(2, one.name).bind(3, one.version).bind(4, one.deleted).run();
        if (m_db.changes() > 0)
            nameChanged(Awaited::Organization, one.id, true);
    }
}

void Commit::writeGroups()
{
    for (const Group& one : m_batch.groups) {
        sql::Statement& put = m_db.statement(
            "INSERT INTO grp(id, name, version, deleted, schedule) VALUES(?, ?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET"
            " name = excluded.name, version = excluded.version, deleted = excluded.deleted, schedule = "
            "excluded.schedule"
            " WHERE excluded.version >= version"
            " AND (name, deleted, schedule) <> (excluded.name, excluded.deleted, excluded.schedule)");
        put.bind(1, one.id).bind(2, one.name).bind(3, one.version).bind(4, one.deleted).bind(5, one.scheduleId).run();
        if (m_db.changes() > 0)
            nameChanged(Awaited::Group, one.id, true);
    }
}

void Commit::writeBrands()
{
    for (const Brand& one : m_batch.brands) {
        sql::Statement& put = m_db.statement(
            "INSERT INTO brand(id, name, active) VALUES(?, ?, ?) ON CONFLICT(id) DO UPDATE SET"
            " name = excluded.name, active = excluded.active WHERE (name, active) <> (excluded.name, excluded.active)");
        put.bind(1, one.id).bind(2, one.name).bind(3, one.active).run();
        if (m_db.changes() > 0)
            nameChanged(Awaited::Brand, one.id, true);
    }
}

void Commit::writeFields()
{
    for (const Field& one : m_batch.fields) {
        const std::string options = packed::options(one.options);
        m_db.statement("INSERT OR REPLACE INTO field(id, title, type, active, options) VALUES(?, ?, ?, ?, ?)")
            .bind(1, one.id)
            .bind(2, one.title)
            .bind(3, one.type)
            .bind(4, one.active)
            .bind(5, options)
            .run();
    }
}

void Commit::writeStatuses()
{
    for (const Status& one : m_batch.statuses) {
        sql::Statement& put
            = m_db.statement("INSERT INTO status(id, label, category) VALUES(?, ?, ?) ON CONFLICT(id) DO UPDATE SET"
                             " label = excluded.label, category = excluded.category WHERE (label, category) <> "
                             "(excluded.label, excluded.category)");
        put.bind(1, one.id).bind(2, one.label).bind(3, static_cast<int>(one.category)).run();
        m_summary.namesChanged = m_summary.namesChanged || m_db.changes() > 0;
    }
}

void Commit::writeViews()
{
    for (const RemoteView& one : m_batch.views)
        m_db.statement("INSERT OR REPLACE INTO remote_view(id, title, json, active) VALUES(?, ?, ?, ?)")
            .bind(1, one.id)
            .bind(2, one.title)
            .bind(3, one.json)
            .bind(4, one.active)
            .run();
}

void Commit::writeRatings()
{
    for (const Rating& one : m_batch.ratings) {
        const std::int64_t ticket = ticketNamed(one.ticketId);
        m_db.statement("INSERT OR REPLACE INTO rating(id, ticket, person, agent, grp, comment, score, score_raw, "
                       "created_at, updated_at)"
                       " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .bind(1, one.id)
            .bind(2, ticket)
            .bind(3, one.personId)
            .bind(4, one.agentId)
            .bind(5, one.groupId)
            .bind(6, one.comment)
            .bind(7, static_cast<int>(one.score))
            .bind(8, one.scoreRaw)
            .bind(9, one.createdAt)
            .bind(10, one.updatedAt)
            .run();
        const Millis at = one.updatedAt ? *one.updatedAt : one.createdAt.value_or(0);
        m_db.statement("UPDATE ticket SET rating = ?1, rating_at = ?2 WHERE key = ?3 AND ifnull(rating_at, -1) <= ?2"
                       " AND (rating, ifnull(rating_at, -1)) <> (?1, ?2)")
            .bind(1, static_cast<int>(one.score))
            .bind(2, at)
            .bind(3, ticket)
            .run();
        if (m_db.changes() > 0)
            m_touched.try_emplace(ticket, false);
    }
}

void Commit::writeTimeEntries()
{
    for (const TimeEntry& one : m_batch.timeEntries)
        m_db.statement("INSERT OR REPLACE INTO time_entry(id, ticket, agent, note, seconds, billable, at) VALUES(?, ?, "
                       "?, ?, ?, ?, ?)")
            .bind(1, one.id)
            .bind(2, ticketNamed(one.ticketId))
            .bind(3, one.agentId)
            .bind(4, one.note)
            .bind(5, one.seconds)
            .bind(6, one.billable)
            .bind(7, one.at)
            .run();
}

void Commit::nameChanged(Awaited what, std::string_view id, bool renamed)
{
    sql::Statement& waiting = m_db.statement("SELECT ticket FROM awaited WHERE what = ? AND id = ?");
    waiting.bind(1, static_cast<int>(what)).bind(2, id);
    bool awaited = false;
    bool byMany = false;
    while (waiting.step()) {
        awaited = true;
        if (waiting.integer(0) == 0)
            byMany = true;
        else
            m_touched[waiting.integer(0)] = true;
    }
    if (awaited && what != Awaited::Person)
        m_db.statement("DELETE FROM awaited WHERE what = ? AND id = ?")
            .bind(1, static_cast<int>(what))
            .bind(2, id)
            .run();
    // Nobody can have shown the name of what was unknown; only a new name of something known reaches rows that do not
    // await it.
    m_summary.namesChanged = m_summary.namesChanged || byMany || (renamed && !awaited);
}

void Commit::await(Awaited what, std::string_view id, std::int64_t ticket)
{
    if (id.empty() || id == "-1" || (what == Awaited::Person && hasRole(id)))
        return;
    // Groups and brands are few and each is a great many tickets': when one of them gets its name, all rows are read.
    const bool group = what == Awaited::Group;
    const bool few = group || what == Awaited::Brand;
    if (!few || (group ? m_groups : m_brands).insert(id).second)
        m_awaited.add(what, id, few ? 0 : ticket);
}

/// As far as it was looked up or written in this commit.
bool Commit::hasRole(std::string_view person) const
{
    const auto it = m_roles.find(person);
    return it != m_roles.end() && it->second.value_or(AuthorRole::Unknown) != AuthorRole::Unknown;
}

std::optional<AuthorRole> Commit::roleOf(std::string_view person)
{
    auto it = m_roles.find(person);
    if (it == m_roles.end()) {
        it = m_roles.emplace(person, std::nullopt).first;
        sql::Statement& find = m_db.statement("SELECT role FROM person WHERE id = ?");
        find.bind(1, person);
        if (find.step())
            it->second = enumOf<AuthorRole>(find.integer(0));
        find.reset();
    }
    return it->second;
}

} // namespace desk
