// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/deskscope-bench/report.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <sys/resource.h>

namespace desk::bench {

namespace {

double rounded(double value)
{
    return std::round(value * 1000) / 1000;
}

double clockNow(clockid_t clock)
{
    timespec time {};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double quantile(std::vector<double> values, double q)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(q * static_cast<double>(values.size() - 1) + 0.5)];
}

QJsonObject summary(const std::vector<double>& values)
{
    return { { QStringLiteral("best"), rounded(quantile(values, 0)) },
        { QStringLiteral("median"), rounded(quantile(values, 0.5)) },
        { QStringLiteral("p95"), rounded(quantile(values, 0.95)) } };
}

/// "wall 1.20 / 1.31 / 1.90"
QString line(const char* name, const QJsonObject& times)
{
    const auto part = [&](const char* key) { return QString::number(times[QLatin1String(key)].toDouble(), 'f', 2); };
    return QStringLiteral("%1 %2 / %3 / %4").arg(QLatin1String(name), part("best"), part("median"), part("p95"));
}

QString asText(const QJsonObject& result)
{
    const QString what = result[QLatin1String("what")].toString().leftJustified(44);
    const double aim = result[QLatin1String("aim")].toDouble();
    const QString wanted = aim > 0 ? QStringLiteral("   aim %1").arg(aim) : QString();
    if (result.contains(QLatin1String("value")))
        return what + QString::number(result[QLatin1String("value")].toDouble()) + u' '
            + result[QLatin1String("unit")].toString() + wanted;
    return what + line("wall", result[QLatin1String("wall_ms")].toObject())
        + line("   cpu", result[QLatin1String("cpu_ms")].toObject()) + wanted;
}

} // namespace

double Samples::wallNow()
{
    using namespace std::chrono;
    return duration<double, std::milli>(steady_clock::now().time_since_epoch()).count();
}

double Samples::cpuNow()
{
    return clockNow(CLOCK_PROCESS_CPUTIME_ID);
}

double Samples::threadCpuNow()
{
    return clockNow(CLOCK_THREAD_CPUTIME_ID);
}

void Samples::keepBest(const Samples& other)
{
    if (m_wall.empty()) {
        *this = other;
        return;
    }
    for (std::size_t i = 0; i < std::min(m_wall.size(), other.m_wall.size()); ++i) {
        m_wall[i] = std::min(m_wall[i], other.m_wall[i]);
        m_cpu[i] = std::min(m_cpu[i], other.m_cpu[i]);
    }
}

Samples Samples::last(std::size_t count) const
{
    Samples samples;
    const std::size_t first = m_wall.size() - std::min(count, m_wall.size());
    samples.m_wall.assign(m_wall.begin() + static_cast<std::ptrdiff_t>(first), m_wall.end());
    samples.m_cpu.assign(m_cpu.begin() + static_cast<std::ptrdiff_t>(first), m_cpu.end());
    return samples;
}

void Report::add(const QString& what, const Samples& samples, double aimMs)
{
    QJsonObject result { { QStringLiteral("what"), what }, { QStringLiteral("runs"), int(samples.wall().size()) },
        { QStringLiteral("wall_ms"), summary(samples.wall()) }, { QStringLiteral("cpu_ms"), summary(samples.cpu()) } };
    if (aimMs > 0)
        result[QLatin1String("aim")] = aimMs;
    m_results.append(result);
}

void Report::add(const QString& what, double value, const QString& unit, double aim)
{
    QJsonObject result { { QStringLiteral("what"), what }, { QStringLiteral("value"), rounded(value) },
        { QStringLiteral("unit"), unit } };
    if (aim > 0)
        result[QLatin1String("aim")] = aim;
    m_results.append(result);
}

void Report::addMemory(double aimMiB)
{
    rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    add(QStringLiteral("resident memory"), residentMiB(), QStringLiteral("MiB"), aimMiB);
    add(QStringLiteral("peak memory"), static_cast<double>(usage.ru_maxrss) / 1024, QStringLiteral("MiB"));
}

void Report::print(const QString& task, bool json) const
{
    if (json) {
        const QJsonObject all { { QStringLiteral("task"), task }, { QStringLiteral("results"), m_results } };
        puts(QJsonDocument(all).toJson(QJsonDocument::Compact).constData());
        return;
    }
    puts("ms: best / median / p95");
    for (const auto& result : m_results)
        puts(asText(result.toObject()).toUtf8().constData());
}

double residentMiB()
{
    QFile status(QStringLiteral("/proc/self/statm"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    return status.readAll().split(' ').value(1).toDouble() * 4096 / (1024 * 1024);
}

} // namespace desk::bench
