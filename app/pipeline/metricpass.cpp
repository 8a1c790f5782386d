// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pipeline/metricpass.h"

#include "app/pipeline/historyloader.h"

#include <numeric>

namespace desk {

namespace {

constexpr std::size_t kProgressEvery = 4'096;

/// Counts tickets that come one by one into one builder a metric.
class Counting {
public:
    Counting(const Snapshot& snapshot, std::span<const std::string> metrics, MetricContext context)
        : m_snapshot(snapshot)
        , m_context(std::move(context))
    {
        for (const std::string& name : metrics)
            if (const MetricDefinition* metric = findMetric(name))
                m_metrics.push_back({ metric, MetricColumnBuilder(*metric) });
    }
    void add(const TicketHistory& ticket)
    {
        // One that came after the snapshot has no row there; the next snapshot brings it.
        const auto row = m_snapshot.find(ticket.accountId, ticket.id);
        if (!row)
            return;
        const TicketDigest digest(ticket);
        for (Metric& each : m_metrics) {
            m_scratch.clear();
            each.definition->function(digest, m_context, m_scratch);
            each.builder.add(*row, ticket.accountId, m_scratch);
        }
    }
    [[nodiscard]] MetricColumnsPtr finish(const MetricColumns* before)
    {
        auto columns = std::make_shared<MetricColumns>();
        for (Metric& each : m_metrics) {
            const std::string name(each.definition->name);
            columns->byName[name] = each.builder.finish(m_snapshot.rows(), before ? before->find(name) : nullptr);
        }
        return columns;
    }

private:
    struct Metric {
        const MetricDefinition* definition;
        MetricColumnBuilder builder;
    };
    const Snapshot& m_snapshot;
    MetricContext m_context;
    std::vector<Metric> m_metrics;
    TicketMetric m_scratch;
};

Result<MetricColumnsPtr> count(const Profile& profile, const Snapshot& snapshot, std::span<const Row> rows,
    const MetricPass& pass, const MetricColumns* before, const CancelToken& cancel,
    const std::function<void(double)>& progress)
{
    const auto schedules = loadSchedules(profile, snapshot);
    if (!schedules)
        return schedules.error();
    MetricContext context;
    context.now = pass.now;
    context.schedules = schedules->get();
    Counting counting(snapshot, pass.metrics, context);
    std::size_t done = 0;
    const auto read = forEachHistory(
        profile, snapshot, rows, {},
        [&](const TicketHistory& ticket) {
            counting.add(ticket);
            if (++done % kProgressEvery == 0 && progress)
                progress(std::min(1.0, static_cast<double>(done) / static_cast<double>(rows.size())));
        },
        cancel);
    if (!read)
        return read.error();
    if (cancel.cancelled())
        return Error { Error::Kind::Cancelled, {} };
    return counting.finish(before);
}

} // namespace

Result<MetricColumnsPtr> countColumns(const Profile& profile, const Snapshot& snapshot, const MetricPass& pass,
    const CancelToken& cancel, const std::function<void(double)>& progress)
{
    std::vector<Row> all(snapshot.rows());
    std::iota(all.begin(), all.end(), Row(0));
    return count(profile, snapshot, all, pass, nullptr, cancel, progress);
}

Result<MetricColumnsPtr> recountColumns(const Profile& profile, const Snapshot& snapshot, std::span<const Row> rows,
    const MetricColumns& before, Millis now, const CancelToken& cancel)
{
    MetricPass pass { {}, now };
    for (const auto& [name, column] : before.byName)
        pass.metrics.push_back(name);
    return count(profile, snapshot, rows, pass, &before, cancel, {});
}

} // namespace desk
