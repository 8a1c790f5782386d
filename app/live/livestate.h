// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/error.h"
#include "app/live/livevalues.h"

#include <QList>
#include <QMetaType>

namespace desk {

struct LiveDepartment {
    QString id, name;
    bool operator==(const LiveDepartment&) const = default;
};

/// What is known of one account's chat floor, and how. A value; goes from the net thread to who shows it.
struct LiveState {
    enum class Phase {
        Off,
        Connecting, ///< for the first time
        Live, ///< the stream tells every change
        Polling, ///< there is no stream; asked every `pollSeconds`
        Cut, ///< neither; tried again at `retryAt`
        Refused, ///< only a person can help: `error`
    };
    QString accountId;
    Phase phase = Phase::Off;
    Millis heardAt = 0; ///< when the service was heard last; 0 = not yet
    Millis cutSince = 0; ///< Cut: since when nothing is known; 0 = never was
    Millis retryAt = 0; ///< Cut: when it is tried again
    int pollSeconds = 0;
    std::optional<Error> error; ///< of the last failure, while it is not live
    LiveValues values; ///< as last heard; not of now unless fresh()
    QList<LiveDepartment> departments; ///< by name
    int odd = 0; ///< frames that made no sense since the beginning

    /// Whether the values are those of now.
    [[nodiscard]] bool fresh() const { return phase == Phase::Live || phase == Phase::Polling; }
    bool operator==(const LiveState&) const = default;
};

} // namespace desk

Q_DECLARE_METATYPE(desk::LiveState)
