// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/livethresholds.h"

#include <QString>

namespace desk::ui {

/// What the live page says. GUI thread.
namespace livewords {

/// "48 s", "2 min 41 s", "1 h 02 min"; an en dash where there is none.
QString seconds(std::optional<double> value);
/// "7"; an en dash where there is none.
QString count(std::optional<double> value);
/// The connection: "Connected, 2 s ago", "Not live since 10:41, trying again in 8 s".
QString connection(const LiveState& state, Millis now);
/// A metric's name: "Longest wait"; one that we do not know as the service names it.
QString metric(const QString& topic, const QString& metric);
/// One sentence, what it counts.
QString definition(const QString& metric);
/// Whether the metric is a time, in seconds.
bool isTime(const QString& metric);
/// A threshold that was crossed: title and text of the notification.
struct Alarm {
    QString title, text;
};
Alarm alarm(const ThresholdWatch::Crossing& crossing, const QString& account);

/// What stands on the page where it has nothing to show, and what its button does.
struct Note {
    enum class Action { None, GoLive, Retry, SignIn };
    QString what, next, button;
    Action action = Action::None;
};
Note note(const LiveState& state, Millis now);
/// Where no account signs in to chats; `some` = there is one that could.
Note noteWithoutChats(bool some);

} // namespace livewords

} // namespace desk::ui
