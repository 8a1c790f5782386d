// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/apiclient.h"

#include "app/remote/credentials.h"
#include "app/remote/ratelimiter.h"
#include "app/sandbox/http.h"
#include "app/secrets/memorysecretstore.h"
#include "tests/testkit/scriptedserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace desk;
using desk::test::ScriptedServer;
using Answer = ScriptedServer::Answer;
using Kind = Error::Kind;

namespace {

/// A client with an API key, talking to a scripted help desk.
struct Scene {
    explicit Scene(ScriptedServer::Handler handler)
        : server(std::move(handler))
    {
        Account account;
        account.id = QStringLiteral("acme-1");
        account.provider = Provider::Freshdesk;
        account.url = server.url();
        client = std::make_unique<ApiClient>(account, http, credentialsFor(account, secrets, http), limiter);
        client->setRetryPolicy({ 5, 20, 1, 5 });
    }

    Result<HttpResponse> get(const QString& path, const EndpointClass& cls = {}, const CancelToken& cancel = {})
    {
        std::optional<Result<HttpResponse>> answer;
        client->get(path, cls, cancel, [&](Result<HttpResponse> result) { answer = std::move(result); });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }))
            return Error { Kind::Bug, QStringLiteral("never answered") };
        return *answer;
    }

    ScriptedServer server;
    HttpClient http;
    MemorySecretStore secrets { { { QStringLiteral("acme-1/token"), QStringLiteral("s3cret") } } };
    std::shared_ptr<RateLimiter> limiter = std::make_shared<RateLimiter>();
    std::unique_ptr<ApiClient> client;
};

/// Answers with these, then with 200.
ScriptedServer::Handler script(QList<Answer> answers)
{
    return [answers = std::move(answers)](
               const auto&) mutable { return answers.isEmpty() ? Answer {} : answers.takeFirst(); };
}

HttpRequest to(const QUrl& url, int timeoutMs = 60'000)
{
    HttpRequest request;
    request.url = url;
    request.timeoutMs = timeoutMs;
    return request;
}

const QString kPath = QStringLiteral("/api/v2/agents/me");

} // namespace

class TestApiClient : public QObject {
    Q_OBJECT

private slots:
    void sendsTheKeyAndAUserAgent()
    {
        Scene scene(script({}));
        const auto answer = scene.get(QStringLiteral("/api/v2/tickets?updated_since=2020-01-01T00%3A00%3A00Z"));
        QVERIFY(answer.ok());
        const auto request = scene.server.requests().constFirst();
        QCOMPARE(request.target, QByteArray("/api/v2/tickets?updated_since=2020-01-01T00%3A00%3A00Z"));
        QCOMPARE(request.headers.value("authorization"), "Basic " + QByteArray("s3cret:X").toBase64());
        QVERIFY(request.headers.value("user-agent").startsWith("Deskscope/"));
        QCOMPARE(request.headers.value("accept"), QByteArray("application/json"));
    }

    void anAbsoluteAddressOfTheAccountIsFollowedAndAnyOtherRefused()
    {
        Scene scene(script({}));
        QVERIFY(scene.get(scene.server.url().toString() + kPath).ok());
        QCOMPARE(scene.get(QStringLiteral("http://127.0.0.1:1/x")).error().kind, Kind::Malformed);
        QCOMPARE(scene.get(QStringLiteral("//evil.example/x")).error().kind, Kind::Malformed);
        QCOMPARE(scene.server.requests().size(), 1);
    }

    void aRedirectElsewhereIsNotFollowed()
    {
        ScriptedServer other(script({}));
        Scene scene(script({ { 302, {}, { { "Location", other.url().toEncoded() + "/x" } } } }));
        const auto answer = scene.get(kPath);
        QCOMPARE(answer.error().kind, Kind::Malformed);
        QVERIFY(answer.error().detail.contains(other.url().toString()));
        QCOMPARE(other.requests().size(), 0);
    }

    void aRedirectWithinTheHelpDeskIsFollowed()
    {
        Scene scene(script({ { 302, {}, { { "Location", "/api/v2/elsewhere" } } } }));
        QVERIFY(scene.get(kPath).ok());
        QCOMPARE(scene.server.lines().constLast(), QStringLiteral("GET /api/v2/elsewhere"));
    }

    void whatMayPassIsTriedAgain_data()
    {
        QTest::addColumn<Answer>("trouble");
        QTest::newRow("a 502 with HTML") << Answer { 502, "<html>bad gateway</html>",
            { { "Content-Type", "text/html" } } };
        QTest::newRow("a 503 with Retry-After") << Answer { 503, "", { { "Retry-After", "0" } } };
        QTest::newRow("a 429 that says: at once") << Answer { 429, "slow down", { { "Retry-After", "0" } } };
        QTest::newRow("a body that was cut") << Answer { 200, "{\"a\":1}", {}, false, true };
    }
    void whatMayPassIsTriedAgain()
    {
        QFETCH(Answer, trouble);
        Scene scene(script({ trouble, trouble }));
        QVERIFY(scene.get(kPath).ok());
        QCOMPARE(scene.server.requests().size(), 3);
        QCOMPARE(scene.client->traffic().requests, 3);
        QCOMPARE(scene.client->traffic().retries, 2);
    }

