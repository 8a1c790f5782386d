// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/store/storesamples.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace desk::test;

namespace {

/// What the tests look at of a row, kept beyond the callback.
struct Seen {
    std::string id, subject, requester, assignee, statusLabel;
    StatusCategory status = StatusCategory::Unknown;
    Csat csat = Csat::None;
    std::vector<std::string> tags;
    std::optional<int> firstReply, replies, reopens, resolution;
    std::optional<Millis> waitingSince, solvedAt;
};

} // namespace

class TestStore : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    int m_files = 0;
    QString m_file;
    std::unique_ptr<StoreWriter> m_writer;

    std::unique_ptr<StoreReader> reader()
    {
        auto opened = StoreReader::open(m_file);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        return std::move(*opened);
    }

    std::vector<Seen> rows()
    {
        std::vector<Seen> seen;
        const auto done = reader()->forEachTicket([&](const TicketRow& row) {
            seen.push_back({ std::string(row.id), std::string(row.subject), std::string(row.requesterName),
                std::string(row.assigneeName), std::string(row.statusLabel), row.status, row.csat,
                { row.tags.begin(), row.tags.end() }, row.firstReplyMinutes, row.replies, row.reopens,
                row.resolutionMinutes, row.waitingSince, row.solvedAt });
        });
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
        return seen;
    }

    Conversation conversation(const char* id)
    {
        Account account;
        account.name = QStringLiteral("Acme");
        account.url = QUrl(QStringLiteral("https://acme.zendesk.com"));
        auto found = reader()->conversation(account, id);
        if (!found)
            qFatal("%s", qPrintable(found.error().detail));
        return std::move(*found);
    }

    std::vector<std::string> search(std::string text, bool phrase = false, bool prefix = false)
    {
        auto hits = reader()->search({ std::move(text), phrase, prefix });
        if (!hits)
            qFatal("%s", qPrintable(hits.error().detail));
        return *hits;
    }
    using Ids = std::vector<std::string>;

private slots:
    void init()
    {
        m_file = m_dir.filePath(QStringLiteral("%1.sqlite").arg(++m_files));
        auto opened = StoreWriter::open(m_file);
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().detail));
        m_writer = std::move(*opened);
    }

    void whatWasCommittedIsThereAfterReopening()
    {
        RecordBatch batch;
        batch.people = people();
        Ticket t = ticket("7");
        t.tags = { "refund", "über spät" };
        t.assigneeId = "2";
        batch.tickets = { t, ticket("30"), ticket("9223372036854775807") };
        batch.raw = { { "ticket", "7", R"({"id":7,"odd":true})" } };
        const CommitSummary summary = put(*m_writer, batch, { { "tickets", "abc" } });
        QCOMPARE(summary.newTickets, 3);
        QCOMPARE(summary.newPeople, 3);

        m_writer.reset();
        const auto seen = rows();
        QCOMPARE(seen.size(), std::size_t { 3 });
        QCOMPARE(seen[0].id, std::string("7"));
        QCOMPARE(seen[1].id, std::string("30"));
        QCOMPARE(seen[2].id, std::string("9223372036854775807"));
        QCOMPARE(seen[0].tags, t.tags);
        QCOMPARE(seen[0].requester, std::string("Ada"));
        QCOMPARE(seen[0].assignee, std::string("Bob"));
        QCOMPARE(seen[0].statusLabel, std::string("Open"));
        QCOMPARE(*reader()->cursor("tickets"), std::string("abc"));
        QCOMPARE(*reader()->raw("ticket", "7"), std::string(R"({"id":7,"odd":true})"));
        QCOMPARE(reader()->raw("ticket", "8").error().kind, Error::Kind::NotFound);
        QCOMPARE(reader()->counts()->tickets, qint64 { 3 });
    }

    void anOlderCopyNeverOverwritesANewerOne()
    {
        RecordBatch batch;
        batch.tickets = { ticket("1", StatusCategory::Solved, minute(10)) };
        put(*m_writer, batch);
        batch.tickets = { ticket("1", StatusCategory::New, minute(5)) };
        QVERIFY(put(*m_writer, batch).tickets.empty());
        QCOMPARE(rows().front().status, StatusCategory::Solved);
        batch.tickets = { ticket("1", StatusCategory::Open, minute(11)) };
        QCOMPARE(put(*m_writer, batch).tickets, Ids { "1" });
        QCOMPARE(rows().front().status, StatusCategory::Open);
    }

    void theSameAgainChangesNothing()
    {
        RecordBatch batch;
        batch.people = people();
        batch.tickets = { ticket("1") };
        batch.events = { message("e1", "1", "1", 0), message("e1", "1", "1", 0) };
        batch.marks = { complete("1") };
        QCOMPARE(put(*m_writer, batch).newEvents, 1);
        const CommitSummary again = put(*m_writer, batch);
        QVERIFY(again.tickets.empty());
        QVERIFY(!again.namesChanged);
        QCOMPARE(again.newEvents + again.newPeople + again.newTickets, 0);
    }
};

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
