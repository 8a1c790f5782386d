// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The timeline's measures (look.md §9 and the mock-up's sheet), device-independent pixels.
namespace desk::ui::timeline {

constexpr int kHeader = 24, kAvatar = 24;
constexpr int kPadTop = 9, kPadBottom = 11, kPadSide = 12;
constexpr int kTextIndent = 32;
constexpr int kBlockGap = 6;
constexpr int kDayHeight = 32, kFoldHeight = 28, kRowHeight = 22, kNowHeight = 24, kPartHeight = 40;
constexpr int kChip = 32, kChipGap = 8;
constexpr int kAxis = 24; ///< where the avatars' centres stand: the line of waits
constexpr int kLineIndent = 44; ///< of waits, folded changes and the now line
constexpr int kMaxWidth = 740; ///< blocks are no wider: text of at most 680
constexpr int kMargin = 20;

} // namespace desk::ui::timeline
