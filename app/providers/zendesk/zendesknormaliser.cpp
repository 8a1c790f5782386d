// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/zendesk/zendesknormaliser.h"

#include "app/providers/zendesk/kinds.h"
#include "app/providers/zendesk/readers.h"

#include <algorithm>
#include <array>

namespace desk::zendesk {

namespace {

using Reader = void (*)(PageReader&, Value);

void keepMetric(PageReader& in, Value metric)
{
    in.keep("ticket-metric", metric["id"].text(), metric);
}
struct List {
    std::string_view many, one;
    Reader read;
    PageKind kind;
};

/// What may stand at the top of a body, main or side-loaded.
constexpr auto kLists = std::to_array<List>({ { "tickets", "ticket", readTicket, PageKind::ZdTickets },
    { "ticket_events", "ticket_event", readAudit, PageKind::ZdTicketEvents },
    { "ticket_metric_events", "ticket_metric_event", readMetricEvent, PageKind::ZdMetricEvents },
    { "comments", "comment", readComment, PageKind::ZdComments }, { "audits", "audit", readAudit, PageKind::ZdAudits },
    { "users", "user", readUser, PageKind::ZdUsers },
    { "organizations", "organization", readOrganization, PageKind::ZdOrganizations },
    { "groups", "group", readGroup, PageKind::ZdGroups }, { "brands", "brand", readBrand, PageKind::ZdBrands },
    { "ticket_fields", "ticket_field", readTicketField, PageKind::ZdTicketFields },
    { "custom_statuses", "custom_status", readCustomStatus, PageKind::ZdCustomStatuses },
    { "satisfaction_ratings", "satisfaction_rating", readRating, PageKind::ZdSatisfactionRatings },
    { "ticket_metrics", "ticket_metric", keepMetric, PageKind::ZdTicketMetrics },
    { "views", "view", readView, PageKind::ZdViews }, { "schedules", "schedule", readSchedule, PageKind::ZdSchedules },
    { "holidays", "holiday", readHoliday, PageKind::ZdHolidays },
    { "sla_policies", "sla_policy", readSlaPolicy, PageKind::ZdSlaPolicies },
    { "events", "event", readLogEvent, PageKind::ZdConversationLog } });

const List* listOf(PageKind kind)
{
    if (kind == PageKind::ZdIncrementalTickets)
        kind = PageKind::ZdTickets;
    const auto it = std::ranges::find(kLists, kind, &List::kind);
    return it == kLists.end() ? nullptr : &*it;
}

void readRecord(PageReader& in, const List& list, Value record)
{
    if (!record.isObject())
        return record.isNull() ? void() : in.reject(list.one, record, "a record that is not an object");
    if (list.read == readTicket && record["req_id"].exists())
        readExportRow(in, record);
    else
        list.read(in, record);
}

Value lastOf(Value records)
{
    Value last;
    for (const Value record : records)
        last = record;
    return last;
}

std::size_t readRecords(PageReader& in, const List& list, Value records)
{
    if (!records.isArray()) {
        readRecord(in, list, records);
        return records.isNull() ? 0 : 1;
    }
    if (list.read == readTicket) // big, and expensive to move
        in.records().tickets.reserve(static_cast<std::size_t>(std::distance(records.begin(), records.end())));
    std::size_t rows = 0;
    for (const Value record : records) {
        readRecord(in, list, record);
        ++rows;
    }
    return rows;
}

/// Search results of one kind or mixed.
void readResults(PageReader& in, Value results, const List& fallback)
{
    for (const Value record : results) {
        const std::string type = record["result_type"].text();
        const auto it = std::ranges::find(kLists, std::string_view(type), &List::one);
        readRecord(in, it == kLists.end() ? fallback : *it, record);
        ++in.paging().rows;
    }
}

/// True where the member was part of the paging.
bool readPaging(Paging& paging, Value member)
{
    static const Setters<Paging> setters {
        { "after_cursor", [](Paging& p, const Value& v) { p.afterCursor = v.text(); } },
        { "next_page", [](Paging& p, const Value& v) { p.nextUrl = v.text(); } },
        { "after_url",
            [](Paging& p, const Value& v) {
                if (p.nextUrl.empty())
                    p.nextUrl = v.text();
            } },
        { "end_of_stream", [](Paging& p, const Value& v) { p.endOfStream = v.boolean().value_or(false); } },
        { "end_time", [](Paging& p, const Value& v) { p.endTime = v.integer(); } },
        { "count", [](Paging& p, const Value& v) { p.count = v.isObject() ? v["value"].integer() : v.integer(); } },
        { "meta",
            [](Paging& p, const Value& v) {
                p.afterCursor = v["after_cursor"].text();
                p.hasMore = v["has_more"].boolean().value_or(false);
            } },
        { "links", [](Paging& p, const Value& v) { p.nextUrl = v["next"].text(); } },
    };
    static constexpr std::array<std::string_view, 6> kBackwards { "previous_page", "before_cursor", "before_url",
        "page", "per_page", "page_count" };
    const auto set = setters.find(member.rawKey());
    if (set)
        set(paging, member);
    return set || std::ranges::find(kBackwards, member.rawKey()) != kBackwards.end();
}

/// A member of the envelope that no reader knows: kept, element by element where it is a list of records.
void keepMember(PageReader& in, Value member)
{
    if (!member.isArray())
        return in.keep(member.key(), {}, member);
    for (const Value element : member)
        in.keep(member.key(), element["id"].text(), element);
}

void readEnvelope(PageReader& in, Value root, const List& main)
{
    for (const Value member : root) {
        const std::string_view key = member.rawKey();
        const auto it = std::ranges::find_if(kLists, [&](const List& l) { return l.many == key || l.one == key; });
        // "events" is a common name: only the log's own are read as such.
        const bool other = it != kLists.end() && it->read == readLogEvent && main.read != readLogEvent;
        if (it != kLists.end() && !other && (member.isArray() || member.isObject())) {
            const std::size_t rows = readRecords(in, *it, member);
            if (it->kind == main.kind) {
                in.paging().rows += rows;
                in.paging().lastUpdated = (member.isArray() ? lastOf(member) : member)["updated_at"].time();
            }
        } else if (key == "results" && member.isArray()) {
            readResults(in, member, main);
        } else if (!member.isNull() && !readPaging(in.paging(), member)) {
            keepMember(in, member);
        }
    }
}

bool isEnvelope(Value root, const List& main)
{
    return root[main.many].isArray() || root[main.one].isObject() || root[main.one].isArray()
        || root["results"].isArray();
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
    const List* main = listOf(input.kind);
    if (!main)
        in.keep("unknown", {}, root);
    else if (root.isObject() && isEnvelope(root, *main))
        readEnvelope(in, root, *main);
    else
        page.paging.rows = readRecords(in, *main, root);
    return page;
}

} // namespace desk::zendesk
