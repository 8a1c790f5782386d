// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/sidethread.h"

#include <semaphore>
#include <thread>

namespace desk {

struct SideThread::Worker {
    Worker()
        : thread([this] { run(); })
    {
    }
    ~Worker()
    {
        work = nullptr;
        begin.release();
        thread.join();
    }
    void run()
    {
        for (begin.acquire(); work; begin.acquire()) {
            (*work)();
            done.release();
        }
    }

    const std::function<void()>* work = nullptr; ///< null ends the thread
    std::binary_semaphore begin { 0 }, done { 0 };
    std::thread thread; ///< last: it uses the others
};

SideThread::SideThread() = default;
SideThread::~SideThread() = default;
SideThread::SideThread(SideThread&&) noexcept = default;
SideThread& SideThread::operator=(SideThread&&) noexcept = default;

void SideThread::both(const std::function<void()>& here, const std::function<void()>& there)
{
    static const bool alone = std::thread::hardware_concurrency() < 2;
    if (alone) {
        here();
        there();
        return;
    }
    if (!m_worker)
        m_worker = std::make_unique<Worker>();
    m_worker->work = &there;
    m_worker->begin.release();
    here();
    m_worker->done.acquire();
}

} // namespace desk
