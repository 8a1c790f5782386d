// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/hovercard.h"

#include "ui/theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <cmath>

namespace desk::ui {

namespace {

constexpr double kPadX = 12, kPadY = 8, kLine = 18, kAway = 12, kSwatch = 10;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Charts)
};

struct Fonts {
    QFont strong = Theme::font("secondary", QFont::DemiBold), plain = Theme::font("secondary"),
          hint = Theme::font("caption");
};

double indentOf(const ChartScene::Spot& spot)
{
    return std::ranges::any_of(spot.values, [](const auto& v) { return v.swatch.isValid(); }) ? kSwatch + 8 : 0;
}

QSizeF sizeOf(const ChartScene::Spot& spot, const Fonts& fonts, const QString& hint)
{
    const QFontMetricsF plain(fonts.plain);
    double width = std::max(
        QFontMetricsF(fonts.strong).horizontalAdvance(spot.label), QFontMetricsF(fonts.hint).horizontalAdvance(hint));
    for (const auto& [name, number, swatch] : spot.values)
        width = std::max(width, indentOf(spot) + plain.horizontalAdvance(name) + 24 + plain.horizontalAdvance(number));
    return { std::ceil(width) + 2 * kPadX + 1,
        2 * kPadY + kLine * (static_cast<double>(spot.values.size()) + (hint.isEmpty() ? 1 : 2)) };
}

QRectF placeOf(const QSizeF& size, const QRectF& area, bool inColumns, double x, const QRectF& bounds)
{
    QRectF box(QPointF(std::round(area.right() + kAway), bounds.top()), size);
    if (inColumns) {
        if (box.right() > bounds.right())
            box.moveRight(std::round(area.left() - kAway));
    } else {
        box.moveTopLeft(QPointF(std::round(x + kAway), std::round(area.bottom() + 4)));
        if (box.bottom() > bounds.bottom())
            box.moveBottom(std::round(area.top() - 4));
        if (box.right() > bounds.right())
            box.moveRight(bounds.right());
    }
    box.moveLeft(std::max(box.left(), bounds.left()));
    return box;
}

} // namespace

void paintHoverCard(QPainter& painter, const ChartScene::Spot& spot, bool inColumns, bool lists, double x,
    const QRectF& bounds, const Theme& theme)
{
    const Fonts fonts;
    const QString hint = lists ? Words::tr("Enter lists these tickets") : QString();
    const QRectF box = placeOf(sizeOf(spot, fonts, hint), spot.area, inColumns, x, bounds);
    painter.setPen(QPen(theme.color("border.strong"), 1));
    painter.setBrush(theme.color("surface.overlay"));
    painter.drawRoundedRect(box.adjusted(.5, .5, -.5, -.5), 8, 8);
    QRectF line(box.left() + kPadX, box.top() + kPadY, box.width() - 2 * kPadX, kLine);
    const auto write
        = [&](const QRectF& where, const QFont& font, const char* colour, Qt::Alignment side, const QString& words) {
              painter.setFont(font);
              painter.setPen(theme.color(colour));
              painter.drawText(where, side | Qt::AlignVCenter, words);
          };
    write(line, fonts.strong, "text.primary", Qt::AlignLeft, spot.label);
    for (const auto& [name, number, swatch] : spot.values) {
        line.translate(0, kLine);
        if (swatch.isValid()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(swatch);
            painter.drawRoundedRect(QRectF(line.left(), line.center().y() - 4, kSwatch, 8), 1, 1);
        }
        write(line.adjusted(indentOf(spot), 0, 0, 0), fonts.plain, "text.secondary", Qt::AlignLeft, name);
        write(line, fonts.plain, "text.primary", Qt::AlignRight, number);
    }
    if (lists)
        write(line.translated(0, kLine), fonts.hint, "text.tertiary", Qt::AlignLeft, hint);
}

} // namespace desk::ui
