// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/conversationreader.h"

#include "app/base/text.h"
#include "app/domain/choices.h"
#include "app/store/changelabels.h"
#include "app/store/namebook.h"
#include "app/store/storedrecords.h"
#include "app/store/ticketfacts.h"

#include <algorithm>

namespace desk {

namespace {

bool idLess(std::string_view a, std::string_view b)
{
    return a.size() != b.size() ? a.size() < b.size() : a < b;
}

std::string webUrl(const Account& account, const Ticket& ticket)
{
    const std::string origin = utf8(account.url.toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment));
    if (ticket.kind != ConversationKind::Ticket) // no page of its own: the history, where it is searched for
        return origin + "/chat/agent#history";
    const std::string_view path = account.provider == Provider::Zendesk ? "/agent/tickets/" : "/a/tickets/";
    return origin + std::string(path) + ticket.id;
}

Conversation::Author authorOf(const Event& event, const Ticket& ticket, NameBook& names)
{
    Conversation::Author author;
    author.id = event.authorId;
    const NameBook::PersonName& person = names.person(event.authorId);
    author.name = !event.authorName.empty() ? std::string_view(event.authorName) : person.name;
    author.role = resolvedRole(event.role, event.authorId, ticket.requesterId, person.role);
    return author;
}

void addEntries(Conversation& conversation, sql::Database& db, std::int64_t key, NameBook& names, ChangeLabels& labels)
{
    for (StoredEvent& stored : loadEvents(db, key, conversation.ticket.id)) {
        Conversation::Entry entry;
        entry.author = authorOf(stored.event, conversation.ticket, names);
        entry.removed = stored.removed;
        if (stored.event.kind == EventKind::Change) {
            entry.fieldLabel = labels.field(stored.event.field);
            entry.fromLabel = labels.value(stored.event.field, stored.event.from);
            entry.toLabel = labels.value(stored.event.field, stored.event.to);
        }
        entry.event = std::move(stored.event);
        conversation.entries.push_back(std::move(entry));
    }
    std::ranges::stable_sort(conversation.entries, [](const Conversation::Entry& a, const Conversation::Entry& b) {
        return a.event.at != b.event.at ? a.event.at < b.event.at : idLess(a.event.id, b.event.id);
    });
}

void addRatingComment(Ticket& ticket, sql::Database& db, std::int64_t key)
{
    if (!ticket.csatComment.empty())
        return;
    sql::Statement& query = db.statement(
        "SELECT comment FROM rating WHERE ticket = ? ORDER BY ifnull(updated_at, created_at) DESC LIMIT 1");
    query.bind(1, key);
    if (query.step())
        ticket.csatComment = query.text(0);
    query.reset();
}

} // namespace

std::optional<Conversation> readConversation(sql::Database& db, const Account& account, std::int64_t key)
{
    std::optional<StoredTicket> stored = loadTicket(db, key);
    if (!stored || !stored->known)
        return std::nullopt;
    NameBook names(db);
    ChangeLabels labels(db, names);
    Conversation conversation;
    Ticket& ticket = conversation.ticket;
    ticket = std::move(stored->ticket);
    ticket.csat = effectiveCsat(ticket.csat, ticket.version, stored->rating, stored->ratingAt);
    addRatingComment(ticket, db, key);
    conversation.accountId = utf8(account.id);
    conversation.accountName = utf8(account.name);
    conversation.provider = account.provider;
    conversation.statusLabel = names.status(ticket.statusId, ticket.statusRaw, ticket.status);
    conversation.requesterName = names.person(ticket.requesterId).name;
    conversation.requesterEmail = names.person(ticket.requesterId).email;
    conversation.assigneeName = names.person(ticket.assigneeId).name;
    conversation.groupName = names.group(ticket.groupId);
    conversation.organizationName = names.organization(ticket.organizationId);
    conversation.brandName = names.brand(ticket.brandId);
    for (const CustomValue& value : ticket.custom)
        if (std::string shown = labels.custom(value); !shown.empty())
            conversation.customLabels.emplace_back(labels.field(value.field), std::move(shown));
    addEntries(conversation, db, key, names, labels);
    markChoices(conversation.entries);
    conversation.firstReplyMinutes = stored->firstReply;
    conversation.resolutionMinutes = stored->resolution;
    conversation.replies = stored->replies;
    conversation.reopens = stored->reopens;
    conversation.waitingSince = stored->waitingSince;
    conversation.solvedAt = stored->solvedAt;
    conversation.messagesKnown = stored->messagesVersion >= 0;
    conversation.logPending = stored->hasLog && stored->logAt < ticket.updatedAt.value_or(0);
    conversation.webUrl = webUrl(account, ticket);
    return conversation;
}

} // namespace desk
