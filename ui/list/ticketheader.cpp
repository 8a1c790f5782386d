// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/ticketheader.h"

#include "ui/list/ticketcolumns.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace desk::ui {

namespace {

constexpr int kGap = 10;
constexpr int kChevron = 12;
constexpr int kTextInset = 64; ///< the subject's left edge in the rows

} // namespace

TicketHeader::TicketHeader(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setFirstSectionMovable(false);
    setMinimumSectionSize(48);
    setHighlightSections(false);
    setFrameShape(QFrame::NoFrame);
    setContextMenuPolicy(Qt::CustomContextMenu);
}

QSize TicketHeader::sizeHint() const
{
    return { 400, 28 };
}

void TicketHeader::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), Theme::current().color("surface.raised"));
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::current().color("border.normal"));
    painter.end();
    QHeaderView::paintEvent(event);
}

void TicketHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const Theme& theme = Theme::current();
    const auto column = Column(section);
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    painter->save();
    painter->setFont(Theme::font("secondary", QFont::Medium));
    painter->setPen(theme.color(sorted ? "text.primary" : "text.tertiary"));
    const int left = column == Column::Conversation ? kTextInset : kGap;
    QRect room = rect.adjusted(left, 0, 0, -1);
    const QString text = painter->fontMetrics().elidedText(
        columnTitle(column), Qt::ElideRight, room.width() - (sorted ? kChevron + 2 : 0));
    const int width = painter->fontMetrics().horizontalAdvance(text);
    QRect label = room;
    const int taken = width + (sorted ? kChevron + 2 : 0);
    if (columnIsTrailing(column))
        label.setLeft(room.right() + 1 - taken);
    label.setWidth(width + 1);
    const auto mirrored = [&](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect, r); };
    painter->drawText(mirrored(label), Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, text);
    if (sorted) {
        const QRect chevron(label.x() + width + 2, rect.y() + (rect.height() - 1 - kChevron) / 2, kChevron, kChevron);
        const char* icon = sortIndicatorOrder() == Qt::DescendingOrder ? "down" : "up";
        painter->drawPixmap(mirrored(chevron),
            theme.icon(icon, theme.color("text.primary"), kChevron, painter->device()->devicePixelRatioF()));
    }
    painter->restore();
}

} // namespace desk::ui
