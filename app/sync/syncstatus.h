// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/clock.h"

#include <QMetaType>
#include <QString>
#include <optional>
#include <vector>

namespace desk {

/// One stream of one account's sync, as a person would ask about it. Value.
struct StreamProgress {
    QString name; ///< machine name: "reference", "tickets", "history", "messages", "people", "deleted", "ratings"
    qint64 done = 0;
    std::optional<qint64> total; ///< by count or estimate
    bool finished = false;
};

/// Where an account's sync is. Value, sent whole at most ten times a second.
struct SyncStatus {
    enum class State { Idle, Running, Waiting, Stopped, Failed };
    QString accountId;
    State state = State::Idle; ///< Waiting = for the rate limit, until waitingUntil
    std::vector<StreamProgress> streams;
    Millis waitingUntil = 0;
    Millis lastCompleted = 0; ///< when the mirror was last known to be complete, 0 = never
    std::optional<Millis> dataUpTo; ///< newest thing mirrored
    bool complete = false; ///< the history is mirrored in full
    int requests = 0, retries = 0;
    int limitPerMinute = 0; ///< the account's limit as told by headers, 0 = unknown
    int usedThisMinute = 0; ///< our requests of the last 60 s
    int ceilingPerMinute = 0; ///< our share of the limit, 0 = unknown
    int othersThisMinute = 0; ///< requests of the last 60 s that were not ours, as far as the help desk tells
    int roundRequests = 0; ///< what the last round cost that came to its end, 0 = none did yet
    Millis began = 0; ///< this run
    double rateLimitedSeconds = 0;
    qint64 tickets = 0, events = 0, chats = 0, people = 0; ///< written by this run
    std::optional<Error> error; ///< what stopped it, or what it goes on without
};

/// How long this run still takes, by what is known to remain and the pace until `now`; nothing where a pace or a total
/// is not known yet, or nothing remains. Pure.
std::optional<qint64> secondsLeft(const SyncStatus& status, Millis now);

/// Something a person should act on or know, with its owner. Removed by its owner when the cause goes.
struct Issue {
    enum class Severity { Info, Warning, Failure };
    enum class Action { None, SignInAgain, Retry, OpenSettings, CheckCopy, SignInToChats, EnterMessagingKey };
    QString accountId;
    QString key; ///< unique with accountId, so that the same issue is not listed twice
    Severity severity = Severity::Warning;
    Action action = Action::None;
    Error error;
    int count = 1; ///< how often it occurred
    Millis firstAt = 0, lastAt = 0;
    QString context; ///< what was concerned, e.g. a stream or a ticket id
    bool resolved = false;
};

} // namespace desk
