// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/theme.h"

#include <QAbstractScrollArea>
#include <QPainterPath>
#include <QStyleOption>

namespace desk::ui {

namespace {

constexpr qreal kRadius = 6;
constexpr int kControlHeight = 28;
constexpr int kScrollLane = 12;
constexpr int kRing = 3; ///< around a button, for its focus; layouts look through it
constexpr int kInputPadding = 10;

const Theme& theme()
{
    return Theme::current();
}

bool has(const QStyleOption* option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

/// Focus that came by keyboard; the pointer's leaves no ring.
bool keyboardFocus(const QStyleOption* option)
{
    return has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange);
}

void drawBox(QPainter* painter, const QRectF& rect, const QColor& fill, const QColor& line, qreal width, qreal radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    const qreal inset = line.isValid() ? width / 2 : 0;
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset);
    painter->restore();
}

void drawInputFrame(QPainter* painter, const QStyleOption* option, const QWidget* widget)
{
    const bool wrong = widget && widget->property("wrong").toBool();
    const bool focus = has(option, QStyle::State_HasFocus) && has(option, QStyle::State_Enabled);
    const QColor line = theme().color(wrong      ? "semantic.negative"
            : focus                              ? "accent.focus"
            : has(option, QStyle::State_Enabled) ? "border.control"
                                                 : "border.normal");
    drawBox(painter, option->rect, theme().color("surface.base"), line, focus || wrong ? 2 : 1, kRadius);
}

void drawButton(QPainter* painter, const QStyleOption* option)
{
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool primary = enabled && button && button->features.testFlag(QStyleOptionButton::DefaultButton);
    const bool flat = button && button->features.testFlag(QStyleOptionButton::Flat);
    const bool down = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    const bool over = enabled && has(option, QStyle::State_MouseOver);
    const QRectF rect = QRectF(option->rect).adjusted(kRing, kRing, -kRing, -kRing);
    if (keyboardFocus(option)) // 1 px gap in the surface colour, then 2 px
        drawBox(painter, option->rect, {}, theme().color("accent.focus"), 2, kRadius + kRing);
    QColor fill = theme().color(down ? "surface.pressed" : over ? "surface.hover" : "surface.base");
    QColor line = theme().color(enabled ? "border.strong" : "border.normal");
    if (primary)
        fill = line = theme().color(down ? "accent.pressed" : over ? "accent.hover" : "accent.base");
    if (flat) {
        line = {};
        if (!down && !over)
            fill = {};
    }
    drawBox(painter, rect, fill, line, 1, kRadius);
}

void drawCheck(QPainter* painter, const QStyleOption* option, bool round)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool on = has(option, QStyle::State_On);
    QRectF box(0, 0, 16, 16);
    box.moveCenter(QRectF(option->rect).center());
    const qreal radius = round ? 8 : 4;
    if (keyboardFocus(option))
        drawBox(painter, box.adjusted(-2, -2, 2, 2), {}, theme().color("accent.focus"), 1.5, radius + 2);
    const QColor accent = theme().color(enabled ? "accent.base" : "border.strong");
    if (!on) {
        drawBox(painter, box, theme().color("surface.base"),
            theme().color(enabled ? "border.control" : "border.normal"), 1.5, radius);
        return;
    }
    drawBox(painter, box, accent, {}, 0, radius);
    if (round) {
        drawBox(painter, box.adjusted(5, 5, -5, -5), theme().color("text.onAccent"), {}, 0, 3);
        return;
    }
    painter->drawPixmap(box.adjusted(2, 2, -2, -2).toRect(),
        theme().icon("check", theme().color("text.onAccent"), 12, painter->device()->devicePixelRatioF()));
}

const QAbstractScrollArea* areaOf(const QWidget* bar)
{
    const QWidget* lane = bar ? bar->parentWidget() : nullptr;
    return qobject_cast<const QAbstractScrollArea*>(lane ? lane->parentWidget() : nullptr);
}

/// Whether the bar lies on the view's contents instead of beside them; the view leaves it room.
bool isOverlay(const QAbstractScrollArea* area)
{
    return area && area->property(Style::kOverlayBar).toBool();
}

