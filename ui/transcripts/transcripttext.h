// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transcripts/transcript.h"

namespace desk::ui {

/// The transcript as plain text. Nothing in it steers a terminal or turns the direction of what follows, and no line of
/// a message can pass for one of ours. Any thread.
QByteArray transcriptText(const Transcript& transcript);

/// The transcript as Markdown (CommonMark): messages as quotations, everything that a ticket brings escaped, no HTML.
/// Any thread.
QByteArray transcriptMarkdown(const Transcript& transcript);

} // namespace desk::ui
