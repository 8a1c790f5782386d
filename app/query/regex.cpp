// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/query/regex.h"

#include "app/base/textregex.h"
#include "app/query/query.h"

namespace desk {

namespace {

constexpr int kSteps = 1'000'000;

} // namespace

std::optional<RegexMistake> regexMistake(const QString& pattern)
{
    const QRegularExpression limit = textRegex({}, false, kSteps), expression = textRegex(pattern, false, kSteps);
    if (expression.isValid())
        return std::nullopt;
    return RegexMistake { expression.patternErrorOffset() - limit.pattern().size(), expression.errorString() };
}

QueryRegex::QueryRegex(const QueryValue& value, CancelToken cancel, std::chrono::milliseconds budget)
    : m_expression(textRegex(value.text, value.ignoreCase, kSteps))
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
