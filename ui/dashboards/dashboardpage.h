// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/viewstate.h"
#include "ui/dashboards/dashboardbook.h"
#include "ui/dashboards/dashboardstate.h"

#include <QWidget>

class QMenu;
class QScrollArea;

namespace desk::ui {

class ChartCard;
class ChartExporter;
class DashboardBar;
class DashboardGrid;
class FacetPanel;
class FigureStrip;

/// The dashboards: figures, charts and facets of one filter, arranged by the person; a click on any of them changes
/// the filter. Values in, intents out.
class DashboardPage final : public QWidget {
    Q_OBJECT

public:
    /// The profile's folder keeps the dashboards that are the person's own.
    explicit DashboardPage(const QString& profileDir, QWidget* parent = nullptr);
    ~DashboardPage() override;

    void setView(const ViewStatePtr& view);
    /// Adds to a request what this page shows of it.
    void addTo(ViewRequest& request) const;
    void setState(const DashboardState& state);
    [[nodiscard]] DashboardState state() const;
    [[nodiscard]] DashboardBook& book() { return m_book; }
    [[nodiscard]] ChartCard* card(const ChartSpec& chart) const;
    /// All charts there are, to add one, or to put one in the place of a card.
    void openGallery(int replaced = -1);
    void openDashboardMenu(const QPoint& globalPosition);

signals:
    /// With `goesOn` the hand is still at the change before this one: one step of the history.
    void queryChanged(const desk::Query& query, bool goesOn = false);
    void viewNeeded(); ///< other charts are shown now
    void stateChanged();
    void listWanted(); ///< the tickets behind a spot
    void namesWanted(desk::QueryField field); ///< a name that the chart does not have: where one can type it
    void reportWanted(const desk::Dashboard& dashboard);
    void exported(const QString& file); ///< empty = to the clipboard
    void exportFailed(const QString& file, const QString& why);
    /// Something to say, with what can be done about it (nothing where `action` is empty).
    void said(const QString& text, const QString& action, const std::function<void()>& run);

protected:
    void changeEvent(QEvent* event) override;

private:
    class FilterStep;

    void wireCard(ChartCard* card);
    void wireBook();
    void addShortcuts();
    void showDashboard();
    void chooseDashboard(const QString& id);
    void retranslate();
    /// False where the filter is that already.
    bool changeQuery(const Query& query, const QString& words, bool goesOn = false);
    /// With `onAnyDay` the days of creation give way.
    void choose(const QueryDimension& field, const QString& value, bool add, bool onAnyDay = false);
    void openPeriodMenu(const QPoint& at);
    void openComparisonMenu(const QPoint& at);
    void openCardMenu(int card, const QPoint& at);
    void addArrangement(QMenu& menu, int card);
    void explain(const ChartSpec& chart, const QRect& globalPlace);
    void openTable(const ChartSpec& chart);
    [[nodiscard]] const ChartData* dataOf(const ChartSpec& chart) const; ///< of the last answer
    void addDashboardActions(QMenu& menu);
    void showFacets(bool shown);
    void setComparison(Comparison compare);
    void askForName(const QString& title, const QString& name, std::function<void(const QString&)> use);
    void importDashboard();
    void exportDashboard();
    void removeDashboard();
    void removeCard(int card);
    [[nodiscard]] QDate today() const;

    DashboardBook m_book;
    ViewStatePtr m_view;
    DashboardBar* m_bar;
    QScrollArea* m_scroll;
    FigureStrip* m_figures;
    DashboardGrid* m_grid;
    FacetPanel* m_facets;
    ChartExporter* m_exporter;
    Comparison m_compare = Comparison::None;
    int m_gesture = -1; ///< of the last change by a drag
};

} // namespace desk::ui
