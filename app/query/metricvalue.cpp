// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/query/metricvalue.h"

#include "app/base/text.h"
#include "app/query/vocabulary.h"

#include <limits>

namespace desk {

namespace {

using Kind = MetricValue::Kind;

constexpr std::int64_t kLowest = std::numeric_limits<std::int64_t>::min(),
                       kHighest = std::numeric_limits<std::int64_t>::max();

bool isShare(const MetricDefinition& metric)
{
    return metric.shape == MetricShape::Share || metric.shape == MetricShape::Quotient;
}

bool isDuration(const MetricDefinition& metric)
{
    return metric.unit == MetricUnit::Seconds || divisorOf(metric.unit) > 1;
}

/// The numbers that a bound stands for, as a column has them: durations of all metrics but those in seconds are told
/// apart by the whole minute.
struct Bound {
    std::int64_t first = kLowest, last = kHighest;
};
std::optional<Bound> numberBound(const MetricDefinition& metric, QStringView text)
{
    if (!isDuration(metric)) {
        const auto number = wholeNumberOf(text);
        return number ? std::optional(Bound { *number, *number }) : std::nullopt;
    }
    const bool inSeconds = text.endsWith(u's');
    const auto seconds = inSeconds ? wholeNumberOf(text.chopped(1)) : std::nullopt;
    const auto length = durationOf(text);
    if (seconds)
        return Bound { *seconds, *seconds };
    if (!length)
        return std::nullopt;
    const std::int64_t unit = metric.unit == MetricUnit::Seconds ? 1 : 60;
    return Bound { *length / 1000, *length / 1000 + unit - 1 };
}

/// Puts a value together from what `read` makes of its bounds.
template <typename B, typename Read>
std::optional<std::pair<B, B>> bounds(const QueryValue& value, const B& open, Read read)
{
    const bool range = value.op == QueryOp::Range;
    const std::optional<B> low = range && value.text.isEmpty() ? std::optional(open) : read(value.text);
    const std::optional<B> high = !range ? low : value.upper.isEmpty() ? std::optional(open) : read(value.upper);
    return low && high ? std::optional(std::pair(*low, *high)) : std::nullopt;
}

std::optional<MetricValue> asNumber(const MetricDefinition& metric, const QueryValue& value)
{
    const auto read = bounds(value, Bound(), [&](const QString& text) { return numberBound(metric, text); });
    if (!read || isShare(metric))
        return std::nullopt;
    const auto& [low, high] = *read;
    MetricValue number { Kind::Number };
    number.low = value.op == QueryOp::Greater                         ? low.last + 1
        : value.op == QueryOp::Less || value.op == QueryOp::LessEqual ? kLowest
                                                                      : low.first;
    number.high = value.op == QueryOp::Less                                 ? low.first - 1
        : value.op == QueryOp::Greater || value.op == QueryOp::GreaterEqual ? kHighest
                                                                            : high.last;
    return number;
}

std::optional<MetricValue> asDays(const QueryValue& value)
{
    const auto read = bounds(value, DateSpan(), [](const QString& text) { return dateSpan(text); });
    if (!read)
        return std::nullopt;
    const auto& [low, high] = *read;
    MetricValue days { Kind::Days };
    days.first = value.op == QueryOp::Greater                         ? low.past
        : value.op == QueryOp::Less || value.op == QueryOp::LessEqual ? QDate()
                                                                      : low.first;
    days.past = value.op == QueryOp::Less                                   ? low.first
        : value.op == QueryOp::Greater || value.op == QueryOp::GreaterEqual ? QDate()
                                                                            : high.past;
    return days;
}

std::optional<MetricValue> asHours(const QueryValue& value)
{
    if (value.op != QueryOp::Is && value.op != QueryOp::Range)
        return std::nullopt;
    // An hour without its day would be a number.
    const auto hours = weekHours(value.text, value.upper);
    if (!hours || value.text.isEmpty() || value.text.front().isDigit())
        return std::nullopt;
    MetricValue found { Kind::Hours };
    found.hours = *hours;
    return found;
}

} // namespace

std::optional<MetricField> metricField(QStringView name)
{
    MetricField field;
    field.business = name.endsWith(kBusinessSuffix);
    const QStringView called = field.business ? name.chopped(kBusinessSuffix.size()) : name;
    field.metric = findMetric(utf8(called));
    // Not by the number of its entry in the dictionary.
    if (!field.metric || text(field.metric->name) != called || (field.business && !isDuration(*field.metric)))
        return std::nullopt;
    return field;
}

std::optional<MetricValue> metricValue(const MetricDefinition& metric, const QueryValue& value)
{
    const bool yes = value.text == u"yes", no = value.text == u"no";
    if (isShare(metric) && value.op == QueryOp::Is && (yes || no)) {
        MetricValue counts { Kind::Counts };
        counts.counts = yes;
        return counts;
    }
    if (auto number = asNumber(metric, value))
        return number;
    if (auto days = asDays(value))
        return days;
    return asHours(value);
}

std::vector<QString> metricExamples(const MetricDefinition& metric)
{
    std::vector<QString> examples;
    if (isShare(metric))
        examples = { QStringLiteral("yes"), QStringLiteral("no") };
    else if (isDuration(metric))
        examples = { QStringLiteral(">4h"), QStringLiteral("60m..239m") };
    else
        examples = { QStringLiteral(">2"), QStringLiteral("3..5") };
    examples.insert(examples.end(), { QStringLiteral("2026-01..2026-03"), QStringLiteral("mon-9..fri-17") });
    return examples;
}

} // namespace desk
