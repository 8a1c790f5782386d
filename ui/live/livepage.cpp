// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/livepage.h"

#include "ui/common/emptynote.h"
#include "ui/common/errortext.h"
#include "ui/common/format.h"
#include "ui/dashboards/figurestrip.h"
#include "ui/dashboards/tabledialog.h"
#include "ui/export/chartexporter.h"
#include "ui/live/livebar.h"
#include "ui/live/livechartcard.h"
#include "ui/live/livefigures.h"
#include "ui/live/livetable.h"
#include "ui/live/thresholddialog.h"
#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>

namespace desk::ui {

namespace {

using Phase = LiveState::Phase;
constexpr int kMargin = 16, kGap = 12, kTwoColumnsFrom = 760;
constexpr Millis kHourMs = 3600'000;

const char* dotColour(Phase phase)
{
    switch (phase) {
    case Phase::Live: return "semantic.positive";
    case Phase::Polling:
    case Phase::Cut: return "semantic.warning";
    case Phase::Refused: return "semantic.negative";
    case Phase::Off:
    case Phase::Connecting: break;
    }
    return "text.disabled";
}

} // namespace

LivePage::LivePage(QWidget* parent)
    : QWidget(parent)
    , m_bar(new LiveBar)
    , m_scroll(new QScrollArea)
    , m_body(new QWidget)
    , m_grid(new QGridLayout(m_body))
    , m_note(new EmptyNote)
    , m_figures(new FigureStrip(kLiveFigures))
    , m_departments(new LiveTableCard(QStringLiteral("liveDepartments"), true))
    , m_all(new LiveTableCard(QStringLiteral("liveAll"), false))
    , m_chats(new LiveChartCard(QStringLiteral("liveChats")))
    , m_agents(new LiveChartCard(QStringLiteral("liveAgents")))
    , m_exporter(new ChartExporter(this))
{
    setObjectName(QStringLiteral("livePage"));
    m_figures->setObjectName(QStringLiteral("liveFigures"));
    m_note->setObjectName(QStringLiteral("liveNote"));
    m_departments->setSpareColumns({ 5, 7, 4, 2 });
    m_grid->setContentsMargins(kMargin, kGap, kMargin, kMargin);
    m_grid->setSpacing(kGap);
    m_scroll->setWidget(m_body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_note, 1);
    placeCards();
    m_second.setInterval(1000);
    wire();
    retranslate();
}

LivePage::~LivePage() = default;

void LivePage::wire()
{
    connect(m_bar, &LiveBar::accountMenuWanted, this, [this](const QPoint& at) {
        QMenu* menu = menuOfChoices("liveAccountMenu");
        menus().fillAccounts(*menu, m_accounts);
        menu->popup(at);
    });
    connect(m_bar, &LiveBar::departmentMenuWanted, this, [this](const QPoint& at) {
        QMenu* menu = menuOfChoices("liveDepartmentMenu");
        menus().fillDepartments(*menu, shown().departments);
        menu->popup(at);
    });
    connect(m_bar, &LiveBar::spanMenuWanted, this, [this](const QPoint& at) {
        QMenu* menu = menuOfChoices("liveSpanMenu");
        menus().fillSpans(*menu);
        menu->popup(at);
    });
    connect(m_bar, &LiveBar::thresholdsWanted, this, &LivePage::openThresholds);
    connect(m_bar, &LiveBar::heldToggled, this, &LivePage::hold);
    auto* key = new QShortcut(QKeySequence(Qt::Key_H), this);
    key->setContext(Qt::WidgetWithChildrenShortcut);
    connect(key, &QShortcut::activated, this, [this] { m_bar->setHeld(!m_held); });
    connect(m_note, &EmptyNote::actionChosen, this, &LivePage::takeNoteAction);
    connect(m_departments, &LiveTableCard::chosen, this, [this](const QString& id) {
        LiveChoices next = m_choices;
        next.department = id == m_choices.department ? QString() : id; // once more takes it back
        choose(next);
    });
    for (LiveChartCard* card : { m_chats, m_agents }) {
        connect(
            card, &LiveChartCard::exportRequested, this, [this, card](const QPoint& at) { openExportMenu(*card, at); });
        connect(card, &LiveChartCard::tableRequested, this, [this, card] { openTable(*card); });
    }
    connect(m_exporter, &ChartExporter::done, this, &LivePage::exported);
    connect(m_exporter, &ChartExporter::failed, this, &LivePage::exportFailed);
    connect(&m_second, &QTimer::timeout, this, &LivePage::refreshWords);
}

void LivePage::setClock(const Clock& clock)
{
    m_clock = &clock;
}

void LivePage::setChoices(const LiveChoices& choices)
{
    m_choices = choices;
    updateWatched();
    refresh();
}

void LivePage::choose(LiveChoices choices)
{
    if (choices == m_choices)
        return;
    if (choices.account != m_choices.account)
        m_bar->setHeld(false);
    m_choices = std::move(choices);
    updateWatched();
    emit choicesChanged();
    refresh();
}

void LivePage::setAccounts(const QList<Account>& accounts)
{
    m_accounts.clear();
    m_withoutChats.clear();
    for (const Account& account : accounts) {
        if (!account.chatUrl.isEmpty())
            m_accounts.append(account);
        else if (account.provider == Provider::Zendesk && m_withoutChats.isEmpty())
            m_withoutChats = account.id;
    }
    for (const QString& id : QSet<QString>(m_watched))
        if (std::ranges::find(m_accounts, id, &Account::id) == m_accounts.end()) {
            m_watched.remove(id);
            m_states.remove(id);
            m_series.remove(id);
            emit forgetWanted(id);
        } else if (m_states.value(id).phase == Phase::Refused) {
            emit retryWanted(id);
        }
    updateWatched();
    refresh();
}

void LivePage::showAccount(const QString& accountId)
{
    if (accountId != m_choices.account && std::ranges::find(m_accounts, accountId, &Account::id) != m_accounts.end())
        choose(m_choices.ofAccount(accountId));
}

/// Begins and ends what is to be live.
void LivePage::updateWatched()
{
    const bool on = m_choices.on && (m_choices.background || isVisible());
    for (const Account& account : std::as_const(m_accounts)) {
        if (on == m_watched.contains(account.id))
            continue;
        if (on) {
            m_watched.insert(account.id);
            emit watchWanted(account);
        } else {
            m_watched.remove(account.id);
            emit leaveWanted(account.id);
        }
    }
}

void LivePage::setState(const LiveState& state)
{
    const std::optional<int> before = waiting();
    m_states.insert(state.accountId, state);
    if (waiting() != before)
        emit waitingChanged();
    if (isVisible() && account() && account()->id == state.accountId)
        refresh();
}

void LivePage::addSamples(const QString& accountId, const std::vector<LiveSample>& samples)
{
    m_series[accountId].add(samples);
    if (isVisible())
        refreshCharts();
}

void LivePage::forgetSamples(const QString& accountId, Millis after)
{
    m_series[accountId].forgetAfter(after);
    if (isVisible())
        refreshCharts();
}

std::optional<int> LivePage::waiting() const
{
    std::optional<int> sum;
    for (const LiveState& state : m_states)
        if (const auto waiting = state.values.number(live::kChats, live::kWaiting); state.fresh() && waiting)
            sum = sum.value_or(0) + int(*waiting);
    return sum;
}

const Account* LivePage::account() const
{
    const auto chosen = std::ranges::find(m_accounts, m_choices.account, &Account::id);
    if (chosen != m_accounts.end())
        return &*chosen;
    return m_accounts.isEmpty() ? nullptr : &m_accounts.first();
}

LiveState LivePage::shown() const
{
    if (m_held)
        return m_heldState;
    return account() ? m_states.value(account()->id) : LiveState();
}

QString LivePage::departmentName() const
{
    const QList<LiveDepartment> departments = shown().departments;
    const auto chosen = std::ranges::find(departments, m_choices.department, &LiveDepartment::id);
    return chosen == departments.end() ? QString() : chosen->name;
}

QString LivePage::knownDepartment() const
{
    return departmentName().isEmpty() ? QString() : m_choices.department;
}

void LivePage::hold(bool held)
{
    if (held) {
        m_heldState = shown();
        m_heldAt = m_clock->now();
    }
    m_held = held;
    refresh();
}

void LivePage::refresh()
{
    const LiveState state = shown();
    const bool some = account() && (!state.values.isEmpty() || state.fresh()) && state.phase != Phase::Off
        && state.phase != Phase::Refused;
    m_scroll->setVisible(some);
    m_note->setVisible(!some);
    setFocusProxy(some ? static_cast<QWidget*>(m_figures) : m_note->findChild<QPushButton*>());
    m_bar->setChoices(account() ? account()->name : QString(), departmentName(), m_choices.hours);
    refreshWords();
    if (!some)
        return showNote(state);
    // One that is not known (yet) is no reason to show nothing.
    const QString department = knownDepartment();
    const bool old = !state.fresh();
    m_figures->setFigures(liveFigures(state, department, m_choices.thresholds));
    m_figures->setFaded(old);
    m_departments->setTable(departmentTable(state));
    m_departments->model().setFaded(old);
    m_departments->setChosen(department);
    m_all->setTable(figureTable(state, department));
    m_all->model().setFaded(old);
    refreshCharts();
}

void LivePage::refreshWords()
{
    const LiveState state = shown();
    if (!account()) {
        m_bar->setConnection(tr("Not live"), dotColour(Phase::Off));
        return;
    }
    m_bar->setConnection(
        m_held ? tr("Held still at %1").arg(formatClock(m_heldAt)) : livewords::connection(state, m_clock->now()),
        dotColour(state.phase));
    if (m_note->isVisible() && state.phase == Phase::Cut)
        showNote(state);
    else if (m_scroll->isVisible())
        refreshCharts(); // the time goes on also where nothing is heard
}

void LivePage::refreshCharts()
{
    fillChart(*m_chats, LiveChart::Kind::Chats);
    fillChart(*m_agents, LiveChart::Kind::Agents);
}

void LivePage::fillChart(LiveChartCard& card, LiveChart::Kind kind)
{
    if (!account())
        return;
    LiveChart chart;
    chart.kind = kind;
    // The time goes on in steps, so that lines do not crawl.
    chart.to = (m_held ? m_heldAt : m_clock->now()) / 10'000 * 10'000 + 10'000;
    chart.from = chart.to - m_choices.hours * kHourMs;
    chart.now = shown().fresh() && !m_held;
    chart.zone = displayZone();
    const auto series = m_series.constFind(account()->id);
    if (series != m_series.cend())
        chart.pieces = series->pieces(knownDepartment(), chart.from);
    for (auto& piece : chart.pieces)
        std::erase_if(piece, [&](const LiveSample& sample) { return sample.at > chart.to; });
    std::erase_if(chart.pieces, [](const auto& piece) { return piece.empty(); });
    card.setChart(std::move(chart));
}

void LivePage::showNote(const LiveState& state)
{
    m_noteAccount = account() ? account()->id : m_withoutChats;
    m_noteWords
        = account() ? livewords::note(state, m_clock->now()) : livewords::noteWithoutChats(!m_withoutChats.isEmpty());
    m_note->setWords(m_noteWords.what, m_noteWords.next, m_noteWords.button);
}

void LivePage::takeNoteAction()
{
    LiveChoices on = m_choices;
    on.on = true;
    switch (m_noteWords.action) {
    case livewords::Note::Action::None: return;
    case livewords::Note::Action::GoLive: return choose(on);
    case livewords::Note::Action::Retry: emit retryWanted(m_noteAccount); return;
    case livewords::Note::Action::SignIn: emit signInWanted(m_noteAccount); return;
    }
}

void LivePage::placeCards()
{
    const int columns = width() < kTwoColumnsFrom ? 1 : 2;
    if (columns == m_columns)
        return;
    m_columns = columns;
    while (m_grid->count() > 0)
        delete m_grid->takeAt(0);
    m_grid->addWidget(m_figures, 0, 0, 1, columns);
    const QList<QWidget*> cards { m_departments, m_chats, m_all, m_agents };
    for (int i = 0; i < int(cards.size()); ++i)
        m_grid->addWidget(cards.at(i), 1 + i / columns, i % columns);
    for (int row = 1; row <= 4; ++row)
        m_grid->setRowStretch(row, row <= 4 / columns ? 1 : 0);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, columns == 2 ? 1 : 0);
}

