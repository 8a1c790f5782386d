// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/copycost.h"
#include "app/accounts/signincheck.h"

#include "app/remote/credentials.h"
#include "app/remote/httpclient.h"
#include "tests/testkit/scriptedserver.h"

#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>
#include <QTest>

using namespace desk;
using desk::test::ScriptedServer;
using Answer = ScriptedServer::Answer;

namespace {

/// A certificate for 127.0.0.1 that nobody but itself vouches for, and its key (made for this test, worth nothing).
constexpr const char* kOwnCertificate
    = "MIIBkDCCATagAwIBAgIUeckDHZP2W71H8zwFOS1grc/Kw6kwCgYIKoZIzj0EAwIwFDESMBAGA1UEAwwJMTI3LjAu"
      "MC4xMCAXDTI2MTIwMTAyMDUyNVoYDzIxMjYxMTA3MDIwNTI1WjAUMRIwEAYDVQQDDAkxMjcuMC4wLjEwWTATBgcq"
      "hkjOPQIBBggqhkjOPQMBBwNCAARuOc78Kele/NJT4eira83FwnjbOS3sL9+aKivMajO6VaC9X/Q2B0iuXhsmxyRa"
      "mC22PR5BD+pV745XT/HLblSMo2QwYjAdBgNVHQ4EFgQUhgM90UF2aqVGPmdXl67MXZxVSRkwHwYDVR0jBBgwFoAU"
      "hgM90UF2aqVGPmdXl67MXZxVSRkwDwYDVR0TAQH/BAUwAwEB/zAPBgNVHREECDAGhwR/AAABMAoGCCqGSM49BAMC"
      "A0gAMEUCIQCy/V53uFDDaGeCP7ho92ctg5R9XqIFTVWVNfa1RXfXJgIgaXjRYRQZaTMVDjXMOXJGVq5gmb3Zcl+p"
      "kYTjTXcZQww=";
constexpr const char* kItsKey
    = "MHcCAQEEIM8d4BB2pAJH/Bra7y9VesK2SmH8wKVM58leDi/y38pzoAoGCCqGSM49AwEHoUQDQgAEbjnO/CnpXvzS"
      "U+Hoq2vNxcJ42zkt7C/fmiorzGozulWgvV/0NgdIrl4bJsckWpgttj0eQQ/qVe+OV0/xy25UjA==";

SignInCheck check(Provider provider, const QUrl& url)
{
    Account account;
    account.provider = provider;
    account.url = url;
    HttpClient http;
    std::optional<SignInCheck> result;
    checkSignIn(
        account, http, fixedCredentials("Basic eA=="), {}, [&](SignInCheck found) { result = std::move(found); });
    if (!QTest::qWaitFor([&] { return result.has_value(); }))
        qFatal("never answered");
    return *result;
}

SignInCheck measured(Provider provider, const QUrl& url)
{
    Account account;
    account.provider = provider;
    account.url = url;
    HttpClient http;
    std::optional<SignInCheck> result;
    measureHelpDesk(
        account, http, fixedCredentials("Basic eA=="), {}, {}, [&](SignInCheck found) { result = std::move(found); });
    if (!QTest::qWaitFor([&] { return result.has_value(); }))
        qFatal("never answered");
    return *result;
}

} // namespace

