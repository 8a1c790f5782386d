// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/reportdialog.h"

#include "ui/dashboards/dashboardwords.h"
#include "ui/export/reportjob.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>

namespace desk::ui {

namespace {

constexpr int kSteps = 1000;

} // namespace

ReportDialog::ReportDialog(ViewStatePtr view, Dashboard dashboard, const Profile& profile, QWidget* parent)
    : QDialog(parent)
    , m_view(std::move(view))
    , m_dashboard(std::move(dashboard))
    , m_profile(profile)
    , m_title(new QLineEdit(dashboardName(m_dashboard), this))
    , m_format(new QComboBox(this))
    , m_problem(new QLabel(this))
    , m_progress(new QProgressBar(this))
{
    setObjectName(QStringLiteral("reportDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Report"));
    m_title->setObjectName(QStringLiteral("title"));
    m_format->setObjectName(QStringLiteral("format"));
    m_format->addItem(tr("PDF, A4"), QStringLiteral("pdf"));
    m_format->addItem(tr("Web page in one file"), QStringLiteral("html"));
    m_progress->setObjectName(QStringLiteral("progress"));
    m_progress->setRange(0, kSteps);
    m_progress->setTextVisible(false);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* buttons = new QDialogButtonBox(this);
    m_create = buttons->addButton(tr("Create…"), QDialogButtonBox::AcceptRole);
    m_create->setObjectName(QStringLiteral("create"));
    m_cancel = buttons->addButton(QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &ReportDialog::chooseFile);
    connect(buttons, &QDialogButtonBox::rejected, this, &ReportDialog::reject);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(16, 16, 16, 16);
    form->addRow(tr("Title"), m_title);
    form->addRow(tr("Format"), m_format);
    form->addRow(m_progress);
    form->addRow(m_problem);
    form->addRow(buttons);
    setMinimumWidth(420);
    showRunning(false);
}

void ReportDialog::showRunning(bool running)
{
    m_title->setEnabled(!running);
    m_format->setEnabled(!running);
    m_create->setEnabled(!running);
    m_progress->setVisible(running);
    m_progress->setValue(0);
}

void ReportDialog::chooseFile()
{
    const QString suffix = m_format->currentData().toString();
    auto* dialog = new QFileDialog(
        this, tr("Save the report"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilter(suffix.toUpper() + QStringLiteral(" (*.%1)").arg(suffix));
    QString name = m_title->text().simplified();
    name.replace(QLatin1Char('/'), QLatin1Char('-'));
    dialog->selectFile((name.isEmpty() ? tr("Report") : name) + QLatin1Char('.') + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, &ReportDialog::write);
    dialog->open();
}

void ReportDialog::write(const QString& file)
{
    m_problem->hide();
    showRunning(true);
    m_job = new ReportJob(this);
    connect(m_job, &ReportJob::progressed, this,
        [this](double share) { m_progress->setValue(static_cast<int>(share * kSteps)); });
    connect(m_job, &ReportJob::cancelled, this, [this] { showRunning(false); });
    connect(m_job, &ReportJob::failed, this, [this](const QString& target, const QString& why) {
        showRunning(false);
        m_problem->setText(tr("%1 could not be written: %2").arg(target, why));
        m_problem->show();
    });
    connect(m_job, &ReportJob::done, this, [this](const QString& target) {
        emit written(target);
        accept();
    });
    m_job->start(
        m_view, { m_dashboard, m_title->text().simplified(), printTime(), Theme::Appearance::Light }, m_profile, file);
}

/// While a report is made, cancelling ends that; the next one closes.
void ReportDialog::reject()
{
    if (m_job && m_progress->isVisible())
        m_job->cancel();
    else
        QDialog::reject();
}

} // namespace desk::ui
