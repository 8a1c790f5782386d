// SPDX-License-Identifier: GPL-3.0-or-later
// Saved views, and the way out of a filter that matches nothing.
#include "ui/mainwindow/mainwindow.h"

#include "ui/filters/filterline.h"
#include "ui/filters/querytext.h"
#include "ui/list/listpage.h"
#include "ui/mainwindow/messagestrip.h"
#include "ui/mainwindow/topbar.h"
#include "ui/theme/theme.h"

#include <QInputDialog>
#include <QMenu>

namespace desk::ui {

QList<SavedView> MainWindow::allViews() const
{
    return builtInViews() + m_views;
}

void MainWindow::chooseView(const QString& viewId)
{
    for (const SavedView& view : allViews())
        if (view.id == viewId) {
            if (m_pageShown == Page::Issues || m_pageShown == Page::Live)
                showPage(Page::Conversations);
            m_top->filter().setText(view.query, FilterLine::Source::View);
        }
}

void MainWindow::setViews(const QList<SavedView>& views)
{
    m_views = views;
    writeSavedViews(*m_store, m_views);
    m_counts.clear(); // they were of other views
    updateSidebar();
    if (!m_accounts.isEmpty())
        requestCounts();
}

/// Instead of a question before: what was can be had back.
void MainWindow::setViewsUndoably(const QList<SavedView>& views, const QString& message)
{
    m_message->say(message, tr("Undo"), [this, before = m_views] { setViews(before); });
    setViews(views);
}

void MainWindow::askForViewName(const QString& title, const QString& name, std::function<void(const QString&)> use)
{
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(tr("Name of the view"));
    dialog->setTextValue(name);
    dialog->resize(380, dialog->sizeHint().height()); // the title has room
    connect(dialog, &QInputDialog::textValueSelected, this, [use = std::move(use)](const QString& text) {
        if (const QString entered = text.simplified(); !entered.isEmpty())
            use(entered);
    });
    dialog->open();
}

void MainWindow::saveView()
{
    if (m_accounts.isEmpty())
        return;
    askForViewName(tr("Save view"), {}, [this](const QString& name) {
        QList<SavedView> views = m_views;
        const SavedView saved { QStringLiteral("saved-") + name, name, m_top->filter().query().toText(), "bookmark",
            true };
        const auto known = std::ranges::find(views, name, &SavedView::name);
        if (known == views.end()) {
            views.append(saved);
            setViews(views);
        } else {
            *known = saved;
            setViewsUndoably(views, tr("“%1” has this filter now.", "a saved view").arg(name));
        }
    });
}

void MainWindow::renameView(const QString& viewId)
{
    const auto view = std::ranges::find(m_views, viewId, &SavedView::id);
    if (view == m_views.end())
        return;
    askForViewName(tr("Rename view"), view->name, [this, viewId](const QString& name) {
        QList<SavedView> views = m_views;
        const auto renamed = std::ranges::find(views, viewId, &SavedView::id);
        if (renamed == views.end() || renamed->name == name)
            return;
        if (std::ranges::find(views, name, &SavedView::name) != views.end()) {
            m_message->say(tr("Another view is called “%1” already.").arg(name));
            return;
        }
        renamed->name = name;
        renamed->id = QStringLiteral("saved-") + name;
        setViews(views);
    });
}

void MainWindow::moveView(const QString& viewId, int by)
{
    QList<SavedView> views = m_views;
    const auto from = std::ranges::find(views, viewId, &SavedView::id) - views.begin();
    const auto to = from + by;
    if (from == views.size() || to < 0 || to >= views.size())
        return;
    views.move(from, to);
    setViews(views);
}

void MainWindow::removeView(const QString& viewId)
{
    QList<SavedView> views = m_views;
    if (views.removeIf([&](const SavedView& view) { return view.id == viewId; }) > 0)
        setViewsUndoably(views, tr("View removed."));
}

void MainWindow::showViewMenu(const QString& viewId, const QPoint& at)
{
    const auto view = std::ranges::find(m_views, viewId, &SavedView::id);
    if (view == m_views.end())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& text, const char* keys, std::function<void()> run) {
        const QString shown = QKeySequence(QLatin1String(keys)).toString(QKeySequence::NativeText);
        return menu->addAction(text + QLatin1Char('\t') + shown, this, std::move(run));
    };
    add(tr("Rename…"), "F2", [this, viewId] { renameView(viewId); });
    add(tr("Move up"), "Alt+Up", [this, viewId] { moveView(viewId, -1); })->setEnabled(view != m_views.begin());
    add(tr("Move down"), "Alt+Down", [this, viewId] { moveView(viewId, 1); })->setEnabled(view + 1 != m_views.end());
    menu->addSeparator();
    add(tr("Remove view"), "Del", [this, viewId] { removeView(viewId); });
    menu->popup(at);
}

void MainWindow::showViewsMenu(const QPoint& at)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const SavedView& view : allViews())
        menu->addAction(
            Theme::current().actionIcon(view.icon), view.name, this, [this, id = view.id] { chooseView(id); });
    menu->addSeparator();
    menu->addAction(tr("Save this filter as a view…"), this, &MainWindow::saveView);
    menu->popup(at);
}

void MainWindow::requestCounts()
{
    std::vector<ViewRequest> requests;
    for (const SavedView& view : allViews()) {
        const auto parsed = parseQuery(view.query);
        const auto* query = std::get_if<Query>(&parsed);
        requests.push_back(requestFor(query ? *query : Query()));
    }
    m_leftOut = m_view && !m_view->error && m_view->rows.empty() && m_view->total > 0 ? m_view->request.query : Query();
    if (m_leftOut.terms.size() < 2) // without its only term a filter is no filter, and "Clear filter" says that
        m_leftOut = {};
    for (std::size_t i = 0; i < m_leftOut.terms.size(); ++i) {
        Query rest = m_leftOut;
        rest.terms.erase(rest.terms.begin() + static_cast<std::ptrdiff_t>(i));
        requests.push_back(requestFor(rest));
    }
    emit countedViewsWanted(requests);
}

void MainWindow::setViewCounts(const std::vector<std::size_t>& counts)
{
    const auto views = static_cast<std::size_t>(allViews().size());
    if (counts.size() != views + m_leftOut.terms.size())
        return; // the answer to an older question; the newer one's follows
    m_counts.assign(counts.begin(), counts.begin() + static_cast<std::ptrdiff_t>(views));
    updateSidebar();
    if (m_leftOut.empty() || !m_view || !m_view->rows.empty() || !(m_view->request.query == m_leftOut))
        return;
    const auto best = std::max_element(counts.begin() + static_cast<std::ptrdiff_t>(views), counts.end(),
        [](std::size_t a, std::size_t b) { return b != kUncounted && (a == kUncounted || a < b); });
    if (*best > 0 && *best != kUncounted)
        m_page->setWayOut(m_leftOut.terms[static_cast<std::size_t>(best - counts.begin()) - views], *best);
}

void MainWindow::dropTerm(const QueryTerm& term)
{
    FilterLine& filter = m_top->filter();
    const auto parsed = parseQuery(filter.text());
    const auto* query = std::get_if<Query>(&parsed);
    if (!query)
        return;
    const auto found = std::ranges::find(query->terms, term);
    if (found != query->terms.end())
        filter.setText(withoutTerm(filter.text(), *found), FilterLine::Source::Chart);
}

} // namespace desk::ui
