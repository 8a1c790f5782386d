// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/dashboardgrid.h"

#include "ui/charts/chartcard.h"
#include "ui/dashboards/cardhandle.h"
#include "ui/dashboards/gridplaces.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <cmath>

namespace desk::ui {

namespace {

constexpr int kGap = 12;

} // namespace

DashboardGrid::DashboardGrid(QWidget* parent)
    : QWidget(parent)
    , m_mark(new GridMark(this))
{
    setObjectName(QStringLiteral("dashboardGrid"));
}

ChartCard* DashboardGrid::make(const ChartSpec& chart)
{
    auto* card = new ChartCard(chart, this);
    new CardHandle(CardHandle::Kind::Title, *this, *card);
    new CardHandle(CardHandle::Kind::Corner, *this, *card);
    card->installEventFilter(this);
    emit cardMade(card);
    card->show();
    return card;
}

void DashboardGrid::setCards(const std::vector<DashboardCard>& cards)
{
    std::vector<ChartCard*> widgets;
    for (const DashboardCard& wanted : cards) {
        ChartCard* known = card(wanted.chart);
        widgets.push_back(known ? known : make(wanted.chart));
    }
    for (ChartCard* before : m_widgets)
        if (std::ranges::find(widgets, before) == widgets.end()) {
            before->hide();
            before->deleteLater(); // it may be what asked for this
        }
    m_cards = cards;
    m_widgets = std::move(widgets);
    for (std::size_t i = 1; i < m_widgets.size(); ++i)
        setTabOrder(m_widgets[i - 1], m_widgets[i]);
    layOut();
}

void DashboardGrid::setView(const ViewState& view)
{
    for (ChartCard* card : m_widgets)
        card->setView(view);
    placeHandles(); // a title gives way to "Clear"
}

ChartCard* DashboardGrid::card(const ChartSpec& chart) const
{
    const auto it = std::ranges::find(m_widgets, chart, &ChartCard::spec);
    return it == m_widgets.end() ? nullptr : *it;
}

int DashboardGrid::indexOf(const QObject* card) const
{
    const auto it = std::ranges::find(m_widgets, card);
    return it == m_widgets.end() ? -1 : static_cast<int>(it - m_widgets.begin());
}

double DashboardGrid::columnWidth() const
{
    return double(width() - (m_columns - 1) * kGap) / m_columns;
}

void DashboardGrid::layOut()
{
    m_columns = gridColumns(width());
    m_placed.cells = placeCards(m_cards, m_columns);
    m_placed.tops = { 0 };
    for (const int height : rowHeights(m_cards, m_placed.cells))
        m_placed.tops.push_back(m_placed.tops.back() + height + kGap);
    m_placed.pixels.clear();
    const double step = columnWidth() + kGap;
    for (std::size_t i = 0; i < m_widgets.size(); ++i) {
        const QRect& cell = m_placed.cells[i];
        const int left = qRound(cell.left() * step), right = qRound((cell.right() + 1) * step) - kGap;
        const int top = m_placed.tops[static_cast<std::size_t>(cell.top())];
        const int bottom = m_placed.tops[static_cast<std::size_t>(cell.bottom() + 1)] - kGap;
        m_placed.pixels.emplace_back(left, top, right - left, bottom - top);
        m_widgets[i]->setGeometry(m_placed.pixels.back());
    }
    setFixedHeight(std::max(0, m_placed.tops.back() - kGap));
    placeHandles();
}

void DashboardGrid::placeHandles()
{
    constexpr int kEdge = CardHandle::kCorner;
    for (ChartCard* card : m_widgets)
        for (CardHandle* handle : card->findChildren<CardHandle*>(Qt::FindDirectChildrenOnly)) {
            const bool title = handle->kind() == CardHandle::Kind::Title;
            handle->setGeometry(
                title ? card->titleArea() : QRect(card->width() - kEdge, card->height() - kEdge, kEdge, kEdge));
        }
}

void DashboardGrid::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        layOut();
}

bool DashboardGrid::eventFilter(QObject* watched, QEvent* event)
{
    const int card = indexOf(watched);
    if (card < 0)
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::MouseButtonPress: ++m_gesture; break;
    case QEvent::KeyPress: ++m_gesture; return pressKey(card, *static_cast<QKeyEvent*>(event));
    case QEvent::ContextMenu: emit menuWanted(card, static_cast<QContextMenuEvent*>(event)->globalPos()); return true;
    default: break;
    }
    return false;
}

