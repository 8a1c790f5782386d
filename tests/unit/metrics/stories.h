// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/metrics/historybuilder.h"
#include "app/metrics/metricrun.h"

/// Tickets told in a few words, for the tests of metrics.
namespace desk::test {

/// 2026-03-02T09:00:00Z, a Monday.
constexpr Millis kMonday = 1'772'442'000'000;
constexpr Millis kMinute = 60'000, kHour = 60 * kMinute, kDay = 24 * kHour;

/// UTC milliseconds of an ISO time.
Millis instant(const char* iso);

/// Builds a history step by step. People: "customer" is the requester, "agent", "second" and "bot" (an integration with
/// an agent's right) are agents, anybody else is an end user. Every method at the time last set by at().
class Story {
public:
    explicit Story(Millis created = kMonday, std::string id = "1");
    Story& at(Millis instant);
    Story& minute(double minutes) { return at(m_created + static_cast<Millis>(minutes * 60'000)); }
    Story& says(std::string who);
    Story& notes(std::string who);
    Story& chats(std::string who, std::string session);
    Story& becomes(StatusCategory status, std::string by = "agent");
    Story& assign(std::string who);
    Story& mergeAway();
    /// The next events are of the same update as the last one.
    Story& together();
    /// What the ticket's own row says where the events do not tell: facts may be changed before the end.
    TicketHistory& row() { return m_row; }

    [[nodiscard]] TicketHistory history(const BotList& bots = {}) const;

private:
    Event& add(EventKind kind, const std::string& who);

    Millis m_created, m_at;
    int m_next = 1, m_update = 1;
    bool m_together = false;
    TicketHistory m_row;
    std::vector<Event> m_events;
};

/// All values that a ticket adds to a metric, in the metric's own unit.
std::vector<double> values(const TicketHistory& ticket, std::string_view metric, const MetricContext& context = {});
/// The one value; nothing where it adds none.
std::optional<double> value(const TicketHistory& ticket, std::string_view metric, const MetricContext& context = {});
/// Why it adds none.
std::optional<Exclusion> reason(
    const TicketHistory& ticket, std::string_view metric, const MetricContext& context = {});
/// The result over several tickets.
MetricResult over(const std::vector<TicketHistory>& tickets, std::string_view metric, const MetricContext& context = {},
    bool evidence = false);

} // namespace desk::test