class TestSignInCheck : public QObject {
    Q_OBJECT

private slots:
    void tellsApartWhatAPersonShouldDo_data()
    {
        QTest::addColumn<Provider>("provider");
        QTest::addColumn<Answer>("answer");
        QTest::addColumn<SignInState>("state");
        const auto row = [](const char* name, Provider provider, int status, const char* body, SignInState state) {
            QTest::newRow(name) << provider << Answer { status, body, {} } << state;
        };
        constexpr auto zendesk = Provider::Zendesk;
        constexpr auto freshdesk = Provider::Freshdesk;
        row("an administrator", zendesk, 200, R"({"user":{"id":1,"role":"admin","name":"Ann"}})", SignInState::Ok);
        row("an agent", zendesk, 200, R"({"user":{"id":1,"role":"agent","name":"Ann"}})", SignInState::NotAdmin);
        row("an end user", zendesk, 200, R"({"user":{"id":1,"role":"end-user"}})", SignInState::MissingRight);
        row("the anonymous user", zendesk, 200, R"({"user":{"id":null,"name":"Anonymous user"}})",
            SignInState::WrongKey);
        row("a wrong token", zendesk, 401, "{\"error\":\"Couldn't authenticate you\"}", SignInState::WrongKey);
        row("a scope that is too small", zendesk, 403,
            R"({"error":"Forbidden","description":"You are missing the following required scopes: read"})",
            SignInState::MissingRight);
        row("an unknown subdomain", zendesk, 404, R"({"error":{"title":"No help desk at x.zendesk.com"}})",
            SignInState::WrongAddress);
        row("a web page", zendesk, 200, "<html>hello</html>", SignInState::WrongAddress);
        row("a help desk with a problem", zendesk, 500, "", SignInState::Unreachable);
        row("a Freshdesk agent", freshdesk, 200, R"({"id":1,"contact":{"name":"Ann","email":"a@b.c"}})",
            SignInState::Ok);
        row("a wrong key", freshdesk, 401, R"({"code":"invalid_credentials","message":"no"})", SignInState::WrongKey);
        row("a key of nobody who may", freshdesk, 403, R"({"code":"access_denied","message":"no"})",
            SignInState::MissingRight);
        row("a plan without API", freshdesk, 403, R"({"code":"require_feature","message":"no"})",
            SignInState::MissingRight);
        row("an unknown account", freshdesk, 404, "", SignInState::WrongAddress);
        row("a Zendesk where Freshdesk was meant", freshdesk, 200, R"({"user":{"id":1}})", SignInState::WrongAddress);
    }
    void tellsApartWhatAPersonShouldDo()
    {
        QFETCH(Provider, provider);
        QFETCH(Answer, answer);
        QFETCH(SignInState, state);
        ScriptedServer server([=](const auto&) { return answer; });
        const auto found = check(provider, server.url());
        QCOMPARE(signInStateName(found.state), signInStateName(state));
        QCOMPARE(found.error.has_value(), state != SignInState::Ok);
        QCOMPARE(server.requests().size(), 1);
    }

    void bringsWhoIsSignedInAndTheirTimeZone()
    {
        ScriptedServer server([](const auto&) {
            return Answer { 200,
                R"({"user":{"id":9007199254740993,"role":"admin","name":"Ann","email":"a@b.c","iana_time_zone":"Europe/Paris"}})",
                {} };
        });
        const auto found = check(Provider::Zendesk, server.url());
        QCOMPARE(found.personName, QStringLiteral("Ann"));
        QCOMPARE(found.personEmail, QStringLiteral("a@b.c"));
        QCOMPARE(found.timeZone, QStringLiteral("Europe/Paris"));
        QVERIFY(found.admin && found.works());
    }

    void theSizeOfAHelpDeskIsAskedOnceAndItsLimitIsInTheHeaders()
    {
        ScriptedServer server([](const ScriptedServer::Request& request) {
            return request.target.contains("/search/")
                ? Answer { 200, R"({"total":41200,"results":[]})", { { "X-RateLimit-Total", "200" } } }
                : Answer { 200, R"({"count":{"value":612480,"refreshed_at":null}})", { { "X-Rate-Limit", "700" } } };
        });
        for (const auto& [provider, tickets, limit] :
            { std::tuple(Provider::Zendesk, 612'480, 700), std::tuple(Provider::Freshdesk, 41'200, 200) }) {
            const SignInCheck found = measured(provider, server.url());
            QCOMPARE(found.tickets, std::optional<qint64>(tickets));
            QCOMPARE(found.requestsPerMinute, limit);
        }
        QCOMPARE(server.requests().size(), 2);
    }