QMenu* LivePage::menuOfChoices(const char* name)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QString::fromLatin1(name));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

LiveMenus LivePage::menus()
{
    LiveChoices choices = m_choices; // as they hold: an account or department that is gone is not chosen
    choices.account = account() ? account()->id : QString();
    choices.department = knownDepartment();
    return { choices, [this](const LiveChoices& next) { choose(next); } };
}

void LivePage::openThresholds()
{
    auto* dialog = new ThresholdDialog(m_choices.thresholds, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ThresholdDialog::changed, this, [this](const LiveThresholds& thresholds) {
        LiveChoices next = m_choices;
        next.thresholds = thresholds;
        choose(next);
    });
    dialog->open();
}

void LivePage::openExportMenu(const LiveChartCard& card, const QPoint& at)
{
    ChartPicture picture;
    picture.title = card.title();
    picture.subtitle = card.subtitle();
    picture.appearance = Theme::current().appearance();
    picture.zone = displayZone();
    picture.data.dataUpTo = card.chart().to;
    picture.fileName
        = card.chart().kind == LiveChart::Kind::Chats ? QStringLiteral("live-chats") : QStringLiteral("live-agents");
    picture.filter = departmentName().isEmpty() ? tr("All departments") : departmentName();
    picture.accounts = account() ? account()->name : QString();
    picture.table = card.chart().table();
    picture.plot = [chart = card.chart()](QPainter& painter, const QRectF& plot, const Theme& theme) {
        chart.paint(painter, plot, theme);
    };
    QMenu* menu = menuOfChoices("liveExportMenu");
    menu->addAction(tr("Show as a table"), this, [this, &card] { openTable(card); });
    menu->addSeparator();
    m_exporter->addTo(*menu, picture);
    menu->popup(at);
}

void LivePage::openTable(const LiveChartCard& card)
{
    auto* dialog = new TableDialog(card.title(), card.subtitle(), card.chart().table(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void LivePage::retranslate()
{
    m_departments->setTitle(tr("Departments"), tr("now, and over the last 30 and 60 minutes"));
    m_departments->setFilterWords(tr("Filter departments"));
    m_all->setTitle(tr("All figures"), tr("as Zendesk counts them"));
    m_chats->setTitle(tr("Open chats and visitors waiting"), tr("noted every 10 s"));
    m_agents->setTitle(tr("Agents"), tr("noted every 10 s"));
    for (LiveChartCard* card : { m_chats, m_agents })
        card->setEmptyWords(tr("The first values are noted in a few seconds."));
    refresh();
}

void LivePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_second.start();
    if (!m_choices.on && !m_accounts.isEmpty() && m_watched.isEmpty() && m_states.isEmpty()) {
        LiveChoices next = m_choices; // the first look
        next.on = true;
        choose(next);
    }
    updateWatched();
    refresh();
}

void LivePage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_second.stop();
    updateWatched();
}

void LivePage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeCards();
}

void LivePage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace desk::ui
