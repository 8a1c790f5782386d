// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/query/metricvalue.h"
#include "app/query/query.h"
#include "app/query/valuereader.h"
#include "app/query/vocabulary.h"

#include <iterator>

namespace desk {

namespace {

using Kind = QueryError::Kind;

/// Reads from left to right; the first error ends it.
class Parser {
public:
    explicit Parser(QStringView text)
        : m_in(text)
    {
    }

    std::variant<Query, QueryError> run()
    {
        m_in.skipSpace();
        const qsizetype begin = m_in.at();
        Query query = inLine(either(0), begin);
        if (!m_in.atEnd())
            m_in.fail(Kind::UnexpectedCharacter, m_in.at(), m_in.at() + 1); // a ")" that closes nothing
        if (m_in.failed())
            return m_in.error();
        return query;
    }

private:
    /// Terms up to the end or a closing parenthesis, in alternatives. One empty alternative where there is nothing.
    std::vector<Query> either(int depth)
    {
        std::vector<Query> alternatives(1);
        qsizetype orAt = -1; // of the last OR
        for (m_in.skipSpace(); !m_in.failed() && !m_in.atEnd() && m_in.here() != u')'; m_in.skipSpace()) {
            if (isOr()) {
                if (alternatives.back().empty())
                    m_in.fail(Kind::MissingTerm, m_in.at(), m_in.at() + 2);
                orAt = m_in.at();
                m_in.moveTo(orAt + 2);
                alternatives.emplace_back();
            } else {
                append(alternatives.back(), term(depth));
            }
        }
        if (alternatives.size() > 1 && alternatives.back().empty())
            m_in.fail(Kind::MissingTerm, orAt, orAt + 2);
        return flat(std::move(alternatives));
    }

    [[nodiscard]] bool isOr() const
    {
        const QChar after = m_in.here(2);
        return m_in.here() == u'O' && m_in.here(1) == u'R'
            && (m_in.at() + 2 == m_in.text().size() || after.isSpace() || after == u'(' || after == u')');
    }

    /// An alternative that is a group of alternatives is these alternatives.
    static std::vector<Query> flat(std::vector<Query> alternatives)
    {
        std::vector<Query> result;
        for (Query& query : alternatives) {
            const bool group = query.terms.size() == 1 && query.terms[0].field == QueryField::Compound
                && !query.terms[0].negated && alternatives.size() > 1;
            if (group)
                std::ranges::move(query.terms[0].alternatives, std::back_inserter(result));
            else
                result.push_back(std::move(query));
        }
        return result;
    }

    /// What stands between parentheses, or is the whole line, as a query.
    Query inLine(std::vector<Query> alternatives, qsizetype begin)
    {
        if (alternatives.size() == 1)
            return std::move(alternatives[0]);
        QueryTerm group;
        group.field = QueryField::Compound;
        group.begin = group.fieldEnd = static_cast<int>(begin);
        group.end = static_cast<int>(m_in.at());
        group.alternatives = std::move(alternatives);
        return { { std::move(group) } };
    }

    static void append(Query& query, Query more) { std::ranges::move(more.terms, std::back_inserter(query.terms)); }

    /// A term, or what a group comes down to.
    Query term(int depth)
    {
        QueryTerm term;
        term.begin = static_cast<int>(m_in.at());
        if (m_in.take(u'-')) {
            term.negated = true;
            if (m_in.atEnd() || m_in.here().isSpace() || m_in.here() == u'-' || m_in.here() == u')')
                m_in.fail(Kind::UnexpectedCharacter, m_in.at() - 1, m_in.at());
            else if (isOr())
                m_in.fail(Kind::UnexpectedCharacter, m_in.at(), m_in.at() + 2);
        }
        term.fieldEnd = static_cast<int>(m_in.at());
        if (m_in.failed())
            return {};
        if (m_in.here() == u'(')
            return group(std::move(term), depth + 1);
        if (fieldName(term) || customName(term))
            fieldValues(term);
        else if (!m_in.failed())
            term.values.push_back(readBareWord(m_in));
        if (!m_in.failed())
            m_in.expectGap();
        term.end = static_cast<int>(m_in.at());
        return { { std::move(term) } };
    }

