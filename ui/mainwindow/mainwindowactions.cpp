// SPDX-License-Identifier: GPL-3.0-or-later
// What a person can do in the window: commands with their keys, the menu, the palette, the sidebar's choices.
#include "ui/mainwindow/mainwindow.h"

#include "ui/accounts/copywindow.h"
#include "ui/common/format.h"
#include "ui/dashboards/dashboardpage.h"
#include "ui/filters/filterline.h"
#include "ui/filters/languagehelp.h"
#include "ui/list/listpage.h"
#include "ui/list/ticketlist.h"
#include "ui/live/livepage.h"
#include "ui/mainwindow/commandpalette.h"
#include "ui/mainwindow/issuelist.h"
#include "ui/mainwindow/keysdialog.h"
#include "ui/mainwindow/sidebar.h"
#include "ui/mainwindow/topbar.h"
#include "ui/settings/settingsdialog.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>

namespace desk::ui {

QAction* MainWindow::addCommand(
    const QString& name, const char* icon, const QKeySequence& keys, const std::function<void()>& run)
{
    auto* action = new QAction(this);
    action->setObjectName(name);
    action->setShortcut(keys);
    addAction(action);
    connect(action, &QAction::triggered, this, run);
    m_commands.append({ action, icon });
    return action;
}

void MainWindow::setupActions()
{
    const auto key = [](const char* text) { return QKeySequence(QLatin1String(text)); };
    addCommand(QStringLiteral("filter"), "search", key("Ctrl+L"), [this] { m_top->filter().takeFocus(); });
    addCommand(QStringLiteral("filterBack"), "back", key("Alt+Left"), [this] { m_top->filter().goBack(); });
    addCommand(QStringLiteral("filterForward"), "forward", key("Alt+Right"), [this] { m_top->filter().goForward(); });
    addCommand(QStringLiteral("saveView"), "bookmark", key("Ctrl+D"), [this] { saveView(); });
    addCommand(
        QStringLiteral("conversations"), "conversations", key("Alt+1"), [this] { showPage(Page::Conversations); });
    addCommand(QStringLiteral("dashboards"), "dashboards", key("Alt+2"), [this] { showPage(Page::Dashboards); });
    addCommand(QStringLiteral("live"), "live", key("Alt+3"), [this] { showPage(Page::Live); });
    addCommand(QStringLiteral("issues"), "warning", key("Alt+4"), [this] { showPage(Page::Issues); });
    addCommand(QStringLiteral("addAccount"), "plus", key("Ctrl+N"), [this] { emit addAccountWanted(); });
    addCommand(QStringLiteral("sync"), "sync", key("F5"), [this] {
        for (const Account& account : m_accounts)
            if (m_account.isEmpty() || m_account == account.id)
                emit syncWanted(account.id);
    });
    addCommand(QStringLiteral("stop"), "pause", key("Shift+F5"), [this] {
        for (const Account& account : m_accounts)
            if (m_account.isEmpty() || m_account == account.id)
                emit stopWanted(account.id);
    });
    addCommand(QStringLiteral("exportConversations"), "export", key("Ctrl+E"), [this] { openExport(); });
    addCommand(QStringLiteral("erasePerson"), "person", {}, [this] { openEraseDialog(); });
    addCommand(QStringLiteral("density"), "density", {}, [this] {
        Settings next = m_settings;
        next.compact = !next.compact;
        applyNewSettings(next);
    });
    addCommand(QStringLiteral("bestFirst"), "star", {}, [this] { showBestFirst(m_sort.key != SortKey::Relevance); });
    addCommand(QStringLiteral("timeStrip"), "calendar", {}, [this] {
        Settings next = m_settings;
        next.timeStrip = !next.timeStrip;
        applyNewSettings(next);
    });
    addCommand(QStringLiteral("palette"), "command", key("Ctrl+K"), [this] { openPalette(); });
    addCommand(QStringLiteral("nextPane"), "right", key("F6"), [this] { cycleFocus(1); });
    addCommand(QStringLiteral("previousPane"), "back", key("Shift+F6"), [this] { cycleFocus(-1); });
    addCommand(QStringLiteral("settings"), "settings", key("Ctrl+,"), [this] { openSettings(); });
    addCommand(QStringLiteral("language"), "filter", key("Shift+F1"), [this] { showLanguage(); });
    addCommand(QStringLiteral("keys"), "help", key("F1"), [this] {
        showKeys();
    })->setShortcuts({ key("F1"), key("?") });
    addCommand(QStringLiteral("quit"), "close", QKeySequence::Quit, [this] { close(); });
    for (int i = 0; i <= 9; ++i) {
        auto* action = new QAction(this);
        action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + i)));
        addAction(action);
        connect(action, &QAction::triggered, this, [this, i] {
            if (i == 0)
                chooseAccount({});
            else if (i <= m_accounts.size())
                chooseAccount(m_accounts.at(i - 1).id);
        });
    }
}

