// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/mainwindow.h"

#include "ui/accounts/copywindow.h"
#include "ui/accounts/coveragewindow.h"
#include "ui/common/format.h"
#include "ui/dashboards/dashboardpage.h"
#include "ui/export/reportdialog.h"
#include "ui/filters/filterline.h"
#include "ui/filters/querytext.h"
#include "ui/filters/suggester.h"
#include "ui/list/listpage.h"
#include "ui/list/readmarks.h"
#include "ui/list/ticketlist.h"
#include "ui/list/timestrip.h"
#include "ui/live/livepage.h"
#include "ui/mainwindow/commandpalette.h"
#include "ui/mainwindow/firststart.h"
#include "ui/mainwindow/issuelist.h"
#include "ui/mainwindow/jobstrip.h"
#include "ui/mainwindow/messagestrip.h"
#include "ui/mainwindow/sidebar.h"
#include "ui/mainwindow/statusstrip.h"
#include "ui/mainwindow/topbar.h"
#include "ui/settings/settingsstore.h"

#include <QBoxLayout>
#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>

namespace desk::ui {

namespace {

constexpr int kCountAfterMs = 120; ///< counting must not come between two keystrokes
constexpr int kReadAfterMs = 1500; ///< who steps through the list has not read what flies past
constexpr int kTitleBar = 40; ///< what a window manager adds at most

} // namespace

MainWindow::MainWindow(const QString& settingsFile, QWidget* parent)
    : QMainWindow(parent)
    , m_store(std::make_unique<SettingsStore>(settingsFile))
    , m_readMarks(std::make_unique<ReadMarks>(QFileInfo(settingsFile).dir().filePath(QStringLiteral("read.ini"))))
    , m_settings(readSettings(*m_store))
    , m_views(readSavedViews(*m_store))
{
    setObjectName(QStringLiteral("mainWindow"));
    setMinimumSize(880, 560);
    setupPanels();
    setupActions();
    wire();
    m_sort.descending = m_store->value(QStringLiteral("list/descending"), true).toBool();
    m_sort.key
        = SortKey(std::clamp(m_store->value(QStringLiteral("list/sort"), 0).toInt(), 0, int(SortKey::Relevance)));
    m_page->list().restoreColumns(m_store->value(QStringLiteral("list/columns")).toByteArray());
    if (!restoreGeometry(m_store->value(QStringLiteral("window/geometry")).toByteArray()))
        resize(QSize(1440, 900).boundedTo(screen()->availableSize() - QSize(0, kTitleBar)));
    applyNewSettings(m_settings);
    retranslate();
}

MainWindow::~MainWindow() = default;

void MainWindow::setupPanels()
{
    m_sidebar = new Sidebar;
    m_top = new TopBar;
    m_page = new ListPage;
    m_issues = new IssueList;
    m_message = new MessageStrip;
    m_job = new JobStrip;
    m_status = new StatusStrip;
    m_split = new QSplitter;
    m_split->setChildrenCollapsible(false);
    m_split->setHandleWidth(1);
    m_split->addWidget(m_page);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_split);
    m_stack->addWidget(m_issues);

    auto* line = new QWidget;
    line->setFixedWidth(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Shadow);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_top);
    right->addWidget(m_stack, 1);
    auto* across = new QHBoxLayout;
    across->setSpacing(0);
    across->addWidget(m_sidebar);
    across->addWidget(line);
    across->addLayout(right, 1);
    auto* centre = new QWidget;
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(across, 1);
    layout->addWidget(m_message);
    layout->addWidget(m_job);
    layout->addWidget(m_status);
    setCentralWidget(centre);
    m_palette = new CommandPalette(this);
    m_suggester = new Suggester(this);
    m_menu = new QMenu(this);
    m_dashboards = new DashboardPage(QFileInfo(m_store->file()).absolutePath());
    m_stack->addWidget(m_dashboards);
    m_live = new LivePage;
    m_stack->addWidget(m_live);
}

