// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/viewstate.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace desk::ui {

class IconButton;
class MenuButton;

/// What stands over a dashboard, 40 px: which one it is, how many charts under one filter, the period and what it is
/// laid beside, the time zone, and what can be done. Menus are the page's.
class DashboardBar final : public QWidget {
    Q_OBJECT

public:
    explicit DashboardBar(QWidget* parent = nullptr);
    void setDashboard(const QString& name, int charts);
    /// The filter says which period; `now` and `zone` what its days mean.
    void setPeriod(const QString& words);
    void setComparison(const QString& words);
    void setZone(const QString& words);
    void setFacetsShown(bool shown);

signals:
    void dashboardMenuWanted(const QPoint& globalPosition);
    void periodMenuWanted(const QPoint& globalPosition);
    void comparisonMenuWanted(const QPoint& globalPosition);
    void facetsToggled(bool shown);
    void addChartWanted();
    void reportWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    void fit();

    MenuButton *m_title, *m_period, *m_comparison;
    QLabel *m_facts, *m_zoneIcon, *m_zone;
    IconButton* m_facets;
    QPushButton *m_add, *m_report;
    int m_charts = 0;
    QString m_name, m_periodWords, m_comparisonWords;
};

} // namespace desk::ui
