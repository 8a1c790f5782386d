// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/accountregistry.h"
#include "app/remote/credentials.h"
#include "app/secrets/keychainsecretstore.h"
#include "app/store/sqlite.h"
#include "tests/testkit/mirror.h"
#include "tests/testkit/oldschema.h"
#include "tests/testkit/program.h"
#include "tests/testkit/signin.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTest>

using namespace desk;
using namespace desk::test;
using sandbox::Sandbox;

namespace {

const QStringList kSync { QStringLiteral("sync") }, kDump { QStringLiteral("dump") };

int fromEnvironment(const char* name, int otherwise)
{
    bool ok = false;
    const int value = qEnvironmentVariableIntValue(name, &ok);
    return ok ? value : otherwise;
}

/// The store as version 2 of its schema had it, to be read again from its first page.
void makeOld(const QString& file)
{
    const auto db = sql::Database::open(file, sql::Database::Mode::ReadWrite);
    QVERIFY(db.ok());
    QVERIFY2((*db)->execute(kUndoConversationLogs), qPrintable((*db)->error().detail));
    QVERIFY2((*db)->execute(
                 "INSERT INTO raw SELECT type, key & 281474976710655, block, at, size FROM raw_number"
                 " JOIN raw_type ON code = key >> 48;"
                 "DROP TABLE raw_number; DROP TABLE raw_type; DROP TABLE awaited_note; DROP TABLE sla_event;"
                 "DROP TABLE sla_policy; DROP TABLE schedule; ALTER TABLE grp DROP COLUMN schedule;"
                 "DROP TABLE word_row; DROP TABLE word_backlog; DROP TABLE words; DROP TABLE erased_key;"
                 "DROP TABLE erased; DELETE FROM cursor;"
                 "CREATE VIRTUAL TABLE words USING fts5(text, content='', columnsize=0); PRAGMA user_version = 2"),
        qPrintable((*db)->error().detail));
}

} // namespace