void MainWindow::wire()
{
    FilterLine& filter = m_top->filter();
    TicketList& list = m_page->list();
    connect(&filter, &FilterLine::queryChanged, this, [this] {
        if (m_pageShown == Page::Issues || m_pageShown == Page::Live)
            showPage(Page::Conversations);
        requestView();
    });
    connect(&filter, &FilterLine::left, this, [this] { m_page->list().setFocus(Qt::ShortcutFocusReason); });
    connect(&filter, &FilterLine::suggestionsWanted, this,
        [this](QueryField field, const QString& name, const QString& prefix) {
            if (m_view)
                m_suggester->ask(m_view->snapshot, field, name, prefix);
        });
    connect(&filter, &FilterLine::helpWanted, this, &MainWindow::showLanguage);
    connect(m_suggester, &Suggester::answered, &filter, &FilterLine::setSuggestions);
    connect(m_top, &TopBar::menuWanted, this, [this](const QPoint& at) { m_menu->popup(at); });
    connect(m_top, &TopBar::saveViewWanted, this, &MainWindow::saveView);
    connect(m_top, &TopBar::commandsWanted, this, &MainWindow::openPalette);

    connect(&list, &TicketList::sortRequested, this, [this](SortOrder order) {
        m_sort = order;
        requestView();
    });
    connect(&list, &TicketList::currentTicketChanged, this, &MainWindow::conversationWanted);
    connect(&list, &TicketList::snippetsWanted, this, &MainWindow::snippetsWanted);
    connect(&list, &TicketList::ticketActivated, this, [this] { showReader(true); });
    connect(&list, &TicketList::selectedCountChanged, this, &MainWindow::updateStatus);
    connect(&list, &TicketList::exportWanted, this, &MainWindow::openExport);
    connect(m_page, &ListPage::clearFilterWanted, this, [&filter] { filter.setText({}, FilterLine::Source::View); });
    connect(m_page, &ListPage::dropTermWanted, this, &MainWindow::dropTerm);
    connect(m_page, &ListPage::bestFirstToggled, this, &MainWindow::showBestFirst);
    connect(m_page, &ListPage::densityToggled, this, [this] {
        Settings next = m_settings;
        next.compact = !next.compact;
        applyNewSettings(next);
    });
    connect(&m_page->strip(), &TimeStrip::rangeChosen, this, [this](QDate first, QDate last) {
        const QString days = first == last
            ? first.toString(Qt::ISODate)
            : first.toString(Qt::ISODate) + QStringLiteral("..") + last.toString(Qt::ISODate);
        setChartFilter(withTerm(m_top->filter().text(), QueryField::Created, days));
    });
    connect(&m_page->strip(), &TimeStrip::rangeCleared, this,
        [this] { setChartFilter(withTerm(m_top->filter().text(), QueryField::Created, {})); });

    connect(m_issues, &IssueList::countChanged, this, &MainWindow::updateSidebar);
    connect(m_issues, &IssueList::actionChosen, this, [this](const QString& accountId, Issue::Action action) {
        if (action == Issue::Action::SignInAgain)
            emit signInWanted(accountId);
        else if (action == Issue::Action::SignInToChats)
            emit serviceWanted(accountId, SideService::Chat);
        else if (action == Issue::Action::EnterMessagingKey)
            emit serviceWanted(accountId, SideService::Messaging);
        else if (action == Issue::Action::Retry)
            emit syncWanted(accountId);
        else if (action == Issue::Action::OpenSettings)
            openSettings();
        else if (action == Issue::Action::CheckCopy)
            openCoverageWindow(accountId);
    });
    wireSidebar();
    wireDashboards();
    wireLive();
    connect(m_split, &QSplitter::splitterMoved, this, &MainWindow::saveLayout);

    m_page->list().tickets().setReadMarks(m_readMarks.get());
    m_readSoon.setSingleShot(true);
    m_readSoon.setInterval(kReadAfterMs);
    connect(&list, &TicketList::currentTicketChanged, &m_readSoon, qOverload<>(&QTimer::start));
    connect(&m_readSoon, &QTimer::timeout, this, [this] {
        if (isActiveWindow() && m_pageShown == Page::Conversations)
            m_page->list().markCurrentRead();
    });

    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(kCountAfterMs);
    connect(&m_countSoon, &QTimer::timeout, this, &MainWindow::requestCounts);

    m_minute.setInterval(60'000);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        m_page->list().setNow(m_clock->now());
        updateSidebar();
        updateSyncWords();
        if (!m_accounts.isEmpty() && isVisible() && !isMinimized())
            requestView(); // `waiting:>24h` means something else a minute later
    });
    m_minute.start();
}

