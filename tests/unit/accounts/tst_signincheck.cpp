// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/signincheck.h"

#include "app/remote/credentials.h"
#include "app/remote/httpclient.h"
#include "tests/testkit/scriptedserver.h"

#include <QTcpSocket>
#include <QTest>

using namespace desk;
using desk::test::ScriptedServer;
using Answer = ScriptedServer::Answer;

namespace {

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

    void aNameThatDoesNotExistIsAWrongAddress()
    {
        QCOMPARE(check(Provider::Zendesk, QUrl(QStringLiteral("https://no-such-desk.invalid"))).state,
            SignInState::WrongAddress);
    }
};

QTEST_GUILESS_MAIN(TestSignInCheck)
#include "tst_signincheck.moc"
