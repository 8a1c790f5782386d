// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QString>
#include <chrono>
#include <vector>

namespace desk::bench {

/// Milliseconds of repeated runs of one thing: by the clock on the wall, and of processor time over all threads.
class Samples {
public:
    /// Runs and measures once.
    template <typename F> void measure(F&& run)
    {
        const double wall = wallNow(), cpu = cpuNow();
        run();
        m_cpu.push_back(cpuNow() - cpu);
        m_wall.push_back(wallNow() - wall);
    }
    /// Adds a run measured elsewhere, ms.
    void add(double wall, double cpu)
    {
        m_wall.push_back(wall);
        m_cpu.push_back(cpu);
    }
    [[nodiscard]] const std::vector<double>& wall() const { return m_wall; }
    [[nodiscard]] const std::vector<double>& cpu() const { return m_cpu; }
    /// The better of two series of the same runs, run by run: what other work on the machine took is left out.
    void keepBest(const Samples& other);
    /// The last `count` of them.
    [[nodiscard]] Samples last(std::size_t count) const;

    static double wallNow();
    static double cpuNow();
    static double threadCpuNow();

private:
    std::vector<double> m_wall, m_cpu;
};

/// What a task prints: a line a thing for people, one JSON object for machines.
class Report {
public:
    /// An aim of 0 is none. Shown are best, median and p95 of the wall and of the processor.
    void add(const QString& what, const Samples& samples, double aimMs = 0);
    void add(const QString& what, double value, const QString& unit, double aim = 0);
    /// Resident memory now and at its highest, MiB.
    void addMemory(double aimMiB = 0);
    void print(const QString& task, bool json) const;

private:
    QJsonArray m_results;
};

/// Resident memory, MiB.
double residentMiB();

} // namespace desk::bench
