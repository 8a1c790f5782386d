// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/livefigures.h"

#include "ui/common/format.h"
#include "ui/live/livewords.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

namespace desk::ui {

namespace {

using Tone = MetricCell::Tone;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LiveFigures)
};

/// The values of one department, or of all.
struct Floor {
    const LiveState& state;
    QString department;
    [[nodiscard]] std::optional<double> chats(const char* metric, int window = 0) const
    {
        return state.values.number(live::kChats, metric, department, window);
    }
    [[nodiscard]] std::optional<double> agents(const char* metric) const
    {
        return state.values.number(live::kAgents, metric, department);
    }
};

Figure figure(const char* metric, const QString& label, const QString& value, const QString& note, Tone tone)
{
    Figure result;
    result.cell.label = label;
    result.cell.value = value;
    result.cell.tone = tone;
    result.cell.question = label;
    result.cell.definition = livewords::definition(QLatin1String(metric));
    result.note = note;
    return result;
}

bool isOver(std::optional<double> value, int limit)
{
    return limit > 0 && value && *value > limit;
}

Figure satisfaction(const Floor& floor)
{
    const std::optional<double> good = floor.chats(live::kGood, 60), bad = floor.chats(live::kBad, 60);
    const double all = good.value_or(0) + bad.value_or(0);
    const bool known = good && bad && all > 0;
    return figure(live::kGood, Words::tr("Satisfaction, 60 min"),
        known ? Words::tr("%1%").arg(std::lround(*good * 100 / all)) : livewords::count(std::nullopt),
        known             ? Words::tr("%1 of %n rating(s)", nullptr, int(all)).arg(formatCount(std::lround(*good)))
            : good && bad ? Words::tr("no rating")
                          : QString(),
        Tone::Normal);
}

QString agentsNote(const Floor& floor)
{
    return Words::tr("%1 away, %2 invisible")
        .arg(livewords::count(floor.agents(live::kAway)), livewords::count(floor.agents(live::kInvisible)));
}

} // namespace

std::vector<Figure> liveFigures(const LiveState& state, const QString& department, const LiveThresholds& thresholds)
{
    const Floor floor { state, department };
    const std::optional<double> waiting = floor.chats(live::kWaiting), longest = floor.chats(live::kWaitMax),
                                missed = floor.chats(live::kMissed, 30);
    const QString longestWords = Words::tr("longest %1").arg(livewords::seconds(longest));
    return {
        figure(live::kWaiting, livewords::metric({}, QLatin1String(live::kWaiting)), livewords::count(waiting),
            longestWords, isOver(waiting, thresholds.waiting) ? Tone::Warn : Tone::Normal),
        figure(live::kOpen, livewords::metric({}, QLatin1String(live::kOpen)),
            livewords::count(floor.chats(live::kOpen)),
            Words::tr("%1 without an answer yet").arg(livewords::count(floor.chats(live::kAssigned))), Tone::Normal),
        figure(live::kOnline, livewords::metric({}, QLatin1String(live::kOnline)),
            livewords::count(floor.agents(live::kOnline)), agentsNote(floor), Tone::Normal),
        figure(live::kWaitAvg, livewords::metric({}, QLatin1String(live::kWaitAvg)),
            livewords::seconds(floor.chats(live::kWaitAvg)), longestWords,
            isOver(longest, thresholds.longestWait) ? Tone::Warn : Tone::Normal),
        figure(live::kMissed, Words::tr("Missed, 30 min"), livewords::count(missed),
            Words::tr("%1 in 60 min").arg(livewords::count(floor.chats(live::kMissed, 60))),
            isOver(missed, thresholds.missed) ? Tone::Late : Tone::Normal),
        satisfaction(floor),
    };
}

LiveTable departmentTable(const LiveState& state)
{
    LiveTable table;
    table.columns = { Words::tr("Department"), Words::tr("Waiting"), Words::tr("Longest"), Words::tr("Open"),
        Words::tr("Online"), Words::tr("Away"), Words::tr("Missed 30 min"), Words::tr("60 min") };
    for (const LiveDepartment& department : state.departments) {
        const Floor floor { state, department.id };
        table.rows.push_back({ department.id,
            { department.name, livewords::count(floor.chats(live::kWaiting)),
                livewords::seconds(floor.chats(live::kWaitMax)), livewords::count(floor.chats(live::kOpen)),
                livewords::count(floor.agents(live::kOnline)), livewords::count(floor.agents(live::kAway)),
                livewords::count(floor.chats(live::kMissed, 30)), livewords::count(floor.chats(live::kMissed, 60)) } });
    }
    return table;
}

LiveTable figureTable(const LiveState& state, const QString& department)
{
    LiveTable table;
    table.columns = { Words::tr("Figure"), Words::tr("Now"), Words::tr("30 min"), Words::tr("60 min") };
    const auto rowOf = [&](const QString& topic, const QString& metric) -> LiveTable::Row& {
        const QString id = topic + QLatin1Char('.') + metric;
        const auto known = std::ranges::find(table.rows, id, &LiveTable::Row::id);
        if (known != table.rows.end())
            return *known;
        return table.rows.emplace_back(
            LiveTable::Row { id, { livewords::metric(topic, metric), QString(), QString(), QString() } });
    };
    // What we know comes in the order of the reference, and is there from the beginning: nothing moves.
    for (const char* topic : { live::kChats, live::kAgents })
        for (const char* metric : live::metricsOf(topic))
            rowOf(QLatin1String(topic), QLatin1String(metric));
    for (const auto& [key, value] : state.values.all()) {
        if (key.department != department)
            continue;
        LiveTable::Row& row = rowOf(key.topic, key.metric);
        const QString words = !value.raw.isEmpty() ? value.raw
            : livewords::isTime(key.metric)        ? livewords::seconds(value.number)
                                                   : livewords::count(value.number);
        if (key.window == 0 || key.window == 30 || key.window == 60)
            row.cells[key.window / 30 + 1] = words;
        else
            row.cells[0] += QStringLiteral(" · %1: %2").arg(Words::tr("%1 min").arg(key.window), words);
    }
    return table;
}

} // namespace desk::ui
