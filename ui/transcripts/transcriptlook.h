// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transcripts/transcript.h"

#include <span>

/// How a transcript looks on paper and as a page: colours of the timeline by name in tokens.json. Any thread.
namespace desk::ui::TranscriptLook {

struct Role {
    const char* name; ///< class of the page's style
    const char *ink, *fill, *border; ///< names of colours
    bool marked = true; ///< has the person's initials
};

std::span<const Role> roles();
const Role& roleOf(const Transcript::Item& message);

} // namespace desk::ui::TranscriptLook
