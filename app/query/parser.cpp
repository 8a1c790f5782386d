// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/query/query.h"
#include "app/query/spelling.h"
#include "app/query/values.h"
#include "app/query/vocabulary.h"

#include <algorithm>

namespace desk {

namespace {

using Kind = QueryError::Kind;
using Special = QueryValue::Special;

/// Reads from left to right; the first error ends it. `m_failed` is looked at after each step that can fail.
class Parser {
public:
    explicit Parser(QStringView text)
        : m_text(text)
    {
    }

    std::variant<Query, QueryError> run()
    {
        Query query;
        for (skipSpace(); !m_failed && !atEnd(); skipSpace())
            query.terms.push_back(term());
        if (m_failed)
            return m_error;
        return query;
    }

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] QChar here() const { return atEnd() ? QChar() : m_text[m_at]; }
    void skipSpace()
    {
        while (!atEnd() && here().isSpace())
            ++m_at;
    }

    void fail(Kind kind, qsizetype begin, qsizetype end, std::vector<QString> expected = {})
    {
        if (std::exchange(m_failed, true))
            return;
        m_error = { kind, static_cast<int>(begin), static_cast<int>(end), m_text.sliced(begin, end - begin).toString(),
            std::move(expected) };
    }

    QueryTerm term()
    {
        QueryTerm term;
        term.begin = static_cast<int>(m_at);
        if (here() == u'-') {
            term.negated = true;
            if (++m_at; atEnd() || here().isSpace() || here() == u'-') {
                fail(Kind::UnexpectedCharacter, m_at - 1, m_at);
                return term;
            }
        }
        term.fieldEnd = static_cast<int>(m_at);
        if (fieldName(term))
            fieldValues(term);
        else if (!m_failed)
            term.values.push_back(bareWord());
        term.end = static_cast<int>(m_at);
        return term;
    }

    /// Whether a field and its colon stand here; moves past them.
    bool fieldName(QueryTerm& term)
    {
        qsizetype end = m_at;
        while (end < m_text.size()
            && (m_text[end].isLetter() || (end > m_at && (m_text[end] == u'-' || m_text[end] == u'_'))))
            ++end;
        if (end == m_at || end >= m_text.size() || m_text[end] != u':')
            return false;
        const QStringView name = m_text.sliced(m_at, end - m_at);
        const auto field = queryFieldFromName(name);
        if (!field) {
            fail(Kind::UnknownField, m_at, end, byLikeness(name, queryFieldNames()));
            return false;
        }
        term.field = *field;
        m_at = end + 1;
        term.fieldEnd = static_cast<int>(m_at);
        return true;
    }

    void fieldValues(QueryTerm& term)
    {
        qsizetype separator = term.fieldEnd - 1 - queryFieldName(term.field).size();
        do {
            if (atEnd() || here().isSpace() || here() == u',') {
                fail(Kind::MissingValue, separator, m_at, suggestions(term.field));
                return;
            }
            term.values.push_back(fieldValue(term.field));
            separator = m_at;
        } while (!m_failed && here() == u',' && (++m_at, true));
        if (!m_failed)
            expectGap();
    }

    QueryValue bareWord()
    {
        QueryValue value;
        const qsizetype begin = m_at;
        if (here() == u'"') {
            value.quoted = true;
            value.text = phrase();
        } else if (here() == u':' || here() == u'<' || here() == u'>' || here() == u',') {
            fail(Kind::UnexpectedCharacter, m_at, m_at + 1, queryFieldNames());
        } else {
            value.text = word(false);
            if (value.text == u"OR")
                fail(Kind::NotSupported, begin, m_at);
        }
        takeStar(value, begin);
        if (!m_failed)
            expectGap();
        return value;
    }

    /// One value of a field: checked by what the field takes.
    QueryValue fieldValue(QueryField field)
    {
        QueryValue value;
        const qsizetype begin = m_at;
        takeOperator(field, value);
        const qsizetype bound = m_at;
        const bool wasQuoted = here() == u'"';
        value.text = wasQuoted ? phrase() : word(true);
        if (m_failed)
            return value;
        if (value.text.isEmpty()) {
            fail(Kind::MissingValue, begin, std::max(bound, begin + 1), suggestions(field));
            return value;
        }
        const bool isName = !isOrdered(field) && fieldKind(field) != FieldKind::Vocabulary;
        if (isName)
            takeStar(value, begin);
        if (!(wasQuoted && isName) && value.op == QueryOp::Is && !value.prefix)
            takeSpecial(field, value);
        if (value.special == Special::No)
            check(field, value, bound);
        value.quoted = needsQuotes(field, value);
        return value;
    }

    void takeOperator(QueryField field, QueryValue& value)
    {
        const qsizetype begin = m_at;
        if (here() == u'<' || here() == u'>') {
            const bool less = here() == u'<';
            ++m_at;
            const bool equal = here() == u'=';
            if (equal)
                ++m_at;
            value.op = less ? (equal ? QueryOp::LessEqual : QueryOp::Less)
                            : (equal ? QueryOp::GreaterEqual : QueryOp::Greater);
            if (!isOrdered(field))
                fail(Kind::BadOperator, begin, m_at, suggestions(field));
        }
    }

    void takeSpecial(QueryField field, QueryValue& value)
    {
        const bool none = value.text.compare(u"none", Qt::CaseInsensitive) == 0;
        if (field == QueryField::Id || (!none && value.text.compare(u"any", Qt::CaseInsensitive) != 0))
            return;
        value.special = none ? Special::None : Special::Any;
        value.text = value.text.toLower();
    }

