// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace desk::ui {

/// The frame of a card on the live page: title, what it shows, what is in it.
class LiveCard : public QWidget {
    Q_OBJECT

public:
    static constexpr int kHeader = 48, kPad = 14;
    explicit LiveCard(QWidget* parent = nullptr);
    void setTitle(const QString& title, const QString& subtitle);
    [[nodiscard]] const QString& title() const { return m_title; }
    [[nodiscard]] const QString& subtitle() const { return m_subtitle; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    /// How much of the header's end is taken by something else.
    int m_headerTaken = 0;
    bool m_keyboardFocus = false;

private:
    QString m_title, m_subtitle;
};

} // namespace desk::ui
