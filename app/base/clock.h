// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace desk {

/// Milliseconds since 1970-01-01T00:00:00Z. All times inside the program are of this kind.
using Millis = std::int64_t;

/// Where "now" comes from, so that tests and the sandbox can stand still. Implementations may be called on any thread.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Millis now() const = 0;
};

/// The machine's clock.
class SystemClock final : public Clock {
public:
    [[nodiscard]] Millis now() const override;
    static const SystemClock& instance();
};

} // namespace desk
