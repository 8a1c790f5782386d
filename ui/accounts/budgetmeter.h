// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/syncstatus.h"

#include <QWidget>

namespace desk::ui {

/// An account's requests of the last minute against its limit: the whole limit as a well, ours from the leading edge,
/// those of other tools from the other one, our ceiling as a tick; with what is left, what a look for news costs and
/// how long the copy still takes below it. Shows nothing while the help desk has not told its limit. Values in.
class BudgetMeter final : public QWidget {
    Q_OBJECT

public:
    explicit BudgetMeter(QWidget* parent = nullptr);
    void setStatus(const SyncStatus& status, Millis now);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void describe();
    /// What stands below the bar, a line each.
    [[nodiscard]] QStringList facts() const;

    SyncStatus m_status;
    Millis m_now = 0;
};

} // namespace desk::ui
