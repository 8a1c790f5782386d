// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartscene.h"

#include "app/metrics/metricdefinition.h"
#include "ui/filters/querytext.h"
#include "ui/theme/theme.h"

#include <QLocale>
#include <QPainter>
#include <array>
#include <cmath>

namespace desk::ui {

namespace {

constexpr double kHandleReach = 8;
constexpr std::array kWaitingBars { .52, .9, .97, .38, .78, .99, .83, .87, .3, .94, .22, .79, .66, .9 };

} // namespace

Millis comparisonShift(const ViewState& view)
{
    if (!view.before)
        return 0;
    const QDate now = createdDays(view.request.query).first, then = createdDays(view.before->request.query).first;
    return now.isValid() && then.isValid() ? then.daysTo(now) * 86'400'000LL : 0;
}

ChartScene::Fonts::Fonts()
    : caption(Theme::font("caption"))
    , captionStrong(Theme::font("caption", QFont::DemiBold))
    , label(Theme::font("secondary"))
    , labelStrong(Theme::font("secondary", QFont::DemiBold))
    , body(Theme::font("body", QFont::Medium))
{
}

ChartScene::ChartScene(ChartSource source, const QRectF& rect, const Theme& theme, const QPaintDevice* device)
    : m_source(std::move(source))
    , m_rect(rect)
    , m_theme(theme)
    , m_device(device)
{
}

double ChartScene::widthOf(const QFont& font, const QString& words) const
{
    return std::ceil(measure(font).horizontalAdvance(words));
}

void ChartScene::write(QPainter& painter, const QRectF& place, int flags, const QFont& font, const QColor& colour,
    const QString& words) const
{
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(place, flags, words);
}

void ChartScene::paint(QPainter& painter, const State& state) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (counting())
        paintCounting(painter);
    else if (empty())
        paintNote(painter, emptyWords());
    else
        paintContent(painter, state);
    painter.restore();
}

QString ChartScene::emptyWords() const
{
    const ChartData& data = m_source.data;
    const MetricDefinition* metric = data.spec.metric.empty() ? nullptr : findMetric(data.spec.metric);
    if (metric && metric->population == MetricPopulation::Chats)
        return tr("No chat in this filter");
    return data.without > 0 ? tr("None of the tickets in this filter counts here") : tr("No ticket in this filter");
}

void ChartScene::paintNote(QPainter& painter, const QString& words) const
{
    write(painter, m_rect, Qt::AlignCenter | Qt::TextWordWrap, m_fonts.body, m_theme.color("text.secondary"), words);
}

/// Grey bars in place of those that will come.
void ChartScene::paintCounting(QPainter& painter) const
{
    const QRectF bars = m_rect.adjusted(0, 4, 0, -26);
    const double pitch = bars.width() / kWaitingBars.size();
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color("surface.sunken"));
    for (std::size_t i = 0; i < kWaitingBars.size(); ++i) {
        const double height = bars.height() * kWaitingBars[i];
        painter.drawRect(
            QRectF(bars.left() + pitch * static_cast<double>(i) + 1, bars.bottom() - height, pitch - 2, height));
    }
    painter.fillRect(QRectF(bars.left(), bars.bottom(), bars.width(), 1), m_theme.color("chart.axis"));
    write(painter, QRectF(m_rect.left(), bars.bottom() + 6, m_rect.width(), 18), Qt::AlignLeft | Qt::AlignVCenter,
        m_fonts.caption, m_theme.color("text.tertiary"),
        tr("counting, %1 of the events read").arg(words::percent(100 * m_source.data.counted, 0)));
}

int ChartScene::spotAt(const QPointF& point) const
{
    for (std::size_t i = 0; i < m_spots.size(); ++i)
        if (m_spots[i].area.contains(point))
            return static_cast<int>(i);
    return -1;
}

int ChartScene::neighbour(int spot, Qt::Key arrow) const
{
    const int step = arrow == Qt::Key_Left || arrow == Qt::Key_Up ? -1 : 1;
    return std::clamp(spot + step, 0, static_cast<int>(m_spots.size()) - 1);
}

// --- what is told of a spot ---

void ChartScene::addShare(Spot& spot, std::size_t count) const
{
    const std::size_t n = m_source.data.n;
    const double share = n == 0 ? 0 : 100.0 * static_cast<double>(count) / static_cast<double>(n);
    spot.values.push_back({ tr("Share"), words::percent(share, 1), {} });
}

void ChartScene::addChange(Spot& spot, double now, std::optional<double> before, const QString& number) const
{
    if (!before)
        return;
    spot.values.push_back({ tr("Period before"), number, m_theme.color("text.tertiary") });
    if (*before > 0)
        spot.values.push_back({ tr("Change"), words::change(now, *before), {} });
}

// --- bins in a row ---

ChartScene::Bins ChartScene::brushOf(const Query&, Millis) const
{
    return {};
}

void ChartScene::markChosen(const Query&, Millis) { }

ChartScene::Bins ChartScene::moved(Bins bins, Qt::Key arrow, bool endOnly) const
{
    const int step = arrow == Qt::Key_Left || arrow == Qt::Key_Up ? -1 : 1;
    return { bins.first + (endOnly ? 0 : step), bins.last + step };
}

QDate ChartScene::dayOf(int) const
{
    return {};
}

int ChartScene::spotOn(QDate) const
{
    return -1;
}

QString ChartScene::rangeValue(Bins bins) const
{
    return m_spots[static_cast<std::size_t>(bins.first)].queryValue;
}

int ChartScene::binNear(const QPointF& point) const
{
    int bin = 0;
    while (
        bin + 1 < static_cast<int>(m_spots.size()) && m_spots[static_cast<std::size_t>(bin)].area.right() <= point.x())
        ++bin;
    return bin;
}

QRectF ChartScene::areaOf(Bins bins) const
{
    return m_spots[static_cast<std::size_t>(bins.first)].area.united(m_spots[static_cast<std::size_t>(bins.last)].area);
}

int ChartScene::brushEndAt(const QPointF& point, Bins brush) const
{
    if (!brushes() || !brush.valid())
        return 0;
    const QRectF area = areaOf(brush);
    if (point.y() < area.top() || point.y() > area.bottom())
        return 0;
    const double toFirst = std::abs(point.x() - area.left()), toLast = std::abs(point.x() - area.right());
    return std::min(toFirst, toLast) > kHandleReach ? 0 : toFirst < toLast ? -1 : 1;
}

} // namespace desk::ui
