// SPDX-License-Identifier: GPL-3.0-or-later
// What the sidebar and the status strip say, made from what the window knows.
#include "ui/mainwindow/mainwindow.h"

#include "ui/common/errortext.h"
#include "ui/common/format.h"
#include "ui/filters/filterline.h"
#include "ui/list/listpage.h"
#include "ui/list/ticketlist.h"
#include "ui/live/livepage.h"
#include "ui/mainwindow/issuelist.h"
#include "ui/mainwindow/sidebar.h"
#include "ui/mainwindow/statusstrip.h"
#include "ui/mainwindow/topbar.h"

#include <QLocale>

namespace desk::ui {

namespace {

Millis dataUpTo(const ViewState& view)
{
    Millis oldest = 0;
    for (const SnapshotAccount& account : view.snapshot->accounts) {
        const auto& ids = view.request.accountIds;
        const bool chosen = ids.empty() || std::ranges::find(ids, account.account.id) != ids.end();
        if (chosen && account.newest > 0 && (oldest == 0 || account.newest < oldest))
            oldest = account.newest;
    }
    return oldest;
}

} // namespace

bool MainWindow::copying() const
{
    return std::ranges::any_of(m_accounts, [this](const Account& account) {
        const auto sync = m_syncs.constFind(account.id);
        return sync != m_syncs.constEnd()
            && (sync->state == SyncStatus::State::Running || sync->state == SyncStatus::State::Waiting);
    });
}

bool MainWindow::upToDate() const
{
    return !m_accounts.isEmpty() && std::ranges::all_of(m_accounts, [this](const Account& account) {
        const auto sync = m_syncs.constFind(account.id);
        return sync != m_syncs.constEnd() && sync->complete && sync->state == SyncStatus::State::Idle;
    });
}

void MainWindow::updateSidebar()
{
    SidebarState state;
    state.page = m_pageShown;
    state.account = m_account;
    state.issues = m_issues->openCount();
    state.waiting = m_live->waiting();
    for (const Account& account : m_accounts) {
        const auto sync = m_syncs.constFind(account.id);
        state.accounts.append(accountLine(account, sync == m_syncs.constEnd() ? nullptr : &*sync, m_clock->now()));
    }
    const Query& query = m_top->filter().query();
    const QList<SavedView> views = allViews();
    for (int i = 0; i < int(views.size()); ++i) {
        const SavedView& view = views.at(i);
        ViewLine line { view.id, view.name, view.icon, {}, view.saved };
        if (m_counts.size() == std::size_t(views.size()) && m_counts[std::size_t(i)] != kUncounted)
            line.count = m_counts[std::size_t(i)];
        state.views.append(line);
        const auto parsed = parseQuery(view.query);
        if (const auto* own = std::get_if<Query>(&parsed); own && *own == query)
            state.view = view.id;
    }
    m_sidebar->setState(state);
}

void MainWindow::updateStatus()
{
    QStringList facts;
    if (const int selected = m_page->list().selectedCount(); selected > 0 && m_pageShown == Page::Conversations)
        facts.append(tr("%Ln selected", nullptr, selected));
    if (m_view && !m_accounts.isEmpty())
        facts.append(tr("Filter %1 ms").arg(QLocale().toString(m_view->milliseconds, 'f', 1)));
    facts.append(QString::fromLatin1(displayZone().id()));
    if (m_view && m_view->snapshot && !m_accounts.isEmpty())
        if (const Millis upTo = dataUpTo(*m_view); upTo > 0)
            facts.append(tr("Data up to %1").arg(formatDateTime(upTo)));
    m_status->setFacts(facts);
}

void MainWindow::updateSyncWords()
{
    QStringList facts;
    Millis synced = 0;
    for (const Account& account : m_accounts) {
        if (!m_account.isEmpty() && m_account != account.id)
            continue;
        const auto sync = m_syncs.constFind(account.id);
        if (sync == m_syncs.constEnd())
            continue;
        const Millis at = std::max(sync->lastCompleted, sync->dataUpTo.value_or(0));
        synced = synced == 0 ? at : std::min(synced, at);
        using State = SyncStatus::State;
        if (sync->state == State::Waiting)
            facts.append(tr("%1: waiting for the limit until %2").arg(account.name, formatClock(sync->waitingUntil)));
        else if (sync->state == State::Failed && sync->error)
            facts.append(tr("%1: %2", "account: what happened").arg(account.name, errorText(*sync->error).what));
        else if (sync->state == State::Running && sync->limitPerMinute > 0)
            facts.append(tr("%1: %2 of %3 requests this minute")
                             .arg(account.name, formatCount(sync->usedThisMinute),
                                 formatCount(sync->limitPerMinute * m_settings.limitPercent / 100)));
        else if (sync->state == State::Running)
            facts.append(tr("%1: copying").arg(account.name));
    }
    if (m_accounts.isEmpty())
        facts.append(tr("No account"));
    else if (facts.isEmpty() && synced > 0)
        facts.append(m_clock->now() - synced < 60'000
                ? tr("Up to date")
                : tr("Up to date, %1 ago").arg(formatElapsed(synced, m_clock->now())));
    m_status->setSync(facts, copying());
}

} // namespace desk::ui
