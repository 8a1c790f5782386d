// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartscene.h"

#include "ui/common/format.h"
#include "ui/theme/theme.h"

#include <QLocale>
#include <cmath>

namespace desk::ui {

namespace {

constexpr double kLegendHeight = 22, kAxisLabels = 20;
constexpr double kBarPitch = 25, kBarPitchMin = 16, kBarFill = 0.68;
// On paper bars may be as high as this share of the plot.
constexpr double kBarPitchShare = 0.105;
// A backlog higher than this many times the lines gets a scale of its own.
constexpr double kBacklogUpTo = 2;
constexpr double kThinnest = 1.5; // a bar that counts something is seen
constexpr double kGlyphRoom = 18, kHandleReach = 8;
// Ghosts share the bars' scale. Where a filter leaves so little that they would squeeze the bars away, they are left
// out.
constexpr double kGhostsUpTo = 6;

} // namespace

ChartScene::ChartScene(
    const ChartData& data, const QTimeZone& zone, const QRectF& rect, const Theme& theme, const QPaintDevice* device)
    : m_data(data)
    , m_zone(zone)
    , m_rect(rect)
    , m_theme(theme)
    , m_device(device)
    , m_overTime(data.spec.id == ChartId::CreatedSolvedBacklog || data.spec.id == ChartId::CreatedPerDay)
{
    // What nobody has, like spam in most places, takes no room.
    std::erase_if(
        m_data.bars, [](const ChartBar& bar) { return bar.count == 0 && bar.unfiltered == 0 && !bar.chosen; });
    m_overTime ? layOutTime() : layOutBars();
}

QueryField ChartScene::fieldOf(const ChartSpec& chart)
{
    return chartField(chart).value_or(QueryField::Created);
}

void ChartScene::layOutBars()
{
    const QFontMetricsF metrics = measure(Theme::font("secondary", QFont::DemiBold)); // chosen ones are semibold
    double labels = 0, numbers = 0, counts = 0, ghosts = 0;
    for (const ChartBar& bar : m_data.bars) {
        labels = std::max(labels, std::ceil(metrics.horizontalAdvance(words::barLabel(m_data.spec, bar.key))));
        numbers = std::max(numbers, std::ceil(metrics.horizontalAdvance(formatCount(static_cast<qint64>(bar.count)))));
        counts = std::max(counts, static_cast<double>(bar.count));
        ghosts = std::max(ghosts, static_cast<double>(bar.unfiltered));
    }
    if (m_data.spec.id == ChartId::Status)
        labels += kGlyphRoom;
    labels = std::min(labels, m_rect.width() * 0.4);
    m_ghosts = ghosts <= counts * kGhostsUpTo;
    m_barTop = std::max(1.0, m_ghosts ? ghosts : counts);
    m_plot = m_rect.adjusted(labels + 12, 0, -numbers - 14, 0);
    const double most = std::max(kBarPitch, m_rect.height() * kBarPitchShare);
    const double pitch = std::clamp(
        m_rect.height() / std::max<double>(1, static_cast<double>(m_data.bars.size())), kBarPitchMin, most);
    double y = m_rect.top();
    for (const ChartBar& bar : m_data.bars) {
        m_spots.push_back(barSpot(bar, QRectF(m_rect.left(), y, m_rect.width(), pitch)));
        y += pitch;
    }
}

ChartScene::Spot ChartScene::barSpot(const ChartBar& bar, const QRectF& area) const
{
    Spot spot;
    spot.area = area;
    const double gap = area.height() * (1 - kBarFill) / 2;
    spot.mark = QRectF(m_plot.left(), area.top() + gap, barWidth(bar.count), area.height() - 2 * gap);
    spot.label = words::barLabel(m_data.spec, bar.key);
    const double share = m_data.n == 0 ? 0 : 100.0 * static_cast<double>(bar.count) / static_cast<double>(m_data.n);
    spot.values = { { tr("Tickets"), formatCount(static_cast<qint64>(bar.count)), {} },
        { tr("Share"), tr("%1%").arg(QLocale().toString(share, 'f', 1)), {} } };
    if (bar.unfiltered != bar.count)
        spot.values.push_back({ tr("Without filter"), formatCount(static_cast<qint64>(bar.unfiltered)), {} });
    spot.queryValue = QString::fromStdString(bar.key);
    spot.chosen = bar.chosen;
    return spot;
}

double ChartScene::barWidth(std::size_t count) const
{
    return count == 0 ? 0 : std::max(kThinnest, m_plot.width() * static_cast<double>(count) / m_barTop);
}

void ChartScene::layOutTime()
{
    m_bins = gather(m_data.days, binSizeFor(m_data.days.size()), m_zone);
    const bool lines = hasLines();
    double largest = 1, backlog = 0, ghosts = 0;
    for (const TimeBin& bin : m_bins) {
        largest
            = std::max({ largest, static_cast<double>(bin.created), lines ? static_cast<double>(bin.solved) : 0.0 });
        backlog = std::max(backlog, static_cast<double>(bin.backlog));
        ghosts = std::max(ghosts, static_cast<double>(bin.createdUnfiltered));
    }
    while (lines && backlog / m_backlogDivisor > std::max(4.0, largest * kBacklogUpTo))
        m_backlogDivisor *= 10;
    m_ghosts = !lines && ghosts <= largest * kGhostsUpTo;
    m_scale
        = AxisScale::covering(std::max({ largest, lines ? backlog / m_backlogDivisor : 0.0, m_ghosts ? ghosts : 0.0 }));
    const QFontMetricsF metrics = measure(Theme::font("caption"));
    const double numbers = std::ceil(metrics.horizontalAdvance(formatCount(static_cast<qint64>(m_scale.top))));
    m_plot = m_rect.adjusted(numbers + 10, lines ? kLegendHeight + 6 : 8, -6, -kAxisLabels);
    const double width = m_plot.width() / std::max<double>(1, static_cast<double>(m_bins.size()));
    for (std::size_t i = 0; i < m_bins.size(); ++i)
        m_spots.push_back(binSpot(
            m_bins[i], QRectF(m_plot.left() + width * static_cast<double>(i), m_plot.top(), width, m_plot.height())));
}

ChartScene::Spot ChartScene::binSpot(const TimeBin& bin, const QRectF& area) const
{
    Spot spot;
    spot.area = area;
    spot.label = words::binLabel(bin);
    const auto add = [&](const QString& name, std::size_t count, const QColor& swatch) {
        spot.values.push_back({ name, formatCount(static_cast<qint64>(count)), swatch });
    };
    add(tr("Created"), bin.created, m_theme.series(hasLines() ? 1 : 0));
    if (hasLines()) {
        add(tr("Solved"), bin.solved, m_theme.series(2));
        add(tr("Backlog"), bin.backlog, m_theme.color("chart.backlogLine"));
    } else if (bin.createdUnfiltered != bin.created) {
        add(tr("Without filter"), bin.createdUnfiltered, m_theme.color("chart.filteredOut"));
    }
    spot.queryValue = bin.first.toString(Qt::ISODate) + QStringLiteral("..") + bin.last.toString(Qt::ISODate);
    return spot;
}

int ChartScene::spotAt(const QPointF& point) const
{
    for (std::size_t i = 0; i < m_spots.size(); ++i)
        if (m_spots[i].area.contains(point))
            return static_cast<int>(i);
    return -1;
}

QPointF ChartScene::pointOf(std::size_t bin, double value) const
{
    return { m_spots[bin].area.center().x(), m_plot.bottom() - m_plot.height() * value / m_scale.top };
}

// --- the brush ---

ChartScene::Bins ChartScene::binsWithin(QDate first, QDate last) const
{
    Bins bins;
    if (!first.isValid() && !last.isValid())
        return bins;
    for (std::size_t i = 0; i < m_bins.size(); ++i) {
        if ((first.isValid() && m_bins[i].last < first) || (last.isValid() && m_bins[i].first > last))
            continue;
        bins.last = static_cast<int>(i);
        bins.first = bins.first < 0 ? bins.last : bins.first;
    }
    return bins;
}

QString ChartScene::rangeValue(Bins bins) const
{
    return m_bins[static_cast<std::size_t>(bins.first)].first.toString(Qt::ISODate) + QStringLiteral("..")
        + m_bins[static_cast<std::size_t>(bins.last)].last.toString(Qt::ISODate);
}

int ChartScene::binNear(double x) const
{
    const double width = m_plot.width() / static_cast<double>(m_bins.size());
    return std::clamp(static_cast<int>((x - m_plot.left()) / width), 0, static_cast<int>(m_bins.size()) - 1);
}

QRectF ChartScene::brushArea(Bins brush) const
{
    return m_spots[static_cast<std::size_t>(brush.first)].area.united(
        m_spots[static_cast<std::size_t>(brush.last)].area);
}

int ChartScene::brushEndAt(const QPointF& point, Bins brush) const
{
    if (!m_overTime || !brush.valid() || point.y() < m_plot.top() || point.y() > m_plot.bottom())
        return 0;
    const QRectF area = brushArea(brush);
    const double toFirst = std::abs(point.x() - area.left()), toLast = std::abs(point.x() - area.right());
    return std::min(toFirst, toLast) > kHandleReach ? 0 : toFirst < toLast ? -1 : 1;
}

double ChartScene::xOf(QDate day) const
{
    for (std::size_t i = 0; i < m_bins.size(); ++i) {
        if (m_bins[i].last < day)
            continue;
        const auto days = static_cast<double>(m_bins[i].first.daysTo(m_bins[i].last) + 1);
        const double into = (static_cast<double>(m_bins[i].first.daysTo(day)) + 0.5) / days;
        return m_spots[i].area.left() + m_spots[i].area.width() * into;
    }
    return m_plot.right();
}

} // namespace desk::ui
