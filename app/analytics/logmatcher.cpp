// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/logmatcher.h"

#include "app/analytics/days.h"
#include "app/analytics/metriccolumn.h"
#include "app/metrics/sla.h"
#include "app/metrics/zonetable.h"
#include "app/query/metricvalue.h"
#include "app/query/vocabulary.h"

#include <algorithm>
#include <array>

namespace desk {

namespace {

using Special = QueryValue::Special;
using Hits = std::vector<std::uint8_t>;
using HoursOfWeek = std::array<bool, 168>;

const std::vector<std::string> kSlaColumns { "sla_achievement", "sla_group_achievement" };

Error cancelled()
{
    return { Error::Kind::Cancelled, {}, 0, {} };
}

/// Calls use(row) for all rows, block by block.
template <typename Use> Result<void> forRows(const MatchContext& context, Use&& use)
{
    for (std::size_t begin = 0, rows = context.snapshot.rows(); begin < rows; begin += kBlockRows) {
        if (context.cancel.cancelled())
            return cancelled();
        for (std::size_t row = begin, end = std::min(rows, begin + kBlockRows); row < end; ++row)
            use(row);
    }
    return {};
}

void addHours(HoursOfWeek& hours, const WeekHours& more)
{
    for (std::size_t hour = 0; hour < hours.size(); ++hour)
        hours[hour] = hours[hour] || more.has(hour);
}

Result<void> matchCreatedHour(const QueryTerm& term, const MatchContext& context, Hits& hit)
{
    HoursOfWeek wanted {};
    bool none = false;
    for (const QueryValue& value : term.values) {
        none = none || value.special == Special::None;
        if (value.special == Special::Any)
            wanted.fill(true);
        else if (const auto hours = weekHours(value.text, value.upper); hours && value.special == Special::No)
            addHours(wanted, *hours);
    }
    WallClock clock(std::string_view(context.zone.constData(), static_cast<std::size_t>(context.zone.size())));
    return forRows(context, [&, created = context.snapshot.created.data()](std::size_t row) {
        hit[row] = (created[row] == 0 ? none : wanted[clock.hourOfWeek(created[row])]) ? 1 : 0;
    });
}

/// The columns of these metrics, or that they are not there yet.
Result<std::vector<const MetricColumn*>> columnsIn(const MatchContext& context, const std::vector<std::string>& metrics)
{
    std::vector<const MetricColumn*> found;
    for (const std::string& metric : metrics) {
        found.push_back(context.columns ? context.columns->find(metric) : nullptr);
        if (!found.back())
            return Error { Error::Kind::NotFound, QStringLiteral("the event log is still being read"), 0, {} };
    }
    return found;
}

/// Writes 1 where fits(column, index) holds of one of a row's contributions, and where a row has none if `none` does.
template <typename Fits>
Result<void> matchParts(
    const std::vector<const MetricColumn*>& columns, const MatchContext& context, bool none, Hits& hit, Fits&& fits)
{
    return forRows(context, [&](std::size_t row) {
        bool any = false, matches = false;
        for (const MetricColumn* column : columns)
            for (std::uint32_t i = row < column->rows() ? column->begin[row] : 0,
                               end = row < column->rows() ? column->begin[row + 1] : 0;
                 i < end && !matches; ++i) {
                any = true;
                matches = fits(*column, i);
            }
        hit[row] = matches || (none && !any) ? 1 : 0;
    });
}

// --- sla ---

/// Which outcomes of which targets are wanted.
struct SlaWanted {
    std::array<std::array<bool, 2>, countOf<SlaMetric>()> states {}; ///< missed, met
    bool none = false;
};

void add(SlaWanted& wanted, const QueryValue& value)
{
    if (value.special == Special::None) {
        wanted.none = true;
        return;
    }
    const QStringView text(value.text);
    const bool met = text.endsWith(u"met"), all = value.special == Special::Any || !text.contains(u'-');
    for (std::size_t i = 0; i < wanted.states.size(); ++i) {
        const std::string_view name = nameOf(SlaMetric(i));
        const QLatin1String target(name.data(), static_cast<qsizetype>(name.size()));
        if (!all && text.chopped(met ? 4 : 7) != target)
            continue;
        wanted.states[i][1] |= value.special == Special::Any || met;
        wanted.states[i][0] |= value.special == Special::Any || !met;
    }
}

Result<void> matchSla(const QueryTerm& term, const MatchContext& context, Hits& hit)
{
    const auto columns = columnsIn(context, kSlaColumns);
    if (!columns)
        return columns.error();
    SlaWanted wanted;
    for (const QueryValue& value : term.values)
        add(wanted, value);
    return matchParts(*columns, context, wanted.none, hit, [&](const MetricColumn& column, std::uint32_t i) {
        const std::size_t target = std::min<std::size_t>(column.kind(i), wanted.states.size() - 1);
        return wanted.states[target][column.counts(i) ? 1 : 0];
    });
}

// --- metrics ---

/// A value with its days as seconds.
struct PartTest {
    MetricValue value;
    std::int64_t from = 0, to = 0;
};

class PartTests {
public:
    PartTests(const QueryTerm& term, const MetricField& field, const QByteArray& zone)
        : m_business(field.business)
        , m_clock(std::string_view(zone.constData(), static_cast<std::size_t>(zone.size())))
    {
        for (const QueryValue& value : term.values) {
            m_any = m_any || value.special == Special::Any;
            m_none = m_none || value.special == Special::None;
            if (value.special == Special::No)
                if (const auto read = metricValue(*field.metric, value))
                    m_tests.push_back(withSeconds(*read, zone));
        }
    }
    [[nodiscard]] bool none() const { return m_none; }
    [[nodiscard]] bool fits(const MetricColumn& column, std::uint32_t i)
    {
        return m_any || std::ranges::any_of(m_tests, [&](const PartTest& test) { return fits(test, column, i); });
    }

private:
    static PartTest withSeconds(const MetricValue& value, const QByteArray& zone)
    {
        PartTest test { value, std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max() };
        if (value.first.isValid())
            test.from = startOfDay(value.first, zoneNamed(zone)) / 1000;
        if (value.past.isValid())
            test.to = startOfDay(value.past, zoneNamed(zone)) / 1000;
        return test;
    }
    [[nodiscard]] bool fits(const PartTest& test, const MetricColumn& column, std::uint32_t i)
    {
        switch (test.value.kind) {
        case MetricValue::Kind::Counts: return column.counts(i) == test.value.counts;
        case MetricValue::Kind::Number: {
            const std::int32_t value = m_business ? column.businessValue(i) : column.value(i);
            return (!m_business || value != MetricColumn::kNoValue) && value >= test.value.low
                && value <= test.value.high;
        }
        case MetricValue::Kind::Days: return column.at[i] != 0 && column.at[i] >= test.from && column.at[i] < test.to;
        case MetricValue::Kind::Hours:
            return column.at[i] != 0 && test.value.hours.has(m_clock.hourOfWeek(column.at[i]));
        }
        return false;
    }

