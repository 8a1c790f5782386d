// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/waterfallscene.h"

#include "app/query/spelling.h"
#include "ui/common/format.h"
#include "ui/filters/querytext.h"
#include "ui/theme/theme.h"

#include <QDateTime>
#include <QPainter>
#include <array>
#include <cmath>

namespace desk::ui {

namespace {

constexpr double kPitch = 26, kPitchShare = 0.11, kFill = 0.62, kRowOut = 6;
/// The metric whose events are the steps.
std::optional<QueryDimension> dimensionOf(const ChartStep& step)
{
    struct Events {
        const char *step, *metric;
    };
    constexpr std::array kEvents { Events { "created", "tickets_created" }, Events { "reopened", "reopens" },
        Events { "restored", "recoveries" }, Events { "solved", "resolution_events" },
        Events { "removed", "deletions" } };
    const auto found = std::ranges::find(kEvents, step.key, &Events::step);
    return found == kEvents.end() || step.level
        ? std::nullopt
        : std::optional(QueryDimension(QueryField::Metric, QString::fromLatin1(found->metric)));
}

// Levels higher than this many times what changed are marks.
constexpr double kLevelsUpTo = 4;

} // namespace

WaterfallScene::WaterfallScene(ChartSource source, const QRectF& rect, const Theme& theme, const QPaintDevice* device)
    : ChartScene(std::move(source), rect, theme, device)
{
    if (empty())
        return;
    findReaches();
    double labels = 0, numbers = 0;
    for (const ChartStep& step : m_source.data.steps) {
        labels = std::max(labels, widthOf(m_fonts.labelStrong, words::stepLabel(step.key)));
        numbers = std::max(numbers, widthOf(m_fonts.labelStrong, numberOf(step)));
    }
    m_plot = m_rect.adjusted(std::min(labels, m_rect.width() * 0.4) + 12, 0, -numbers - 14, 0);
    const double pitch = std::min(m_rect.height() / static_cast<double>(m_source.data.steps.size()),
        std::max(kPitch, m_rect.height() * kPitchShare));
    for (std::size_t i = 0; i < m_source.data.steps.size(); ++i)
        m_spots.push_back(
            spotOf(i, QRectF(m_rect.left(), m_rect.top() + pitch * static_cast<double>(i), m_rect.width(), pitch)));
}

void WaterfallScene::findReaches()
{
    std::int64_t level = 0, low = 0, high = 0;
    bool known = false;
    for (const ChartStep& step : m_source.data.steps) {
        const Reach reach = step.level ? Reach { 0, step.value } : Reach { level, level + step.value };
        m_reaches.push_back(reach);
        level = reach.to;
        low = known ? std::min(low, level) : level;
        high = known ? std::max(high, level) : level;
        known = true;
    }
    const double moved = std::max(1.0, static_cast<double>(high - low));
    m_levelsAsMarks = static_cast<double>(low) > moved * kLevelsUpTo;
    m_low = m_levelsAsMarks ? static_cast<double>(low) - moved * 0.05 : std::min(0.0, static_cast<double>(low));
    m_high = m_levelsAsMarks ? static_cast<double>(high) + moved * 0.05 : std::max({ 1.0, static_cast<double>(high) });
}

double WaterfallScene::xOf(double value) const
{
    return m_plot.left() + m_plot.width() * (value - m_low) / (m_high - m_low);
}

QString WaterfallScene::numberOf(const ChartStep& step) const
{
    const QString size = formatCount(std::abs(step.value));
    return step.level || step.value == 0 ? (step.value < 0 ? QStringLiteral("−") + size : size)
                                         : (step.value > 0 ? QLatin1Char('+') : QChar(u'−')) + size;
}

ChartScene::Spot WaterfallScene::spotOf(std::size_t index, const QRectF& area) const
{
    const ChartStep& step = m_source.data.steps[index];
    const Reach& reach = m_reaches[index];
    Spot spot;
    spot.area = area;
    const double gap = area.height() * (1 - kFill) / 2;
    const double from = xOf(static_cast<double>(step.level && m_levelsAsMarks ? reach.to : reach.from)),
                 to = xOf(static_cast<double>(reach.to));
    const double width = std::max(std::abs(to - from), step.value == 0 ? 0 : 1.5);
    spot.mark = QRectF(std::min(from, to), area.top() + gap, width, area.height() - 2 * gap);
    spot.label = words::stepLabel(step.key);
    spot.dimension = dimensionOf(step);
    spot.values = { { tr("Tickets"), numberOf(step), {} } };
    if (!step.level)
        spot.values.push_back({ tr("Backlog after it"), formatCount(reach.to), {} });
    if (m_source.before) {
        const auto& steps = m_source.before->steps;
        const auto earlier = std::ranges::find(steps, step.key, &ChartStep::key);
        if (earlier != steps.end())
            addChange(spot, static_cast<double>(std::abs(step.value)), static_cast<double>(std::abs(earlier->value)),
                numberOf(*earlier));
    }
    return spot;
}

/// The tickets with such a step in the filter's days, whatever day they were created on; a level is no step.
void WaterfallScene::markChosen(const Query& query, Millis now)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(now, m_source.zone).date();
    const auto [first, last] = chosenDays(query, QueryField::Created, today);
    const QString days = first.toString(Qt::ISODate) + QStringLiteral("..") + last.toString(Qt::ISODate);
    for (Spot& spot : m_spots) {
        if (!spot.dimension)
            continue;
        spot.chosen = query.narrows(*spot.dimension);
        spot.queryValue = first.isValid() || last.isValid() ? days : QStringLiteral("any");
        for (const QueryTerm& term : query.terms)
            if (spot.dimension->isOf(term) && !term.negated)
                spot.queryValue = spelled(term.field, term.values.front());
    }
}

