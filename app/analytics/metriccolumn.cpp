// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/metriccolumn.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace desk {

namespace {

std::int32_t whole(double value)
{
    constexpr double kMost = std::numeric_limits<std::int32_t>::max();
    return static_cast<std::int32_t>(std::clamp(std::trunc(value), -kMost, kMost));
}

/// Gives up a column of which every value is `usual`.
template <typename T> void dropUniform(std::vector<T>& column, T usual)
{
    if (std::ranges::all_of(column, [&](T value) { return value == usual; }))
        column = std::vector<T>(); // gives the memory back, which {} does not
    else
        column.shrink_to_fit();
}

/// Numbers the people as they come in the column, so that equal contributions make equal columns however they were
/// counted; whoever is in none is left out.
void numberByAppearance(MetricColumn& column, std::vector<std::string>& people)
{
    std::vector<std::uint32_t> numbers(people.size(), 0);
    column.people.assign(1, {});
    for (std::uint32_t& who : column.who) {
        if (who > 0 && numbers[who] == 0) {
            numbers[who] = static_cast<std::uint32_t>(column.people.size());
            column.people.push_back(std::move(people[who]));
        }
        who = numbers[who];
    }
}

template <typename T> std::size_t bytesOf(const std::vector<T>& column)
{
    return column.capacity() * sizeof(T);
}

} // namespace

std::size_t MetricColumn::bytes() const
{
    return bytesOf(begin) + bytesOf(excluded) + bytesOf(at) + bytesOf(values) + bytesOf(business) + bytesOf(marks)
        + bytesOf(who);
}

bool MetricColumn::keepsPeople(const MetricDefinition& metric)
{
    return metric.name == "chat_engagement_seconds";
}

MetricColumnBuilder::MetricColumnBuilder(const MetricDefinition& metric)
    : m_metric(&metric)
{
    m_parts.people.emplace_back();
}

std::uint32_t MetricColumnBuilder::numberOf(std::string_view accountId, std::string_view agent)
{
    if (agent.empty())
        return 0;
    std::string key(accountId);
    key += '\n';
    key += agent;
    const auto [it, fresh] = m_numbers.try_emplace(std::move(key), m_parts.people.size());
    if (fresh)
        m_parts.people.push_back(it->first);
    return it->second;
}

void MetricColumnBuilder::add(Row row, std::string_view accountId, const TicketMetric& ticket)
{
    const auto& parts = ticket.parts();
    // Whoever adds nothing for no stated reason is as little in the number as one who does for a reason.
    const std::uint8_t why = parts.empty()
        ? static_cast<std::uint8_t>(ticket.excluded().value_or(Exclusion::NotApplicable))
        : MetricColumn::kNotExcluded;
    m_tickets.push_back(
        { row, static_cast<std::uint32_t>(m_parts.at.size()), static_cast<std::uint32_t>(parts.size()), why });
    for (const Contribution& part : parts) {
        m_parts.at.push_back(toSeconds(part.at));
        m_parts.values.push_back(whole(part.value));
        m_parts.business.push_back(part.business ? whole(*part.business) : MetricColumn::kNoValue);
        m_parts.marks.push_back(static_cast<std::uint8_t>(part.kind | (part.counts ? 0 : MetricColumn::kDoesNotCount)));
        if (MetricColumn::keepsPeople(*m_metric))
            m_parts.who.push_back(numberOf(accountId, part.agent));
    }
}

void MetricColumnBuilder::take(
    const MetricColumn& from, std::size_t index, MetricColumn& to, std::span<const std::uint32_t> numbers)
{
    to.at.push_back(from.at[index]);
    to.values.push_back(from.value(index));
    to.business.push_back(from.businessValue(index));
    to.marks.push_back(from.mark(index));
    if (!from.who.empty())
        to.who.push_back(numbers[from.who[index]]);
}

MetricColumnPtr MetricColumnBuilder::finish(std::size_t rows, const MetricColumn* before)
{
    std::ranges::sort(m_tickets, {}, &Ticket::row);
    // People keep their numbers only within one column.
    std::vector<std::uint32_t> own(m_parts.people.size()), theirs { 0 };
    for (std::uint32_t i = 0; i < own.size(); ++i)
        own[i] = i;
    for (std::size_t i = 1; before && i < before->people.size(); ++i) {
        const std::string& person = before->people[i];
        const std::size_t mark = person.find('\n');
        theirs.push_back(numberOf(std::string_view(person).substr(0, mark), std::string_view(person).substr(mark + 1)));
    }
    auto column = std::make_shared<MetricColumn>();
    column->metric = m_metric;
    column->begin.reserve(rows + 1);
    column->begin.push_back(0);
    column->excluded.reserve(rows);
    const std::size_t expected = m_parts.size() + (before ? before->size() : 0);
    for (auto* numbers : { &column->values, &column->business })
        numbers->reserve(expected);
    column->at.reserve(expected);
    column->marks.reserve(expected);
    auto ticket = m_tickets.begin();
    for (Row row = 0; row < rows; ++row) {
        std::uint8_t why = static_cast<std::uint8_t>(Exclusion::NotApplicable);
        if (ticket != m_tickets.end() && ticket->row == row) {
            why = ticket->excluded;
            for (std::uint32_t i = 0; i < ticket->count; ++i)
                take(m_parts, ticket->begin + i, *column, own);
            ++ticket;
        } else if (before && row < before->rows()) {
            why = before->excluded[row];
            for (std::uint32_t i = before->begin[row]; i < before->begin[row + 1]; ++i)
                take(*before, i, *column, theirs);
        }
        column->excluded.push_back(why);
        column->begin.push_back(static_cast<std::uint32_t>(column->at.size()));
    }
    column->at.shrink_to_fit();
    dropUniform(column->values, 1);
    dropUniform(column->business, MetricColumn::kNoValue);
    dropUniform(column->marks, std::uint8_t(0));
    column->who.shrink_to_fit();
    numberByAppearance(*column, m_parts.people);
    *this = MetricColumnBuilder(*m_metric);
    return column;
}

} // namespace desk
