// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/oauthcredentials.h"

#include "app/remote/apiclient.h"
#include "app/remote/ratelimiter.h"
#include "app/secrets/memorysecretstore.h"
#include "tests/testkit/fakeclock.h"
#include "tests/testkit/scriptedserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace desk;
using desk::test::FakeClock;
using desk::test::ScriptedServer;
using Kind = Error::Kind;

namespace {

/// A help desk whose tokens rotate: "access-N" and "refresh-N", the newest N alone is good.
class RotatingDesk {
public:
    ScriptedServer::Answer answer(const ScriptedServer::Request& request)
    {
        if (request.target != "/oauth/tokens")
            return api(request);
        ++refreshes;
        onRefresh();
        const QJsonObject body = QJsonDocument::fromJson(request.body).object();
        if (body[QLatin1String("refresh_token")].toString() != QStringLiteral("refresh-%1").arg(current)
            || body.contains(QLatin1String("client_secret")))
            return { 400, R"({"error":"invalid_grant","error_description":"The refresh token is no longer valid"})",
                {} };
        ++current;
        return { 200, QJsonDocument(QJsonObject::fromVariantMap(pair())).toJson(), {} };
    }

    int current = 1;
    int refreshes = 0;
    std::function<void()> onRefresh = [] {};
    std::function<void()> onGoodRequest = [] {};

private:
    [[nodiscard]] QVariantMap pair() const
    {
        return { { QStringLiteral("access_token"), QStringLiteral("access-%1").arg(current) },
            { QStringLiteral("refresh_token"), QStringLiteral("refresh-%1").arg(current) },
            { QStringLiteral("expires_in"), 1800 }, { QStringLiteral("scope"), QStringLiteral("read") } };
    }

    ScriptedServer::Answer api(const ScriptedServer::Request& request) const
    {
        if (request.headers.value("authorization") != "Bearer access-" + QByteArray::number(current))
            return { 401, R"({"error":"invalid_token","error_description":"expired"})", {} };
        onGoodRequest();
        return { 200, "{}", {} };
    }
};

/// Memory that can be told to refuse writing.
class FailingSecrets final : public SecretStore {
public:
    explicit FailingSecrets(SecretStore& behind)
        : m_behind(behind)
    {
    }
    void read(const QString& key, ReadDone done) override { m_behind.read(key, std::move(done)); }
    void remove(const QString& key, WriteDone done) override { m_behind.remove(key, std::move(done)); }
    void write(const QString& key, const QString& secret, WriteDone done) override
    {
        if (!fails)
            return m_behind.write(key, secret, std::move(done));
        QTimer::singleShot(0, qApp, [done] { done(Error { Kind::Keychain, QStringLiteral("locked") }); });
    }
    bool fails = false;

private:
    SecretStore& m_behind;
};

struct Scene {
    Scene()
    {
        Account account;
        account.id = QStringLiteral("acme-1");
        account.url = server.url();
        account.auth = AuthMethod::OAuth;
        account.clientId = QStringLiteral("desk_app");
        credentials = credentialsFor(account, secrets, http, clock);
        client = std::make_unique<ApiClient>(account, http, credentials, std::make_shared<RateLimiter>());
        keep(1, clock.now() + 1'800'000);
    }

    /// Puts the pair N into the keychain.
    void keep(int n, Millis expiresAt)
    {
        const OAuthTokens tokens { QStringLiteral("access-%1").arg(n), QStringLiteral("refresh-%1").arg(n),
            QStringLiteral("read"), expiresAt };
        memory.write(QStringLiteral("acme-1/oauth"), tokens.toSecret(), [](const auto&) {});
    }

    [[nodiscard]] QString kept() const { return memory.secrets().value(QStringLiteral("acme-1/oauth")); }

    QList<Result<HttpResponse>> get(int times)
    {
        QList<Result<HttpResponse>> answers;
        for (int i = 0; i < times; ++i)
            client->get(
                QStringLiteral("/api/v2/x"), {}, {}, [&](Result<HttpResponse> r) { answers.append(std::move(r)); });
        if (!QTest::qWaitFor([&] { return answers.size() == times; }))
            qWarning("not all answered");
        return answers;
    }

