// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settings.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QSpinBox;

namespace desk::ui {

/// Every change is applied at once; there is nothing to confirm.
class SettingsDialog final : public QDialog {
    Q_OBJECT

public:
    explicit SettingsDialog(const Settings& settings, QWidget* parent = nullptr);

signals:
    void settingsChanged(const desk::ui::Settings& settings);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fillChoices();
    void retranslate();
    void read();

    Settings m_settings;
    QComboBox *m_language, *m_theme, *m_density, *m_zone;
    QSpinBox *m_limit, *m_interval;
    QFormLayout* m_form;
    QLabel* m_limitHelp;
    bool m_filling = false;
};

} // namespace desk::ui
