// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/query/query.h"
#include "app/base/text.h"
#include "app/query/values.h"
#include "app/query/vocabulary.h"
#include "app/sandbox/random.h"

#include <QTest>
#include <array>

using namespace desk;
using Kind = QueryError::Kind;

namespace {

Query parsed(const QString& line)
{
    const auto result = parseQuery(line);
    return std::holds_alternative<Query>(result) ? std::get<Query>(result) : Query();
}

/// A random query of everything the language has.
QString randomQuery(sandbox::Random& random, int depth = 0)
{
    static const std::array<const char*, 50> kTerms { "status:open,pending", "-status:closed", "priority:>=high",
        "priority:low..high", "priority:none", "tag:refund", "-tag:\"two words\",vip", "tag:re*", "assignee:none",
        "group:\"Tier 2\"", "group:\"none\"", "requester:anna@example.com", "organization:\"Stark, \\\"Fils\\\"\"",
        "brand:any", "type:incident", "channel:email,chat", "kind:chat", "account:acme", "csat:bad,none",
        "created:2026", "created:2026-01..2026-03", "created:<7d", "updated:>=2026-01-15", "solved:..2025-12",
        "waiting:>24h", "first-reply:30m..4h", "resolution:<=2w", "reopens:>0", "replies:1..3,none", "id:42,12*",
        "late", "\"late delivery\"", "charg*", "-\"back\\\\slash \\\"q\\\"\"*", "subject:late,\"too late\"",
        "-body:/a\\/b,c/i,x*", "note:\"any\"", "/(a|b) \"c\"\\d+/", "-/[)(]/i", "provider:zendesk", "status-label:any",
        "\"Order number\":123,4..", "-\"Say \\\"hi\\\"\":<=-2.5,none,\"1..2\"", "\"OR\":\"OR\"", "\"OR\"",
        "created-hour:Mon-9..fri-17,sat", "-created-hour:9,22..6", "sla:first-reply-missed,met",
        "metric-next_reply_minutes:>4h,mon-9,2026-03", "metric-first_reply_minutes-business:30m..119m,none" };
    QString line;
    for (std::uint64_t left = random.below(6); left > 0; --left) {
        const bool group = depth < 4 && random.chance(0.25);
        const QString inner = group ? randomQuery(random, depth + 1) : QString();
        line += group && !inner.trimmed().isEmpty()
            ? QStringLiteral("%1( %2)").arg(random.chance(0.5) ? QStringLiteral("-") : QString(), inner)
            : QString::fromUtf8(kTerms[random.below(kTerms.size())]);
        line += left == 1 ? QString() : random.chance(0.3) ? QStringLiteral(" OR ") : QStringLiteral("  ");
    }
    return line;
}

} // namespace

