// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/keychainsecretstore.h"
#include "tests/testkit/program.h"
#include "tests/testkit/scriptedserver.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>
#include <QUrlQuery>

using namespace desk;
using desk::test::Program;
using desk::test::ScriptedServer;
using Answer = ScriptedServer::Answer;

namespace {

const QByteArray kKey = "kEy-7f31-secret";

/// Both help desks, as far as signing in goes.
Answer helpDesk(const ScriptedServer::Request& request)
{
    const QByteArray authorization = request.headers.value("authorization");
    const bool basic = authorization == "Basic " + QByteArray(kKey + ":X").toBase64()
        || authorization == "Basic " + QByteArray("ann@acme.example/token:" + kKey).toBase64();
    if (request.target == "/oauth/tokens")
        return { 200,
            R"({"access_token":"access-secret","refresh_token":"refresh-secret","expires_in":1800,"scope":"read"})",
            {} };
    if (request.target == "/oauth2/token") {
        const bool form = request.body.contains("client_secret=chat-client-secret") && request.body.contains("code=c2");
        return { form ? 200 : 400, R"({"access_token":"chat-secret","token_type":"Bearer","scope":"read write"})", {} };
    }
    if (request.target.startsWith("/api/v2/chat/"))
        return { authorization == "Bearer chat-secret" ? 200 : 401, R"({"id":3,"display_name":"Ann Bell"})", {} };
    if (request.target.startsWith("/sc/v2/apps/app1/"))
        return { authorization == "Basic " + QByteArray("key1:sunshine-secret").toBase64() ? 200 : 401,
            R"({"conversations":[],"meta":{"hasMore":false}})", {} };
    if (request.method == "DELETE")
        return { 204, "", {} };
    if (!basic && authorization != "Bearer access-secret")
        return { 401, R"({"code":"invalid_credentials","message":"You have to be logged in"})", {} };
    if (request.target == "/api/v2/agents/me")
        return { 200, R"({"id":3,"contact":{"name":"Ann Bell","email":"ann@acme.example"}})", {} };
    return { 200, R"({"user":{"id":3,"role":"admin","name":"Ann Bell","iana_time_zone":"Europe/Paris"}})", {} };
}

QJsonDocument json(const Program::Outcome& outcome)
{
    return QJsonDocument::fromJson(outcome.out.toUtf8());
}

bool keychainHolds(const QString& key)
{
    KeychainSecretStore store;
    std::optional<Result<QString>> result;
    store.read(key, [&](Result<QString> r) { result = std::move(r); });
    return QTest::qWaitFor([&] { return result.has_value(); }) && result->ok();
}

QStringList words(const char* line)
{
    return QString::fromLatin1(line).split(QLatin1Char(' '));
}

} // namespace

class TestAccountCommand : public QObject {
    Q_OBJECT

private:
    ScriptedServer m_server { helpDesk };

    [[nodiscard]] QStringList add(const char* line) const
    {
        return words("account add --url") + QStringList { m_server.url().toString() } + words(line);
    }

private slots:
    void anAccountFromItsAdditionToItsEnd_data()
    {
        QTest::addColumn<QStringList>("args");
        QTest::addColumn<bool>("admin");
        QTest::newRow("Freshdesk") << add("--provider freshdesk --name Acme --auth api-key") << false;
        QTest::newRow("Zendesk") << add("--provider zendesk --name Acme --auth api-token --user ann@acme.example")
                                 << true;
    }
    void anAccountFromItsAdditionToItsEnd()
    {
        QFETCH(QStringList, args);
        QFETCH(bool, admin);
        Program program;
        QString seen;
        const auto run = [&](const QStringList& what, const QByteArray& input = {}) {
            const auto outcome = program.run(what, input);
            seen += outcome.out + outcome.err;
            return outcome;
        };
        const auto added = run(args, kKey + "\n");
        QVERIFY2(added.code == 0, qPrintable(added.err));
        QVERIFY(added.err.contains(QStringLiteral("signed in as Ann Bell")));

        const auto listed = json(run(words("account list --format json")));
        QCOMPARE(listed.array().size(), 1);
        QCOMPARE(listed[0][QLatin1String("name")].toString(), QStringLiteral("Acme"));
        QCOMPARE(listed[0][QLatin1String("url")].toString(), m_server.url().toString());
        QCOMPARE(listed[0][QLatin1String("admin")].toBool(), admin);
        QCOMPARE(listed[0].toObject().keys(), words("admin auth chat id name provider url user"));
        const QString id = listed[0][QLatin1String("id")].toString();
        QVERIFY(keychainHolds(id + QStringLiteral("/token")));

        const auto checked = run(words("account check Acme --format json"));
        QCOMPARE(checked.code, 0);
        QCOMPARE(json(checked)[QLatin1String("ok")].toBool(), true);
        QCOMPARE(json(checked)[QLatin1String("state")].toString(), QStringLiteral("ok"));

        const QString store = program.profileDir() + QLatin1Char('/') + id + QStringLiteral(".sqlite");
        QVERIFY(QFile(store).open(QIODevice::WriteOnly));
        QVERIFY(!program.everythingInTheProfile().contains(kKey));
        QCOMPARE(run(words("account remove Acme")).code, 0);
        QVERIFY(!QFile::exists(store));
        QVERIFY(!keychainHolds(id + QStringLiteral("/token")));
        QVERIFY(!seen.contains(QString::fromLatin1(kKey)));
    }

