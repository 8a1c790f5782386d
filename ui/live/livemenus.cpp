// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/livemenus.h"

#include <QMenu>
#include <utility>

namespace desk::ui {

LiveMenus::LiveMenus(LiveChoices choices, std::function<void(const LiveChoices&)> choose)
    : m_choices(std::move(choices))
    , m_choose(std::move(choose))
{
}

void LiveMenus::add(QMenu& menu, const QString& words, const LiveChoices& next) const
{
    QAction* action = menu.addAction(words, [choose = m_choose, next] { choose(next); });
    action->setCheckable(true);
    action->setChecked(next == m_choices);
}

void LiveMenus::fillAccounts(QMenu& menu, const QList<Account>& accounts) const
{
    for (const Account& one : accounts)
        add(menu, one.name, one.id == m_choices.account ? m_choices : m_choices.ofAccount(one.id));
    menu.addSeparator();
    LiveChoices next = m_choices;
    next.background = !next.background;
    QAction* background
        = menu.addAction(tr("Stay live while another page is shown"), [choose = m_choose, next] { choose(next); });
    background->setCheckable(true);
    background->setChecked(m_choices.background);
    LiveChoices off = m_choices;
    off.on = false;
    menu.addAction(tr("Stop being live"), [choose = m_choose, off] { choose(off); });
}

void LiveMenus::fillDepartments(QMenu& menu, const QList<LiveDepartment>& departments) const
{
    LiveChoices next = m_choices;
    next.department.clear();
    add(menu, tr("All departments"), next);
    for (const LiveDepartment& department : departments) {
        next.department = department.id;
        add(menu, department.name, next);
    }
}

void LiveMenus::fillSpans(QMenu& menu) const
{
    LiveChoices next = m_choices;
    for (const int hours : { 1, 4, 24 }) {
        next.hours = hours;
        add(menu, hours == 1 ? tr("60 min") : tr("%1 h").arg(hours), next);
    }
}

} // namespace desk::ui
