// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRadioButton>

namespace desk::ui {

/// One of several choices as a card: a radio button with a name and a line of explanation.
class ChoiceCard final : public QRadioButton {
    Q_OBJECT

public:
    explicit ChoiceCard(QWidget* parent = nullptr);
    void setWords(const QString& name, const QString& explanation);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] bool hitButton(const QPoint& at) const override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QString m_explanation;
    bool m_keyboardFocus = false;
};

} // namespace desk::ui
