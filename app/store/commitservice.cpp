// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/commit.h"
#include "app/store/packed.h"

namespace desk {

void Commit::writeSchedules()
{
    for (const BusinessHours& one : m_batch.schedules) {
        const std::string week = packed::week(one.week);
        m_db.statement("INSERT INTO schedule(id, name, zone, standard, week) VALUES(?, ?, ?, ?, ?) ON CONFLICT(id) DO"
                       " UPDATE SET name = excluded.name, zone = excluded.zone, standard = excluded.standard,"
                       " week = excluded.week")
            .bind(1, one.id)
            .bind(2, one.name)
            .bind(3, one.timeZone)
            .bind(4, one.isDefault)
            .bind(5, week)
            .run();
        if (one.isDefault)
            m_db.statement("UPDATE schedule SET standard = 0 WHERE id <> ?").bind(1, one.id).run();
    }
    for (const Holidays& one : m_batch.holidays) {
        const std::string closures = packed::closures(one.closures);
        m_db.statement("INSERT INTO schedule(id, closures) VALUES(?, ?) ON CONFLICT(id) DO UPDATE SET"
                       " closures = excluded.closures")
            .bind(1, one.scheduleId)
            .bind(2, closures)
            .run();
    }
}

void Commit::writeSlaPolicies()
{
    for (const SlaPolicy& one : m_batch.slaPolicies) {
        const std::string targets = packed::targets(one.targets);
        m_db.statement("INSERT OR REPLACE INTO sla_policy(id, title, active, targets) VALUES(?, ?, ?, ?)")
            .bind(1, one.id)
            .bind(2, one.title)
            .bind(3, one.active)
            .bind(4, targets)
            .run();
    }
}

void Commit::writeSlaEvents()
{
    for (const SlaEvent& one : m_batch.slaEvents) {
        sql::Statement& put = m_db.statement("INSERT OR REPLACE INTO sla_event(ticket, id, at, kind, instance, target,"
                                             " business, calendar_minutes, business_minutes, of_group, undone, metric,"
                                             " policy, kind_raw) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        put.bind(1, ticketNamed(one.ticketId)).bind(2, one.id).bind(3, one.at).bind(4, static_cast<int>(one.kind));
        put.bind(5, one.instance).bind(6, one.targetSeconds).bind(7, one.businessHours);
        put.bind(8, one.calendarMinutes).bind(9, one.businessMinutes).bind(10, one.ofGroup).bind(11, one.undone);
        put.bind(12, one.metric).bind(13, one.policy).bind(14, one.kindRaw).run();
    }
}

} // namespace desk