    std::vector<PartTest> m_tests;
    bool m_any = false, m_none = false, m_business;
    WallClock m_clock;
};

Result<void> matchMetric(const QueryTerm& term, const MatchContext& context, Hits& hit)
{
    const auto field = metricField(term.name);
    if (!field)
        return Error { Error::Kind::Bug, QStringLiteral("there is no metric “%1”").arg(term.name), 0, {} };
    const auto columns = columnsIn(context, { std::string(field->metric->name) });
    if (!columns)
        return columns.error();
    PartTests tests(term, *field, context.zone);
    return matchParts(*columns, context, tests.none(), hit,
        [&](const MetricColumn& column, std::uint32_t i) { return tests.fits(column, i); });
}

void addColumns(const Query& query, std::vector<std::string>& names)
{
    for (const QueryTerm& term : query.terms) {
        if (term.field == QueryField::Sla)
            names.insert(names.end(), kSlaColumns.begin(), kSlaColumns.end());
        else if (const auto field = metricField(term.name); field && term.field == QueryField::Metric)
            names.emplace_back(field->metric->name);
        for (const Query& alternative : term.alternatives)
            addColumns(alternative, names);
    }
}

} // namespace

bool dependsOnLog(const QueryTerm& term)
{
    return term.field == QueryField::Sla || term.field == QueryField::Metric
        || std::ranges::any_of(
            term.alternatives, [](const Query& query) { return std::ranges::any_of(query.terms, dependsOnLog); });
}

std::vector<std::string> columnsFor(const Query& query)
{
    std::vector<std::string> names;
    addColumns(query, names);
    std::ranges::sort(names);
    names.erase(std::ranges::unique(names).begin(), names.end());
    return names;
}

Result<void> matchLog(const QueryTerm& term, const MatchContext& context, Hits& hit)
{
    switch (term.field) {
    case QueryField::CreatedHour: return matchCreatedHour(term, context, hit);
    case QueryField::Sla: return matchSla(term, context, hit);
    default: return matchMetric(term, context, hit);
    }
}

} // namespace desk
