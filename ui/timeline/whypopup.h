// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/metriccells.h"

#include <QFrame>

namespace desk::ui {

/// "Why this number": its definition, the events it was taken from as links into the thread, the subtraction, and
/// whether the help desk's own figure agrees. Closes by Esc or a click elsewhere, and then deletes itself.
class WhyPopup final : public QFrame {
    Q_OBJECT

public:
    explicit WhyPopup(const MetricCell& cell, QWidget* parent);
    /// Opens under a cell's rectangle on the screen.
    void showBelow(const QRect& cell);

signals:
    void eventActivated(const std::string& eventId);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace desk::ui
