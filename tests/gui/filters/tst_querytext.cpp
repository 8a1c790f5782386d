// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/watchedapplication.h"
#include "ui/filters/caretcontext.h"
#include "ui/filters/querytext.h"

#include <QTest>

using namespace desk;
using namespace desk::ui;

class TestQueryText : public QObject {
    Q_OBJECT

private slots:
    void completionKnowsWhereItStands()
    {
        using Kind = CompletionContext::Kind;
        QCOMPARE(completionAt(QStringLiteral("pri"), 3),
            (CompletionContext { Kind::Field, QueryField::Text, QStringLiteral("pri"), 0, 3 }));
        QCOMPARE(completionAt(QStringLiteral("cat -ta"), 7),
            (CompletionContext { Kind::Field, QueryField::Text, QStringLiteral("ta"), 5, 7 }));
        QCOMPARE(completionAt(QStringLiteral("tag:a,bat x"), 9),
            (CompletionContext { Kind::Value, QueryField::Tag, QStringLiteral("bat"), 6, 9 }));
        QCOMPARE(completionAt(QStringLiteral("group:\"Tier 2"), 13),
            (CompletionContext { Kind::Value, QueryField::Group, QStringLiteral("Tier 2"), 6, 13 }));
        QCOMPARE(completionAt(QStringLiteral("cat "), 4).kind, Kind::None);
        QCOMPARE(completionAt(QStringLiteral("nofield:x"), 9).kind, Kind::None);
        QCOMPARE(completionAt(QStringLiteral("(tag:a OR -(ki"), 14),
            (CompletionContext { Kind::Field, QueryField::Text, QStringLiteral("ki"), 12, 14 }));
        QCOMPARE(completionAt(QStringLiteral("(kind:ch)"), 8),
            (CompletionContext { Kind::Value, QueryField::Kind, QStringLiteral("ch"), 6, 8 }));
        QCOMPARE(completionAt(QStringLiteral("\"Order n"), 8),
            (CompletionContext { Kind::Field, QueryField::Custom, QStringLiteral("Order n"), 0, 8 }));
        QCOMPARE(completionAt(QStringLiteral("-\"a: \\\"b\":x,\"y z"), 16),
            (CompletionContext {
                Kind::Value, QueryField::Custom, QStringLiteral("y z"), 12, 16, QStringLiteral("a: \"b") }));
        QCOMPARE(completionAt(QStringLiteral("/a sta"), 6).kind, Kind::None);
        QCOMPARE(completionAt(QStringLiteral("body:/a, sta"), 12).kind, Kind::None);
    }

