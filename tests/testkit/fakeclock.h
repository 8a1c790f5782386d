// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

namespace desk::test {

/// A clock that stands still until told.
class FakeClock final : public Clock {
public:
    explicit FakeClock(Millis now = 1'700'000'000'000)
        : m_now(now)
    {
    }
    [[nodiscard]] Millis now() const override { return m_now; }
    void advance(Millis by) { m_now += by; }

private:
    Millis m_now;
};

} // namespace desk::test
