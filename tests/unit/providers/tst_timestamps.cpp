// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/timestamps.h"

#include <QTest>

using namespace desk;

class TestTimestamps : public QObject {
    Q_OBJECT

private slots:
    void everyDialectIsRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("millis"); // -1 = none
        QTest::newRow("Z") << QByteArray("2023-09-18T23:25:12Z") << qint64(1695079512000);
        QTest::newRow("fraction") << QByteArray("2023-09-18T23:25:12.345678Z") << qint64(1695079512345);
        QTest::newRow("offset") << QByteArray("2023-09-19T04:55:12+05:30") << qint64(1695079512000);
        QTest::newRow("space and offset") << QByteArray("2023-09-18 23:25:12+00:00") << qint64(1695079512000);
        QTest::newRow("space before the offset") << QByteArray("2023-09-18 15:25:12 -0800") << qint64(1695079512000);
        QTest::newRow("offset and Z") << QByteArray("2023-09-18T23:25:12+00:00Z") << qint64(1695079512000);
        QTest::newRow("no zone") << QByteArray("2023-09-18T23:25:12") << qint64(1695079512000);
        QTest::newRow("a date alone") << QByteArray("2023-09-18") << qint64(1694995200000);
        QTest::newRow("epoch seconds") << QByteArray("1695079512") << qint64(1695079512000);
        QTest::newRow("epoch milliseconds") << QByteArray("1695079512345") << qint64(1695079512345);
        QTest::newRow("epoch microseconds") << QByteArray("1695079512345678") << qint64(1695079512346);
        QTest::newRow("leap day") << QByteArray("2024-02-29T00:00:00Z") << qint64(1709164800000);
        QTest::newRow("no such hour") << QByteArray("2023-09-18T25:25:12Z") << qint64(-1);
        QTest::newRow("no such month") << QByteArray("2023-13-18T23:25:12Z") << qint64(-1);
        QTest::newRow("no digit") << QByteArray("2023-09-18T23:2:512Z") << qint64(-1);
        QTest::newRow("a sign") << QByteArray("2023-09-18T23:25:+2Z") << qint64(-1);
        QTest::newRow("small letters") << QByteArray("2023-09-18t23:25:12z") << qint64(1695079512000);
        QTest::newRow("no such day") << QByteArray("2023-02-29T00:00:00Z") << qint64(-1);
        QTest::newRow("zeros") << QByteArray("0000-00-00T00:00:00Z") << qint64(-1);
        QTest::newRow("year 9999") << QByteArray("9999-12-31T23:59:59Z") << qint64(-1);
        QTest::newRow("words") << QByteArray("yesterday") << qint64(-1);
        QTest::newRow("nothing") << QByteArray() << qint64(-1);
        QTest::newRow("zero") << QByteArray("0") << qint64(-1);
        QTest::newRow("endless") << QByteArray("1e300") << qint64(-1);
    }
    void everyDialectIsRead()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, millis);
        QCOMPARE(qint64(parseTime({ text.constData(), std::size_t(text.size()) }).value_or(-1)), millis);
    }
};

QTEST_GUILESS_MAIN(TestTimestamps)
#include "tst_timestamps.moc"
