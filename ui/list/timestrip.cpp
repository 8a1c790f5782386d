// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/timestrip.h"

#include "ui/common/format.h"
#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace desk::ui {

namespace {

constexpr int kHeight = 72;
constexpr int kSide = 16;
constexpr int kFoot = 18; ///< under the base line, for labels
constexpr int kTop = 12;
constexpr qreal kNarrowest = 3.3; ///< a bin's width below which the next coarser bin is taken

QDate binBegin(QDate day, int level)
{
    if (level == 0)
        return day;
    if (level == 1)
        return day.addDays(1 - day.dayOfWeek());
    return QDate(day.year(), day.month(), 1);
}

} // namespace

TimeStrip::TimeStrip(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("timeStrip"));
    setFixedHeight(kHeight);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Created over time"));
}

QSize TimeStrip::sizeHint() const
{
    return { 400, kHeight };
}

void TimeStrip::setChart(const ChartData& chart)
{
    m_days = chart.days;
    rebin();
}

void TimeStrip::setChosen(QDate first, QDate last)
{
    m_first = first;
    m_last = last;
    setAccessibleDescription(chosenBins().valid() ? chosenText(chosenBins()) : QString());
    update();
}

void TimeStrip::rebin()
{
    m_bins.clear();
    const qreal room = width() - 2 * kSide;
    const qreal days = std::max<qreal>(1, qreal(m_days.size()));
    const int level = room / days >= kNarrowest ? 0 : room / (days / 7) >= kNarrowest ? 1 : 2;
    QDate begin;
    for (const ChartDay& day : m_days) {
        const QDate date = dayOf(day.start);
        if (m_bins.empty() || binBegin(date, level) != begin) {
            begin = binBegin(date, level);
            m_bins.push_back({ date, date });
        }
        Bin& bin = m_bins.back();
        bin.last = date;
        bin.count += day.created;
        bin.unfiltered += day.createdUnfiltered;
    }
    update();
}

QRectF TimeStrip::binRect(int bin) const
{
    const qreal width = (this->width() - 2.0 * kSide) / std::max<qreal>(1, qreal(m_bins.size()));
    const qreal x = kSide + bin * width;
    return { isRightToLeft() ? this->width() - x - width : x, 0, width, qreal(height()) };
}

int TimeStrip::binAt(qreal x) const
{
    if (m_bins.empty())
        return -1;
    if (isRightToLeft())
        x = width() - x;
    const qreal width = (this->width() - 2.0 * kSide) / qreal(m_bins.size());
    return std::clamp(int((x - kSide) / width), 0, int(m_bins.size()) - 1);
}

TimeStrip::Range TimeStrip::chosenBins() const
{
    Range range;
    if (!m_first.isValid() && !m_last.isValid())
        return range;
    for (int i = 0; i < int(m_bins.size()); ++i) {
        const Bin& bin = m_bins[std::size_t(i)];
        if ((m_last.isValid() && bin.first > m_last) || (m_first.isValid() && bin.last < m_first))
            continue;
        if (range.first < 0)
            range.first = i;
        range.last = i;
    }
    return range;
}

void TimeStrip::choose(Range range)
{
    emit rangeChosen(m_bins[std::size_t(range.first)].first, m_bins[std::size_t(range.last)].last);
}

QString TimeStrip::rangeText(QDate first, QDate last) const
{
    const QDate now = m_bins.back().last;
    const QString days = tr("%n day(s)", nullptr, int(first.daysTo(last)) + 1);
    if (first == last)
        return formatDate(first, now) + QStringLiteral(" · ") + days;
    const bool sameMonth = first.year() == last.year() && first.month() == last.month();
    const QString from = sameMonth ? QString::number(first.day()) : formatDate(first, now);
    return from + QStringLiteral("–") + formatDate(last, now) + QStringLiteral(" · ") + days;
}

QString TimeStrip::chosenText(Range range) const
{
    // The filter's own days where it names them: bins may be weeks.
    return rangeText(m_first.isValid() ? m_first : m_bins[std::size_t(range.first)].first,
        m_last.isValid() ? m_last : m_bins[std::size_t(range.last)].last);
}

