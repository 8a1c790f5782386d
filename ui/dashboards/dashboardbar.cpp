// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/dashboardbar.h"

#include "ui/common/iconbutton.h"
#include "ui/common/menubutton.h"
#include "ui/theme/ink.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace desk::ui {

namespace {

constexpr int kHeight = 41, kMargin = 10, kZoneFrom = 980, kFactsFrom = 820;

QPoint below(const QWidget& button)
{
    return button.mapToGlobal(QPoint(0, button.height() + 2));
}

} // namespace

DashboardBar::DashboardBar(QWidget* parent)
    : QWidget(parent)
    , m_title(new MenuButton(true, this))
    , m_period(new MenuButton(false, this))
    , m_comparison(new MenuButton(false, this))
    , m_facts(new QLabel(this))
    , m_zoneIcon(new QLabel(this))
    , m_zone(new QLabel(this))
    , m_facets(new IconButton("filter", 28, this))
    , m_add(new QPushButton(this))
    , m_report(new QPushButton(this))
{
    setObjectName(QStringLiteral("dashboardBar"));
    m_title->setObjectName(QStringLiteral("dashboardMenuButton"));
    m_period->setObjectName(QStringLiteral("periodButton"));
    m_comparison->setObjectName(QStringLiteral("comparisonButton"));
    m_facets->setObjectName(QStringLiteral("facetsButton"));
    m_add->setObjectName(QStringLiteral("addChartButton"));
    m_report->setObjectName(QStringLiteral("reportButton"));
    setFixedHeight(kHeight);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kMargin, 0, kMargin + 6, 1);
    row->setSpacing(8);
    row->addWidget(m_title);
    row->addWidget(m_facts);
    row->addStretch(1);
    row->addWidget(m_period);
    row->addWidget(m_comparison);
    row->addWidget(m_zoneIcon);
    row->addWidget(m_zone);
    row->addSpacing(4);
    row->addWidget(m_facets);
    row->addWidget(m_add);
    row->addWidget(m_report);
    m_facets->setCheckable(true);
    for (QPushButton* button : { m_add, m_report })
        button->setFocusPolicy(Qt::TabFocus);
    connect(m_title, &MenuButton::clicked, this, [this] { emit dashboardMenuWanted(below(*m_title)); });
    connect(m_period, &MenuButton::clicked, this, [this] { emit periodMenuWanted(below(*m_period)); });
    connect(m_comparison, &MenuButton::clicked, this, [this] { emit comparisonMenuWanted(below(*m_comparison)); });
    connect(m_facets, &IconButton::toggled, this, &DashboardBar::facetsToggled);
    connect(m_add, &QPushButton::clicked, this, &DashboardBar::addChartWanted);
    connect(m_report, &QPushButton::clicked, this, &DashboardBar::reportWanted);
    retranslate();
}

void DashboardBar::setDashboard(const QString& name, int charts)
{
    m_name = name;
    m_charts = charts;
    retranslate();
}

void DashboardBar::setPeriod(const QString& words)
{
    m_periodWords = words;
    m_period->setWords(words, tr("Period"));
}

void DashboardBar::setComparison(const QString& words)
{
    m_comparisonWords = words;
    m_comparison->setWords(words, tr("Compared with"));
}

void DashboardBar::setZone(const QString& words)
{
    m_zone->setText(words);
}

void DashboardBar::setFacetsShown(bool shown)
{
    m_facets->setChecked(shown);
}

void DashboardBar::retranslate()
{
    m_title->setWords(m_name, tr("Dashboard"));
    m_period->setWords(m_periodWords, tr("Period"));
    m_comparison->setWords(m_comparisonWords, tr("Compared with"));
    m_facts->setText(tr("%n chart(s), one filter", nullptr, m_charts));
    m_zone->setToolTip(tr("Days begin in this time zone"));
    m_facets->setLabel(tr("Show or hide the facets"));
    m_add->setText(tr("Add chart"));
    m_report->setText(tr("Report…"));
    const Theme& theme = Theme::current();
    m_add->setIcon(theme.actionIcon("plus"));
    m_report->setIcon(theme.actionIcon("print"));
    m_zoneIcon->setPixmap(theme.icon("clock", theme.color("text.tertiary"), 14, devicePixelRatioF()));
    for (QLabel* label : { m_facts, m_zone }) {
        label->setFont(Theme::font("secondary"));
        setInk(label, "text.tertiary");
    }
    for (QPushButton* button : { m_add, m_report })
        button->setFont(Theme::font("secondary", QFont::Medium));
    fit();
}

void DashboardBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::ApplicationFontChange)
        retranslate();
}

void DashboardBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

/// What the status strip says too goes first.
void DashboardBar::fit()
{
    m_zone->setVisible(width() >= kZoneFrom);
    m_zoneIcon->setVisible(width() >= kZoneFrom);
    m_facts->setVisible(width() >= kFactsFrom);
}

void DashboardBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().color("surface.raised"));
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::current().color("border.normal"));
}

} // namespace desk::ui
