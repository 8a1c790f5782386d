// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/customvalue.h"

#include "app/base/text.h"

namespace desk {

namespace {

/// A bound whose number (or date) is missing is no bound: the other reading decides.
bool isReadable(const QString& bound, bool read)
{
    return bound.isEmpty() || read;
}

} // namespace

CustomMatcher::CustomMatcher(const QueryValue& value)
    : m_value(value)
    , m_name(value.text, value.prefix)
    , m_low(numberOf(value.text))
    , m_high(numberOf(value.upper))
    , m_first(dateSpan(value.text))
    , m_last(dateSpan(value.upper))
{
}

bool CustomMatcher::matches(std::string_view value) const
{
    if (m_value.special == QueryValue::Special::Any)
        return true;
    if (m_value.op == QueryOp::Is)
        return m_name.matches(value);
    const QString written = text(value);
    if (const auto number = numberOf(written))
        return isReadable(m_value.text, m_low.has_value()) && isReadable(m_value.upper, m_high.has_value())
            && matchesNumber(*number);
    const auto day = dateSpan(QStringView(written).left(10));
    return written.size() >= 10 && day && isReadable(m_value.text, m_first.has_value())
        && isReadable(m_value.upper, m_last.has_value()) && matchesDay(day->first);
}

bool CustomMatcher::matchesNumber(double number) const
{
    switch (m_value.op) {
    case QueryOp::Less: return number < *m_low;
    case QueryOp::LessEqual: return number <= *m_low;
    case QueryOp::Greater: return number > *m_low;
    case QueryOp::GreaterEqual: return number >= *m_low;
    case QueryOp::Range: return number >= m_low.value_or(number) && number <= m_high.value_or(number);
    case QueryOp::Is: break;
    }
    return false;
}

bool CustomMatcher::matchesDay(QDate day) const
{
    switch (m_value.op) {
    case QueryOp::Less: return day < m_first->first;
    case QueryOp::LessEqual: return day < m_first->past;
    case QueryOp::Greater: return day >= m_first->past;
    case QueryOp::GreaterEqual: return day >= m_first->first;
    case QueryOp::Range: return (!m_first || day >= m_first->first) && (!m_last || day < m_last->past);
    case QueryOp::Is: break;
    }
    return false;
}

} // namespace desk