void WaterfallScene::paintContent(QPainter& painter, const State& state) const
{
    const bool anyChosen = std::ranges::any_of(m_spots, &Spot::chosen);
    for (std::size_t i = 0; i < m_spots.size(); ++i) {
        const Spot& spot = m_spots[i];
        const QRectF frame = spot.area.adjusted(-kRowOut, 0, kRowOut, 0);
        if (static_cast<int>(i) == state.hovered) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.color("surface.hover"));
            painter.drawRoundedRect(frame, 3, 3);
        }
        paintStep(painter, i);
        const QFont& font = m_source.data.steps[i].level || spot.chosen ? m_fonts.labelStrong : m_fonts.label;
        const QRectF label(
            spot.area.left(), spot.area.top(), m_plot.left() - spot.area.left() - 10, spot.area.height());
        write(painter, label, Qt::AlignRight | Qt::AlignVCenter, font,
            m_theme.color(anyChosen && !spot.chosen ? "text.tertiary" : "text.primary"),
            measure(font).elidedText(spot.label, Qt::ElideRight, label.width() + 1));
        write(painter, spot.area, Qt::AlignRight | Qt::AlignVCenter, font, m_theme.color("text.secondary"),
            spot.values.front().number);
        if (static_cast<int>(i) == state.cursor) {
            painter.setPen(QPen(m_theme.color("accent.focus"), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(frame.adjusted(0, 1, 0, -1), 3, 3);
        }
    }
}

/// What adds is filled, what takes away is outlined; a thin line leads on to the next row.
void WaterfallScene::paintStep(QPainter& painter, std::size_t index) const
{
    const ChartStep& step = m_source.data.steps[index];
    const QRectF& mark = m_spots[index].mark;
    const double to = std::round(xOf(static_cast<double>(m_reaches[index].to))) + 0.5;
    if (index + 1 < m_spots.size()) {
        painter.setPen(QPen(m_theme.color("border.strong"), 1));
        painter.drawLine(QPointF(to, mark.bottom()), QPointF(to, m_spots[index + 1].mark.top()));
    }
    painter.setPen(Qt::NoPen);
    if (step.level && m_levelsAsMarks) {
        painter.fillRect(QRectF(to - 1.5, mark.top() - 2, 3, mark.height() + 4), m_theme.color("text.primary"));
    } else if (step.level) {
        painter.setBrush(m_theme.color("chart.backlogLine"));
        painter.drawRoundedRect(mark, 1, 1);
    } else if (step.value >= 0) {
        painter.setBrush(m_theme.series(1));
        painter.drawRoundedRect(mark, 1, 1);
    } else {
        painter.setPen(QPen(m_theme.series(2), 1.5));
        painter.setBrush(m_theme.color("surface.base"));
        painter.drawRoundedRect(mark.adjusted(.75, .75, -.75, -.75), 1, 1);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QBrush(m_theme.series(2), Qt::BDiagPattern));
        painter.drawRect(mark.adjusted(1, 1, -1, -1));
    }
}

} // namespace desk::ui
