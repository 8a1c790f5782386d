// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/json.h"

#include <QTest>

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
        for (const char* text :
            { "", " ", "{", "[", "}", "[1,]", "[,1]", "[1 2]", "[1,2", "{\"a\"}", "{\"a\":}", "{\"a\" 1}",
                "{\"a\":1 \"b\":2}", "{\"a\":1,}", "{a:1}", "{1:2}", "[tru]", "[nul]", "[+1]", "[--]", "[1]x",
                "[\"a\"x]", "[\"a]", "{\"a\":1}}", "[1]]", "[{]}", "[1:2]", "[\"a\nb\"]", "1", "\"a\"", "null" })
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

    void brokenUtf8IsReplaced()
    {
        const auto document = json::Document::parse("{\"a\":\"x\xff\"}");
        QVERIFY(document);
        QCOMPARE((*document)->root()["a"].text(), std::string("x\xEF\xBF\xBD"));
    }
};

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
