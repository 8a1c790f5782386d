// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/zendesk_chat/zendeskchatnormaliser.h"

#include "app/providers/zendesk_chat/readers.h"

#include <algorithm>
#include <array>

namespace desk::zendesk_chat {

namespace {

struct List {
    PageKind kind;
    std::string_view many; ///< in an envelope
    std::string_view type; ///< of one record
    void (*read)(PageReader&, Value); ///< null: kept as received, read by nobody yet
};

constexpr auto kLists = std::to_array<List>(
    { { PageKind::ZcChats, "chats", "chat", readChat }, { PageKind::ZcAgents, "agents", "chat-agent", readAgent },
        { PageKind::ZcDepartments, "departments", "chat-department", readDepartment },
        { PageKind::ZcAgentTimeline, "agent_timeline", "chat-agent-timeline", nullptr },
        { PageKind::ZcShortcuts, "shortcuts", "chat-shortcut", nullptr },
        { PageKind::ZcTriggers, "triggers", "chat-trigger", nullptr },
        { PageKind::ZcSkills, "skills", "chat-skill", nullptr },
        { PageKind::ZcAccount, "account", "chat-account", nullptr },
        { PageKind::ZcRoutingSettings, "data", "chat-routing-settings", nullptr } });

void readRecord(PageReader& in, const List& list, Value record)
{
    if (record.isNull())
        return;
    ++in.paging().rows;
    if (!record.isObject())
        return in.reject(list.type, record, "a record that is not an object");
    if (list.read)
        list.read(in, record);
    else
        in.keep(list.type, record["id"].text(), record);
    if (list.kind != PageKind::ZcChats)
        in.paging().afterCursor = record["id"].text();
}

void readRecords(PageReader& in, const List& list, Value records)
{
    for (const Value record : records)
        readRecord(in, list, record);
}

/// True where the member was part of the paging.
bool readPaging(Paging& paging, Value member)
{
    const std::string_view key = member.rawKey();
    if (key == "count")
        paging.count = member.integer();
    else if (key == "end_time")
        paging.endTime = member.integer();
    else if (key == "end_id")
        paging.afterCursor = member.text();
    else if (key == "next_page" || key == "next_url")
        paging.nextUrl = member.text();
    else
        return false;
    return true;
}

/// {"chats":[…],"count":…} of lists and exports; {"docs":{id: chat},"errors":{…}} of chats by id.
void readEnvelope(PageReader& in, const List& list, Value root)
{
    for (const Value member : root) {
        const bool many = member.rawKey() == list.many || member.rawKey() == "docs";
        if (many && (member.isArray() || member.rawKey() == "docs"))
            readRecords(in, list, member);
        else if (many)
            readRecord(in, list, member);
        else if (!member.isNull() && !readPaging(in.paging(), member))
            in.keep(member.key(), {}, member);
    }
}

bool isEnvelope(Value root, const List& list)
{
    return !root["id"].exists() && (root[list.many].isArray() || root[list.many].isObject() || root["docs"].exists());
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
    else if (isEnvelope(root, *list))
        readEnvelope(in, *list, root);
    else
        readRecord(in, *list, root);
    return page;
}

} // namespace desk::zendesk_chat
