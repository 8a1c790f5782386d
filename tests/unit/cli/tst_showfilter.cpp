// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/showfilter.h"

#include <QTest>

using namespace desk;

class TestShowFilter : public QObject {
    Q_OBJECT

    static ConversationFilter read(QStringList args, QString& mistake)
    {
        ConversationFilter filter;
        while (!args.isEmpty() && mistake.isEmpty()) {
            const QString option = args.takeFirst();
            if (!cli::takeFilterOption(option, args, filter, mistake))
                mistake = option;
        }
        return filter;
    }

private slots:
    void eachOptionIsRead()
    {
        QString mistake;
        const ConversationFilter filter
            = read({ QStringLiteral("--conversation"), QStringLiteral("6c0e"), QStringLiteral("--since"),
                       QStringLiteral("2026-01-31"), QStringLiteral("--until"), QStringLiteral("2026-02-01T12:00:00Z"),
                       QStringLiteral("--type"), QStringLiteral("note, carousel") },
                mistake);
        QCOMPARE(mistake, QString());
        QCOMPARE(filter.conversation, std::string("6c0e"));
        QCOMPARE(*filter.until - *filter.since, Millis { 36 } * 3'600'000);
        QCOMPARE(filter.types, (std::vector<std::string> { "note", "carousel" }));
    }

    void aMistakeIsSaid_data()
    {
        QTest::addColumn<QStringList>("args");
        QTest::newRow("no value") << QStringList { QStringLiteral("--type") };
        QTest::newRow("no date") << QStringList { QStringLiteral("--since"), QStringLiteral("yesterday") };
        QTest::newRow("another option") << QStringList { QStringLiteral("--format") };
    }
    void aMistakeIsSaid()
    {
        QFETCH(QStringList, args);
        QString mistake;
        read(args, mistake);
        QVERIFY(!mistake.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestShowFilter)
#include "tst_showfilter.moc"
