// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/dashboardpage.h"

#include "ui/charts/chartcard.h"
#include "ui/common/format.h"
#include "ui/dashboards/dashboardbar.h"
#include "ui/dashboards/dashboardgrid.h"
#include "ui/dashboards/dashboardwords.h"
#include "ui/dashboards/facetpanel.h"
#include "ui/dashboards/figurestrip.h"
#include "ui/dashboards/periods.h"
#include "ui/export/chartexporter.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QScrollArea>

namespace desk::ui {

namespace {

constexpr int kMargin = 16, kGap = 12;

QTimeZone zoneOf(const ViewState& view)
{
    return view.request.timeZone.isEmpty() ? displayZone() : QTimeZone(view.request.timeZone);
}

} // namespace

/// From one filter to another by a click in a chart or a facet; what one drag goes through is one step.
class DashboardPage::FilterStep final : public QUndoCommand {
public:
    FilterStep(DashboardPage& page, const QString& words, Query before, Query after, bool goesOn)
        : QUndoCommand(words)
        , m_page(page)
        , m_before(std::move(before))
        , m_after(std::move(after))
        , m_goesOn(goesOn)
    {
    }
    [[nodiscard]] int id() const override { return 1; }
    bool mergeWith(const QUndoCommand* next) override
    {
        const auto* later = static_cast<const FilterStep*>(next);
        if (later->m_goesOn)
            m_after = later->m_after;
        return later->m_goesOn;
    }
    void undo() override { emit m_page.queryChanged(m_before); }
    void redo() override { emit m_page.queryChanged(m_after, m_goesOn && !std::exchange(m_done, true)); }

private:
    DashboardPage& m_page;
    Query m_before, m_after;
    bool m_goesOn, m_done = false;
};

DashboardPage::DashboardPage(const QString& profileDir, QWidget* parent)
    : QWidget(parent)
    , m_book(profileDir + QStringLiteral("/dashboards"))
    , m_bar(new DashboardBar(this))
    , m_scroll(new QScrollArea(this))
    , m_figures(new FigureStrip)
    , m_grid(new DashboardGrid)
    , m_facets(new FacetPanel(this))
    , m_exporter(new ChartExporter(this))
{
    setObjectName(QStringLiteral("dashboardPage"));
    auto* content = new QWidget(m_scroll);
    content->setBackgroundRole(QPalette::Window);
    auto* charts = new QVBoxLayout(content);
    charts->setContentsMargins(kMargin, kGap, kMargin, kMargin);
    charts->setSpacing(kGap);
    charts->addWidget(m_figures);
    charts->addWidget(m_grid);
    charts->addStretch(1);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(content);
    m_facets->hide();
    auto* across = new QHBoxLayout;
    across->setSpacing(0);
    across->addWidget(m_facets);
    across->addWidget(m_scroll, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addLayout(across, 1);
    connect(m_grid, &DashboardGrid::cardMade, this, &DashboardPage::wireCard);
    connect(m_grid, &DashboardGrid::moveWanted, &m_book, &DashboardBook::moveChart);
    connect(m_grid, &DashboardGrid::sizeWanted, &m_book, &DashboardBook::resizeChart);
    connect(m_grid, &DashboardGrid::removeWanted, this, &DashboardPage::removeCard);
    connect(m_grid, &DashboardGrid::menuWanted, this, &DashboardPage::openCardMenu);
    connect(m_bar, &DashboardBar::dashboardMenuWanted, this, &DashboardPage::openDashboardMenu);
    connect(m_bar, &DashboardBar::periodMenuWanted, this, &DashboardPage::openPeriodMenu);
    connect(m_bar, &DashboardBar::comparisonMenuWanted, this, &DashboardPage::openComparisonMenu);
    connect(m_bar, &DashboardBar::facetsToggled, this, &DashboardPage::showFacets);
    connect(m_bar, &DashboardBar::addChartWanted, this, [this] { openGallery(); });
    connect(m_bar, &DashboardBar::reportWanted, this, [this] { emit reportWanted(m_book.shown()); });
    connect(m_exporter, &ChartExporter::done, this, &DashboardPage::exported);
    connect(m_exporter, &ChartExporter::failed, this, &DashboardPage::exportFailed);
    connect(m_facets, &FacetPanel::chosen, this,
        [this](QueryField field, const QString& value, bool add) { choose(field, value, add); });
    wireBook();
    addShortcuts();
    retranslate();
    showDashboard();
}

DashboardPage::~DashboardPage()
{
    m_book.disconnect(this);
}

void DashboardPage::addShortcuts()
{
    const auto add = [this](const char* name, QKeySequence::StandardKey keys, auto run) {
        auto* action = new QAction(this);
        action->setObjectName(QLatin1String(name));
        action->setShortcuts(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, &m_book.undoStack(), run);
        addAction(action);
    };
    add("undo", QKeySequence::Undo, &QUndoStack::undo);
    add("redo", QKeySequence::Redo, &QUndoStack::redo);
}

void DashboardPage::wireBook()
{
    connect(&m_book, &DashboardBook::changed, this, &DashboardPage::showDashboard);
    connect(&m_book, &DashboardBook::exported, this, &DashboardPage::exported);
    connect(&m_book, &DashboardBook::unreadable, this, [this](const QString& file, const DashboardError& why) {
        emit said(tr("%1: %2", "file: what is wrong").arg(file, dashboardErrorText(why)), {}, {});
    });
    connect(&m_book, &DashboardBook::failed, this,
        [this](const QString& file, const Error& why) { emit exportFailed(file, why.detail); });
}

void DashboardPage::wireCard(ChartCard* card)
{
    // Steps of the backlog are by their own days, whatever day the ticket was created on: these give way.
    const bool steps = card->spec().id == ChartId::Waterfall;
    connect(card, &ChartCard::chosen, this, [this, steps](const QueryDimension& field, const QString& value, bool add) {
        choose(field, value, add, steps);
    });
    connect(card, &ChartCard::cleared, this, [this](const QueryDimension& field) {
        if (m_view && m_view->request.query.narrows(field))
            changeQuery(m_view->request.query.with(field, {}), tr("Clear", "a filter"));
    });
    connect(card, &ChartCard::brushed, this, [this](const QueryDimension& field, const QString& range) {
        const bool goesOn = m_gesture == m_grid->gesture();
        if (m_view && changeQuery(m_view->request.query.with(field, { range }), tr("Choose a range"), goesOn))
            m_gesture = m_grid->gesture();
    });
    connect(card, &ChartCard::unfiltered, this, [this] { changeQuery({}, tr("Clear", "a filter")); });
    connect(card, &ChartCard::listRequested, this, [this, steps](const QueryDimension& field, const QString& value) {
        if (m_view && !value.isEmpty() && !m_view->request.query.chooses(field, value))
            choose(field, value, false, steps);
        emit listWanted();
    });
    connect(
        card, &ChartCard::namesRequested, this, [this](const QueryDimension& names) { emit namesWanted(names.field); });
    connect(card, &ChartCard::pointed, this, [this, card](QDate day) {
        for (ChartCard* other : m_grid->cards())
            if (other != card)
                other->pointAt(day);
    });
    connect(card, &ChartCard::whyRequested, this, &DashboardPage::explain);
    connect(card, &ChartCard::tableRequested, this, &DashboardPage::openTable);
    connect(card, &ChartCard::exportRequested, this, [this](const ChartSpec& chart, const QPoint& at) {
        const auto& cards = m_book.shown().cards;
        const auto found = std::ranges::find(cards, chart, &DashboardCard::chart);
        if (found != cards.end())
            openCardMenu(static_cast<int>(found - cards.begin()), at);
    });
}

ChartCard* DashboardPage::card(const ChartSpec& chart) const
{
    return m_grid->card(chart);
}

void DashboardPage::showDashboard()
{
    const Dashboard& board = m_book.shown();
    m_grid->setCards(board.cards);
    setFocusProxy(m_grid->cards().empty() ? static_cast<QWidget*>(m_bar) : m_grid->cards().front());
    if (m_view)
        m_grid->setView(*m_view);
    retranslate();
    emit stateChanged();
    emit viewNeeded();
}

/// Its filter is put in force with it.
void DashboardPage::chooseDashboard(const QString& id)
{
    m_book.show(id);
    const auto query = parseQuery(m_book.shown().filter);
    if (!m_book.shown().filter.isEmpty() && std::holds_alternative<Query>(query))
        changeQuery(std::get<Query>(query), tr("Filter"));
}

void DashboardPage::setView(const ViewStatePtr& view)
{
    m_view = view;
    if (!view)
        return;
    m_grid->setView(*view);
    if (view->request.figures) // else it is the list's
        m_figures->setFigures(figuresOf(*view));
    m_facets->setView(*view);
    retranslate();
}

void DashboardPage::addTo(ViewRequest& request) const
{
    for (const DashboardCard& card : m_book.shown().cards)
        request.charts.push_back(card.chart);
    if (m_facets->isVisibleTo(this))
        for (const ChartSpec& facet : FacetPanel::wantedCharts())
            if (std::ranges::find(request.charts, facet) == request.charts.end())
                request.charts.push_back(facet);
    request.figures = true;
    request.compare = m_compare;
}

void DashboardPage::setState(const DashboardState& state)
{
    m_compare = state.compare;
    m_bar->setFacetsShown(state.facets);
    m_book.show(state.shown);
    retranslate();
}

DashboardState DashboardPage::state() const
{
    return { m_book.shown().id, m_compare, m_facets->isVisibleTo(this) };
}

void DashboardPage::showFacets(bool shown)
{
    m_facets->setVisible(shown);
    emit stateChanged();
    emit viewNeeded();
}

void DashboardPage::setComparison(Comparison compare)
{
    if (std::exchange(m_compare, compare) == compare)
        return;
    retranslate();
    emit stateChanged();
    emit viewNeeded();
}

bool DashboardPage::changeQuery(const Query& query, const QString& words, bool goesOn)
{
    // During a drag the hand is ahead of the answers: what the last one says is no reason to stop.
    if (!m_view || (!goesOn && m_view->request.query == query))
        return false;
    m_book.undoStack().push(new FilterStep(*this, words, m_view->request.query, query, goesOn));
    return true;
}

void DashboardPage::choose(const QueryDimension& field, const QString& value, bool add, bool onAnyDay)
{
    if (!m_view)
        return;
    const Query query = onAnyDay && !m_view->request.query.narrows(field)
        ? m_view->request.query.with(QueryField::Created, {})
        : m_view->request.query;
    const Query narrowed = query.with(field, { value });
    // A second time, what is chosen alone is taken back.
    changeQuery(add ? query.toggled(field, value) : narrowed == query ? query.with(field, {}) : narrowed, tr("Filter"));
}

QDate DashboardPage::today() const
{
    return QDateTime::fromMSecsSinceEpoch(m_view->request.now, zoneOf(*m_view)).date();
}

void DashboardPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
    if (event->type() == QEvent::LanguageChange && m_view)
        m_figures->setFigures(figuresOf(*m_view));
    QWidget::changeEvent(event);
}

void DashboardPage::retranslate()
{
    const Dashboard& board = m_book.shown();
    m_bar->setDashboard(dashboardName(board), static_cast<int>(board.cards.size()));
    m_bar->setComparison(m_compare == Comparison::None ? tr("no comparison")
            : m_compare == Comparison::Previous        ? tr("previous period")
                                                       : tr("last year"));
    if (m_view) {
        m_bar->setPeriod(periodWords(m_view->request.query, today()));
        m_bar->setZone(QString::fromLatin1(zoneOf(*m_view).id()));
    }
    setAccessibleName(tr("Dashboards"));
}

} // namespace desk::ui
