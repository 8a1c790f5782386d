// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace desk::ui {

/// A label that takes its text as it is, whatever a help desk put into it.
QLabel* plainLabel(bool wrap);
/// A small button that never becomes the default one.
QPushButton* sideButton(const char* objectName);

/// A page of the window "Add account": says its words and its looks when it is made and whenever these change.
class AccountPage : public QWidget {
    Q_OBJECT

public:
    explicit AccountPage(QWidget* parent = nullptr);
    /// The line in large letters above the page.
    [[nodiscard]] virtual QString title() const = 0;

signals:
    void changed(); ///< what the page holds, so that the buttons may follow

protected:
    void changeEvent(QEvent* event) override;
    virtual void retranslate() = 0;
    virtual void restyle() = 0;
};

/// A white box with a thin border.
class CardBox final : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// The one thing that turns: a wait for another program.
class WaitRing final : public QWidget {
    Q_OBJECT

public:
    explicit WaitRing(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QTimer m_tick;
    int m_angle = 0;
};

} // namespace desk::ui
