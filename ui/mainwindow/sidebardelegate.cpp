// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/sidebarmodel.h"
#include "ui/theme/glyphs.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace desk::ui {

namespace {

using Kind = SidebarRow::Kind;

/// One row being painted: what every part of it needs.
struct Canvas {
    QPainter& painter;
    const SidebarRow& row;
    QRect rect;
    Qt::LayoutDirection direction;
    const Theme& theme = Theme::current();

    [[nodiscard]] QRect place(const QRect& r) const { return QStyle::visualRect(direction, rect, r); }
    void icon(const char* name, const QRect& r, const QColor& colour) const
    {
        painter.drawPixmap(place(r), theme.icon(name, colour, r.width(), painter.device()->devicePixelRatioF()));
    }
    int write(const QString& text, const QRect& r, const char* step, QFont::Weight weight, const QColor& colour,
        Qt::Alignment side = Qt::AlignLeading) const
    {
        painter.setFont(Theme::font(step, weight));
        painter.setPen(colour);
        const QString elided = painter.fontMetrics().elidedText(text, Qt::ElideRight, r.width());
        painter.drawText(place(r), int(Qt::AlignVCenter | side) | Qt::TextSingleLine, elided);
        return painter.fontMetrics().horizontalAdvance(elided);
    }
};

void paintFill(const Canvas& c, bool hover, bool fill)
{
    if (!fill && !(hover && c.row.selectable()))
        return;
    c.painter.setPen(Qt::NoPen);
    c.painter.setBrush(c.theme.color(fill ? "selection.inactive" : "surface.pressed"));
    c.painter.drawRoundedRect(c.rect, 6, 6);
}

void paintProgress(const Canvas& c, const QRect& lane)
{
    c.painter.setPen(Qt::NoPen);
    c.painter.setBrush(c.theme.color("border.normal"));
    c.painter.drawRoundedRect(c.place(lane), 1.5, 1.5);
    QRect done = lane;
    done.setWidth(std::max(3, int(lane.width() * std::clamp(*c.row.progress, 0.0, 1.0))));
    c.painter.setBrush(c.theme.color("accent.base"));
    c.painter.drawRoundedRect(c.place(done), 1.5, 1.5);
}

void paintAccount(const Canvas& c)
{
    const QRect& r = c.rect;
    drawMonogram(
        c.painter, c.place(QRect(r.x() + 8, r.y() + 10, 24, 24)), c.row.text, c.theme.account(c.row.colour), c.theme);
    const int left = r.x() + 42;
    const int wide = r.right() - 8 - left;
    const int lift = c.row.progress ? 3 : 0;
    c.write(c.row.text, QRect(left, r.y() + 6 - lift, wide, 18), "body", QFont::Normal, c.theme.color("text.primary"));
    const QColor quiet = c.theme.color(c.row.amber ? "semantic.warning" : "text.tertiary");
    const int mark = c.row.amber ? 16 : 0;
    if (c.row.amber)
        c.icon("warning", QRect(left, r.y() + 25, 12, 12), quiet);
    c.write(c.row.detail, QRect(left + mark, r.y() + 24 - lift, wide - mark, 14), "caption", QFont::Normal, quiet);
    if (c.row.progress)
        paintProgress(c, QRect(left, r.y() + 38, wide, 3));
}

void paintRailAccount(const Canvas& c)
{
    const QRect square(c.rect.x() + 6, c.rect.y() + 6, 24, 24);
    drawMonogram(c.painter, c.place(square), c.row.text, c.theme.account(c.row.colour), c.theme);
    if (c.row.progress)
        paintProgress(c, QRect(square.x(), c.rect.bottom() - 4, 24, 3));
    if (c.row.amber)
        c.icon("warning", QRect(c.rect.right() - 12, c.rect.y() + 1, 12, 12), c.theme.color("semantic.warning"));
}

void paintHeading(const Canvas& c, bool hover)
{
    c.write(c.row.text, c.rect.adjusted(8, 12, -32, -2), "caption", QFont::DemiBold, c.theme.color("text.tertiary"));
    const QRect button = SidebarDelegate::addButton(c.rect, Qt::LeftToRight);
    if (hover) {
        c.painter.setPen(Qt::NoPen);
        c.painter.setBrush(c.theme.color("surface.pressed"));
        c.painter.drawRoundedRect(c.place(button), 6, 6);
    }
    c.icon(c.row.icon, button.adjusted(4, 4, -4, -4), c.theme.color("text.tertiary"));
}

void paintLine(const Canvas& c, bool hasFill)
{
    const SidebarRow& row = c.row;
    const QRect& r = c.rect;
    const bool page = row.kind == Kind::Page || row.kind == Kind::Issues;
    const bool strong = page && row.current;
    const QColor ink = c.theme.color(!row.enabled                    ? "text.disabled"
            : row.kind == Kind::Issues || row.kind == Kind::Settings ? strong ? "text.primary" : "text.secondary"
                                                                     : "text.primary");
    const QColor icon = c.theme.color(!row.enabled ? "text.disabled"
            : strong || row.chosen                 ? "accent.base"
                                                   : "text.tertiary");
    c.icon(row.icon, QRect(r.x() + 8, r.y() + 6, 16, 16), icon);
    int right = r.right() - 7;
    if (!row.trailing.isEmpty())
        right -= 8
            + c.write(row.trailing, QRect(r.x() + 32, r.y(), right - r.x() - 32, r.height()), "secondary",
                QFont::Normal, c.theme.color(hasFill ? "text.secondary" : "text.tertiary"), Qt::AlignTrailing);
    if (row.live && c.rect.width() > 100) {
        c.painter.setPen(Qt::NoPen);
        c.painter.setBrush(c.theme.color("semantic.positive"));
        c.painter.drawEllipse(QRectF(c.place(QRect(right - 8, r.center().y() - 2, 6, 6))));
        right -= 14;
    }
    c.write(row.text, QRect(r.x() + 32, r.y(), right - r.x() - 32, r.height()), "body",
        strong           ? QFont::DemiBold
            : row.chosen ? QFont::Medium
                         : QFont::Normal,
        ink);
}

} // namespace

