// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/histogramscene.h"

#include "app/analytics/minutecounts.h"
#include "ui/common/format.h"
#include "ui/theme/theme.h"

#include <cmath>

namespace desk::ui {

namespace {

constexpr std::size_t kFewest = 5, kFewestForP90 = 10, kFewestForP95 = 20;
constexpr double kGhostsUpTo = 6, kLabelGap = 14, kMarkGap = 5;

/// What a value of a query chooses, in seconds or counts; nothing of none, any, a name.
std::optional<BarRange> chosenRange(const ChartSpec& chart, const QueryValue& value)
{
    const std::string low = value.text.toStdString();
    switch (value.op) {
    case QueryOp::Less:
    case QueryOp::LessEqual: return barRange(chart, "<" + low);
    case QueryOp::Greater:
    case QueryOp::GreaterEqual: return barRange(chart, ">=" + low);
    case QueryOp::Range: {
        const std::string high = value.upper.toStdString();
        return high.empty() ? barRange(chart, ">=" + low) : barRange(chart, (low.empty() ? "0" : low) + ".." + high);
    }
    case QueryOp::Is: break;
    }
    return value.special == QueryValue::Special::No ? barRange(chart, low) : std::nullopt;
}

} // namespace

HistogramScene::HistogramScene(ChartSource source, const QRectF& rect, const Theme& theme, const QPaintDevice* device)
    : AxisScene(std::move(source), rect, theme, device)
    , m_unit(ChartUnit::ofBuckets(m_source.data.spec))
{
    listFew();
    readBuckets();
    if (!m_listed.empty() || m_buckets.empty())
        return;
    double counts = 1, ghosts = 0, earlier = 0;
    for (const Bucket& bucket : m_buckets) {
        counts = std::max(counts, static_cast<double>(bucket.bar.count));
        ghosts = std::max(ghosts, static_cast<double>(bucket.bar.unfiltered));
        earlier = std::max(earlier, before(bucket.bar).value_or(0));
    }
    m_ghosts = ghosts <= counts * kGhostsUpTo;
    layOutAxis(std::max({ counts, earlier, m_ghosts ? ghosts : 0.0 }), false);
    const double line = std::ceil(measure(m_fonts.captionStrong).height());
    m_plot.setTop(m_rect.top() + static_cast<double>(markCount()) * line + 4);
    std::size_t sum = 0;
    for (std::size_t i = 0; i < m_buckets.size(); ++i)
        m_spots.push_back(spotOf(i, sum += m_buckets[i].bar.count));
    placeMarks();
}

void HistogramScene::readBuckets()
{
    for (const ChartBar& bar : m_source.data.bars)
        if (const auto range = barRange(m_source.data.spec, bar.key))
            m_buckets.push_back({ bar, *range });
}

void HistogramScene::listFew()
{
    const auto& [data, earlier, shift, zone] = m_source;
    if (data.n == 0 || data.n >= kFewest || !data.minutes || data.minutes->size() != data.n)
        return;
    for (std::size_t rank = 0; rank < data.n; ++rank)
        m_listed.push_back(data.minutes->atRank(rank));
}

std::optional<double> HistogramScene::before(const ChartBar& bar) const
{
    if (!m_source.before)
        return std::nullopt;
    const auto found = std::ranges::find(m_source.before->bars, bar.key, &ChartBar::key);
    return found == m_source.before->bars.end() ? 0 : static_cast<double>(found->count);
}

ChartScene::Spot HistogramScene::spotOf(std::size_t index, std::size_t upToHere) const
{
    const auto& [bar, range] = m_buckets[index];
    Spot spot;
    spot.area = columnArea(index, m_buckets.size());
    const double top = yOf(static_cast<double>(bar.count));
    spot.mark = QRectF(spot.area.left(), top, spot.area.width(), m_plot.bottom() - top);
    spot.label = barRangeLabel(m_source.data.spec, bar.key).value_or(QString());
    spot.values = { { m_source.data.spec.metric.empty() ? tr("Tickets") : tr("Values"),
        formatCount(static_cast<qint64>(bar.count)), {} } };
    addShare(spot, bar.count);
    const std::size_t n = std::max<std::size_t>(1, m_source.data.n);
    if (range.past)
        spot.values.push_back({ tr("Up to here", "share of values up to this bucket's end"),
            words::percent(100.0 * static_cast<double>(upToHere) / static_cast<double>(n), 1), {} });
    if (bar.unfiltered != bar.count && bar.unfiltered > 0)
        spot.values.push_back({ tr("Without filter"), formatCount(static_cast<qint64>(bar.unfiltered)),
            m_theme.color("chart.filteredOut") });
    if (const auto earlier = before(bar))
        addChange(spot, static_cast<double>(bar.count), earlier, formatCount(static_cast<qint64>(*earlier)));
    if (chartDimension(m_source.data.spec))
        spot.queryValue = QString::fromStdString(bar.key);
    spot.chosen = bar.chosen;
    return spot;
}

// --- the brush ---

ChartScene::Bins HistogramScene::brushOf(const Query& query, Millis) const
{
    Bins bins;
    const auto field = chartDimension(m_source.data.spec);
    if (!field || m_spots.empty())
        return bins;
    for (const QueryTerm& term : query.terms) {
        if (!field->isOf(term) || term.negated)
            continue;
        for (const QueryValue& value : term.values) {
            const auto chosen = chosenRange(m_source.data.spec, value);
            for (std::size_t i = 0; chosen && i < m_buckets.size(); ++i) {
                const BarRange& range = m_buckets[i].range;
                if ((chosen->past && range.from >= *chosen->past) || (range.past && *range.past <= chosen->from))
                    continue;
                const int bin = static_cast<int>(i);
                bins = bins.valid() ? Bins { std::min(bins.first, bin), std::max(bins.last, bin) } : Bins { bin, bin };
            }
        }
    }
    return bins;
}

QString HistogramScene::rangeValue(Bins bins) const
{
    const QString first = m_spots[static_cast<std::size_t>(bins.first)].queryValue,
                  last = m_spots[static_cast<std::size_t>(bins.last)].queryValue;
    if (bins.first == bins.last)
        return first;
    const QString dots = QStringLiteral("..");
    const auto from = [&] { // "5m" of "5m..14m"
        return first.startsWith(QLatin1Char('<')) ? QStringLiteral("0m") : first.section(dots, 0, 0);
    };
    if (last.startsWith(QLatin1Char('>')))
        return QStringLiteral(">=") + from();
    return from() + dots + last.section(dots, -1);
}

QString HistogramScene::rangeLabel(Bins bins) const
{
    return barRangeLabel(m_source.data.spec, rangeValue(bins).toStdString())
        .value_or(m_spots[static_cast<std::size_t>(bins.first)].label);
}

// --- marks and labels ---

double HistogramScene::xOf(double value) const
{
    const double at = m_unit.kind == ChartUnit::Kind::Duration ? value * m_unit.seconds : value;
    std::size_t i = 0;
    while (i + 1 < m_buckets.size() && m_buckets[i + 1].range.from <= at)
        ++i;
    const auto& [from, past] = m_buckets[i].range;
    // What lies in the open bucket nears its end without reaching it.
    const double into = past ? (at - from) / (*past - from) : 1 - from / std::max(at, from + 1);
    return m_spots[i].area.left() + m_spots[i].area.width() * std::clamp(into, 0.0, 1.0);
}

std::size_t HistogramScene::markCount() const
{
    const std::size_t n = m_source.data.n;
    return !m_source.data.quantiles ? 0 : n < kFewestForP90 ? 1 : n < kFewestForP95 ? 2 : 3;
}

/// Each label stands lower than the one before and its line begins there, so that neither meets another.
void HistogramScene::placeMarks()
{
    if (markCount() == 0)
        return;
    const ChartQuantiles& q = *m_source.data.quantiles;
    const double line = std::ceil(measure(m_fonts.captionStrong).height());
    double top = m_rect.top();
    const auto add = [&](double value, const QString& words, const char* colour, Qt::PenStyle style) {
        if (m_marks.size() == markCount())
            return;
        const double x = std::round(xOf(value)) + 0.5, width = widthOf(m_fonts.captionStrong, words) + 2;
        const bool fits = x + kMarkGap + width <= m_rect.right();
        const double left = fits ? x + kMarkGap : std::max(m_rect.left(), x - kMarkGap - width);
        m_marks.push_back({ x, words, QRectF(left, top, width, line), m_theme.color(colour), style });
        top += line;
    };
    add(q.median, tr("median %1").arg(m_unit.text(q.median)), "chart.median", Qt::SolidLine);
    add(q.p90, tr("p90 %1", "90th percentile").arg(m_unit.text(q.p90)), "chart.p90", Qt::DashLine);
    add(q.p95, tr("p95 %1", "95th percentile").arg(m_unit.text(q.p95)), "chart.p90", Qt::DotLine);
}

std::vector<AxisScene::AxisLabel> HistogramScene::edgeLabels() const
{
    const bool edges = m_unit.kind == ChartUnit::Kind::Duration; // counts are named below their column instead
    std::vector<AxisLabel> all;
    double widest = 0;
    for (std::size_t i = 0; i < m_buckets.size(); ++i) {
        const QString words = !edges ? m_spots[i].label
            : i == 0                 ? QStringLiteral("0")
                                     : shortDuration(m_buckets[i].range.from);
        all.push_back({ edges ? m_spots[i].area.left() : centreOf(i), words });
        widest = std::max(widest, widthOf(m_fonts.caption, words));
    }
    const double column = m_spots.front().area.width();
    const auto step = static_cast<std::size_t>(std::max(1.0, std::ceil((widest + kLabelGap / 2) / column)));
    std::vector<AxisLabel> some;
    for (std::size_t i = 0; i < all.size(); i += step)
        some.push_back(all[i]);
    return some;
}

} // namespace desk::ui
