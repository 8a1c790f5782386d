// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace desk::ui {

/// From now on screen readers see a TimelineView as a list with an item for every block of the thread, each with the
/// words that ItemLayout::spoken() has for it. An item is made when it is asked for.
void installTimelineAccess();

} // namespace desk::ui
