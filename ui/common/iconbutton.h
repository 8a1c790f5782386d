// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace desk::ui {

/// A square button that shows one line icon, tinted by its state. Its name is tooltip and screen-reader name at once.
class IconButton final : public QAbstractButton {
    Q_OBJECT

public:
    /// `icon` is a name in resources/icons and outlives the button; `size` is the square's side.
    explicit IconButton(const char* icon, int size = 28, QWidget* parent = nullptr);
    void setIconName(const char* icon);
    void setLabel(const QString& label);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    const char* m_icon;
    int m_size;
    bool m_keyboardFocus = false;
};

} // namespace desk::ui
