// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/page.h"

namespace desk {

std::string_view pageKindName(PageKind kind)
{
    switch (kind) {
    case PageKind::Unknown: break;
    case PageKind::ZdIncrementalTickets: return "zendesk.incremental-tickets";
    case PageKind::ZdTickets: return "zendesk.tickets";
    case PageKind::ZdTicketEvents: return "zendesk.ticket-events";
    case PageKind::ZdMetricEvents: return "zendesk.metric-events";
    case PageKind::ZdComments: return "zendesk.comments";
    case PageKind::ZdAudits: return "zendesk.audits";
    case PageKind::ZdUsers: return "zendesk.users";
    case PageKind::ZdOrganizations: return "zendesk.organizations";
    case PageKind::ZdGroups: return "zendesk.groups";
    case PageKind::ZdBrands: return "zendesk.brands";
    case PageKind::ZdTicketFields: return "zendesk.ticket-fields";
    case PageKind::ZdCustomStatuses: return "zendesk.custom-statuses";
    case PageKind::ZdSatisfactionRatings: return "zendesk.satisfaction-ratings";
    case PageKind::ZdTicketMetrics: return "zendesk.ticket-metrics";
    case PageKind::ZdViews: return "zendesk.views";
    case PageKind::ZdSchedules: return "zendesk.schedules";
    case PageKind::ZdHolidays: return "zendesk.holidays";
    case PageKind::ZdSlaPolicies: return "zendesk.sla-policies";
    case PageKind::ZdConversationLog: return "zendesk.conversation-log";
    case PageKind::ScMessages: return "sunshine.messages";
    case PageKind::ScConversations: return "sunshine.conversations";
    case PageKind::ZcChats: return "zendesk-chat.chats";
    case PageKind::ZcAgents: return "zendesk-chat.agents";
    case PageKind::ZcDepartments: return "zendesk-chat.departments";
    case PageKind::ZcAgentTimeline: return "zendesk-chat.agent-timeline";
    case PageKind::ZcShortcuts: return "zendesk-chat.shortcuts";
    case PageKind::ZcTriggers: return "zendesk-chat.triggers";
    case PageKind::ZcSkills: return "zendesk-chat.skills";
    case PageKind::ZcAccount: return "zendesk-chat.account";
    case PageKind::ZcRoutingSettings: return "zendesk-chat.routing-settings";
    case PageKind::FdTickets: return "freshdesk.tickets";
    case PageKind::FdConversations: return "freshdesk.conversations";
    case PageKind::FdContacts: return "freshdesk.contacts";
    case PageKind::FdAgents: return "freshdesk.agents";
    case PageKind::FdCompanies: return "freshdesk.companies";
    case PageKind::FdGroups: return "freshdesk.groups";
    case PageKind::FdTicketFields: return "freshdesk.ticket-fields";
    case PageKind::FdRatings: return "freshdesk.ratings";
    case PageKind::FdTimeEntries: return "freshdesk.time-entries";
    case PageKind::FdBusinessHours: return "freshdesk.business-hours";
    case PageKind::FdSlaPolicies: return "freshdesk.sla-policies";
    case PageKind::FdProducts: return "freshdesk.products";
    }
    return "unknown";
}

} // namespace desk
