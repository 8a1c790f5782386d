// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/testkit/fakeclock.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/session/session.h"

#include <QTemporaryDir>

namespace desk::test {

/// The instant at which the demo of tests and pictures stands still, 2026-04-02T10:57:00Z.
constexpr Millis kDemoNow = 1'775'127'420'000;

/// The real window on the demo accounts: a profile of its own, a sandbox with the same story every time, a clock that
/// stands still.
class DemoWindow {
public:
    DemoWindow(int zendeskTickets, int freshdeskTickets);

    /// Opens a session on the profile and shows its window; one that is open is ended before.
    void open();
    void close();
    [[nodiscard]] ui::Session& session() const { return *m_session; }
    [[nodiscard]] ui::MainWindow& window() const { return m_session->window(); }
    /// Sets language and theme, the zone being Europe/Paris.
    void set(const QString& language, ui::Settings::ThemeChoice theme) const;
    /// Runs the event loop until both accounts are there in full.
    [[nodiscard]] bool fill(int timeoutMs = 60'000) const;
    template <typename T> [[nodiscard]] T* part(const QString& name = {}) const { return window().findChild<T*>(name); }

private:
    QTemporaryDir m_dir;
    FakeClock m_clock { kDemoNow };
    ui::SessionOptions m_options;
    std::unique_ptr<ui::Session> m_session;
};

} // namespace desk::test
