// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcripts/transcriptfile.h"

#include "app/export/conversationjson.h"
#include "ui/transcripts/transcripthtml.h"
#include "ui/transcripts/transcriptpages.h"
#include "ui/transcripts/transcripttext.h"

#include <QCoreApplication>

namespace desk::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Transcript)
};

} // namespace

QString suffixOf(TranscriptFormat format)
{
    switch (format) {
    case TranscriptFormat::Text: return QStringLiteral("txt");
    case TranscriptFormat::Markdown: return QStringLiteral("md");
    default: break;
    }
    const std::string_view name = nameOf(format);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

PseudonymWords pseudonymWords()
{
    // In the order of Pseudonym.
    return { Words::tr("Customer %1", "pseudonym"), Words::tr("Agent %1", "pseudonym"),
        Words::tr("Bot %1", "pseudonym"), Words::tr("Organization %1", "pseudonym"),
        Words::tr("[e-mail %1]", "pseudonym"), Words::tr("[phone %1]", "pseudonym"),
        Words::tr("[IP address %1]", "pseudonym") };
}

Result<QByteArray> transcriptFile(const Conversation& conversation, const TranscriptScope& scope,
    TranscriptFormat format, Millis asOf, const CancelToken& cancel)
{
    if (format == TranscriptFormat::Json)
        return QByteArray::fromStdString(conversationJson(conversation));
    if (format == TranscriptFormat::JsonLines)
        return QByteArray::fromStdString(eventJsonLines(conversation));
    const Transcript transcript = makeTranscript(conversation, scope, asOf);
    switch (format) {
    case TranscriptFormat::Html: return transcriptHtml(transcript);
    case TranscriptFormat::Pdf: return transcriptPdf(transcript, cancel);
    case TranscriptFormat::Markdown: return transcriptMarkdown(transcript);
    default: break;
    }
    return transcriptText(transcript);
}

} // namespace desk::ui
