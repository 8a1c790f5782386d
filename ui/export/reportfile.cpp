// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/reportfile.h"

#include "ui/export/pdfbytes.h"
#include "ui/export/reporthtml.h"
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
    const EvenHashes even;
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
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (suffix != QLatin1String("pdf") && suffix != QLatin1String("html"))
        return Error { Error::Kind::Usage, QStringLiteral("“%1” is not a .pdf or .html file").arg(file) };
    const auto bytes = suffix == QLatin1String("pdf") ? pdfOf(report, cancel) : Result<QByteArray>(reportHtml(report));
    if (!bytes)
        return bytes.error();
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(*bytes) != bytes->size() || !out.commit())
        return Error { Error::Kind::Storage, QStringLiteral("%1: %2").arg(file, out.errorString()) };
    return {};
}

} // namespace desk::ui
