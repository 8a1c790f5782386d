// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/account.h"
#include "app/sync/syncstatus.h"

#include <QList>
#include <optional>

namespace desk::ui {

enum class Page { Conversations, Dashboards, Live, Issues };

/// An account as the sidebar shows it.
struct AccountLine {
    QString id, name, detail; ///< detail: provider and state in words
    int colour = 0;
    std::optional<double> progress; ///< 0-1 while copying
    bool needsUser = false; ///< amber: nothing goes on without the person
    bool operator==(const AccountLine&) const = default;
};

/// A view: built in or saved.
struct ViewLine {
    QString id, name;
    const char* icon = "bookmark";
    std::optional<std::size_t> count;
    bool saved = false; ///< by the person, so that it can be renamed and deleted
    bool operator==(const ViewLine&) const = default;
};

/// Everything the sidebar shows. A value; the sidebar changes nothing in it by itself.
struct SidebarState {
    Page page = Page::Conversations;
    QList<AccountLine> accounts;
    QString account; ///< chosen one, empty = all
    QList<ViewLine> views;
    QString view; ///< the one that filters the list, empty = none
    int issues = 0;
    std::optional<int> waiting; ///< visitors, while an account is live
    bool operator==(const SidebarState&) const = default;
};

/// The state of an account's sync in words ("Zendesk · synced 1 min ago").
AccountLine accountLine(const Account& account, const SyncStatus* status, Millis now);

} // namespace desk::ui
