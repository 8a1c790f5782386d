// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/datejump.h"

#include "ui/theme/theme.h"

#include <QCalendarWidget>
#include <QLocale>
#include <QTextCharFormat>
#include <QVBoxLayout>

namespace desk::ui {

DateJump::DateJump(const QList<QDate>& days, QDate current, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_calendar(new QCalendarWidget(this))
{
    setObjectName(QStringLiteral("dateJump"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Go to a date"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->addWidget(m_calendar);
    m_calendar->setGridVisible(false);
    m_calendar->setFirstDayOfWeek(QLocale().firstDayOfWeek());
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_calendar->setHorizontalHeaderFormat(QCalendarWidget::ShortDayNames);
    m_calendar->setDateRange(days.first(), days.last());
    m_calendar->setSelectedDate(current.isValid() ? current : days.last());
    QTextCharFormat plain;
    plain.setForeground(Theme::current().color("text.secondary"));
    for (const Qt::DayOfWeek day : { Qt::Saturday, Qt::Sunday })
        m_calendar->setWeekdayTextFormat(day, plain); // red means late
    QTextCharFormat said;
    said.setFontWeight(QFont::Bold);
    said.setForeground(Theme::current().color("text.primary"));
    for (const QDate& day : days)
        m_calendar->setDateTextFormat(day, said);
    connect(m_calendar, &QCalendarWidget::activated, this, [this](QDate day) {
        emit chosen(day);
        close();
    });
}

void DateJump::showAt(const QPoint& top)
{
    adjustSize();
    move(top - QPoint(width() / 2, 0));
    show();
    m_calendar->setFocus(Qt::PopupFocusReason);
}

} // namespace desk::ui
