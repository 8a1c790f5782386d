// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/filefetcher.h"
#include "tests/testkit/scriptedserver.h"

#include <QTest>

using namespace desk;
using namespace desk::test;

namespace {

struct Fetched {
    std::optional<Result<QByteArray>> answer;
    qint64 received = 0;

    Fetched(const QUrl& file, const QUrl& account, const CancelToken& cancel = {}, bool cancelAtOnce = false)
    {
        HttpClient http;
        FileFetcher fetcher(http);
        fetcher.fetch(
            file, account, fixedCredentials("Bearer secret"), cancel, [this](qint64 now, qint64) { received = now; },
            [this](Result<QByteArray> result) { answer = result; });
        if (cancelAtOnce)
            cancel.cancel();
        static_cast<void>(QTest::qWaitFor([this] { return answer.has_value(); }, 5000));
    }
};

QUrl at(const ScriptedServer& server, const char* path)
{
    return server.url().resolved(QUrl(QLatin1String(path)));
}

} // namespace

/// Who gets the account's credentials: the account's own host, and nobody else.
class TestFileFetcher : public QObject {
    Q_OBJECT

private slots:
    void theAccountsOwnHostGetsTheCredentials()
    {
        ScriptedServer server([](const ScriptedServer::Request&) { return ScriptedServer::Answer { 200, "content" }; });
        const Fetched file(at(server, "/attachments/token/x"), server.url());
        QVERIFY(file.answer && file.answer->ok());
        QCOMPARE(file.answer->value(), QByteArray("content"));
        QCOMPARE(file.received, 7);
        QCOMPARE(server.requests().first().headers.value("authorization"), QByteArray("Bearer secret"));
        QCOMPARE(server.requests().first().headers.value("accept"), QByteArray("*/*"));
    }

    void anotherHostGetsNone()
    {
        ScriptedServer server([](const ScriptedServer::Request&) { return ScriptedServer::Answer { 200, "content" }; });
        const Fetched file(at(server, "/x?Signature=y"), QUrl(QStringLiteral("https://acme.freshdesk.com")));
        QVERIFY(file.answer && file.answer->ok());
        QVERIFY(!server.requests().first().headers.contains("authorization"));
    }

    void aMoveElsewhereLeavesTheCredentialsBehind()
    {
        ScriptedServer store([](const ScriptedServer::Request&) { return ScriptedServer::Answer { 200, "moved" }; });
        ScriptedServer desk([&](const ScriptedServer::Request&) {
            return ScriptedServer::Answer { 302, {}, { { "Location", at(store, "/files/1").toEncoded() } } };
        });
        const Fetched file(at(desk, "/attachments/token/x"), desk.url());
        QVERIFY(file.answer && file.answer->ok());
        QCOMPARE(file.answer->value(), QByteArray("moved"));
        QVERIFY(desk.requests().first().headers.contains("authorization"));
        QVERIFY(!store.requests().first().headers.contains("authorization"));
    }

    void movesWithoutEndAndPlainHttpElsewhereAreErrors()
    {
        std::unique_ptr<ScriptedServer> a, b;
        a = std::make_unique<ScriptedServer>([&](const ScriptedServer::Request&) {
            return ScriptedServer::Answer { 302, {}, { { "Location", at(*b, "/").toEncoded() } } };
        });
        b = std::make_unique<ScriptedServer>([&](const ScriptedServer::Request&) {
            return ScriptedServer::Answer { 302, {}, { { "Location", at(*a, "/").toEncoded() } } };
        });
        const Fetched round(at(*a, "/"), a->url());
        QVERIFY(round.answer && !round.answer->ok());
        QVERIFY(a->requests().size() + b->requests().size() < 10);
        ScriptedServer desk([](const ScriptedServer::Request&) {
            return ScriptedServer::Answer { 302, {}, { { "Location", "http://files.example/1" } } };
        });
        const Fetched plain(at(desk, "/x"), desk.url());
        QVERIFY(plain.answer && !plain.answer->ok());
        QCOMPARE(plain.answer->error().kind, Error::Kind::Tls);
    }

    void whatIsGoneOrForbiddenIsSaid()
    {
        for (const auto& [status, kind] : { std::pair(404, Error::Kind::NotFound), { 403, Error::Kind::Forbidden } }) {
            ScriptedServer server([status = status](const ScriptedServer::Request&) {
                return ScriptedServer::Answer { status, "no" };
            });
            const Fetched file(at(server, "/x"), server.url());
            QVERIFY(file.answer && !file.answer->ok());
            QCOMPARE(file.answer->error().kind, kind);
            QVERIFY(!file.answer->error().detail.contains(QStringLiteral("secret")));
        }
    }

    void aFetchCanBeStopped()
    {
        ScriptedServer server([](const ScriptedServer::Request&) {
            ScriptedServer::Answer answer;
            answer.silent = true;
            return answer;
        });
        const Fetched file(at(server, "/x"), server.url(), CancelToken(), true);
        QVERIFY(file.answer && !file.answer->ok());
        QCOMPARE(file.answer->error().kind, Error::Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestFileFetcher)
#include "tst_filefetcher.moc"
