// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/account.h"
#include "app/domain/enums.h"

#include <QTest>

using namespace desk;

class TestEnums : public QObject {
    Q_OBJECT

private slots:
    void everyNameLeadsBackToItsValue()
    {
        for (std::size_t i = 0; i < countOf<StatusCategory>(); ++i) {
            const auto value = static_cast<StatusCategory>(i);
            QCOMPARE(fromName<StatusCategory>(nameOf(value)), std::optional(value));
        }
        QCOMPARE(fromName<Priority>("urgent"), std::optional(Priority::Urgent));
        QVERIFY(!fromName<Priority>("URGENT"));
    }

    void loopbackIsOnlyThisMachine_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("loopback");
        QTest::newRow("IPv4") << "http://127.0.0.1:8080" << true;
        QTest::newRow("IPv6") << "http://[::1]:8080" << true;
        QTest::newRow("by name") << "http://localhost" << true;
        QTest::newRow("a name that begins like it") << "http://127.0.0.1.evil.example" << false;
        QTest::newRow("a name inside the range") << "http://127.evil.example.com" << false;
        QTest::newRow("another host") << "https://acme.zendesk.com" << false;
    }
    void loopbackIsOnlyThisMachine()
    {
        QFETCH(QString, url);
        QFETCH(bool, loopback);
        QCOMPARE(isLoopback(QUrl(url)), loopback);
    }
};

QTEST_GUILESS_MAIN(TestEnums)
#include "tst_enums.moc"
