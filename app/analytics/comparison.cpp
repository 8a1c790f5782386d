// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/comparison.h"

#include "app/query/values.h"

#include <QDateTime>
#include <algorithm>

namespace desk {

namespace {

using Ages = CreationRange::Ages;

bool isRange(const QueryTerm& term)
{
    return term.field == QueryField::Created && !term.negated;
}

/// What a value says where all its bounds are ages.
std::optional<Ages> agesOf(const QueryValue& value)
{
    const auto age = durationOf(value.text), upper = durationOf(value.upper);
    if ((!value.text.isEmpty() && !age) || (!value.upper.isEmpty() && !upper))
        return std::nullopt;
    switch (value.op) {
    case QueryOp::Range: return Ages { age.value_or(0), upper };
    case QueryOp::Less:
    case QueryOp::LessEqual: return Ages { 0, age };
    default: return Ages { age.value_or(0), std::nullopt };
    }
}

void narrow(CreationRange& range, const QueryValue& value)
{
    const auto more = range.ages ? agesOf(value) : std::nullopt;
    if (more && more->oldest)
        range.ages->oldest = std::min(range.ages->oldest.value_or(*more->oldest), *more->oldest);
    if (more)
        range.ages->youngest = std::max(range.ages->youngest, more->youngest);
    else
        range.ages.reset();
}

QDate dayOf(std::int64_t second, const QTimeZone& zone)
{
    return QDateTime::fromSecsSinceEpoch(second, zone).date();
}

/// What is created in [first, past).
QString between(QDate first, QDate past)
{
    return QStringLiteral("created:") + first.toString(Qt::ISODate) + QStringLiteral("..")
        + past.addDays(-1).toString(Qt::ISODate);
}

QString between(Millis youngest, Millis oldest)
{
    constexpr Millis kMinute = 60'000;
    return QStringLiteral("created:>=%1m created:<%2m").arg(youngest / kMinute).arg(oldest / kMinute);
}

QString earlierAges(const Ages& ages, Comparison comparison, Millis now)
{
    if (comparison == Comparison::Previous)
        return between(*ages.oldest, 2 * *ages.oldest - ages.youngest);
    const QDate today = QDateTime::fromMSecsSinceEpoch(now, Qt::UTC).date();
    const Millis year = today.addYears(-1).daysTo(today) * Millis(86'400'000);
    return between(ages.youngest + year, *ages.oldest + year);
}

QString earlierDays(QDate first, QDate past, Comparison comparison)
{
    return comparison == Comparison::Previous ? between(first.addDays(-first.daysTo(past)), first)
                                              : between(first.addYears(-1), past.addYears(-1));
}

} // namespace

std::optional<CreationRange> creationRange(const Query& query, const MatchContext& context)
{
    if (std::ranges::none_of(query.terms, isRange))
        return std::nullopt;
    const QTimeZone zone = context.zones.empty() ? QTimeZone::utc() : context.zones.front();
    const MatchContext inZone { context.snapshot, { zone }, context.now, {}, {}, nullptr, 0, {} };
    CreationRange range;
    range.ages.emplace();
    for (const QueryTerm& term : query.terms) {
        if (!isRange(term))
            continue;
        if (term.values.size() != 1 || term.values[0].special != QueryValue::Special::No)
            return std::nullopt;
        const NumberInterval says = numbersOf(term, inZone)->intervals.at(0);
        range.seconds = { std::max(range.seconds.low, says.low), std::min(range.seconds.high, says.high) };
        narrow(range, term.values[0]);
    }
    const NumberInterval open;
    if (range.seconds.low != open.low)
        range.first = dayOf(range.seconds.low, zone);
    if (range.seconds.high != open.high)
        range.past = dayOf(range.seconds.high, zone).addDays(1);
    return range;
}

std::optional<Query> earlierQuery(const Query& query, Comparison comparison, const MatchContext& context)
{
    const auto range = comparison == Comparison::None ? std::nullopt : creationRange(query, context);
    if (!range || (range->ages ? !range->ages->oldest : !range->first.isValid()))
        return std::nullopt;
    const QTimeZone zone = context.zones.empty() ? QTimeZone::utc() : context.zones.front();
    const QDate past = range->past.isValid() ? range->past : dayOf(context.now / 1000, zone).addDays(1);
    const QString created = range->ages ? earlierAges(*range->ages, comparison, context.now)
                                        : earlierDays(range->first, past, comparison);
    const auto moved = parseQuery(created);
    const Query* const terms = std::get_if<Query>(&moved);
    if (!terms || (!range->ages && past <= range->first)
        || (range->ages && *range->ages->oldest <= range->ages->youngest))
        return std::nullopt; // before all dates there are, or nothing at all
    Query earlier = query;
    std::erase_if(earlier.terms, isRange);
    earlier.terms.insert(earlier.terms.end(), terms->terms.begin(), terms->terms.end());
    return earlier;
}

} // namespace desk
