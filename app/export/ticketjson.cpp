// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/ticketjson.h"

#include "app/base/text.h"

namespace desk {

std::string_view statusWord(const TicketRow& ticket)
{
    return ticket.status == StatusCategory::Unknown && !ticket.statusRaw.empty() ? ticket.statusRaw
                                                                                 : nameOf(ticket.status);
}

std::string_view priorityWord(const TicketRow& ticket)
{
    if (ticket.priority == Priority::None)
        return {};
    return ticket.priority == Priority::Unknown && !ticket.priorityRaw.empty() ? ticket.priorityRaw
                                                                               : nameOf(ticket.priority);
}

std::string_view csatWord(const TicketRow& ticket)
{
    return ticket.csat == Csat::None ? std::string_view() : nameOf(ticket.csat);
}

void appendTicketFields(JsonFields& fields, const Account& account, const TicketRow& ticket)
{
    fields.string("account", utf8(QStringView(account.name)));
    fields.string("provider", nameOf(account.provider));
    fields.string("kind", nameOf(ticket.kind));
    fields.string("id", ticket.id);
    fields.string("subject", ticket.subject);
    fields.string("status", statusWord(ticket));
    fields.stringOrNull("status_label", ticket.statusLabel);
    fields.stringOrNull("priority", priorityWord(ticket));
    fields.stringOrNull("type", ticket.type);
    fields.string("channel", nameOf(ticket.channel));
    fields.stringOrNull("channel_raw", ticket.channelRaw);
    fields.stringOrNull("requester", ticket.requesterName);
    fields.stringOrNull("requester_email", ticket.requesterEmail);
    fields.stringOrNull("assignee", ticket.assigneeName);
    fields.stringOrNull("group", ticket.groupName);
    fields.stringOrNull("organization", ticket.organizationName);
    fields.stringOrNull("brand", ticket.brandName);
    fields.strings("tags", ticket.tags);
    fields.time("created_at", ticket.createdAt);
    fields.time("updated_at", ticket.updatedAt);
    fields.time("solved_at", ticket.solvedAt);
    fields.number("first_reply_minutes", ticket.firstReplyMinutes);
    fields.number("resolution_minutes", ticket.resolutionMinutes);
    fields.number("reopens", ticket.reopens);
    fields.number("replies", ticket.replies);
    fields.stringOrNull("csat", csatWord(ticket));
}

} // namespace desk