    void theChatTokenIsTheSecondLineAndHasAnEntryOfItsOwn()
    {
        Program program;
        const QStringList args = add("--provider zendesk --name Acme --auth api-token --user ann@acme.example --chat");
        QCOMPARE(program.run(args, kKey + "\nwrong\n").code, 1);
        QCOMPARE(json(program.run(words("account list --format json"))).array().size(), 0);
        const auto added = program.run(args, kKey + "\nchat-secret\n");
        QVERIFY2(added.code == 0, qPrintable(added.err));
        const auto listed = json(program.run(words("account list --format json")));
        QVERIFY(listed[0][QLatin1String("chat")].toBool());
        const QString id = listed[0][QLatin1String("id")].toString();
        QVERIFY(keychainHolds(id + QStringLiteral("/chat")));
        QVERIFY(!program.everythingInTheProfile().contains("chat-secret"));
        const auto checked = json(program.run(words("account check Acme --format json")));
        QCOMPARE(checked[QLatin1String("chat")].toString(), QStringLiteral("ok"));
        QCOMPARE(program.run(words("account remove Acme")).code, 0);
        QVERIFY(!keychainHolds(id + QStringLiteral("/chat")));
        QVERIFY(!keychainHolds(id + QStringLiteral("/token")));
    }

    void aSecondAuthorisationSignsInToTheChats()
    {
        Program program;
        program.start(add("--provider zendesk --name Acme --auth oauth --client-id desk_app --chat --no-browser"),
            "chat-client-secret\n");
        QNetworkAccessManager browser;
        for (int line : { 1, 3 }) {
            QUrl page;
            QTRY_VERIFY(
                (page = QUrl(program.errSoFar().split(QLatin1Char('\n')).value(line))).isValid() && page.hasQuery());
            QCOMPARE(page.path(),
                line == 1 ? QStringLiteral("/oauth/authorizations/new") : QStringLiteral("/oauth2/authorizations/new"));
            const QUrlQuery asked(page);
            browser.get(QNetworkRequest(QUrl(asked.queryItemValue(QStringLiteral("redirect_uri"), QUrl::FullyDecoded)
                + QStringLiteral("?code=c2&state=") + asked.queryItemValue(QStringLiteral("state")))));
        }
        const auto added = program.finish();
        QVERIFY2(added.code == 0, qPrintable(added.err));
        QVERIFY(!QString(added.out + added.err).contains(QStringLiteral("-secret")));
        QVERIFY(!program.everythingInTheProfile().contains("-secret"));
        QCOMPARE(program.run(words("account remove Acme")).code, 0);
    }

    void theMessagingKeyIsTheLastLineAndHasAnEntryOfItsOwn()
    {
        Program program;
        const QString common
            = QStringLiteral("--provider zendesk --name Acme --auth api-token --user ann@acme.example ");
        const QStringList args
            = add((common + QStringLiteral("--sunshine-app app1 --sunshine-key-id key1")).toLatin1().constData());
        const QStringList keyless = add((common + QStringLiteral("--sunshine-app app1")).toLatin1().constData());
        QCOMPARE(program.run(keyless, kKey + "\n").code, 2);
        QCOMPARE(program.run(args, kKey + "\nwrong\n").code, 1);
        QCOMPARE(json(program.run(words("account list --format json"))).array().size(), 0);
        const auto added = program.run(args, kKey + "\nsunshine-secret\n");
        QVERIFY2(added.code == 0, qPrintable(added.err));
        const auto listed = json(program.run(words("account list --format json")));
        const QString id = listed[0][QLatin1String("id")].toString();
        QVERIFY(keychainHolds(id + QStringLiteral("/sunshine")));
        QVERIFY(!program.everythingInTheProfile().contains("sunshine-secret"));
        QCOMPARE(program.run(words("account remove Acme")).code, 0);
        QVERIFY(!keychainHolds(id + QStringLiteral("/sunshine")));
    }