/// Ends the real program with SIGKILL at random moments of whatever it does; what is there afterwards equals, byte for
/// byte, what an undisturbed run leaves. DESKSCOPE_KILLS says how many (for one line of work; default 3),
/// DESKSCOPE_SEED when.
class TestKills : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_sandbox.start().ok());
        addAccounts(m_whole, m_sandbox);
        QElapsedTimer clock;
        clock.start();
        const auto synced = m_whole.run(kSync);
        QVERIFY2(synced.code == 0, qPrintable(synced.err));
        m_syncMs = static_cast<int>(clock.elapsed());
        m_dump = m_whole.run(kDump).out;
        QVERIFY(m_dump.count(QLatin1Char('\n')) > 3000);
        qInfo("seed %u, an undisturbed sync takes %d ms", m_seed, m_syncMs);
    }

    void mirroring()
    {
        Program program;
        addAccounts(program, m_sandbox);
        int finished = 0;
        for (int i = 0; i < m_kills; ++i) {
            if (!killed(program, kSync, m_syncMs)) {
                ++finished;
                QCOMPARE(program.run(kDump).out, m_dump);
                forget(program);
            }
            for (const QString& file : stores(program))
                QVERIFY(isSound(file));
        }
        expectWhole(program);
        qInfo("%d runs came to their end before their kill", finished);
    }

    void migratingAnOlderStore()
    {
        Program program;
        addAccounts(program, m_sandbox);
        QCOMPARE(program.run(kSync).code, 0);
        for (int i = 0; i < m_kills; ++i) {
            for (const QString& file : stores(program))
                makeOld(file);
            killed(program, kSync, 250);
            for (const QString& file : stores(program))
                QVERIFY(isSound(file));
            expectWhole(program);
        }
    }

    void exporting_data()
    {
        QTest::addColumn<QString>("format");
        for (const char* format : { "csv", "json", "xlsx" })
            QTest::newRow(format) << QString::fromLatin1(format);
    }

    void exporting()
    {
        QFETCH(QString, format);
        const QString file = m_whole.profileDir() + QStringLiteral("/export.") + format;
        const QStringList list { QStringLiteral("list"), QStringLiteral("--format"), format, QStringLiteral("-o"),
            file };
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(m_whole.run(list).code, 0);
        const int duration = static_cast<int>(clock.elapsed());
        const QByteArray expected = read(file);
        QVERIFY(!expected.isEmpty());
        for (int i = 0; i < m_kills / 3 + 1; ++i) {
            const bool before = i % 2 == 0; // there is one already, or not
            if (before && !QFile::exists(file)) // the last kill left none
                QCOMPARE(m_whole.run(list).code, 0);
            else if (!before)
                QFile::remove(file);
            killed(m_whole, list, duration);
            QVERIFY2(before ? read(file) == expected : !QFile::exists(file) || read(file) == expected,
                "half of an export is there");
        }
        QCOMPARE(m_whole.run(list).code, 0);
        QCOMPARE(read(file), expected);
    }

    void renewingASignIn()
    {
        Program program;
        AccountRegistry registry(Profile::open(program.profileDir()).value());
        const auto account = registry.add(oauthAccount(m_sandbox));
        QVERIFY(account.ok());
        OAuthTokens pair = signIn(m_sandbox, QStringLiteral("read"));
        int lost = 0;
        for (int i = 0; i < m_kills; ++i) {
            pair.accessExpiresAt = 1; // to be renewed at once
            keep(*account, pair);
            killed(program, { QStringLiteral("account"), QStringLiteral("check"), QStringLiteral("zd") }, 80);
            const auto after = program.run({ QStringLiteral("account"), QStringLiteral("check") });
            if (after.code != 0) { // between the answer and the keychain: nobody has a token that is worth anything
                ++lost;
                QVERIFY2(after.err.contains(QStringLiteral("sign in again")), qPrintable(after.err));
                keep(*account, signIn(m_sandbox, QStringLiteral("read")));
            }
            pair = kept(*account);
        }
        const auto synced = program.run(kSync);
        QVERIFY2(synced.code == 0, qPrintable(synced.err));
        QVERIFY(m_dump.startsWith(program.run(kDump).out)); // "zd" comes first
        qInfo("%d of %d kills cost the sign-in", lost, m_kills);
    }

    void keepingTheColumns()
    {
        const QStringList list { QStringLiteral("list"), QStringLiteral("--format"), QStringLiteral("json") };
        const QString columns = Profile::open(m_whole.profileDir())->columnsFile();
        QFile::remove(columns);
        const QString expected = m_whole.run(list).out;
        const QFileInfo place(columns);
        const auto there
            = [&] { return place.dir().entryList({ place.fileName() + u'*' }, QDir::Files | QDir::Hidden); };
        int written = 0;
        for (int i = 0; i < m_kills; ++i) {
            if (i % 2 == 0) { // while it is being written, or just after
                for (const QString& file : there())
                    QVERIFY(place.dir().remove(file));
                m_whole.start({});
                QTRY_VERIFY_WITH_TIMEOUT(!there().isEmpty(), 20'000);
                QTest::qWait(static_cast<int>(m_random.bounded(4)));
                m_whole.kill();
                QCOMPARE(m_whole.finish().code, -1);
            } else {
                killed(m_whole, {}, 1200);
            }
            written += QFile::exists(columns);
            QCOMPARE(m_whole.run(list).out, expected);
        }
        qInfo("the columns were there after %d of %d kills", written, m_kills);
        QCOMPARE(m_whole.run(kDump).out, m_dump);
    }

    void twoAtOnceOnOneProfile()
    {
        Program first, second;
        addAccounts(first, m_sandbox);
        second.setEnvironment(QStringLiteral("DESKSCOPE_PROFILE"), first.profileDir());
        first.start(kSync);
        second.start(kSync);
        const auto one = first.finish(), two = second.finish();
        QVERIFY2(one.code == 0, qPrintable(one.err));
        QVERIFY2(two.code == 0, qPrintable(two.err));
        QCOMPARE(first.run(kDump).out, m_dump);
    }

    void nothingIsLeftBehind()
    {
        const QStringList files = QDir(m_whole.profileDir()).entryList(QDir::Files | QDir::Hidden);
        QVERIFY2(files.size() < 20, qPrintable(files.join(QLatin1Char(' '))));
    }

private:
    /// Runs the program and kills it at a random moment within so many milliseconds; false where it was faster.
    bool killed(Program& program, const QStringList& args, int within)
    {
        program.start(args);
        QTest::qWait(static_cast<int>(m_random.bounded(static_cast<quint32>(std::max(2, within)))));
        program.kill();
        return program.finish().code == -1;
    }

    void expectWhole(Program& program)
    {
        const auto last = program.run(kSync);
        QVERIFY2(last.code == 0, qPrintable(last.err));
        const QString dump = program.run(kDump).out;
        if (dump == m_dump)
            return;
        const QStringList lines = dump.split(QLatin1Char('\n')), expected = m_dump.split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), expected.size());
        for (qsizetype i = 0; i < lines.size(); ++i)
            QCOMPARE(lines.at(i), expected.at(i));
    }

    static QStringList stores(const Program& program)
    {
        QStringList files;
        const QDir dir(program.profileDir());
        for (const QString& name : dir.entryList({ QStringLiteral("*.sqlite") }))
            files += dir.filePath(name);
        return files;
    }

    static void forget(const Program& program)
    {
        QDir dir(program.profileDir());
        for (const QString& name : dir.entryList({ QStringLiteral("*.sqlite*") }))
            dir.remove(name);
    }

    static bool isSound(const QString& file)
    {
        const auto db = sql::Database::open(file, sql::Database::Mode::ReadWrite);
        if (!db)
            return false;
        sql::Statement& check = (*db)->statement("PRAGMA integrity_check");
        return check.step() && check.text(0) == "ok";
    }

    static QByteArray read(const QString& file)
    {
        QFile device(file);
        return device.open(QIODevice::ReadOnly) ? device.readAll() : QByteArray();
    }

    void keep(const Account& account, const OAuthTokens& pair)
    {
        std::optional<bool> written;
        m_keychain.write(
            secretKey(account), pair.toSecret(), [&](const Result<void>& result) { written = result.ok(); });
        QTRY_VERIFY(written.has_value());
        QVERIFY(*written);
    }

    OAuthTokens kept(const Account& account)
    {
        std::optional<OAuthTokens> pair;
        m_keychain.read(secretKey(account), [&](const Result<QString>& secret) {
            const auto tokens = OAuthTokens::fromSecret(secret.ok() ? *secret : QString());
            pair = tokens.ok() ? *tokens : OAuthTokens();
        });
        [&] { QTRY_VERIFY(pair.has_value()); }();
        return pair.value_or(OAuthTokens());
    }

    Sandbox m_sandbox { smallWorlds(120, 120) };
    Program m_whole; ///< undisturbed until its mirror is whole
    KeychainSecretStore m_keychain;
    QString m_dump;
    int m_syncMs = 0, m_kills = fromEnvironment("DESKSCOPE_KILLS", 3);
    quint32 m_seed = static_cast<quint32>(fromEnvironment("DESKSCOPE_SEED", 1));
    QRandomGenerator m_random { m_seed };
};

QTEST_GUILESS_MAIN(TestKills)
#include "tst_kills.moc"
