// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "tests/gui/transcripts/transcriptsamples.h"
#include "tests/testkit/fixtures.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>

using namespace desk;
using namespace desk::test;

class TestDiagnostics : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir, m_out;

    struct Outcome {
        int code = 0;
        QString out, err;
    };
    Outcome diagnostics(const QStringList& args)
    {
        Outcome outcome;
        QTextStream out(&outcome.out);
        QTextStream err(&outcome.err);
        cli::Context context { args, m_dir.path(), out, err };
        outcome.code = cli::run(QStringLiteral("diagnostics"), context);
        return outcome;
    }

private slots:
    void initTestCase()
    {
        fillForTranscripts(m_dir.path(), 6);
        QSettings settings(m_dir.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        settings.setValue(QStringLiteral("look/theme"), QStringLiteral("dark"));
        settings.setValue(
            QStringLiteral("look/language"), QStringLiteral("Augusta Lovelace")); // where it does not belong
        settings.setValue(QStringLiteral("views/1/query"), QStringLiteral("requester:\"Augusta Lovelace\""));
        settings.setValue(QStringLiteral("export/folder"), QStringLiteral("/home/augusta"));
        settings.sync();
    }

    void itTellsWhatHelps()
    {
        const Outcome told = diagnostics({});
        QVERIFY2(told.code == cli::kSuccess, qPrintable(told.err));
        const QJsonObject all = QJsonDocument::fromJson(told.out.toUtf8()).object();
        const QJsonObject account = all.value(QStringLiteral("accounts")).toArray().first().toObject();
        QCOMPARE(account.value(QStringLiteral("provider")).toString(), QStringLiteral("zendesk"));
        QCOMPARE(account.value(QStringLiteral("counts")).toObject().value(QStringLiteral("tickets")).toInt(), 6);
        QVERIFY(account.value(QStringLiteral("schema")).toInt() > 0);
        const QJsonObject settings = all.value(QStringLiteral("settings")).toObject();
        QCOMPARE(settings.value(QStringLiteral("look/theme")).toString(), QStringLiteral("dark"));
        QCOMPARE(settings.value(QStringLiteral("left_out")).toInt(), 3);
        QCOMPARE(all.value(QStringLiteral("program")).toObject().value(QStringLiteral("qt")).toString(),
            QLatin1String(qVersion()));
    }

    void nobodyIsInTheBundle()
    {
        const QString zip = m_out.filePath(QStringLiteral("d.zip"));
        const Outcome packed = diagnostics({ QStringLiteral("-o"), zip });
        QVERIFY2(packed.code == cli::kSuccess, qPrintable(packed.err));
        QVERIFY(packed.out.isEmpty());
        QCOMPARE(QProcess::execute(
                     QStringLiteral("unzip"), { QStringLiteral("-q"), zip, QStringLiteral("-d"), m_out.path() }),
            0);
        const QByteArray bytes = readFile(m_out.filePath(QStringLiteral("diagnostics.json"))).toLower();
        QVERIFY(bytes.size() > 300);
        QList<QByteArray> personal { "augusta", "bob", "nordlys", "question", "vip", "700000000001",
            m_dir.path().toUtf8().toLower(), "zendesk.com", kNoteWords };
        for (const QByteArray& each : personalStrings())
            personal += each;
        for (const QByteArray& each : personal)
            QVERIFY2(!bytes.contains(each), each.constData());
    }

    void aFileThatIsNoneIsTold()
    {
        const QDir dir(m_dir.path());
        const QString name = dir.entryList({ QStringLiteral("nordlys*.sqlite") }).value(0);
        QVERIFY(!name.isEmpty() && QFile::rename(dir.filePath(name), dir.filePath(QStringLiteral("kept"))));
        const Outcome told = diagnostics({});
        QVERIFY(QFile::rename(dir.filePath(QStringLiteral("kept")), dir.filePath(name)));
        QVERIFY2(told.out.contains(QStringLiteral("\"problem\": \"not-found\"")), qPrintable(told.out));
    }

    void wrongUsageIsTold()
    {
        QCOMPARE(diagnostics({ QStringLiteral("-o"), QStringLiteral("x.txt") }).code, cli::kUsage);
        QCOMPARE(diagnostics({ QStringLiteral("everything") }).code, cli::kUsage);
    }
};

QTEST_GUILESS_MAIN(TestDiagnostics)
#include "tst_diagnostics.moc"
