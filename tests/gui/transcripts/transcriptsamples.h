// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/accounts/accountregistry.h"
#include "app/sandbox/hostile.h"
#include "tests/unit/store/storesamples.h"

#include <QTest>

namespace desk::test {

constexpr std::size_t kHostileMails = 6;
constexpr const char* kNoteWords = "inwardly";

/// What a pseudonymised export has nowhere, in lower case.
inline const std::vector<QByteArray>& personalStrings()
{
    static const std::vector<QByteArray> all { "lovelace", "bob.builder", "babbage", "analytical", "difference engines",
        "6 12 34 56", "612345678", "203.0.113.77", "2001:db8:77::1", "elsewhere.example" };
    return all;
}

/// A person as the help desk knows them.
inline Person known(const char* id, const char* name, const char* email, const char* phone, AuthorRole role)
{
    Person p = person(id, name, role);
    p.email = email;
    p.phone = phone;
    return p;
}

/// Ticket n of a conversation between a customer and an agent: mails, some of them hostile, a private note with a file,
/// changes, a file and a field of the account's own.
inline void addTicket(RecordBatch& batch, int number, int messages = 4)
{
    const std::string id = std::to_string(number);
    const sandbox::Hostile hostile
        = sandbox::hostileMail(static_cast<std::size_t>(number) % kHostileMails, number * 100);
    Ticket t = ticket(id, StatusCategory::Open);
    t.requesterId = t.submitterId = "700000000001";
    t.assigneeId = "2";
    t.organizationId = "9";
    t.subject = number % 2 == 0 ? hostile.subject : "Question of Augusta Lovelace, no. " + id;
    t.channel = Channel::Email;
    t.tags = { "vip", "lovelace" };
    t.custom = { { "360", "\"call +33 6 12 34 56 78\"" } };
    batch.tickets.push_back(t);
    for (int i = 0; i < messages; ++i) {
        Event m = message(id + "-m" + std::to_string(i), id, i % 2 == 0 ? "700000000001" : "2", 10 + i * 50,
            i % 2 == 0 ? "Dear Bob, write to augusta@elsewhere.example or call 06 12 34 56 78.\nFrom 203.0.113.77.\n\n"
                         "Augusta Lovelace\nDifference Engines Ltd"
                       : "Dear Ms Lovelace, it was 2001:db8:77::1.\n\n- one\n- two\n\nBob Babbage");
        m.channel = Channel::Email;
        if (i == 0 && number % 2 == 0) {
            m.text = hostile.text;
            m.html = hostile.html;
        }
        batch.events.push_back(m);
    }
    batch.events[batch.events.size() - 1].attachments
        = { { id + "1", "lovelace_invoice.pdf", "application/pdf", "https://files.example/t/1", 2048, false, false } };
    Event n = note(id + "-n", id, "2", 70);
    n.text = std::string("She is ") + kNoteWords + " furious";
    n.attachments
        = { { id + "2", std::string(kNoteWords) + ".png", "image/png", "https://files.example/t/2", 9, true, false } };
    batch.events.push_back(n);
    batch.events.push_back(statusChange(id + "-c", id, 65, StatusCategory::New, StatusCategory::Open));
    batch.marks.push_back(complete(id));
}

/// A profile with one account and so many of them.
inline void fillForTranscripts(const QString& profileDir, int tickets, int messages = 4)
{
    AccountRegistry registry(*Profile::open(profileDir));
    Account account;
    account.name = QStringLiteral("Nordlys/EU ../x");
    account.url = QUrl(QStringLiteral("https://nordlys.zendesk.com"));
    const auto added = registry.add(account);
    QVERIFY(added);
    auto store = StoreWriter::open(registry.profile().storeFile(added->id));
    QVERIFY(store);
    RecordBatch batch;
    batch.people = { known("700000000001", "Augusta Ada Lovelace", "augusta@analytical.example", "+33 6 12 34 56 78",
                         AuthorRole::EndUser),
        known("2", "Bob Babbage", "bob.builder@nordlys.example", "", AuthorRole::Agent) };
    Organization organization;
    organization.id = "9";
    organization.name = "Difference Engines";
    batch.organizations = { organization };
    for (int number = 1; number <= tickets; ++number)
        addTicket(batch, number, messages);
    put(**store, batch);
}

} // namespace desk::test
