// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

#include <optional>
#include <string>
#include <vector>

namespace desk {

/// One fact of an SLA clock, as the help desk tells it (Zendesk: ticket metric events).
struct SlaEvent {
    /// Breach: also one that is only foretold, then `at` is yet to come.
    enum class Kind : std::uint8_t { Activate, Apply, Pause, Fulfil, Breach, UpdateStatus, Unknown };
    std::string id, ticketId;
    Millis at = 0;
    Kind kind = Kind::Unknown;
    std::string kindRaw; ///< as received: "apply_sla", "measure"
    std::string metric; ///< as received: "reply_time", "requester_wait_time", …
    int instance = 1; ///< of the clock: each next reply is one more
    std::optional<int> targetSeconds; ///< Apply
    std::optional<bool> businessHours; ///< Apply: the target is counted in them
    std::optional<int> calendarMinutes, businessMinutes; ///< UpdateStatus: what the clock showed
    std::string policy; ///< Apply: title, else id
    bool ofGroup = false; ///< Apply: a group's own target, apart from the ticket's
    bool undone = false; ///< Breach: taken back, since the target changed
    bool operator==(const SlaEvent&) const = default;
};

/// What an SLA policy promises for one priority.
struct SlaTarget {
    std::string metric; ///< as received: "first_reply_time", "respond_within"
    std::string priority; ///< as received
    int seconds = 0;
    bool businessHours = false;
    bool operator==(const SlaTarget&) const = default;
};

/// A promise of the account to its customers.
struct SlaPolicy {
    std::string id, title;
    bool active = true;
    std::vector<SlaTarget> targets;
    bool operator==(const SlaPolicy&) const = default;
};

} // namespace desk