void TimeStrip::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color("surface.base"));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.color("border.hair"));
    const Range chosen = chosenBins();
    if (chosen.valid())
        painter.fillRect(
            QRectF(QPointF(std::min(binRect(chosen.first).left(), binRect(chosen.last).left()), 6),
                QPointF(std::max(binRect(chosen.first).right(), binRect(chosen.last).right()), height() - kFoot)),
            theme.color("chart.brushFill"));
    paintBars(painter, chosen);
    painter.fillRect(QRect(12, height() - kFoot, width() - 24, 1), theme.color("chart.axis"));
    paintLabels(painter, chosen);
    if (chosen.valid())
        paintBrush(painter, chosen);
    if (hasFocus() && m_keyboardFocus) {
        painter.setPen(QPen(theme.color("accent.focus"), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -2));
    }
}

void TimeStrip::paintBars(QPainter& painter, Range chosen) const
{
    const Theme& theme = Theme::current();
    std::size_t most = 1;
    for (const Bin& bin : m_bins)
        most = std::max({ most, bin.unfiltered, bin.count });
    const qreal base = height() - kFoot;
    const QColor ghost = theme.color("chart.filteredOut");
    const QColor full = theme.series(0);
    for (int i = 0; i < int(m_bins.size()); ++i) {
        const QRectF room = binRect(i);
        const qreal gap = room.width() >= 5 ? 1.5 : room.width() >= 3 ? 1 : 0.5;
        const auto bar = [&](std::size_t count, const QColor& colour) {
            const qreal tall = qreal(count) / qreal(most) * (base - kTop);
            painter.fillRect(QRectF(room.x(), base - tall, room.width() - gap, tall), colour);
        };
        const Bin& bin = m_bins[std::size_t(i)];
        bar(bin.unfiltered, ghost);
        if (!chosen.valid() || (i >= chosen.first && i <= chosen.last))
            bar(bin.count, full);
    }
}

void TimeStrip::paintBrush(QPainter& painter, Range chosen) const
{
    const Theme& theme = Theme::current();
    const QColor line = theme.color("chart.brush");
    const qreal base = height() - kFoot;
    const qreal left = std::min(binRect(chosen.first).left(), binRect(chosen.last).left());
    const qreal right = std::max(binRect(chosen.first).right(), binRect(chosen.last).right());
    for (const qreal x : { std::round(left), std::round(right) }) {
        painter.fillRect(QRectF(x, 6, 1, base - 6), line);
        const QRectF handle(x - 4, (6 + base) / 2 - 12, 9, 24);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(line, 1));
        painter.setBrush(theme.color("surface.base"));
        painter.drawRoundedRect(handle.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        painter.setRenderHint(QPainter::Antialiasing, false);
        for (const int groove : { 3, 5 })
            painter.fillRect(QRectF(handle.x() + groove, handle.y() + 8, 1, 8), line);
    }
}

void TimeStrip::paintLabels(QPainter& painter, Range chosen) const
{
    const Theme& theme = Theme::current();
    const int y = height() - kFoot + 2;
    const int tall = kFoot - 4;
    QRect taken;
    if (chosen.valid()) {
        painter.setFont(Theme::font("caption", QFont::DemiBold));
        painter.setPen(theme.color("accent.base"));
        const QString words = chosenText(chosen);
        const int wide = painter.fontMetrics().horizontalAdvance(words) + 4;
        const int centre = int((binRect(chosen.first).center().x() + binRect(chosen.last).center().x()) / 2);
        taken = QRect(std::clamp(centre - wide / 2, 12, std::max(12, width() - 12 - wide)), y, wide, tall);
        painter.drawText(taken, Qt::AlignCenter | Qt::TextDontClip, words);
    }
    painter.setFont(Theme::font("caption"));
    painter.setPen(theme.color("chart.label"));
    const bool months = m_bins.size() < 2 || m_bins.front().first.daysTo(m_bins.back().last) < 200;
    int free = 0; // labels run from left to right and never touch
    for (int i = 0; i < int(m_bins.size()); ++i) {
        const QDate date = m_bins[std::size_t(i)].first;
        const QDate before = i == 0 ? QDate() : m_bins[std::size_t(i - 1)].first;
        if (before.isValid() && before.year() == date.year() && before.month() == date.month())
            continue;
        const bool newYear = !before.isValid() || before.year() != date.year();
        if (!months && !newYear && date.month() % 3 != 1)
            continue;
        const QString words = QLocale().toString(date, newYear ? QStringLiteral("MMM yyyy") : QStringLiteral("MMM"));
        const int wide = painter.fontMetrics().horizontalAdvance(words);
        const QRect place(int(binRect(i).x()), y, wide, tall);
        if (place.x() < free || place.right() > width() - 4 || place.adjusted(-6, 0, 6, 0).intersects(taken))
            continue;
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, words);
        free = place.right() + 12;
    }
}

