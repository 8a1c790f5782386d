// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/account.h"
#include "app/live/livestate.h"
#include "ui/live/livechoices.h"

#include <QCoreApplication>
#include <QList>
#include <functional>

class QMenu;

namespace desk::ui {

/// Fills the menus in which a person chooses what the live page shows. GUI thread.
class LiveMenus {
    Q_DECLARE_TR_FUNCTIONS(Live)

public:
    /// `choose` gets what is to hold from now on.
    LiveMenus(LiveChoices choices, std::function<void(const LiveChoices&)> choose);
    /// The accounts that could be shown, and when the page is live at all.
    void fillAccounts(QMenu& menu, const QList<Account>& accounts) const;
    void fillDepartments(QMenu& menu, const QList<LiveDepartment>& departments) const;
    void fillSpans(QMenu& menu) const;

private:
    /// An entry that is ticked where choosing it changes nothing.
    void add(QMenu& menu, const QString& words, const LiveChoices& next) const;

    LiveChoices m_choices;
    std::function<void(const LiveChoices&)> m_choose;
};

} // namespace desk::ui
