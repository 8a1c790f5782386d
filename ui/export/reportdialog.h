// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/report.h"

#include <QDialog>
#include <QPointer>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace desk::ui {

class ReportJob;

/// "Report…": asks for title, look and format, then for a file, and shows how far the report is; cancelling stops it.
/// Closes when the file is written.
class ReportDialog final : public QDialog {
    Q_OBJECT

public:
    /// `view` holds the charts of the dashboard, as they stand on the screen.
    ReportDialog(ViewStatePtr view, Dashboard dashboard, const Profile& profile, QWidget* parent);
    /// Makes the report; what the file dialog leads to.
    void write(const QString& file);

signals:
    void written(const QString& file);

protected:
    void reject() override;

private:
    void chooseFile();
    void showRunning(bool running);

    ViewStatePtr m_view;
    Dashboard m_dashboard;
    Profile m_profile;
    QLineEdit* m_title;
    QComboBox* m_format;
    QLabel* m_problem;
    QProgressBar* m_progress;
    QPushButton *m_create, *m_cancel;
    QPointer<ReportJob> m_job;
};

} // namespace desk::ui
