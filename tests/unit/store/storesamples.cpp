// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/store/storesamples.h"

#include <QtGlobal>

namespace desk::test {

Ticket ticket(std::string id, StatusCategory status, Millis version)
{
    Ticket t;
    t.id = std::move(id);
    t.subject = "Subject " + t.id;
    t.status = status;
    t.statusRaw = nameOf(status);
    t.requesterId = "1";
    t.createdAt = kStart;
    t.updatedAt = version;
    t.version = version;
    return t;
}

namespace {

Event event(std::string id, std::string ticket, double atMinute, EventKind kind)
{
    Event e;
    e.id = std::move(id);
    e.ticketId = std::move(ticket);
    e.at = minute(atMinute);
    e.kind = kind;
    return e;
}

} // namespace

Event message(std::string id, std::string ticket, std::string author, double atMinute, std::string text)
{
    Event e = event(std::move(id), std::move(ticket), atMinute, EventKind::Message);
    e.authorId = std::move(author);
    e.isPublic = true;
    e.text = std::move(text);
    return e;
}

Event note(std::string id, std::string ticket, std::string author, double atMinute)
{
    Event e = message(std::move(id), std::move(ticket), std::move(author), atMinute, "Between us");
    e.kind = EventKind::Note;
    e.isPublic = false;
    return e;
}

Event statusChange(std::string id, std::string ticket, double atMinute, StatusCategory from, StatusCategory to)
{
    Event e = event(std::move(id), std::move(ticket), atMinute, EventKind::Change);
    e.authorId = "2";
    e.field = "status";
    e.from = nameOf(from);
    e.to = nameOf(to);
    return e;
}

Person person(std::string id, std::string name, AuthorRole role, Millis version)
{
    Person p;
    p.id = std::move(id);
    p.name = std::move(name);
    p.role = role;
    p.version = version;
    return p;
}

ConversationMark complete(std::string ticket, Millis version)
{
    return { std::move(ticket), version, true, false };
}

std::vector<Person> people()
{
    return { person("1", "Ada", AuthorRole::EndUser), person("2", "Bob", AuthorRole::Agent),
        person("3", "Carl", AuthorRole::EndUser) };
}

CommitSummary put(StoreWriter& writer, const RecordBatch& batch, std::initializer_list<Cursor> cursors)
{
    const Result<CommitSummary> done = writer.commit(batch, std::span(cursors.begin(), cursors.size()));
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
    return *done;
}

} // namespace desk::test