void MainWindow::setReader(QWidget* reader)
{
    m_reader = reader;
    reader->setMinimumWidth(440);
    m_split->addWidget(reader);
    m_split->setStretchFactor(0, 0);
    m_split->setStretchFactor(1, 1);
    m_layout.reset();
    layOut();
}

QVariant MainWindow::remembered(const QString& key) const
{
    return m_store->value(QStringLiteral("reader/") + key);
}

void MainWindow::remember(const QString& key, const QVariant& value)
{
    m_store->setValue(QStringLiteral("reader/") + key, value);
}

void MainWindow::setClock(const Clock& clock)
{
    m_clock = &clock;
    m_page->list().setNow(clock.now());
    m_live->setClock(clock);
    updateSidebar();
}

void MainWindow::setAccounts(const QList<Account>& accounts)
{
    const bool first = m_accounts.isEmpty();
    m_accounts = accounts;
    QHash<QString, QString> names;
    for (const Account& account : accounts)
        names.insert(account.id, account.name);
    m_issues->setAccountNames(names);
    if (!m_account.isEmpty() && !names.contains(m_account))
        m_account.clear();
    m_live->setAccounts(accounts);
    m_top->setUsable(!accounts.isEmpty());
    if (accounts.isEmpty()) {
        showFirstStart();
    } else if (first) {
        showPage(Page::Conversations);
        m_page->list().setFocus();
    }
    updateSidebar();
    updateStatus();
    updateSyncWords();
    if (accounts.isEmpty())
        return;
    requestView();
    requestCounts();
}

void MainWindow::showFirstStart()
{
    if (!m_firstStart) {
        m_firstStart = new FirstStart;
        m_stack->addWidget(m_firstStart);
        connect(m_firstStart, &FirstStart::addAccountChosen, this, &MainWindow::addAccountWanted);
        connect(m_firstStart, &FirstStart::demoChosen, this, &MainWindow::demoWanted);
    }
    m_stack->setCurrentWidget(m_firstStart);
    m_firstStart->setFocus();
}

void MainWindow::setView(const ViewStatePtr& view)
{
    const bool newData = !m_view || !view || m_view->snapshot != view->snapshot;
    m_view = view;
    m_page->list().setNow(m_clock->now());
    m_page->setView(view);
    if (view)
        m_top->filter().setAnswer(*view);
    TicketList& list = m_page->list();
    // Focus alone makes a row current without choosing it; something is always open.
    if (view && !view->rows.empty() && list.selectedCount() == 0)
        list.setCurrentIndex(list.currentIndex().isValid() ? list.currentIndex() : list.tickets().index(0, 0));
    updateSidebar();
    updateStatus();
    emit viewShown(view);
    if (newData)
        requestCounts();
    else if (view && !view->error && view->rows.empty() && view->total > 0)
        m_countSoon.start();
}

void MainWindow::addSnippets(const SnippetAnswer& answer)
{
    m_page->list().addSnippets(answer);
}

void MainWindow::setSyncStatus(const SyncStatus& status)
{
    m_syncs.insert(status.accountId, status);
    m_page->setCopying(copying());
    updateSidebar();
    updateSyncWords();
    if (m_copy && m_copy->accountId() == status.accountId)
        m_copy->setStatus(status);
    if (m_coverage && m_coverage->accountId() == status.accountId)
        m_coverage->setStatus(status);
}

void MainWindow::raiseIssue(const Issue& issue)
{
    m_issues->raise(issue);
}

void MainWindow::clearIssue(const QString& accountId, const QString& key)
{
    m_issues->clear(accountId, key, m_clock->now());
}

void MainWindow::setChartFilter(const QString& text)
{
    m_top->filter().setText(text, FilterLine::Source::Chart);
}

void MainWindow::applyNewSettings(const Settings& settings)
{
    const bool changed = !(settings == m_settings);
    const bool otherZone = settings.timeZone != m_settings.timeZone;
    m_settings = settings;
    applySettings(settings);
    m_page->list().setDensity(settings.compact ? Density::Compact : Density::Regular);
    m_page->setStripShown(settings.timeStrip);
    if (!changed)
        return;
    writeSettings(*m_store, settings);
    if (otherZone && !m_accounts.isEmpty())
        requestView();
    updateStatus();
    emit settingsChanged(settings);
}