    Query group(QueryTerm term, int depth)
    {
        const qsizetype open = m_in.at();
        if (depth > kMostNestedGroups)
            m_in.fail(Kind::TooDeep, open, open + 1);
        m_in.moveTo(open + 1);
        std::vector<Query> alternatives = either(depth);
        if (!m_in.failed() && m_in.atEnd())
            m_in.fail(Kind::UnclosedParenthesis, open, open + 1);
        m_in.take(u')');
        if (!m_in.failed() && alternatives[0].empty())
            m_in.fail(Kind::MissingTerm, open, m_in.at());
        if (!m_in.failed())
            m_in.expectGap();
        if (m_in.failed())
            return {};
        if (!term.negated)
            return inLine(std::move(alternatives), open);
        if (alternatives.size() == 1 && alternatives[0].terms.size() == 1)
            return negation(std::move(alternatives[0].terms[0]), term.begin);
        term.field = QueryField::Compound;
        term.end = static_cast<int>(m_in.at());
        term.alternatives = std::move(alternatives);
        return { { std::move(term) } };
    }

    /// `-(term)`. Two negations take each other away, and a group that is negated no more is part of the line.
    Query negation(QueryTerm term, int begin)
    {
        term.negated = !term.negated;
        if (term.field == QueryField::Compound && !term.negated && term.alternatives.size() == 1)
            return std::move(term.alternatives[0]);
        term.begin = begin;
        term.end = static_cast<int>(m_in.at());
        return { { std::move(term) } };
    }

    /// Whether a field and its colon stand here; moves past them.
    bool fieldName(QueryTerm& term)
    {
        const QStringView text = m_in.text();
        const qsizetype begin = m_in.at();
        qsizetype end = begin;
        while (end < text.size()
            && (text[end].isLetter()
                || (end > begin && (text[end] == u'-' || text[end] == u'_' || text[end].isDigit()))))
            ++end;
        if (end == begin || end >= text.size() || text[end] != u':')
            return false;
        const QStringView name = text.sliced(begin, end - begin);
        if (name.startsWith(kMetricPrefix, Qt::CaseInsensitive))
            return metricName(term, name);
        const auto field = queryFieldFromName(name);
        if (!field) {
            m_in.fail(Kind::UnknownField, begin, end, byLikeness(name, queryFieldNames()));
            return false;
        }
        term.field = *field;
        m_in.moveTo(end + 1);
        term.fieldEnd = static_cast<int>(m_in.at());
        return true;
    }

    /// What stands before the colon is "metric-" and more; moves past them.
    bool metricName(QueryTerm& term, QStringView name)
    {
        const qsizetype begin = m_in.at(), end = begin + name.size();
        const QString called = name.sliced(kMetricPrefix.size()).toString().toLower();
        if (!metricField(called)) {
            std::vector<QString> known;
            for (const QString& metric : byLikeness(called, queryMetricNames()))
                known.push_back(kMetricPrefix + metric);
            m_in.fail(Kind::UnknownField, begin, end, std::move(known));
            return false;
        }
        term.field = QueryField::Metric;
        term.name = called;
        m_in.moveTo(end + 1);
        term.fieldEnd = static_cast<int>(m_in.at());
        return true;
    }

    /// Whether a field of the account's own stands here, a phrase with a colon; moves past them.
    bool customName(QueryTerm& term)
    {
        if (m_in.failed() || m_in.here() != u'"')
            return false;
        const qsizetype begin = m_in.at();
        const QString name = m_in.phrase();
        if (m_in.failed())
            return false;
        if (!m_in.take(u':')) {
            m_in.moveTo(begin);
            return false;
        }
        term.field = QueryField::Custom;
        term.name = name;
        term.fieldEnd = static_cast<int>(m_in.at());
        return true;
    }

    void fieldValues(QueryTerm& term)
    {
        qsizetype separator = term.begin + (term.negated ? 1 : 0);
        do {
            const QChar c = m_in.here();
            if (m_in.atEnd() || c.isSpace() || c == u',' || c == u')') {
                m_in.fail(Kind::MissingValue, separator, m_in.at(), valueExamples({ term.field, term.name }));
                return;
            }
            term.values.push_back(readValue(m_in, { term.field, term.name }));
            separator = m_in.at();
        } while (!m_in.failed() && m_in.take(u','));
    }

    Scanner m_in;
};

} // namespace

std::variant<Query, QueryError> parseQuery(QStringView text)
{
    return Parser(text).run();
}

} // namespace desk
