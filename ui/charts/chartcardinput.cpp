// SPDX-License-Identifier: GPL-3.0-or-later
// What hand and keyboard do to a ChartCard.
#include "ui/charts/chartcard.h"

#include "ui/charts/chartaccess.h"
#include "ui/charts/namespopup.h"
#include "ui/common/iconbutton.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>

namespace desk::ui {

void ChartCard::setHovered(int spot)
{
    const bool changed = std::exchange(m_state.hovered, spot) != spot;
    const bool end = spotCount() > 0 && m_scene->brushEndAt(m_pointer, m_state.brush) != 0;
    const bool does = spot >= 0
        && (!m_scene->spots()[static_cast<std::size_t>(spot)].queryValue.isEmpty()
            || m_scene->spots()[static_cast<std::size_t>(spot)].others);
    setCursor(end ? Qt::SplitHCursor : does ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (changed)
        tellDay();
    if (changed || (spot >= 0 && !m_scene->inColumns()))
        update();
}

/// Tells other charts over time which day is looked at here.
void ChartCard::tellDay()
{
    const int at = m_state.hovered >= 0 ? m_state.hovered : hasFocus() && m_keyboardFocus ? m_state.cursor : -1;
    const QDate day = m_scene && at >= 0 ? m_scene->dayOf(at) : QDate();
    if (std::exchange(m_day, day) != day)
        emit pointed(day);
}

void ChartCard::pointAt(QDate day)
{
    const int spot = day.isValid() && spotCount() > 0 ? m_scene->spotOn(day) : -1;
    if (std::exchange(m_state.elsewhere, spot) != spot)
        update();
}

void ChartCard::mouseMoveEvent(QMouseEvent* event)
{
    if (spotCount() == 0)
        return;
    m_pointer = event->position();
    if (m_anchor < 0) {
        setHovered(m_scene->spotAt(m_pointer));
        return;
    }
    const int bin = m_scene->binNear(m_pointer);
    if (bin == m_anchor && !m_dragged)
        return;
    m_dragged = true;
    m_state.hovered = -1;
    brush(m_anchor, bin);
}

void ChartCard::mousePressEvent(QMouseEvent* event)
{
    const bool left = event->button() == Qt::LeftButton;
    if (titleArea().contains(event->position().toPoint()) || (!left && event->button() != Qt::MiddleButton)) {
        event->ignore();
        return;
    }
    if (spotCount() == 0)
        return;
    m_keyboardFocus = false;
    m_pointer = event->position();
    const bool add = event->modifiers().testFlag(Qt::ControlModifier);
    if (!left)
        listSpot(m_scene->spotAt(m_pointer));
    else if (m_scene->brushes() && !(add && m_scene->inGrid()))
        pressOnBins(m_pointer, add || event->modifiers().testFlag(Qt::ShiftModifier));
    else
        chooseSpot(m_scene->spotAt(m_pointer), add);
    update();
}

void ChartCard::pressOnBins(const QPointF& at, bool extend)
{
    const ChartScene::Bins chosen = m_state.brush;
    const int end = m_scene->brushEndAt(at, chosen), bin = m_scene->spotAt(at);
    m_dragged = end != 0;
    if (end != 0) { // one end moves, the other one stays
        m_anchor = end < 0 ? chosen.last : chosen.first;
    } else if (bin >= 0 && extend && chosen.valid()) {
        m_dragged = true;
        m_anchor = bin < chosen.first ? chosen.last : chosen.first;
        brush(m_anchor, bin);
    } else {
        m_anchor = bin;
    }
}

void ChartCard::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const int bin = std::exchange(m_anchor, -1);
    if (bin >= 0 && !m_dragged) {
        if (m_scene->covers(m_state.brush, bin))
            clearChosen();
        else
            brush(bin, bin);
    }
    update();
}

void ChartCard::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || titleArea().contains(event->position().toPoint())) {
        event->ignore();
        return;
    }
    clearChosen();
}

void ChartCard::leaveEvent(QEvent*)
{
    setHovered(-1);
}

void ChartCard::focusInEvent(QFocusEvent* event)
{
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason)
        m_keyboardFocus = true;
    QWidget::focusInEvent(event);
}

void ChartCard::focusOutEvent(QFocusEvent* event)
{
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        m_keyboardFocus = false;
    tellDay();
    QWidget::focusOutEvent(event);
}

void ChartCard::brush(int from, int to)
{
    const ChartScene::Bins bins = m_scene->between(from, to);
    moveBrush(bins.first, bins.last);
}

void ChartCard::moveBrush(int first, int last)
{
    const ChartScene::Bins bins { first, last };
    const auto field = chartDimension(m_spec);
    if (!field || m_state.brush == bins || first < 0 || last >= spotCount() || first > last)
        return;
    m_state.brush = bins;
    emit brushed(*field, m_scene->rangeValue(bins));
    update();
}

/// What a spot narrows; nothing where no filter says what it is.
std::optional<QueryDimension> ChartCard::dimensionOf(int spot) const
{
    if (spot < 0 || spot >= spotCount())
        return std::nullopt;
    const ChartScene::Spot& of = m_scene->spots()[static_cast<std::size_t>(spot)];
    return of.dimension ? of.dimension : chartDimension(m_spec);
}

