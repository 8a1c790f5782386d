// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/accountregistry.h"
#include "tests/unit/store/storesamples.h"
#include "ui/transcripts/showcommand.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace desk::test;

class TestShowCommand : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;

    struct Outcome {
        int code = 0;
        QString out, err;
    };
    Outcome show(const QStringList& args)
    {
        Outcome outcome;
        QTextStream out(&outcome.out);
        QTextStream err(&outcome.err);
        cli::Context context { args, m_dir.path(), out, err };
        outcome.code = ui::showCommand().run(context);
        return outcome;
    }

private slots:
    void initTestCase()
    {
        const auto profile = Profile::open(m_dir.path());
        QVERIFY(profile);
        AccountRegistry registry(*profile);
        QVERIFY(registry.load());
        Account account;
        account.name = QStringLiteral("Acme");
        account.url = QUrl(QStringLiteral("https://acme.zendesk.com"));
        const auto added = registry.add(account);
        QVERIFY(added);
        const auto writer = StoreWriter::open(profile->storeFile(added->id));
        QVERIFY(writer);
        RecordBatch batch;
        batch.people = people();
        batch.tickets = { ticket("7") };
        batch.events = { message("e1", "7", "1", 0, "Où est mon colis ?") };
        batch.marks = { complete("7") };
        put(**writer, batch);
    }

    void printsTheConversationAsJson()
    {
        const Outcome shown = show({ QStringLiteral("Acme/7"), QStringLiteral("--format"), QStringLiteral("json") });
        QVERIFY2(shown.code == cli::kSuccess, qPrintable(shown.err));
        const QJsonObject ticket
            = QJsonDocument::fromJson(shown.out.toUtf8()).object().value(QStringLiteral("ticket")).toObject();
        QCOMPARE(ticket.value(QStringLiteral("requester")).toString(), QStringLiteral("Ada"));
        QVERIFY(shown.out.contains(QStringLiteral("Où est mon colis ?")));
    }

    void writesAFile()
    {
        const QString file = m_dir.filePath(QStringLiteral("7.html"));
        const Outcome shown = show({ QStringLiteral("Acme/7"), QStringLiteral("--format"), QStringLiteral("html"),
            QStringLiteral("-o"), file });
        QCOMPARE(shown.code, cli::kSuccess);
        QVERIFY(shown.out.isEmpty());
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly) && written.readAll().contains("mon colis"));
    }

    void writesAPdf()
    {
        const QString file = m_dir.filePath(QStringLiteral("7.pdf"));
        const Outcome shown = show({ QStringLiteral("Acme/7"), QStringLiteral("--format"), QStringLiteral("pdf"),
            QStringLiteral("-o"), file });
        QVERIFY2(shown.code == cli::kSuccess, qPrintable(shown.err));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly) && written.readAll().startsWith("%PDF-"));
    }

    void speaksFrenchInAnotherZoneWithPseudonyms()
    {
        const Outcome shown = show({ QStringLiteral("Acme/7"), QStringLiteral("--language"), QStringLiteral("fr"),
            QStringLiteral("--time-zone"), QStringLiteral("Europe/Paris"), QStringLiteral("--pseudonyms") });
        QVERIFY2(shown.code == cli::kSuccess, qPrintable(shown.err));
        for (const QString& words :
            { QStringLiteral("Demandeur"), QStringLiteral("Client 1"), QStringLiteral("10:00") })
            QVERIFY2(shown.out.contains(words), qPrintable(words + QStringLiteral(" is not in ") + shown.out));
        QVERIFY(!shown.out.contains(QStringLiteral("Ada")));
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("args");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing") << QStringList() << cli::kUsage << QStringLiteral("usage: deskscope show");
        QTest::newRow("no id") << QStringList { QStringLiteral("Acme") } << cli::kUsage << QStringLiteral("ACCOUNT/ID");
        QTest::newRow("format") << QStringList { QStringLiteral("Acme/7"), QStringLiteral("--format"),
            QStringLiteral("docx") }
                                << cli::kUsage << QStringLiteral("text, json, jsonl, markdown, html or pdf");
        QTest::newRow("a PDF on the screen")
            << QStringList { QStringLiteral("Acme/7"), QStringLiteral("--format"), QStringLiteral("pdf") }
            << cli::kUsage << QStringLiteral("-o FILE.pdf");
        QTest::newRow("zone") << QStringList { QStringLiteral("Acme/7"), QStringLiteral("--time-zone"),
            QStringLiteral("Mars/Olympus") }
                              << cli::kUsage << QStringLiteral("Europe/Paris");
        QTest::newRow("account") << QStringList { QStringLiteral("Nobody/7") } << cli::kFailure
                                 << QStringLiteral("Nobody");
        QTest::newRow("ticket") << QStringList { QStringLiteral("Acme/8") } << cli::kFailure
                                << QStringLiteral("not mirrored");
    }
    void saysWhatIsWrong()
    {
        QFETCH(QStringList, args);
        QFETCH(int, code);
        QFETCH(QString, words);
        const Outcome shown = show(args);
        QCOMPARE(shown.code, code);
        QVERIFY2(shown.err.contains(words), qPrintable(shown.err));
        QVERIFY(shown.out.isEmpty());
    }
};

QTEST_MAIN(TestShowCommand)
#include "tst_showcommand.moc"
