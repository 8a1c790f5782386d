// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/accountaddress.h"

#include <QTest>

using namespace desk;

class TestAccountAddress : public QObject {
    Q_OBJECT

private slots:
    void takesWhatAPersonEnters_data()
    {
        QTest::addColumn<QString>("entered");
        QTest::addColumn<Provider>("provider");
        QTest::addColumn<QString>("origin");
        const auto row = [](const char* entered, Provider provider, const char* origin) {
            QTest::newRow(entered) << QString::fromLatin1(entered) << provider << QString::fromLatin1(origin);
        };
        row("acme", Provider::Zendesk, "https://acme.zendesk.com");
        row(" Acme ", Provider::Freshdesk, "https://acme.freshdesk.com");
        row("acme.zendesk.com", Provider::Zendesk, "https://acme.zendesk.com");
        row("https://acme.zendesk.com/agent/tickets/3?x=y#z", Provider::Zendesk, "https://acme.zendesk.com");
        row("support.acme.org/hc", Provider::Zendesk, "https://support.acme.org");
        row("http://127.0.0.1:8080", Provider::Freshdesk, "http://127.0.0.1:8080");
        row("127.0.0.1:8080", Provider::Zendesk, "http://127.0.0.1:8080");
        row("localhost:8080", Provider::Zendesk, "http://localhost:8080");
        row("http://[::1]:8080/", Provider::Zendesk, "http://[::1]:8080");
    }
    void takesWhatAPersonEnters()
    {
        QFETCH(QString, entered);
        QFETCH(Provider, provider);
        QFETCH(QString, origin);
        const auto url = normaliseAddress(entered, provider);
        QVERIFY2(url.ok(), url.ok() ? "" : qPrintable(url.error().detail));
        QCOMPARE(url->toString(), origin);
    }

    void refusesTheRestAndSaysWhy_data()
    {
        QTest::addColumn<QString>("entered");
        QTest::addColumn<QString>("why");
        const auto row = [](const char* entered, const char* why) {
            QTest::newRow(entered) << QString::fromLatin1(entered) << QString::fromLatin1(why);
        };
        row("", "empty");
        row("http://acme.zendesk.com", "only https");
        row("ftp://acme.zendesk.com", "not help desks");
        row("https://me:secret@acme.zendesk.com", "user name or password");
        row("acme.freshdesk.com", "address of Freshdesk");
        row("me@example.com", "user name or password");
        row("two words", "not an address");
        row("https://acme", "not a full host name");
        row("file:///etc/passwd", "not an address");
    }
    void refusesTheRestAndSaysWhy()
    {
        QFETCH(QString, entered);
        QFETCH(QString, why);
        const auto url = normaliseAddress(entered, Provider::Zendesk);
        QVERIFY(!url.ok());
        QCOMPARE(url.error().kind, Error::Kind::Usage);
        QVERIFY2(url.error().detail.contains(why), qPrintable(url.error().detail));
        QVERIFY(!url.error().detail.contains(QStringLiteral("secret")));
    }
};

QTEST_GUILESS_MAIN(TestAccountAddress)
#include "tst_accountaddress.moc"
