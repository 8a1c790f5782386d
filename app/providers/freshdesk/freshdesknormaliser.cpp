// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/freshdesk/freshdesknormaliser.h"

#include "app/providers/freshdesk/readers.h"

#include <algorithm>
#include <array>

namespace desk::freshdesk {

namespace {

struct List {
    PageKind kind;
    std::string_view type; ///< of one record
    void (*read)(PageReader&, Value);
};

void readOwnConversation(PageReader& in, Value conversation)
{
    readConversation(in, conversation, {});
}

constexpr auto kLists = std::to_array<List>({ { PageKind::FdTickets, "ticket", readTicket },
    { PageKind::FdConversations, "event", readOwnConversation }, { PageKind::FdContacts, "person", readContact },
    { PageKind::FdAgents, "person", readAgent }, { PageKind::FdCompanies, "organization", readCompany },
    { PageKind::FdGroups, "group", readGroup }, { PageKind::FdTicketFields, "field", readTicketField },
    { PageKind::FdRatings, "rating", readRating }, { PageKind::FdTimeEntries, "time-entry", readTimeEntry },
    { PageKind::FdBusinessHours, "schedule", readBusinessHours },
    { PageKind::FdSlaPolicies, "sla-policy", readSlaPolicy }, { PageKind::FdProducts, "brand", readProduct } });

void readRecord(PageReader& in, const List& list, Value record)
{
    if (record.isObject())
        list.read(in, record);
    else if (!record.isNull())
        in.reject(list.type, record, "a record that is not an object");
    ++in.paging().rows;
    if (const auto updated = record["updated_at"].time())
        in.paging().lastUpdated = updated;
}

void readRecords(PageReader& in, const List& list, Value records)
{
    for (const Value record : records)
        readRecord(in, list, record);
}

/// Search answers and connectors wrap the list: {"total":2,"results":[…]}.
void readEnvelope(PageReader& in, const List& list, Value root)
{
    for (const Value member : root) {
        if (member.rawKey() == "results")
            readRecords(in, list, member);
        else if (member.rawKey() == "total")
            in.paging().count = member.integer();
        else if (!member.isNull())
            in.keep(member.key(), {}, member);
    }
}

/// One record; connectors wrap it. Anything else is not the answer: taken for an empty one it would end a walk.
bool isRecord(Value root)
{
    bool found = !root["id"].text().empty();
    for (const Value member : root)
        found = found || (member.isObject() && !member["id"].text().empty());
    return found;
}

} // namespace

Result<Page> normalise(const PageInput& input, const NormaliseOptions& options)
{
    auto document = json::Document::parse(input.body, options.accountForFields);
    if (!document)
        return document.error();
    const Value root = (*document)->root();
    Page page;
    PageReader in(input, options, page);
    const auto list = std::ranges::find(kLists, input.kind, &List::kind);
    if (list == kLists.end())
        in.keep("unknown", {}, root);
    else if (root.isArray())
        readRecords(in, *list, root);
    else if (root["results"].isArray())
        readEnvelope(in, *list, root);
    else if (isRecord(root))
        readRecord(in, *list, root);
    else
        return Error { Error::Kind::Malformed, QStringLiteral("neither a list nor a record with an id") };
    return page;
}

} // namespace desk::freshdesk
