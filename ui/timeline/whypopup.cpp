// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/whypopup.h"

#include "ui/common/format.h"
#include "ui/theme/theme.h"

#include <QDateTime>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QScreen>

namespace desk::ui {

namespace {

constexpr int kWidth = 304;

QLabel* label(const QString& words, const QFont& font, const char* colour, QWidget* parent)
{
    auto* result = new QLabel(words, parent);
    result->setTextFormat(Qt::PlainText);
    result->setFont(font);
    result->setWordWrap(true);
    QPalette palette = result->palette();
    palette.setColor(QPalette::WindowText, Theme::current().color(colour));
    result->setPalette(palette);
    return result;
}

QString toTheSecond(Millis at)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(at, displayZone()), QStringLiteral("d MMM HH:mm:ss"));
}

} // namespace

WhyPopup::WhyPopup(const MetricCell& cell, QWidget* parent)
    : QFrame(parent, Qt::Popup)
{
    setObjectName(QStringLiteral("whyPopup"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(kWidth);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(14, 12, 14, 12);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    const QFont small = Theme::font("secondary");
    int row = 0;
    grid->addWidget(label(cell.question, Theme::font("body", QFont::DemiBold), "text.primary", this), row++, 0, 1, 2);
    grid->addWidget(label(cell.definition, small, "text.secondary", this), row++, 0, 1, 2);
    for (const MetricCell::Point& point : cell.points) {
        QLabel* what = label(point.label, small, point.eventId.empty() ? "text.secondary" : "text.link", this);
        if (!point.eventId.empty()) {
            what->setTextFormat(Qt::RichText);
            what->setText(QStringLiteral("<a href=\"#\" style=\"text-decoration:none;color:%1\">%2</a>")
                              .arg(Theme::current().color("text.link").name(), point.label.toHtmlEscaped()));
            what->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
            connect(what, &QLabel::linkActivated, this, [this, id = point.eventId] {
                emit eventActivated(id);
                close();
            });
        }
        grid->addWidget(what, row, 0);
        grid->addWidget(
            label(toTheSecond(point.at), small, "text.secondary", this), row++, 1, Qt::AlignRight | Qt::AlignTop);
    }
    grid->addWidget(label(cell.result, Theme::font("secondary", QFont::DemiBold), "text.primary", this), row++, 0, 1, 2,
        cell.points.empty() ? Qt::AlignLeft : Qt::AlignRight);
    if (!cell.agreement.isEmpty())
        grid->addWidget(label((cell.agrees ? QStringLiteral("✓ ") : QStringLiteral("≠ ")) + cell.agreement, small,
                            cell.agrees ? "semantic.positive" : "semantic.warning", this),
            row, 0, 1, 2);
}

void WhyPopup::showBelow(const QRect& cell)
{
    adjustSize();
    QPoint at = cell.bottomLeft() + QPoint(0, 6);
    const QRect room = parentWidget()->screen()->availableGeometry();
    at.setX(std::clamp(at.x(), room.left() + 4, std::max(room.left() + 4, room.right() - width() - 4)));
    if (at.y() + height() > room.bottom())
        at.setY(cell.top() - height() - 6);
    move(at);
    // Cut to shape: a transparent background would be black where the desktop does not compose.
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect()), 8, 8);
    setMask(QRegion(shape.toFillPolygon().toPolygon()));
    show();
}

void WhyPopup::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Theme::current().color("border.strong"));
    painter.setBrush(Theme::current().color("surface.overlay"));
    painter.drawRoundedRect(QRectF(rect()).adjusted(.5, .5, -.5, -.5), 8, 8);
}

} // namespace desk::ui
