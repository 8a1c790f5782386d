// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/signincheck.h"
#include "app/accounts/signout.h"
#include "app/remote/apiclient.h"
#include "app/remote/credentials.h"
#include "app/remote/oauthsignin.h"
#include "app/remote/ratelimiter.h"
#include "app/sandbox/sandbox.h"
#include "app/secrets/memorysecretstore.h"
#include "tests/testkit/fakeclock.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

using namespace desk;
using Kind = Error::Kind;

namespace {

template <typename T> T waitFor(const std::function<void(std::function<void(T)>)>& start)
{
    std::optional<T> result;
    start([&](T value) { result = std::move(value); });
    if (!QTest::qWaitFor([&] { return result.has_value(); }, 10'000))
        qFatal("never answered");
    return *result;
}

sandbox::SandboxOptions small()
{
    sandbox::SandboxOptions options;
    options.world.zendeskTickets = 40;
    options.world.freshdeskTickets = 40;
    return options;
}

const QString kMe = QStringLiteral("/api/v2/users/me.json");
const QString kAgentsMe = QStringLiteral("/api/v2/agents/me");

} // namespace

/// The parts of remote/ and accounts/ in a dialogue with the sandbox, real HTTP in between.
class TestHelpDeskDialogue : public QObject {
    Q_OBJECT

private:
    sandbox::Sandbox m_sandbox { small() };
    HttpClient m_http;
    MemorySecretStore m_secrets;

    [[nodiscard]] QString credential(const char* desk, const char* name) const
    {
        return m_sandbox.credentials()[QLatin1String(desk)][QLatin1String(name)].toString();
    }

    [[nodiscard]] Account zendesk(AuthMethod auth) const
    {
        Account account;
        account.id = QStringLiteral("z-1");
        account.url = m_sandbox.zendeskUrl();
        account.auth = auth;
        account.user = credential("zendesk", "user");
        account.clientId = credential("zendesk", "client_id");
        return account;
    }

    [[nodiscard]] Account freshdesk() const
    {
        Account account;
        account.id = QStringLiteral("f-1");
        account.provider = Provider::Freshdesk;
        account.url = m_sandbox.freshdeskUrl();
        return account;
    }

    std::unique_ptr<ApiClient> client(
        const Account& account, std::shared_ptr<RateLimiter> limiter = {}, const Clock& clock = SystemClock::instance())
    {
        auto credentials = credentialsFor(account, m_secrets, m_http, clock);
        auto made = std::make_unique<ApiClient>(
            account, m_http, credentials, limiter ? limiter : std::make_shared<RateLimiter>());
        made->setRetryPolicy({ 5, 20, 1, 5 });
        return made;
    }

    static Result<HttpResponse> get(ApiClient& client, const QString& path, const EndpointClass& cls = {})
    {
        return waitFor<Result<HttpResponse>>([&](const auto& done) { client.get(path, cls, {}, done); });
    }

    /// Approves or denies on the sandbox's page, as a person would, and lets the browser come back.
    static void decide(QNetworkAccessManager& browser, const QUrl& page, const QString& decision)
    {
        QUrlQuery form(page);
        form.addQueryItem(QStringLiteral("decision"), decision);
        QNetworkRequest request(page.resolved(QUrl(QStringLiteral("/oauth/authorizations"))));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-www-form-urlencoded"));
        browser.post(request, form.toString(QUrl::FullyEncoded).toUtf8());
    }

    Result<OAuthTokens> signIn(const QString& clientId, const QString& decision)
    {
        QNetworkAccessManager browser;
        OAuthSignIn signIn(m_http);
        connect(
            &signIn, &OAuthSignIn::authoriseUrl, &browser, [&](const QUrl& url) { decide(browser, url, decision); });
        return waitFor<Result<OAuthTokens>>(
            [&](const auto& done) { signIn.start(accountOAuth(m_sandbox.zendeskUrl(), clientId), done); });
    }

    SignInCheck check(const Account& account, const QByteArray& authorization)
    {
        return waitFor<SignInCheck>(
            [&](const auto& done) { checkSignIn(account, m_http, fixedCredentials(authorization), {}, done); });
    }

private slots:
    void initTestCase()
    {
        const auto started = m_sandbox.start();
        QVERIFY2(started.ok(), started.ok() ? "" : qPrintable(started.error().detail));
        m_secrets.write(QStringLiteral("z-1/token"), credential("zendesk", "api_token"), [](const auto&) {});
        m_secrets.write(QStringLiteral("f-1/token"), credential("freshdesk", "api_key"), [](const auto&) {});
    }

    void init()
    {
        QVERIFY(m_sandbox.setFaults({}).ok());
        m_sandbox.clearRequests();
    }

    void aSignInLivesThroughExpiryAndEndsInARevocation()
    {
        const Account account = zendesk(AuthMethod::OAuth);
        const auto tokens = signIn(account.clientId, QStringLiteral("approve"));
        QVERIFY2(tokens.ok(), tokens.ok() ? "" : qPrintable(tokens.error().detail));
        QCOMPARE(check(account, tokens->authorization()).state, SignInState::Ok);

        m_secrets.write(secretKey(account), tokens->toSecret(), [](const auto&) {});
        test::FakeClock soonOver(tokens->accessExpiresAt - 1000);
        const auto api = client(account, {}, soonOver);
        QVERIFY(get(*api, kMe).ok());
        const auto renewed = OAuthTokens::fromSecret(m_secrets.secrets().value(secretKey(account)));
        QVERIFY(renewed.ok() && renewed->access != tokens->access && renewed->refresh != tokens->refresh);
        QCOMPARE(check(account, tokens->authorization()).state, SignInState::WrongKey);

        const auto out = waitFor<Result<void>>([&](const auto& done) { signOut(account, m_secrets, m_http, done); });
        QVERIFY(out.ok());
        QVERIFY(!m_secrets.secrets().contains(secretKey(account)));
        QCOMPARE(check(account, renewed->authorization()).state, SignInState::WrongKey);
    }

    void aRefusalOnThePageIsForbidden()
    {
        const auto tokens = signIn(zendesk(AuthMethod::OAuth).clientId, QStringLiteral("deny"));
        QVERIFY(!tokens.ok());
        QCOMPARE(tokens.error().kind, Kind::Forbidden);
    }

    void aTokenThatDiesUnderwayIsRenewedOnceForAll()
    {
        const Account account = zendesk(AuthMethod::OAuth);
        const auto tokens = signIn(account.clientId, QStringLiteral("approve"));
        QVERIFY(tokens.ok());
        m_secrets.write(secretKey(account), tokens->toSecret(), [](const auto&) {});
        const auto api = client(account);
        QVERIFY(get(*api, kMe).ok());
        m_sandbox.clearRequests();
        QVERIFY(m_sandbox.setFaults({ QStringLiteral("zendesk:/api/v2/*:401?times=4") }).ok());
        int good = 0;
        for (int i = 0; i < 4; ++i)
            api->get(kMe, {}, {}, [&](const auto& answer) { good += answer.ok(); });
        QTRY_COMPARE(good, 4);
        QCOMPARE(m_sandbox.requests().filter(QStringLiteral("/oauth/tokens")).size(), 1);
        QCOMPARE(m_sandbox.requests().filter(QStringLiteral("/users/me")).size(), 8);
    }

    void keysAreChecked()
    {
        const Account token = zendesk(AuthMethod::ApiToken);
        const auto found = check(token, basicAuthorization(token, credential("zendesk", "api_token")));
        QCOMPARE(signInStateName(found.state), QStringLiteral("ok"));
        QVERIFY(found.admin && !found.personName.isEmpty());
        QCOMPARE(check(token, basicAuthorization(token, QStringLiteral("wrong"))).state, SignInState::WrongKey);
        QCOMPARE(check(freshdesk(), basicAuthorization(freshdesk(), credential("freshdesk", "api_key"))).state,
            SignInState::Ok);
        QCOMPARE(
            check(freshdesk(), basicAuthorization(freshdesk(), QStringLiteral("wrong"))).state, SignInState::WrongKey);
        Account crossed = freshdesk();
        crossed.url = m_sandbox.zendeskUrl();
        QVERIFY(!check(crossed, basicAuthorization(freshdesk(), credential("freshdesk", "api_key"))).works());
    }

    void troubleThatPassesIsLivedThrough_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("requests");
        QTest::newRow("502 with HTML") << QStringLiteral("502?times=2") << 3;
        QTest::newRow("a cut body") << QStringLiteral("cut?times=1") << 2;
        QTest::newRow("429, at once") << QStringLiteral("429?times=2&retry-after=0") << 3;
        QTest::newRow("429, in a second") << QStringLiteral("429?times=1&retry-after=1") << 2;
        QTest::newRow("503, in a second") << QStringLiteral("503?times=1&retry-after=1") << 2;
    }
    void troubleThatPassesIsLivedThrough()
    {
        QFETCH(QString, fault);
        QFETCH(int, requests);
        QVERIFY(m_sandbox.setFaults({ fault }).ok());
        const auto api = client(freshdesk());
        const auto answer = get(*api, kAgentsMe);
        QVERIFY2(answer.ok(), answer.ok() ? "" : qPrintable(answer.error().detail));
        QVERIFY2(m_sandbox.requests().size() >= requests, "Qt itself may repeat a request whose connection broke");
        QCOMPARE(api->traffic().requests, requests);
    }

    void a429WithoutRetryAfterPausesItsEndpointOnly()
    {
        QVERIFY(m_sandbox.setFaults({ QStringLiteral("zendesk:/api/v2/incremental/*:429?retry-after=none") }).ok());
        const auto limiter = std::make_shared<RateLimiter>();
        const auto api = client(zendesk(AuthMethod::ApiToken), limiter);
        const EndpointClass exports { "incremental-exports", 1, 10, false };
        const CancelToken cancel;
        bool ended = false;
        api->get(QStringLiteral("/api/v2/incremental/tickets/cursor.json?start_time=0"), exports, cancel,
            [&](const auto& answer) { ended = !answer.ok() && answer.error().kind == Kind::Cancelled; });
        const auto now = [] { return SystemClock::instance().now(); };
        QTRY_VERIFY(limiter->readyAt(exports) > now());
        QVERIFY(limiter->readyAt({}) <= now());
        QVERIFY(get(*api, kMe).ok());
        cancel.cancel();
        QTRY_VERIFY(ended);
        QCOMPARE(m_sandbox.requests().filter(QStringLiteral("/incremental/")).size(), 1);
    }

    void theLimitsAreLearntFromTheHeaders()
    {
        const auto limiter = std::make_shared<RateLimiter>();
        const auto api = client(freshdesk(), limiter);
        QVERIFY(get(*api, QStringLiteral("/api/v2/tickets?updated_since=1970-01-01T00:00:00Z&include=stats,requester"),
            { "tickets-list", 1, 0, false })
                    .ok());
        QCOMPARE(limiter->limitPerMinute(), 700);
        QCOMPARE(limiter->usedThisMinute(), 5); // 1, and 2 for each of the two includes
    }
};

QTEST_GUILESS_MAIN(TestHelpDeskDialogue)
#include "tst_helpdeskdialogue.moc"