bool DashboardGrid::pressKey(int card, const QKeyEvent& event)
{
    const Qt::KeyboardModifiers held = event.modifiers() & ~Qt::KeypadModifier;
    const bool ctrl = held == Qt::ControlModifier, both = held == (Qt::ControlModifier | Qt::ShiftModifier);
    switch (event.key()) {
    case Qt::Key_Left: return both && (emit moveWanted(card, card - 1), true);
    case Qt::Key_Right: return both && (emit moveWanted(card, card + 2), true);
    case Qt::Key_Up: return both && (resizeBy(card, 0, -1), true);
    case Qt::Key_Down: return both && (resizeBy(card, 0, 1), true);
    case Qt::Key_Minus: return ctrl && (resizeBy(card, -1, 0), true);
    case Qt::Key_Plus:
    case Qt::Key_Equal: return (ctrl || both) && (resizeBy(card, 1, 0), true);
    case Qt::Key_Delete: return held == Qt::NoModifier && (emit removeWanted(card), true);
    default: return false;
    }
}

void DashboardGrid::resizeBy(int card, int columns, int rows)
{
    const DashboardCard& now = m_cards[static_cast<std::size_t>(card)];
    emit sizeWanted(card, now.columns + columns, now.rows + rows);
}

// --- dragging ---

/// Before which card one dropped here would stand.
int DashboardGrid::dropPlace(const QPoint& at) const
{
    int best = 0;
    double nearest = -1;
    for (int i = 0; i < static_cast<int>(m_placed.pixels.size()); ++i) {
        const QRect& place = m_placed.pixels[static_cast<std::size_t>(i)];
        const int x = std::clamp(at.x(), place.left(), place.right()),
                  y = std::clamp(at.y(), place.top(), place.bottom());
        const double distance = std::hypot(at.x() - x, at.y() - y);
        if (nearest < 0 || distance < nearest) {
            nearest = distance;
            best = at.x() < place.center().x() ? i : i + 1;
        }
    }
    return best;
}

void DashboardGrid::dragTitle(ChartCard*, const QPoint& at)
{
    m_dropAt = dropPlace(at);
    // Before a card the line stands at its left; behind the last one of the pointer's row at its right.
    const int count = static_cast<int>(m_placed.pixels.size());
    const auto pixels = [&](int i) { return m_placed.pixels[static_cast<std::size_t>(i)]; };
    const bool behind = m_dropAt == count
        || (m_dropAt > 0 && at.x() > pixels(m_dropAt - 1).center().x() && at.y() <= pixels(m_dropAt - 1).bottom()
            && at.y() >= pixels(m_dropAt - 1).top());
    const QRect beside = pixels(behind ? m_dropAt - 1 : m_dropAt);
    const int x = behind ? beside.right() + kGap / 2 : beside.left() - kGap / 2 - 1;
    m_mark->showLine({ std::clamp(x, 0, width() - 2), beside.top(), 2, beside.height() });
}

void DashboardGrid::dropTitle(ChartCard* card, bool cancelled)
{
    m_mark->hide();
    const int from = indexOf(card), to = std::exchange(m_dropAt, -1);
    if (!cancelled && from >= 0 && to >= 0)
        emit moveWanted(from, to);
}

void DashboardGrid::dragCorner(ChartCard* card, const QPoint& at)
{
    const int index = indexOf(card);
    if (index < 0)
        return;
    const QRect& cell = m_placed.cells[static_cast<std::size_t>(index)];
    const QRect& place = m_placed.pixels[static_cast<std::size_t>(index)];
    const double step = columnWidth() + kGap;
    const int columns = std::clamp(
        qRound((at.x() - place.left()) / step), 1, std::min(DashboardCard::kMostColumns, m_columns - cell.left()));
    const int first = m_placed.tops[static_cast<std::size_t>(cell.top() + 1)] - m_placed.tops[std::size_t(cell.top())];
    const int rows = at.y() - place.top() > first * 1.4 ? 2 : 1;
    m_dropSize = { columns, rows };
    const int height = rows == cell.height() ? place.height() : rows * first - kGap;
    m_mark->showOutline({ place.left(), place.top(), qRound(columns * step) - kGap, height });
}

void DashboardGrid::dropCorner(ChartCard* card, bool cancelled)
{
    m_mark->hide();
    const int index = indexOf(card);
    const QSize size = std::exchange(m_dropSize, QSize());
    if (!cancelled && index >= 0 && size.isValid())
        emit sizeWanted(index, size.width(), size.height());
}

} // namespace desk::ui
