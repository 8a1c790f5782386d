// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/days.h"
#include "app/analytics/matcher.h"
#include "app/query/values.h"
#include "app/query/vocabulary.h"

#include <algorithm>

namespace desk {

namespace {

using Special = QueryValue::Special;
constexpr std::int64_t kLowest = std::numeric_limits<std::int64_t>::min(),
                       kHighest = std::numeric_limits<std::int64_t>::max();

NumberInterval compare(QueryOp op, std::int64_t first, std::int64_t last)
{
    switch (op) {
    case QueryOp::Is:
    case QueryOp::Range: return { first, last };
    case QueryOp::Less: return { kLowest, first - 1 };
    case QueryOp::LessEqual: return { kLowest, last };
    case QueryOp::Greater: return { last + 1, kHighest };
    case QueryOp::GreaterEqual: return { first, kHighest };
    }
    return {};
}

/// Ages compare the other way round than times: younger than 7 days is later than 7 days ago. In seconds.
NumberInterval ageInterval(const QueryValue& value, const MatchContext& context)
{
    const auto secondsAgo = [&](const QString& age) { return (context.now - durationOf(age).value_or(0)) / 1000; };
    if (value.op == QueryOp::Range)
        return { value.upper.isEmpty() ? kLowest : secondsAgo(value.upper),
            value.text.isEmpty() ? kHighest : secondsAgo(value.text) };
    const std::int64_t at = secondsAgo(value.text);
    switch (value.op) {
    case QueryOp::Less: return { at + 1, kHighest };
    case QueryOp::LessEqual: return { at, kHighest };
    case QueryOp::Greater: return { kLowest, at - 1 };
    default: return { kLowest, at };
    }
}

bool isAge(const QueryValue& value)
{
    return durationOf(value.text.isEmpty() ? value.upper : value.text).has_value();
}

/// In seconds. A range may have a date at one end and an age at the other: each end is read by itself.
NumberInterval dateInterval(const QueryValue& value, const MatchContext& context, const QTimeZone& zone)
{
    if (isAge(value) && (value.upper.isEmpty() || value.text.isEmpty() || durationOf(value.upper)))
        return ageInterval(value, context);
    const auto startOf = [&](const QString& bound) {
        const auto span = dateSpan(bound);
        return span ? startOfDay(span->first, zone) / 1000 : (context.now - durationOf(bound).value_or(0)) / 1000;
    };
    const auto endOf = [&](const QString& bound) {
        const auto span = dateSpan(bound);
        return span ? startOfDay(span->past, zone) / 1000 - 1 : (context.now - durationOf(bound).value_or(0)) / 1000;
    };
    if (value.op == QueryOp::Range)
        return { value.text.isEmpty() ? kLowest : startOf(value.text),
            value.upper.isEmpty() ? kHighest : endOf(value.upper) };
    return compare(value.op, startOf(value.text), endOf(value.text));
}

NumberInterval numberInterval(const QueryValue& value, std::int64_t (*read)(const QString&))
{
    if (value.op == QueryOp::Range)
        return { value.text.isEmpty() ? kLowest : read(value.text),
            value.upper.isEmpty() ? kHighest : read(value.upper) };
    return compare(value.op, read(value.text), read(value.text));
}

NumberInterval intervalOf(QueryField field, const QueryValue& value, const MatchContext& context, const QTimeZone& zone)
{
    switch (field) {
    case QueryField::Created:
    case QueryField::Updated:
    case QueryField::Solved: return dateInterval(value, context, zone);
    case QueryField::Waiting: return ageInterval(value, context);
    case QueryField::FirstReply:
    case QueryField::Resolution:
        return numberInterval(value, [](const QString& s) { return std::int64_t(durationOf(s).value_or(0) / 60'000); });
    default: return numberInterval(value, [](const QString& s) { return std::int64_t(wholeNumberOf(s).value_or(0)); });
    }
}

} // namespace

NumberSet numbersIn(const QTimeZone& zone, const QueryTerm& term, const MatchContext& context)
{
    NumberSet set;
    for (const QueryValue& value : term.values) {
        if (value.special == Special::None)
            set.none = true;
        else
            set.intervals.push_back(
                value.special == Special::Any ? NumberInterval() : intervalOf(term.field, value, context, zone));
    }
    return set;
}

bool dependsOnNow(const QueryTerm& term)
{
    if (term.field == QueryField::Compound)
        return std::ranges::any_of(
            term.alternatives, [](const Query& query) { return std::ranges::any_of(query.terms, dependsOnNow); });
    const FieldKind kind = fieldKind(term.field);
    if (kind != FieldKind::Date && term.field != QueryField::Waiting)
        return false;
    return std::ranges::any_of(term.values, [](const QueryValue& value) {
        return value.special == Special::No && (durationOf(value.text) || durationOf(value.upper));
    });
}

std::optional<NumberSet> numbersOf(const QueryTerm& term, const MatchContext& context)
{
    const FieldKind kind = fieldKind(term.field);
    if (kind != FieldKind::Date && kind != FieldKind::Duration && kind != FieldKind::Count)
        return std::nullopt;
    const auto& zones = context.zones;
    const bool sameDays = std::ranges::all_of(zones, [&](const QTimeZone& zone) { return zone == zones.front(); });
    if (kind == FieldKind::Date && !sameDays)
        return std::nullopt;
    return numbersIn(zones.empty() ? QTimeZone::utc() : zones.front(), term, context);
}

} // namespace desk
