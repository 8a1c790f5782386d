// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/barscene.h"
#include "ui/common/format.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace desk::ui {

SlaScene::SlaScene(ChartSource source, const QRectF& rect, const Theme& theme, const QPaintDevice* device)
    : BarScene(std::move(source), rect, theme, device)
{
    layOut();
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
    spot.values = { { tr("Met"), formatCount(static_cast<qint64>(bar.count)), m_theme.series(2) },
        { tr("Missed"), formatCount(static_cast<qint64>(ended - std::min(ended, bar.count))),
            m_theme.color("semantic.negative") },
        { tr("Share met"), words::percent(met, 1), {} } };
    return spot;
}

void SlaScene::paintBar(QPainter& painter, std::size_t bar, bool lit) const
{
    const QRectF& mark = m_spots[bar].mark;
    const QRectF whole(mark.topLeft(), QSizeF(widthFor(m_bars[bar].outOf.value_or(0)), mark.height()));
    if (m_bars[bar].outOf.value_or(0) > m_bars[bar].count) {
        painter.setPen(QPen(m_theme.color("semantic.negative"), 1));
        painter.setBrush(m_theme.color("semantic.negativeSoft"));
        painter.drawRoundedRect(whole.adjusted(.5, .5, -.5, -.5), 1, 1);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(lit ? m_theme.series(2) : m_theme.color("chart.filteredOut"));
    painter.drawRoundedRect(mark, 1, 1);
}

} // namespace desk::ui
