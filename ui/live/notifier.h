// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <memory>

namespace desk::ui {

/// Tells a person something through the desktop while they look elsewhere. Never waits. GUI thread.
class Notifier {
public:
    virtual ~Notifier() = default;
    /// `key`: a later one with the same key takes the place of the one before.
    virtual void notify(const QString& key, const QString& title, const QString& text) = 0;
};

/// The desktop's own notifications: org.freedesktop.Notifications where there is a session bus, else the system tray.
std::unique_ptr<Notifier> desktopNotifier();

} // namespace desk::ui