    RotatingDesk desk;
    ScriptedServer server { [this](const auto& request) { return desk.answer(request); } };
    FakeClock clock;
    MemorySecretStore memory;
    FailingSecrets secrets { memory };
    HttpClient http;
    std::shared_ptr<CredentialProvider> credentials;
    std::unique_ptr<ApiClient> client;
};

} // namespace

class TestOAuthCredentials : public QObject {
    Q_OBJECT

private slots:
    void manyRejectionsMakeOneRefresh()
    {
        Scene scene;
        scene.desk.current = 7;
        OAuthTokens tokens { QStringLiteral("access-old"), QStringLiteral("refresh-7"), QStringLiteral("read"), 0 };
        scene.memory.write(QStringLiteral("acme-1/oauth"), tokens.toSecret(), [](const auto&) {});
        for (const auto& answer : scene.get(12))
            QVERIFY(answer.ok());
        QCOMPARE(scene.desk.refreshes, 1);
        QVERIFY(scene.kept().contains(QStringLiteral("refresh-8")));
    }

    void theNewPairIsInTheKeychainBeforeItIsUsed()
    {
        Scene scene;
        scene.keep(1, scene.clock.now() - 1);
        bool keptFirst = false;
        scene.desk.onGoodRequest = [&] { keptFirst = scene.kept().contains(QStringLiteral("refresh-2")); };
        QVERIFY(scene.get(1).first().ok());
        QVERIFY(keptFirst);
    }

    void aTokenIsRenewedShortlyBeforeItEnds()
    {
        Scene scene;
        QVERIFY(scene.get(1).first().ok());
        QCOMPARE(scene.desk.refreshes, 0);
        scene.clock.advance(1'800'000 - 30'000);
        QVERIFY(scene.get(3).first().ok());
        QCOMPARE(scene.desk.refreshes, 1);
        QVERIFY2(!scene.server.requests().isEmpty(), "no request went out with the token that was about to end");
        for (const auto& request : scene.server.requests().mid(2))
            QCOMPARE(request.headers.value("authorization"), QByteArray("Bearer access-2"));
    }

    void aPairThatAnotherProcessRenewedIsTaken()
    {
        Scene scene;
        QVERIFY(scene.get(1).first().ok());
        scene.desk.current = 2;
        scene.keep(2, scene.clock.now() + 1'800'000);
        QVERIFY(scene.get(1).first().ok());
        QCOMPARE(scene.desk.refreshes, 0);
    }

    void aRefreshThatIsRefusedAsksForASignIn()
    {
        Scene scene;
        scene.desk.current = 9;
        const auto answers = scene.get(1);
        QCOMPARE(answers.first().error().kind, Kind::Unauthorised);
        QVERIFY(!answers.first().error().detail.contains(QStringLiteral("refresh-1")));
    }

    void aKeychainThatFailsCostsNoSignIn()
    {
        Scene scene;
        scene.keep(1, scene.clock.now() - 1);
        scene.secrets.fails = true;
        QCOMPARE(scene.get(1).first().error().kind, Kind::Keychain);
        scene.secrets.fails = false;
        QVERIFY(scene.get(1).first().ok());
        QCOMPARE(scene.desk.refreshes, 1);
        QVERIFY(scene.kept().contains(QStringLiteral("refresh-2")));
    }

    void aRefreshIsSavedAlsoWhenNobodyWaitsAnyMore()
    {
        Scene scene;
        scene.keep(1, scene.clock.now() - 1);
        scene.client->get(QStringLiteral("/api/v2/x"), {}, {}, [](const auto&) { QFAIL("the client is gone"); });
        scene.desk.onRefresh = [&] {
            scene.client.reset();
            scene.credentials.reset();
        };
        QTRY_VERIFY(scene.kept().contains(QStringLiteral("refresh-2")));
    }

    void allWhoAskForAnAccountGetTheSame()
    {
        Scene scene;
        const Account account = scene.client->account();
        QCOMPARE(credentialsFor(account, scene.secrets, scene.http), scene.credentials);
    }

    void anAccountWithoutASecretAsksForASignIn()
    {
        Scene scene;
        scene.memory.remove(QStringLiteral("acme-1/oauth"), [](const auto&) {});
        QCOMPARE(scene.get(1).first().error().kind, Kind::Unauthorised);
        QCOMPARE(scene.server.requests().size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestOAuthCredentials)
#include "tst_oauthcredentials.moc"
