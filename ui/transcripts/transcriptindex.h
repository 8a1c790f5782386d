// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/archive.h"
#include "app/export/tablewriter.h"
#include "ui/transcripts/transcriptfile.h"

#include <QFile>

namespace desk::ui {

/// What tells the files of an export apart: "index.csv" with a line a file; for pages and PDFs "index.html" that leads
/// to them; for JSON lines "tickets.jsonl" with each ticket's own facts. Written as it grows to the archive's scratch
/// folder: bounded memory. One thread.
class TranscriptIndex {
public:
    TranscriptIndex(const Archive& archive, TranscriptFormat format);
    ~TranscriptIndex();
    /// `path` of the file within the archive.
    void add(const Conversation& conversation, const QString& path);
    /// Adds the index to the archive. Storage where it cannot be written.
    Result<void> finish(Archive& archive);

private:
    void addRow(const Conversation& conversation, const QString& path);

    QFile m_csv, m_page, m_tickets;
    bool m_opened = false; ///< all of them that are needed
    std::unique_ptr<TableWriter> m_table;
};

} // namespace desk::ui
