// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/statusstrip.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace desk::ui {

namespace {

constexpr int kHeight = 24;
constexpr int kSide = 12;
constexpr int kGap = 16;

} // namespace

StatusStrip::StatusStrip(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("statusStrip"));
    setFixedHeight(kHeight);
}

void StatusStrip::setSync(const QStringList& facts, bool busy)
{
    if (facts == m_sync && busy == m_busy)
        return;
    m_busy = busy;
    m_sync = facts;
    describe();
}

void StatusStrip::setFacts(const QStringList& facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    describe();
}

void StatusStrip::describe()
{
    setAccessibleName((m_sync + m_facts).join(QStringLiteral(", ")));
    update();
}

void StatusStrip::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color("surface.window"));
    painter.fillRect(QRect(0, 0, width(), 1), theme.color("border.normal"));
    painter.setFont(Theme::font("caption"));
    const QFontMetrics metrics = painter.fontMetrics();
    const QColor ink = theme.color("text.tertiary");
    painter.setPen(ink);
    const auto mirrored = [&](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    int right = width() - kSide;
    for (auto fact = m_facts.rbegin(); fact != m_facts.rend(); ++fact) {
        const int wide = metrics.horizontalAdvance(*fact);
        if (fact->isEmpty() || right - wide < width() / 3)
            continue;
        painter.drawText(
            mirrored(QRect(right - wide, 1, wide + 1, kHeight - 1)), Qt::AlignVCenter | Qt::AlignLeading, *fact);
        right -= wide + kGap;
    }
    int left = kSide;
    if (m_busy) {
        painter.drawPixmap(mirrored(QRect(left, 7, 12, 12)), theme.icon("sync", ink, 12, devicePixelRatioF()));
        left += 16;
    }
    for (const QString& fact : m_sync) {
        const QString shown = metrics.elidedText(fact, Qt::ElideRight, right - left);
        if (right - left < 40)
            break;
        painter.drawText(
            mirrored(QRect(left, 1, right - left, kHeight - 1)), Qt::AlignVCenter | Qt::AlignLeading, shown);
        left += metrics.horizontalAdvance(shown) + kGap;
    }
}

} // namespace desk::ui
