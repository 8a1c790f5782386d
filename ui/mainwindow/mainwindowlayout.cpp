// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes, panes and focus of the window: what changes with its width.
#include "ui/mainwindow/mainwindow.h"

#include "ui/dashboards/dashboardpage.h"
#include "ui/filters/filterline.h"
#include "ui/list/listpage.h"
#include "ui/list/ticketlist.h"
#include "ui/list/timestrip.h"
#include "ui/mainwindow/sidebar.h"
#include "ui/mainwindow/topbar.h"
#include "ui/settings/settingsstore.h"

#include <QApplication>
#include <QKeyEvent>
#include <QSplitter>
#include <QStackedWidget>

namespace desk::ui {

namespace {

constexpr int kRailBelow = 1180;
constexpr int kWideFrom = 1920;
constexpr int kBothFrom = 1560; ///< list and two conversations
constexpr int kNarrowBelow = 1000; ///< the conversation opens over the list

} // namespace

MainWindow::Layout MainWindow::layoutClass() const
{
    return width() < kRailBelow ? Layout::Rail : width() < kWideFrom ? Layout::Normal : Layout::Wide;
}

/// Only what the person moved is remembered: a window that shrinks squeezes the list, and that is nobody's wish.
void MainWindow::saveLayout()
{
    static constexpr const char* kNames[] = { "split/rail", "split/normal", "split/wide" };
    if (m_layout && m_reader && m_page->isVisibleTo(m_split) && m_reader->isVisibleTo(m_split))
        m_store->setValue(QLatin1String(kNames[int(*m_layout)]), m_split->sizes().value(0));
}

void MainWindow::layOut()
{
    const Layout now = layoutClass();
    if (m_layout != now) {
        static constexpr const char* kNames[] = { "split/rail", "split/normal", "split/wide" };
        static constexpr int kLists[] = { 400, 632, 1040 };
        m_layout = now;
        const bool rail = now == Layout::Rail;
        m_sidebar->setRail(rail);
        m_sidebar->setFixedWidth(rail ? Sidebar::kRail : now == Layout::Wide ? Sidebar::kWide : Sidebar::kWidth);
        const int list = m_store->value(QLatin1String(kNames[int(now)]), kLists[int(now)]).toInt();
        m_split->setSizes({ list, std::max(440, width() - m_sidebar->width() - list) });
    }
    showReader(m_reading);
}

void MainWindow::showReader(bool reading)
{
    m_reading = reading;
    if (!m_reader)
        return;
    const bool narrow = width() < kNarrowBelow;
    const bool crowded = narrow || (m_beside && width() < kBothFrom);
    const bool listHadFocus = m_page->isAncestorOf(QApplication::focusWidget());
    m_reader->setVisible(!narrow || reading);
    m_page->setVisible(!crowded || (narrow && !reading));
    if (m_beside)
        m_beside->setVisible(!narrow || reading);
    if (listHadFocus && !m_page->isVisible())
        m_reader->setFocus(Qt::OtherFocusReason);
}

void MainWindow::setBeside(QWidget* beside)
{
    delete m_beside;
    m_beside = beside;
    if (beside) {
        beside->setMinimumWidth(320);
        m_split->addWidget(beside);
        m_split->setStretchFactor(2, 1);
    }
    showReader(m_reading || (beside && width() < kNarrowBelow));
    if (!beside)
        return;
    const int list = m_page->isVisible() ? m_split->sizes().value(0) : 0;
    const int half = (m_split->width() - list) / 2;
    m_split->setSizes({ list, half, half });
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    layOut();
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_reading && width() < kNarrowBelow) {
        showReader(false);
        m_page->list().setFocus(Qt::OtherFocusReason);
        return;
    }
    QMainWindow::keyPressEvent(event);
}

/// Filter, sidebar, strip, list, conversation; on another page filter, sidebar, page.
void MainWindow::cycleFocus(int by)
{
    QList<QWidget*> panes { &m_top->filter(), m_sidebar };
    if (m_stack->currentWidget() == m_split) {
        panes += { &m_page->strip(), &m_page->list() };
        if (m_reader)
            panes.append(m_reader);
    } else {
        panes.append(m_stack->currentWidget());
    }
    panes.removeIf([](QWidget* pane) { return !pane->isVisible() || !pane->isEnabled(); });
    const QWidget* focus = QApplication::focusWidget();
    const auto here
        = std::ranges::find_if(panes, [&](QWidget* pane) { return pane == focus || pane->isAncestorOf(focus); });
    const auto count = panes.size();
    const auto at = here == panes.end() ? (by > 0 ? -1 : 0) : here - panes.begin();
    panes.at((at + by + count) % count)->setFocus(by > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
}

} // namespace desk::ui
