// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pipeline/metricworker.h"

#include "app/base/text.h"

#include <QFileInfo>
#include <algorithm>
#include <numeric>

namespace desk {

namespace {

constexpr qint64 kShowEveryMs = 500;
constexpr int kRestTimes = 4; ///< a fifth of a processor at most while a sync runs
constexpr qint64 kShortestRestMs = 100, kLongestRestMs = 600'000;
/// Ages and overdue targets are not counted anew for every minute that passes.
constexpr Millis kClockSteps = 3'600'000;
/// Columns that nobody wants just now are kept within this.
constexpr std::size_t kSpareBytes = std::size_t(64) << 20;

} // namespace

MetricWorker::MetricWorker(Profile profile)
    : m_profile(std::move(profile))
{
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &MetricWorker::work);
}

void MetricWorker::count(Latest<MetricsWanted>& asked)
{
    auto newest = asked.take();
    if (!newest)
        return;
    m_wanted = std::move(*newest);
    if (m_wanted.lineage != m_lineage) {
        m_columns = {};
        m_countedAt.clear();
        m_lineage = m_wanted.lineage;
        m_rest.stop();
    }
    if (!m_rest.isActive() || !missing().empty())
        work();
}

std::vector<std::string> MetricWorker::missing() const
{
    const Millis now = SystemClock::instance().now();
    std::vector<std::string> names;
    for (const std::string& name : m_wanted.metrics) {
        const auto at = m_countedAt.find(name);
        const MetricDefinition* metric = findMetric(name);
        if (at == m_countedAt.end() || (metric && followsClock(*metric) && now - at->second > kClockSteps))
            names.push_back(name);
    }
    return names;
}

void MetricWorker::work()
{
    const bool stale = !m_columns.byName.empty() && m_revisions != m_wanted.revisions;
    if (m_wanted.cancel.cancelled() || !m_wanted.snapshot || (!stale && missing().empty()))
        return;
    QElapsedTimer timer;
    timer.start();
    m_shown.start();
    bool ok = !stale || update().ok();
    if (const auto names = missing(); ok && !names.empty()) {
        publish(0);
        ok = add(names).ok();
    }
    // What could not be read now is tried again with the next change; a lineage that ended has no use for it.
    if (m_wanted.cancel.cancelled())
        return;
    if (ok) {
        m_revisions = m_wanted.revisions;
        m_rest.start(
            static_cast<int>(std::clamp<qint64>(timer.elapsed() * kRestTimes, kShortestRestMs, kLongestRestMs)));
    }
    dropSpare();
    publish(ok ? 1 : 0);
}

std::optional<std::vector<Row>> MetricWorker::changedRows() const
{
    const auto& accounts = m_wanted.snapshot->accounts;
    std::vector<Row> rows;
    for (std::size_t i = 0; i < accounts.size(); ++i) {
        if (m_revisions[i] == m_wanted.revisions[i])
            continue;
        const auto reader = StoreReader::open(m_profile.storeFile(accounts[i].account.id));
        const auto changed = reader ? (*reader)->changedSince(m_revisions[i]) : reader.error();
        if (!changed || !changed->has_value())
            return std::nullopt;
        const std::string account = utf8(accounts[i].account.id);
        for (const std::string& ticket : **changed)
            if (const auto row = m_wanted.snapshot->find(account, ticket))
                rows.push_back(*row);
    }
    return rows;
}

Result<void> MetricWorker::update()
{
    auto rows = changedRows();
    if (!rows) { // names changed, or an account is new: any ticket may count otherwise
        rows.emplace(m_wanted.snapshot->rows());
        std::iota(rows->begin(), rows->end(), Row(0));
    }
    if (rows->empty() && m_columns.byName.begin()->second->rows() == m_wanted.snapshot->rows())
        return {};
    auto columns = recountColumns(
        m_profile, *m_wanted.snapshot, *rows, m_columns, SystemClock::instance().now(), m_wanted.cancel);
    if (!columns)
        return columns.error();
    m_columns.byName = (*columns)->byName;
    return {};
}

Result<void> MetricWorker::add(const std::vector<std::string>& metrics)
{
    const MetricPass pass { metrics, SystemClock::instance().now() };
    auto columns = countColumns(m_profile, *m_wanted.snapshot, pass, m_wanted.cancel, [this](double share) {
        if (m_shown.elapsed() >= kShowEveryMs)
            publish(share);
    });
    if (!columns)
        return columns.error();
    for (const auto& [name, column] : (*columns)->byName) {
        m_columns.byName[name] = column;
        m_countedAt[name] = pass.now;
    }
    return {};
}

void MetricWorker::dropSpare()
{
    std::size_t spare = 0;
    for (auto it = m_columns.byName.begin(); it != m_columns.byName.end();) {
        const bool wanted = std::ranges::binary_search(m_wanted.metrics, it->first);
        if (!wanted && (spare += it->second->bytes()) > kSpareBytes) {
            m_countedAt.erase(it->first);
            it = m_columns.byName.erase(it);
        } else {
            ++it;
        }
    }
}

void MetricWorker::publish(double share)
{
    m_shown.restart();
    auto columns = std::make_shared<MetricColumns>(m_columns);
    columns->counted = share;
    emit counted(m_lineage, columns);
}

} // namespace desk
