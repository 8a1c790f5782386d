// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/ticketrowreader.h"

#include "app/store/packed.h"
#include "app/store/storedrecords.h"

namespace desk {

// 4398046511104 is kOddTickets, 2^42.
#define TICKET_ROW_COLUMNS                                                                                             \
    "SELECT id, kind, status, priority, channel, csat, version, rating, rating_at, created_at, updated_at, due_at, "   \
    "solved_at,"                                                                                                       \
    " waiting_since, first_reply, resolution, reopens, replies, requester, assignee, grp, organization, brand, "       \
    "status_id,"                                                                                                       \
    " status_raw, priority_raw, type, channel_raw, merged_into, tags, subject FROM ticket "

const char* const TicketRowReader::kPlainTickets
    = TICKET_ROW_COLUMNS "WHERE known = 1 AND key < 4398046511104 ORDER BY key";
const char* const TicketRowReader::kOddTickets
    = TICKET_ROW_COLUMNS "WHERE known = 1 AND key >= 4398046511104 ORDER BY length(id), id";
const char* const TicketRowReader::kOneTicket = TICKET_ROW_COLUMNS "WHERE known = 1 AND key = ?";

#undef TICKET_ROW_COLUMNS

const TicketRow& TicketRowReader::read(const sql::Statement& row)
{
    int at = 0;
    m_row.id = row.view(at++);
    m_row.kind = enumOf<ConversationKind>(row.integer(at++));
    m_row.status = enumOf<StatusCategory>(row.integer(at++));
    m_row.priority = enumOf<Priority>(row.integer(at++));
    m_row.channel = enumOf<Channel>(row.integer(at++));
    const auto csat = enumOf<Csat>(row.integer(at++));
    const Millis version = row.integer(at++);
    const auto rating = enumOf<Csat>(row.integer(at++));
    m_row.csat = effectiveCsat(csat, version, rating, row.maybe(at++));
    for (auto* time : { &m_row.createdAt, &m_row.updatedAt, &m_row.dueAt, &m_row.solvedAt, &m_row.waitingSince })
        *time = row.maybe(at++);
    for (auto* number : { &m_row.firstReplyMinutes, &m_row.resolutionMinutes, &m_row.reopens, &m_row.replies })
        *number = row.maybeInt(at++);
    m_row.requesterId = row.view(at++);
    m_row.assigneeId = row.view(at++);
    m_row.groupId = row.view(at++);
    m_row.organizationId = row.view(at++);
    m_row.brandId = row.view(at++);
    const std::string_view statusId = row.view(at++);
    m_row.statusRaw = row.view(at++);
    m_row.priorityRaw = row.view(at++);
    m_row.type = row.view(at++);
    m_row.channelRaw = row.view(at++);
    m_row.mergedInto = row.view(at++);
    packed::split(row.view(at++), m_tags);
    m_row.tags = m_tags;
    m_row.subject = row.view(at);

    const NameBook::PersonName& requester = m_names.person(m_row.requesterId);
    m_row.requesterName = requester.name;
    m_row.requesterEmail = requester.email;
    m_row.assigneeName = m_names.person(m_row.assigneeId).name;
    m_row.groupName = m_names.group(m_row.groupId);
    m_row.organizationName = m_names.organization(m_row.organizationId);
    m_row.brandName = m_names.brand(m_row.brandId);
    m_row.statusLabel = m_names.status(statusId, m_row.statusRaw, m_row.status);
    return m_row;
}

} // namespace desk
