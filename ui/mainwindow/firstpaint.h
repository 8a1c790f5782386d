// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QObject;

namespace desk::ui {

class MainWindow;

/// Calls `done` once, when the first list of the window that has tickets was painted. Never where it is not shown, nor
/// once `context` is gone. GUI thread.
void whenListPainted(MainWindow& window, QObject* context, std::function<void()> done);

} // namespace desk::ui
