// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/metricjson.h"

namespace desk {

namespace {

/// A part of an object in braces of its own.
template <typename Fill> std::string object(Fill&& fill)
{
    std::string out = "{";
    JsonFields fields(out);
    fill(fields);
    return out + '}';
}

/// Percentiles of few values are data all the same; whoever shows them hides them (kFewestForP90).
void appendSpread(JsonFields& fields, const std::optional<Distribution>& spread)
{
    const auto part
        = [&](double Distribution::*member) { return spread ? std::optional((*spread).*member) : std::nullopt; };
    fields.number("count", static_cast<std::int64_t>(spread ? spread->count : 0));
    fields.decimal("median", part(&Distribution::median));
    fields.decimal("p90", part(&Distribution::p90));
    fields.decimal("mean", part(&Distribution::mean));
    fields.decimal("p95", part(&Distribution::p95));
    fields.decimal("min", part(&Distribution::min));
    fields.decimal("max", part(&Distribution::max));
}

void appendDefinition(JsonFields& fields, const MetricDefinition& metric)
{
    fields.string("id", metric.id);
    fields.number("version", metric.version);
    fields.string("definer", metric.definer);
    fields.string("class", nameOf(metric.agreement));
    fields.string("date_basis", nameOf(metric.basis));
    fields.string("population", nameOf(metric.population));
}

std::string excludedJson(const MetricResult& result)
{
    return object([&](JsonFields& fields) {
        for (const auto& [reason, tickets] : result.excluded)
            fields.number(nameOf(reason), static_cast<std::int64_t>(tickets));
    });
}

std::string eventsJson(const std::vector<std::string>& events)
{
    std::string out = "[";
    for (const std::string& event : events) {
        out += out.size() > 1 ? "," : "";
        appendJsonString(out, event);
    }
    return out + ']';
}

std::string_view accountName(const std::map<std::string, std::string>& accounts, const std::string& id)
{
    const auto it = accounts.find(id);
    return it == accounts.end() ? std::string_view(id) : std::string_view(it->second);
}

std::string evidenceJson(const MetricEvidence& evidence, std::string_view account)
{
    return object([&](JsonFields& fields) {
        fields.string("account", account);
        fields.string("id", evidence.ticketId);
        fields.decimal("value", evidence.value);
        fields.decimal("business", evidence.business);
        fields.boolean("counts", evidence.counts);
        fields.stringOrNull("agent", evidence.agent);
        fields.stringOrNull("group", evidence.group);
        fields.raw("events", eventsJson(evidence.events));
    });
}

} // namespace

std::string metricJson(const MetricResult& result)
{
    const MetricDefinition& metric = *result.definition;
    return object([&](JsonFields& fields) {
        fields.string("unit", nameOf(metric.unit));
        if (metric.shape == MetricShape::Spread) {
            appendSpread(fields, result.spread);
            if (result.business)
                fields.raw("business", object([&](JsonFields& inner) { appendSpread(inner, result.business); }));
        } else {
            fields.decimal("value", result.value);
            if (metric.shape != MetricShape::Sum) {
                fields.decimal("numerator", result.numerator);
                fields.decimal("denominator", result.denominator);
            }
            if (result.interval) { // 95 %, in percent as the value
                fields.decimal("low", 100 * result.interval->low);
                fields.decimal("high", 100 * result.interval->high);
            }
        }
        appendDefinition(fields, metric);
        fields.string("basis", nameOf(result.basis));
        fields.raw("excluded", excludedJson(result));
    });
}

std::string concurrencyJson(const ConcurrencyResult& result)
{
    const auto over = [](auto part, auto whole) {
        return whole > 0 ? std::optional(static_cast<double>(part) / static_cast<double>(whole)) : std::nullopt;
    };
    return object([&](JsonFields& fields) {
        fields.string("unit", nameOf(MetricUnit::Chats));
        fields.number("count", static_cast<std::int64_t>(result.engagements));
        fields.number("agents", static_cast<std::int64_t>(result.agents));
        fields.number("peak", result.peak);
        fields.decimal("mean_while_busy", over(result.chatTime, result.busy));
        fields.decimal("active_per_agent_hour", over(result.activeInHours, result.agentHours));
        fields.number("agent_hours", static_cast<std::int64_t>(result.agentHours));
        fields.string("id", "M59");
        fields.string("definer", "OURS,ZE");
    });
}

void appendExplanation(
    JsonFields& fields, const MetricResult& result, const std::map<std::string, std::string>& accounts)
{
    fields.raw("metric", object([&](JsonFields& metric) {
        metric.string("name", result.definition->name);
        appendDefinition(metric, *result.definition);
        metric.string("unit", nameOf(result.definition->unit));
        metric.string("meaning", result.definition->meaning);
    }));
    fields.stringOrNull("schedule", result.schedule);
    fields.raw("result", metricJson(result));
    std::string tickets = "[", left = "[";
    for (const MetricEvidence& evidence : result.tickets) {
        tickets += tickets.size() > 1 ? ",\n" : "\n";
        tickets += evidenceJson(evidence, accountName(accounts, evidence.accountId));
    }
    for (const MetricExclusion& exclusion : result.leftOut) {
        left += left.size() > 1 ? ",\n" : "\n";
        left += object([&](JsonFields& inner) {
            inner.string("account", accountName(accounts, exclusion.accountId));
            inner.string("id", exclusion.ticketId);
            inner.string("reason", nameOf(exclusion.reason));
        });
    }
    fields.raw("tickets", tickets + ']');
    fields.raw("left_out", left + ']');
}

std::string pointsJson(const MetricSeries& series)
{
    std::string out = "[";
    for (const auto& [key, count] : series.points) {
        out += out.size() > 1 ? ",[" : "[";
        appendJsonString(out, key);
        out += "," + std::to_string(count) + "]";
    }
    return out + ']';
}

std::string leaderboardJson(
    std::span<const LeaderboardRow> rows, const std::function<std::string(const LeaderboardRow&)>& titleOf)
{
    const auto metrics = leaderboardMetrics();
    std::string out = "[";
    for (const LeaderboardRow& row : rows) {
        out += out.size() > 1 ? ",\n" : "\n";
        out += object([&](JsonFields& fields) {
            fields.string("account_id", row.accountId);
            fields.string("id", row.id);
            fields.stringOrNull("name", titleOf(row));
            for (std::size_t i = 0; i < metrics.size(); ++i) {
                const std::string name(metrics[i]->name);
                const bool spread = metrics[i]->shape == MetricShape::Spread;
                fields.number(spread ? name + "_count" : name, static_cast<std::int64_t>(row.cells[i].count));
                if (spread)
                    fields.decimal(name + "_median", row.cells[i].median);
            }
            fields.number("ratings_good", static_cast<std::int64_t>(row.good));
            fields.number("ratings", static_cast<std::int64_t>(row.rated));
        });
    }
    return out + ']';
}

} // namespace desk