void MainWindow::retranslate()
{
    setWindowTitle(tr("Deskscope"));
    const QHash<QString, QString> words {
        { QStringLiteral("filter"), tr("Filter") },
        { QStringLiteral("filterBack"), tr("Previous filter") },
        { QStringLiteral("filterForward"), tr("Next filter") },
        { QStringLiteral("saveView"), tr("Save this filter as a view…") },
        { QStringLiteral("conversations"), tr("Conversations") },
        { QStringLiteral("dashboards"), tr("Dashboards") },
        { QStringLiteral("live"), tr("Live") },
        { QStringLiteral("issues"), tr("Issues") },
        { QStringLiteral("addAccount"), tr("Add account…") },
        { QStringLiteral("sync"), tr("Look for news now") },
        { QStringLiteral("stop"), tr("Pause copying") },
        { QStringLiteral("exportConversations"), tr("Export conversations…") },
        { QStringLiteral("erasePerson"), tr("Erase a person…") },
        { QStringLiteral("density"), tr("Regular or compact rows") },
        { QStringLiteral("bestFirst"), tr("Best match or newest first") },
        { QStringLiteral("timeStrip"), tr("Show or hide the time strip") },
        { QStringLiteral("palette"), tr("Commands") },
        { QStringLiteral("nextPane"), tr("Next pane") },
        { QStringLiteral("previousPane"), tr("Previous pane") },
        { QStringLiteral("settings"), tr("Settings…") },
        { QStringLiteral("language"), tr("What a filter can say") },
        { QStringLiteral("keys"), tr("Keys") },
        { QStringLiteral("quit"), tr("Quit") },
    };
    for (const Command& command : m_commands)
        command.action->setText(words.value(command.action->objectName()));
    fillMenu();
    updateSidebar();
    updateStatus();
    updateSyncWords();
}

void MainWindow::fillMenu()
{
    static const QStringList kOrder { QStringLiteral("addAccount"), QStringLiteral("sync"), QStringLiteral("stop"),
        QStringLiteral("erasePerson"), QString(), QStringLiteral("conversations"), QStringLiteral("dashboards"),
        QStringLiteral("live"), QStringLiteral("issues"), QString(), QStringLiteral("saveView"),
        QStringLiteral("exportConversations"), QStringLiteral("density"), QStringLiteral("timeStrip"),
        QStringLiteral("palette"), QString(), QStringLiteral("settings"), QStringLiteral("language"),
        QStringLiteral("keys"), QStringLiteral("quit") };
    m_menu->clear();
    for (const QString& name : kOrder) {
        if (name.isEmpty())
            m_menu->addSeparator();
        else
            m_menu->addAction(findChild<QAction*>(name, Qt::FindDirectChildrenOnly));
    }
}

void MainWindow::wireSidebar()
{
    connect(m_sidebar, &Sidebar::pageChosen, this, &MainWindow::showPage);
    connect(m_sidebar, &Sidebar::accountChosen, this, &MainWindow::chooseAccount);
    connect(m_sidebar, &Sidebar::addAccountChosen, this, &MainWindow::addAccountWanted);
    connect(m_sidebar, &Sidebar::accountMenuWanted, this, &MainWindow::showAccountMenu);
    connect(m_sidebar, &Sidebar::viewChosen, this, &MainWindow::chooseView);
    connect(m_sidebar, &Sidebar::saveViewChosen, this, &MainWindow::saveView);
    connect(m_sidebar, &Sidebar::viewMenuWanted, this, &MainWindow::showViewMenu);
    connect(m_sidebar, &Sidebar::viewMoveWanted, this, &MainWindow::moveView);
    connect(m_sidebar, &Sidebar::viewRenameWanted, this, &MainWindow::renameView);
    connect(m_sidebar, &Sidebar::viewRemoveWanted, this, &MainWindow::removeView);
    connect(m_sidebar, &Sidebar::viewsMenuWanted, this, &MainWindow::showViewsMenu);
    connect(m_sidebar, &Sidebar::settingsChosen, this, &MainWindow::openSettings);
}

