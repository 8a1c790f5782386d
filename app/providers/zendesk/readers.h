// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/pagereader.h"

/// The parts of the Zendesk normaliser, one reader a kind of record. Each adds to the reader's batch and keeps the
/// record as received.
namespace desk::zendesk {

using json::Value;

void readTicket(PageReader& in, Value ticket);
/// A row of the old ticket export (names instead of ids, display words, minutes as text).
void readExportRow(PageReader& in, Value row);
/// A ticket metric that stands alone; kept as received, since the facts come with the ticket.
void readMetricSet(MetricFacts& facts, Value metricSet);

/// A comment of /comments or one that stands alone. Its ticket is the one the page was asked for.
void readComment(PageReader& in, Value comment);
/// An audit with `events`, or a parent of ticket_events with `child_events`: one update, many events.
void readAudit(PageReader& in, Value audit);
/// An event of the conversation log of the ticket that the page was asked for.
void readLogEvent(PageReader& in, Value event);
/// The events of a chat that an audit carries (ChatStartedEvent.value.history); `started` gives ticket, group and
/// channel.
void readChatHistory(PageReader& in, Value chat, const Event& started);

void readUser(PageReader& in, Value user);
void readOrganization(PageReader& in, Value organization);
void readGroup(PageReader& in, Value group);
void readBrand(PageReader& in, Value brand);
void readTicketField(PageReader& in, Value field);
void readCustomStatus(PageReader& in, Value status);
void readRating(PageReader& in, Value rating);
void readView(PageReader& in, Value view);
void readSchedule(PageReader& in, Value schedule);
/// A holiday of the schedule that the page was asked for.
void readHoliday(PageReader& in, Value holiday);
void readSlaPolicy(PageReader& in, Value policy);
/// A row of ticket_metric_events.
void readMetricEvent(PageReader& in, Value event);

StatusCategory statusOf(std::string_view name);
Priority priorityOf(std::string_view name);
Csat csatOf(std::string_view score);
/// The channel of a via: an object, a display string ("Web form"), a name or an old integer code; `raw` gets it as
/// received.
Channel channelOf(Value via, std::string& raw);
std::vector<Attachment> attachmentsOf(Value list);

} // namespace desk::zendesk
