// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filters/completionpopup.h"

#include "ui/common/format.h"
#include "ui/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>

namespace desk::ui {

namespace {

constexpr int kWidth = 336;
constexpr int kRow = 28;
constexpr int kInset = 4;
constexpr int kFoot = 28;

} // namespace

CompletionPopup::CompletionPopup(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("completionPopup"));
    setFocusPolicy(Qt::NoFocus);
    setMouseTracking(true);
    hide();
}

void CompletionPopup::setItems(std::vector<Completion> items, const QString& prefix, const char* icon, bool several)
{
    m_several = several;
    const QString marked = m_current < int(m_items.size()) ? m_items[std::size_t(m_current)].text : QString();
    m_items = std::move(items);
    if (m_items.size() > kMostRows)
        m_items.resize(kMostRows);
    m_prefix = prefix;
    m_icon = icon;
    // Counts that come later must not move the mark away from a chosen word.
    const auto same = std::ranges::find(m_items, marked, &Completion::text);
    m_current = same == m_items.end() ? 0 : int(same - m_items.begin());
    resize(sizeHint());
    update();
}

void CompletionPopup::moveCurrent(int by)
{
    const int count = int(m_items.size());
    if (count == 0)
        return;
    m_current = (m_current + by + count) % count;
    setAccessibleName(m_items[std::size_t(m_current)].text);
    update();
}

QSize CompletionPopup::sizeHint() const
{
    return { kWidth, int(m_items.size()) * kRow + 2 * kInset + kFoot };
}

int CompletionPopup::rowAt(const QPoint& point) const
{
    const int row = (point.y() - kInset) / kRow;
    return point.y() >= kInset && row < int(m_items.size()) ? row : -1;
}

void CompletionPopup::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color("border.strong"), 1));
    painter.setBrush(theme.color("surface.overlay"));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    for (int row = 0; row < int(m_items.size()); ++row)
        paintRow(painter, row);
    const int top = height() - kFoot;
    painter.fillRect(QRect(8, top, width() - 16, 1), theme.color("border.hair"));
    painter.setFont(Theme::font("caption"));
    painter.setPen(theme.color("text.tertiary"));
    painter.drawText(QRect(14, top, width() - 28, kFoot - 1), Qt::AlignVCenter | Qt::AlignLeading,
        m_several ? tr("Tab or Enter takes it    , adds another    Esc closes")
                  : tr("Tab or Enter takes it    Esc closes"));
}

void CompletionPopup::paintRow(QPainter& painter, int row) const
{
    const Theme& theme = Theme::current();
    const Completion& item = m_items[std::size_t(row)];
    const QRect line(kInset, kInset + row * kRow, width() - 2 * kInset, kRow);
    if (row == m_current) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color("selection.active"));
        painter.drawRoundedRect(line, 4, 4);
    }
    const auto mirrored = [&](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    painter.drawPixmap(mirrored(QRect(line.x() + 10, line.y() + 7, 14, 14)),
        theme.icon(m_icon, theme.color("text.tertiary"), 14, devicePixelRatioF()));
    int x = line.x() + 32;
    const auto write = [&](const QString& text, const QFont& font, const char* colour) {
        painter.setFont(font);
        painter.setPen(theme.color(colour));
        const int room = std::max(0, line.right() - (item.count ? 80 : 10) - x);
        const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, room);
        painter.drawText(mirrored(QRect(x, line.y(), room, kRow)), Qt::AlignVCenter | Qt::AlignLeading, shown);
        x += painter.fontMetrics().horizontalAdvance(shown);
    };
    const bool matches = item.text.startsWith(m_prefix, Qt::CaseInsensitive);
    const auto typed = matches ? m_prefix.size() : 0;
    write(item.text.left(typed), Theme::font("body", QFont::DemiBold), "text.primary");
    write(item.text.mid(typed), Theme::font("body"), "text.primary");
    x += 8;
    write(item.hint, Theme::font("secondary"), "text.tertiary");
    if (item.count) {
        painter.setFont(Theme::font("secondary"));
        painter.setPen(theme.color("text.tertiary"));
        painter.drawText(mirrored(line.adjusted(0, 0, -10, 0)), Qt::AlignVCenter | Qt::AlignTrailing,
            formatCount(qint64(*item.count)));
    }
}

void CompletionPopup::mouseMoveEvent(QMouseEvent* event)
{
    if (const int row = rowAt(event->position().toPoint()); row >= 0 && row != m_current) {
        m_current = row;
        update();
    }
}

void CompletionPopup::mousePressEvent(QMouseEvent* event)
{
    if (const int row = rowAt(event->position().toPoint()); row >= 0)
        emit chosen(row);
}

} // namespace desk::ui
