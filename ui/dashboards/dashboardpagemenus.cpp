// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of the page: which dashboard, which period, what can be done with a card.
#include "ui/dashboards/dashboardpage.h"

#include "ui/charts/chartcard.h"
#include "ui/charts/chartwords.h"
#include "ui/common/format.h"
#include "ui/dashboards/chartgallery.h"
#include "ui/dashboards/chartwhy.h"
#include "ui/dashboards/dashboardgrid.h"
#include "ui/dashboards/dashboardwords.h"
#include "ui/dashboards/periods.h"
#include "ui/dashboards/tabledialog.h"
#include "ui/export/chartexporter.h"
#include "ui/timeline/whypopup.h"

#include <QActionGroup>
#include <QFileDialog>
#include <QInputDialog>
#include <QMenu>
#include <QStandardPaths>

namespace desk::ui {

namespace {

QMenu* makeMenu(QWidget* owner, const char* name)
{
    auto* menu = new QMenu(owner);
    menu->setObjectName(QLatin1String(name));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

QString withKeys(const QString& words, const QString& keys)
{
    return words + QLatin1Char('\t') + QKeySequence(keys).toString(QKeySequence::NativeText);
}

QString fileFilter(const QString& words, const char* suffix)
{
    return QStringLiteral("%1 (*%2)").arg(words, QLatin1String(suffix));
}

QString fileName(const Dashboard& dashboard, const char* suffix)
{
    return dashboardName(dashboard).replace(QLatin1Char('/'), QLatin1Char('-')) + QLatin1String(suffix);
}

QFileDialog* fileDialog(QWidget* owner, const QString& title, QFileDialog::AcceptMode mode, const QString& filter)
{
    auto* dialog = new QFileDialog(owner, title, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(mode);
    dialog->setFileMode(mode == QFileDialog::AcceptSave ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    dialog->setNameFilter(filter);
    return dialog;
}

} // namespace

void DashboardPage::openDashboardMenu(const QPoint& globalPosition)
{
    QMenu* menu = makeMenu(this, "dashboardMenu");
    auto* group = new QActionGroup(menu);
    bool own = false;
    for (const Dashboard& board : m_book.all()) {
        if (!std::exchange(own, !DashboardBook::isReady(board.id)) && own)
            menu->addSeparator();
        const QString name = dashboardName(board);
        QAction* action
            = menu->addAction(m_book.isChanged(board.id) ? tr("%1 (changed)", "a ready dashboard").arg(name) : name,
                this, [this, id = board.id] { chooseDashboard(id); });
        action->setCheckable(true);
        action->setChecked(board.id == m_book.shown().id);
        group->addAction(action);
    }
    menu->addSeparator();
    addDashboardActions(*menu);
    menu->popup(globalPosition);
}

void DashboardPage::addDashboardActions(QMenu& menu)
{
    const Dashboard& board = m_book.shown();
    const QString name = dashboardName(board);
    const bool ready = DashboardBook::isReady(board.id);
    menu.addAction(tr("Duplicate…"), this, [this, name] {
        askForName(tr("Duplicate dashboard"), tr("%1, copy", "name of a dashboard").arg(name),
            [this](const QString& entered) { m_book.duplicate(entered); });
    });
    menu.addAction(tr("Rename…"), this, [this, name] {
        askForName(tr("Rename dashboard"), name, [this](const QString& entered) { m_book.rename(entered); });
    });
    const QString filter = m_view ? m_view->request.query.toText() : QString();
    if (!filter.isEmpty() && filter != board.filter)
        menu.addAction(tr("Keep this filter with the dashboard"), this, [this, filter] { m_book.setFilter(filter); });
    if (!board.filter.isEmpty())
        menu.addAction(tr("Leave its filter out"), this, [this] { m_book.setFilter({}); });
    menu.addSeparator();
    menu.addAction(tr("Export as a file…"), this, &DashboardPage::exportDashboard);
    menu.addAction(tr("Import a file…"), this, &DashboardPage::importDashboard);
    menu.addSeparator();
    QAction* remove = menu.addAction(
        ready ? tr("Put back as delivered") : tr("Remove dashboard"), this, &DashboardPage::removeDashboard);
    remove->setEnabled(!ready || m_book.isChanged(board.id));
}

void DashboardPage::askForName(const QString& title, const QString& name, std::function<void(const QString&)> use)
{
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(tr("Name of the dashboard"));
    dialog->setTextValue(name);
    dialog->resize(380, dialog->sizeHint().height());
    connect(dialog, &QInputDialog::textValueSelected, this, [use = std::move(use)](const QString& text) {
        if (const QString entered = text.simplified(); !entered.isEmpty())
            use(entered);
    });
    dialog->open();
}

void DashboardPage::exportDashboard()
{
    auto* dialog = fileDialog(
        this, tr("Export dashboard"), QFileDialog::AcceptSave, fileFilter(tr("Dashboards"), kDashboardSuffix));
    dialog->setDefaultSuffix(QString::fromLatin1(kDashboardSuffix).mid(1));
    dialog->selectFile(fileName(m_book.shown(), kDashboardSuffix));
    connect(dialog, &QFileDialog::fileSelected, &m_book, &DashboardBook::exportTo);
    dialog->open();
}

void DashboardPage::importDashboard()
{
    auto* dialog = fileDialog(
        this, tr("Import dashboard"), QFileDialog::AcceptOpen, fileFilter(tr("Dashboards"), kDashboardSuffix));
    connect(dialog, &QFileDialog::fileSelected, &m_book, &DashboardBook::importFrom);
    dialog->open();
}

void DashboardPage::removeDashboard()
{
    const QString name = dashboardName(m_book.shown());
    const bool ready = DashboardBook::isReady(m_book.shown().id);
    m_book.remove();
    emit said(ready ? tr("“%1” is as it was delivered.", "a dashboard").arg(name)
                    : tr("“%1” is removed.", "a dashboard").arg(name),
        tr("Undo"), [this] { m_book.undoStack().undo(); });
}

void DashboardPage::removeCard(int card)
{
    const auto& cards = m_book.shown().cards;
    if (card < 0 || card >= static_cast<int>(cards.size()))
        return;
    const QString title = words::chartTitle(cards[static_cast<std::size_t>(card)].chart);
    m_book.removeChart(card);
    // Whoever removes one after another by the keyboard stays on the grid.
    const auto& left = m_grid->cards();
    if (!left.empty())
        left[static_cast<std::size_t>(std::min(card, static_cast<int>(left.size()) - 1))]->setFocus(
            Qt::OtherFocusReason);
    emit said(tr("“%1” is removed.", "a chart").arg(title), tr("Undo"), [this] { m_book.undoStack().undo(); });
}

void DashboardPage::openPeriodMenu(const QPoint& at)
{
    if (!m_view)
        return;
    QMenu* menu = makeMenu(this, "periodMenu");
    const QString chosen = periodWords(m_view->request.query, today());
    for (const Period& period : offeredPeriods(today())) {
        QAction* action = menu->addAction(period.words, this, [this, value = period.value] {
            changeQuery(m_view->request.query.with(
                            QueryField::Created, value.isEmpty() ? std::vector<QString>() : std::vector { value }),
                tr("Choose a range"));
        });
        action->setCheckable(true);
        action->setChecked(period.words == chosen);
    }
    menu->popup(at);
}

void DashboardPage::openComparisonMenu(const QPoint& at)
{
    QMenu* menu = makeMenu(this, "comparisonMenu");
    const auto add = [&](const QString& words, Comparison compare) {
        QAction* action = menu->addAction(words, this, [this, compare] { setComparison(compare); });
        action->setCheckable(true);
        action->setChecked(m_compare == compare);
    };
    add(tr("No comparison"), Comparison::None);
    add(tr("With the previous period"), Comparison::Previous);
    add(tr("With the same days of last year"), Comparison::LastYear);
    menu->popup(at);
}

void DashboardPage::openCardMenu(int card, const QPoint& at)
{
    const ChartSpec chart = m_book.shown().cards[static_cast<std::size_t>(card)].chart;
    QMenu* menu = makeMenu(this, "cardMenu");
    if (dataOf(chart)) {
        menu->addAction(tr("Show as a table…"), this, [this, chart] { openTable(chart); });
        menu->addAction(tr("Why these numbers?"), this, [this, chart, at] { explain(chart, QRect(at, QSize(1, 1))); });
        menu->addSeparator();
        m_exporter->addTo(*menu, makePicture(*m_view, chart, Theme::Appearance::Light));
    }
    menu->addSeparator();
    addArrangement(*menu, card);
    menu->popup(at);
}

const ChartData* DashboardPage::dataOf(const ChartSpec& chart) const
{
    if (!m_view)
        return nullptr;
    const auto found = std::ranges::find(m_view->charts, chart, &ChartData::spec);
    return found == m_view->charts.end() ? nullptr : &*found;
}

void DashboardPage::explain(const ChartSpec& chart, const QRect& globalPlace)
{
    if (const ChartData* shown = dataOf(chart))
        (new WhyPopup(chartWhy(*shown), this))->showBelow(globalPlace);
}

void DashboardPage::openTable(const ChartSpec& chart)
{
    const ChartData* shown = dataOf(chart);
    if (!shown)
        return;
    const QTimeZone zone = m_view->request.timeZone.isEmpty() ? displayZone() : QTimeZone(m_view->request.timeZone);
    auto* dialog
        = new TableDialog(words::chartTitle(chart), words::chartSubtitle(*shown, zone), chartTable(*shown, zone), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &TableDialog::copied, this, [this] { emit exported({}); });
    dialog->open();
}

void DashboardPage::addArrangement(QMenu& menu, int card)
{
    const DashboardCard now = m_book.shown().cards[static_cast<std::size_t>(card)];
    const int count = static_cast<int>(m_book.shown().cards.size());
    const auto size = [&](const QString& words, const char* keys, int columns, int rows) {
        const int wide = now.columns + columns, high = now.rows + rows;
        menu.addAction(withKeys(words, QLatin1String(keys)), this,
                [this, card, wide, high] { m_book.resizeChart(card, wide, high); })
            ->setEnabled(
                wide >= 1 && wide <= DashboardCard::kMostColumns && high >= 1 && high <= DashboardCard::kMostRows);
    };
    size(tr("Wider"), "Ctrl++", 1, 0);
    size(tr("Narrower"), "Ctrl+-", -1, 0);
    size(tr("Higher"), "Ctrl+Shift+Down", 0, 1);
    size(tr("Lower"), "Ctrl+Shift+Up", 0, -1);
    const auto move = [&](const QString& words, const char* keys, int to) {
        menu.addAction(withKeys(words, QLatin1String(keys)), this, [this, card, to] { m_book.moveChart(card, to); })
            ->setEnabled(to >= 0 && to <= count);
    };
    move(tr("Move forward", "a chart, towards the first one"), "Ctrl+Shift+Left", card - 1);
    move(tr("Move back", "a chart, towards the last one"), "Ctrl+Shift+Right", card + 2);
    menu.addSeparator();
    menu.addAction(tr("Replace…"), this, [this, card] { openGallery(card); });
    menu.addAction(withKeys(tr("Remove chart"), QStringLiteral("Del")), this, [this, card] { removeCard(card); });
}

void DashboardPage::openGallery(int replaced)
{
    std::vector<ChartSpec> there;
    for (const DashboardCard& card : m_book.shown().cards)
        there.push_back(card.chart);
    auto* gallery = new ChartGallery(std::move(there), replaced >= 0, this);
    gallery->setAttribute(Qt::WA_DeleteOnClose);
    connect(gallery, &ChartGallery::chosen, &m_book, [this, replaced](const ChartSpec& chart) {
        if (replaced >= 0)
            m_book.replaceChart(replaced, chart);
        else
            m_book.addChart(chart);
    });
    gallery->open();
}

} // namespace desk::ui
