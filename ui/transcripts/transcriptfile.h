// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/cancel.h"
#include "app/base/result.h"
#include "app/export/pseudonyms.h"
#include "app/export/transcriptscope.h"

namespace desk::ui {

enum class TranscriptFormat : std::uint8_t { Text, Json, JsonLines, Markdown, Html, Pdf };

} // namespace desk::ui

template <> struct desk::EnumNames<desk::ui::TranscriptFormat> {
    static constexpr std::array<std::string_view, 6> names { "text", "json", "jsonl", "markdown", "html", "pdf" };
};

namespace desk::ui {

/// "html", "md": how names of files of a format end.
QString suffixOf(TranscriptFormat format);

/// How pseudonyms read in the program's language.
PseudonymWords pseudonymWords();

/// One conversation, as TranscriptReader gave it, as the bytes of a file. `asOf` is the age of the data. The same input
/// gives the same bytes (of a PDF, in a process that seeds its hashes). Cancelled within a page. Any thread that may
/// paint, while the language does not change.
Result<QByteArray> transcriptFile(const Conversation& conversation, const TranscriptScope& scope,
    TranscriptFormat format, Millis asOf, const CancelToken& cancel = {});

} // namespace desk::ui
