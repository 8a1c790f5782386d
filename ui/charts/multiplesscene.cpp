// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/linepainter.h"
#include "ui/charts/trendscene.h"
#include "ui/common/format.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <cmath>

namespace desk::ui {

namespace {

constexpr double kNarrowest = 96, kLowest = 36, kGapX = 16, kGapY = 8;

} // namespace

MultiplesScene::MultiplesScene(ChartSource source, const QRectF& rect, const Theme& theme, const QPaintDevice* device)
    : ChartScene(std::move(source), rect, theme, device)
    , m_lines(m_source)
{
    if (empty())
        return;
    m_scale = m_lines.scale();
    m_low = m_lines.smallest() < 0 ? std::floor(m_lines.smallest() / m_scale.step) * m_scale.step : 0;
    placePanels();
    for (Panel& panel : m_panels) {
        panel.firstSpot = m_spots.size();
        for (std::size_t i = 0; i < seriesOf(panel).points.size(); ++i)
            m_spots.push_back(spotOf(panel, i));
    }
}

const ChartSeries& MultiplesScene::seriesOf(const Panel& panel) const
{
    return m_source.data.series[panel.series];
}

void MultiplesScene::placePanels()
{
    const std::size_t all = m_source.data.series.size();
    const double line = std::ceil(measure(m_fonts.caption).height());
    const double numbers = std::max(
        widthOf(m_fonts.caption, m_lines.axisLabel(m_scale.top)), widthOf(m_fonts.caption, m_lines.axisLabel(m_low)));
    const QRectF area = m_rect.adjusted(numbers + 8, 0, -2, -line - 4);
    const double narrowest = std::max(kNarrowest, 2.2 * widthOf(m_fonts.caption, QStringLiteral("00 h 00 min")));
    const int fitting = std::max(1, static_cast<int>((area.width() + kGapX) / (narrowest + kGapX)));
    const int rowsFitting = std::max(1, static_cast<int>(area.height() / (kLowest + line)));
    m_columns = std::clamp(static_cast<int>(all), 1, fitting);
    const int rows = std::min(rowsFitting,
        static_cast<int>((all + static_cast<std::size_t>(m_columns) - 1) / static_cast<std::size_t>(m_columns)));
    const std::size_t shown = std::min(all, static_cast<std::size_t>(rows * m_columns));
    m_hidden = all - shown;
    const double width = (area.width() - kGapX * (m_columns - 1)) / m_columns, height = area.height() / rows;
    for (std::size_t i = 0; i < shown; ++i) {
        const int column = static_cast<int>(i) % m_columns, row = static_cast<int>(i) / m_columns;
        Panel panel;
        panel.series = i;
        panel.frame = QRectF(area.left() + (width + kGapX) * column, area.top() + height * row, width, height - kGapY);
        panel.plot = panel.frame.adjusted(0, line + 6, 0, 0);
        m_panels.push_back(panel);
    }
}

double MultiplesScene::yIn(const Panel& panel, double onAxis) const
{
    return panel.plot.bottom() - panel.plot.height() * (onAxis - m_low) / (m_scale.top - m_low);
}

ChartScene::Spot MultiplesScene::spotOf(const Panel& panel, std::size_t index) const
{
    const ChartSeries& series = seriesOf(panel);
    const ChartPoint& point = series.points[index];
    const double width = panel.plot.width() / static_cast<double>(series.points.size());
    Spot spot;
    spot.area
        = QRectF(panel.plot.left() + width * static_cast<double>(index), panel.plot.top(), width, panel.plot.height());
    spot.label = m_lines.labelOf(point);
    if (chartDimension(m_source.data.spec))
        spot.queryValue = daysValue(m_lines.binOf(point), m_lines.binOf(point));
    spot.values = m_lines.told(point, words::seriesLabel(m_source.data.spec, series.key), m_theme.series(0));
    if (const ChartPoint* earlier = m_lines.before(series.key, point); earlier != nullptr && point.value)
        addChange(spot, *point.value, earlier->value, m_lines.text(*earlier->value));
    return spot;
}

const MultiplesScene::Panel& MultiplesScene::panelOf(int spot) const
{
    std::size_t panel = m_panels.size() - 1;
    while (panel > 0 && m_panels[panel].firstSpot > static_cast<std::size_t>(spot))
        --panel;
    return m_panels[panel];
}

std::vector<TimeBin> MultiplesScene::bins() const
{
    std::vector<TimeBin> bins;
    for (const ChartPoint& point : m_source.data.series.front().points)
        bins.push_back(m_lines.binOf(point));
    return bins;
}

QDate MultiplesScene::dayOf(int spot) const
{
    const Panel& panel = panelOf(spot);
    return m_lines.binOf(seriesOf(panel).points[static_cast<std::size_t>(spot) - panel.firstSpot]).first;
}

/// Of the first panel: all have the same bins.
int MultiplesScene::spotOn(QDate day) const
{
    const auto all = bins();
    const auto bin = std::ranges::lower_bound(all, day, {}, &TimeBin::last);
    return bin == all.end() || bin->first > day ? -1 : static_cast<int>(bin - all.begin());
}

void MultiplesScene::markChosen(const Query& query, Millis now)
{
    if (empty())
        return;
    const Bins chosen = binsChosen(bins(), m_source, query, now);
    for (const Panel& panel : m_panels)
        for (std::size_t i = 0; i < seriesOf(panel).points.size(); ++i)
            m_spots[panel.firstSpot + i].chosen = chosen.has(static_cast<int>(i));
}

int MultiplesScene::neighbour(int spot, Qt::Key arrow) const
{
    if (arrow == Qt::Key_Left || arrow == Qt::Key_Right)
        return ChartScene::neighbour(spot, arrow);
    const auto panel = static_cast<std::size_t>(&panelOf(spot) - m_panels.data());
    const int to = static_cast<int>(panel) + (arrow == Qt::Key_Up ? -m_columns : m_columns);
    if (to < 0 || to >= static_cast<int>(m_panels.size()))
        return spot;
    const auto into = static_cast<std::size_t>(spot) - m_panels[panel].firstSpot;
    const Panel& next = m_panels[static_cast<std::size_t>(to)];
    return static_cast<int>(next.firstSpot + std::min(into, seriesOf(next).points.size() - 1));
}

void MultiplesScene::paintContent(QPainter& painter, const State& state) const
{
    paintChosen(painter);
    for (const Panel& panel : m_panels)
        paintPanel(painter, panel);
    for (const Panel& panel : m_panels)
        if (panel.frame.top() >= m_panels.back().frame.top())
            paintDates(painter, panel); // below the lowest row only
    const int marked = state.hovered >= 0 ? state.hovered : state.cursor;
    if (marked >= 0)
        paintMarked(painter, marked);
    for (const Panel& panel : m_panels) // the same day in the other panels, or that of another chart
        if (const int day = marked >= 0 ? spotOn(dayOf(marked)) : state.elsewhere; day >= 0
            && day < static_cast<int>(seriesOf(panel).points.size()) && (marked < 0 || &panel != &panelOf(marked))) {
            const QRectF& area = m_spots[panel.firstSpot + static_cast<std::size_t>(day)].area;
            const double x = std::round(area.center().x()) + 0.5;
            painter.setPen(QPen(m_theme.color("chart.axis"), 1));
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        }
    if (m_hidden == 0)
        return;
    const double line = std::ceil(measure(m_fonts.caption).height());
    const QRectF place(m_rect.right() - moreWidth() - 1, m_rect.bottom() - line, moreWidth() + 1, line);
    write(painter, place, Qt::AlignRight | Qt::AlignVCenter, m_fonts.caption, m_theme.color("text.tertiary"),
        moreWords());
}

void MultiplesScene::paintChosen(QPainter& painter) const
{
    for (const Spot& spot : m_spots)
        if (spot.chosen)
            painter.fillRect(spot.area, m_theme.color("chart.brushFill"));
}

QString MultiplesScene::moreWords() const
{
    return tr("and %Ln more", "small plots without room", static_cast<int>(m_hidden));
}

double MultiplesScene::moreWidth() const
{
    return widthOf(m_fonts.caption, moreWords());
}

void MultiplesScene::paintPanel(QPainter& painter, const Panel& panel) const
{
    const ChartSeries& series = seriesOf(panel);
    const double line = std::ceil(measure(m_fonts.caption).height());
    const QRectF head(panel.frame.left(), panel.frame.top(), panel.frame.width(), line);
    const auto last = std::find_if(
        series.points.rbegin(), series.points.rend(), [](const ChartPoint& p) { return p.value && !p.partial; });
    const QString value = last == series.points.rend() ? QString() : m_lines.text(*last->value);
    const double room = head.width() - widthOf(m_fonts.caption, value) - 8;
    write(painter, head, Qt::AlignRight | Qt::AlignVCenter, m_fonts.caption, m_theme.color("text.secondary"), value);
    write(painter, QRectF(head.left(), head.top(), std::max(0.0, room), line), Qt::AlignLeft | Qt::AlignVCenter,
        m_fonts.captionStrong, m_theme.color("text.primary"),
        measure(m_fonts.captionStrong)
            .elidedText(words::seriesLabel(m_source.data.spec, series.key), Qt::ElideRight, room));
    const bool leftmost = panel.frame.left() <= m_panels.front().frame.left();
    for (const double mark : { m_low, m_scale.top }) {
        const double y = std::round(yIn(panel, mark)) + 0.5;
        painter.setPen(QPen(m_theme.color(mark == m_low ? "chart.axis" : "chart.grid"), 1));
        painter.drawLine(QPointF(panel.plot.left(), y), QPointF(panel.plot.right(), y));
        if (leftmost)
            write(painter, QRectF(m_rect.left(), y - line / 2, panel.plot.left() - m_rect.left() - 6, line),
                Qt::AlignRight | Qt::AlignVCenter, m_fonts.caption, m_theme.color("chart.label"),
                m_lines.axisLabel(mark));
    }
    m_lines.paint(
        painter, series,
        [&](std::size_t i, double on) {
            return QPointF(m_spots[panel.firstSpot + i].area.center().x(), yIn(panel, on));
        },
        m_theme.series(0), Qt::SolidLine, m_theme);
}

/// The first and the last day, where both have room; below the lowest row.
void MultiplesScene::paintDates(QPainter& painter, const Panel& panel) const
{
    const auto& points = seriesOf(panel).points;
    if (points.empty())
        return;
    const double line = std::ceil(measure(m_fonts.caption).height());
    const QRectF place(panel.plot.left(), panel.plot.bottom() + 3, panel.plot.width(), line);
    const QDate from = m_lines.binOf(points.front()).first, to = m_lines.binOf(points.back()).last;
    const QString first = formatDate(from, to), last = formatDate(to, from);
    if (widthOf(m_fonts.caption, first) > place.width())
        return;
    if (m_hidden > 0 && place.left() + widthOf(m_fonts.caption, first) + 8 > m_rect.right() - moreWidth())
        return;
    write(painter, place, Qt::AlignLeft | Qt::AlignVCenter, m_fonts.caption, m_theme.color("chart.label"), first);
    if (m_hidden == 0 && widthOf(m_fonts.caption, first) + widthOf(m_fonts.caption, last) + 12 < place.width())
        write(painter, place, Qt::AlignRight | Qt::AlignVCenter, m_fonts.caption, m_theme.color("chart.label"), last);
}

void MultiplesScene::paintMarked(QPainter& painter, int spot) const
{
    const Panel& panel = panelOf(spot);
    const std::size_t into = static_cast<std::size_t>(spot) - panel.firstSpot;
    const QRectF& area = m_spots[static_cast<std::size_t>(spot)].area;
    QPen pen(m_theme.color("text.secondary"), 1);
    pen.setDashPattern({ 2, 2 });
    painter.setPen(pen);
    painter.drawLine(QPointF(area.center().x(), area.top()), QPointF(area.center().x(), area.bottom()));
    if (const auto& value = seriesOf(panel).points[into].value)
        paintPoint(painter, { area.center().x(), yIn(panel, m_lines.onAxis(*value)) }, m_theme.series(0), m_theme);
}

} // namespace desk::ui
