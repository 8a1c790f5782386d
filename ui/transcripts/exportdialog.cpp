// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcripts/exportdialog.h"

#include "ui/common/format.h"
#include "ui/theme/ink.h"
#include "ui/timeline/eventwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QPushButton>
#include <QStandardPaths>

namespace desk::ui {

namespace {

/// Measured on the demo accounts: what a conversation takes, bytes and milliseconds.
struct Cost {
    qint64 bytes, milliseconds;
};
Cost costOf(TranscriptFormat format)
{
    switch (format) {
    case TranscriptFormat::Pdf: return { 45'000, 25 };
    case TranscriptFormat::Html: return { 9'000, 3 };
    case TranscriptFormat::JsonLines: return { 5'000, 1 };
    default: break;
    }
    return { 3'000, 2 };
}

} // namespace

ExportDialog::ExportDialog(SnapshotPtr snapshot, std::vector<Row> selected, std::vector<Row> all,
    const ExportChoices& choices, QWidget* parent)
    : QDialog(parent)
    , m_snapshot(std::move(snapshot))
    , m_selected(std::move(selected))
    , m_all(std::move(all))
    , m_folder(choices.folder)
    , m_which(new QComboBox(this))
    , m_format(new QComboBox(this))
    , m_into(new QComboBox(this))
    , m_notes(new QCheckBox(tr("With private notes"), this))
    , m_pseudonyms(new QCheckBox(tr("Pseudonyms instead of people, addresses and phone numbers"), this))
    , m_estimate(new QLabel(this))
    , m_limits(new QLabel(this))
{
    setObjectName(QStringLiteral("exportDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export conversations"));
    for (const auto& [widget, name] : { std::pair<QWidget*, const char*>(m_which, "which"), { m_format, "format" },
             { m_into, "into" }, { m_notes, "notes" }, { m_pseudonyms, "pseudonyms" }, { m_estimate, "estimate" } })
        widget->setObjectName(QLatin1String(name));
    if (!m_selected.empty())
        m_which->addItem(tr("Selected: %1").arg(formatCount(static_cast<qint64>(m_selected.size()))), true);
    m_which->addItem(tr("All of the filter: %1").arg(formatCount(static_cast<qint64>(m_all.size()))), false);
    // One selected is what is being read, and no choice of the person's.
    m_which->setCurrentIndex(m_selected.size() == 1 ? 1 : 0);
    for (const auto& [words, format] : { std::pair(tr("Web pages (HTML)"), TranscriptFormat::Html),
             std::pair(tr("PDF, A4"), TranscriptFormat::Pdf), std::pair(tr("Markdown"), TranscriptFormat::Markdown),
             std::pair(tr("Text"), TranscriptFormat::Text), std::pair(tr("JSON lines"), TranscriptFormat::JsonLines) })
        m_format->addItem(words, static_cast<int>(format));
    m_format->setCurrentIndex(std::max(0, m_format->findData(static_cast<int>(choices.format))));
    m_into->addItem(tr("New folder"), false);
    m_into->addItem(tr("ZIP file"), true);
    m_into->setCurrentIndex(choices.zip ? 1 : 0);
    m_notes->setChecked(choices.scope.notes);
    m_pseudonyms->setChecked(!choices.scope.personal);
    m_limits->setText(tr("The same person has the same pseudonym in every export. People whom only a text mentions are "
                         "not recognised."));
    m_limits->setWordWrap(true);
    setInk(m_limits, "text.tertiary");
    setInk(m_estimate, "text.secondary");

    auto* buttons = new QDialogButtonBox(this);
    m_export = buttons->addButton(tr("Export…"), QDialogButtonBox::AcceptRole);
    m_export->setObjectName(QStringLiteral("export"));
    buttons->addButton(QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::askForTarget);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(16, 16, 16, 16);
    form->addRow(tr("Conversations"), m_which);
    form->addRow(tr("Format"), m_format);
    form->addRow(tr("Into"), m_into);
    form->addRow(QString(), m_notes);
    form->addRow(QString(), m_pseudonyms);
    form->addRow(QString(), m_limits);
    form->addRow(QString(), m_estimate);
    form->addRow(buttons);
    setMinimumWidth(460);
    for (QComboBox* box : { m_which, m_format })
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::updateEstimate);
    connect(m_pseudonyms, &QCheckBox::toggled, m_limits, &QWidget::setEnabled);
    updateEstimate();
}

const std::vector<Row>& ExportDialog::rows() const
{
    return m_which->currentData().toBool() ? m_selected : m_all;
}

void ExportDialog::updateEstimate()
{
    const Cost cost = costOf(static_cast<TranscriptFormat>(m_format->currentData().toInt()));
    const auto count = static_cast<qint64>(rows().size());
    const qint64 minutes = count * cost.milliseconds / 60'000;
    m_estimate->setText(minutes < 1
            ? tr("About %1, less than a minute").arg(words::fileSize(count * cost.bytes))
            : tr("About %1, %2", "size, duration").arg(words::fileSize(count * cost.bytes), formatDuration(minutes)));
    m_export->setEnabled(count > 0);
}

ExportChoices ExportDialog::choices() const
{
    return { static_cast<TranscriptFormat>(m_format->currentData().toInt()),
        { m_notes->isChecked(), !m_pseudonyms->isChecked() }, m_into->currentData().toBool(), m_folder };
}

void ExportDialog::askForTarget()
{
    const bool zip = m_into->currentData().toBool();
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto* dialog = new QFileDialog(
        this, zip ? tr("Save the ZIP file") : tr("Name of the new folder"), m_folder.isEmpty() ? documents : m_folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite, !zip); // a folder that is not empty is refused anyway
    if (zip)
        dialog->setDefaultSuffix(QStringLiteral("zip"));
    dialog->setNameFilter(zip ? QStringLiteral("ZIP (*.zip)") : tr("Folders (*)"));
    dialog->selectFile(tr("Conversations", "name of a folder") + (zip ? QStringLiteral(".zip") : QString()));
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::chooseTarget);
    dialog->open();
}

void ExportDialog::chooseTarget(const QString& target)
{
    ExportChoices chosen = choices();
    chosen.folder = QFileInfo(target).path();
    emit exportWanted({ m_snapshot, rows(), chosen.format, chosen.scope, target }, chosen);
    accept();
}

} // namespace desk::ui
