// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/text.h"
#include "app/pipeline/snapshotloader.h"
#include "tests/unit/store/storesamples.h"

#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace desk::test;

/// Fields of the account's own, from a real store to the rows of a filter.
class TestCustomSearch : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    std::optional<LoadedSnapshot> m_loaded;

    /// Ids of the tickets that match, in order.
    QString found(const QString& line)
    {
        ViewRequest request;
        request.query = std::get<Query>(parseQuery(line));
        request.timeZone = "UTC";
        const auto view = QueryEngine(m_loaded->search).evaluate(m_loaded->snapshot, request);
        if (view->error)
            return view->error->detail;
        QStringList ids;
        for (const Row row : view->rows)
            ids += text(m_loaded->snapshot->ids.at(row));
        ids.sort();
        return ids.join(u' ');
    }

private slots:
    void initTestCase()
    {
        const Profile profile = Profile::open(m_dir.path()).value();
        Account account;
        account.id = account.name = QStringLiteral("acme");
        {
            const auto writer = StoreWriter::open(profile.storeFile(account.id)).value();
            RecordBatch batch;
            batch.fields = { { "360", "Order number", "text", true, {} },
                { "361", "Délai", "tagger", true, { { "late", "En retard" }, { "on_time", "À temps" } } },
                { "362", "Amount", "decimal", true, {} }, { "363", "Delivery", "date", true, {} },
                { "364", "Topics", "multiselect", true, {} }, { "1", "Status", "status", true, {} } };
            const auto add = [&](const char* id, std::vector<CustomValue> custom) {
                Ticket one = ticket(id);
                one.custom = std::move(custom);
                batch.tickets.push_back(std::move(one));
            };
            add("1", { { "360", "\"A-17\"" }, { "361", "\"late\"" }, { "362", "12.5" }, { "363", "\"2026-03-01\"" } });
            add("2",
                { { "360", "\"say \\\"hi\\\"\"" }, { "362", "\"7\"" }, { "363", "\"2026-04-01T10:00:00Z\"" },
                    { "364", "[\"red\",\"blue\"]" } });
            add("3", { { "360", "null" }, { "361", "\"on_time\"" }, { "362", "\"\"" }, { "364", "[]" } });
            put(*writer, batch);
        }
        m_loaded = loadSnapshot(profile, { account }).value();
    }

    void aFieldIsNamedByItsTitleOrItsId_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("ids");
        const auto row = [](const char* line, const char* ids) {
            QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(ids);
        };
        row("\"Order number\":A-17", "1");
        row("\"order NUMBER\":a-17", "1");
        row("\"360\":A*", "1");
        row("-\"Order number\":A-17", "2 3");
        row("\"Order number\":\"say \\\"hi\\\"\"", "2");
        row("\"Order number\":any", "1 2");
        row("\"Order number\":none", "3");
        row("\"Order number\":none,A-17", "1 3");
        row("\"delai\":late", "1");
        row("\"Délai\":\"en retard\",\"a temps\"", "1 3");
        row("\"Amount\":>=7", "1 2");
        row("\"Amount\":>7", "1");
        row("\"Amount\":..10", "2");
        row("\"Amount\":12.5", "1");
        row("\"Amount\":none", "3");
        row("\"Delivery\":2026-03..2026-04", "1 2");
        row("\"Delivery\":<2026-04-01", "1");
        row("\"Delivery\":>2026-03", "2");
        row("\"Topics\":blue", "2");
        row("\"Topics\":none", "1 3");
        row("(\"Topics\":red OR \"Amount\":>12) status:open", "1 2");
        row("\"Nobody's\":x", "");
        row("\"Nobody's\":none", "1 2 3");
    }
    void aFieldIsNamedByItsTitleOrItsId()
    {
        QFETCH(QString, line);
        QFETCH(QString, ids);
        QCOMPARE(found(line), ids);
    }

    void theSnapshotKnowsTheAccountsOwnFields()
    {
        const auto& fields = m_loaded->snapshot->accounts.at(0).fields;
        QStringList titles;
        for (const auto& [title, choices] : fields)
            titles += title;
        QCOMPARE(titles.join(u','), QStringLiteral("Amount,Delivery,Délai,Order number,Topics"));
        QCOMPARE(
            fields.at(2).second, (std::vector<QString> { QStringLiteral("En retard"), QStringLiteral("À temps") }));
    }
};

QTEST_GUILESS_MAIN(TestCustomSearch)
#include "tst_customsearch.moc"
