// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/query/regex.h"

#include "app/query/query.h"

namespace desk {

namespace {

QRegularExpression expressionOf(const QString& pattern, bool ignoreCase)
{
    QRegularExpression::PatternOptions options
        = QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::MultilineOption;
    options.setFlag(QRegularExpression::CaseInsensitiveOption, ignoreCase);
    return QRegularExpression(pattern, options);
}

} // namespace

std::optional<RegexMistake> regexMistake(const QString& pattern)
{
    const QRegularExpression expression = expressionOf(pattern, false);
    if (expression.isValid())
        return std::nullopt;
    return RegexMistake { expression.patternErrorOffset(), expression.errorString() };
}

// The limit ends the search in one text after some ten milliseconds, however the pattern backtracks; a pattern can
// lower it but not raise it.
QueryRegex::QueryRegex(const QueryValue& value, CancelToken cancel, std::chrono::milliseconds budget)
    : m_expression(expressionOf(QStringLiteral("(*LIMIT_MATCH=1000000)") + value.text, value.ignoreCase))
    , m_cancel(std::move(cancel))
    , m_budget(budget)
{
}

Result<bool> QueryRegex::matches(const QString& text)
{
    if (m_cancel.cancelled())
        return Error { Error::Kind::Cancelled, {}, 0, {} };
    const auto now = Clock::now();
    if (!m_deadline)
        m_deadline = now + m_budget;
    const QRegularExpressionMatch match = m_expression.match(text);
    if (!match.isValid() || now > *m_deadline)
        return Error { Error::Kind::Timeout, QStringLiteral("the regular expression takes too long"), 0, {} };
    return match.hasMatch();
}

} // namespace desk
