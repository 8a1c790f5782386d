// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/livestate.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace desk::ui {

class MenuButton;

/// The line above the live page: the connection in words; account, department and span chosen; notifications; hold
/// still. Values in, signals out.
class LiveBar final : public QWidget {
    Q_OBJECT

public:
    explicit LiveBar(QWidget* parent = nullptr);
    /// `colour` of the dot is a token's name.
    void setConnection(const QString& words, const char* colour);
    /// What is chosen; an empty account hides all choices.
    void setChoices(const QString& account, const QString& department, int hours);
    void setHeld(bool held);

signals:
    void accountMenuWanted(const QPoint& globalPosition);
    void departmentMenuWanted(const QPoint& globalPosition);
    void spanMenuWanted(const QPoint& globalPosition);
    void thresholdsWanted();
    void heldToggled(bool held);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();

    QLabel *m_title, *m_words;
    MenuButton *m_account, *m_department, *m_span;
    QPushButton *m_notify, *m_hold;
    QString m_accountName, m_departmentName;
    const char* m_colour = "text.tertiary";
    int m_hours = 1;
};

} // namespace desk::ui
