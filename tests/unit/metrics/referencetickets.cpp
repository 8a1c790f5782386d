// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/metrics/referencetickets.h"

#include "app/metrics/historybuilder.h"
#include "app/metrics/zonetable.h"
#include "app/providers/timestamps.h"
#include "tests/testkit/fixtures.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace desk::test {

namespace {

QByteArray file(const char* name)
{
    return readFile(fixturesDir() + QStringLiteral("/metrics-reference/ticket-metrics/") + QLatin1String(name));
}

/// The cells of a line; quoted ones may hold commas and doubled quotes.
QByteArrayList cells(const QByteArray& line)
{
    QByteArrayList out { {} };
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (c == '"' && quoted && i + 1 < line.size() && line[i + 1] == '"')
            out.back() += line[++i];
        else if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            out.push_back({});
        else
            out.back() += c;
    }
    return out;
}

BusinessHours hoursOf(const QJsonObject& json)
{
    BusinessHours hours { std::to_string(json[u"id"].toInt()), json[u"name"].toString().toStdString(),
        json[u"time_zone"].toString().toStdString(), {}, {} };
    const auto minute = [](const QJsonValue& clock) {
        return clock.toString().left(2).toInt() * 60 + clock.toString().mid(3).toInt();
    };
    const QString days = QStringLiteral("sun mon tue wed thu fri sat");
    const QJsonObject week = json[u"hours"].toObject();
    for (auto day = week.begin(); day != week.end(); ++day)
        for (const auto& part : day->toArray()) {
            const int midnight = static_cast<int>(days.indexOf(day.key()) / 4) * 1440;
            hours.week.push_back({ midnight + minute(part[0]), midnight + minute(part[1]) });
        }
    for (const auto& holiday : json[u"holidays"].toArray()) {
        const QDate date = QDate::fromString(holiday.toString(), Qt::ISODate);
        const std::int32_t day = dayNumber({ date.year(), date.month(), date.day() });
        hours.closures.push_back({ {}, day, day });
    }
    return hours;
}

HistoryEvent eventOf(const ReferenceRow& row, HistoryKind kind)
{
    HistoryEvent event;
    event.at = parseTime(row["at"].toStdString()).value();
    event.kind = kind;
    event.actorId = row["user_id"].toStdString();
    event.by = event.actorId.empty()   ? AuthorKind::System
        : event.actorId.front() == '1' ? AuthorKind::Agent
                                       : AuthorKind::EndUser;
    return event;
}

HistoryKind kindOf(const QByteArray& field)
{
    return field == "status"     ? HistoryKind::Status
        : field == "assignee_id" ? HistoryKind::Assignee
        : field == "group_id"    ? HistoryKind::Group
                                 : HistoryKind::Field;
}

} // namespace

QList<ReferenceRow> referenceRows(const char* table)
{
    QList<ReferenceRow> rows;
    const QByteArrayList lines = file(table).trimmed().split('\n');
    const QByteArrayList names = cells(lines.front());
    for (const QByteArray& line : lines.mid(1)) {
        const QByteArrayList values = cells(line);
        ReferenceRow& row = rows.emplace_back();
        for (qsizetype i = 0; i < names.size(); ++i)
            row[names[i]] = values.value(i);
    }
    return rows;
}

ReferenceTickets referenceTickets()
{
    ReferenceTickets all;
    for (const auto& json : QJsonDocument::fromJson(file("input/schedules.json")).array())
        if (!all.schedules.add("reference", hoursOf(json.toObject())).ok())
            return {};
    QMap<QByteArray, TicketHistory> byId;
    for (const ReferenceRow& row : referenceRows("input/tickets.csv")) {
        TicketHistory& ticket = byId[row["id"]];
        ticket.accountId = "reference";
        ticket.id = row["id"].toStdString();
        ticket.status = statusNamed(row["status"].toStdString());
        ticket.createdAt = parseTime(row["created_at"].toStdString());
        ticket.requesterId = row["requester_id"].toStdString();
        ticket.submitterId = row["submitter_id"].toStdString();
        ticket.assigneeId = row["assignee_id"].toStdString();
        ticket.groupId = row["group_id"].toStdString();
        ticket.messagesKnown = true;
        HistoryEvent schedule;
        schedule.at = *ticket.createdAt;
        schedule.kind = HistoryKind::Field;
        schedule.field = "schedule_id";
        schedule.to = row["schedule_id"].toStdString();
        ticket.events.push_back(schedule);
    }
    QMap<QByteArray, std::string> before; // the value of a field, by ticket and field
    int number = 0;
    for (const ReferenceRow& row : referenceRows("input/field_history.csv")) {
        HistoryEvent event = eventOf(row, kindOf(row["field"]));
        event.id = std::to_string(++number);
        event.field = row["field"].toStdString();
        event.to = row["value"].toStdString();
        event.from = std::exchange(before[row["ticket_id"] + ' ' + row["field"]], event.to);
        event.fromStatus = statusNamed(event.from);
        event.toStatus = statusNamed(event.to);
        byId[row["ticket_id"]].events.push_back(event);
    }
    for (const ReferenceRow& row : referenceRows("input/comments.csv")) {
        HistoryEvent event = eventOf(row, HistoryKind::Message);
        event.id = row["id"].toStdString();
        event.isPublic = row["public"] == "true";
        byId[row["ticket_id"]].events.push_back(event);
    }
    for (TicketHistory& ticket : byId) {
        std::ranges::stable_sort(ticket.events, {}, &HistoryEvent::at);
        const auto scores = std::ranges::count(ticket.events, "satisfaction_score", &HistoryEvent::field);
        for (auto it = ticket.events.rbegin(); scores > 0 && ticket.csat == Csat::None && it != ticket.events.rend();
             ++it)
            if (it->field == "satisfaction_score")
                ticket.csat = fromName<Csat>(it->to).value_or(Csat::None);
        all.tickets.push_back(ticket);
    }
    return all;
}

} // namespace desk::test
