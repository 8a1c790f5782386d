// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartcard.h"

#include "ui/charts/chartaccess.h"
#include "ui/charts/hovercard.h"
#include "ui/common/format.h"
#include "ui/common/iconbutton.h"
#include "ui/theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QToolButton>

namespace desk::ui {

namespace {

using namespace std::chrono_literals;

constexpr int kHeaderLeast = 48, kPad = 14, kBottom = 12, kButton = 24;
constexpr Millis kStaleAfter = 2 * 86'400'000LL;

/// Title and subtitle, as high as the font asks for.
int headerHeight()
{
    const QFontMetrics title(Theme::font("body", QFont::DemiBold)), caption(Theme::font("caption"));
    return std::max(kHeaderLeast, 10 + title.height() + caption.height() + 6);
}

/// What a card keeps: the minutes only where they are listed one by one, so that equal answers are equal.
ChartData kept(ChartData chart)
{
    if (chart.n >= 5)
        chart.minutes.reset();
    return chart;
}

} // namespace

ChartCard::ChartCard(ChartSpec spec, QWidget* parent)
    : QWidget(parent)
    , m_spec(std::move(spec))
    , m_why(new IconButton("help", kButton, this))
    , m_export(new IconButton("export", kButton, this))
    , m_clear(new QToolButton(this))
    , m_link(new QToolButton(this))
{
    installChartAccess();
    setObjectName(QStringLiteral("chart-") + QString::fromStdString(chartName(m_spec)));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_source.data.spec = m_spec;
    m_clear->setObjectName(QStringLiteral("clear"));
    m_link->setObjectName(QStringLiteral("showSomething"));
    for (QToolButton* button : { m_clear, m_link }) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->hide();
    }
    m_typing.setSingleShot(true);
    m_typing.setInterval(1s);
    m_counting.setSingleShot(true);
    m_counting.setInterval(200ms);
    connect(&m_counting, &QTimer::timeout, this, &ChartCard::layOut);
    connect(m_export, &QAbstractButton::clicked, this,
        [this] { emit exportRequested(m_spec, m_export->mapToGlobal(QPoint(0, m_export->height() + 4))); });
    connect(m_why, &QAbstractButton::clicked, this,
        [this] { emit whyRequested(m_spec, QRect(m_why->mapToGlobal(QPoint()), m_why->size())); });
    connect(m_clear, &QAbstractButton::clicked, this, &ChartCard::clearChosen);
    connect(m_link, &QAbstractButton::clicked, this, &ChartCard::followLink);
    retranslate();
}

ChartCard::~ChartCard() = default;

QSize ChartCard::sizeHint() const
{
    return { 360, 272 };
}

void ChartCard::setView(const ViewState& view)
{
    const auto of = [this](const ViewState& state) -> std::optional<ChartData> {
        const auto found = std::ranges::find(state.charts, m_spec, &ChartData::spec);
        return found == state.charts.end() ? std::nullopt : std::optional(kept(*found));
    };
    const auto chart = of(view);
    if (!chart)
        return;
    ChartSource source { *chart };
    const QByteArray& zone = view.request.timeZone;
    source.zone = zone.isEmpty() ? displayZone() : QTimeZone(zone);
    if (view.before) {
        source.before = of(*view.before);
        source.shift = comparisonShift(view);
    }
    setSource(std::move(source), view.request.query, view.request.now);
}

void ChartCard::setSource(ChartSource source, const Query& query, Millis now)
{
    m_stale = source.data.dataUpTo > 0 && now - source.data.dataUpTo > kStaleAfter;
    const bool sameQuery = m_query == query;
    if (m_scene && sameQuery && source == m_source)
        return;
    m_source = std::move(source);
    m_query = query;
    m_now = now;
    const auto field = chartDimension(m_spec);
    m_clear->setVisible(field && query.narrows(*field));
    placeButtons();
    if (m_source.data.counted < 1 && !(m_scene && m_scene->counting())) { // a moment's wait is not worth a word
        m_counting.start();
        return;
    }
    m_counting.stop();
    layOut();
}

int ChartCard::spotCount() const
{
    return m_scene && !m_scene->empty() && !m_scene->counting() ? static_cast<int>(m_scene->spots().size()) : 0;
}

QString ChartCard::valueAt(const QPoint& place) const
{
    const int spot = spotCount() > 0 ? m_scene->spotAt(place) : -1;
    return spot < 0 ? QString() : m_scene->spots()[static_cast<std::size_t>(spot)].queryValue;
}

QRect ChartCard::titleArea() const
{
    return { 0, 0, m_clear->isVisible() ? m_clear->x() : m_why->x(), headerHeight() };
}

