// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/datedscene.h"

#include "ui/common/format.h"
#include "ui/filters/querytext.h"
#include "ui/theme/theme.h"

#include <QDateTime>
#include <QPainter>

namespace desk::ui {

namespace {

constexpr double kDateGap = 14;

ChartScene::Bins touched(const std::vector<TimeBin>& bins, QDate first, QDate last)
{
    ChartScene::Bins found;
    if (!first.isValid() && !last.isValid())
        return found;
    for (std::size_t i = 0; i < bins.size(); ++i) {
        if ((first.isValid() && bins[i].last < first) || (last.isValid() && bins[i].first > last))
            continue;
        found.last = static_cast<int>(i);
        found.first = found.first < 0 ? found.last : found.first;
    }
    return found;
}

} // namespace

ChartScene::Bins binsChosen(const std::vector<TimeBin>& bins, const ChartSource& source, const Query& query, Millis now)
{
    const auto dimension = chartDimension(source.data.spec);
    if (!dimension)
        return {};
    const QDate today = QDateTime::fromMSecsSinceEpoch(now, source.zone).date();
    const auto [first, last] = chosenDays(query, *dimension, today);
    return touched(bins, first, last);
}

QString daysValue(const TimeBin& first, const TimeBin& last)
{
    return first.first.toString(Qt::ISODate) + QStringLiteral("..") + last.last.toString(Qt::ISODate);
}

bool DatedScene::brushes() const
{
    return !m_spots.empty() && chartDimension(m_source.data.spec).has_value();
}

ChartScene::Bins DatedScene::brushOf(const Query& query, Millis now) const
{
    return binsChosen(m_bins, m_source, query, now);
}

ChartScene::Bins DatedScene::binsWithin(QDate first, QDate last) const
{
    return touched(m_bins, first, last);
}

QString DatedScene::rangeValue(Bins bins) const
{
    return daysValue(m_bins[static_cast<std::size_t>(bins.first)], m_bins[static_cast<std::size_t>(bins.last)]);
}

QString DatedScene::rangeLabel(Bins bins) const
{
    TimeBin whole = m_bins[static_cast<std::size_t>(bins.first)];
    whole.last = m_bins[static_cast<std::size_t>(bins.last)].last;
    return words::binLabel(whole);
}

QString DatedScene::valueOf(const TimeBin& bin) const
{
    return chartDimension(m_source.data.spec) ? daysValue(bin, bin) : QString();
}

QDate DatedScene::dayOf(int spot) const
{
    return m_bins[static_cast<std::size_t>(spot)].first;
}

int DatedScene::spotOn(QDate day) const
{
    return touched(m_bins, day, day).first;
}

// --- dates ---

double DatedScene::xOf(QDate day) const
{
    const auto bin = std::ranges::lower_bound(m_bins, day, {}, &TimeBin::last);
    if (bin == m_bins.end())
        return m_plot.right();
    const auto days = static_cast<double>(bin->first.daysTo(bin->last) + 1);
    const double into = (static_cast<double>(bin->first.daysTo(day)) + 0.5) / days;
    const QRectF& area = m_spots[static_cast<std::size_t>(bin - m_bins.begin())].area;
    return area.left() + area.width() * into;
}

std::vector<AxisScene::AxisLabel> DatedScene::dates() const
{
    std::vector<AxisLabel> labels;
    if (m_bins.empty())
        return labels;
    const QDate last = m_bins.back().last;
    const double widest = widthOf(m_fonts.caption, formatDate(QDate(last.year(), 12, 30), {})) + kDateGap;
    for (const DateTick& tick :
        dateTicks(m_bins.front().first, last, std::max(1, static_cast<int>(m_plot.width() / widest))))
        labels.push_back({ xOf(tick.day), tick.label });
    return labels;
}

void DatedScene::paintPointed(QPainter& painter, const State& state) const
{
    const int own = state.hovered >= 0 ? state.hovered : state.cursor;
    if (own >= 0)
        paintMarker(painter, own);
    else if (state.elsewhere >= 0) {
        const double x = std::round(centreOf(static_cast<std::size_t>(state.elsewhere))) + 0.5;
        painter.setPen(QPen(m_theme.color("chart.axis"), 1));
        painter.drawLine(QPointF(x, m_plot.top()), QPointF(x, m_plot.bottom()));
    }
}

} // namespace desk::ui
