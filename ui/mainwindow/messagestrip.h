// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace desk::ui {

/// One line above the status strip that says what just happened, with at most one thing to do about it. Goes by itself
/// after six seconds, but never from under the keyboard's focus.
class MessageStrip final : public QWidget {
    Q_OBJECT

public:
    static constexpr int kStaysMs = 6000;
    explicit MessageStrip(QWidget* parent = nullptr);
    /// No button where `action` is empty. A new message takes the place of the one before.
    void say(const QString& text, const QString& action = {}, std::function<void()> run = {});

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QLabel* m_text;
    QPushButton* m_action;
    std::function<void()> m_run;
    QTimer m_stay;
};

} // namespace desk::ui
