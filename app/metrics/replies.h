// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/metrics/tickethistory.h"

namespace desk {

/// Whose public messages are replies.
enum class Repliers : std::uint8_t {
    Agents, ///< as the vendors count: integrations that write with an agent's right too
    Humans ///< without those of the bot list
};

/// The replies to a customer. Indexes are of events.
struct Replies {
    std::optional<std::uint32_t> first; ///< stops the first reply clock
    std::vector<std::uint32_t> counted; ///< each reply once: all messages of one chat session are one
    bool certain = true; ///< every author's kind is known
};

/// metrics.md M21, M29: the opening message is no reply, whoever wrote it; notes never are.
Replies repliesOf(const TicketHistory& ticket, Repliers who);

/// A customer's run of messages and the answer to it.
struct Exchange {
    std::uint32_t asked = 0; ///< the oldest unanswered message
    std::optional<std::uint32_t> answered; ///< nothing: still waiting
    bool first = false; ///< nobody of us had written in public before
};

/// metrics.md M31, M32. `requesterOnly`: messages of people in copy open nothing.
std::vector<Exchange> exchangesOf(const TicketHistory& ticket, Repliers who, bool requesterOnly = false);

/// Since when the customer waits for our next words (M13): the oldest message that no human has answered in public.
std::optional<Millis> waitingSince(const TicketHistory& ticket, bool requesterOnly = false);

/// The first event that is somebody's words, public or not.
std::optional<std::uint32_t> openingOf(const TicketHistory& ticket);

} // namespace desk
