// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/timescene.h"

#include "ui/common/format.h"
#include "ui/theme/theme.h"

#include <QDateTime>
#include <cmath>

namespace desk::ui {

namespace {

// A backlog higher than this many times the lines gets a scale of its own.
constexpr double kBacklogUpTo = 2;
// Ghosts share the columns' scale. Where a filter leaves so little that they would squeeze the columns away, they are
// left out.
constexpr double kGhostsUpTo = 6;
constexpr Millis kDay = 86'400'000;

} // namespace

TimeScene::TimeScene(ChartSource source, const QRectF& rect, const Theme& theme, const QPaintDevice* device)
    : DatedScene(std::move(source), rect, theme, device)
    , m_reopened(hasLines()
          && std::ranges::any_of(m_source.data.days, [](const ChartDay& day) { return day.reopened.has_value(); }))
{
    m_bins = gather(m_source.data.days, binSizeFor(m_source.data.days.size()), m_source.zone);
    chooseScales();
    countBefore();
    layOutAxis(largest(), hasLines());
    for (std::size_t i = 0; i < m_bins.size(); ++i)
        m_spots.push_back(spotOf(i));
}

double TimeScene::largest() const
{
    double lines = 1, backlog = 0;
    for (const TimeBin& bin : m_bins) {
        lines = std::max({ lines, static_cast<double>(bin.created), hasLines() ? static_cast<double>(bin.solved) : 0.0,
            static_cast<double>(bin.reopened.value_or(0)) });
        backlog = std::max(backlog, static_cast<double>(bin.backlog));
        lines = std::max(lines, m_ghosts ? static_cast<double>(bin.createdUnfiltered) : 0.0);
    }
    for (const double before : m_before)
        lines = std::max(lines, before);
    return hasLines() ? std::max(lines, backlog / m_backlogDivisor) : lines;
}

void TimeScene::chooseScales()
{
    double lines = 1, backlog = 0, ghosts = 0;
    for (const TimeBin& bin : m_bins) {
        lines = std::max({ lines, static_cast<double>(bin.created), static_cast<double>(bin.solved) });
        backlog = std::max(backlog, static_cast<double>(bin.backlog));
        ghosts = std::max(ghosts, static_cast<double>(bin.createdUnfiltered));
    }
    while (hasLines() && backlog / m_backlogDivisor > std::max(4.0, lines * kBacklogUpTo))
        m_backlogDivisor *= 10;
    m_ghosts = !hasLines() && ghosts <= lines * kGhostsUpTo;
}

/// Lays the earlier period's days on this one's bins.
void TimeScene::countBefore()
{
    if (!m_source.before)
        return;
    m_before.assign(m_bins.size(), 0);
    const qint64 shift = (m_source.shift + kDay / 2) / kDay;
    for (const ChartDay& day : m_source.before->days) {
        const QDate date = QDateTime::fromMSecsSinceEpoch(day.start, m_source.zone).date().addDays(shift);
        const auto bin = std::ranges::lower_bound(m_bins, date, {}, &TimeBin::last);
        if (bin != m_bins.end() && bin->first <= date)
            m_before[static_cast<std::size_t>(bin - m_bins.begin())] += static_cast<double>(day.created);
    }
}

ChartScene::Spot TimeScene::spotOf(std::size_t index) const
{
    const TimeBin& bin = m_bins[index];
    Spot spot;
    spot.area = columnArea(index, m_bins.size());
    spot.label
        = bin.partial ? tr("%1, not over yet", "a day, week or month").arg(words::binLabel(bin)) : words::binLabel(bin);
    const auto add = [&](const QString& name, std::size_t count, const QColor& swatch) {
        spot.values.push_back({ name, formatCount(static_cast<qint64>(count)), swatch });
    };
    add(tr("Created"), bin.created, m_theme.series(hasLines() ? 1 : 0));
    if (hasLines()) {
        add(tr("Solved"), bin.solved, m_theme.series(2));
        if (bin.reopened)
            add(tr("Reopened"), *bin.reopened, m_theme.series(3));
        add(tr("Backlog"), bin.backlog, m_theme.color("chart.backlogLine"));
    } else {
        addShare(spot, bin.created);
        if (bin.createdUnfiltered != bin.created)
            add(tr("Without filter"), bin.createdUnfiltered, m_theme.color("chart.filteredOut"));
    }
    if (!m_before.empty())
        addChange(
            spot, static_cast<double>(bin.created), m_before[index], formatCount(static_cast<qint64>(m_before[index])));
    spot.queryValue = valueOf(bin);
    return spot;
}

std::vector<AxisScene::LegendEntry> TimeScene::legend() const
{
    std::vector<LegendEntry> entries { { tr("Created"), m_theme.series(1) },
        { tr("Solved"), m_theme.series(2), Qt::DashLine } };
    if (m_reopened)
        entries.push_back({ tr("Reopened"), m_theme.series(3), Qt::DotLine });
    entries.push_back(
        { m_backlogDivisor > 1 ? tr("Backlog, divided by %1").arg(formatCount(static_cast<qint64>(m_backlogDivisor)))
                               : tr("Backlog"),
            m_theme.color("chart.backlog"), Qt::NoPen });
    return entries;
}

} // namespace desk::ui
