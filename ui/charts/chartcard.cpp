// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartcard.h"

#include "ui/common/iconbutton.h"
#include "ui/theme/theme.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace desk::ui {

namespace {

constexpr int kHeader = 48, kPad = 14, kBottom = 12;

} // namespace

ChartCard::ChartCard(ChartId id, QWidget* parent)
    : QWidget(parent)
    , m_id(id)
    , m_zone(QTimeZone::utc())
{
    setObjectName(QStringLiteral("chart-") + QString::fromLatin1(chartName(id).data()));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_export = new IconButton("export", 24, this);
    m_clear = new IconButton("close", 24, this);
    m_clear->hide();
    connect(m_export, &QAbstractButton::clicked, this,
        [this] { emit exportRequested(m_id, m_export->mapToGlobal(QPoint(0, m_export->height() + 4))); });
    connect(m_clear, &QAbstractButton::clicked, this, [this] {
        if (m_scene)
            emit cleared(m_scene->field());
    });
    retranslate();
}

ChartCard::~ChartCard() = default;

QSize ChartCard::sizeHint() const
{
    return { 360, 272 };
}

void ChartCard::setChart(const ChartData& chart, const QTimeZone& zone, bool narrowed)
{
    m_data = chart;
    m_zone = zone;
    m_narrowed = narrowed;
    m_clear->setVisible(narrowed);
    layOut();
}

void ChartCard::layOut()
{
    const QRectF plot = QRectF(rect()).adjusted(kPad, kHeader, -kPad, -kBottom);
    m_scene = plot.isValid() ? std::make_unique<ChartScene>(m_data, m_zone, plot, Theme::current()) : nullptr;
    const int count = m_scene ? static_cast<int>(m_scene->spots().size()) : 0;
    m_state.hovered = m_state.hovered < count ? m_state.hovered : -1;
    m_state.cursor = m_state.cursor < count ? m_state.cursor : -1;
    setAccessibleDescription(words::chartSubtitle(m_data, m_zone));
    update();
}

void ChartCard::resizeEvent(QResizeEvent*)
{
    m_export->move(width() - 10 - m_export->width(), 10);
    m_clear->move(m_export->x() - m_clear->width() - 2, 10);
    layOut();
}

void ChartCard::retranslate()
{
    setAccessibleName(words::chartTitle(m_id));
    m_export->setLabel(tr("Export this chart…"));
    m_clear->setLabel(tr("Clear the selection of this chart"));
}

void ChartCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::FontChange)
        layOut();
    QWidget::changeEvent(event);
}

void ChartCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = Theme::current();
    painter.setPen(hasFocus() ? QPen(theme.color("accent.focus"), 2) : QPen(theme.color("border.normal"), 1));
    painter.setBrush(theme.color("surface.base"));
    painter.drawRoundedRect(QRectF(rect()).adjusted(.5, .5, -.5, -.5), 8, 8);
    const QRectF head(kPad, 10, m_clear->x() - kPad - 8, 18);
    const QFont title = Theme::font("body", QFont::DemiBold);
    painter.setFont(title);
    painter.setPen(theme.color("text.primary"));
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetricsF(title).elidedText(words::chartTitle(m_id), Qt::ElideRight, head.width()));
    const QFont caption = Theme::font("caption");
    painter.setFont(caption);
    painter.setPen(theme.color("text.tertiary"));
    painter.drawText(head.translated(0, 17), Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetricsF(caption).elidedText(words::chartSubtitle(m_data, m_zone), Qt::ElideRight, head.width()));
    if (!m_scene)
        return;
    ChartScene::State state = m_state;
    if (!hasFocus())
        state.cursor = -1;
    m_scene->paint(painter, state);
    paintHover(painter);
}

/// The hover card, the same on keyboard focus; beside the bin, never over it.
void ChartCard::paintHover(QPainter& painter) const
{
    const int at = m_state.hovered >= 0 ? m_state.hovered : hasFocus() ? m_state.cursor : -1;
    if (at < 0 || !m_scene->overTime())
        return;
    const Theme& theme = Theme::current();
    const ChartScene::Spot& spot = m_scene->spots()[static_cast<std::size_t>(at)];
    const QFont strong = Theme::font("secondary", QFont::DemiBold), plain = Theme::font("secondary");
    const QFontMetricsF metrics(strong);
    double width = metrics.horizontalAdvance(spot.label);
    for (const auto& [name, number] : spot.values)
        width = std::max(width, metrics.horizontalAdvance(name) + metrics.horizontalAdvance(number) + 24);
    const QSizeF size(width + 24, 16 + 18 * (1 + static_cast<double>(spot.values.size())));
    double x = spot.area.right() + 12;
    if (x + size.width() > this->width() - 8)
        x = spot.area.left() - 12 - size.width();
    const QRectF box(QPointF(std::max(8.0, x), kHeader + 4), size);
    painter.setPen(theme.color("border.strong"));
    painter.setBrush(theme.color("surface.overlay"));
    painter.drawRoundedRect(box.adjusted(.5, .5, -.5, -.5), 8, 8);
    QRectF line(box.left() + 12, box.top() + 8, box.width() - 24, 18);
    painter.setFont(strong);
    painter.setPen(theme.color("text.primary"));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, spot.label);
    painter.setFont(plain);
    for (const auto& [name, number] : spot.values) {
        line.translate(0, 18);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, name);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, number);
    }
}

void ChartCard::setHovered(int spot)
{
    if (std::exchange(m_state.hovered, spot) == spot)
        return;
    setCursor(spot >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (spot >= 0 && !m_scene->overTime()) {
        QStringList words { m_scene->spots()[static_cast<std::size_t>(spot)].label };
        for (const auto& [name, number] : m_scene->spots()[static_cast<std::size_t>(spot)].values)
            words.append(name + QLatin1Char(' ') + number);
        setToolTip(words.join(QStringLiteral(" · ")).toHtmlEscaped());
    } else {
        setToolTip({});
    }
    update();
}

void ChartCard::mouseMoveEvent(QMouseEvent* event)
{
    if (m_scene)
        setHovered(m_scene->spotAt(event->position()));
}

void ChartCard::leaveEvent(QEvent*)
{
    setHovered(-1);
}

void ChartCard::mousePressEvent(QMouseEvent* event)
{
    const int spot = m_scene && event->button() == Qt::LeftButton ? m_scene->spotAt(event->position()) : -1;
    if (spot >= 0)
        emit chosen(m_scene->field(), m_scene->spots()[static_cast<std::size_t>(spot)].queryValue,
            event->modifiers().testFlag(Qt::ControlModifier));
}

void ChartCard::keyPressEvent(QKeyEvent* event)
{
    const int count = m_scene ? static_cast<int>(m_scene->spots().size()) : 0;
    const auto move = [&](int step) {
        m_state.cursor
            = m_state.cursor < 0 ? (step > 0 ? 0 : count - 1) : std::clamp(m_state.cursor + step, 0, count - 1);
        const ChartScene::Spot& spot = m_scene->spots()[static_cast<std::size_t>(m_state.cursor)];
        setAccessibleDescription(spot.label + QLatin1Char(' ') + spot.values.front().second);
        update();
    };
    switch (count == 0 ? Qt::Key_unknown : event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up: move(-1); return;
    case Qt::Key_Right:
    case Qt::Key_Down: move(1); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_state.cursor >= 0)
            emit chosen(m_scene->field(), m_scene->spots()[static_cast<std::size_t>(m_state.cursor)].queryValue,
                event->modifiers().testFlag(Qt::ControlModifier));
        return;
    case Qt::Key_Escape: emit cleared(m_scene->field()); return;
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace desk::ui