    void aHelpDeskThatDoesNotSayItsSizeHasNone()
    {
        ScriptedServer server([](const auto&) { return Answer { 403, "", {} }; });
        const SignInCheck found = measured(Provider::Freshdesk, server.url());
        QVERIFY(!found.tickets && found.requestsPerMinute == 0);
        QVERIFY(!copyCost(Provider::Freshdesk, found, 0.5));
    }

    void theCostOfACopyIsItsRequestsAtOurShareOfTheLimit()
    {
        SignInCheck check;
        check.tickets = 612'480;
        check.requestsPerMinute = 700;
        check.admin = true;
        const auto exports = copyCost(Provider::Zendesk, check, 0.5);
        QCOMPARE(exports->requests, 613 + 3675); // 1,000 tickets or events a page
        QCOMPARE(exports->perMinute, 5); // the exports have a limit of their own
        QCOMPARE(exports->minutes, 858);
        check.admin = false;
        const auto walk = copyCost(Provider::Zendesk, check, 0.5);
        QCOMPARE(walk->requests, 6125 + 612'480);
        QCOMPARE(walk->perMinute, 350);
        check.tickets = 0;
        QCOMPARE(copyCost(Provider::Freshdesk, check, 0.5)->minutes, 1);
    }

    void aRedirectElsewhereIsAWrongAddressThatSaysWhere()
    {
        ScriptedServer server([](const auto&) {
            return Answer { 301, "", { { "Location", "https://renamed.zendesk.com/api/v2/users/me.json" } } };
        });
        const auto found = check(Provider::Zendesk, server.url());
        QCOMPARE(found.state, SignInState::WrongAddress);
        QVERIFY(found.error->detail.contains(QStringLiteral("renamed.zendesk.com")));
    }

    void aPlainServerBehindHttpsIsATlsFailure()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, &server, [&] {
            QTcpSocket* socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket,
                [socket] { socket->write("HTTP/1.1 400 Bad Request\r\n\r\n"); });
        });
        const QUrl url(QStringLiteral("https://127.0.0.1:%1").arg(server.serverPort()));
        QCOMPARE(check(Provider::Zendesk, url).state, SignInState::TlsFailure);
    }

    void aServerThatVouchesForItselfIsATlsFailureAndHearsNothing()
    {
        QSslConfiguration own = QSslConfiguration::defaultConfiguration();
        own.setLocalCertificate(QSslCertificate(QByteArray::fromBase64(kOwnCertificate), QSsl::Der));
        own.setPrivateKey(QSslKey(QByteArray::fromBase64(kItsKey), QSsl::Ec, QSsl::Der));
        QVERIFY(!own.localCertificate().isNull() && !own.privateKey().isNull());
        QSslServer server;
        server.setSslConfiguration(own);
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QByteArray heard;
        int connections = 0;
        connect(&server, &QSslServer::startedEncryptionHandshake, &server, [&](QSslSocket* socket) {
            ++connections;
            connect(socket, &QSslSocket::readyRead, &server, [&heard, socket] { heard += socket->readAll(); });
        });
        const QUrl url(QStringLiteral("https://127.0.0.1:%1").arg(server.serverPort()));
        QCOMPARE(check(Provider::Zendesk, url).state, SignInState::TlsFailure);
        QVERIFY(connections > 0);
        QCOMPARE(heard, QByteArray()); // the credentials were not sent
    }

    void aNameThatDoesNotExistIsAWrongAddress()
    {
        QCOMPARE(check(Provider::Zendesk, QUrl(QStringLiteral("https://no-such-desk.invalid"))).state,
            SignInState::WrongAddress);
    }
};

QTEST_GUILESS_MAIN(TestSignInCheck)
#include "tst_signincheck.moc"
