// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/snapshot.h"
#include "app/base/profile.h"
#include "ui/transcripts/transcriptfile.h"

#include <functional>

namespace desk::ui {

/// Which conversations go where, and how. A value.
struct TranscriptExport {
    SnapshotPtr snapshot;
    std::vector<Row> rows; ///< of the snapshot, in the order of the index
    TranscriptFormat format = TranscriptFormat::Html;
    TranscriptScope scope;
    QString target; ///< a folder that is not there or empty, or a .zip file
};

struct TranscriptSummary {
    std::size_t written = 0;
    std::size_t missing = 0; ///< gone from the store since the snapshot was made
    qint64 bytes = 0; ///< of the transcripts
    QString target;
};

using TranscriptProgress = std::function<void(std::size_t done, std::size_t total)>;

/// Writes a file a conversation, "<account>/<id>-<subject>.<suffix>", and an index, one after the other: memory does
/// not grow with their number but for the names. Everything appears at the end or nothing (see Archive). Cancelled
/// within a conversation's page; Usage and Storage with a sentence for people. `progress` is called some ten times a
/// second. Any thread that may paint, while the language does not change; seconds to hours.
Result<TranscriptSummary> exportTranscripts(const TranscriptExport& what, const Profile& profile,
    const CancelToken& cancel, const TranscriptProgress& progress);

/// The JSON lines of all conversations to one device, for pipes. The same errors.
Result<TranscriptSummary> streamTranscripts(
    const TranscriptExport& what, const Profile& profile, QIODevice& device, const CancelToken& cancel);

} // namespace desk::ui
