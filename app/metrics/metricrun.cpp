// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/metrics/metricrun.h"

#include <QDateTime>
#include <algorithm>

namespace desk {

namespace {

qint64 dayOf(const QTimeZone& zone, Millis at)
{
    return QDateTime::fromMSecsSinceEpoch(at, zone).date().toJulianDay();
}

} // namespace

/// One metric's sums and values so far.
class MetricRun::Collector {
public:
    Collector(const MetricDefinition& definition, const Options& options)
        : m_definition(&definition)
        , m_evidence(options.evidence)
        , m_divisor(divisorOf(definition.unit))
    {
    }

    void add(const TicketDigest& ticket, const MetricContext& context, TicketMetric& scratch)
    {
        scratch.clear();
        m_definition->function(ticket, context, scratch);
        std::size_t used = 0;
        for (const Contribution& part : scratch.parts()) {
            if (!isInPeriod(part, context))
                continue;
            ++used;
            take(part);
            if (m_evidence)
                keep(ticket, scratch, part);
        }
        if (used > 0 || (scratch.parts().empty() && !scratch.excluded()))
            return;
        exclude(ticket, scratch.parts().empty() ? *scratch.excluded() : Exclusion::OutOfPeriod);
    }

    MetricResult finish(const Options& options)
    {
        MetricResult result = std::move(m_result);
        result.definition = m_definition;
        result.basis = !m_vendor ? MetricBasis::Recomputed : m_recomputed ? MetricBasis::Mixed : MetricBasis::Vendor;
        result.numerator = m_counting;
        switch (m_definition->shape) {
        case MetricShape::Sum: result.value = m_sum; break;
        case MetricShape::PerDay: perDay(result, options.context); break;
        case MetricShape::Share:
            ratio(result, m_counting, m_parts, 100);
            if (m_parts > 0)
                result.interval = wilson(static_cast<std::size_t>(m_counting), static_cast<std::size_t>(m_parts));
            break;
        case MetricShape::Quotient:
            ratio(result, m_counting, m_sum - m_counting, m_definition->unit == MetricUnit::Percent ? 100 : 1);
            break;
        case MetricShape::Mean: ratio(result, m_sum / m_divisor, m_parts, 1); break;
        case MetricShape::Spread:
            result.denominator = m_parts;
            result.spread = spreadOf(m_values, options.percentiles);
            result.business = spreadOf(m_business, options.percentiles);
            break;
        }
        return result;
    }

private:
    bool isInPeriod(const Contribution& part, const MetricContext& context) const
    {
        return !context.period || m_definition->basis == DateBasis::Now || (part.at && context.period->holds(*part.at));
    }

    void take(const Contribution& part)
    {
        m_parts += 1;
        m_sum += part.value;
        if (part.counts)
            m_counting += part.value;
        m_vendor = m_vendor || part.basis != MetricBasis::Recomputed;
        m_recomputed = m_recomputed || part.basis == MetricBasis::Recomputed;
        if (m_definition->shape == MetricShape::Spread) {
            m_values.push_back(static_cast<std::uint32_t>(part.value));
            if (part.business)
                m_business.push_back(static_cast<std::uint32_t>(*part.business));
        } else if (m_definition->shape == MetricShape::PerDay && part.at) {
            m_first = std::min(m_first.value_or(*part.at), *part.at);
            m_last = std::max(m_last.value_or(*part.at), *part.at);
        }
    }

    void keep(const TicketDigest& ticket, const TicketMetric& metric, const Contribution& part)
    {
        MetricEvidence& evidence = m_result.tickets.emplace_back();
        evidence.accountId = ticket.ticket.accountId;
        evidence.ticketId = ticket.ticket.id;
        evidence.value = part.value / m_divisor;
        if (part.business)
            evidence.business = *part.business / m_divisor;
        evidence.counts = part.counts;
        evidence.agent = part.agent;
        evidence.group = part.group;
        for (const std::uint32_t index : metric.eventsOf(part))
            evidence.events.push_back(ticket.event(index).id);
    }

    void exclude(const TicketDigest& ticket, Exclusion reason)
    {
        ++m_result.excluded[reason];
        if (m_evidence)
            m_result.leftOut.push_back({ ticket.ticket.accountId, ticket.ticket.id, reason });
    }

    static void ratio(MetricResult& result, double numerator, double denominator, double scale)
    {
        result.numerator = numerator;
        result.denominator = denominator;
        if (denominator != 0)
            result.value = scale * numerator / denominator;
    }

    void perDay(MetricResult& result, const MetricContext& context)
    {
        if (context.period) {
            m_first = context.period->from;
            m_last = context.period->to - 1;
        }
        if (m_first) {
            const qint64 days = dayOf(context.zone, *m_last) - dayOf(context.zone, *m_first) + 1;
            ratio(result, m_sum, static_cast<double>(days), 1);
        }
    }

    std::optional<Distribution> spreadOf(std::vector<std::uint32_t>& values, PercentileRule rule) const
    {
        std::vector<double> scaled(values.size());
        std::ranges::transform(values, scaled.begin(), [&](std::uint32_t v) { return v / m_divisor; });
        values = std::vector<std::uint32_t>(); // gives the memory back, which {} does not
        return distributionOf(scaled, rule);
    }

    const MetricDefinition* m_definition;
    bool m_evidence;
    double m_divisor;
    double m_parts = 0, m_sum = 0, m_counting = 0;
    bool m_vendor = false, m_recomputed = false;
    std::vector<std::uint32_t> m_values, m_business; ///< whole seconds or counts; four bytes do for 136 years
    std::optional<Millis> m_first, m_last;
    MetricResult m_result;
};

MetricRun::MetricRun(std::span<const MetricDefinition* const> metrics, Options options)
    : m_options(std::move(options))
{
    m_collectors.reserve(metrics.size());
    for (const MetricDefinition* metric : metrics)
        m_collectors.emplace_back(*metric, m_options);
}

MetricRun::~MetricRun() = default;
MetricRun::MetricRun(MetricRun&&) noexcept = default;

void MetricRun::add(const TicketDigest& ticket)
{
    const Schedules* schedules = m_options.context.schedules;
    if (const Schedule* schedule = schedules ? schedules->inForce(ticket.ticket, m_options.context.now) : nullptr;
        schedule && !m_schedules.contains(schedule->name()))
        m_schedules.insert(schedule->name());
    for (Collector& collector : m_collectors)
        collector.add(ticket, m_options.context, m_scratch);
}

std::vector<MetricResult> MetricRun::finish(Millis watermark)
{
    std::string schedules;
    for (const std::string& name : m_schedules)
        schedules += (schedules.empty() ? "" : ", ") + name;
    std::vector<MetricResult> results;
    for (Collector& collector : m_collectors) {
        MetricResult& result = results.emplace_back(collector.finish(m_options));
        result.zone = m_options.context.zone.id();
        result.schedule = schedules;
        result.watermark = watermark;
    }
    m_collectors.clear();
    return results;
}

std::vector<MetricResult> metricsOf(
    const TicketHistory& ticket, std::span<const MetricDefinition* const> metrics, const MetricContext& context)
{
    MetricRun run(metrics, { context, true, PercentileRule::Linear });
    run.add(TicketDigest(ticket));
    return run.finish(context.now);
}

} // namespace desk
