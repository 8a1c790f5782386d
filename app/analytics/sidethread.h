// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <vector>

namespace desk {

/// A piece of short work, and about how many nanoseconds it takes.
struct SideTask {
    std::size_t effort = 0;
    std::function<void()> run;
};

/// A thread that takes a share of short work while the caller does the rest. Started when first needed; on a machine
/// with one processor the caller does all.
class SideThread {
public:
    SideThread();
    ~SideThread();
    SideThread(SideThread&&) noexcept;
    SideThread& operator=(SideThread&&) noexcept;
    /// Returns when all are done, the longest first. They must not touch the same things. Where the other thread comes
    /// too late to help, nobody waits for it.
    void run(std::vector<SideTask> tasks);

private:
    struct Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace desk
