// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace desk::ui {

/// The named steps of a window in a row: done ones with a check, the current one filled, later ones hollow.
class StepBar final : public QWidget {
    Q_OBJECT

public:
    explicit StepBar(QWidget* parent = nullptr);
    void setSteps(const QStringList& names);
    void setCurrent(int step); ///< from 0
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void describe();

    QStringList m_names;
    int m_current = 0;
};

} // namespace desk::ui
