// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/domain/records.h"

#include <map>
#include <string>
#include <string_view>

namespace desk {

/// What an answer of a help desk holds; decides how it is read. One list for all providers, so that `inspect` can name
/// it.
enum class PageKind : std::uint8_t {
    Unknown,
    // Zendesk Support
    ZdIncrementalTickets, ///< cursor or time export, side-loads included
    ZdTickets, ///< /tickets lists, show_many, one ticket, search/export
    ZdTicketEvents, ///< incremental ticket_events with comment_events
    ZdMetricEvents,
    ZdComments,
    ZdAudits,
    ZdUsers,
    ZdOrganizations,
    ZdGroups,
    ZdBrands,
    ZdTicketFields,
    ZdCustomStatuses,
    ZdSatisfactionRatings,
    ZdTicketMetrics,
    ZdViews,
    ZdSchedules, ///< business hours
    ZdHolidays, ///< of the schedule that PageInput::ticketId names
    ZdSlaPolicies,
    ZdConversationLog, ///< of the ticket that PageInput::ticketId names
    ScMessages, ///< Sunshine Conversations: messages of a conversation
    ScConversations, ///< and the conversations of a user
    // Zendesk Chat
    ZcChats, ///< incremental export, lists, chats by id, one chat
    ZcAgents,
    ZcDepartments,
    ZcAgentTimeline,
    ZcShortcuts,
    ZcTriggers,
    ZcSkills,
    ZcAccount,
    ZcRoutingSettings,
    // Freshdesk
    FdTickets, ///< lists and one ticket
    FdConversations,
    FdContacts,
    FdAgents,
    FdCompanies,
    FdGroups,
    FdTicketFields,
    FdRatings,
    FdTimeEntries,
    FdBusinessHours,
    FdSlaPolicies,
    FdProducts, ///< which take the place of brands
};

/// The machine name of a kind: "zendesk.tickets", "freshdesk.conversations".
std::string_view pageKindName(PageKind kind);

/// An answer to be read. `ticketId` is needed where the body does not name what it belongs to: the ticket (Zendesk
/// comments), the schedule (Zendesk holidays).
struct PageInput {
    PageKind kind = PageKind::Unknown;
    std::string_view body;
    std::string ticketId;
    std::string conversation = {}; ///< of a messaging service, where the body does not name it
};

/// What the envelope says of the pages that follow. Empty = not said.
struct Paging {
    std::string afterCursor; ///< incremental cursor, meta.after_cursor or end_id; chat agents: the last one's id
    std::string nextUrl; ///< next_page or links.next
    std::string beforeCursor, previousUrl; ///< of lists whose newest page comes first
    std::vector<std::string> ids; ///< of records that are no records of ours but lead to others (conversations)
    bool endOfStream = false;
    bool hasMore = false; ///< meta.has_more
    std::optional<std::int64_t> endTime; ///< epoch seconds, time exports
    std::optional<std::int64_t> count;
    std::size_t rows = 0; ///< main records in this page
    std::optional<Millis> lastUpdated; ///< updated_at of the last main record
};

/// What became of one field name of the records in an answer, for `inspect` and the fixture test.
enum class FieldFate : std::uint8_t { Used, Custom, Raw };

struct Page {
    RecordBatch records;
    Paging paging;
    std::map<std::string, FieldFate> fields; ///< "ticket.subject" → Used; only filled where asked for
};

/// How to read. Pure values.
struct NormaliseOptions {
    bool accountForFields = false; ///< fill Page::fields (slower)
    bool keepRaw = true; ///< fill RecordBatch::raw
};

} // namespace desk
