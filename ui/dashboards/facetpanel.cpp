// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/facetpanel.h"

#include "ui/charts/chartwords.h"
#include "ui/common/format.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

namespace desk::ui {

namespace {

using Line = FacetPanel::Line;

constexpr int kRow = 26, kHeading = 34, kPad = 16, kShown = 6, kBarWidth = 3;

int heightOf(const Line& line)
{
    return line.kind == Line::Kind::Heading ? kHeading : kRow;
}

} // namespace

const std::vector<ChartSpec>& FacetPanel::wantedCharts()
{
    static const std::vector<ChartSpec> wanted { ChartId::Status, ChartId::Priority, ChartId::Channel, ChartId::Group,
        ChartId::Assignee, ChartId::Tag, ChartId::Type, ChartId::Csat, ChartId::Brand, ChartId::Organization,
        ChartId::Account };
    return wanted;
}

FacetPanel::FacetPanel(QWidget* parent)
    : QAbstractScrollArea(parent)
{
    setObjectName(QStringLiteral("facetPanel"));
    setFixedWidth(kWidth);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::TabFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setProperty("overlayBar", true);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Facets"));
}

QSize FacetPanel::sizeHint() const
{
    return { kWidth, 400 };
}

void FacetPanel::setView(const ViewState& view)
{
    if (!isVisible())
        return;
    const auto counted = [&](const ChartSpec& chart) {
        return std::ranges::find(view.charts, chart, &ChartData::spec) != view.charts.end();
    };
    if (!std::ranges::all_of(wantedCharts(), counted))
        return; // the answer to what was asked before the panel was shown
    m_shown.charts.clear();
    m_lines.clear();
    for (const ChartSpec& facet : wantedCharts()) {
        m_shown.charts.push_back(*std::ranges::find(view.charts, facet, &ChartData::spec));
        addFacet(m_shown.charts.back());
    }
    moveTo(m_current);
    updateBar();
}

void FacetPanel::addFacet(const ChartData& chart)
{
    // One value that everything has tells nothing; chosen ones stay in sight to be taken back.
    const auto seen = [](const ChartBar& bar) { return bar.count > 0 || bar.chosen; };
    std::vector<const ChartBar*> bars;
    for (const ChartBar& bar : chart.bars)
        if (seen(bar))
            bars.push_back(&bar);
    if (bars.size() < 2 && !std::ranges::any_of(bars, &ChartBar::chosen))
        return;
    m_lines.push_back({ Line::Kind::Heading, chart.spec, words::chartTitle(chart.spec), {}, 0, false });
    const bool open = m_open.contains(chart.spec.id);
    const std::size_t most = open || bars.size() <= kShown + 1 ? bars.size() : kShown;
    for (std::size_t i = 0; i < bars.size(); ++i)
        if (i < most || bars[i]->chosen)
            m_lines.push_back({ Line::Kind::Value, chart.spec, words::barLabel(chart.spec, bars[i]->key),
                QString::fromStdString(bars[i]->key), bars[i]->count, bars[i]->chosen });
    if (most < bars.size() || (open && bars.size() > kShown + 1))
        m_lines.push_back({ Line::Kind::More, chart.spec,
            open ? tr("Fewer") : tr("%n more", "values", static_cast<int>(bars.size() - most)), {}, 0, false });
}

QRect FacetPanel::lineRect(int line) const
{
    int top = 4 - verticalScrollBar()->value();
    for (int i = 0; i < line; ++i)
        top += heightOf(m_lines[static_cast<std::size_t>(i)]);
    return { 0, top, viewport()->width(), heightOf(m_lines[static_cast<std::size_t>(line)]) };
}

int FacetPanel::lineAt(const QPoint& at) const
{
    for (int i = 0; i < static_cast<int>(m_lines.size()); ++i)
        if (lineRect(i).contains(at))
            return i;
    return -1;
}

void FacetPanel::updateBar()
{
    int height = 16;
    for (const Line& line : m_lines)
        height += heightOf(line);
    verticalScrollBar()->setSingleStep(kRow);
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    viewport()->update();
}

void FacetPanel::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateBar();
}

void FacetPanel::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    setAccessibleName(tr("Facets"));
    const ViewState shown = m_shown;
    setView(shown);
}

void FacetPanel::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    const Theme& theme = Theme::current();
    painter.fillRect(viewport()->rect(), theme.color("surface.raised"));
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < static_cast<int>(m_lines.size()); ++i)
        if (lineRect(i).intersects(event->rect()))
            paintLine(painter, i);
    painter.fillRect(QRect(viewport()->width() - 1, 0, 1, viewport()->height()), theme.color("border.normal"));
}

