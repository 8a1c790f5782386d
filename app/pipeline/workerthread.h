// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaObject>
#include <QThread>
#include <functional>
#include <memory>

namespace desk {

/// A named thread with an event loop and the one worker that lives on it. The worker is made and destroyed on that
/// thread; the destructor ends the loop, lets the worker die there and waits. It cannot be forgotten.
template <typename Worker> class WorkerThread {
public:
    WorkerThread(const QString& name, const std::function<std::unique_ptr<Worker>()>& make)
    {
        m_thread.setObjectName(name);
        m_thread.start();
        QMetaObject::invokeMethod(
            m_anchor.get(), [this, make] { m_worker = make(); }, Qt::BlockingQueuedConnection);
    }
    ~WorkerThread() { stop(); }
    WorkerThread(const WorkerThread&) = delete;
    WorkerThread& operator=(const WorkerThread&) = delete;

    /// Ends the thread; what was posted before is still done.
    void stop()
    {
        if (!m_thread.isRunning())
            return;
        post([this](Worker&) {
            m_worker.reset();
            m_thread.quit();
        });
        m_thread.wait();
    }
    /// Runs the job on the thread, later. Any thread. Not after stop().
    void post(std::function<void(Worker&)> job)
    {
        QMetaObject::invokeMethod(
            m_anchor.get(),
            [this, job = std::move(job)] {
                if (m_worker)
                    job(*m_worker);
            },
            Qt::QueuedConnection);
    }
    /// For connecting to its signals; the pointer is valid until stop().
    [[nodiscard]] Worker* worker() const { return m_worker.get(); }

private:
    QThread m_thread;
    std::unique_ptr<QObject> m_anchor = anchorOn(m_thread);
    std::unique_ptr<Worker> m_worker;

    static std::unique_ptr<QObject> anchorOn(QThread& thread)
    {
        auto anchor = std::make_unique<QObject>();
        anchor->moveToThread(&thread);
        return anchor;
    }
};

} // namespace desk
