// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/keychainsecretstore.h"

#include <QTest>
#include <QThread>
#include <QTimer>

using namespace desk;

namespace {

template <typename T> T waitFor(const std::function<void(std::function<void(T)>)>& start)
{
    std::optional<T> result;
    start([&](T value) { result = std::move(value); });
    if (result.has_value())
        qFatal("answered from inside the call");
    if (!QTest::qWaitFor([&] { return result.has_value(); }))
        qFatal("never answered");
    return *result;
}

Result<QString> read(SecretStore& store, const QString& key)
{
    return waitFor<Result<QString>>([&](const auto& done) { store.read(key, done); });
}

Result<void> write(SecretStore& store, const QString& key, const QString& secret)
{
    return waitFor<Result<void>>([&](const auto& done) { store.write(key, secret, done); });
}

Result<void> erase(SecretStore& store, const QString& key)
{
    return waitFor<Result<void>>([&](const auto& done) { store.remove(key, done); });
}

const QString kKey = QStringLiteral("acme-3f2a/token");

} // namespace

class TestKeychainSecretStore : public QObject {
    Q_OBJECT

private slots:
    void keepsASecretForTheNextStore_data()
    {
        QTest::addColumn<QString>("secret");
        QTest::newRow("a key") << QStringLiteral("abc123");
        QTest::newRow("letters beyond ASCII") << QStringLiteral("clé-ключ-鍵");
        QTest::newRow("a pair of tokens, 8 KiB") << QString(8192, QLatin1Char('x'));
        QTest::newRow("64 KiB") << QString(65536, QLatin1Char('y'));
    }
    void keepsASecretForTheNextStore()
    {
        QFETCH(QString, secret);
        KeychainSecretStore first;
        QVERIFY(write(first, kKey, secret).ok());
        KeychainSecretStore second;
        QCOMPARE(read(second, kKey).value(), secret);
        QVERIFY(write(second, kKey, QStringLiteral("new")).ok());
        QCOMPARE(read(first, kKey).value(), QStringLiteral("new"));
    }

    void aSecretThatIsNotThereIsNotFoundAndRemovingItIsFine()
    {
        KeychainSecretStore store;
        QVERIFY(write(store, kKey, QStringLiteral("s")).ok());
        QVERIFY(erase(store, kKey).ok());
        QCOMPARE(read(store, kKey).error().kind, Error::Kind::NotFound);
        QVERIFY(erase(store, kKey).ok());
    }

    void aStoreThatIsGoneCallsNobody()
    {
        bool called = false;
        {
            KeychainSecretStore store;
            store.read(kKey, [&](const auto&) { called = true; });
        }
        KeychainSecretStore store;
        QVERIFY(!read(store, kKey).ok());
        QVERIFY(!called);
    }

    void worksOnAThreadThatEndsAndOnTheNextOne()
    {
        for (int i = 0; i < 2; ++i) {
            std::unique_ptr<QThread> thread(QThread::create([] {
                KeychainSecretStore store;
                QEventLoop loop;
                store.write(kKey, QStringLiteral("from a thread"),
                    [&](const auto& written) { loop.exit(written.ok() ? 0 : 1); });
                QVERIFY(QThread::currentThread() != qApp->thread());
                QCOMPARE(loop.exec(), 0);
            }));
            thread->start();
            QTRY_VERIFY(thread->isFinished());
        }
        KeychainSecretStore store;
        QCOMPARE(read(store, kKey).value(), QStringLiteral("from a thread"));
    }
};

QTEST_GUILESS_MAIN(TestKeychainSecretStore)
#include "tst_keychainsecretstore.moc"
