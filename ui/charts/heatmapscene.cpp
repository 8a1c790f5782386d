// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/heatmapscene.h"

#include "app/query/values.h"
#include "ui/charts/linepainter.h"
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
constexpr double kGap = 1, kExponent = 0.8, kSwatch = 10, kKeyGap = 8, kFaded = 0.35;

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
    if (brushes())
        spot.queryValue = rangeValue({ static_cast<int>(hour), static_cast<int>(hour) });
    addShare(spot, count);
    if (m_source.before && m_source.before->hours.size() == kWeekHours) {
        const std::size_t earlier = m_source.before->hours[hour];
        addChange(
            spot, static_cast<double>(count), static_cast<double>(earlier), formatCount(static_cast<qint64>(earlier)));
    }
    return spot;
}

// --- the brush: a rectangle between two cells ---

bool HeatmapScene::brushes() const
{
    return chartDimension(m_source.data.spec).has_value();
}

QString HeatmapScene::rangeValue(Bins bins) const
{
    constexpr int kHoursOfDay = static_cast<int>(kHours);
    return weekHoursText(
        { bins.first / kHoursOfDay, bins.last / kHoursOfDay, bins.first % kHoursOfDay, bins.last % kHoursOfDay });
}

ChartScene::Bins HeatmapScene::between(int from, int to) const
{
    constexpr int kHoursOfDay = static_cast<int>(kHours);
    const auto [firstDay, lastDay] = std::minmax({ from / kHoursOfDay, to / kHoursOfDay });
    const auto [firstHour, lastHour] = std::minmax({ from % kHoursOfDay, to % kHoursOfDay });
    return { firstDay * kHoursOfDay + firstHour, lastDay * kHoursOfDay + lastHour };
}

bool HeatmapScene::covers(Bins bins, int spot) const
{
    constexpr int kHoursOfDay = static_cast<int>(kHours);
    const int hour = spot % kHoursOfDay;
    return bins.has(spot) && hour >= bins.first % kHoursOfDay && hour <= bins.last % kHoursOfDay;
}

ChartScene::Bins HeatmapScene::moved(Bins bins, Qt::Key arrow, bool endOnly) const
{
    const int last = neighbour(bins.last, arrow), first = endOnly ? bins.first : neighbour(bins.first, arrow);
    const bool stays = last == bins.last || (!endOnly && first == bins.first);
    return stays ? bins : endOnly && !covers(between(first, last), first) ? bins : Bins { first, last };
}

int HeatmapScene::binNear(const QPointF& point) const
{
    const auto step = [](double at, double size, std::size_t count) {
        return std::clamp(static_cast<int>(std::floor(at / size)), 0, static_cast<int>(count) - 1);
    };
    const int hour = step(point.x() - m_grid.left(), m_grid.width() / kHours, kHours),
              day = step(point.y() - m_grid.top(), m_grid.height() / kDays, kDays);
    return day * static_cast<int>(kHours) + hour;
}

/// Nothing where hours are chosen that are no one rectangle: the cells themselves say so.
ChartScene::Bins HeatmapScene::brushOf(const Query&, Millis) const
{
    Bins bins;
    int chosen = 0;
    for (std::size_t i = 0; i < m_spots.size(); ++i) {
        if (!m_spots[i].chosen)
            continue;
        bins = bins.valid() ? between(std::min(bins.first, static_cast<int>(i)), static_cast<int>(i))
                            : Bins { static_cast<int>(i), static_cast<int>(i) };
        ++chosen;
    }
    int covered = 0;
    for (std::size_t i = 0; i < m_spots.size(); ++i)
        covered += bins.valid() && covers(bins, static_cast<int>(i)) ? 1 : 0;
    return covered == chosen ? bins : Bins();
}

void HeatmapScene::markChosen(const Query& query, Millis)
{
    const auto dimension = chartDimension(m_source.data.spec);
    std::vector<WeekHours> chosen;
    for (const QueryTerm& term : query.terms)
        for (const QueryValue& value : term.values)
            if (const auto hours = weekHours(value.text, value.upper);
                hours && dimension && dimension->isOf(term) && !term.negated)
                chosen.push_back(*hours);
    for (std::size_t hour = 0; hour < m_spots.size(); ++hour)
        m_spots[hour].chosen = std::ranges::any_of(chosen, [&](const WeekHours& hours) { return hours.has(hour); });
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
    // Right of the last hour of a day there is none.
    const bool otherRow = std::abs(step) == 1 && to / hours != spot / hours;
    return to < 0 || to >= static_cast<int>(kWeekHours) || otherRow ? spot : to;
}

void HeatmapScene::paintContent(QPainter& painter, const State& state) const
{
    paintCells(painter, state);
    paintNames(painter);
    paintKey(painter);
    const int marked = state.hovered >= 0 ? state.hovered : state.cursor;
    if (marked < 0)
        return;
    painter.setPen(QPen(m_theme.color(state.hovered >= 0 ? "text.primary" : "accent.focus"), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(m_spots[static_cast<std::size_t>(marked)].mark);
}

/// What is not chosen fades, what is chosen has a line around it where its neighbour is not.
void HeatmapScene::paintCells(QPainter& painter, const State& state) const
{
    std::array<QColor, 8> colours, faded;
    for (std::size_t i = 0; i < colours.size(); ++i) {
        colours[i] = m_theme.color(kSteps[i]);
        faded[i] = mixedColour(colours[i], m_theme.color("surface.base"), kFaded);
    }
    std::array<bool, kWeekHours> chosen {};
    for (std::size_t hour = 0; hour < chosen.size(); ++hour)
        chosen[hour] = state.brush.valid() ? covers(state.brush, static_cast<int>(hour)) : m_spots[hour].chosen;
    const bool any = std::ranges::count(chosen, true) > 0;
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (std::size_t hour = 0; hour < m_spots.size(); ++hour)
        painter.fillRect(m_spots[hour].mark,
            (any && !chosen[hour] ? faded : colours)[static_cast<std::size_t>(stepOf(m_source.data.hours[hour]))]);
    painter.setPen(QPen(m_theme.color("chart.brush"), 2));
    for (std::size_t hour = 0; hour < chosen.size() && any; ++hour) {
        if (!chosen[hour])
            continue;
        const QRectF& cell = m_spots[hour].area;
        const std::size_t of = hour % kHours;
        if (of == 0 || !chosen[hour - 1])
            painter.drawLine(cell.topLeft(), cell.bottomLeft());
        if (of + 1 == kHours || !chosen[hour + 1])
            painter.drawLine(cell.topRight(), cell.bottomRight());
        if (hour < kHours || !chosen[hour - kHours])
            painter.drawLine(cell.topLeft(), cell.topRight());
        if (hour + kHours >= kWeekHours || !chosen[hour + kHours])
            painter.drawLine(cell.bottomLeft(), cell.bottomRight());
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
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
