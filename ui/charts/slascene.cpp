// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/barscene.h"
#include "ui/common/format.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace desk::ui {

namespace {

constexpr double kReach = 6; ///< how wide what was missed can be hit at least

} // namespace

SlaScene::SlaScene(ChartSource source, const QRectF& rect, const Theme& theme, const QPaintDevice* device)
    : BarScene(std::move(source), rect, theme, device)
{
    layOut();
    for (std::size_t bar = 0; bar < m_bars.size(); ++bar)
        if (m_bars[bar].outOf.value_or(0) > m_bars[bar].count) {
            m_missed.push_back(bar);
            m_spots.push_back(missedSpot(bar));
        }
}

QString SlaScene::numberOf(const ChartBar& bar) const
{
    return tr("%1 of %2", "targets met, targets that ended")
        .arg(formatCount(static_cast<qint64>(bar.count)), formatCount(static_cast<qint64>(bar.outOf.value_or(0))));
}

double SlaScene::lengthOf(const ChartBar& bar) const
{
    return static_cast<double>(bar.outOf.value_or(bar.count));
}

ChartScene::Spot SlaScene::spotOf(const ChartBar& bar, const QRectF& area) const
{
    Spot spot = BarScene::spotOf(bar, area);
    const std::size_t ended = bar.outOf.value_or(bar.count);
    const double met = ended == 0 ? 0 : 100.0 * static_cast<double>(bar.count) / static_cast<double>(ended);
    spot.queryValue = QString::fromStdString(bar.key) + QStringLiteral("-met");
    spot.values = { { tr("Met"), formatCount(static_cast<qint64>(bar.count)), m_theme.series(2) },
        { tr("Missed"), formatCount(static_cast<qint64>(ended - std::min(ended, bar.count))),
            m_theme.color("semantic.negative") },
        { tr("Share met"), words::percent(met, 1), {} } };
    return spot;
}

QRectF SlaScene::missedPart(std::size_t bar) const
{
    const QRectF& met = m_spots[bar].mark;
    const double from = met.left() + widthFor(m_bars[bar].count),
                 to = met.left() + widthFor(m_bars[bar].outOf.value_or(0));
    return { from, met.top(), std::max(to - from, 1.5), met.height() };
}

ChartScene::Spot SlaScene::missedSpot(std::size_t bar) const
{
    const ChartBar& of = m_bars[bar];
    const std::size_t ended = of.outOf.value_or(0), missed = ended - std::min(ended, of.count);
    Spot spot;
    spot.mark = missedPart(bar);
    spot.area = QRectF(
        spot.mark.left(), m_spots[bar].area.top(), std::max(spot.mark.width(), kReach), m_spots[bar].area.height());
    spot.label = tr("%1, missed", "an SLA target").arg(m_spots[bar].label);
    spot.queryValue = QString::fromStdString(of.key) + QStringLiteral("-missed");
    spot.values = { { tr("Missed"), formatCount(static_cast<qint64>(missed)), m_theme.color("semantic.negative") },
        { tr("Share missed"), words::percent(100.0 * static_cast<double>(missed) / static_cast<double>(ended), 1),
            {} } };
    return spot;
}

int SlaScene::spotAt(const QPointF& point) const
{
    for (std::size_t i = m_bars.size(); i < m_spots.size(); ++i)
        if (m_spots[i].area.contains(point))
            return static_cast<int>(i);
    return BarScene::spotAt(point);
}

/// Up and down from bar to bar, right to what was missed of it, left back.
int SlaScene::neighbour(int spot, Qt::Key arrow) const
{
    const auto bars = static_cast<int>(m_bars.size());
    const int bar = spot < bars ? spot : static_cast<int>(m_missed[static_cast<std::size_t>(spot - bars)]);
    if (arrow == Qt::Key_Left)
        return bar;
    if (arrow == Qt::Key_Right) {
        const auto missed = std::ranges::find(m_missed, static_cast<std::size_t>(bar));
        return missed == m_missed.end() ? bar : bars + static_cast<int>(missed - m_missed.begin());
    }
    return std::clamp(bar + (arrow == Qt::Key_Up ? -1 : 1), 0, bars - 1);
}

void SlaScene::markChosen(const Query& query, Millis)
{
    for (std::size_t i = 0; i < m_spots.size(); ++i)
        m_spots[i].chosen = query.chooses(QueryField::Sla, m_spots[i].queryValue)
            || query.chooses(QueryField::Sla, i < m_bars.size() ? QStringLiteral("met") : QStringLiteral("missed"));
}

void SlaScene::paintContent(QPainter& painter, const State& state) const
{
    BarScene::paintContent(painter, state);
    for (std::size_t i = m_bars.size(); i < m_spots.size(); ++i)
        if (static_cast<int>(i) == state.hovered || static_cast<int>(i) == state.cursor) {
            painter.setPen(
                QPen(m_theme.color(static_cast<int>(i) == state.hovered ? "text.primary" : "accent.focus"), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(m_spots[i].mark.adjusted(-1, -1, 1, 1));
        }
}

void SlaScene::paintBar(QPainter& painter, std::size_t bar, bool lit) const
{
    const QRectF& mark = m_spots[bar].mark;
    const auto spot = std::ranges::find(m_missed, bar);
    if (spot != m_missed.end()) {
        const bool any = std::ranges::any_of(m_spots, &Spot::chosen);
        const bool shown = !any || m_spots[m_bars.size() + static_cast<std::size_t>(spot - m_missed.begin())].chosen;
        const QRectF whole(mark.topLeft(), QSizeF(widthFor(m_bars[bar].outOf.value_or(0)), mark.height()));
        painter.setPen(QPen(m_theme.color(shown ? "semantic.negative" : "border.strong"), 1));
        painter.setBrush(m_theme.color(shown ? "semantic.negativeSoft" : "surface.base"));
        painter.drawRoundedRect(whole.adjusted(.5, .5, -.5, -.5), 1, 1);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(lit ? m_theme.series(2) : m_theme.color("chart.filteredOut"));
    painter.drawRoundedRect(mark, 1, 1);
}

} // namespace desk::ui
