// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/query/scanner.h"

#include "app/query/regex.h"

#include <algorithm>

namespace desk {

using Kind = QueryError::Kind;

void Scanner::fail(Kind kind, qsizetype begin, qsizetype end, std::vector<QString> expected)
{
    if (std::exchange(m_failed, true))
        return;
    m_error = { kind, static_cast<int>(begin), static_cast<int>(end), m_text.sliced(begin, end - begin).toString(),
        std::move(expected), {} };
}

QChar Scanner::here(qsizetype ahead) const
{
    const qsizetype at = m_at + ahead;
    return at >= 0 && at < m_text.size() ? m_text[at] : QChar();
}

void Scanner::skipSpace()
{
    while (!atEnd() && here().isSpace())
        ++m_at;
}

bool Scanner::take(QChar c)
{
    if (atEnd() || here() != c)
        return false;
    ++m_at;
    return true;
}

QString Scanner::word(bool inList)
{
    const qsizetype begin = m_at;
    for (; !atEnd() && !here().isSpace() && !(inList && here() == u','); ++m_at) {
        if (here() == u'(' || here() == u')')
            break;
        if (here() == u'"')
            fail(Kind::UnexpectedCharacter, m_at, m_at + 1);
    }
    return m_text.sliced(begin, m_at - begin).toString();
}

QString Scanner::phrase()
{
    const qsizetype begin = m_at++;
    QString text;
    for (; !atEnd(); ++m_at) {
        if (here() == u'"') {
            if (++m_at; text.isEmpty())
                fail(Kind::MissingValue, begin, m_at);
            return text;
        }
        if (here() == u'\\' && (here(1) == u'"' || here(1) == u'\\'))
            ++m_at;
        text.append(here());
    }
    fail(Kind::UnclosedQuote, begin, m_at);
    return text;
}

void Scanner::regex(QueryValue& value)
{
    const qsizetype begin = m_at++;
    value.regex = true;
    while (!atEnd() && here() != u'/') {
        if (here() == u'\\' && m_at + 1 < m_text.size()) {
            if (here(1) != u'/') // else the pattern has the slash alone
                value.text.append(here());
            ++m_at;
        }
        value.text.append(here());
        ++m_at;
    }
    if (!take(u'/')) {
        fail(Kind::UnclosedRegex, begin, m_at);
        return;
    }
    if (value.text.isEmpty())
        fail(Kind::MissingValue, begin, m_at);
    else
        checkRegex(value, begin);
    value.ignoreCase = take(u'i');
}

/// Tells where in the line the pattern is wrong: escaped slashes make the line longer than the pattern.
void Scanner::checkRegex(const QueryValue& value, qsizetype begin)
{
    const auto mistake = regexMistake(value.text);
    if (!mistake)
        return;
    qsizetype at = begin + 1;
    for (qsizetype inPattern = 0; inPattern < mistake->at && at < m_at - 1; ++inPattern, ++at)
        if (m_text[at] == u'\\' && m_text[at + 1] == u'/')
            ++at;
    fail(Kind::BadRegex, at, at + 1);
    m_error.reason = mistake->reason;
}

void Scanner::expectGap()
{
    if (!atEnd() && !here().isSpace() && here() != u')')
        fail(Kind::UnexpectedCharacter, m_at, m_at + 1);
}

} // namespace desk
