// SPDX-License-Identifier: GPL-3.0-or-later
// The painting half of ItemLayout: it reads rectangles and words, and decides nothing.
#include "ui/theme/glyphs.h"
#include "ui/theme/theme.h"
#include "ui/timeline/itemlayout.h"
#include "ui/timeline/itemmetrics.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

namespace desk::ui {

using namespace timeline;

namespace {

struct RoleColours {
    QColor strong, soft;
    bool bordered = false;
};

RoleColours coloursOf(AuthorRole role, bool note, const Theme& theme)
{
    if (note)
        return { theme.color("role.note"), theme.color("role.noteSoft"), true };
    switch (role) {
    case AuthorRole::Requester: return { theme.color("role.requester"), theme.color("role.requesterSoft") };
    case AuthorRole::EndUser: return { theme.color("role.endUser"), theme.color("role.endUserSoft") };
    case AuthorRole::Bot: return { theme.color("role.bot"), theme.color("role.botSoft") };
    case AuthorRole::System: return { theme.color("role.system"), theme.color("role.systemSoft") };
    case AuthorRole::Agent: return { theme.color("role.agent"), theme.color("surface.base"), true };
    case AuthorRole::Unknown: break;
    }
    return { theme.color("text.secondary"), theme.color("surface.base"), true };
}

void drawAvatar(QPainter& painter, const QRectF& square, AuthorRole role, const QString& name, const Theme& theme)
{
    if (role == AuthorRole::System)
        return;
    const QColor colour = coloursOf(role, false, theme).strong;
    QColor ink = theme.color("surface.base");
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    if (role == AuthorRole::Requester) {
        painter.drawEllipse(square);
    } else if (role == AuthorRole::Bot) {
        QPolygonF hexagon;
        for (const QPointF p : { QPointF(.25, .02), QPointF(.75, .02), QPointF(1, .5), QPointF(.75, .98),
                 QPointF(.25, .98), QPointF(0, .5) })
            hexagon.append(square.topLeft() + QPointF(p.x() * square.width(), p.y() * square.height()));
        painter.drawPolygon(hexagon);
    } else if (role == AuthorRole::EndUser) {
        painter.setPen(QPen(colour, 2));
        painter.setBrush(theme.color("surface.base"));
        painter.drawEllipse(square.adjusted(1, 1, -1, -1));
        ink = colour;
    } else {
        painter.drawRoundedRect(square, 6, 6);
    }
    if (role == AuthorRole::Bot) {
        const QPointF corner = square.center() - QPointF(7, 7);
        painter.drawPixmap(corner, theme.icon("bot", ink, 14, painter.device()->devicePixelRatioF()));
        return;
    }
    QFont font = Theme::font("caption", QFont::DemiBold);
    font.setPixelSize(10);
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(square, Qt::AlignCenter, initials(name));
}

} // namespace

void ItemLayout::paint(QPainter& painter, const QPointF& at, const Theme& theme, const PaintState& state) const
{
    painter.save();
    painter.translate(at);
    painter.setRenderHint(QPainter::Antialiasing);
    switch (m_item.kind) {
    case TimelineItem::Kind::Day: paintDay(painter, theme); break;
    case TimelineItem::Kind::Wait: paintWait(painter, theme); break;
    case TimelineItem::Kind::Now: paintNow(painter, theme); break;
    case TimelineItem::Kind::Changes: paintChanges(painter, theme, state); break;
    case TimelineItem::Kind::Part: paintPart(painter, theme, state); break;
    case TimelineItem::Kind::Message: paintMessage(painter, theme, state); break;
    }
    painter.restore();
}

void ItemLayout::paintMessage(QPainter& painter, const Theme& theme, const PaintState& state) const
{
    const RoleColours colours = coloursOf(m_author, m_note, theme);
    const QRectF block = QRectF(0, 0, m_width, m_height - kBlockGap).adjusted(.5, .5, -.5, -.5);
    const QColor border = m_note ? theme.color("role.noteBorder")
        : colours.bordered       ? theme.color("border.hair")
                                 : colours.soft;
    painter.setPen(state.focused ? QPen(theme.color("accent.focus"), 2) : QPen(border, 1));
    painter.setBrush(colours.soft);
    painter.drawRoundedRect(block, 8, 8);
    if (m_note) {
        QPainterPath edge;
        edge.addRoundedRect(block, 8, 8);
        painter.setClipPath(edge);
        painter.fillRect(QRectF(0, 0, 4, m_height), theme.color("role.noteBorder"));
        painter.setClipping(false);
    }
    paintHeader(painter, theme);
    m_text->paint(painter, m_textAt, theme, state.marks);
    paintSourceLine(painter, theme);
    if (m_content)
        m_content->paint(painter, theme, coloursOf(m_author, false, theme).strong);
    paintChips(painter, theme);
}

void ItemLayout::paintSourceLine(QPainter& painter, const Theme& theme) const
{
    if (m_sourceWords.isEmpty())
        return;
    const QFont font = Theme::font("secondary");
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    QRectF line = m_sourceLine;
    const qreal link = metrics.horizontalAdvance(m_sourceWords);
    if (!m_leftOut.isEmpty()) {
        const QString said = metrics.elidedText(m_leftOut, Qt::ElideRight, line.width() - link - 8);
        painter.setPen(theme.color("text.tertiary"));
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, said);
        line.setLeft(line.left() + metrics.horizontalAdvance(said) + 8);
    }
    painter.setPen(theme.color("text.link"));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_sourceWords);
}

