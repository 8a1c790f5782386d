// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/cancel.h"
#include "app/base/result.h"

#include <QRegularExpression>
#include <chrono>
#include <optional>

namespace desk {

struct QueryValue;

/// What is wrong with a regular expression.
struct RegexMistake {
    qsizetype at = 0; ///< UTF-16 units in the pattern; its length where something is missing at the end
    QString reason; ///< an English sentence part
};
std::optional<RegexMistake> regexMistake(const QString& pattern);

/// A regular expression of a query (Perl's dialect, Unicode classes) with a time budget for everything that it is tried
/// on, from the first text on. One thread.
class QueryRegex {
public:
    static constexpr std::chrono::milliseconds kBudget { 2000 };
    /// A value with `regex`.
    explicit QueryRegex(const QueryValue& value, CancelToken cancel = {}, std::chrono::milliseconds budget = kBudget);
    /// Whether it matches somewhere in the text. Timeout where the budget is spent or this one text costs too much,
    /// Cancelled where somebody asked to stop.
    [[nodiscard]] Result<bool> matches(const QString& text);

private:
    using Clock = std::chrono::steady_clock;
    QRegularExpression m_expression;
    CancelToken m_cancel;
    std::chrono::milliseconds m_budget;
    std::optional<Clock::time_point> m_deadline;
};

} // namespace desk
