// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/heatmapscene.h"

#include "ui/common/format.h"
#include "ui/theme/theme.h"

#include <QLocale>
#include <QPainter>
#include <array>
#include <cmath>

namespace desk::ui {

namespace {

constexpr std::size_t kHours = 24, kDays = 7;
constexpr std::array kSteps { "chart.seq0", "chart.seq1", "chart.seq2", "chart.seq3", "chart.seq4", "chart.seq5",
    "chart.seq6", "chart.seq7" };
constexpr double kGap = 1, kExponent = 0.8, kSwatch = 10, kKeyGap = 8;

} // namespace

HeatmapScene::HeatmapScene(ChartSource source, const QRectF& rect, const Theme& theme, const QPaintDevice* device)
    : ChartScene(std::move(source), rect, theme, device)
{
    m_source.data.hours.resize(kWeekHours);
    m_largest = std::max<std::size_t>(1, *std::ranges::max_element(m_source.data.hours));
    const double line = std::ceil(measure(m_fonts.caption).height());
    double names = 0;
    for (int day = 1; day <= static_cast<int>(kDays); ++day)
        names = std::max(names, widthOf(m_fonts.caption, QLocale().dayName(day, QLocale::ShortFormat)));
    m_grid = m_rect.adjusted(names + 8, 0, 0, -2 * line - 12);
    for (std::size_t hour = 0; hour < kWeekHours; ++hour)
        m_spots.push_back(spotOf(hour));
}

ChartScene::Spot HeatmapScene::spotOf(std::size_t hour) const
{
    const double width = m_grid.width() / kHours, height = m_grid.height() / kDays;
    const std::size_t day = hour / kHours, of = hour % kHours, count = m_source.data.hours[hour];
    Spot spot;
    spot.area = QRectF(m_grid.left() + width * static_cast<double>(of),
        m_grid.top() + height * static_cast<double>(day), width, height);
    spot.mark = spot.area.adjusted(0, 0, -kGap, -kGap);
    const auto clock = [](std::size_t at) { return QStringLiteral("%1:00").arg(at, 2, 10, QLatin1Char('0')); };
    spot.label = tr("%1, %2 to %3", "weekday, hour, hour")
                     .arg(QLocale().dayName(static_cast<int>(day) + 1), clock(of), clock(of + 1));
    spot.values = { { m_source.data.spec.metric.empty() ? tr("Tickets") : tr("Count"),
        formatCount(static_cast<qint64>(count)), {} } };
    addShare(spot, count);
    if (m_source.before && m_source.before->hours.size() == kWeekHours) {
        const std::size_t earlier = m_source.before->hours[hour];
        addChange(
            spot, static_cast<double>(count), static_cast<double>(earlier), formatCount(static_cast<qint64>(earlier)));
    }
    return spot;
}

int HeatmapScene::stepOf(std::size_t count) const
{
    const double share = static_cast<double>(count) / static_cast<double>(m_largest);
    return std::clamp(static_cast<int>(std::ceil(std::pow(share, kExponent) * 7)), 0, 7);
}

int HeatmapScene::neighbour(int spot, Qt::Key arrow) const
{
    const int hours = static_cast<int>(kHours);
    const int step = arrow == Qt::Key_Left ? -1 : arrow == Qt::Key_Right ? 1 : arrow == Qt::Key_Up ? -hours : hours;
    const int to = spot + step;
    return to < 0 || to >= static_cast<int>(kWeekHours) ? spot : to;
}

void HeatmapScene::paintContent(QPainter& painter, const State& state) const
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    std::array<QColor, 8> colours;
    for (std::size_t i = 0; i < colours.size(); ++i)
        colours[i] = m_theme.color(kSteps[i]);
    for (std::size_t hour = 0; hour < m_spots.size(); ++hour)
        painter.fillRect(m_spots[hour].mark, colours[static_cast<std::size_t>(stepOf(m_source.data.hours[hour]))]);
    painter.setRenderHint(QPainter::Antialiasing, true);
    paintNames(painter);
    paintKey(painter);
    const int marked = state.hovered >= 0 ? state.hovered : state.cursor;
    if (marked < 0)
        return;
    painter.setPen(QPen(m_theme.color(state.hovered >= 0 ? "text.primary" : "accent.focus"), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(m_spots[static_cast<std::size_t>(marked)].mark);
}

void HeatmapScene::paintNames(QPainter& painter) const
{
    const QColor colour = m_theme.color("chart.label");
    const double high = std::ceil(measure(m_fonts.caption).height());
    const double row = m_grid.height() / kDays, column = m_grid.width() / kHours;
    const int dayStep = row < high ? 2 : 1;
    for (int day = 0; day < static_cast<int>(kDays); day += dayStep)
        write(painter, QRectF(m_rect.left(), m_grid.top() + row * day, m_grid.left() - m_rect.left() - 8, row),
            Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, m_fonts.caption, colour,
            QLocale().dayName(day + 1, QLocale::ShortFormat));
    const double widest = widthOf(m_fonts.caption, QStringLiteral("00")) + 8;
    const int hourStep = column * 3 >= widest ? 3 : 6;
    for (int hour = 0; hour < static_cast<int>(kHours); hour += hourStep)
        write(painter, QRectF(m_grid.left() + column * hour, m_grid.bottom() + 3, widest, high),
            Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, m_fonts.caption, colour,
            QStringLiteral("%1").arg(hour, 2, 10, QLatin1Char('0')));
}

void HeatmapScene::paintKey(QPainter& painter) const
{
    const double high = std::ceil(measure(m_fonts.caption).height());
    const QRectF line(m_rect.left(), m_rect.bottom() - high, m_rect.width(), high);
    const QColor colour = m_theme.color("chart.label");
    const double zero = widthOf(m_fonts.caption, QStringLiteral("0"));
    write(painter, line, Qt::AlignLeft | Qt::AlignVCenter, m_fonts.caption, colour, QStringLiteral("0"));
    double x = line.left() + zero + kKeyGap;
    for (const char* step : kSteps) {
        painter.fillRect(QRectF(x, std::round(line.center().y() - kSwatch / 2), kSwatch, kSwatch), m_theme.color(step));
        x += kSwatch;
    }
    const int largest = static_cast<int>(std::min<std::size_t>(m_largest, 1'000'000'000));
    const QString words = m_source.data.spec.metric.empty()
        ? tr("%Ln ticket(s) in an hour of the week", nullptr, largest)
        : tr("%Ln in an hour of the week", nullptr, largest);
    const QRectF rest(x + kKeyGap, line.top(), line.right() - x - kKeyGap, high);
    write(painter, rest, Qt::AlignLeft | Qt::AlignVCenter, m_fonts.caption, colour,
        measure(m_fonts.caption).elidedText(words, Qt::ElideRight, rest.width()));
}

} // namespace desk::ui