void ItemLayout::paintHeader(QPainter& painter, const Theme& theme) const
{
    const qreal dpr = painter.device()->devicePixelRatioF();
    const QRectF header(kPadSide, kPadTop, m_width - 2 * kPadSide, kHeader);
    drawAvatar(painter, QRectF(kPadSide, kPadTop, kAvatar, kAvatar), m_author, m_name, theme);

    const QFont small = Theme::font("caption");
    const QFontMetricsF smallMetrics(small);
    painter.setFont(small);
    painter.setPen(theme.color("text.tertiary"));
    painter.drawText(header, Qt::AlignRight | Qt::AlignVCenter, m_time);
    qreal right = header.right() - smallMetrics.horizontalAdvance(m_time) - 6;
    if (m_channelIcon) {
        right -= 14;
        painter.drawPixmap(
            QPointF(right, header.y() + 5), theme.icon(m_channelIcon, theme.color("text.tertiary"), 14, dpr));
        right -= 8;
    }
    const QFont strong = Theme::font("body", QFont::DemiBold);
    const QFontMetricsF metrics(strong);
    qreal x = kPadSide + (m_author == AuthorRole::System ? 0 : kAvatar + 8);
    const QString name = metrics.elidedText(m_name, Qt::ElideRight, std::max<qreal>(40, (right - x) * 0.6));
    painter.setFont(strong);
    painter.setPen(theme.color("text.primary"));
    painter.drawText(QRectF(x, header.y(), right - x, kHeader), Qt::AlignLeft | Qt::AlignVCenter, name);
    x += metrics.horizontalAdvance(name) + 8;
    const QColor roleColour = coloursOf(m_author, m_note, theme).strong;
    if (m_note) {
        painter.drawPixmap(QPointF(x, header.y() + 6), theme.icon("lock", roleColour, 12, dpr));
        x += 16;
    }
    painter.setFont(Theme::font("caption", QFont::Medium));
    painter.setPen(roleColour);
    painter.drawText(QRectF(x, header.y(), std::max<qreal>(0, right - x), kHeader), Qt::AlignLeft | Qt::AlignVCenter,
        smallMetrics.elidedText(m_role, Qt::ElideRight, std::max<qreal>(0, right - x)));
}

void ItemLayout::paintChips(QPainter& painter, const Theme& theme) const
{
    const qreal dpr = painter.device()->devicePixelRatioF();
    painter.setFont(Theme::font("secondary"));
    for (const Chip& chip : m_chips) {
        painter.setPen(QPen(theme.color("border.normal"), 1));
        painter.setBrush(theme.color("surface.base"));
        painter.drawRoundedRect(chip.rect.adjusted(.5, .5, -.5, -.5), 6, 6);
        const QColor ink = chip.danger ? theme.color("semantic.negative") : theme.color("text.secondary");
        painter.drawPixmap(chip.rect.topLeft() + QPointF(10, 8), theme.icon(chip.icon, ink, 16, dpr));
        const QRectF words = chip.rect.adjusted(34, 0, -10, 0);
        painter.setPen(chip.danger ? ink : theme.color("text.primary"));
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, chip.name);
        painter.setPen(theme.color("text.tertiary"));
        painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, chip.size);
    }
    for (const Picture& picture : m_pictures) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(picture.rect, picture.image);
        painter.setPen(QPen(theme.color("border.normal"), 0));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(picture.rect);
    }
}

