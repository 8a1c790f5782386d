// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/servicelevels.h"

#include "app/store/packed.h"
#include "app/store/storedrecords.h"

#include <algorithm>

namespace desk {

namespace {

SlaEvent::Kind kindOf(std::int64_t number)
{
    const auto last = static_cast<std::int64_t>(SlaEvent::Kind::Unknown);
    return static_cast<SlaEvent::Kind>(number < 0 || number > last ? last : number);
}

std::optional<bool> flag(const std::optional<std::int64_t>& number)
{
    return number ? std::optional(*number != 0) : std::nullopt;
}

/// As the help desk numbers them: the shorter id is the smaller one.
bool earlier(const SlaEvent& a, const SlaEvent& b)
{
    if (a.at != b.at)
        return a.at < b.at;
    return a.id.size() != b.id.size() ? a.id.size() < b.id.size() : a.id < b.id;
}

} // namespace

std::vector<BusinessHours> loadSchedules(sql::Database& db)
{
    std::vector<BusinessHours> all;
    sql::Statement& rows
        = db.statement("SELECT id, name, zone, standard, week, closures FROM schedule WHERE zone <> ''");
    while (rows.step())
        all.push_back({ rows.text(0), rows.text(1), rows.text(2), packed::readWeek(rows.view(4)),
            packed::readClosures(rows.view(5)), rows.integer(3) != 0 });
    return all;
}

std::vector<std::pair<std::string, std::string>> loadGroupSchedules(sql::Database& db)
{
    std::vector<std::pair<std::string, std::string>> all;
    sql::Statement& rows = db.statement("SELECT id, schedule FROM grp WHERE schedule <> ''");
    while (rows.step())
        all.emplace_back(rows.text(0), rows.text(1));
    return all;
}

std::vector<SlaPolicy> loadSlaPolicies(sql::Database& db)
{
    std::vector<SlaPolicy> all;
    sql::Statement& rows = db.statement("SELECT id, title, active, targets FROM sla_policy");
    while (rows.step())
        all.push_back({ rows.text(0), rows.text(1), rows.integer(2) != 0, packed::readTargets(rows.view(3)) });
    return all;
}

std::vector<SlaEvent> loadSlaEvents(sql::Database& db, std::int64_t ticketKey, std::string_view ticketId)
{
    std::vector<SlaEvent> all;
    sql::Statement& rows = db.statement("SELECT id, at, kind, instance, target, business, calendar_minutes,"
                                        " business_minutes, of_group, undone, metric, policy, kind_raw"
                                        " FROM sla_event WHERE ticket = ?");
    rows.bind(1, ticketKey);
    while (rows.step()) {
        SlaEvent& event = all.emplace_back();
        event.id = rows.text(0);
        event.ticketId = ticketId;
        event.at = rows.integer(1);
        event.kind = kindOf(rows.integer(2));
        event.instance = static_cast<int>(rows.integer(3));
        event.targetSeconds = rows.maybeInt(4);
        event.businessHours = flag(rows.maybe(5));
        event.calendarMinutes = rows.maybeInt(6);
        event.businessMinutes = rows.maybeInt(7);
        event.ofGroup = rows.integer(8) != 0;
        event.undone = rows.integer(9) != 0;
        event.metric = rows.text(10);
        event.policy = rows.text(11);
        event.kindRaw = rows.text(12);
    }
    std::ranges::sort(all, earlier);
    return all;
}

} // namespace desk