    void aChartsTermReplacesItsFieldOnly_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("after");
        QTest::newRow("added at the end") << "cat"
                                          << "2026-01-01"
                                          << "cat created:2026-01-01";
        QTest::newRow("first of all") << ""
                                      << "2026-01-01"
                                      << "created:2026-01-01";
        QTest::newRow("replaced where it stands") << "created:2025 tag:a"
                                                  << "2026"
                                                  << "created:2026 tag:a";
        QTest::newRow("taken away") << "tag:a created:2025 cat"
                                    << ""
                                    << "tag:a cat";
        QTest::newRow("spaces inside a phrase stay") << "\"a  b\" created:2025"
                                                     << ""
                                                     << "\"a  b\"";
        QTest::newRow("alternatives are held together") << "(a) OR b"
                                                        << "2026"
                                                        << "((a) OR b) created:2026";
        QTest::newRow("a group needs no other parentheses") << "(a OR b)"
                                                            << "2026"
                                                            << "(a OR b) created:2026";
        QTest::newRow("one in a group stays") << "(a OR created:2025)"
                                              << "2026"
                                              << "(a OR created:2025) created:2026";
        QTest::newRow("alone in parentheses") << "a (created:2025)"
                                              << ""
                                              << "a";
        QTest::newRow("a negated one stays") << "-created:2025"
                                             << "2026"
                                             << "-created:2025 created:2026";
    }
    void aChartsTermReplacesItsFieldOnly()
    {
        QFETCH(QString, before);
        QFETCH(QString, value);
        QTEST(withTerm(before, QueryField::Created, value), "after");
    }

    void aFieldBeginsBehindTheRest()
    {
        const auto with = [](const char* text) { return withBeginningOf(QLatin1String(text), QueryField::Tag); };
        QCOMPARE(with(""), QStringLiteral("tag:"));
        QCOMPARE(with("status:open "), QStringLiteral("status:open tag:"));
        QCOMPARE(with("status:open OR refund"), QStringLiteral("(status:open OR refund) tag:"));
        QCOMPARE(with("status:open tag:"), QStringLiteral("status:open tag:")); // it waits there already
        QCOMPARE(with("status:nosuch"), QStringLiteral("status:nosuch tag:"));
    }

    void valuesAreQuotedWhereTheyMustBe()
    {
        for (const QString& value : { QStringLiteral("Tier 2"), QStringLiteral("a,b"), QStringLiteral("-x"),
                 QStringLiteral("plain"), QStringLiteral("é:è") }) {
            const auto parsed = parseQuery(QString(QStringLiteral("group:") + quotedValue(value)));
            QVERIFY2(std::holds_alternative<Query>(parsed), qPrintable(value));
            QCOMPARE(std::get<Query>(parsed).terms.front().values.front().text, value);
        }
        QCOMPARE(quotedValue(QStringLiteral("plain")), QStringLiteral("plain"));
    }

    void theDaysOfAFilterAreRead()
    {
        const auto days
            = [](const char* text) { return createdDays(std::get<Query>(parseQuery(QString::fromLatin1(text)))); };
        QCOMPARE(days("created:2026-03-15..2026-03-31"), std::pair(QDate(2026, 3, 15), QDate(2026, 3, 31)));
        QCOMPARE(days("created:2026-02"), std::pair(QDate(2026, 2, 1), QDate(2026, 2, 28)));
        QCOMPARE(days("created:<7d"), std::pair(QDate(), QDate()));
        QCOMPARE(days("cat"), std::pair(QDate(), QDate()));
    }

    void whatStandsBeforeAMistakeIsRead()
    {
        const auto before = [](const char* text) {
            const QString line = QString::fromUtf8(text);
            return queryBefore(line, int(line.size())).toText();
        };
        QCOMPARE(before("tag:a (tag:b OR -(kind:chat "), QStringLiteral("tag:a (tag:b OR -kind:chat)"));
        QCOMPARE(before("tag:a (tag:b OR "), QStringLiteral("tag:a tag:b"));
        QCOMPARE(before("tag:a -("), QStringLiteral("tag:a"));
        QCOMPARE(before(""), QString());
    }

    void aTermIsTakenOutOfTheText()
    {
        const auto without = [](const char* text, std::size_t term) {
            const QString line = QString::fromUtf8(text);
            return withoutTerm(line, std::get<Query>(parseQuery(line)).terms.at(term));
        };
        QCOMPARE(without("a  (b OR \"c  d\") e", 0), QStringLiteral("(b OR \"c  d\") e"));
        QCOMPARE(without("a (b OR c) e", 1), QStringLiteral("a e"));
        QCOMPARE(without("(a) e", 0), QStringLiteral("e"));
    }

    void everyMistakeHasASentence()
    {
        for (const char* text : { "priorty:high", "status:opne", "created:2026-99", "reopens:x", "tag:", "\"open", "(a",
                 "a OR ", "( )", "/a", "/a(/", "((((((((((((((((((((((((((" }) {
            const auto parsed = parseQuery(QString::fromLatin1(text));
            QVERIFY2(std::holds_alternative<QueryError>(parsed), text);
            QVERIFY2(!mistakeText(std::get<QueryError>(parsed)).isEmpty(), text);
        }
        const auto parsed = parseQuery(QStringLiteral("a status:opne"));
        QCOMPARE(
            repaired(QStringLiteral("a status:opne"), std::get<QueryError>(parsed)), QStringLiteral("a status:open"));
    }
};

DESK_GUI_TEST_MAIN(TestQueryText)
#include "tst_querytext.moc"