    /// A star after a word is part of what word() read; after a phrase it stands by itself.
    void takeStar(QueryValue& value, qsizetype begin)
    {
        if (m_failed)
            return;
        if (m_text[m_at - 1] == u'"' && here() == u'*') {
            value.prefix = true;
            ++m_at;
        } else if (m_text[m_at - 1] == u'*') {
            value.prefix = true;
            value.text.chop(1);
        }
        if (value.prefix && value.text.isEmpty())
            fail(Kind::UnexpectedCharacter, begin, m_at);
        else if (value.text.isEmpty())
            fail(Kind::MissingValue, begin, m_at);
    }

    void check(QueryField field, QueryValue& value, qsizetype begin)
    {
        if (isOrdered(field))
            splitRange(value);
        const qsizetype upperAt = m_at - value.upper.size();
        switch (fieldKind(field)) {
        case FieldKind::Vocabulary:
            checkName(field, value.text, begin);
            checkName(field, value.upper, upperAt);
            checkPriority(field, value, begin);
            break;
        case FieldKind::Date:
        case FieldKind::Duration:
        case FieldKind::Count:
            checkBound(field, value.op, value.text, begin);
            checkBound(field, value.op, value.upper, upperAt);
            break;
        case FieldKind::Text:
        case FieldKind::Name:
        case FieldKind::Id: break;
        }
    }

    void splitRange(QueryValue& value)
    {
        const qsizetype dots = value.text.indexOf(u"..");
        if (dots < 0)
            return;
        const qsizetype begin = m_at - value.text.size();
        if (value.op != QueryOp::Is)
            fail(Kind::BadOperator, begin + dots, begin + dots + 2);
        if (value.text.size() == 2)
            fail(Kind::MissingValue, begin, m_at);
        value.op = QueryOp::Range;
        value.upper = value.text.mid(dots + 2);
        value.text.truncate(dots);
    }

    void checkName(QueryField field, QString& name, qsizetype begin)
    {
        name = name.toLower();
        const auto& names = vocabularyOf(field);
        if (!name.isEmpty() && std::ranges::find(names, name) == names.end())
            fail(Kind::UnknownValue, begin, begin + name.size(), byLikeness(name, names));
    }

    /// none and unknown have no place in the order of priorities.
    void checkPriority(QueryField field, const QueryValue& value, qsizetype begin)
    {
        if (field != QueryField::Priority || value.op == QueryOp::Is)
            return;
        for (const QString& name : { value.text, value.upper })
            if (name == u"none" || name == u"unknown")
                fail(Kind::UnknownValue, begin, m_at,
                    { QStringLiteral("low"), QStringLiteral("normal"), QStringLiteral("high"),
                        QStringLiteral("urgent") });
    }

    void checkBound(QueryField field, QueryOp op, QString& bound, qsizetype begin)
    {
        if (bound.isEmpty())
            return;
        const FieldKind kind = fieldKind(field);
        const bool isDuration = kind != FieldKind::Count && durationOf(bound);
        const bool isDate = kind == FieldKind::Date && dateSpan(bound);
        const bool isCount = kind == FieldKind::Count && wholeNumberOf(bound);
        if (!isDuration && !isDate && !isCount)
            fail(kind == FieldKind::Date ? Kind::BadDate : Kind::BadNumber, begin, begin + bound.size(),
                suggestions(field));
        else if (isDuration && op == QueryOp::Is)
            fail(
                Kind::BadOperator, begin, begin + bound.size(), { QLatin1Char('>') + bound, QLatin1Char('<') + bound });
        bound = bound.toLower();
    }

    /// Up to a space, or a comma where values are listed. Quotes and parentheses are errors.
    QString word(bool inList)
    {
        const qsizetype begin = m_at;
        for (; !atEnd() && !here().isSpace() && !(inList && here() == u','); ++m_at) {
            if (here() == u'"')
                fail(Kind::UnexpectedCharacter, m_at, m_at + 1);
            else if (here() == u'(' || here() == u')')
                fail(Kind::NotSupported, m_at, m_at + 1);
        }
        return m_text.sliced(begin, m_at - begin).toString();
    }

    QString phrase()
    {
        const qsizetype begin = m_at++;
        QString text;
        for (; !atEnd(); ++m_at) {
            if (here() == u'"') {
                if (++m_at; text.isEmpty())
                    fail(Kind::MissingValue, begin, m_at);
                return text;
            }
            if (here() == u'\\' && m_at + 1 < m_text.size() && (m_text[m_at + 1] == u'"' || m_text[m_at + 1] == u'\\'))
                ++m_at;
            text.append(here());
        }
        fail(Kind::UnclosedQuote, begin, m_at);
        return text;
    }

    void expectGap()
    {
        if (!atEnd() && !here().isSpace())
            fail(Kind::UnexpectedCharacter, m_at, m_at + 1);
    }

    static std::vector<QString> suggestions(QueryField field)
    {
        switch (fieldKind(field)) {
        case FieldKind::Vocabulary: return vocabularyOf(field);
        case FieldKind::Date:
            return { QStringLiteral("2026-01-15"), QStringLiteral("2026-01..2026-03"), QStringLiteral("<7d") };
        case FieldKind::Duration: return { QStringLiteral(">24h"), QStringLiteral("<30m"), QStringLiteral("1d..7d") };
        case FieldKind::Count: return { QStringLiteral("2"), QStringLiteral(">0"), QStringLiteral("1..3") };
        case FieldKind::Text:
        case FieldKind::Name:
        case FieldKind::Id: break;
        }
        return {};
    }

    QStringView m_text;
    qsizetype m_at = 0;
    bool m_failed = false;
    QueryError m_error;
};

} // namespace

std::variant<Query, QueryError> parseQuery(QStringView text)
{
    return Parser(text).run();
}

} // namespace desk
