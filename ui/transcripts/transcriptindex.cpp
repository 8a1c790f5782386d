// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcripts/transcriptindex.h"

#include "app/base/text.h"
#include "app/export/conversationjson.h"
#include "ui/common/format.h"
#include "ui/common/language.h"
#include "ui/common/words.h"
#include "ui/theme/theme.h"
#include "ui/timeline/linkwords.h"

#include <QCoreApplication>
#include <QUrl>

namespace desk::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Transcript)
};

constexpr std::array<std::string_view, 12> kColumns { "file", "account", "kind", "id", "subject", "status", "channel",
    "requester", "assignee", "created_at", "updated_at", "events" };

constexpr auto kStyle = R"(
html{background:@surface.window@;color-scheme:light}
body{margin:0 auto;max-width:1100px;padding:40px;background:@surface.base@;color:@text.primary@;font:13px/1.45 Inter,system-ui,sans-serif}
h1{font-size:22px;margin:0 0 16px}
table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{padding:5px 12px 5px 0;text-align:left;vertical-align:top;border-bottom:1px solid @border.hair@;overflow-wrap:anywhere}
th{font-size:11px;font-weight:400;color:@text.tertiary@;border-color:@border.strong@}
td:nth-child(3),td:nth-child(n+5){white-space:nowrap}
td:nth-child(4){min-width:130px}
a{color:@text.link@}
)";

QString pageHead()
{
    const Theme& theme = Theme::of(Theme::Appearance::Light);
    QString style = QString::fromUtf8(kStyle);
    for (const char* name : { "surface.window", "surface.base", "text.primary", "text.tertiary", "text.link",
             "border.hair", "border.strong" })
        style.replace(QLatin1Char('@') + QLatin1String(name) + QLatin1Char('@'), theme.color(name).name());
    QString html = QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                                  "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                                  "style-src 'unsafe-inline'; img-src data:\">\n<link rel=\"icon\" "
                                  "href=\"data:,\">\n<title>%2</title>\n<style>%3</style>\n</head>\n<body>\n"
                                  "<h1>%2</h1>\n<table><thead><tr>")
                       .arg(currentLanguage(), Words::tr("Deskscope transcripts"), style);
    for (const QString& name : { Words::tr("Number"), Words::tr("Subject"), Words::tr("Account"),
             Words::tr("Requester"), Words::tr("Status"), Words::tr("Created"), Words::tr("Updated") })
        html += QStringLiteral("<th scope=\"col\">%1</th>").arg(name.toHtmlEscaped());
    return html + QStringLiteral("</tr></thead><tbody>\n");
}

QString pageRow(const Conversation& c, const QString& path)
{
    const QString href = QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
    const auto time = [](const std::optional<Millis>& at) { return at ? formatDateTime(*at) : QString(); };
    const QString status = words::status(c.ticket.status, text(c.statusLabel));
    QString html = QStringLiteral("<tr><td><a href=\"%1\">%2</a></td>").arg(href, text(c.ticket.id).toHtmlEscaped());
    for (const QString& cell : { text(c.ticket.subject).simplified(), text(c.accountName), text(c.requesterName),
             status, time(c.ticket.createdAt), time(c.ticket.updatedAt) })
        html += QStringLiteral("<td dir=\"auto\">%1</td>").arg(withoutTricks(cell).toHtmlEscaped());
    return html + QStringLiteral("</tr>\n");
}

} // namespace

TranscriptIndex::TranscriptIndex(const Archive& archive, TranscriptFormat format)
    : m_csv(archive.scratch() + QStringLiteral("/index.csv"))
    , m_page(archive.scratch() + QStringLiteral("/index.html"))
    , m_tickets(archive.scratch() + QStringLiteral("/tickets.jsonl"))
{
    const bool page = format == TranscriptFormat::Html || format == TranscriptFormat::Pdf;
    m_opened = m_csv.open(QIODevice::ReadWrite) && (!page || m_page.open(QIODevice::ReadWrite))
        && (format != TranscriptFormat::JsonLines || m_tickets.open(QIODevice::ReadWrite));
    m_table = makeCsvWriter(m_csv);
    if (m_opened)
        m_table->header(kColumns);
    if (m_page.isOpen())
        m_page.write(pageHead().toUtf8());
}

TranscriptIndex::~TranscriptIndex() = default;

void TranscriptIndex::addRow(const Conversation& c, const QString& path)
{
    const auto time = [](const std::optional<Millis>& at) { return at ? TableCell(TableTime { *at }) : TableCell(); };
    const std::string file = utf8(path);
    const std::string_view status
        = c.ticket.status == StatusCategory::Unknown ? std::string_view(c.ticket.statusRaw) : nameOf(c.ticket.status);
    const std::array<TableCell, kColumns.size()> cells { std::string_view(file), std::string_view(c.accountName),
        nameOf(c.ticket.kind), std::string_view(c.ticket.id), std::string_view(c.ticket.subject), status,
        nameOf(c.ticket.channel), std::string_view(c.requesterName), std::string_view(c.assigneeName),
        time(c.ticket.createdAt), time(c.ticket.updatedAt), static_cast<std::int64_t>(c.entries.size()) };
    m_table->row(cells);
}

void TranscriptIndex::add(const Conversation& conversation, const QString& path)
{
    if (!m_opened)
        return; // finish() says so
    addRow(conversation, path);
    if (m_page.isOpen())
        m_page.write(pageRow(conversation, path).toUtf8());
    if (m_tickets.isOpen())
        m_tickets.write(QByteArray::fromStdString(ticketJsonLine(conversation, utf8(path))));
}

Result<void> TranscriptIndex::finish(Archive& archive)
{
    if (!m_opened)
        return Error { Error::Kind::Storage, archive.scratch() + QStringLiteral(": ") + m_csv.errorString() };
    if (const auto written = m_table->finish(); !written)
        return written;
    if (m_page.isOpen())
        m_page.write("</tbody></table>\n</body>\n</html>\n");
    for (QFile* file : { &m_csv, &m_page, &m_tickets }) {
        if (!file->isOpen())
            continue;
        if (file->error() != QFile::NoError || !file->flush() || !file->seek(0))
            return Error { Error::Kind::Storage, file->fileName() + QStringLiteral(": ") + file->errorString() };
        const QString name = file->fileName().section(QLatin1Char('/'), -1);
        if (const auto added = archive.add(name, *file); !added)
            return added;
    }
    return {};
}

} // namespace desk::ui
