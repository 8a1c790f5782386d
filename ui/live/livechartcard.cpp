// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/livechartcard.h"

#include "ui/charts/hovercard.h"
#include "ui/common/iconbutton.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

namespace desk::ui {

LiveChartCard::LiveChartCard(const QString& objectName, QWidget* parent)
    : LiveCard(parent)
    , m_export(new IconButton("export", 24, this))
{
    setObjectName(objectName);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_headerTaken = 32;
    connect(m_export, &QAbstractButton::clicked, this,
        [this] { emit exportRequested(m_export->mapToGlobal(QPoint(0, m_export->height() + 4))); });
    retranslate();
}

void LiveChartCard::setChart(LiveChart chart)
{
    if (chart == m_chart)
        return;
    m_chart = std::move(chart);
    describe();
    update();
}

void LiveChartCard::setEmptyWords(const QString& words)
{
    m_emptyWords = words;
    update();
}

QRectF LiveChartCard::plot() const
{
    return QRectF(rect()).adjusted(kPad, kHeader + 2, -kPad + 4, -8);
}

const LiveSample* LiveChartCard::marked() const
{
    if (m_pointer >= 0)
        return m_chart.at(m_pointer, plot());
    if (!hasFocus() || !m_keyboardFocus)
        return nullptr;
    const LiveSample* found = nullptr;
    for (const LiveSample* sample : m_chart.samples())
        if (!found || m_cursor == 0 || sample->at <= m_cursor)
            found = sample;
    return found;
}

void LiveChartCard::paintEvent(QPaintEvent* event)
{
    LiveCard::paintEvent(event);
    QPainter painter(this);
    const Theme& theme = Theme::current();
    if (m_chart.empty()) {
        painter.setFont(Theme::font("body"));
        painter.setPen(theme.color("text.tertiary"));
        painter.drawText(plot(), Qt::AlignCenter | Qt::TextWordWrap, m_emptyWords);
        return;
    }
    const LiveSample* sample = marked();
    m_chart.paint(painter, plot(), theme, sample);
    if (!sample)
        return;
    const ChartScene::Spot spot = m_chart.spotOf(*sample, plot(), theme);
    paintHoverCard(painter, spot, true, false, spot.mark.x(), QRectF(rect()).adjusted(8, kHeader + 4, -8, -8), theme);
}

void LiveChartCard::resizeEvent(QResizeEvent* event)
{
    LiveCard::resizeEvent(event);
    m_export->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(width() - kPad - 22, 10, 24, 24)));
}

void LiveChartCard::mouseMoveEvent(QMouseEvent* event)
{
    m_pointer = event->position().x();
    update();
}

void LiveChartCard::leaveEvent(QEvent*)
{
    m_pointer = -1;
    update();
}

void LiveChartCard::keyPressEvent(QKeyEvent* event)
{
    const std::vector<const LiveSample*> samples = m_chart.samples();
    if (event->key() == Qt::Key_T && event->modifiers() == Qt::ControlModifier) {
        emit tableRequested();
        return;
    }
    if (samples.empty())
        return LiveCard::keyPressEvent(event);
    m_keyboardFocus = true;
    const auto last = std::ranges::find_if(samples, [this](const LiveSample* sample) { return sample->at > m_cursor; });
    auto at = m_cursor == 0 ? int(samples.size()) - 1 : int(last - samples.begin()) - 1;
    switch (event->key()) {
    case Qt::Key_Left: --at; break;
    case Qt::Key_Right: ++at; break;
    case Qt::Key_PageUp: at -= 30; break;
    case Qt::Key_PageDown: at += 30; break;
    case Qt::Key_Home: at = 0; break;
    case Qt::Key_End: at = int(samples.size()) - 1; break;
    default: return LiveCard::keyPressEvent(event);
    }
    at = std::clamp(at, 0, int(samples.size()) - 1);
    m_pointer = -1;
    // At the end it goes along with the time.
    m_cursor = at == int(samples.size()) - 1 ? 0 : samples[std::size_t(at)]->at;
    describe();
    update();
}

/// What a screen reader says: the instant that the keyboard is at.
void LiveChartCard::describe()
{
    setAccessibleName(title());
    const std::vector<const LiveSample*> samples = m_chart.samples();
    const LiveSample* at = nullptr;
    for (const LiveSample* sample : samples)
        if (!at || m_cursor == 0 || sample->at <= m_cursor)
            at = sample;
    if (!at)
        return setAccessibleDescription(m_emptyWords);
    const ChartScene::Spot spot = m_chart.spotOf(*at, plot(), Theme::current());
    QStringList words { spot.label };
    for (const ChartScene::Value& value : spot.values)
        words.append(value.name + QLatin1Char(' ') + value.number);
    setAccessibleDescription(words.join(QStringLiteral(", ")));
}

void LiveChartCard::retranslate()
{
    m_export->setLabel(tr("Export"));
}

void LiveChartCard::changeEvent(QEvent* event)
{
    LiveCard::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace desk::ui