class TestParser : public QObject {
    Q_OBJECT

private slots:
    void canonicalText_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("canonical");
        const auto row = [](const char* name, const char* line, const char* canonical) {
            QTest::newRow(name) << QString::fromUtf8(line) << QString::fromUtf8(canonical);
        };
        row("nothing", "   ", "");
        row("names of fields and vocabularies in lower case", "Status:OPEN  Priority:>=High",
            "status:open priority:>=high");
        row("names keep their case", "group:\"Tier 2\" assignee:Anna", "group:\"Tier 2\" assignee:Anna");
        row("quotes that are not needed go", "tag:\"refund\" status:\"open\"", "tag:refund status:open");
        row("a phrase stays a phrase", "\"late\" late", "\"late\" late");
        row("a group that is called none", "group:\"none\" group:NONE", "group:\"none\" group:none");
        row("a comma inside quotes", "organization:\"Stark, Fils\",Hooli", "organization:\"Stark, Fils\",Hooli");
        row("ages in lower case", "created:<7D waiting:>24H", "created:<7d waiting:>24h");
        row("open ranges", "created:2026.. solved:..2025-12", "created:2026.. solved:..2025-12");
        row("a time of day is a word", "12:30 e-mail", "12:30 e-mail");
        row("a quote inside quotes", "\"say \\\"hi\\\" \\\\ now\"", "\"say \\\"hi\\\" \\\\ now\"");
        row("a word with a comma", "one,two", "one,two");
        row("or in small letters is a word", "this or that", "this or that");
        row("alternatives", "a b OR  c", "a b OR c");
        row("parentheses around everything go", "((a OR b))", "a OR b");
        row("a group without OR is part of the line", "a (b (tag:x -c)) d", "a b tag:x -c d");
        row("a group keeps its place", "-status:closed  ( tag:refund OR tag:return ) late",
            "-status:closed (tag:refund OR tag:return) late");
        row("alternatives of alternatives", "a OR (b OR (c d OR e))", "a OR b OR c d OR e");
        row("a group beside a word in an alternative", "a OR (b OR c) d", "a OR (b OR c) d");
        row("a negated group", "-(a b) -( a OR b )", "-(a b) -(a OR b)");
        row("a negated term in a group", "-(a) -(-b) -(tag:x)", "-a b -tag:x");
        row("two negations", "-(-(a b)) -(-(a OR b))", "a b (a OR b)");
        row("OR before a parenthesis", "a OR(b c)", "a OR b c");
        row("a custom field", "\"Order number\":123,\"a b\",none", "\"Order number\":123,\"a b\",none");
        row("a custom field of one word", "-\"Product\":phone*", "-\"Product\":phone*");
        row("a custom field compared", "\"Sum\":>=12.50,-3..4,2026-01..", "\"Sum\":>=12.50,-3..4,2026-01..");
        row("a custom text that looks like a range", "\"Sum\":\"1..2\",a..b", "\"Sum\":\"1..2\",a..b");
        row("texts by field", "subject:late,\"late delivery\" -body:charg* note:none",
            "subject:late,\"late delivery\" -body:charg* note:none");
        row("regular expressions", "/late\\/ \"x\" (a|b)/ -subject:/É+/i,/\\d{3}/ body:/a,b/",
            "/late\\/ \"x\" (a|b)/ -subject:/É+/i,/\\d{3}/ body:/a,b/");
        row("providers and labels", "Provider:Zendesk status-label:\"Awaiting parts\"",
            "provider:zendesk status-label:\"Awaiting parts\"");
    }
    void canonicalText()
    {
        QFETCH(QString, line);
        QFETCH(QString, canonical);
        const auto result = parseQuery(line);
        if (const auto* error = std::get_if<QueryError>(&result))
            QFAIL(qPrintable(describe(*error)));
        QCOMPARE(std::get<Query>(result).toText(), canonical);
    }

    void errors_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("found");
        QTest::addColumn<int>("begin");
        QTest::addColumn<QString>("firstExpected");
        const auto row = [](const char* name, const char* line, Kind kind, const char* found, int begin,
                             const char* expected = "") {
            QTest::newRow(name) << QString::fromUtf8(line) << int(kind) << QString::fromUtf8(found) << begin
                                << QString::fromUtf8(expected);
        };
        row("a misspelt field", "status:open priorty:high", Kind::UnknownField, "priorty", 12, "priority");
        row("the beginning of a field", "stat:open", Kind::UnknownField, "stat", 0, "status");
        row("a negated misspelt field", "-tags:spam", Kind::UnknownField, "tags", 1, "tag");
        row("a misspelt value", "status:open,pendign", Kind::UnknownValue, "pendign", 12, "pending");
        row("a value of another field", "channel:urgent", Kind::UnknownValue, "urgent", 8);
        row("the far end of a range", "priority:low..hihg", Kind::UnknownValue, "hihg", 14, "high");
        row("none has no order", "priority:>none", Kind::UnknownValue, "none", 10, "low");
        row("a month that is not", "created:2026-13", Kind::BadDate, "2026-13", 8);
        row("a day that is not", "created:2026-01..2026-02-30", Kind::BadDate, "2026-02-30", 17);
        row("a word for a date", "updated:soon", Kind::BadDate, "soon", 8);
        row("a duration without a unit", "waiting:>24", Kind::BadNumber, "24", 9, ">24h");
        row("a word for a count", "reopens:many", Kind::BadNumber, "many", 8);
        row("an age without an operator", "created:7d", Kind::BadOperator, "7d", 8, ">7d");
        row("a field without an order", "tag:>3", Kind::BadOperator, ">", 4);
        row("an operator before a range", "created:>2026..2027", Kind::BadOperator, "..", 13);
        row("an hour that is not", "created-hour:mon-24", Kind::UnknownValue, "mon-24", 13, "mon");
        row("a range of a day and an hour", "created-hour:mon..9", Kind::UnknownValue, "mon..9", 13, "mon");
        row("hours that are compared", "created-hour:>9", Kind::BadOperator, ">", 13, "mon");
        row("a target that is not", "sla:first-reply", Kind::UnknownValue, "first-reply", 4, "first-reply-met");
        row("a metric that is not", "metric-first_reply_minuts:>3h", Kind::UnknownField, "metric-first_reply_minuts", 0,
            "metric-first_reply_minutes");
        row("the number of a metric", "metric-M29:>3h", Kind::UnknownField, "metric-M29", 0);
        row("business time of a count", "metric-reopens-business:>3", Kind::UnknownField, "metric-reopens-business", 0);
        row("a number for a share", "metric-csat:>3", Kind::UnknownValue, "3", 13, "yes");
        row("a count for a duration", "metric-first_reply_minutes:>3", Kind::UnknownValue, "3", 28, ">4h");
        row("nothing after the colon", "late status:", Kind::MissingValue, "status:", 5, "new");
        row("nothing after a comma", "status:open, late", Kind::MissingValue, ",", 11);
        row("nothing after an operator", "priority:>= late", Kind::MissingValue, ">=", 9);
        row("empty quotes", "late \"\"", Kind::MissingValue, "\"\"", 5);
        row("an open quote", "late \"delivery of", Kind::UnclosedQuote, "\"delivery of", 5);
        row("a quote inside a word", "la\"te\"", Kind::UnexpectedCharacter, "\"", 2);
        row("a word stuck to a quote", "\"la\"te", Kind::UnexpectedCharacter, "t", 4);
        row("a lonely minus", "late - delivery", Kind::UnexpectedCharacter, "-", 5);
        row("a lonely star", "*", Kind::UnexpectedCharacter, "*", 0);
        row("a comparison of nothing", ">24h", Kind::UnexpectedCharacter, ">", 0);
        row("nothing before OR", "OR tag:vip", Kind::MissingTerm, "OR", 0);
        row("nothing after OR", "(a tag:vip OR ) b", Kind::MissingTerm, "OR", 11);
        row("two ORs", "a OR OR b", Kind::MissingTerm, "OR", 5);
        row("a negated OR", "a -OR b", Kind::UnexpectedCharacter, "OR", 3);
        row("nothing in parentheses", "a -( ) b", Kind::MissingTerm, "( )", 3);
        row("an open parenthesis", "a (b (c)", Kind::UnclosedParenthesis, "(", 2);
        row("a parenthesis that closes nothing", "(a) b)", Kind::UnexpectedCharacter, ")", 5);
        row("a word stuck to a parenthesis", "late(b)", Kind::UnexpectedCharacter, "(", 4);
        row("a mistake in a group", "-(a OR (stat:open b))", Kind::UnknownField, "stat", 8, "status");
        row("too many groups", "((((((((((((((((((((((((( a", Kind::TooDeep, "(", 24);
        row("a custom field without a value", "a -\"Order number\": b", Kind::MissingValue, "\"Order number\":", 3);
        row("a custom field compared with a word", "\"Order number\":>ten", Kind::BadNumber, "ten", 16, ">100");
        row("an open regular expression", "a /b c", Kind::UnclosedRegex, "/b c", 2);
        row("an empty regular expression", "a //", Kind::MissingValue, "//", 2);
        row("a wrong regular expression", "a /b(/", Kind::BadRegex, "/", 5);
        row("a wrong one after an escaped slash", "/a\\/+b[/", Kind::BadRegex, "/", 7);
        row("a path", "/usr/bin", Kind::UnexpectedCharacter, "b", 5);
        row("a regular expression in a name", "body:/a/,/(b/", Kind::BadRegex, "/", 12);
        row("after letters of two units", "𝒳 é priorty:high", Kind::UnknownField, "priorty", 5, "priority");
    }
    void errors()
    {
        QFETCH(QString, line);
        QFETCH(int, kind);
        QFETCH(QString, found);
        QFETCH(int, begin);
        QFETCH(QString, firstExpected);
        const auto result = parseQuery(line);
        QVERIFY(std::holds_alternative<QueryError>(result));
        const auto& error = std::get<QueryError>(result);
        QCOMPARE(int(error.kind), kind);
        QCOMPARE(error.found, found);
        QCOMPARE(error.begin, begin);
        QCOMPARE(error.end, begin + int(found.size()));
        if (!firstExpected.isEmpty())
            QCOMPARE(error.expected.at(0), firstExpected);
        QVERIFY(!describe(error).isEmpty());
    }

    void aMistakeIsSaidInWords()
    {
        const auto error = std::get<QueryError>(parseQuery(u"priorty:high"));
        QCOMPARE(describe(error), QStringLiteral("There is no field “priorty”. Did you mean priority:?"));
    }

    void aTermKnowsWhereItStands()
    {
        const Query query = parsed(QStringLiteral("late -status:open,new  \"x y\""));
        QCOMPARE(query.terms.size(), std::size_t(3));
        QCOMPARE(query.terms[1].begin, 5);
        QCOMPARE(query.terms[1].fieldEnd, 13);
        QCOMPARE(query.terms[1].end, 21);
        QVERIFY(query.terms[1].negated);
        QCOMPARE(query.terms[2].begin, 23);
        QCOMPARE(query.terms[2].fieldEnd, 23);
        QCOMPARE(query.terms[2].end, 28);
    }

    void theCanonicalTextIsReadAsTheSameQuery()
    {
        sandbox::Random random(7);
        for (int i = 0; i < 5000; ++i) {
            const QString line = randomQuery(random);
            const auto first = parseQuery(line);
            QVERIFY2(std::holds_alternative<Query>(first), qPrintable(line));
            const auto second = parseQuery(std::get<Query>(first).toText());
            QVERIFY2(std::holds_alternative<Query>(second), qPrintable(line));
            QVERIFY2(std::get<Query>(first) == std::get<Query>(second), qPrintable(line));
        }
    }

    void anyBytesGiveAQueryOrAnErrorInsideTheText()
    {
        static const QString letters
            = QStringLiteral("\"\"-:,.<>=*()()/ OR \\ \t0127dhmstatuspriorityOR:none\u00e9\u0301\U0001D4B3") + QChar(0);
        sandbox::Random random(11);
        for (int i = 0; i < 20000; ++i) {
            QString line = random.chance(0.3) ? randomQuery(random) : QString();
            for (std::uint64_t left = random.below(24); left > 0; --left) {
                const QChar c = random.chance(0.1) ? QChar(char16_t(random.below(0x10000)))
                                                   : letters[qsizetype(random.below(std::uint64_t(letters.size())))];
                line.insert(qsizetype(random.below(std::uint64_t(line.size()) + 1)), c);
            }
            const auto result = parseQuery(line);
            if (const auto* error = std::get_if<QueryError>(&result)) {
                QVERIFY(error->begin >= 0 && error->begin < error->end && error->end <= line.size());
                QCOMPARE(error->found, line.mid(error->begin, error->end - error->begin));
            } else {
                const QString canonical = std::get<Query>(result).toText();
                const auto again = parseQuery(canonical);
                QVERIFY2(std::holds_alternative<Query>(again) && std::get<Query>(again) == std::get<Query>(result),
                    qPrintable(line));
            }
        }
    }

    void aClickNarrowsAndASecondClickTakesItBack()
    {
        const Query query = parsed(QStringLiteral("late -status:closed status:open tag:vip"));
        QCOMPARE(query.with(QueryField::Status, { QStringLiteral("new"), QStringLiteral("hold") }).toText(),
            QStringLiteral("late -status:closed status:new,hold tag:vip"));
        QCOMPARE(query.with(QueryField::Status, {}).toText(), QStringLiteral("late -status:closed tag:vip"));
        const Query both = query.toggled(QueryField::Status, QStringLiteral("new"));
        QCOMPARE(both.toText(), QStringLiteral("late -status:closed status:open,new tag:vip"));
        QVERIFY(both.chooses(QueryField::Status, QStringLiteral("new")));
        QCOMPARE(both.toggled(QueryField::Status, QStringLiteral("new")), query);
        QCOMPARE(query.with(QueryField::Priority, { QStringLiteral("none") }).toText(),
            query.toText() + QStringLiteral(" priority:none"));
    }

    void whatAClickMakesIsWhatTypingItMakes()
    {
        for (const char* name : { "Tier 2", "a,b", "say \"hi\"", "x*", "<b>", "none", "(old)", "Équipe" }) {
            const Query query = Query().with(QueryField::Group, { QString::fromUtf8(name) });
            QCOMPARE(parsed(query.toText()), query);
            QVERIFY(query.toggled(QueryField::Group, QString::fromUtf8(name)).empty());
        }
        const Query range = Query().with(QueryField::Created, { QStringLiteral("2026-01..2026-03") });
        QCOMPARE(range.toText(), QStringLiteral("created:2026-01..2026-03"));
        QVERIFY(Query().with(QueryField::Created, { QStringLiteral("rubbish") }).empty());
    }

    void swappedLettersAreOneMistake()
    {
        QCOMPARE(editDistance(u"pendign", u"pending"), 1);
        QCOMPARE(editDistance(u"", u"tag"), 3);
        QCOMPARE(editDistance(u"kitten", u"sitting"), 3);
    }

    void namesMatchWhereTheyFoldAlike()
    {
        std::vector<std::string> names { "", "a", "A", "ab", "Customer", "customer 0", "Customer 00", "customer 001",
            "customer 0017", "cust\xc3\xb6mer 0017", "CUSTOMER 0017 and many more letters",
            "customer 0017 and many more lettersx", "customer 0017 and manY more Letters", "CUST@MER 0017",
            "e\xcc\x81lodie dubois", "\xc3\x89lodie Dubois", "elodie dubois", "elodie duboi\xc3\x9f", "[ustomer",
            "{ustomer", "customer\xcc\x81", "customer 0017\xcc\x81" };
        sandbox::Random random(3);
        for (int i = 0; i < 200; ++i) {
            std::string name = names[random.below(names.size())];
            if (!name.empty())
                name[random.below(name.size())] = "aA0 z"[random.below(5)];
            names.push_back(name);
        }
        for (const std::string& wanted : names)
            for (const bool prefix : { false, true }) {
                const NameMatcher matcher(text(wanted), prefix);
                const std::string folds = folded(QStringView(text(wanted)));
                for (const std::string& name : names) {
                    const std::string other = folded(QStringView(text(name)));
                    QCOMPARE(matcher.matches(name), prefix ? other.starts_with(folds) : other == folds);
                }
            }
    }
};

QTEST_GUILESS_MAIN(TestParser)
#include "tst_parser.moc"
