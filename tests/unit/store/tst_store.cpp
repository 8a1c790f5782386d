// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/store/storesamples.h"

#include "app/store/sqlite.h"

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

    void eventsThatArriveBeforeTheirTicketAreKept()
    {
        RecordBatch batch;
        batch.events = { message("e1", "5", "1", 1, "Where is my parcel?") };
        put(*m_writer, batch);
        QVERIFY(rows().empty());
        RecordBatch later;
        later.people = people();
        later.tickets = { ticket("5") };
        later.marks = { complete("5") };
        later.events = batch.events;
        put(*m_writer, later);
        QCOMPARE(rows().size(), std::size_t { 1 });
        QCOMPARE(rows().front().waitingSince, std::optional(minute(1)));
        QCOMPARE(conversation("5").entries.size(), std::size_t { 1 });
    }

    void peopleThatArriveLaterBringNamesAndFacts()
    {
        RecordBatch batch;
        batch.tickets = { ticket("1") };
        batch.events = { message("e1", "1", "1", 0), message("e2", "1", "2", 30) };
        batch.marks = { complete("1") };
        put(*m_writer, batch);
        QCOMPARE(rows().front().firstReply, std::optional<int>());
        QCOMPARE(*m_writer->unknownPeople(10), (Ids { "1", "2" }));
        RecordBatch later;
        later.people = people();
        const CommitSummary summary = put(*m_writer, later);
        QCOMPARE(summary.tickets, Ids { "1" });
        QVERIFY(!summary.namesChanged);
        QCOMPARE(rows().front().firstReply, std::optional(30));
        QCOMPARE(rows().front().requester, std::string("Ada"));
        QVERIFY(m_writer->unknownPeople(10)->empty());
    }

    void aStubNeverOverwritesAPersonAndARenameIsTold()
    {
        RecordBatch batch;
        batch.people = { person("1", "Ada Lovelace", AuthorRole::EndUser) };
        batch.tickets = { ticket("1") };
        put(*m_writer, batch);
        RecordBatch stub;
        stub.people = { person("1", "ada", AuthorRole::Unknown, 0) };
        QVERIFY(!put(*m_writer, stub).namesChanged);
        QCOMPARE(rows().front().requester, std::string("Ada Lovelace"));
        stub.people = { person("1", "Ada King", AuthorRole::EndUser, kStart + 1) };
        QVERIFY(put(*m_writer, stub).namesChanged);
        QCOMPARE(rows().front().requester, std::string("Ada King"));
    }

    void aMessageGoneAtTheHelpDeskIsKeptAsRemoved()
    {
        RecordBatch batch;
        batch.people = people();
        batch.tickets = { ticket("1") };
        batch.events = { message("e1", "1", "1", 0), message("e2", "1", "2", 5),
            statusChange("c1", "1", 6, StatusCategory::New, StatusCategory::Open), message("d1", "1", "1", 0) };
        batch.marks = { complete("1") };
        put(*m_writer, batch);
        QCOMPARE(rows().front().replies, std::optional(1));
        RecordBatch reread;
        reread.events = { message("e1", "1", "1", 0) };
        reread.marks = { complete("1", kStart + 1) };
        put(*m_writer, reread);
        const Conversation c = conversation("1");
        QCOMPARE(c.entries.size(), std::size_t { 4 });
        for (const auto& entry : c.entries)
            QCOMPARE(entry.removed, entry.event.id == "e2");
        QCOMPARE(rows().front().replies, std::optional(0));
    }

    void twoCopiesOfAMessageMergeToTheRicher()
    {
        RecordBatch batch;
        batch.tickets = { ticket("1") };
        Event rich = message("e1", "1", "1", 0);
        rich.html = "<p>Hello</p>";
        rich.attachments = { { "9", "a.png", "image/png", "https://x/a.png", 12, true, false } };
        batch.events = { rich };
        put(*m_writer, batch);
        batch.events = { message("e1", "1", "1", 0) };
        put(*m_writer, batch);
        QCOMPARE(conversation("1").entries.front().event.html, std::string("<p>Hello</p>"));
        QCOMPARE(conversation("1").entries.front().event.attachments, rich.attachments);
        batch.events = { message("e1", "1", "1", 0, "redacted") };
        put(*m_writer, batch);
        QCOMPARE(conversation("1").entries.front().event.html, std::string());
        QVERIFY(search("Hello").empty());
        QCOMPARE(search("redacted"), Ids { "1" });
    }

    void theNewestHitsComeFirstWhateverTheOrderOfArrival()
    {
        RecordBatch first;
        first.events = { message("e2", "1", "2", 2, "the parcel is late"), message("e3", "2", "2", 3, "late again") };
        put(*m_writer, first);
        RecordBatch second;
        second.events = { message("e1", "3", "2", 1, "late"), message("e4", "3", "2", 4, "early") };
        put(*m_writer, second);
        const auto hits = reader()->hits({ "late" }, TextOrder::Newest, 2);
        QVERIFY(hits);
        QCOMPARE(hits->size(), std::size_t { 2 });
        QCOMPARE(hits->at(0).eventId, std::string("e3"));
        QCOMPARE(hits->at(1).text, std::string("the parcel is late"));
        QCOMPARE(reader()->hits({ "late" }, TextOrder::Relevance, 9)->size(), std::size_t { 3 });
    }

    void theTicketWithTheBestTextComesFirst()
    {
        RecordBatch batch;
        const std::string filler = " and then a great many other words that say nothing of it at all";
        batch.events = { message("e1", "1", "2", 9, "the turnip is late" + filler + filler + filler),
            message("e2", "2", "2", 3, "turnip, turnip and turnip"), message("e3", "3", "2", 1, "no word of it"),
            message("e4", "1", "2", 4, "also a turnip" + filler), message("e5", "2", "2", 8, "a word") };
        for (int i = 0; i < 20; ++i)
            batch.events.push_back(message("f" + std::to_string(i), "3", "2", 20 + i, filler));
        put(*m_writer, batch);
        const std::vector<TextTerm> terms { { "turnip" } };
        const auto best = reader()->bestTickets(terms);
        QVERIFY(best);
        QCOMPARE(best->size(), std::size_t { 2 }); // each ticket once
        QCOMPARE(best->front().ticketId, std::string("2")); // although the other's text is newer
        QVERIFY(best->front().score > best->back().score);
        QCOMPARE(reader()->bestTickets(std::vector<TextTerm> { { "word" } })->front().ticketId,
            std::string("2")); // equally good, the newest
        QVERIFY(reader()->bestTickets({})->empty());
    }

    void aThousandMessagesOfOneSecondAreAllFound()
    {
        RecordBatch batch;
        for (int i = 0; i < 1000; ++i)
            batch.events.push_back(message("e" + std::to_string(i), "1", "2", 5, "same moment"));
        put(*m_writer, batch);
        QCOMPARE(reader()->hits({ "moment" }, TextOrder::Newest, 5000)->size(), std::size_t { 1000 });
        for (Event& event : batch.events)
            event.text = "another";
        put(*m_writer, batch);
        QVERIFY(search("moment").empty());
        QCOMPARE(reader()->hits({ "another" }, TextOrder::Newest, 5000)->size(), std::size_t { 1000 });
    }

    void subjectsMessagesAndNotesAreSearchedApart()
    {
        RecordBatch batch;
        batch.tickets = { ticket("1") };
        batch.tickets[0].subject = "Broken wheel";
        Event note = message("n", "1", "2", 1, "secret wheel");
        note.kind = EventKind::Note;
        note.isPublic = false;
        batch.events = { message("m", "2", "2", 1, "a wheel came"), note };
        put(*m_writer, batch);
        const auto in = [&](TextField field) { return *reader()->search({ "wheel", false, false, field }); };
        QCOMPARE(in(TextField::Subject), Ids { "1" });
        QCOMPARE(in(TextField::Body), Ids { "2" });
        QCOMPARE(in(TextField::Note), Ids { "1" });
        QCOMPARE(in(TextField::Any), (Ids { "1", "2" }));
        // What was private is public now: it is found as that, and no more as a note.
        batch.events[1].kind = EventKind::Message;
        batch.events[1].isPublic = true;
        put(*m_writer, batch);
        QVERIFY(in(TextField::Note).empty());
        QCOMPARE(in(TextField::Body), (Ids { "1", "2" }));
    }

    void textsOfAnOlderVersionAreIndexedInTheBackground()
    {
        RecordBatch batch;
        batch.tickets = { ticket("1") };
        batch.tickets[0].subject = "Old subject";
        batch.events = { message("m", "1", "2", 1, "old words"), message("k", "1", "2", 2, "kept words") };
        put(*m_writer, batch);
        auto db = sql::Database::open(m_file, sql::Database::Mode::ReadWrite);
        QVERIFY((*db)->execute("INSERT INTO words(words) VALUES('delete-all'); DELETE FROM word_row;"
                               "INSERT INTO word_backlog VALUES(0, 1, 0)"));
        const auto failed = reader()->search({ "words" });
        QVERIFY(!failed);
        QCOMPARE(failed.error().kind, Error::Kind::Storage);
        // What changes meanwhile is neither lost nor indexed twice.
        batch.events = { message("m", "1", "2", 1, "new words") };
        put(*m_writer, batch);
        QVERIFY(*m_writer->hasBacklog());
        QCOMPARE(*m_writer->indexBacklog(), 1.0);
        QVERIFY(!*m_writer->hasBacklog());
        QCOMPARE(reader()->hits({ "words" }, TextOrder::Newest, 9)->size(), std::size_t { 2 });
        QCOMPARE(search("subject"), Ids { "1" });
        QVERIFY(search("old words", true).empty());
    }

    void indexingThatFailsOrIsCancelledLosesNothing()
    {
        constexpr int kTickets = 3000;
        RecordBatch batch;
        for (int id = 1; id <= kTickets; ++id)
            batch.tickets.push_back(ticket(std::to_string(id)));
        put(*m_writer, batch);
        auto db = sql::Database::open(m_file, sql::Database::Mode::ReadWrite);
        QVERIFY((*db)->execute("INSERT INTO words(words) VALUES('delete-all'); DELETE FROM word_row;"
                               "INSERT INTO word_backlog SELECT 0, count(*), 0 FROM ticket"));
        // What ends in the middle is as if it had not begun.
        QVERIFY((*db)->execute("CREATE TRIGGER stop AFTER INSERT ON word_row WHEN new.event >> 20 = 1500 BEGIN"
                               " SELECT raise(ABORT, 'enough'); END"));
        QVERIFY(!m_writer->indexBacklog().ok());
        QVERIFY((*db)->execute("DROP TRIGGER stop"));
        const CancelToken cancel;
        cancel.cancel();
        const auto stopped = m_writer->indexBacklog(cancel);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, Error::Kind::Cancelled);
        QVERIFY(*m_writer->hasBacklog());
        QCOMPARE((*db)->number("SELECT count(*) FROM word_row"), std::int64_t { 0 });
        QCOMPARE(*m_writer->indexBacklog(), 1.0);
        QCOMPARE((*db)->number("SELECT count(*) FROM word_row"), std::int64_t { kTickets });
    }

    void searchFoldsAccentsAndTakesPhrasesAndPrefixes()
    {
        RecordBatch batch;
        Ticket t = ticket("1");
        t.subject = "Commande livrée en RETARD";
        batch.tickets = { t, ticket("2") };
        batch.events
            = { message("e1", "2", "1", 0, "late delivery, again"), message("e2", "2", "1", 1, "delivery was late") };
        put(*m_writer, batch);
        QCOMPARE(search("livree retard"), Ids { "1" });
        QCOMPARE(search("late delivery", true), Ids { "2" });
        QVERIFY(search("again delivery", true).empty());
        QCOMPARE(search("comm", false, true), Ids { "1" });
        QVERIFY(search("comm").empty());
        t.subject = "Something else";
        t.version = *(t.updatedAt = minute(1));
        batch.tickets = { t };
        batch.events.clear();
        put(*m_writer, batch);
        QVERIFY(search("livree").empty());
        QCOMPARE(search("else"), Ids { "1" });
    }

    void hostileSearchesAreOnlyWords_data()
    {
        QTest::addColumn<QByteArray>("words");
        for (const char* words :
            { "\"", "a\" OR \"b", "text:x", "NEAR(a b)", "*", "-", "(", "^a", "'; DROP TABLE ticket;--", "   " })
            QTest::newRow(words) << QByteArray(words);
    }
    void hostileSearchesAreOnlyWords()
    {
        QFETCH(QByteArray, words);
        for (const bool phrase : { false, true })
            for (const bool prefix : { false, true })
                QVERIFY(search(words.toStdString(), phrase, prefix).empty());
    }

    void aRatingSetsTheSatisfaction()
    {
        RecordBatch batch;
        batch.tickets = { ticket("1") };
        Rating good;
        good.id = "r1";
        good.ticketId = "1";
        good.score = Csat::Good;
        good.comment = "Merci";
        good.createdAt = minute(5);
        batch.ratings = { good };
        put(*m_writer, batch);
        QCOMPARE(rows().front().csat, Csat::Good);
        QCOMPARE(conversation("1").ticket.csatComment, std::string("Merci"));
    }

    void ticketsWithoutMessagesAreNamedNewestFirst()
    {
        RecordBatch batch;
        batch.tickets = { ticket("1"), ticket("2", StatusCategory::Open, minute(1)),
            ticket("3", StatusCategory::Deleted), ticket("4"), ticket("5") };
        batch.marks = { { "4", kStart, false, true }, complete("5") };
        put(*m_writer, batch);
        using List = std::vector<std::pair<std::string, Millis>>;
        QCOMPARE(*m_writer->ticketsWithoutMessages(10), (List { { "2", minute(1) }, { "1", kStart } }));
        QCOMPARE(*m_writer->ticketsWithoutMessages(10, Ids { "2" }), (List { { "1", kStart } }));
        QCOMPARE(*m_writer->countWithoutMessages(), qint64 { 2 });
    }

    void onlyTheOwnerMayReadTheFiles()
    {
        put(*m_writer, {}, { { "a", "b" } });
        for (const char* suffix : { "", "-wal", "-shm" }) {
            const QFileInfo file(m_file + QLatin1String(suffix));
            QVERIFY2(file.exists(), suffix);
            QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                QFile::Permissions());
        }
    }

    void aFileThatIsNoStoreIsRefusedInPlainWords_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("words");
        QTest::newRow("text") << QByteArray(5000, 'x') << QStringLiteral("not a Deskscope store");
        QTest::newRow("cut") << QByteArray("SQLite format 3\0garbage that is no header", 40) << QStringLiteral("store");
    }
    void aFileThatIsNoStoreIsRefusedInPlainWords()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, words);
        const QString name = m_dir.filePath(QString::fromLatin1(QTest::currentDataTag()));
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        const auto opened = StoreWriter::open(name);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::Storage);
        QVERIFY2(opened.error().detail.contains(words), qPrintable(opened.error().detail));
        QVERIFY(opened.error().detail.contains(name));
    }

    void aNewerSchemaIsRefusedAndLeftAlone()
    {
        m_writer.reset();
        {
            auto db = sql::Database::open(m_file, sql::Database::Mode::ReadWrite);
            QVERIFY((*db)->execute("PRAGMA user_version=99"));
        }
        const auto opened = StoreWriter::open(m_file);
        QVERIFY(!opened);
        QVERIFY2(opened.error().detail.contains(QStringLiteral("newer version")), qPrintable(opened.error().detail));
        QVERIFY(!StoreReader::open(m_file));
    }

    void aMissingFileIsNotFoundForAReader()
    {
        QCOMPARE(StoreReader::open(m_dir.filePath(QStringLiteral("none"))).error().kind, Error::Kind::NotFound);
    }

    void changesAreWordedAsTheAccountDoes()
    {
        RecordBatch batch;
        batch.people = people();
        batch.groups = { { "77", "Tier 2", 1, false, {} } };
        batch.fields = { { "360", "Size", "tagger", true, { { "size_l", "Large" } } } };
        Ticket t = ticket("1");
        t.custom = { { "360", "\"size_l\"" } };
        batch.tickets = { t };
        Event group = statusChange("c1", "1", 1, StatusCategory::New, StatusCategory::Open);
        group.field = "group_id";
        group.from = "";
        group.to = "77";
        Event size = group;
        size.id = "c2";
        size.field = "360";
        size.to = "size_l";
        batch.events = { size, group };
        put(*m_writer, batch);
        const Conversation c = conversation("1");
        QCOMPARE(c.entries[0].fieldLabel, std::string("Group"));
        QCOMPARE(c.entries[0].toLabel, std::string("Tier 2"));
        QCOMPARE(c.entries[1].fieldLabel, std::string("Size"));
        QCOMPARE(c.entries[1].toLabel, std::string("Large"));
        QCOMPARE(c.customLabels.front().second, std::string("Large"));
        QCOMPARE(c.entries[0].author.role, AuthorRole::Agent);
        QCOMPARE(c.webUrl, std::string("https://acme.zendesk.com/agent/tickets/1"));
    }

    void aCancelledWalkStopsEarly()
    {
        RecordBatch batch;
        for (int i = 0; i < 3000; ++i)
            batch.tickets.push_back(ticket(std::to_string(i)));
        put(*m_writer, batch);
        CancelToken cancel;
        int seen = 0;
        QVERIFY(reader()->forEachTicket(
            [&](const TicketRow&) {
                ++seen;
                cancel.cancel();
            },
            cancel));
        QVERIFY(seen < 3000);
    }
};

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
