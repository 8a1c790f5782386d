// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace desk::ui {

/// From now on screen readers see a RowView as a list whose one child is the current row, with the row's words. A
/// million children would cost a million objects; the arrows move the one.
void installListAccess();

} // namespace desk::ui
