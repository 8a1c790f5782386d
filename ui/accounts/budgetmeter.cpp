// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/budgetmeter.h"

#include "ui/common/format.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <algorithm>

namespace desk::ui {

namespace {

constexpr int kBar = 8, kTick = 16, kGap = 4;
constexpr qint64 kMinute = 60;

/// A part of a width, never so small that it cannot be seen.
int part(int width, int of, int whole)
{
    if (of <= 0)
        return 0;
    return std::clamp(int(qint64(width) * of / whole), 2, width);
}

} // namespace

BudgetMeter::BudgetMeter(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("budgetMeter"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    hide();
}

void BudgetMeter::setStatus(const SyncStatus& status, Millis now)
{
    m_status = status;
    m_now = now;
    describe();
}

QStringList BudgetMeter::facts() const
{
    const int left = std::max(0, m_status.ceilingPerMinute - m_status.usedThisMinute);
    QStringList lines { tr("%n request(s) left for us this minute.", nullptr, left) };
    if (m_status.roundRequests > 0)
        lines.append(tr("The last run took %n request(s).", nullptr, m_status.roundRequests));
    if (const auto seconds = secondsLeft(m_status, m_now))
        lines.append(*seconds < kMinute
                ? tr("Done in less than a minute.")
                : tr("About %1 to go.").arg(formatDuration((*seconds + kMinute - 1) / kMinute)));
    return lines;
}

void BudgetMeter::describe()
{
    const bool known = m_status.limitPerMinute > 0;
    setVisible(known);
    if (!known)
        return;
    setAccessibleName(tr("Requests this minute: %1 by Deskscope, %2 by other tools, at most %3 of %4 are ours")
                          .arg(formatCount(m_status.usedThisMinute), formatCount(m_status.othersThisMinute),
                              formatCount(m_status.ceilingPerMinute), formatCount(m_status.limitPerMinute)));
    setAccessibleDescription(facts().join(QLatin1Char(' ')));
    updateGeometry();
    update();
}

QSize BudgetMeter::sizeHint() const
{
    const QFontMetrics metrics(Theme::font("caption"));
    return { 320, int(facts().size() + 2) * metrics.height() + kTick + 4 * kGap };
}

void BudgetMeter::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setFont(Theme::font("caption"));
    const int line = painter.fontMetrics().height();
    const auto mirrored = [&](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    int y = 0;
    const auto write = [&](const QString& text, int side) {
        painter.drawText(mirrored(QRect(0, y, width(), line)), Qt::AlignVCenter | side, text);
    };
    painter.setPen(theme.color("text.secondary"));
    write(tr("Requests this minute"), Qt::AlignLeading);
    y += line + kGap;

    const int limit = m_status.limitPerMinute, middle = y + (kTick - kBar) / 2;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const auto bar = [&](int from, int wide, const char* colour) {
        painter.setBrush(theme.color(colour));
        painter.drawRoundedRect(mirrored(QRect(from, middle, wide, kBar)), 2, 2);
    };
    bar(0, width(), "border.normal");
    const int others = part(width(), m_status.othersThisMinute, limit);
    bar(width() - others, others, "text.tertiary");
    bar(0, part(width(), m_status.usedThisMinute, limit), "accent.base");
    const int tick = part(width(), m_status.ceilingPerMinute, limit);
    painter.fillRect(mirrored(QRect(std::min(tick, width() - 2), y, 2, kTick)), theme.color("text.primary"));
    y += kTick + kGap;

    painter.setPen(theme.color("text.tertiary"));
    write(tr("Deskscope %1", "requests").arg(formatCount(m_status.usedThisMinute)), Qt::AlignLeading);
    write(tr("at most %1 of %2", "requests")
              .arg(formatCount(m_status.ceilingPerMinute), formatCount(m_status.limitPerMinute)),
        Qt::AlignHCenter);
    write(tr("other tools %1", "requests").arg(formatCount(m_status.othersThisMinute)), Qt::AlignTrailing);
    y += line + 2 * kGap;

    painter.setPen(theme.color("text.secondary"));
    for (const QString& fact : facts()) {
        write(fact, Qt::AlignLeading);
        y += line;
    }
}

void BudgetMeter::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        describe();
}

} // namespace desk::ui
