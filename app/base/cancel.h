// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>

namespace desk {

/// A flag shared by the one who asks for a stop and the one who works. Copies refer to the same flag.
/// Any thread. Workers look at it once per page, per SQL step or per 64k rows, so that they end within 200 ms.
class CancelToken {
public:
    void cancel() const { m_flag->store(true, std::memory_order_relaxed); }
    [[nodiscard]] bool cancelled() const { return m_flag->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic<bool>> m_flag = std::make_shared<std::atomic<bool>>(false);
};

} // namespace desk
