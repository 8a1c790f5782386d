// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>
#include <optional>

namespace desk {

/// A mailbox for one value: putting replaces what was not yet taken. Any thread. What makes "latest wins" cost nothing.
template <typename T> class Latest {
public:
    void put(T value)
    {
        const std::lock_guard lock(m_mutex);
        m_value = std::move(value);
    }
    [[nodiscard]] std::optional<T> take()
    {
        const std::lock_guard lock(m_mutex);
        std::optional<T> value = std::move(m_value);
        m_value.reset();
        return value;
    }

private:
    std::mutex m_mutex;
    std::optional<T> m_value;
};

} // namespace desk