void drawScrollBar(QPainter* painter, const QStyleOptionSlider* option, QRect handle, const QWidget* bar)
{
    if (const QAbstractScrollArea* area = areaOf(bar);
        area && !isOverlay(area) && area->viewport()->autoFillBackground()) // the lane is the view's own ground
        painter->fillRect(option->rect, area->viewport()->palette().color(area->viewport()->backgroundRole()));
    if (option->maximum <= option->minimum)
        return;
    const bool active
        = has(option, QStyle::State_MouseOver) || option->activeSubControls.testFlag(QStyle::SC_ScrollBarSlider);
    const int thickness = active ? 8 : 6;
    if (option->orientation == Qt::Vertical)
        handle = QRect(handle.center().x() - thickness / 2 + 1, handle.y() + 2, thickness, handle.height() - 4);
    else
        handle = QRect(handle.x() + 2, handle.center().y() - thickness / 2 + 1, handle.width() - 4, thickness);
    drawBox(painter, handle, theme().color("border.strong"), {}, 0, thickness / 2.0);
}

void drawArrow(QPainter* painter, const QRect& rect, const char* icon, bool enabled)
{
    QRect square(0, 0, 16, 16);
    square.moveCenter(rect.center());
    painter->drawPixmap(square,
        theme().icon(icon, theme().color(enabled ? "text.secondary" : "text.disabled"), 16,
            painter->device()->devicePixelRatioF()));
}

void drawMenuItem(QPainter* painter, const QStyleOptionMenuItem* item)
{
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(QRect(item->rect.x() + 8, item->rect.center().y(), item->rect.width() - 16, 1),
            theme().color("border.hair"));
        return;
    }
    const bool enabled = has(item, QStyle::State_Enabled);
    if (enabled && has(item, QStyle::State_Selected))
        drawBox(painter, item->rect.adjusted(4, 0, -4, 0), theme().color("selection.active"), {}, 0, 4);
    const QRect text = item->rect.adjusted(32, 0, -12, 0);
    const QRect mark = QRect(item->rect.x() + 10, item->rect.y(), 16, item->rect.height());
    if (item->checkType != QStyleOptionMenuItem::NotCheckable && item->checked)
        drawArrow(painter, mark, "check", enabled);
    else if (!item->icon.isNull())
        item->icon.paint(painter, mark, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    painter->setFont(item->font);
    const QStringList parts = item->text.split(QLatin1Char('\t'));
    painter->setPen(theme().color(enabled ? "text.primary" : "text.disabled"));
    painter->drawText(
        text, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine | Qt::TextShowMnemonic, parts.value(0));
    painter->setPen(theme().color(enabled ? "text.tertiary" : "text.disabled"));
    if (parts.size() > 1)
        painter->drawText(text, Qt::AlignVCenter | Qt::AlignTrailing | Qt::TextSingleLine, parts.at(1));
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu)
        drawArrow(painter, QRect(item->rect.right() - 24, item->rect.y(), 16, item->rect.height()), "right", enabled);
}

} // namespace

Style::Style()
    : QProxyStyle(QStringLiteral("fusion"))
{
}