/// Where a customer's history goes over to another conversation.
void ItemLayout::paintPart(QPainter& painter, const Theme& theme, const PaintState& state) const
{
    const QRectF line = QRectF(0, 4, m_width, m_height - 8).adjusted(.5, .5, -.5, -.5);
    painter.setPen(state.focused ? QPen(theme.color("accent.focus"), 2) : QPen(Qt::NoPen));
    painter.setBrush(theme.color("surface.sunken"));
    painter.drawRoundedRect(line, 6, 6);
    drawStatus(painter, QRectF(kPadSide + 6, line.center().y() - 6, 12, 12), m_status, theme);
    painter.drawPixmap(QPointF(kLineIndent, line.center().y() - 7),
        theme.icon(m_channelIcon, theme.color("text.tertiary"), 14, painter.device()->devicePixelRatioF()));
    const QFont small = Theme::font("secondary"), strong = Theme::font("body", QFont::DemiBold);
    const QFontMetricsF smallMetrics(small), strongMetrics(strong);
    QRectF words = line.adjusted(kLineIndent + 20, 0, -kPadSide, 0);
    const qreal facts = std::min(smallMetrics.horizontalAdvance(m_title) + 2, words.width() * 0.6);
    painter.setFont(strong);
    painter.setPen(theme.color("text.primary"));
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
        strongMetrics.elidedText(m_titleStrong, Qt::ElideRight, words.width() - facts - 12));
    painter.setFont(small);
    painter.setPen(theme.color("text.secondary"));
    painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, smallMetrics.elidedText(m_title, Qt::ElideRight, facts));
}

void ItemLayout::paintWait(QPainter& painter, const Theme& theme) const
{
    const bool forUs = m_item.waiting == TimelineItem::Waiting::ForUs;
    const Millis length = m_item.to - m_item.from;
    constexpr Millis kHour = 3'600'000;
    QColor ink = theme.color("wait.calm");
    if (m_item.running && forUs && length >= 24 * kHour)
        ink = theme.color("wait.late");
    else if (m_item.running && forUs && length >= 12 * kHour)
        ink = theme.color("wait.warn");
    QPen dots(ink == theme.color("wait.calm") ? theme.color("wait.gapLine") : ink, 2, Qt::CustomDashLine, Qt::RoundCap);
    dots.setDashPattern({ 0.01, 2.5 });
    painter.setPen(dots);
    painter.drawLine(QPointF(kAxis, 3), QPointF(kAxis, m_height - 4 - 6));

    const QRectF line(kLineIndent, 0, m_width - kLineIndent, m_height - 6);
    const qreal dpr = painter.device()->devicePixelRatioF();
    painter.drawPixmap(QPointF(line.x(), line.center().y() - 7), theme.icon("clock", ink, 14, dpr));
    const QFont strong = Theme::font("secondary", QFont::DemiBold);
    painter.setFont(strong);
    painter.setPen(ink);
    const QRectF words = line.adjusted(20, 0, 0, 0);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, m_titleStrong);
    painter.setFont(Theme::font("secondary"));
    painter.drawText(words.adjusted(QFontMetricsF(strong).horizontalAdvance(m_titleStrong) + 6, 0, 0, 0),
        Qt::AlignLeft | Qt::AlignVCenter, m_title);
}

/// The title with its strong stretches, cut with an ellipsis where the line ends.
void ItemLayout::paintFolded(QPainter& painter, QRectF line) const
{
    qsizetype at = 0;
    const auto write = [&](qsizetype end, QFont::Weight weight) {
        const QFont font = Theme::font("secondary", weight);
        const QFontMetricsF metrics(font);
        const QString piece = m_title.mid(at, end - at);
        const qreal width = metrics.horizontalAdvance(piece);
        painter.setFont(font);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            width <= line.width() ? piece : metrics.elidedText(piece, Qt::ElideRight, line.width()));
        line.setLeft(line.left() + width);
        at = end;
        return line.width() > 0;
    };
    for (const auto& [begin, end] : m_strong)
        if ((begin > at && !write(begin, QFont::Normal)) || !write(end, QFont::Medium))
            return;
    write(m_title.size(), QFont::Normal);
}