void TimeStrip::resizeEvent(QResizeEvent*)
{
    rebin();
}

void TimeStrip::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_bins.empty())
        return;
    const qreal x = event->position().x();
    m_pressed = binAt(x);
    m_dragged = false;
    if (const Range chosen = chosenBins(); chosen.valid()) { // a handle moves its edge, the other one stays
        if (std::abs(x - binRect(chosen.first).left()) <= 8)
            m_pressed = chosen.last;
        else if (std::abs(x - binRect(chosen.last).right()) <= 8)
            m_pressed = chosen.first;
    }
}

void TimeStrip::mouseMoveEvent(QMouseEvent* event)
{
    const qreal x = event->position().x();
    if (m_pressed < 0) {
        const Range chosen = chosenBins();
        const bool handle = chosen.valid()
            && (std::abs(x - binRect(chosen.first).left()) <= 8 || std::abs(x - binRect(chosen.last).right()) <= 8);
        setCursor(handle ? Qt::SplitHCursor : Qt::ArrowCursor);
        return;
    }
    const int bin = binAt(x);
    if (bin == m_pressed && !m_dragged)
        return;
    m_dragged = true;
    const Range range { std::min(bin, m_pressed), std::max(bin, m_pressed) };
    const Range now = chosenBins();
    if (now.first != range.first || now.last != range.last)
        choose(range);
}

void TimeStrip::mouseReleaseEvent(QMouseEvent*)
{
    const int bin = std::exchange(m_pressed, -1);
    if (bin < 0 || m_dragged)
        return;
    // A click beside the brush or in it clears; with none, it chooses the bin.
    if (chosenBins().valid())
        emit rangeCleared();
    else
        choose({ bin, bin });
}

void TimeStrip::focusInEvent(QFocusEvent* event)
{
    m_keyboardFocus = event->reason() != Qt::MouseFocusReason;
    QWidget::focusInEvent(event);
}

void TimeStrip::keyPressEvent(QKeyEvent* event)
{
    m_keyboardFocus = true;
    const Range chosen = chosenBins();
    const int last = int(m_bins.size()) - 1;
    const bool arrow = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    const int by = event->key() == Qt::Key_Left ? -1 : 1;
    if (event->key() == Qt::Key_Escape && chosen.valid())
        emit rangeCleared();
    else if (arrow && last >= 0 && !chosen.valid())
        choose({ last, last });
    else if (arrow && last >= 0 && event->modifiers().testFlag(Qt::AltModifier))
        choose({ chosen.first, std::clamp(chosen.last + by, chosen.first, last) });
    else if (arrow && last >= 0 && chosen.first + by >= 0 && chosen.last + by <= last)
        choose({ chosen.first + by, chosen.last + by });
    else
        QWidget::keyPressEvent(event);
}

bool TimeStrip::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && !m_bins.empty()) {
        auto* help = static_cast<QHelpEvent*>(event);
        const int bin = binAt(help->pos().x());
        const Bin& b = m_bins[std::size_t(bin)];
        QToolTip::showText(help->globalPos(),
            rangeText(b.first, b.last) + QStringLiteral(" · ")
                + tr("%1 of %2").arg(formatCount(qint64(b.count)), formatCount(qint64(b.unfiltered))),
            this);
        return true;
    }
    return QWidget::event(event);
}

void TimeStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Created over time"));
}

} // namespace desk::ui
