// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

namespace desk {

/// A thread that does one half of a short piece of work while the caller does the other. Started when first needed; on
/// a machine with one processor the caller does both.
class SideThread {
public:
    SideThread();
    ~SideThread();
    SideThread(SideThread&&) noexcept;
    SideThread& operator=(SideThread&&) noexcept;
    /// Returns when both are done. They must not touch the same things.
    void both(const std::function<void()>& here, const std::function<void()>& there);

private:
    struct Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace desk
