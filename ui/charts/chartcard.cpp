// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartcard.h"

#include "ui/charts/hovercard.h"
#include "ui/common/format.h"
#include "ui/common/iconbutton.h"
#include "ui/filters/querytext.h"
#include "ui/theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QToolButton>

namespace desk::ui {

namespace {

constexpr int kHeader = 48, kPad = 14, kBottom = 12, kButton = 24;

} // namespace

ChartCard::ChartCard(ChartSpec spec, QWidget* parent)
    : QWidget(parent)
    , m_spec(std::move(spec))
    , m_zone(QTimeZone::utc())
    , m_export(new IconButton("export", kButton, this))
    , m_clear(new QToolButton(this))
{
    setObjectName(QStringLiteral("chart-") + QString::fromStdString(chartName(m_spec)));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_clear->setObjectName(QStringLiteral("clear"));
    m_clear->setAutoRaise(true);
    m_clear->setFocusPolicy(Qt::TabFocus);
    m_clear->hide();
    connect(m_export, &QAbstractButton::clicked, this,
        [this] { emit exportRequested(m_spec, m_export->mapToGlobal(QPoint(0, m_export->height() + 4))); });
    connect(m_clear, &QAbstractButton::clicked, this, &ChartCard::clearChosen);
    retranslate();
}

ChartCard::~ChartCard() = default;

QSize ChartCard::sizeHint() const
{
    return { 360, 272 };
}

void ChartCard::setChart(const ChartData& chart, const QTimeZone& zone, const Query& query)
{
    m_data = chart;
    m_zone = zone;
    std::tie(m_firstDay, m_lastDay) = createdDays(query);
    m_clear->setVisible(query.narrows(ChartScene::fieldOf(m_spec)));
    layOut();
}

void ChartCard::setView(const ViewState& view)
{
    const auto data = std::ranges::find(view.charts, m_spec, &ChartData::spec);
    if (data == view.charts.end())
        return;
    const QByteArray& zone = view.request.timeZone;
    setChart(*data, zone.isEmpty() ? displayZone() : QTimeZone(zone), view.request.query);
}

QRect ChartCard::titleArea() const
{
    return { 0, 0, m_clear->isVisible() ? m_clear->x() : m_export->x(), kHeader };
}

int ChartCard::spotCount() const
{
    return m_scene && !m_scene->empty() ? static_cast<int>(m_scene->spots().size()) : 0;
}

void ChartCard::layOut()
{
    const QRectF plot = QRectF(rect()).adjusted(kPad, kHeader, -kPad, -kBottom);
    m_scene = plot.isValid() ? std::make_unique<ChartScene>(m_data, m_zone, plot, Theme::current(), this) : nullptr;
    const int count = spotCount();
    const auto known = [count](int spot) { return spot < count ? spot : -1; };
    m_state.hovered = known(m_state.hovered);
    m_state.cursor = known(m_state.cursor);
    m_anchor = known(m_anchor);
    m_keyAnchor = known(m_keyAnchor);
    if (m_anchor < 0) // during a drag the hand is ahead of the answers
        m_state.brush
            = count > 0 && m_scene->overTime() ? m_scene->binsWithin(m_firstDay, m_lastDay) : ChartScene::Bins();
    setAccessibleDescription(words::chartSubtitle(m_data, m_zone));
    update();
}

void ChartCard::resizeEvent(QResizeEvent*)
{
    placeButtons();
    layOut();
}

void ChartCard::placeButtons()
{
    m_export->move(width() - 10 - kButton, 10);
    m_clear->resize(m_clear->sizeHint().width(), kButton);
    m_clear->move(m_export->x() - m_clear->width() - 4, 10);
}

void ChartCard::retranslate()
{
    setAccessibleName(words::chartTitle(m_spec));
    m_export->setLabel(tr("Export this chart…"));
    m_clear->setFont(Theme::font("secondary", QFont::Medium));
    m_clear->setText(tr("Clear", "what is chosen in a chart"));
    m_clear->setToolTip(tr("Clear the selection of this chart"));
    placeButtons();
}

void ChartCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::FontChange)
        layOut();
    QWidget::changeEvent(event);
}

// --- painting ---

void ChartCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = Theme::current();
    const bool focused = hasFocus() && m_keyboardFocus;
    const double inset = focused ? 1 : 0.5;
    painter.setPen(focused ? QPen(theme.color("accent.focus"), 2) : QPen(theme.color("border.normal"), 1));
    painter.setBrush(theme.color("surface.base"));
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 8, 8);
    paintHeader(painter);
    if (!m_scene)
        return;
    ChartScene::State state = m_state;
    if (!focused)
        state.cursor = -1;
    m_scene->paint(painter, state);
    if (m_anchor < 0) // nothing is read while a brush is drawn
        paintHover(painter);
}

void ChartCard::paintHeader(QPainter& painter) const
{
    const Theme& theme = Theme::current();
    const int right = m_clear->isVisible() ? m_clear->x() : m_export->x();
    const auto line = [&](double top, const QFont& font, const char* colour, const QString& words) {
        const QRectF place(kPad, top, right - kPad - 8, 18);
        painter.setFont(font);
        painter.setPen(theme.color(colour));
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetricsF(font).elidedText(words, Qt::ElideRight, place.width()));
    };
    line(10, Theme::font("body", QFont::DemiBold), "text.primary", words::chartTitle(m_spec));
    line(27, Theme::font("caption"), "text.tertiary", words::chartSubtitle(m_data, m_zone));
}

/// The hover card, the same on keyboard focus.
void ChartCard::paintHover(QPainter& painter) const
{
    const int at = m_state.hovered >= 0 ? m_state.hovered : hasFocus() && m_keyboardFocus ? m_state.cursor : -1;
    if (at < 0)
        return;
    const ChartScene::Spot& spot = m_scene->spots()[static_cast<std::size_t>(at)];
    const double x = m_state.hovered >= 0 ? m_pointer.x() : spot.mark.left() + 12;
    paintHoverCard(painter, spot, m_scene->overTime(), m_state.hovered < 0, x,
        QRectF(rect()).adjusted(8, kHeader + 4, -8, -8), Theme::current());
}

} // namespace desk::ui
