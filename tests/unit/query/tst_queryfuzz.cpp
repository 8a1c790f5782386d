// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/query/spelling.h"
#include "app/query/vocabulary.h"
#include "app/sandbox/random.h"
#include "tests/fuzz/querycheck.h"
#include "tests/testkit/fixtures.h"

#include <QDir>
#include <QTest>

using namespace desk;
using namespace desk::test;

namespace {

using sandbox::Random;

/// The kept inputs of the fuzzer.
QList<QByteArray> corpus()
{
    QList<QByteArray> inputs;
    const QDir dir(sourcePath(QStringLiteral("tests/fuzz/corpus/query")));
    for (const QString& name : dir.entryList(QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            inputs += file.readAll();
    }
    return inputs;
}

template <typename List> auto pick(Random& random, const List& list)
{
    return list[static_cast<decltype(list.size())>(random.below(static_cast<std::uint64_t>(list.size())))];
}

QByteArray changed(QByteArray input, const QList<QByteArray>& all, Random& random)
{
    for (std::uint64_t left = 1 + random.below(4); left > 0; --left) {
        const auto at = static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(input.size()) + 1));
        const QByteArray other = pick(random, all);
        switch (random.below(4)) {
        case 0: input.insert(at, char(random.below(256))); break;
        case 1: input.remove(at, 1 + static_cast<qsizetype>(random.below(4))); break;
        case 2: input.insert(at, other.mid(static_cast<qsizetype>(random.below(8)), 8)); break;
        default: input = input.left(at) + ' ' + other; break;
        }
    }
    return input;
}

QString randomText(Random& random)
{
    static const QString kLetters = QStringLiteral("abcAB  019\"\"\\:,.<>=*()-/_oORnone\u00e9\u0301\u202f");
    QString text;
    for (std::uint64_t left = 1 + random.below(8); left > 0; --left)
        text += pick(random, kLetters);
    return text;
}

QueryValue textValue(Random& random)
{
    QueryValue value;
    if (random.chance(0.2)) {
        static const QStringList kPatterns { QStringLiteral("a/b"), QStringLiteral("(a|b)\\d+"),
            QStringLiteral("[/\"]"), QStringLiteral("x y"), QStringLiteral("\\\\"), QStringLiteral("\\\\/") };
        value.text = pick(random, kPatterns);
        value.regex = true;
        value.ignoreCase = random.chance(0.5);
        return value;
    }
    value.quoted = random.chance(0.7);
    value.text = value.quoted ? randomText(random) : QStringLiteral("late%1").arg(random.below(9));
    value.prefix = random.chance(0.2);
    return value;
}

QueryValue namedValue(Random& random, QueryField field)
{
    QueryValue value;
    if (field == QueryField::Custom && random.chance(0.3)) {
        static constexpr std::array kOps { QueryOp::Less, QueryOp::LessEqual, QueryOp::Greater, QueryOp::GreaterEqual,
            QueryOp::Range };
        value.op = pick(random, kOps);
        value.text = QStringLiteral("-1.5");
        if (value.op == QueryOp::Range)
            value.upper = QStringLiteral("2026-01");
        return value;
    }
    if (field != QueryField::Id && random.chance(0.1)) {
        value.special = random.chance(0.5) ? QueryValue::Special::None : QueryValue::Special::Any;
        value.text = value.special == QueryValue::Special::None ? QStringLiteral("none") : QStringLiteral("any");
        return value;
    }
    value.text = randomText(random);
    value.prefix = random.chance(0.2);
    value.quoted = needsQuotes(field, value);
    return value;
}

QueryTerm randomTerm(Random& random)
{
    static constexpr std::array kFields { QueryField::Text, QueryField::Subject, QueryField::Body, QueryField::Note,
        QueryField::Tag, QueryField::Group, QueryField::Account, QueryField::Id, QueryField::Custom,
        QueryField::StatusLabel };
    QueryTerm term;
    term.field = pick(random, kFields);
    term.negated = random.chance(0.3);
    if (term.field == QueryField::Custom)
        term.name = randomText(random);
    for (std::uint64_t left = term.field == QueryField::Text ? 1 : 1 + random.below(3); left > 0; --left)
        term.values.push_back(
            fieldKind(term.field) == FieldKind::Text ? textValue(random) : namedValue(random, term.field));
    return term;
}

Query randomQuery(Random& random, int depth);

/// A group as parsing gives it: no alternative is a group of alternatives, and one alone is negated and more than a
/// term.
QueryTerm randomGroup(Random& random, int depth)
{
    QueryTerm group;
    group.field = QueryField::Compound;
    group.negated = random.chance(0.5);
    const bool alone = group.negated && random.chance(0.4);
    for (std::uint64_t left = alone ? 1 : 2 + random.below(2); left > 0; --left) {
        Query alternative = randomQuery(random, depth + 1);
        while (alternative.empty() || (alone && alternative.terms.size() < 2)
            || (!alone && alternative.terms.size() == 1 && alternative.terms[0].field == QueryField::Compound
                && !alternative.terms[0].negated))
            alternative.terms.push_back(randomTerm(random));
        group.alternatives.push_back(std::move(alternative));
    }
    return group;
}

Query randomQuery(Random& random, int depth)
{
    Query query;
    for (std::uint64_t left = random.below(4); left > 0; --left)
        query.terms.push_back(depth < 4 && random.chance(0.3) ? randomGroup(random, depth) : randomTerm(random));
    return query;
}

} // namespace

/// What the fuzzer (tests/fuzz) does with clang, in small and everywhere.
class TestQueryFuzz : public QObject {
    Q_OBJECT

private slots:
    void theKeptInputsHold()
    {
        const auto inputs = corpus();
        QVERIFY(inputs.size() > 30);
        for (const QByteArray& input : inputs)
            QVERIFY2(queryFault(std::string_view(input.constData(), std::size_t(input.size()))).isEmpty(),
                input.constData());
    }

    void changesOfTheKeptInputsHold()
    {
        const auto inputs = corpus();
        Random random(23);
        for (int i = 0; i < 30000; ++i) {
            const QByteArray input = changed(pick(random, inputs), inputs, random);
            const QString fault = queryFault(std::string_view(input.constData(), std::size_t(input.size())));
            QVERIFY2(fault.isEmpty(), qPrintable(fault + u' ' + QString::fromLatin1(input.toPercentEncoding())));
        }
    }

    void anyQueryIsReadFromItsTextAsItself()
    {
        Random random(29);
        std::size_t groups = 0;
        for (int i = 0; i < 10000; ++i) {
            const Query query = randomQuery(random, 0);
            groups += query.toText().contains(QStringLiteral(" OR ")) ? 1U : 0U;
            const auto again = parseQuery(query.toText());
            QVERIFY2(std::holds_alternative<Query>(again), qPrintable(query.toText()));
            QVERIFY2(std::get<Query>(again) == query, qPrintable(query.toText()));
        }
        QVERIFY(groups > 1000);
    }
};

QTEST_GUILESS_MAIN(TestQueryFuzz)
#include "tst_queryfuzz.moc"
