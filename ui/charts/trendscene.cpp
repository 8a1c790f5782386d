// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/trendscene.h"

#include "ui/charts/linepainter.h"
#include "ui/common/format.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace desk::ui {

namespace {

bool hasValue(const ChartData& data)
{
    return std::ranges::any_of(data.series, [](const ChartSeries& line) {
        return std::ranges::any_of(line.points, [](const ChartPoint& point) { return point.value.has_value(); });
    });
}

} // namespace

TrendScene::TrendScene(ChartSource source, const QRectF& rect, const Theme& theme, const QPaintDevice* device)
    : DatedScene(std::move(source), rect, theme, device)
    , m_lines(m_source)
{
    if (empty())
        return;
    layOutAxis(m_lines.scale(), true, m_lines.largest(), m_lines.smallest());
    for (const ChartPoint& point : m_source.data.series.front().points)
        m_bins.push_back(m_lines.binOf(point));
    for (std::size_t i = 0; i < m_bins.size(); ++i)
        m_spots.push_back(spotOf(i));
}

bool TrendScene::empty() const
{
    return !hasValue(m_source.data);
}

QColor TrendScene::colourOf(std::size_t series) const
{
    return m_theme.series(static_cast<int>(series));
}

ChartScene::Spot TrendScene::spotOf(std::size_t index) const
{
    Spot spot;
    spot.area = columnArea(index, m_bins.size());
    spot.queryValue = valueOf(m_bins[index]);
    const auto& lines = m_source.data.series;
    spot.label = m_lines.labelOf(lines.front().points[index]);
    for (std::size_t s = 0; s < lines.size(); ++s) {
        if (index >= lines[s].points.size())
            continue;
        const ChartPoint& point = lines[s].points[index];
        for (const Value& value :
            m_lines.told(point, words::seriesLabel(m_source.data.spec, lines[s].key), colourOf(s)))
            spot.values.push_back(value);
        if (const ChartPoint* earlier = m_lines.before(lines[s].key, point); earlier != nullptr && point.value)
            addChange(spot, *point.value, earlier->value, m_lines.text(*earlier->value));
    }
    return spot;
}

std::vector<AxisScene::LegendEntry> TrendScene::legend() const
{
    std::vector<LegendEntry> entries;
    const auto& lines = m_source.data.series;
    for (std::size_t s = 0; s < lines.size(); ++s)
        entries.push_back({ words::seriesLabel(m_source.data.spec, lines[s].key), colourOf(s),
            s == 0 ? Qt::SolidLine : Qt::DashLine });
    if (m_lines.anyHigh())
        entries.push_back(m_lines.isShare()
                ? LegendEntry { words::highLabel(m_source.data.spec),
                    mixedColour(colourOf(0), m_theme.color("surface.base"), kBandShare), Qt::NoPen }
                : LegendEntry { words::highLabel(m_source.data.spec), colourOf(0), Qt::DashLine });
    if (m_source.before)
        entries.push_back({ tr("Period before"), m_theme.color("text.tertiary") });
    return entries;
}

void TrendScene::paintContent(QPainter& painter, const State& state) const
{
    paintBrushFill(painter, state);
    paintScale(painter);
    paintLegend(painter, legend());
    const auto at = [this](std::size_t point, double value) { return QPointF(centreOf(point), yOf(value)); };
    const auto& lines = m_source.data.series;
    for (std::size_t s = lines.size(); s-- > 0;)
        m_lines.paint(painter, lines[s], at, colourOf(s), s == 0 ? Qt::SolidLine : Qt::DashLine, m_theme);
    paintLabels(painter, dates(), paintBrushLabel(painter, state));
    paintBrushEnds(painter, state);
    paintPointed(painter, state);
    const int marked = state.hovered >= 0 ? state.hovered : state.cursor;
    for (std::size_t s = 0; marked >= 0 && s < lines.size(); ++s) {
        const auto point = static_cast<std::size_t>(marked);
        if (point < lines[s].points.size() && lines[s].points[point].value)
            paintPoint(painter, at(point, m_lines.onAxis(*lines[s].points[point].value)), colourOf(s), m_theme);
    }
}

bool MultiplesScene::empty() const
{
    return !hasValue(m_source.data);
}

} // namespace desk::ui
