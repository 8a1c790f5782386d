// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/sidethread.h"

#include <algorithm>
#include <atomic>
#include <numeric>
#include <semaphore>
#include <thread>

namespace desk {

namespace {

/// Less is done sooner than another thread wakes up.
constexpr std::size_t kWorthSharing = 100'000;

} // namespace

struct SideThread::Worker {
    enum class State { Idle, Offered, Taken, Ending };

    Worker()
        : thread([this] { run(); })
    {
    }
    ~Worker()
    {
        state = State::Ending;
        begin.release();
        thread.join();
    }
    void run()
    {
        for (begin.acquire(); state != State::Ending; begin.acquire()) {
            State offered = State::Offered;
            if (!state.compare_exchange_strong(offered, State::Taken))
                continue; // too late: the caller did it all
            work();
            done.release();
        }
    }
    void work()
    {
        for (std::size_t i = next++; i < tasks.size(); i = next++)
            tasks[i].run();
    }

    std::vector<SideTask> tasks; ///< changed only while the state is Idle
    std::atomic<std::size_t> next { 0 };
    std::atomic<State> state { State::Idle };
    std::counting_semaphore<> begin { 0 }; ///< one for each offer, also for those that were taken back
    std::binary_semaphore done { 0 };
    std::thread thread; ///< last: it uses the others
};

SideThread::SideThread() = default;
SideThread::~SideThread() = default;
SideThread::SideThread(SideThread&&) noexcept = default;
SideThread& SideThread::operator=(SideThread&&) noexcept = default;

void SideThread::run(std::vector<SideTask> tasks)
{
    static const bool alone = std::thread::hardware_concurrency() < 2;
    const std::size_t effort = std::accumulate(tasks.begin(), tasks.end(), std::size_t(0),
        [](std::size_t sum, const SideTask& task) { return sum + task.effort; });
    if (alone || tasks.size() < 2 || effort < kWorthSharing) {
        for (const SideTask& task : tasks)
            task.run();
        return;
    }
    if (!m_worker)
        m_worker = std::make_unique<Worker>();
    std::ranges::stable_sort(tasks, std::greater(), &SideTask::effort);
    m_worker->tasks = std::move(tasks);
    m_worker->next = 0;
    m_worker->state = Worker::State::Offered;
    m_worker->begin.release();
    m_worker->work();
    Worker::State offered = Worker::State::Offered;
    if (!m_worker->state.compare_exchange_strong(offered, Worker::State::Idle)) {
        m_worker->done.acquire();
        m_worker->state = Worker::State::Idle;
    }
    m_worker->tasks.clear();
}

} // namespace desk
