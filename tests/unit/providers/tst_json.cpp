// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/json.h"

#include <QTest>

#include <iterator>

using namespace desk;

class TestJson : public QObject {
    Q_OBJECT

private slots:
    void everyValueKnowsItsExactText()
    {
        const auto document = json::Document::parse(" { \"a\" : [ 1 , -2.5e3 , { \"b\\\"c\" : \"x , y ] \" } , [ ] ] , "
                                                    "\"e\":{ } , \"n\" : null , \"t\":true } ");
        QVERIFY(document);
        const json::Value root = (*document)->root();
        QCOMPARE(root["a"].source(), std::string_view("[ 1 , -2.5e3 , { \"b\\\"c\" : \"x , y ] \" } , [ ] ]"));
        std::vector<std::string_view> elements;
        for (const json::Value element : root["a"])
            elements.push_back(element.source());
        QCOMPARE(elements, (std::vector<std::string_view> { "1", "-2.5e3", "{ \"b\\\"c\" : \"x , y ] \" }", "[ ]" }));
        auto begin = root["a"].begin();
        const json::Value inner = *(*++(++begin)).begin();
        QCOMPARE(inner.key(), std::string("b\"c"));
        QCOMPARE(inner.text(), std::string("x , y ] "));
        QVERIFY(root["e"].isObject() && root["e"].empty());
        QVERIFY(root["n"].exists() && root["n"].isNull());
        QCOMPARE(root["t"].boolean(), std::optional(true));
        QVERIFY(!root["b"].exists());
    }

    void whatIsNoJsonIsMalformed_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : { "", " ", "{", "[", "}", "[1,]", "[,1]", "[1 2]", "[1,2", "{\"a\"}", "{\"a\":}",
                 "{\"a\" 1}", "{\"a\":1 \"b\":2}", "{\"a\":1,}", "{a:1}", "{1:2}", "[tru]", "[nul]", "[+1]", "[--]",
                 "[1]x", "[\"a\"x]", "[\"a]", "{\"a\":1}}", "[1]]", "[{]}", "[1:2]", "[\"a\nb\"]", "[12345678a]",
                 "[1234567a89012345]", "[a23456789012345]", "1", "\"a\"", "null" })
            QTest::newRow(text) << QByteArray(text);
        QTest::newRow("too deep") << QByteArray(100'000, '[');
    }
    void whatIsNoJsonIsMalformed()
    {
        QFETCH(const QByteArray, text);
        const auto document = json::Document::parse({ text.constData(), static_cast<std::size_t>(text.size()) });
        QVERIFY(!document);
        QCOMPARE(document.error().kind, Error::Kind::Malformed);
    }

    void everyBeginningOfADocumentIsMalformed()
    {
        const std::string_view whole = "{\"a\":[1,{\"b\":\"\\u00e9\\\"\"},null],\"c\":-1.5,\"d\":{}}";
        for (std::size_t size = 0; size < whole.size(); ++size)
            QVERIFY2(!json::Document::parse(whole.substr(0, size)), std::to_string(size).c_str());
        QVERIFY(json::Document::parse(whole));
    }

    void namesAreFoundByAllOfTheirLetters()
    {
        const auto document = json::Document::parse("{\"a\":1,\"created_at\":2,\"created_by\":3,\"created_at_\":4,"
                                                    "\"a long \\\"quoted\\\" name\":5,\"id\":123456789012345}");
        QVERIFY(document);
        const json::Value root = (*document)->root();
        QCOMPARE(root["a"].text(), std::string("1"));
        QCOMPARE(root["created_at"].text(), std::string("2"));
        QCOMPARE(root["created_by"].text(), std::string("3"));
        QCOMPARE(root["created_at_"].text(), std::string("4"));
        QVERIFY(!root["created_ax"].exists() && !root["b"].exists());
        QCOMPARE(root["id"].integer(), std::optional<std::int64_t>(123456789012345));
        std::vector<std::string> names;
        for (const json::Value member : root)
            names.push_back(member.key());
        QCOMPARE(names[4], std::string("a long \"quoted\" name"));
    }

    void oneDocumentAfterAnotherKeepsItsOwnText()
    {
        const auto first = json::Document::parse("[\"first\",1]");
        {
            const auto second = json::Document::parse("[\"second one, and longer\",2,3]");
            QCOMPARE((*(*second)->root().begin()).text(), std::string("second one, and longer"));
        }
        const auto third = json::Document::parse("[\"third\"]");
        QCOMPARE((*(*first)->root().begin()).text(), std::string("first"));
        QCOMPARE((*(*third)->root().begin()).text(), std::string("third"));
        QCOMPARE(std::distance((*third)->root().begin(), (*third)->root().end()), std::ptrdiff_t { 1 });
    }

    void brokenUtf8IsReplaced()
    {
        const auto document = json::Document::parse("{\"a\":\"x\xff\"}");
        QVERIFY(document);
        QCOMPARE((*document)->root()["a"].text(), std::string("x\xEF\xBF\xBD"));
    }
};

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