void ItemLayout::paintChanges(QPainter& painter, const Theme& theme, const PaintState& state) const
{
    const qreal dpr = painter.device()->devicePixelRatioF();
    const QRectF line(0, 0, m_width, kFoldHeight - 2);
    if (state.focused) {
        painter.setPen(QPen(theme.color("accent.focus"), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(line.adjusted(1, 1, -1, -1), 6, 6);
    }
    const QColor ink = theme.color("text.tertiary");
    painter.drawPixmap(
        QPointF(17, line.center().y() - 7), theme.icon(m_state.expanded ? "down" : "right", ink, 14, dpr));
    const QFont caption = Theme::font("caption");
    painter.setFont(caption);
    painter.setPen(ink);
    painter.drawText(line.adjusted(0, 0, -14, 0), Qt::AlignRight | Qt::AlignVCenter, m_time);
    const QRectF words = line.adjusted(kLineIndent, 0, -14 - QFontMetricsF(caption).horizontalAdvance(m_time) - 10, 0);
    paintFolded(painter, words);
    const QFont font = Theme::font("secondary");
    painter.setFont(font);
    if (m_changes.empty())
        return;
    painter.setPen(QPen(theme.color("border.strong"), 2));
    painter.drawLine(
        QPointF(kAxis, kFoldHeight), QPointF(kAxis, kFoldHeight + qreal(m_changes.size()) * kRowHeight - 2));
    const QFontMetricsF metrics(font);
    const qreal column = std::min<qreal>(160, m_width * 0.3);
    for (const ChangeRow& row : m_changes) {
        const QRectF area(kLineIndent, row.y, m_width - 58, kRowHeight);
        painter.setPen(ink);
        painter.drawText(
            area, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(row.field, Qt::ElideRight, column - 8));
        qreal x = area.x() + column;
        if (!row.from.isEmpty()) {
            QFont struck = font;
            struck.setStrikeOut(true);
            const QString from = metrics.elidedText(row.from, Qt::ElideRight, (area.right() - x) / 2 - 24);
            painter.setFont(struck);
            painter.drawText(QRectF(x, row.y, area.right() - x, kRowHeight), Qt::AlignLeft | Qt::AlignVCenter, from);
            painter.setFont(font);
            x += metrics.horizontalAdvance(from) + 6;
            painter.drawText(QRectF(x, row.y, 20, kRowHeight), Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("→"));
            x += 20;
        }
        painter.setPen(theme.color("text.primary"));
        painter.drawText(QRectF(x, row.y, area.right() - x, kRowHeight), Qt::AlignLeft | Qt::AlignVCenter,
            metrics.elidedText(row.to, Qt::ElideRight, area.right() - x));
    }
}

void ItemLayout::paintDay(QPainter& painter, const Theme& theme) const
{
    const QFont font = Theme::font("caption", QFont::DemiBold);
    const qreal width = QFontMetricsF(font).horizontalAdvance(m_title);
    const QRectF line(0, 0, m_width, m_height);
    painter.setFont(font);
    painter.setPen(theme.color("text.tertiary"));
    painter.drawText(line, Qt::AlignCenter, m_title);
    painter.setPen(QPen(theme.color("border.hair"), 0));
    const qreal y = line.center().y();
    const qreal side = (m_width - width) / 2 - 12;
    painter.drawLine(QPointF(0, y), QPointF(side, y));
    painter.drawLine(QPointF(m_width - side, y), QPointF(m_width, y));
}

void ItemLayout::paintNow(QPainter& painter, const Theme& theme) const
{
    const QFont font = Theme::font("caption", QFont::DemiBold);
    painter.setFont(font);
    const QColor ink = theme.color("accent.base");
    painter.setPen(QPen(ink, 1));
    const qreal y = m_height / 2.0;
    painter.drawLine(QPointF(12, y), QPointF(36, y));
    painter.drawText(
        QRectF(kLineIndent, 0, m_width - kLineIndent, m_height), Qt::AlignLeft | Qt::AlignVCenter, m_title);
    painter.setOpacity(.35);
    painter.drawLine(QPointF(kLineIndent + QFontMetricsF(font).horizontalAdvance(m_title) + 8, y), QPointF(m_width, y));
}

} // namespace desk::ui