void ChartCard::layOut()
{
    const QRectF plot = QRectF(rect()).adjusted(kPad, headerHeight(), -kPad, -kBottom);
    m_scene = plot.isValid() ? ChartScene::make(m_source, plot, Theme::current(), this) : nullptr;
    const int count = spotCount();
    const auto known = [count](int spot) { return spot < count ? spot : -1; };
    m_state.hovered = known(m_state.hovered);
    m_state.cursor = known(m_state.cursor);
    m_anchor = known(m_anchor);
    m_state.elsewhere = known(m_state.elsewhere);
    if (m_scene)
        m_scene->markChosen(m_query, m_now);
    if (m_anchor < 0) // during a drag the hand is ahead of the answers
        m_state.brush = count > 0 && m_scene->brushes() ? m_scene->brushOf(m_query, m_now) : ChartScene::Bins();
    describe();
    placeLink();
    update();
}

void ChartCard::describe()
{
    m_title = words::chartTitle(m_spec);
    m_subtitle = words::chartSubtitle(m_source.data, m_source.zone);
    m_age = m_stale ? tr("data up to %1").arg(formatDateTime(m_source.data.dataUpTo)) : QString();
    setAccessibleName(m_title);
    setAccessibleDescription(m_subtitle);
}

void ChartCard::resizeEvent(QResizeEvent*)
{
    placeButtons();
    if (m_scene || m_source.data.n > 0)
        layOut();
}

void ChartCard::placeButtons()
{
    m_export->move(width() - 10 - kButton, 10);
    m_why->move(m_export->x() - kButton - 2, 10);
    m_clear->resize(m_clear->sizeHint().width(), kButton);
    m_clear->move(m_why->x() - m_clear->width() - 4, 10);
}

/// An empty chart offers the one thing that would show something.
void ChartCard::placeLink()
{
    const bool wanted = m_scene && m_scene->empty() && !m_scene->counting() && !m_query.empty();
    m_link->setVisible(wanted);
    if (!wanted)
        return;
    const bool one = m_query.terms.size() == 1 && !m_query.terms.front().negated
        && !queryFieldName(m_query.terms.front().field).isEmpty();
    m_link->setText(one
            ? tr("Leave out %1", "a field of the filter")
                  .arg(queryFieldName({ m_query.terms.front().field, m_query.terms.front().name }) + QLatin1Char(':'))
            : tr("Show without the filter"));
    m_link->adjustSize();
    const int middle = (headerHeight() + height() - kBottom) / 2;
    m_link->move((width() - m_link->width()) / 2, middle + QFontMetrics(Theme::font("body")).height());
}

void ChartCard::retranslate()
{
    describe();
    m_why->setLabel(tr("Why these numbers"));
    m_export->setLabel(tr("Export this chart…"));
    m_clear->setFont(Theme::font("secondary", QFont::Medium));
    m_clear->setText(tr("Clear", "what is chosen in a chart"));
    m_clear->setToolTip(tr("Clear the selection of this chart"));
    m_link->setFont(Theme::font("secondary"));
    QPalette link = m_link->palette();
    link.setColor(QPalette::ButtonText, Theme::current().color("text.link"));
    m_link->setPalette(link);
    placeButtons();
}

void ChartCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
    if ((event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange
            || event->type() == QEvent::FontChange)
        && m_scene)
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
    const auto line
        = [&](double left, double top, double right, const QFont& font, const char* colour, const QString& words) {
              const QFontMetricsF metrics(font);
              painter.setFont(font);
              painter.setPen(theme.color(colour));
              const QString fitting = metrics.elidedText(words, Qt::ElideRight, std::max(0.0, right - left));
              painter.drawText(QRectF(left, top, std::max(0.0, right - left) + 1, std::max(18.0, metrics.height())),
                  Qt::AlignLeft | Qt::AlignVCenter, fitting);
              return left + metrics.horizontalAdvance(fitting);
          };
    const QFont title = Theme::font("body", QFont::DemiBold), caption = Theme::font("caption");
    line(kPad, 10, titleArea().right() - 8, title, "text.primary", m_title);
    const double top = std::max(27.0, 10 + QFontMetricsF(title).height() - 1), right = titleArea().right() - 8;
    const double age = m_age.isEmpty() ? 0 : QFontMetricsF(caption).horizontalAdvance(m_age) + 14;
    const double end = line(kPad, top, std::max<double>(kPad, right - age), caption, "text.tertiary", m_subtitle);
    if (!m_age.isEmpty())
        line(end + 12, top, right + 1, caption, "semantic.warning", m_age);
}

/// The hover card, the same on keyboard focus.
void ChartCard::paintHover(QPainter& painter) const
{
    const int at = m_state.hovered >= 0 ? m_state.hovered : hasFocus() && m_keyboardFocus ? m_state.cursor : -1;
    if (at < 0)
        return;
    const ChartScene::Spot& spot = m_scene->spots()[static_cast<std::size_t>(at)];
    const double x = m_state.hovered >= 0 ? m_pointer.x() : spot.mark.left() + 12;
    const bool lists = m_state.hovered < 0 && !spot.queryValue.isEmpty();
    paintHoverCard(painter, spot, m_scene->inColumns(), lists, x,
        QRectF(rect()).adjusted(8, headerHeight() + 4, -8, -8), Theme::current());
}

} // namespace desk::ui