void MainWindow::showPage(Page page)
{
    if (m_accounts.isEmpty())
        return;
    // Each page asks for its own charts only.
    const bool charts = (page == Page::Dashboards) != (m_pageShown == Page::Dashboards);
    m_pageShown = page;
    QWidget* shown = m_issues;
    if (page == Page::Conversations)
        shown = m_split;
    else if (page == Page::Dashboards)
        shown = m_dashboards;
    else if (page == Page::Live)
        shown = m_live;
    m_stack->setCurrentWidget(shown);
    if (page == Page::Live && !m_sidebar->hasFocus())
        m_live->setFocus(Qt::OtherFocusReason);
    updateSidebar();
    updateStatus();
    if (charts)
        requestView();
}

void MainWindow::chooseAccount(const QString& accountId)
{
    if (m_pageShown == Page::Issues)
        showPage(Page::Conversations);
    m_live->showAccount(accountId);
    if (m_account == accountId)
        return;
    m_account = accountId;
    updateSidebar();
    updateSyncWords();
    requestView();
    requestCounts();
}

void MainWindow::openPalette()
{
    std::vector<CommandPalette::Entry> entries;
    for (const Command& command : m_commands)
        if (command.action->objectName() != QLatin1String("palette"))
            entries.push_back(
                { command.action->text(), tr("Command"), command.action->shortcut().toString(QKeySequence::NativeText),
                    command.icon, [action = command.action] { action->trigger(); } });
    const QList<QAction*> reading = m_reader ? m_reader->actions() : QList<QAction*>();
    for (QAction* action : reading)
        entries.push_back({ action->text(), tr("Conversation"), action->shortcut().toString(QKeySequence::NativeText),
            "conversations", [action] { action->trigger(); } });
    for (const SavedView& view : allViews())
        entries.push_back({ view.name, tr("View"), {}, view.icon, [this, id = view.id] { chooseView(id); } });
    int number = 0;
    for (const Account& account : m_accounts) {
        const QString keys = ++number <= 9
            ? QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + number)).toString(QKeySequence::NativeText)
            : QString();
        entries.push_back(
            { account.name, tr("Account"), keys, "account", [this, id = account.id] { chooseAccount(id); } });
    }
    m_palette->open(std::move(entries));
}

void MainWindow::showKeys()
{
    QList<KeysDialog::Line> lines;
    for (const Command& command : m_commands)
        if (!command.action->shortcut().isEmpty())
            lines.append({ command.action->shortcut().toString(QKeySequence::NativeText), command.action->text() });
    const auto digits = [](Qt::Key digit) { return QKeySequence(Qt::CTRL | digit).toString(QKeySequence::NativeText); };
    lines.append({ digits(Qt::Key_0), tr("All accounts") });
    lines.append({ digits(Qt::Key_1) + QStringLiteral("…9"), tr("One account") });
    QList<KeysDialog::Line> reading;
    const QList<QAction*> actions = m_reader ? m_reader->actions() : QList<QAction*>();
    for (const QAction* action : actions)
        if (!action->shortcut().isEmpty())
            reading.append({ action->shortcut().toString(QKeySequence::NativeText), action->text() });
    auto* dialog = new KeysDialog(lines, reading, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::stepConversation(int by)
{
    m_page->list().moveCurrent(by);
}

void MainWindow::showTicket(const QString& accountId, const QString& ticketId)
{
    m_page->list().showTicket(accountId, ticketId);
}

void MainWindow::showLanguage()
{
    auto* dialog = new LanguageHelp(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::openSettings()
{
    auto* dialog = new SettingsDialog(m_settings, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::settingsChanged, this, &MainWindow::applyNewSettings);
    dialog->open();
}

} // namespace desk::ui
