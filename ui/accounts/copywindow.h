// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/syncstatus.h"

#include <QDialog>
#include <QElapsedTimer>

class QLabel;
class QPushButton;

namespace desk::ui {

class BudgetMeter;
class CopyPage;

/// How far the copy of one account is, stream by stream: done and how many remain, the pace, what of the help desk's
/// limit is used and may be, until when it waits; and the way to pause it and to go on. Values in, intents out.
class CopyWindow final : public QDialog {
    Q_OBJECT

public:
    CopyWindow(const QString& accountId, const QString& accountName, QWidget* parent);
    [[nodiscard]] QString accountId() const { return m_accountId; }
    void setStatus(const SyncStatus& status);

signals:
    void pauseWanted(const QString& accountId);
    void resumeWanted(const QString& accountId);
    void settingsWanted(); ///< where the share of the limit is set

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    /// Records a minute since the window opened, 0 = nothing to say yet.
    [[nodiscard]] qint64 pace() const;

    QString m_accountId, m_accountName;
    SyncStatus m_status;
    CopyPage* m_page;
    QLabel *m_title, *m_pace;
    BudgetMeter* m_budget;
    QPushButton *m_toggle, *m_share, *m_close;
    QElapsedTimer m_since;
    qint64 m_atFirst = -1;
};

} // namespace desk::ui
