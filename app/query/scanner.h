// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/query/query.h"

namespace desk {

/// Walks over the line of a filter and reads its smallest parts. The first error is kept and ends the reading: whoever
/// uses it looks at failed() after each step that can fail.
class Scanner {
public:
    explicit Scanner(QStringView text)
        : m_text(text)
    {
    }

    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] const QueryError& error() const { return m_error; }
    void fail(QueryError::Kind kind, qsizetype begin, qsizetype end, std::vector<QString> expected = {});

    [[nodiscard]] qsizetype at() const { return m_at; }
    void moveTo(qsizetype at) { m_at = at; }
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    /// The character here, or the one before; a null character outside the text.
    [[nodiscard]] QChar here(qsizetype ahead = 0) const;
    [[nodiscard]] QStringView text() const { return m_text; }
    void skipSpace();
    /// Moves past `c` where it stands here.
    bool take(QChar c);

    /// Up to a space or a parenthesis, or a comma where values are listed; may be empty. A quote inside is an error.
    QString word(bool inList);
    /// Between quotes; here() is the opening one.
    QString phrase();
    /// `/…/[i]` into a value; here() is the opening slash.
    void regex(QueryValue& value);
    /// What must follow a term: a space, a closing parenthesis or the end.
    void expectGap();

private:
    void checkRegex(const QueryValue& value, qsizetype begin);

    QStringView m_text;
    qsizetype m_at = 0;
    bool m_failed = false;
    QueryError m_error;
};

} // namespace desk
