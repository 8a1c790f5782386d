// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/chartexporter.h"

#include "ui/export/exportjob.h"
#include "ui/export/picturedialog.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QStandardPaths>

namespace desk::ui {

ChartExporter::ChartExporter(QWidget* page)
    : QObject(page)
    , m_page(page)
{
}

void ChartExporter::addTo(QMenu& menu, const ChartPicture& picture)
{
    menu.addAction(tr("Copy picture"), this, [this, picture] {
        QGuiApplication::clipboard()->setImage(paintImage(picture, picture.scale));
        emit done({});
    });
    const auto addFile = [&](const QString& label, const QString& suffix) {
        menu.addAction(label, this, [this, picture, suffix] { saveAs(picture, suffix); });
    };
    menu.addSeparator();
    menu.addAction(tr("Export as PNG…"), this, [this, picture] {
        auto* dialog = new PictureDialog(picture, m_page);
        connect(dialog, &PictureDialog::chosen, this,
            [this](const ChartPicture& chosen) { saveAs(chosen, QStringLiteral("png")); });
        dialog->open();
    });
    addFile(tr("Export as PDF…"), QStringLiteral("pdf"));
    addFile(tr("Export as SVG…"), QStringLiteral("svg"));
    menu.addSeparator();
    addFile(tr("Export data as CSV…"), QStringLiteral("csv"));
    addFile(tr("Export data as Excel workbook…"), QStringLiteral("xlsx"));
}

void ChartExporter::saveAs(const ChartPicture& picture, const QString& suffix)
{
    auto* dialog = new QFileDialog(
        m_page, tr("Export chart"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilter(suffix.toUpper() + QStringLiteral(" (*.%1)").arg(suffix));
    QString name = picture.fileName.isEmpty() ? QString::fromStdString(chartName(picture.data.spec)) : picture.fileName;
    name.replace(QLatin1Char(':'), QLatin1Char('-')).replace(QLatin1Char(','), QLatin1Char('-'));
    dialog->selectFile(name + QLatin1Char('.') + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, picture](const QString& file) { write(picture, file); });
    dialog->open();
}

void ChartExporter::write(const ChartPicture& picture, const QString& file)
{
    auto* job = new ExportJob(this);
    connect(job, &ExportJob::done, this, &ChartExporter::done);
    connect(job, &ExportJob::failed, this, &ChartExporter::failed);
    job->start(picture, file);
}

} // namespace desk::ui