    void whatCannotPassIsNotTriedAgain_data()
    {
        QTest::addColumn<Answer>("refusal");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* name, int status, const QByteArray& body, Kind kind, const char* words) {
            QTest::newRow(name) << Answer { status, body } << kind << QString::fromLatin1(words);
        };
        row("a bad key", 401, R"({"code":"invalid_credentials","message":"You have to be logged in"})",
            Kind::Unauthorised, "logged in");
        row("a missing scope", 403,
            R"({"error":"Forbidden","description":"You are missing the following required scopes: read"})",
            Kind::Forbidden, "lacks a scope: Forbidden: You are missing");
        row("a missing role", 403, R"({"error":{"title":"Forbidden","message":"You do not have access"}})",
            Kind::Forbidden, "the role lacks the right");
        row("a feature that is off", 403, "", Kind::Forbidden, "not part of the help desk's plan");
        row("a missing row", 404, R"({"error":"RecordNotFound","description":"Not found"})", Kind::NotFound,
            "RecordNotFound");
        row("a conflict", 409, R"({"description":"Validation failed","errors":[{"field":"email","message":"unique"}]})",
            Kind::Conflict, "email: unique");
        row("an invalid record", 422,
            R"({"error":"RecordInvalid","details":{"base":[{"description":"Status: closed"}]}})", Kind::Usage,
            "Status: closed");
        row("a list of errors", 400, R"({"errors":[{"code":"X","title":"Bad cursor","detail":"why"}]})", Kind::Usage,
            "Bad cursor: why");
    }
    void whatCannotPassIsNotTriedAgain()
    {
        QFETCH(Answer, refusal);
        QFETCH(Kind, kind);
        QFETCH(QString, words);
        Scene scene([=](const auto&) { return refusal; });
        const auto answer = scene.get(kPath);
        QCOMPARE(answer.error().kind, kind);
        QCOMPARE(answer.error().http, refusal.status);
        QVERIFY2(answer.error().detail.contains(words), qPrintable(answer.error().detail));
        QVERIFY(!answer.error().detail.contains(QStringLiteral("s3cret")));
        QCOMPARE(scene.server.requests().size(), 1);
    }

    void aHelpDeskThatQuotesTheKeyIsNotQuoted_data()
    {
        QTest::addColumn<QByteArray>("quoted");
        for (const char* quoted : { "Basic a2V5MTIzNDU2Nzg6WA==", "key12345678" })
            QTest::newRow(quoted) << QByteArray(quoted);
    }

    void aHelpDeskThatQuotesTheKeyIsNotQuoted()
    {
        QFETCH(QByteArray, quoted);
        ScriptedServer server([&](const auto&) {
            return ScriptedServer::Answer { 403, "{\"message\":\"no right for " + quoted + " here\"}" };
        });
        HttpClient http;
        Account account;
        account.url = server.url();
        ApiClient client(
            account, http, fixedCredentials("Basic a2V5MTIzNDU2Nzg6WA=="), std::make_shared<RateLimiter>());
        std::optional<Error> error;
        client.get(QStringLiteral("/x"), {}, {}, [&](const Result<HttpResponse>& answer) { error = answer.error(); });
        QTRY_VERIFY(error);
        QVERIFY2(error->detail.contains(QStringLiteral("no right for")), qPrintable(error->detail));
        QVERIFY2(!error->detail.contains(QStringLiteral("key12345678"))
                && !error->detail.contains(QStringLiteral("a2V5MTIzNDU2Nzg6WA")),
            qPrintable(error->detail));
    }

    void aTrickleIsSilence()
    {
        // One byte every 20 ms, of an answer of 2 kB: it would take 40 s.
        const auto trickle = [](const sandbox::HttpRequest&) {
            auto answer = sandbox::HttpResponse::json(std::string(2000, ' '));
            answer.delivery = sandbox::HttpResponse::Delivery::Trickle;
            return answer;
        };
        sandbox::HttpListener server(trickle, {});
        QVERIFY(server.listen(0));
        HttpClient http;
        std::optional<Error> error;
        http.send(to(QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(server.port())), 300), {},
            [&](const Result<HttpResponse>& answer) { error = answer.error(); });
        QTRY_VERIFY_WITH_TIMEOUT(error, 3000);
        QCOMPARE(error->kind, Error::Kind::Timeout);
        QVERIFY2(error->detail.contains(QStringLiteral("in the middle")), qPrintable(error->detail));
    }

    void aKeyThatAPersonReplacedIsTaken()
    {
        Scene scene([](const ScriptedServer::Request& request) {
            const bool good = request.headers.value("authorization") == "Basic " + QByteArray("n3w:X").toBase64();
            return Answer { good ? 200 : 401, "{}", {} };
        });
        QCOMPARE(scene.get(kPath).error().kind, Kind::Unauthorised);
        scene.secrets.write(QStringLiteral("acme-1/token"), QStringLiteral("n3w"), [](const auto&) {});
        QVERIFY(scene.get(kPath).ok());
    }

    void aChallengeIsAnAnswerAndNotAQuestion()
    {
        Scene scene([](const auto&) {
            return Answer { 401, R"({"message":"logged out"})", { { "WWW-Authenticate", "Basic realm=\"x\"" } } };
        });
        const auto answer = scene.get(kPath);
        QCOMPARE(answer.error().kind, Kind::Unauthorised);
        QCOMPARE(answer.error().detail, QStringLiteral("logged out"));
        QCOMPARE(scene.server.requests().size(), 1);
    }

    void aHelpDeskThatStaysDownIsGivenUpAfterFiveTries()
    {
        Scene scene([](const auto&) { return Answer { 500, "" }; });
        QCOMPARE(scene.get(kPath).error().kind, Kind::Server);
        QCOMPARE(scene.server.requests().size(), 5);
    }

    void a429OfOneEndpointLeavesTheOthersAlone()
    {
        const EndpointClass list { "tickets-list", 1, 0, false };
        Scene scene([](const auto& request) {
            return request.target.startsWith("/list") ? Answer { 429, "", { { "Retry-After", "30" } } } : Answer {};
        });
        const CancelToken cancel;
        std::optional<Result<HttpResponse>> limited;
        scene.client->get(
            QStringLiteral("/list"), list, cancel, [&](Result<HttpResponse> r) { limited = std::move(r); });
        QTRY_COMPARE(scene.server.requests().size(), 1);
        QTRY_VERIFY(scene.limiter->readyAt(list) > SystemClock::instance().now() + 20'000);
        QVERIFY(scene.get(kPath).ok());
        QSignalSpy waiting(scene.client.get(), &ApiClient::waitingUntil);
        QTRY_VERIFY(!waiting.isEmpty() && waiting.last().first().toLongLong() > SystemClock::instance().now());
        cancel.cancel();
        QTRY_VERIFY_WITH_TIMEOUT(limited.has_value(), 500);
        QCOMPARE(limited->error().kind, Kind::Cancelled);
        QVERIFY(scene.client->traffic().rateLimitedMs > 0);
    }

    void whoWaitsInPersonGoesFirst()
    {
        Scene scene(script({}));
        int left = 20;
        const auto count = [&](const auto&) { --left; };
        for (int i = 0; i < 19; ++i)
            scene.client->get(QStringLiteral("/background/%1").arg(i), {}, {}, count);
        scene.client->get(QStringLiteral("/opened"), { "", 1, 0, true }, {}, count);
        QTRY_COMPARE(left, 0);
        QVERIFY(scene.server.lines().indexOf(QStringLiteral("GET /opened")) < 6);
    }

    void silenceEndsInATimeoutAndACancelEndsItAtOnce()
    {
        ScriptedServer server([](const auto&) { return Answer { 200, "", {}, true }; });
        HttpClient http;
        std::optional<Result<HttpResponse>> first, second;
        const CancelToken cancel;
        http.send(to(server.url(), 100), {}, [&](auto r) { first = std::move(r); });
        http.send(to(server.url()), cancel, [&](auto r) { second = std::move(r); });
        QTRY_VERIFY(first.has_value());
        QCOMPARE(first->error().kind, Kind::Timeout);
        cancel.cancel();
        QTRY_VERIFY_WITH_TIMEOUT(second.has_value(), 300);
        QCOMPARE(second->error().kind, Kind::Cancelled);
    }

    void plainHttpIsRefusedOutsideLoopback()
    {
        HttpClient http;
        std::optional<Result<HttpResponse>> answer;
        http.send(to(QUrl(QStringLiteral("http://example.com/"))), {}, [&](auto r) { answer = std::move(r); });
        QVERIFY(!answer.has_value());
        QTRY_VERIFY(answer.has_value());
        QCOMPARE(answer->error().kind, Kind::Tls);
    }

    void aClosedPortIsOffline()
    {
        Scene scene(script({}));
        scene.server.close();
        QCOMPARE(scene.get(kPath).error().kind, Kind::Offline);
    }
};

QTEST_GUILESS_MAIN(TestApiClient)
#include "tst_apiclient.moc"
