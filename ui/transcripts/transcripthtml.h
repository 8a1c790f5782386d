// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transcripts/transcript.h"

namespace desk::ui {

/// The transcript as one light HTML page that needs nothing else and can do nothing: no script, no request, no markup
/// but ours; links lead to http, https and mailto only. The same transcript gives the same bytes. Any thread.
QByteArray transcriptHtml(const Transcript& transcript);

} // namespace desk::ui
