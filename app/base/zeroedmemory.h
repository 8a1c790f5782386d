// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>

namespace desk {

/// Memory of which every byte is 0, aligned for any number. Large pieces come from the system and go back to it at
/// once, and their pages take no room before something is written to them. Throws std::bad_alloc.
std::shared_ptr<void> zeroedMemory(std::size_t bytes);

} // namespace desk
