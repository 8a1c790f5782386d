// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/reportfile.h"

#include "ui/export/pdfbytes.h"
#include "ui/export/reportpages.h"

#include <QBuffer>
#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace desk::ui {

namespace {

Result<QByteArray> pdfOf(const Report& report, const CancelToken& cancel)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    preparePdf(writer, report.title, QPageSize(QPageSize::A4));
    const ReportPages pages(report, &writer);
    QPainter painter(&writer);
    for (int page = 0; page < pages.count(); ++page) {
        if (cancel.cancelled())
            return Error { Error::Kind::Cancelled, {} };
        if (page > 0)
            writer.newPage();
        pages.paint(painter, page);
    }
    painter.end();
    settlePdf(bytes, report.printedAt);
    return bytes;
}

} // namespace

Result<void> writeReport(const Report& report, const QString& file, const CancelToken& cancel)
{
    if (QFileInfo(file).suffix().toLower() != QLatin1String("pdf"))
        return Error { Error::Kind::Usage, QStringLiteral("“%1” is not a .pdf file").arg(file) };
    const auto bytes = pdfOf(report, cancel);
    if (!bytes)
        return bytes.error();
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(*bytes) != bytes->size() || !out.commit())
        return Error { Error::Kind::Storage, QStringLiteral("%1: %2").arg(file, out.errorString()) };
    return {};
}

} // namespace desk::ui
