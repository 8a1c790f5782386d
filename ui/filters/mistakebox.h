// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace desk::ui {

/// The tooltip-coloured box under a mistake: what was expected, and the repair that Alt+Enter makes.
class MistakeBox final : public QWidget {
    Q_OBJECT

public:
    explicit MistakeBox(QWidget* parent);
    void setWords(const QString& sentence, const QString& repair);
    [[nodiscard]] QString words() const { return m_lines.join(QLatin1Char('\n')); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QStringList m_lines;
};

} // namespace desk::ui