    void signsInWithABrowserAndRevokesAtTheEnd()
    {
        Program program;
        program.start(add("--provider zendesk --name Acme --auth oauth --client-id desk_app --no-browser"));
        QUrl page;
        QTRY_VERIFY((page = QUrl(program.errSoFar().split(QLatin1Char('\n')).value(1))).isValid() && page.hasQuery());
        const QUrlQuery asked(page);
        const QUrl back(asked.queryItemValue(QStringLiteral("redirect_uri"), QUrl::FullyDecoded)
            + QStringLiteral("?code=c&state=") + asked.queryItemValue(QStringLiteral("state")));
        QNetworkAccessManager browser;
        browser.get(QNetworkRequest(back));
        const auto added = program.finish();
        QVERIFY2(added.code == 0, qPrintable(added.err));
        QVERIFY(!QString(added.out + added.err).contains(QStringLiteral("-secret")));
        QVERIFY(!program.everythingInTheProfile().contains("-secret"));
        const QString id = json(program.run(words("account list --format json")))[0][QLatin1String("id")].toString();
        QVERIFY(keychainHolds(id + QStringLiteral("/oauth")));
        QCOMPARE(program.run(words("account remove Acme")).code, 0);
        QCOMPARE(m_server.lines().constLast(), QStringLiteral("DELETE /api/v2/oauth/tokens/current.json"));
        QVERIFY(!keychainHolds(id + QStringLiteral("/oauth")));
    }

    void aWrongKeyAddsNothing()
    {
        Program program;
        const auto outcome = program.run(add("--provider freshdesk --name Acme --auth api-key"), "wrong-secret\n");
        QCOMPARE(outcome.code, 1);
        QCOMPARE(outcome.errLines().size(), 1);
        QVERIFY(outcome.err.contains(QStringLiteral("does not accept the sign-in")));
        QVERIFY(!outcome.err.contains(QStringLiteral("wrong-secret")));
        QCOMPARE(program.everythingInTheProfile(), QByteArray());
    }

    void aKeyThatWasWithdrawnIsToldByCheck()
    {
        Program program;
        QCOMPARE(program.run(add("--provider freshdesk --name Acme --auth api-key"), kKey).code, 0);
        m_server.close();
        const auto outcome = program.run(words("account check --format json"));
        QVERIFY(m_server.listen(QHostAddress::LocalHost));
        QCOMPARE(outcome.code, 1);
        QCOMPARE(json(outcome)[0][QLatin1String("state")].toString(), QStringLiteral("unreachable"));
        QCOMPARE(json(outcome)[0][QLatin1String("ok")].toBool(true), false);
        QVERIFY(!json(outcome)[0][QLatin1String("error")].toString().isEmpty());
    }

    void withoutAKeychainNothingIsKept()
    {
        Program program;
        program.setEnvironment(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nowhere"));
        const auto outcome = program.run(add("--provider freshdesk --name Acme --auth api-key"), kKey + "\n");
        QCOMPARE(outcome.code, 1);
        QCOMPARE(outcome.errLines().size(), 1);
        QVERIFY2(outcome.err.contains(QStringLiteral("gnome-keyring")), qPrintable(outcome.err));
        QCOMPARE(program.everythingInTheProfile(), QByteArray());
    }

    void wrongUsageIsOneLineAndTwo_data()
    {
        QTest::addColumn<QStringList>("args");
        for (const char* line : { "account", "account frobnicate", "account list --format xml", "account remove",
                 "account add --provider zendesk", "account add --provider aol --name A --url acme --auth oauth",
                 "account add --provider zendesk --name A --url acme --auth api-key",
                 "account add --provider zendesk --name A --url acme --auth api-token",
                 "account add --provider zendesk --name A --url acme --auth oauth",
                 "account add --provider freshdesk --name A --url acme --auth api-key --chat",
                 "account add --provider freshdesk --name A --url acme.zendesk.com --auth api-key",
                 "account add --provider freshdesk --name A --url acme --auth api-key a-secret-in-argv" })
            QTest::newRow(line) << words(line);
    }
    void wrongUsageIsOneLineAndTwo()
    {
        QFETCH(QStringList, args);
        Program program;
        const auto outcome = program.run(args);
        QCOMPARE(outcome.code, 2);
        QCOMPARE(outcome.errLines().size(), 1);
        QCOMPARE(outcome.out, QString());
        QVERIFY(!outcome.err.contains(QStringLiteral("a-secret-in-argv")));
    }

    void aNameThatIsNotThereFails()
    {
        Program program;
        QCOMPARE(program.run(words("account check Nobody")).code, 1);
        QCOMPARE(program.run(words("account remove Nobody")).code, 1);
    }
};

QTEST_GUILESS_MAIN(TestAccountCommand)
#include "tst_accountcommand.moc"
