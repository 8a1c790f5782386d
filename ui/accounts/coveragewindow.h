// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/coverage.h"
#include "app/store/storerepair.h"
#include "app/sync/syncstatus.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;
class QTableWidget;

namespace desk::ui {

/// How much of an account is on this computer, month by month, and the ways to mend it: asking the help desk for what
/// is missing, checking the file and rescuing what can be read. Values in, intents out.
class CoverageWindow final : public QDialog {
    Q_OBJECT

public:
    CoverageWindow(const QString& accountId, const QString& accountName, QWidget* parent);
    [[nodiscard]] QString accountId() const { return m_accountId; }
    void setCoverage(const Coverage& coverage);
    /// The copy cannot be read, or a repair failed or was stopped.
    void setFailed(const Error& error);
    void setRepaired(const RepairSummary& summary);
    /// Asks for the coverage again when a run has come to its end.
    void setStatus(const SyncStatus& status);

signals:
    void coverageWanted(const QString& accountId);
    void gapsWanted(const QString& accountId, const std::vector<std::string>& tickets); ///< to be asked for by number
    void repairWanted(const QString& accountId);
    void stopWanted(const QString& accountId); ///< the run that fills gaps
    void repairStopWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class Work { None, Counting, Filling, Repairing };
    void begin(Work work);
    void fill();
    void fillTable();
    [[nodiscard]] QString summary() const;

    QString m_accountId, m_accountName;
    Coverage m_coverage;
    std::optional<Error> m_error;
    std::optional<RepairSummary> m_repaired;
    Work m_work = Work::Counting;
    Millis m_completed = 0; ///< the last run that came to its end
    QLabel *m_summary, *m_outcome;
    QTableWidget* m_table;
    QProgressBar* m_progress;
    QPushButton *m_fill, *m_repair, *m_stop, *m_close;
};

} // namespace desk::ui
