// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartscene.h"

#include "ui/common/format.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <cmath>

namespace desk::ui {

namespace {

constexpr double kLegendHeight = 22, kAxisLabels = 20;
constexpr double kBarPitch = 25, kBarPitchMin = 16, kBarFill = 0.72;
// Ghosts share the bars' scale. Where a filter leaves so little that they would squeeze the bars away, they are left
// out.
constexpr double kGhostsUpTo = 6;

} // namespace

AxisScale AxisScale::covering(double largest)
{
    if (largest <= 4)
        return { std::max(2.0, std::ceil(largest)), 1 };
    const double raw = largest / 4;
    const double power = std::pow(10, std::floor(std::log10(raw)));
    for (const double round : { 1.0, 2.0, 2.5, 5.0, 10.0 }) {
        const double step = round * power;
        if (step >= raw && step == std::floor(step))
            return { std::ceil(largest / step) * step, step };
    }
    return { std::ceil(largest), std::ceil(raw) };
}

ChartScene::ChartScene(const ChartData& data, const QTimeZone& zone, const QRectF& rect, const Theme& theme)
    : m_data(data)
    , m_zone(zone)
    , m_rect(rect)
    , m_theme(theme)
    , m_overTime(data.id == ChartId::CreatedSolvedBacklog || data.id == ChartId::CreatedPerDay)
{
    m_overTime ? layOutTime() : layOutBars();
}

QueryField ChartScene::field() const
{
    switch (m_data.id) {
    case ChartId::Status: return QueryField::Status;
    case ChartId::Priority: return QueryField::Priority;
    case ChartId::Channel: return QueryField::Channel;
    case ChartId::CreatedSolvedBacklog:
    case ChartId::CreatedPerDay: break;
    }
    return QueryField::Created;
}

void ChartScene::layOutBars()
{
    const QFontMetricsF metrics(Theme::font("secondary"));
    double labels = 0, numbers = 0, counts = 0, ghosts = 0;
    for (const ChartBar& bar : m_data.bars) {
        labels = std::max(labels, metrics.horizontalAdvance(words::barLabel(m_data.id, bar.key)));
        numbers = std::max(numbers, metrics.horizontalAdvance(formatCount(static_cast<qint64>(bar.count))));
        counts = std::max(counts, static_cast<double>(bar.count));
        ghosts = std::max(ghosts, static_cast<double>(bar.unfiltered));
    }
    if (m_data.id == ChartId::Status)
        labels += 18; // the glyph
    labels = std::min(labels, m_rect.width() * 0.4);
    m_ghosts = ghosts <= counts * kGhostsUpTo;
    m_barTop = std::max(1.0, m_ghosts ? ghosts : counts);
    m_plot = m_rect.adjusted(labels + 12, 0, -numbers - 14, 0);
    const double pitch = std::clamp(
        m_rect.height() / std::max<double>(1, static_cast<double>(m_data.bars.size())), kBarPitchMin, kBarPitch);
    double y = m_rect.top();
    for (const ChartBar& bar : m_data.bars) {
        Spot spot;
        spot.area = QRectF(m_rect.left(), y, m_rect.width(), pitch);
        const double width = m_plot.width() * static_cast<double>(bar.count) / m_barTop;
        spot.mark = QRectF(m_plot.left(), y + pitch * (1 - kBarFill) / 2, width, pitch * kBarFill);
        spot.label = words::barLabel(m_data.id, bar.key);
        const double share = m_data.n == 0 ? 0 : 100.0 * static_cast<double>(bar.count) / static_cast<double>(m_data.n);
        spot.values
            = { { QCoreApplication::translate("Charts", "Tickets"), formatCount(static_cast<qint64>(bar.count)) },
                  { QCoreApplication::translate("Charts", "Share"),
                      QCoreApplication::translate("Charts", "%1%").arg(QLocale().toString(share, 'f', 1)) } };
        spot.queryValue = QString::fromStdString(bar.key);
        spot.chosen = bar.chosen;
        m_spots.push_back(spot);
        y += pitch;
    }
}

void ChartScene::layOutTime()
{
    m_bins = gather(m_data.days, binSizeFor(m_data.days.size()), m_zone);
    const bool lines = m_data.id == ChartId::CreatedSolvedBacklog;
    double largest = 1, backlog = 0;
    for (const TimeBin& bin : m_bins) {
        largest
            = std::max({ largest, static_cast<double>(bin.created), lines ? static_cast<double>(bin.solved) : 0.0 });
        backlog = std::max(backlog, static_cast<double>(bin.backlog));
    }
    while (lines && backlog / m_backlogDivisor > largest * 1.3)
        m_backlogDivisor *= 10;
    m_scale = AxisScale::covering(std::max(largest, lines ? backlog / m_backlogDivisor : 0.0));
    const QFontMetricsF metrics(Theme::font("caption"));
    const double numbers = metrics.horizontalAdvance(formatCount(static_cast<qint64>(m_scale.top)));
    m_plot = m_rect.adjusted(numbers + 10, lines ? kLegendHeight + 6 : 6, -6, -kAxisLabels);
    const double width = m_plot.width() / std::max<double>(1, static_cast<double>(m_bins.size()));
    for (std::size_t i = 0; i < m_bins.size(); ++i) {
        const TimeBin& bin = m_bins[i];
        Spot spot;
        spot.area = QRectF(m_plot.left() + width * static_cast<double>(i), m_plot.top(), width, m_plot.height());
        spot.label = words::binLabel(bin);
        spot.values
            = { { QCoreApplication::translate("Charts", "Created"), formatCount(static_cast<qint64>(bin.created)) } };
        if (lines) {
            spot.values.emplace_back(
                QCoreApplication::translate("Charts", "Solved"), formatCount(static_cast<qint64>(bin.solved)));
            spot.values.emplace_back(
                QCoreApplication::translate("Charts", "Backlog"), formatCount(static_cast<qint64>(bin.backlog)));
        }
        spot.queryValue = bin.first.toString(Qt::ISODate) + QStringLiteral("..") + bin.last.toString(Qt::ISODate);
        m_spots.push_back(spot);
    }
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

} // namespace desk::ui
