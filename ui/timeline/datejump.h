// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QFrame>
#include <QList>

class QCalendarWidget;

namespace desk::ui {

/// A calendar of one conversation: the days on which something was said are bold, Enter or a double click goes there.
/// Closes by Esc or a click elsewhere, and then deletes itself.
class DateJump final : public QFrame {
    Q_OBJECT

public:
    /// `days` in order and not empty; `current` is chosen at first.
    DateJump(const QList<QDate>& days, QDate current, QWidget* parent);
    /// Opens with the middle of its upper edge at a point of the screen.
    void showAt(const QPoint& top);

signals:
    void chosen(QDate day);

private:
    QCalendarWidget* m_calendar;
};

} // namespace desk::ui
