// SPDX-License-Identifier: GPL-3.0-or-later
// The painting half of BarScene: it reads what was laid out and decides nothing.
#include "ui/charts/barscene.h"
#include "ui/theme/glyphs.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <cmath>

namespace desk::ui {

namespace {

constexpr double kRowOut = 6, kGlyph = 12;

} // namespace

void BarScene::paintContent(QPainter& painter, const State& state) const
{
    const bool anyChosen = std::ranges::any_of(m_spots, &Spot::chosen);
    for (std::size_t i = 0; i < rows(); ++i)
        paintRow(painter, i, !anyChosen || m_spots[i].chosen, state);
}

void BarScene::paintRow(QPainter& painter, std::size_t row, bool lit, const State& state) const
{
    const Spot& spot = m_spots[row];
    const QRectF frame = spot.area.adjusted(-kRowOut, 0, kRowOut, 0);
    if (static_cast<int>(row) == state.hovered) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color("surface.hover"));
        painter.drawRoundedRect(frame, 3, 3);
    }
    if (row < m_bars.size()) {
        paintBar(painter, row, lit);
        paintBeforeMark(painter, row);
    }
    paintLabel(painter, row, lit);
    write(painter, spot.area, Qt::AlignRight | Qt::AlignVCenter, spot.chosen ? m_fonts.labelStrong : m_fonts.label,
        m_theme.color(spot.chosen ? "text.primary" : "text.secondary"),
        row < m_bars.size() ? numberOf(m_bars[row]) : spot.values.front().number);
    if (static_cast<int>(row) == state.cursor) {
        painter.setPen(QPen(m_theme.color("accent.focus"), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(frame.adjusted(0, 1, 0, -1), 3, 3);
    }
}

void BarScene::paintBar(QPainter& painter, std::size_t bar, bool lit) const
{
    const QRectF& mark = m_spots[bar].mark;
    painter.setPen(Qt::NoPen);
    if (m_ghosts) {
        painter.setBrush(m_theme.color("chart.filteredOut"));
        painter.drawRoundedRect(QRectF(mark.topLeft(), QSizeF(widthFor(m_bars[bar].unfiltered), mark.height())), 1, 1);
    }
    const auto status
        = m_source.data.spec.id == ChartId::Status ? fromName<StatusCategory>(m_bars[bar].key) : std::nullopt;
    const auto named = status && *status <= StatusCategory::Closed ? *status : StatusCategory::Closed;
    const QColor fill
        = status ? m_theme.color(QByteArray("status.").append(nameOf(named).data()).constData()) : m_theme.series(0);
    painter.setBrush(lit ? fill : m_theme.color("chart.filteredOut"));
    painter.drawRoundedRect(mark, 1, 1);
}

/// Where the bar ended in the earlier period.
void BarScene::paintBeforeMark(QPainter& painter, std::size_t bar) const
{
    const auto earlier = before(m_bars[bar]);
    if (!earlier)
        return;
    const QRectF& mark = m_spots[bar].mark;
    const double x = std::round(mark.left() + widthFor(*earlier));
    painter.fillRect(QRectF(x - 2, mark.top() - 2, 4, mark.height() + 4), m_theme.color("surface.base"));
    painter.fillRect(QRectF(x - 1, mark.top() - 2, 2, mark.height() + 4), m_theme.color("text.primary"));
}

void BarScene::paintLabel(QPainter& painter, std::size_t row, bool lit) const
{
    const Spot& spot = m_spots[row];
    QRectF place(spot.area.left(), spot.area.top(), m_plot.left() - spot.area.left() - 10, spot.area.height());
    if (!spot.others && glyphRoom() > 0) {
        paintGlyph(painter, QRectF(place.right() - kGlyph, std::round(place.center().y() - kGlyph / 2), kGlyph, kGlyph),
            m_bars[row].key);
        place.setRight(place.right() - glyphRoom());
    }
    const QFont& font = spot.chosen ? m_fonts.labelStrong : m_fonts.label;
    write(painter, place, Qt::AlignRight | Qt::AlignVCenter, font,
        m_theme.color(spot.others ? "text.link"
                : lit             ? "text.primary"
                                  : "text.tertiary"),
        measure(font).elidedText(spot.label, Qt::ElideRight, place.width() + 1));
}

void BarScene::paintGlyph(QPainter& painter, const QRectF& place, const std::string& key) const
{
    if (m_source.data.spec.id == ChartId::Status) {
        if (const auto status = fromName<StatusCategory>(key))
            drawStatus(painter, place, *status, m_theme);
    } else if (const auto priority = fromName<Priority>(key)) {
        drawPriority(painter, place, *priority, m_theme);
    }
}

} // namespace desk::ui