void FacetPanel::paintLine(QPainter& painter, int index) const
{
    const Theme& theme = Theme::current();
    const Line& line = m_lines[static_cast<std::size_t>(index)];
    const QRect place = lineRect(index).adjusted(0, 0, -1, 0);
    const QRect inner = place.adjusted(kPad, 0, -14, 0);
    if (line.kind == Line::Kind::Heading) {
        painter.setFont(Theme::font("caption", QFont::DemiBold));
        painter.setPen(theme.color("text.tertiary"));
        painter.drawText(inner.adjusted(0, 10, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, line.label);
        return;
    }
    if (line.chosen || index == m_hovered)
        painter.fillRect(place, theme.color(line.chosen ? "selection.active" : "surface.hover"));
    if (line.chosen)
        painter.fillRect(QRect(0, place.top(), kBarWidth, place.height()), theme.color("selection.bar"));
    const bool more = line.kind == Line::Kind::More;
    painter.setFont(Theme::font("secondary", line.chosen ? QFont::DemiBold : QFont::Normal));
    const QString count = more ? QString() : formatCount(static_cast<qint64>(line.count));
    const int number = painter.fontMetrics().horizontalAdvance(count);
    painter.setPen(theme.color(more ? "text.link" : "text.primary"));
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(line.label, Qt::ElideRight, inner.width() - number - 8));
    painter.setPen(theme.color("text.tertiary"));
    painter.drawText(inner, Qt::AlignRight | Qt::AlignVCenter, count);
    if (hasFocus() && index == m_current) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.color("accent.focus"), 2));
        painter.drawRoundedRect(QRectF(place).adjusted(2, 1, -2, -1), 4, 4);
    }
}

void FacetPanel::activate(int index, bool add)
{
    if (index < 0 || index >= static_cast<int>(m_lines.size()))
        return;
    const Line line = m_lines[static_cast<std::size_t>(index)];
    m_current = index;
    if (line.kind == Line::Kind::More) {
        if (m_open.erase(line.chart.id) == 0)
            m_open.insert(line.chart.id);
        const ViewState shown = m_shown;
        setView(shown);
    } else if (const auto field = chartField(line.chart); field && line.kind == Line::Kind::Value) {
        emit chosen(*field, line.value, add);
    }
}

bool FacetPanel::canHold(int line) const
{
    return line >= 0 && line < static_cast<int>(m_lines.size())
        && m_lines[static_cast<std::size_t>(line)].kind != Line::Kind::Heading;
}

void FacetPanel::moveTo(int line)
{
    const int step = line >= m_current ? 1 : -1;
    while (line >= 0 && line < static_cast<int>(m_lines.size()) && !canHold(line))
        line += step;
    if (!canHold(line))
        return;
    m_current = line;
    const Line& now = m_lines[static_cast<std::size_t>(line)];
    setAccessibleDescription(words::chartTitle(now.chart) + QLatin1Char(' ') + now.label + QLatin1Char(' ')
        + (now.kind == Line::Kind::Value ? formatCount(static_cast<qint64>(now.count)) : QString()));
    const QRect place = lineRect(line);
    QScrollBar* bar = verticalScrollBar();
    if (hasFocus() && place.top() < kHeading)
        bar->setValue(bar->value() + place.top() - kHeading);
    else if (hasFocus() && place.bottom() > viewport()->height())
        bar->setValue(bar->value() + place.bottom() - viewport()->height());
    viewport()->update();
}

void FacetPanel::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        activate(lineAt(event->pos()), event->modifiers().testFlag(Qt::ControlModifier));
}

void FacetPanel::mouseMoveEvent(QMouseEvent* event)
{
    const int over = lineAt(event->pos());
    const int hovered = canHold(over) ? over : -1;
    viewport()->setCursor(hovered >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (std::exchange(m_hovered, hovered) != hovered)
        viewport()->update();
}

bool FacetPanel::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave && std::exchange(m_hovered, -1) >= 0)
        viewport()->update();
    return QAbstractScrollArea::viewportEvent(event);
}

void FacetPanel::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Up: moveTo(m_current - 1); return;
    case Qt::Key_Down: moveTo(m_current + 1); return;
    case Qt::Key_Home:
        m_current = -1;
        moveTo(0);
        return;
    case Qt::Key_End: moveTo(static_cast<int>(m_lines.size()) - 1); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: activate(m_current, event->modifiers().testFlag(Qt::ControlModifier)); return;
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

void FacetPanel::focusInEvent(QFocusEvent* event)
{
    moveTo(canHold(m_current) ? m_current : 0);
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void FacetPanel::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace desk::ui