void Style::drawPrimitive(
    PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option); frame && frame->lineWidth > 0)
            drawInputFrame(painter, option, widget);
        return;
    case PE_FrameLineEdit: drawInputFrame(painter, option, widget); return;
    case PE_PanelButtonCommand: drawButton(painter, option); return;
    case PE_FrameDefaultButton: return;
    case PE_IndicatorCheckBox: drawCheck(painter, option, false); return;
    case PE_IndicatorRadioButton: drawCheck(painter, option, true); return;
    case PE_FrameFocusRect: return; // each control shows its own focus
    case PE_PanelMenu:
    case PE_FrameMenu:
        painter->fillRect(option->rect, theme().color("surface.overlay"));
        painter->setPen(theme().color("border.strong"));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_PanelTipLabel: painter->fillRect(option->rect, theme().color("surface.tooltip")); return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(
    ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            QStyleOptionButton copy = *button;
            const bool primary
                = has(option, State_Enabled) && button->features.testFlag(QStyleOptionButton::DefaultButton);
            if (primary)
                copy.palette.setColor(QPalette::ButtonText, theme().color("text.onAccent"));
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return;
    case CE_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            drawMenuItem(painter, item);
        return;
    case CE_Splitter: painter->fillRect(option->rect, theme().color("border.normal")); return;
    case CE_FocusFrame: return;
    default: QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option); slider && control == CC_ScrollBar) {
        drawScrollBar(painter, slider, subControlRect(control, option, SC_ScrollBarSlider, widget), widget);
        return;
    }
    if (control == CC_ComboBox) {
        const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        if (box && box->frame)
            drawInputFrame(painter, option, widget);
        drawArrow(
            painter, subControlRect(control, option, SC_ComboBoxArrow, widget), "down", has(option, State_Enabled));
        return;
    }
    if (control == CC_SpinBox) {
        drawInputFrame(painter, option, widget);
        drawArrow(painter, subControlRect(control, option, SC_SpinBoxUp, widget), "up", has(option, State_Enabled));
        drawArrow(painter, subControlRect(control, option, SC_SpinBoxDown, widget), "down", has(option, State_Enabled));
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent: return kScrollLane;
    case PM_ScrollView_ScrollBarOverlap: return isOverlay(areaOf(widget)) ? kScrollLane : 0;
    case PM_ScrollBarSliderMin: return 32;
    case PM_SplitterWidth: return 1;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return 20; // 16 and room for the focus ring
    case PM_MenuPanelWidth: return 1;
    case PM_MenuVMargin: return 4;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_ToolTipLabelFrameWidth: return 6;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_ToolTip_WakeUpDelay: return 600;
    case SH_ScrollView_FrameOnlyAroundContents: return 0;
    case SH_ComboBox_Popup: return 0;
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText: return 0;
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration: return 0;
    case SH_Menu_MouseTracking: return 1;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize Style::sizeFromContents(
    ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        return { std::max(result.width(), size.width() + 28) + 2 * kRing,
            std::max(kControlHeight, size.height() + 8) + 2 * kRing };
    case CT_LineEdit:
    case CT_ComboBox: return { result.width() + 8, std::max(kControlHeight + 4, result.height()) };
    case CT_SpinBox: return { result.width() + 8, std::max(kControlHeight + 4, option->fontMetrics.height() + 12) };
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            const bool line = item->menuItemType == QStyleOptionMenuItem::Separator;
            return { size.width() + 32 + 12 + (item->text.contains(QLatin1Char('\t')) ? 28 : 16),
                line ? 9 : kControlHeight };
        }
        return result;
    default: return result;
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    if (element == SE_PushButtonLayoutItem)
        return option->rect.adjusted(kRing, kRing, -kRing, -kRing);
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0) // one with a frame of its own
        return rect.adjusted(kInputPadding - 4, 0, 4 - kInputPadding, 0); // which has 2 px, and the text 2 more
    return rect;
}

QRect Style::subControlRect(
    ComplexControl control, const QStyleOptionComplex* option, SubControl part, const QWidget* widget) const
{
    const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control != CC_ScrollBar || !slider) {
        QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
        // A line edit inside has 2 px of its own.
        const int inset = control == CC_ComboBox && part == SC_ComboBoxEditField ? kInputPadding - 1
            : control == CC_SpinBox && part == SC_SpinBoxEditField               ? kInputPadding - 3
                                                                                 : 0;
        if (inset > 0 && option->direction == Qt::LeftToRight)
            rect.setLeft(std::max(rect.left(), option->rect.left() + inset));
        else if (inset > 0)
            rect.setRight(std::min(rect.right(), option->rect.right() - inset));
        return rect;
    }
    // No arrow buttons: the whole lane is the groove.
    const bool vertical = slider->orientation == Qt::Vertical;
    const int lane = vertical ? option->rect.height() : option->rect.width();
    const qint64 range = qint64(slider->maximum) - slider->minimum;
    const int thumb = range <= 0
        ? lane
        : std::clamp(int(qint64(lane) * slider->pageStep / (range + slider->pageStep)), std::min(32, lane), lane);
    const int at = QStyle::sliderPositionFromValue(
        slider->minimum, slider->maximum, slider->sliderPosition, lane - thumb, slider->upsideDown);
    const auto piece = [&](int from, int length) {
        const QRect r
            = vertical ? QRect(0, from, option->rect.width(), length) : QRect(from, 0, length, option->rect.height());
        return visualRect(slider->direction, option->rect, r.translated(option->rect.topLeft()));
    };
    switch (part) {
    case SC_ScrollBarGroove: return option->rect;
    case SC_ScrollBarSlider: return piece(at, thumb);
    case SC_ScrollBarSubPage: return piece(0, at);
    case SC_ScrollBarAddPage: return piece(at + thumb, lane - at - thumb);
    default: return {};
    }
}

} // namespace desk::ui
