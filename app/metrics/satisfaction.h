// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/metrics/tickethistory.h"

namespace desk {

/// The scores that a ticket's survey had one after the other, repetitions left out; the present one is the last.
struct ScoreStep {
    Csat score = Csat::None;
    std::optional<Millis> at;
    std::optional<std::uint32_t> event;
};
std::vector<ScoreStep> scoresOf(const TicketHistory& ticket);

/// The customer answered the survey.
constexpr bool isRated(Csat score)
{
    return score == Csat::Good || score == Csat::Neutral || score == Csat::Bad;
}

} // namespace desk
