// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace desk::ui {

class MainWindow;

/// Notes a milestone of the start with the steady clock's milliseconds, where the logging category deskscope.start is
/// on (QT_LOGGING_RULES="deskscope.start.info=true").
void noteStart(const char* milestone);
/// Notes when the first list of the window has been painted.
void noteFirstList(MainWindow& window);

} // namespace desk::ui