void ChartCard::chooseSpot(int spot, bool add)
{
    const auto field = dimensionOf(spot);
    if (!field)
        return;
    const ChartScene::Spot& of = m_scene->spots()[static_cast<std::size_t>(spot)];
    if (of.others)
        openNames(of);
    else if (m_scene->brushes() && !(add && m_scene->inGrid()))
        moveBrush(spot, spot);
    else if (!of.queryValue.isEmpty())
        emit chosen(*field, of.queryValue, add);
}

void ChartCard::listSpot(int spot)
{
    const auto field = dimensionOf(spot);
    if (!field)
        return;
    const ChartScene::Spot& of = m_scene->spots()[static_cast<std::size_t>(spot)];
    if (of.others)
        openNames(of);
    else
        emit listRequested(*field, of.queryValue);
}

void ChartCard::openNames(const ChartScene::Spot& row)
{
    auto* names = new NamesPopup(m_source.data, this);
    const QueryDimension field = *chartDimension(m_spec);
    connect(names, &NamesPopup::chosen, this,
        [this, field](const QString& value, bool add) { emit chosen(field, value, add); });
    connect(names, &NamesPopup::moreWanted, this, [this, field] { emit namesRequested(field); });
    const QRect place = row.area.toAlignedRect();
    names->open(QRect(mapToGlobal(place.topLeft()), place.size()));
}

void ChartCard::clearChosen()
{
    m_anchor = -1;
    if (const auto field = chartDimension(m_spec))
        emit cleared(*field);
}

void ChartCard::followLink()
{
    if (m_query.terms.size() == 1 && !m_query.terms.front().negated
        && !queryFieldName(m_query.terms.front().field).isEmpty())
        emit cleared({ m_query.terms.front().field, m_query.terms.front().name });
    else
        emit unfiltered();
}

void ChartCard::moveCursor(int to)
{
    m_state.cursor = std::clamp(to, 0, spotCount() - 1);
    m_state.hovered = -1;
    tellDay();
    setAccessibleDescription(spokenSpot(*this, m_state.cursor));
    announceCursor(this);
    update();
}

bool ChartCard::pressArrow(const QKeyEvent& event)
{
    const auto key = static_cast<Qt::Key>(event.key());
    const bool shift = event.modifiers().testFlag(Qt::ShiftModifier), alt = event.modifiers().testFlag(Qt::AltModifier);
    const int step = key == Qt::Key_Left || key == Qt::Key_Up ? -1 : 1;
    if ((shift || alt) && m_scene->brushes()) {
        ChartScene::Bins bins = m_state.brush;
        if (!bins.valid())
            bins = { std::max(0, m_state.cursor), std::max(0, m_state.cursor) };
        else
            bins = m_scene->moved(bins, key, alt);
        moveBrush(bins.first, bins.last);
        return true;
    }
    if (shift || alt)
        return false;
    moveCursor(m_state.cursor < 0 ? (step < 0 ? spotCount() - 1 : 0) : m_scene->neighbour(m_state.cursor, key));
    return true;
}

/// What the hover card says, line by line, for a table or a message; without a cursor, what the chart is.
void ChartCard::copySpot(int at)
{
    QStringList lines;
    if (at < 0 || at >= spotCount()) {
        lines = { m_title, m_subtitle };
    } else {
        const ChartScene::Spot& spot = m_scene->spots()[static_cast<std::size_t>(at)];
        lines = { m_title + QLatin1Char('\t') + spot.label };
        for (const ChartScene::Value& value : spot.values)
            lines.append(value.name + QLatin1Char('\t') + value.number);
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

/// Goes to the next bar whose label begins with what was typed.
bool ChartCard::typeName(const QString& typed)
{
    if (typed.trimmed().isEmpty() && m_typed.isEmpty())
        return false;
    m_typed += typed;
    m_typing.start();
    for (int i = 0; i < spotCount(); ++i)
        if (m_scene->spots()[static_cast<std::size_t>(i)].label.startsWith(m_typed, Qt::CaseInsensitive)) {
            moveCursor(i);
            return true;
        }
    return true;
}

void ChartCard::keyPressEvent(QKeyEvent* event)
{
    const int count = spotCount();
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    m_keyboardFocus = true;
    if (!m_typing.isActive())
        m_typed.clear();
    if (event->key() == Qt::Key_Escape)
        return clearChosen();
    if (control && event->key() == Qt::Key_T) {
        emit tableRequested(m_spec);
        return;
    }
    if (event->matches(QKeySequence::Copy))
        return copySpot(m_state.cursor);
    if (event->text() == QLatin1String("?"))
        return m_why->click();
    switch (count > 0 ? event->key() : Qt::Key_unknown) {
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_Right:
    case Qt::Key_Down:
        if (pressArrow(*event))
            return;
        break;
    case Qt::Key_Home: return moveCursor(0);
    case Qt::Key_End: return moveCursor(count - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter: return listSpot(m_state.cursor);
    case Qt::Key_Space:
        if (m_typed.isEmpty())
            return chooseSpot(m_state.cursor, control);
        break;
    default: break;
    }
    const bool letters = count > 0 && !event->text().isEmpty() && event->text().at(0).isPrint()
        && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (!letters || m_scene->inColumns() || !typeName(event->text()))
        QWidget::keyPressEvent(event);
}

} // namespace desk::ui
