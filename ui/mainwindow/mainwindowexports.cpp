// SPDX-License-Identifier: GPL-3.0-or-later
// Transcripts: the dialog, the job, and what is said of it.
#include "ui/mainwindow/mainwindow.h"

#include "ui/common/format.h"
#include "ui/list/listpage.h"
#include "ui/list/ticketlist.h"
#include "ui/mainwindow/jobstrip.h"
#include "ui/mainwindow/messagestrip.h"
#include "ui/settings/settingsstore.h"
#include "ui/transcripts/exportdialog.h"
#include "ui/transcripts/transcriptjob.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

namespace desk::ui {

namespace {

ExportChoices readChoices(const SettingsStore& store)
{
    ExportChoices choices;
    const QByteArray format = store.value(QStringLiteral("export/format")).toByteArray();
    choices.format = fromName<TranscriptFormat>(format.toStdString()).value_or(TranscriptFormat::Html);
    choices.scope.notes = store.value(QStringLiteral("export/notes"), true).toBool();
    choices.scope.personal = !store.value(QStringLiteral("export/pseudonyms"), false).toBool();
    choices.zip = store.value(QStringLiteral("export/zip"), false).toBool();
    choices.folder = store.value(QStringLiteral("export/folder")).toString();
    return choices;
}

void writeChoices(SettingsStore& store, const ExportChoices& choices)
{
    const std::string_view format = nameOf(choices.format);
    store.setValue(
        QStringLiteral("export/format"), QString::fromLatin1(format.data(), static_cast<qsizetype>(format.size())));
    store.setValue(QStringLiteral("export/notes"), choices.scope.notes);
    store.setValue(QStringLiteral("export/pseudonyms"), !choices.scope.personal);
    store.setValue(QStringLiteral("export/zip"), choices.zip);
    store.setValue(QStringLiteral("export/folder"), choices.folder);
}

} // namespace

void MainWindow::openExport()
{
    if (m_export) {
        m_message->say(tr("An export is running. It can be cancelled below."));
        return;
    }
    if (!m_view || m_view->rows.empty()) {
        m_message->say(tr("There is no conversation to export. Another filter shows some."));
        return;
    }
    auto* dialog = new ExportDialog(m_view->snapshot, m_page->list().selectedTickets(),
        m_view->rows.first(m_view->rows.size()), readChoices(*m_store), this);
    connect(
        dialog, &ExportDialog::exportWanted, this, [this](const TranscriptExport& what, const ExportChoices& choices) {
            writeChoices(*m_store, choices);
            startExport(what);
        });
    dialog->open();
}

void MainWindow::startExport(const TranscriptExport& what)
{
    const auto profile = Profile::open(QFileInfo(m_store->file()).path());
    if (!profile || m_export)
        return;
    m_export = new TranscriptJob(this);
    m_job->begin(tr("Exporting conversations"));
    connect(m_job, &JobStrip::cancelWanted, m_export, &TranscriptJob::cancel);
    connect(m_export, &QObject::destroyed, m_job, &JobStrip::end);
    connect(m_export, &TranscriptJob::progressed, this, [this](std::size_t done, std::size_t total) {
        m_job->tell(static_cast<double>(done) / static_cast<double>(total),
            tr("%1 of %2").arg(formatCount(static_cast<qint64>(done)), formatCount(static_cast<qint64>(total))));
    });
    connect(m_export, &TranscriptJob::cancelled, this,
        [this] { m_message->say(tr("The export was cancelled. Nothing was written.")); });
    connect(m_export, &TranscriptJob::failed, this, [this, what](const QString& why) {
        m_message->say(
            tr("The export could not be written: %1").arg(why), tr("Try again"), [this, what] { startExport(what); });
    });
    connect(m_export, &TranscriptJob::done, this, [this](const TranscriptSummary& summary) {
        const QFileInfo target(summary.target);
        const QString folder = target.isDir() ? target.absoluteFilePath() : target.absolutePath();
        m_message->say(
            tr("%Ln conversation(s) written to %1.", nullptr, static_cast<int>(summary.written)).arg(summary.target),
            tr("Open folder"), [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    });
    m_export->start(what, *profile);
}

} // namespace desk::ui
