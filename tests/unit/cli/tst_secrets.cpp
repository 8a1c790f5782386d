// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/accountregistry.h"
#include "app/remote/credentials.h"
#include "app/secrets/keychainsecretstore.h"
#include "tests/testkit/mirror.h"
#include "tests/testkit/program.h"
#include "tests/testkit/signin.h"

#include <QDirIterator>
#include <QJsonObject>
#include <QTest>

#include <csignal>

using namespace desk;
using namespace desk::test;
using sandbox::Sandbox;

namespace {

const QStringList kSync { QStringLiteral("sync"), QStringLiteral("--format"), QStringLiteral("json") };

/// Every string of the sandbox's credentials that signs somebody in.
QList<QByteArray> secretsIn(const QJsonObject& credentials)
{
    QList<QByteArray> secrets;
    for (const QString& provider : credentials.keys()) {
        const QJsonObject own = credentials[provider].toObject();
        for (const QString& name : own.keys())
            if (name.contains(QStringLiteral("token")) || name.contains(QStringLiteral("key"))
                || name.contains(QStringLiteral("secret")))
                secrets += own[name].toString().toUtf8();
    }
    return secrets;
}

} // namespace

/// After every scenario nothing but the keychain holds a secret: no file of the profile, no output, no argument list,
/// no environment, not the memory of a process that crashed as far as it is written anywhere.
class TestSecrets : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_sandbox.start().ok());
        m_secrets = secretsIn(m_sandbox.credentials());
        QVERIFY(m_secrets.size() >= 5);
    }

    void init()
    {
        QVERIFY(m_sandbox.setFaults({}).ok());
        m_program = std::make_unique<Program>();
    }

    void scenarios_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("signalNumber"); // sent in the middle, 0 = none
        QTest::newRow("all well") << QString() << 0;
        QTest::newRow("sign-in refused") << QStringLiteral("/api/v2/*:401") << 0;
        QTest::newRow("forbidden") << QStringLiteral("/api/v2/*:403") << 0;
        QTest::newRow("not understood") << QStringLiteral("/api/v2/*:wrong-json") << 0;
        QTest::newRow("sent elsewhere") << QStringLiteral("/api/v2/*:redirect?times=2") << 0;
        QTest::newRow("cut") << QStringLiteral("/api/v2/*:cut?times=2") << 0;
        QTest::newRow("stopped") << QStringLiteral("/api/v2/*:stall") << SIGTERM;
        QTest::newRow("crashed") << QStringLiteral("/api/v2/*:stall") << SIGABRT;
    }

    void scenarios()
    {
        QFETCH(QString, fault);
        QFETCH(int, signalNumber);
        addAccounts(*m_program, m_sandbox);
        addSignIn();
        if (!fault.isEmpty())
            QVERIFY(m_sandbox.setFaults({ fault }).ok());
        m_sandbox.clearRequests();
        m_program->start(kSync);
        QTRY_VERIFY(!m_sandbox.requests().isEmpty() || !m_program->running());
        const QByteArray process = m_program->running() ? m_program->argumentsAndEnvironment() : QByteArray();
        QVERIFY(process.isEmpty() || process.contains("sync"));
        if (signalNumber != 0)
            m_program->send(signalNumber);
        const auto outcome = m_program->finish();
        expectNoSecret(process, "argv and environment");
        expectNoSecret(outcome.out.toUtf8(), "standard output");
        expectNoSecret(outcome.err.toUtf8(), "standard error");
        expectNoSecret(m_program->everythingInTheProfile(), "the profile");
        const auto dump = m_program->run({ QStringLiteral("dump") });
        expectNoSecret(dump.out.toUtf8(), "the dump");
        expectPrivateFiles();
    }

private:
    /// Signed in with the browser as well, as "oauth".
    void addSignIn()
    {
        AccountRegistry registry(Profile::open(m_program->profileDir()).value());
        QVERIFY(registry.load().ok());
        Account account = oauthAccount(m_sandbox);
        account.id = account.name = QStringLiteral("oauth");
        const OAuthTokens pair = signIn(m_sandbox, QStringLiteral("read"));
        QVERIFY(registry.add(account).ok());
        m_secrets += { pair.access.toUtf8(), pair.refresh.toUtf8() };
        std::optional<bool> written;
        m_keychain.write(
            secretKey(account), pair.toSecret(), [&](const Result<void>& result) { written = result.ok(); });
        QTRY_VERIFY(written.has_value());
        QVERIFY(*written);
    }

    void expectNoSecret(const QByteArray& where, const char* name)
    {
        for (const QByteArray& secret : std::as_const(m_secrets))
            for (const QByteArray& form : { secret, secret.toBase64(), secret.toPercentEncoding() })
                QVERIFY2(!where.contains(form), name);
    }

    void expectPrivateFiles()
    {
        const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
            | QFile::WriteOther | QFile::ExeOther;
        QDirIterator files(m_program->profileDir(), QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot,
            QDirIterator::Subdirectories);
        int seen = 0;
        while (files.hasNext()) {
            const QString file = files.next();
            QVERIFY2(!(QFile::permissions(file) & others), qPrintable(file));
            ++seen;
        }
        QVERIFY(seen >= 1);
        QVERIFY(!(QFile::permissions(m_program->profileDir()) & others));
    }

    Sandbox m_sandbox { smallWorlds(20, 20) };
    QList<QByteArray> m_secrets;
    KeychainSecretStore m_keychain;
    std::unique_ptr<Program> m_program;
};

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
