// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/sunshine/sunshinenormaliser.h"

#include "app/providers/pagereader.h"
#include "app/providers/sunshine/contentreader.h"

#include <algorithm>

namespace desk::sunshine {

namespace {

using json::Value;

AuthorRole roleOf(Value author)
{
    const std::vector<std::string> subtypes = texts(author["subtypes"]);
    const auto is = [&](std::string_view subtype) { return std::ranges::find(subtypes, subtype) != subtypes.end(); };
    if (is("activity"))
        return AuthorRole::System;
    const std::string type = author["type"].text();
    if (type == "user")
        return AuthorRole::EndUser;
    return is("AI") ? AuthorRole::Bot : type == "business" ? AuthorRole::Agent : AuthorRole::Unknown;
}

void readMessage(PageReader& in, Value message)
{
    Event event;
    event.id = message["id"].text();
    if (event.id.empty())
        return in.reject("conversation-message", message, "a message without an id");
    const Value author = message["author"];
    event.ticketId = in.input().ticketId;
    event.conversation = event.groupKey = in.input().conversation;
    event.at = message["received"].time().value_or(0);
    event.kindRaw = "Messaging::ConversationMessage";
    event.role = roleOf(author);
    event.kind = event.role == AuthorRole::System || message["activity"].isObject() ? EventKind::System
                                                                                    : EventKind::ChatMessage;
    event.authorName = author["displayName"].text();
    event.isPublic = true;
    event.channel = Channel::Messaging;
    event.channelRaw = message["source"]["type"].text();
    fillContent(event, message["content"]);
    event.extra = extraOf(message, { "id", "received", "content" });
    in.keep("conversation-message", event.id, message);
    in.records().details.push_back(std::move(event));
}

void readConversation(PageReader& in, Value conversation)
{
    const std::string id = conversation["id"].text();
    if (id.empty())
        return in.reject("messaging-conversation", conversation, "a conversation without an id");
    in.paging().ids.push_back(id);
    in.keep("messaging-conversation", id, conversation);
}

void readPaging(Paging& paging, Value root)
{
    const Value meta = root["meta"], links = root["links"];
    paging.hasMore = meta["hasMore"].boolean().value_or(false);
    paging.afterCursor = meta["afterCursor"].text();
    paging.beforeCursor = meta["beforeCursor"].text();
    paging.nextUrl = links["next"].text();
    paging.previousUrl = links["prev"].text();
}

} // namespace

PageKind detectKind(std::string_view body)
{
    const auto document = json::Document::parse(body);
    if (!document)
        return PageKind::Unknown;
    const Value root = (*document)->root();
    if (root["messages"].isArray())
        return PageKind::ScMessages;
    return root["conversations"].isArray() ? PageKind::ScConversations : PageKind::Unknown;
}

Result<Page> normalise(const PageInput& input, const NormaliseOptions& options)
{
    auto document = json::Document::parse(input.body, options.accountForFields);
    if (!document)
        return document.error();
    const bool messages = input.kind == PageKind::ScMessages;
    const Value root = (*document)->root(), records = root[messages ? "messages" : "conversations"];
    if (!records.isArray())
        return Error { Error::Kind::Malformed, QStringLiteral("the answer is not a page of a messaging service") };
    Page page;
    PageReader in(input, options, page);
    readPaging(page.paging, root);
    for (const Value record : records) {
        ++page.paging.rows;
        if (messages)
            readMessage(in, record);
        else
            readConversation(in, record);
    }
    return page;
}

} // namespace desk::sunshine
