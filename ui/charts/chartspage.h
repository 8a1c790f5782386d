// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/viewstate.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QScrollArea;

namespace desk::ui {

class ChartCard;
class ChartExporter;

/// The dashboard: created, solved and backlog over time, statuses, priorities, channels; all follow the filter, and a
/// click on any of them changes it. Values in, intents out.
class ChartsPage final : public QWidget {
    Q_OBJECT

public:
    explicit ChartsPage(QWidget* parent = nullptr);
    void setView(const ViewStatePtr& view);
    /// The charts this page wants computed: what belongs into ViewRequest::charts while it is shown.
    static const std::vector<ChartSpec>& wantedCharts();
    [[nodiscard]] ChartCard* card(const ChartSpec& chart) const;

signals:
    void queryChanged(const desk::Query& query);
    void exported(const QString& file); ///< empty = to the clipboard
    void exportFailed(const QString& file, const QString& why);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();
    void retranslate();
    void choose(QueryField field, const QString& value, bool add);
    void openExportMenu(const ChartSpec& chart, const QPoint& at);
    [[nodiscard]] QTimeZone zone() const; ///< in which the view's days begin

    ViewStatePtr m_view;
    ChartExporter* m_exporter;
    QLabel *m_title, *m_facts;
    QScrollArea* m_scroll;
    QGridLayout* m_grid;
    std::vector<ChartCard*> m_cards;
    int m_columns = 0;
};

} // namespace desk::ui
