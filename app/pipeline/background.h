// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace desk {

/// Lets the calling thread take what processor time the others leave, as long as it runs: for work that somebody waits
/// for in minutes, not in frames. It still gets on where the others are always busy.
void yieldToOtherThreads();

} // namespace desk
