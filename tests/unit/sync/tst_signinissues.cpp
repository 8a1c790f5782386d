// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/credentials.h"
#include "tests/testkit/mirror.h"
#include "tests/testkit/signin.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace desk;
using namespace desk::test;
using sandbox::Sandbox;

namespace {

/// A keychain that answers as it is told to.
class Keychain final : public SecretStore {
public:
    std::optional<Error> refusal;
    QHash<QString, QString> secrets;

    void read(const QString& key, ReadDone done) override
    {
        later([this, key, done = std::move(done)] {
            if (refusal)
                done(*refusal);
            else if (secrets.contains(key))
                done(secrets[key]);
            else
                done(Error { Error::Kind::NotFound, QStringLiteral("no secret “%1”").arg(key) });
        });
    }
    void write(const QString& key, const QString& secret, WriteDone done) override
    {
        later([this, key, secret, done = std::move(done)] {
            if (refusal)
                return done(*refusal);
            secrets[key] = secret;
            done({});
        });
    }
    void remove(const QString& key, WriteDone done) override
    {
        later([this, key, done = std::move(done)] {
            secrets.remove(key);
            done({});
        });
    }

private:
    template <typename Job> void later(Job job) { QTimer::singleShot(0, &m_context, std::move(job)); }
    QObject m_context;
};

Error keychainError(const char* why)
{
    return { Error::Kind::Keychain, QLatin1String(why) };
}

} // namespace

/// Whatever is wrong with a sign-in, a person reads of it once, with the one thing to do about it.
class TestSignInIssues : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_sandbox.start().ok()); }
    void init() { QVERIFY(m_sandbox.setFaults({}).ok()); }

    void eachTroubleHasOneIssueWithOneAction_data()
    {
        QTest::addColumn<std::optional<Error>>("refusal");
        QTest::addColumn<QString>("access");
        QTest::addColumn<QString>("refresh");
        QTest::addColumn<QString>("fault");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<Issue::Action>("action");
        using Kind = Error::Kind;
        using Action = Issue::Action;
        const std::optional<Error> fine;
        const QString good, bad = QStringLiteral("revoked"), none = QStringLiteral("-");
        const auto row = [](const char* name, const std::optional<Error>& refusal, const QString& access,
                             const QString& refresh, const char* fault, Kind kind, Action action) {
            QTest::newRow(name) << refusal << access << refresh << QString::fromLatin1(fault) << kind << action;
        };
        row("keychain locked", keychainError("the keychain is locked"), good, good, "", Kind::Keychain, Action::Retry);
        row("keychain gone", keychainError("no keychain service is running"), good, good, "", Kind::Keychain,
            Action::Retry);
        row("keychain denied", keychainError("access was denied"), good, good, "", Kind::Keychain, Action::Retry);
        row("secret gone", fine, none, none, "", Kind::Unauthorised, Action::SignInAgain);
        row("token and refresh revoked", fine, bad, bad, "", Kind::Unauthorised, Action::SignInAgain);
        row("refused whatever the token", fine, good, good, "zendesk:/api/v2/*:401", Kind::Unauthorised,
            Action::SignInAgain);
    }

    void eachTroubleHasOneIssueWithOneAction()
    {
        QFETCH(std::optional<Error>, refusal);
        QFETCH(QString, access);
        QFETCH(QString, refresh);
        QFETCH(QString, fault);
        QFETCH(Error::Kind, kind);
        QFETCH(Issue::Action, action);
        const Account account = oauthAccount(m_sandbox);
        OAuthTokens pair = signIn(m_sandbox, QStringLiteral("read"));
        if (!access.isEmpty())
            pair.access = access;
        if (!refresh.isEmpty())
            pair.refresh = refresh;
        Keychain keychain;
        if (access != QStringLiteral("-"))
            keychain.secrets[secretKey(account)] = pair.toSecret();
        keychain.refusal = refusal;
        if (!fault.isEmpty())
            QVERIFY(m_sandbox.setFaults({ fault }).ok());

        const QList<Issue> issues = issuesOf(account, keychain);
        QCOMPARE(issues.size(), 1);
        QCOMPARE(issues.first().error.kind, kind);
        QCOMPARE(issues.first().action, action);
        QCOMPARE(issues.first().severity, Issue::Severity::Failure);
        QCOMPARE(issues.first().count, 1);
        for (const QString& secret : { pair.access, pair.refresh })
            QVERIFY(secret.size() < 10 || !issues.first().error.detail.contains(secret));
        if (kind == Error::Kind::Keychain)
            QCOMPARE(issues.first().error.detail, refusal->detail); // which of the three it is

        // What was wrong is put right, and no issue stays.
        QVERIFY(m_sandbox.setFaults({}).ok());
        keychain.refusal.reset();
        keychain.secrets[secretKey(account)] = signIn(m_sandbox, QStringLiteral("read")).toSecret();
        QVERIFY(issuesOf(account, keychain).isEmpty());
    }

private:
    /// Those that are open after a sync.
    QList<Issue> issuesOf(const Account& account, Keychain& keychain)
    {
        const QTemporaryDir dir;
        DirectStoreGate gate(Profile::open(dir.path()).value());
        SyncService service(gate, keychain);
        QHash<QString, Issue> open;
        connect(&service, &SyncService::issueRaised, this, [&](const Issue& issue) { open[issue.key] = issue; });
        connect(
            &service, &SyncService::issueCleared, this, [&](const QString&, const QString& key) { open.remove(key); });
        QSignalSpy finished(&service, &SyncService::finished);
        service.start(account, Mirror::fast());
        if (finished.isEmpty() && !finished.wait(60'000))
            qFatal("the sync did not end");
        return open.values();
    }

    Sandbox m_sandbox { smallWorlds(20, 1) };
};

QTEST_GUILESS_MAIN(TestSignInIssues)
#include "tst_signinissues.moc"
