// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartspage.h"

#include "ui/charts/chartcard.h"
#include "ui/common/format.h"
#include "ui/export/chartexporter.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>

namespace desk::ui {

namespace {

constexpr int kMargin = 16, kGap = 12, kCardHeight = 272, kCardHeightMost = 380;
constexpr int kFill = 100; // rows take what there is before the space below them does

} // namespace

const std::vector<ChartSpec>& ChartsPage::wantedCharts()
{
    static const std::vector<ChartSpec> wanted { ChartId::CreatedSolvedBacklog, ChartId::Status, ChartId::Priority,
        ChartId::Channel };
    return wanted;
}

ChartsPage::ChartsPage(QWidget* parent)
    : QWidget(parent)
    , m_exporter(new ChartExporter(this))
{
    connect(m_exporter, &ChartExporter::done, this, &ChartsPage::exported);
    connect(m_exporter, &ChartExporter::failed, this, &ChartsPage::exportFailed);
    setObjectName(QStringLiteral("chartsPage"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(kMargin, 10, kMargin, 6);
    row->setSpacing(kGap);
    m_title = new QLabel(head);
    m_facts = new QLabel(head);
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(m_title);
    row->addWidget(m_facts, 1);
    column->addWidget(head);

    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget(m_scroll);
    content->setBackgroundRole(QPalette::Window);
    m_grid = new QGridLayout(content);
    m_grid->setContentsMargins(kMargin, 6, kMargin, kMargin);
    m_grid->setSpacing(kGap);
    for (const ChartSpec& chart : wantedCharts()) {
        auto* card = new ChartCard(chart, content);
        card->setMinimumHeight(kCardHeight);
        card->setMaximumHeight(kCardHeightMost);
        connect(card, &ChartCard::chosen, this, &ChartsPage::choose);
        connect(card, &ChartCard::cleared, this, [this](QueryField field) {
            if (m_view && m_view->request.query.narrows(field))
                emit queryChanged(m_view->request.query.with(field, {}));
        });
        connect(card, &ChartCard::brushed, this, [this](QueryField field, const QString& range) {
            if (m_view)
                emit queryChanged(m_view->request.query.with(field, { range }));
        });
        connect(card, &ChartCard::exportRequested, this, &ChartsPage::openExportMenu);
        m_cards.push_back(card);
    }
    m_scroll->setWidget(content);
    column->addWidget(m_scroll, 1);
    retranslate();
}

ChartCard* ChartsPage::card(const ChartSpec& chart) const
{
    const auto it = std::ranges::find(m_cards, chart, &ChartCard::spec);
    return it == m_cards.end() ? nullptr : *it;
}

void ChartsPage::setView(const ViewStatePtr& view)
{
    m_view = view;
    for (const ChartData& chart : view->charts)
        if (ChartCard* shown = card(chart.spec.id))
            shown->setChart(chart, zone(), view->request.query);
    retranslate();
}

QTimeZone ChartsPage::zone() const
{
    return m_view->request.timeZone.isEmpty() ? displayZone() : QTimeZone(m_view->request.timeZone);
}

void ChartsPage::choose(QueryField field, const QString& value, bool add)
{
    if (!m_view)
        return;
    const Query& query = m_view->request.query;
    const Query narrowed = query.with(field, { value });
    // A second time, what is chosen alone is taken back.
    emit queryChanged(add ? query.toggled(field, value) : narrowed == query ? query.with(field, {}) : narrowed);
}

void ChartsPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ChartsPage::arrange()
{
    const int columns = width() >= 1000 ? 3 : width() >= 680 ? 2 : 1;
    if (std::exchange(m_columns, columns) == columns)
        return;
    for (ChartCard* card : m_cards)
        m_grid->removeWidget(card);
    for (int row = 0; row < m_grid->rowCount(); ++row)
        m_grid->setRowStretch(row, 0);
    int row = 0, column = 0;
    for (ChartCard* card : m_cards) {
        // What stands over time takes a row; so does, of what is left of one, the last card.
        const bool wide = card->spec().id == ChartId::CreatedSolvedBacklog;
        const int span = wide ? columns : card == m_cards.back() ? columns - column : 1;
        m_grid->addWidget(card, row, column, 1, span);
        m_grid->setRowStretch(row, kFill);
        column += span;
        if (column >= columns) {
            ++row;
            column = 0;
        }
    }
    for (int i = 0; i < 3; ++i)
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
    m_grid->setRowStretch(row + 1, 1);
}

void ChartsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ChartsPage::retranslate()
{
    m_title->setText(tr("Overview", "dashboard"));
    m_title->setFont(Theme::font("section", QFont::DemiBold));
    m_facts->setFont(Theme::font("secondary"));
    m_facts->setText(m_view ? tr("%n chart(s), one filter", nullptr, static_cast<int>(m_cards.size()))
                + QStringLiteral(" · ") + QString::fromLatin1(zone().id())
                            : QString());
    setAccessibleName(tr("Dashboards"));
}

void ChartsPage::openExportMenu(const ChartSpec& chart, const QPoint& at)
{
    if (m_view)
        m_exporter->openMenu(makePicture(*m_view, chart, Theme::Appearance::Light), at);
}

} // namespace desk::ui
