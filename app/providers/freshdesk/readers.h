// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/pagereader.h"

/// The parts of the Freshdesk normaliser, one reader a kind of record. Each adds to the reader's batch and keeps the
/// record as received.
namespace desk::freshdesk {

using json::Value;

void readTicket(PageReader& in, Value ticket);
/// A conversation; `ticketId` is the ticket it stands in, or empty: then its own ticket_id or the page's.
void readConversation(PageReader& in, Value conversation, const std::string& ticketId);
void readContact(PageReader& in, Value contact);
void readAgent(PageReader& in, Value agent);
void readCompany(PageReader& in, Value company);
void readGroup(PageReader& in, Value group);
/// A product, which is what Freshdesk has for a brand.
void readProduct(PageReader& in, Value product);
/// Ticket fields; the choices of the status field are also the account's statuses.
void readTicketField(PageReader& in, Value field);
void readRating(PageReader& in, Value rating);
void readTimeEntry(PageReader& in, Value entry);
/// Business hours with the closures that stand in them.
void readBusinessHours(PageReader& in, Value hours);
void readSlaPolicy(PageReader& in, Value policy);

StatusCategory statusOf(std::string_view number);
Priority priorityOf(std::string_view number);
Channel channelOf(std::string_view source);
Csat csatOf(std::optional<std::int64_t> score);
std::vector<Attachment> attachmentsOf(Value list);

} // namespace desk::freshdesk