QRect SidebarDelegate::addButton(const QRect& row, Qt::LayoutDirection direction)
{
    return QStyle::visualRect(direction, row, QRect(row.right() - 27, row.y() + 9, 24, 24));
}

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    return index.data(Qt::SizeHintRole).toSize();
}

void SidebarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* model = qobject_cast<const SidebarModel*>(index.model());
    if (!model)
        return;
    const SidebarRow& row = model->row(index.row());
    const bool rail = model->isRail();
    const bool hover = option.state.testFlag(QStyle::State_MouseOver);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect rect
        = rail ? QRect(option.rect.x() + 6, option.rect.y(), 36, row.height - 1) : option.rect.adjusted(8, 0, -8, -1);
    const Canvas canvas { *painter, row, rect, option.direction };
    const bool fill = row.chosen || (rail && row.current);
    if (row.kind != Kind::Heading)
        paintFill(canvas, hover, fill);
    if (row.kind == Kind::Separator)
        painter->fillRect(QRect(rect.x() + 6, rect.center().y(), 24, 1), canvas.theme.color("border.normal"));
    else if (row.kind == Kind::Heading)
        paintHeading(canvas, hover);
    else if (row.kind == Kind::Account)
        rail ? paintRailAccount(canvas) : paintAccount(canvas);
    else if (row.kind == Kind::None)
        canvas.write(
            row.text, rect.adjusted(8, 0, -8, 0), "secondary", QFont::Normal, canvas.theme.color("text.tertiary"));
    else if (rail && row.icon)
        canvas.icon(row.icon, QRect(rect.x() + 8, rect.y() + 8, 20, 20),
            canvas.theme.color(!row.enabled ? "text.disabled"
                    : fill                  ? "accent.base"
                                            : "text.tertiary"));
    else if (row.icon)
        paintLine(canvas, fill);
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(canvas.theme.color("accent.focus"), 2));
        painter->drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 5, 5);
    }
    painter->restore();
}

} // namespace desk::ui
