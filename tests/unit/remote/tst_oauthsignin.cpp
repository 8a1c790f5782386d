// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/oauthsignin.h"

#include "tests/testkit/scriptedserver.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>

using namespace desk;
using desk::test::ScriptedServer;
using Kind = Error::Kind;

namespace {

/// A sign-in that has begun, and a browser.
struct Scene {
    explicit Scene(ScriptedServer::Handler handler)
        : server(std::move(handler))
    {
        QObject::connect(&signIn, &OAuthSignIn::authoriseUrl, &signIn, [this](const QUrl& url) {
            asked = QUrlQuery(url);
            page = url;
        });
        signIn.start(accountOAuth(server.url(), QStringLiteral("desk_app")),
            [this](Result<OAuthTokens> r) { result = std::move(r); });
    }

    [[nodiscard]] QString value(const char* name) const
    {
        return asked.queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
    }

    /// What the browser gets for the redirect address with this query.
    int browse(const QString& query)
    {
        QNetworkReply* reply = browser.get(QNetworkRequest(QUrl(value("redirect_uri") + query)));
        QSignalSpy finished(reply, &QNetworkReply::finished);
        finished.wait();
        shown = QString::fromUtf8(reply->readAll());
        reply->deleteLater();
        return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    }

    int comeBack(const QString& what) { return browse(QStringLiteral("?%1&state=%2").arg(what, value("state"))); }

    ScriptedServer server;
    HttpClient http;
    OAuthSignIn signIn { http };
    QNetworkAccessManager browser;
    QUrl page;
    QUrlQuery asked;
    QString shown;
    std::optional<Result<OAuthTokens>> result;
};

ScriptedServer::Handler grants(const QByteArray& scope)
{
    return [scope](const auto&) {
        return ScriptedServer::Answer { 201,
            R"({"access_token":"a1","refresh_token":"r1","token_type":"bearer","expires_in":172800,"scope":")" + scope
                + "\"}",
            {} };
    };
}

} // namespace

class TestOAuthSignIn : public QObject {
    Q_OBJECT

private slots:
    void asksForACodeWithPkceAndState()
    {
        Scene scene(grants("read"));
        QCOMPARE(scene.page.path(), QStringLiteral("/oauth/authorizations/new"));
        QCOMPARE(scene.value("response_type"), QStringLiteral("code"));
        QCOMPARE(scene.value("client_id"), QStringLiteral("desk_app"));
        QCOMPARE(scene.value("scope"), QStringLiteral("read"));
        QCOMPARE(scene.value("code_challenge_method"), QStringLiteral("S256"));
        QCOMPARE(scene.value("code_challenge").size(), 43);
        QCOMPARE(scene.value("state").size(), 43);
        QCOMPARE(scene.value("redirect_uri"), QStringLiteral("http://127.0.0.1:49631/callback"));
        QCOMPARE(scene.asked.queryItems().size(), 7);
    }

    void exchangesTheCodeWithTheVerifier()
    {
        Scene scene(grants("read"));
        QCOMPARE(scene.comeBack(QStringLiteral("code=c%2F1")), 200);
        QTRY_VERIFY(scene.result.has_value());
        QVERIFY(scene.result->ok());
        QCOMPARE(scene.result->value().access, QStringLiteral("a1"));
        QCOMPARE(scene.result->value().refresh, QStringLiteral("r1"));
        QVERIFY(scene.result->value().accessExpiresAt > SystemClock::instance().now() + 172'000'000);
        const auto request = scene.server.requests().constFirst();
        QCOMPARE(request.method + ' ' + request.target, QByteArray("POST /oauth/tokens"));
        const QJsonObject body = QJsonDocument::fromJson(request.body).object();
        QCOMPARE(body[QLatin1String("code")].toString(), QStringLiteral("c/1"));
        QCOMPARE(body[QLatin1String("redirect_uri")].toString(), scene.value("redirect_uri"));
        QCOMPARE(body[QLatin1String("expires_in")].toInt(), 172'800);
        QVERIFY(!body.contains(QLatin1String("client_secret")));
        const QByteArray verifier = body[QLatin1String("code_verifier")].toString().toLatin1();
        const auto challenge = QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        QCOMPARE(QString::fromLatin1(challenge), scene.value("code_challenge"));
        QVERIFY(scene.shown.contains(QStringLiteral("You can close this window")));
    }

    void aForgedOrStrayRequestIsRefusedAndTheWaitingGoesOn()
    {
        Scene scene(grants("read"));
        QCOMPARE(scene.browse(QStringLiteral("?code=evil&state=forged")), 400);
        QVERIFY(!scene.shown.contains(QStringLiteral("forged")));
        QCOMPARE(scene.browse(QStringLiteral("?code=evil")), 400);
        QCOMPARE(scene.browse(QStringLiteral("/../favicon.ico")), 404);
        QCOMPARE(scene.server.requests().size(), 0);
        QCOMPARE(scene.comeBack(QStringLiteral("code=good")), 200);
        QTRY_VERIFY(scene.result.has_value() && scene.result->ok());
    }

    void aRefusalInTheBrowserIsForbidden()
    {
        Scene scene(grants("read"));
        QCOMPARE(scene.comeBack(QStringLiteral("error=access_denied")), 200);
        QTRY_VERIFY(scene.result.has_value());
        QCOMPARE(scene.result->error().kind, Kind::Forbidden);
        QCOMPARE(scene.server.requests().size(), 0);
    }

    void aScopeThatIsTooSmallIsNoSignIn()
    {
        Scene scene(grants("tickets:read"));
        scene.comeBack(QStringLiteral("code=c"));
        QTRY_VERIFY(scene.result.has_value());
        QCOMPARE(scene.result->error().kind, Kind::Forbidden);
        QVERIFY(scene.result->error().detail.contains(QStringLiteral("tickets:read")));
    }

    void aCodeThatIsRefusedSaysWhy()
    {
        Scene scene([](const auto&) {
            return ScriptedServer::Answer { 400,
                R"({"error":"invalid_grant","error_description":"The code has expired"})", {} };
        });
        scene.comeBack(QStringLiteral("code=c"));
        QTRY_VERIFY(scene.result.has_value());
        QCOMPARE(scene.result->error().kind, Kind::Unauthorised);
        QVERIFY(scene.result->error().detail.contains(QStringLiteral("The code has expired")));
    }

    void aBusyPortIsPassedOverAndFiveAreTheEnd()
    {
        std::vector<std::unique_ptr<QTcpServer>> busy;
        for (const quint16 port : OAuthSignIn::ports()) {
            Scene scene(grants("read"));
            QCOMPARE(scene.value("redirect_uri"), QStringLiteral("http://127.0.0.1:%1/callback").arg(port));
            scene.signIn.cancel();
            QTRY_VERIFY(scene.result.has_value());
            QCOMPARE(scene.result->error().kind, Kind::Cancelled);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            busy.push_back(std::make_unique<QTcpServer>());
            QVERIFY(busy.back()->listen(QHostAddress::LocalHost, port));
        }
        Scene scene(grants("read"));
        QTRY_VERIFY(scene.result.has_value());
        QCOMPARE(scene.result->error().kind, Kind::Conflict);
    }
};

QTEST_GUILESS_MAIN(TestOAuthSignIn)
#include "tst_oauthsignin.moc"