ViewRequest MainWindow::requestFor(const Query& query) const
{
    ViewRequest request;
    request.query = query;
    if (!m_account.isEmpty())
        request.accountIds.push_back(m_account);
    request.sort = m_sort;
    request.timeZone = displayZone().id();
    request.now = m_clock->now();
    return request;
}

void MainWindow::showBestFirst(bool best)
{
    m_sort = { best ? SortKey::Relevance : SortKey::Updated, true };
    requestView();
}

void MainWindow::requestView()
{
    ViewRequest request = requestFor(m_top->filter().query());
    if (m_pageShown == Page::Dashboards)
        m_dashboards->addTo(request);
    else
        request.charts = { ChartId::CreatedPerDay }; // of the strip above the list
    emit viewWanted(request);
}

void MainWindow::wireDashboards()
{
    m_dashboards->setState(readDashboardState(*m_store));
    connect(this, &MainWindow::viewShown, m_dashboards, &DashboardPage::setView);
    connect(m_dashboards, &DashboardPage::queryChanged, this, [this](const Query& query, bool goesOn) {
        m_top->filter().setText(query.toText(), FilterLine::Source::Chart, goesOn);
    });
    connect(m_dashboards, &DashboardPage::viewNeeded, this, [this] {
        if (m_pageShown == Page::Dashboards && !m_accounts.isEmpty())
            requestView();
    });
    connect(m_dashboards, &DashboardPage::stateChanged, this,
        [this] { writeDashboardState(*m_store, m_dashboards->state()); });
    connect(m_dashboards, &DashboardPage::listWanted, this, [this] {
        showPage(Page::Conversations);
        m_page->list().setFocus(Qt::OtherFocusReason);
    });
    connect(m_dashboards, &DashboardPage::namesWanted, &m_top->filter(), &FilterLine::askFor);
    connect(m_dashboards, &DashboardPage::said, m_message, &MessageStrip::say);
    connect(m_dashboards, &DashboardPage::exported, this, [this](const QString& file) {
        m_message->say(file.isEmpty() ? tr("Copied to the clipboard.") : tr("Written to %1.").arg(file));
    });
    connect(m_dashboards, &DashboardPage::reportWanted, this, &MainWindow::openReport);
    connect(m_dashboards, &DashboardPage::exportFailed, this, [this](const QString& file, const QString& why) {
        m_message->say(tr("%1 could not be written: %2").arg(file, why));
    });
}

void MainWindow::wireLive()
{
    m_live->setChoices(readLiveChoices(*m_store));
    connect(m_live, &LivePage::choicesChanged, this, [this] { writeLiveChoices(*m_store, m_live->choices()); });
    connect(m_live, &LivePage::waitingChanged, this, &MainWindow::updateSidebar);
    connect(m_live, &LivePage::signInWanted, this, &MainWindow::signInWanted);
    connect(m_live, &LivePage::exported, m_dashboards, &DashboardPage::exported);
    connect(m_live, &LivePage::exportFailed, m_dashboards, &DashboardPage::exportFailed);
}

void MainWindow::openReport(const Dashboard& dashboard)
{
    const auto profile = Profile::open(QFileInfo(m_store->file()).path());
    if (!m_view || !profile)
        return;
    auto* dialog = new ReportDialog(m_view, dashboard, *profile, this);
    connect(dialog, &ReportDialog::written, this,
        [this](const QString& file) { m_message->say(tr("Written to %1.").arg(file)); });
    dialog->open();
}

void MainWindow::showEvent(QShowEvent* event)
{
    if (m_accounts.isEmpty() && !m_firstStart)
        setAccounts({}); // nobody has told of any yet
    QMainWindow::showEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_store->setValue(QStringLiteral("window/geometry"), saveGeometry());
    m_store->setValue(QStringLiteral("list/columns"), m_page->list().saveColumns());
    m_store->setValue(QStringLiteral("list/sort"), int(m_sort.key));
    m_store->setValue(QStringLiteral("list/descending"), m_sort.descending);
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace desk::ui
