// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/livewords.h"

#include "ui/common/errortext.h"
#include "ui/common/format.h"

#include <QCoreApplication>
#include <QHash>
#include <algorithm>
#include <cmath>

namespace desk::ui::livewords {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Live)
};

const QString kNone = QStringLiteral("–");

qint64 secondsBetween(Millis from, Millis to)
{
    return std::max<Millis>(0, to - from) / 1000;
}

} // namespace

QString seconds(std::optional<double> value)
{
    if (!value)
        return kNone;
    const auto whole = std::llround(*value);
    if (whole < 60)
        return Words::tr("%1 s").arg(whole);
    if (whole < 3600)
        return Words::tr("%1 min %2 s").arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
    return formatDuration(whole / 60);
}

QString count(std::optional<double> value)
{
    return value ? formatCount(std::llround(*value)) : kNone;
}

QString connection(const LiveState& state, Millis now)
{
    const QString again
        = Words::tr("trying again in %1 s").arg(std::max<qint64>(1, secondsBetween(now, state.retryAt + 999)));
    const QString ago = Words::tr("%1 s ago").arg(secondsBetween(state.heardAt, now));
    switch (state.phase) {
    case LiveState::Phase::Off: return Words::tr("Not live");
    case LiveState::Phase::Connecting: return Words::tr("Connecting…");
    case LiveState::Phase::Live: return Words::tr("Connected, %1", "2 s ago").arg(ago);
    case LiveState::Phase::Polling: return Words::tr("Asking every %1 s, last %2").arg(state.pollSeconds).arg(ago);
    case LiveState::Phase::Cut:
        return state.cutSince > 0
            ? Words::tr("Not live since %1, %2", "10:41, trying again in 8 s").arg(formatClock(state.cutSince), again)
            : Words::tr("Not live, %1", "trying again in 8 s").arg(again);
    case LiveState::Phase::Refused: return errorText(state.error.value_or(Error())).what;
    }
    return {};
}

QString metric(const QString& topic, const QString& metric)
{
    const QHash<QLatin1String, QString> names {
        { QLatin1String(live::kWaiting), Words::tr("Visitors waiting") },
        { QLatin1String(live::kAssigned), Words::tr("Given to an agent, not answered yet") },
        { QLatin1String(live::kOpen), Words::tr("Chats open") },
        { QLatin1String(live::kMissed), Words::tr("Missed chats") },
        { QLatin1String(live::kGood), Words::tr("Rated good") },
        { QLatin1String(live::kBad), Words::tr("Rated bad") },
        { QLatin1String(live::kWaitAvg), Words::tr("Wait, average") },
        { QLatin1String(live::kWaitMax), Words::tr("Wait, longest") },
        { QLatin1String(live::kResponseAvg), Words::tr("Answer time, average") },
        { QLatin1String(live::kResponseMax), Words::tr("Answer time, longest") },
        { QLatin1String(live::kDurationAvg), Words::tr("Length of a chat, average") },
        { QLatin1String(live::kDurationMax), Words::tr("Length of a chat, longest") },
        { QLatin1String(live::kOnline), Words::tr("Agents online") },
        { QLatin1String(live::kAway), Words::tr("Agents away") },
        { QLatin1String(live::kInvisible), Words::tr("Agents invisible") },
    };
    const auto known = names.constFind(QLatin1String(metric.toLatin1()));
    return known != names.cend() ? *known : topic + QLatin1Char('.') + metric;
}

QString definition(const QString& metric)
{
    if (metric == QLatin1String(live::kWaiting))
        return Words::tr("Visitors who started a chat and have no agent yet, as Zendesk counts them now.");
    if (metric == QLatin1String(live::kOpen))
        return Words::tr("Chats that an agent is holding, as Zendesk counts them now.");
    if (metric == QLatin1String(live::kOnline))
        return Words::tr("Agents who take chats now. Away and invisible ones are told apart.");
    if (metric == QLatin1String(live::kWaitAvg))
        return Words::tr("How long visitors waited for an agent, as Zendesk computes it over the last hour.");
    if (metric == QLatin1String(live::kMissed))
        return Words::tr("Visitors who left before an agent came.");
    if (metric == QLatin1String(live::kGood))
        return Words::tr("Good ratings of all ratings in the last 60 minutes.");
    return {};
}

bool isTime(const QString& metric)
{
    return metric.contains(QLatin1String("_time_")) || metric.contains(QLatin1String("_duration_"));
}

Alarm alarm(const ThresholdWatch::Crossing& crossing, const QString& account)
{
    using Kind = LiveThresholds::Kind;
    const int value = int(std::lround(crossing.value));
    switch (crossing.kind) {
    case Kind::Waiting:
        return { Words::tr("%n visitor(s) waiting", nullptr, value),
            Words::tr("%1: more than %2").arg(account, formatCount(crossing.limit)) };
    case Kind::LongestWait:
        return { Words::tr("Longest wait %1").arg(seconds(crossing.value)),
            Words::tr("%1: more than %2").arg(account, seconds(crossing.limit)) };
    case Kind::Missed:
        return { Words::tr("%n chat(s) missed in 30 min", nullptr, value),
            Words::tr("%1: more than %2").arg(account, formatCount(crossing.limit)) };
    }
    return {};
}

Note noteWithoutChats(bool some)
{
    const QString what = Words::tr("No account signs in to chats.");
    if (!some)
        return { what, Words::tr("Real-time chat is Zendesk’s: add a Zendesk account with its chats."), {}, {} };
    return { what,
        Words::tr("With a chat sign-in this page shows who waits, who talks and who is there, as it happens."),
        Words::tr("Sign in to chats…"), Note::Action::SignIn };
}

Note note(const LiveState& state, Millis now)
{
    if (state.phase == LiveState::Phase::Off)
        return { Words::tr("Not live."), Words::tr("Nothing is asked of Zendesk while this is off."),
            Words::tr("Go live"), Note::Action::GoLive };
    if (state.phase == LiveState::Phase::Connecting)
        return { Words::tr("Connecting…"), {}, {}, {} };
    const Error error = state.error.value_or(Error());
    if (error.kind == Error::Kind::Forbidden)
        return { Words::tr("Zendesk refuses real-time chat."),
            Words::tr("It needs the plan Chat Enterprise, and a sign-in as owner, administrator or agent."),
            Words::tr("Try again"), Note::Action::Retry };
    if (error.kind == Error::Kind::Unauthorised)
        return { Words::tr("The chat sign-in is not valid any more."),
            Words::tr("Sign in again. What was noted stays readable."), Words::tr("Sign in again…"),
            Note::Action::SignIn };
    if (state.phase == LiveState::Phase::Refused)
        return { errorText(error).what, errorText(error).next, Words::tr("Try again"), Note::Action::Retry };
    return { Words::tr("Real-time chat cannot be reached."), connection(state, now), Words::tr("Try now"),
        Note::Action::Retry };
}

} // namespace desk::ui::livewords
