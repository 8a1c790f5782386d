// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/chartpicture.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QSpinBox;

namespace desk::ui {

/// Asks how large a picture of pixels is to be, how sharp, and on light or dark ground.
class PictureDialog final : public QDialog {
    Q_OBJECT

public:
    PictureDialog(const ChartPicture& picture, QWidget* parent);

signals:
    /// The same chart, as large as was asked for.
    void chosen(const desk::ui::ChartPicture& picture);

private:
    [[nodiscard]] ChartPicture answer() const;
    void showPixels();

    ChartPicture m_picture;
    QSpinBox *m_width, *m_height;
    QComboBox *m_scale, *m_appearance;
    QLabel* m_pixels;
};

} // namespace desk::ui
