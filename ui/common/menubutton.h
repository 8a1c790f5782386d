// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace desk::ui {

/// A flat button that says what is chosen and shows that there is more to choose from: words and a chevron.
class MenuButton final : public QAbstractButton {
    Q_OBJECT

public:
    /// `strong` = semibold in the colour of text, as a title; else as a fact beside it.
    explicit MenuButton(bool strong = false, QWidget* parent = nullptr);
    /// `name` is for the screen reader and the tooltip: what is chosen here.
    void setWords(const QString& words, const QString& name);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] QFont wordsFont() const;

    bool m_strong, m_keyboardFocus = false;
};

} // namespace desk::ui
