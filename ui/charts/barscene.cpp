// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/barscene.h"

#include "ui/charts/chartunits.h"
#include "ui/common/format.h"
#include "ui/theme/theme.h"

#include <cmath>

namespace desk::ui {

namespace {

constexpr double kPitch = 25, kPitchMin = 16, kFill = 0.68;
// On paper bars may be as high as this share of the plot.
constexpr double kPitchShare = 0.105;
constexpr double kThinnest = 1.5; // a bar that counts something is seen
constexpr double kGlyphRoom = 18, kLabelShare = 0.4;
// Ghosts share the bars' scale. Where a filter leaves so little that they would squeeze the bars away, they are left
// out.
constexpr double kGhostsUpTo = 6;

bool isNothing(const ChartBar& bar)
{
    return bar.count == 0 && bar.unfiltered == 0 && !bar.chosen && bar.outOf.value_or(0) == 0;
}

} // namespace

BarScene::BarScene(ChartSource source, const QRectF& rect, const Theme& theme, const QPaintDevice* device)
    : ChartScene(std::move(source), rect, theme, device)
    , m_bars(m_source.data.bars)
    , m_others(m_source.data.rest)
{
    if (isInRanges(m_source.data.spec)) // between two ranges one is not left out, however empty: it is an axis
        while (!m_bars.empty() && isNothing(m_bars.back()))
            m_bars.pop_back();
    else
        std::erase_if(m_bars, isNothing); // what nobody has, like spam in most places, takes no room
    gatherOthers();
}

NameScene::NameScene(ChartSource source, const QRectF& rect, const Theme& theme, const QPaintDevice* device)
    : BarScene(std::move(source), rect, theme, device)
{
    layOut();
}

double BarScene::rowsFitting() const
{
    const double pitch = std::max(kPitchMin, std::ceil(measure(m_fonts.labelStrong).height()) + 1);
    return std::max(1.0, std::floor(m_rect.height() / pitch));
}

/// Leaves as many bars as there is room for; what the filter chooses stays among them.
void BarScene::gatherOthers()
{
    const auto room = static_cast<std::size_t>(rowsFitting());
    if (m_bars.size() + (m_others ? 1 : 0) <= room)
        return;
    const std::size_t keep = std::max<std::size_t>(1, room - 1);
    ChartRest others = m_others.value_or(ChartRest());
    for (std::size_t i = m_bars.size(); i-- > 0 && m_bars.size() > keep;) {
        if (m_bars[i].chosen)
            continue;
        others.names += 1;
        others.count += m_bars[i].count;
        others.unfiltered += m_bars[i].unfiltered;
        m_bars.erase(m_bars.begin() + static_cast<std::ptrdiff_t>(i));
    }
    m_others = others;
}

double BarScene::glyphRoom() const
{
    const ChartId id = m_source.data.spec.id;
    return id == ChartId::Status || id == ChartId::Priority ? kGlyphRoom : 0;
}

QString BarScene::numberOf(const ChartBar& bar) const
{
    return formatCount(static_cast<qint64>(bar.count));
}

double BarScene::lengthOf(const ChartBar& bar) const
{
    return static_cast<double>(bar.count);
}

std::optional<std::size_t> BarScene::before(const ChartBar& bar) const
{
    if (!m_source.before)
        return std::nullopt;
    const auto& bars = m_source.before->bars;
    const auto found = std::ranges::find(bars, bar.key, &ChartBar::key);
    if (found == bars.end()) // only the longest have a bar; a missing one was 0 where all are told
        return m_source.before->rest ? std::nullopt : std::optional<std::size_t>(0);
    return found->count;
}

void BarScene::chooseWidths()
{
    double labels = 0, numbers = 0, counts = 0, ghosts = 0, earlier = 0;
    for (const ChartBar& bar : m_bars) { // chosen ones are semibold
        labels = std::max(labels, widthOf(m_fonts.labelStrong, words::barLabel(m_source.data.spec, bar.key)));
        numbers = std::max(numbers, widthOf(m_fonts.labelStrong, numberOf(bar)));
        counts = std::max(counts, lengthOf(bar));
        ghosts = std::max(ghosts, static_cast<double>(bar.unfiltered));
        earlier = std::max(earlier, static_cast<double>(before(bar).value_or(0)));
    }
    if (m_others) {
        labels = std::max(labels, widthOf(m_fonts.label, words::others(m_others->names)));
        numbers = std::max(numbers, widthOf(m_fonts.label, formatCount(static_cast<qint64>(m_others->count))));
    }
    labels = std::min(labels + glyphRoom(), m_rect.width() * kLabelShare);
    numbers = std::min(numbers, m_rect.width() * kLabelShare);
    m_ghosts = ghosts <= counts * kGhostsUpTo;
    m_top = std::max({ 1.0, counts, m_ghosts ? ghosts : 0.0, earlier });
    m_plot = m_rect.adjusted(labels + 12, 0, -numbers - 14, 0);
}

void BarScene::layOut()
{
    chooseWidths();
    const double rows = static_cast<double>(m_bars.size()) + (m_others ? 1 : 0);
    const double most = std::max(kPitch, m_rect.height() * kPitchShare);
    const double pitch = std::min(m_rect.height() / std::max(1.0, rows), most);
    QRectF area(m_rect.left(), m_rect.top(), m_rect.width(), pitch);
    for (const ChartBar& bar : m_bars) {
        m_spots.push_back(spotOf(bar, area));
        area.translate(0, pitch);
    }
    if (m_others)
        m_spots.push_back(othersSpot(area));
}

ChartScene::Spot BarScene::spotOf(const ChartBar& bar, const QRectF& area) const
{
    Spot spot;
    spot.area = area;
    const double gap = area.height() * (1 - kFill) / 2;
    spot.mark = QRectF(m_plot.left(), area.top() + gap, widthFor(bar.count), area.height() - 2 * gap);
    spot.label = words::barLabel(m_source.data.spec, bar.key);
    spot.values = { { tr("Tickets"), formatCount(static_cast<qint64>(bar.count)), {} } };
    addShare(spot, bar.count);
    if (bar.unfiltered != bar.count)
        spot.values.push_back({ tr("Without filter"), formatCount(static_cast<qint64>(bar.unfiltered)),
            m_theme.color("chart.filteredOut") });
    if (const auto earlier = before(bar))
        addChange(spot, static_cast<double>(bar.count), static_cast<double>(*earlier),
            formatCount(static_cast<qint64>(*earlier)));
    if (chartDimension(m_source.data.spec))
        spot.queryValue = QString::fromStdString(bar.key);
    spot.chosen = bar.chosen;
    return spot;
}

ChartScene::Spot BarScene::othersSpot(const QRectF& area) const
{
    Spot spot;
    spot.area = area;
    spot.mark = QRectF(m_plot.left(), area.top(), 0, area.height());
    spot.label = words::others(m_others->names);
    spot.values = { { tr("Tickets"), formatCount(static_cast<qint64>(m_others->count)), {} } };
    addShare(spot, m_others->count);
    spot.others = true;
    return spot;
}

double BarScene::widthFor(std::size_t count) const
{
    return count == 0 ? 0 : std::max(kThinnest, m_plot.width() * static_cast<double>(count) / m_top);
}

} // namespace desk::ui
