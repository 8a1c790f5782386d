// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transcripts/transcriptfile.h"

#include <QStringList>

namespace desk::ui {

/// What `show` and `export` both take.
struct TranscriptOptions {
    TranscriptFormat format = TranscriptFormat::Text;
    TranscriptScope scope;
    QString language = QStringLiteral("en");
    QByteArray timeZone; ///< IANA name, empty = the machine's
};

/// Takes "--no-notes" and "--pseudonyms", which have no value, out of the words of a command.
QStringList withoutFlags(QStringList args, TranscriptOptions& options);
/// Takes "--format", "--language" or "--time-zone" with its value; a Usage error for any other.
Result<void> takeOption(TranscriptOptions& options, const QString& name, const QString& value);
/// Puts language and zone in force, and makes PDFs the same each time. Main thread, before anything is said.
void putInForce(const TranscriptOptions& options);

} // namespace desk::ui
