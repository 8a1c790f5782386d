// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/records.h"
#include "ui/timeline/richtext.h"

namespace desk::ui {

/// HTML from this size on, bytes, keeps its form no longer.
constexpr std::size_t kSenderHtmlLimit = 512 * 1024;

/// What an event says: its HTML as blocks where it has some of a size that can be read, else its plain text.
RichText richTextOf(const Event& event);

} // namespace desk::ui
