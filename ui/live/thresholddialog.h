// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/livethresholds.h"

#include <QDialog>

class QCheckBox;
class QSpinBox;

namespace desk::ui {

/// When to be told through the desktop: a limit for each number. Every change is applied at once.
class ThresholdDialog final : public QDialog {
    Q_OBJECT

public:
    explicit ThresholdDialog(const LiveThresholds& thresholds, QWidget* parent = nullptr);
    [[nodiscard]] LiveThresholds thresholds() const;

signals:
    void changed(const desk::LiveThresholds& thresholds);

private:
    struct Line {
        QCheckBox* wanted;
        QSpinBox* limit;
    };
    Line addLine(const QString& name, const QString& label, int limit, int usual, int most);

    Line m_waiting, m_longest, m_missed;
};

} // namespace desk::ui
