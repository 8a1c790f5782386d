// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/dashboardbook.h"

#include "app/dashboards/dashboardstore.h"
#include "ui/dashboards/dashboardwords.h"

#include <QCollator>
#include <QUuid>

namespace desk::ui {

namespace {

constexpr int kMostSteps = 200;

bool has(const Dashboard& dashboard, const ChartSpec& chart)
{
    return std::ranges::find(dashboard.cards, chart, &DashboardCard::chart) != dashboard.cards.end();
}

} // namespace

/// From one state of a dashboard to another.
class DashboardBook::Step final : public QUndoCommand {
public:
    Step(DashboardBook& book, const QString& words, QString id, State before, State after)
        : QUndoCommand(words)
        , m_book(book)
        , m_id(std::move(id))
        , m_before(std::move(before))
        , m_after(std::move(after))
    {
    }
    void undo() override { m_book.put(m_id, m_before); }
    void redo() override { m_book.put(m_id, m_after); }

private:
    DashboardBook& m_book;
    QString m_id;
    State m_before, m_after;
};

DashboardBook::DashboardBook(const QString& folder, QObject* parent)
    : QObject(parent)
    , m_store(new DashboardStore(folder, this))
{
    m_undo.setUndoLimit(kMostSteps);
    connect(m_store, &DashboardStore::loaded, this, [this](const std::vector<Dashboard>& dashboards) {
        for (const Dashboard& dashboard : dashboards)
            if (!m_own.contains(dashboard.id)) // what was changed meanwhile is newer
                m_own.insert(dashboard.id, dashboard);
        emit changed();
    });
    connect(m_store, &DashboardStore::imported, this, &DashboardBook::add);
    connect(m_store, &DashboardStore::exported, this, &DashboardBook::exported);
    connect(m_store, &DashboardStore::unreadable, this, &DashboardBook::unreadable);
    connect(m_store, &DashboardStore::failed, this, &DashboardBook::failed);
    m_store->load();
}

DashboardBook::~DashboardBook() = default;

const Dashboard& DashboardBook::shown() const
{
    const auto own = m_own.constFind(m_shown);
    if (own != m_own.constEnd())
        return *own;
    const Dashboard* ready = readyDashboard(m_shown);
    return ready ? *ready : readyDashboards().front();
}

std::vector<Dashboard> DashboardBook::all() const
{
    std::vector<Dashboard> result;
    for (const Dashboard& ready : readyDashboards())
        result.push_back(m_own.value(ready.id, ready));
    const auto firstOwn = static_cast<std::ptrdiff_t>(result.size());
    for (const Dashboard& own : m_own)
        if (!isReady(own.id))
            result.push_back(own);
    const QCollator collator;
    std::sort(result.begin() + firstOwn, result.end(), [&](const Dashboard& a, const Dashboard& b) {
        return collator.compare(dashboardName(a), dashboardName(b)) < 0;
    });
    return result;
}

void DashboardBook::show(const QString& id)
{
    if (std::exchange(m_shown, id) != id)
        emit changed();
}

void DashboardBook::put(const QString& id, const State& state)
{
    if (state) {
        m_own.insert(id, *state);
        m_store->save(*state);
    } else {
        m_own.remove(id);
        m_store->remove(id);
    }
    m_shown = state || isReady(id) ? id : readyDashboards().front().id;
    emit changed();
}

void DashboardBook::push(const QString& words, const QString& id, const State& after)
{
    const auto own = m_own.constFind(id);
    m_undo.push(new Step(*this, words, id, own == m_own.constEnd() ? State() : State(*own), after));
}

void DashboardBook::change(const QString& words, const std::function<bool(Dashboard&)>& edit)
{
    Dashboard after = shown();
    if (edit(after))
        push(words, after.id, after);
}

void DashboardBook::addChart(const ChartSpec& chart)
{
    change(tr("Add chart"), [&](Dashboard& board) {
        if (has(board, chart))
            return false;
        board.cards.push_back({ chart });
        return true;
    });
}

void DashboardBook::replaceChart(int card, const ChartSpec& chart)
{
    change(tr("Replace chart"), [&](Dashboard& board) {
        if (card < 0 || card >= static_cast<int>(board.cards.size()) || has(board, chart))
            return false;
        board.cards[static_cast<std::size_t>(card)].chart = chart;
        return true;
    });
}

void DashboardBook::removeChart(int card)
{
    change(tr("Remove chart"), [&](Dashboard& board) {
        if (card < 0 || card >= static_cast<int>(board.cards.size()))
            return false;
        board.cards.erase(board.cards.begin() + card);
        return true;
    });
}

void DashboardBook::moveChart(int card, int to)
{
    change(tr("Move chart"), [&](Dashboard& board) {
        const int count = static_cast<int>(board.cards.size());
        if (card < 0 || card >= count || to < 0 || to > count || to == card || to == card + 1)
            return false;
        const auto begin = board.cards.begin();
        if (to < card)
            std::rotate(begin + to, begin + card, begin + card + 1);
        else
            std::rotate(begin + card, begin + card + 1, begin + to);
        return true;
    });
}

void DashboardBook::resizeChart(int card, int columns, int rows)
{
    change(tr("Resize chart"), [&](Dashboard& board) {
        if (card < 0 || card >= static_cast<int>(board.cards.size()))
            return false;
        DashboardCard& sized = board.cards[static_cast<std::size_t>(card)];
        const DashboardCard before = sized;
        sized.columns = std::clamp(columns, 1, DashboardCard::kMostColumns);
        sized.rows = std::clamp(rows, 1, DashboardCard::kMostRows);
        return !(sized == before);
    });
}

void DashboardBook::setFilter(const QString& filter)
{
    change(tr("Keep the filter with the dashboard"),
        [&](Dashboard& board) { return std::exchange(board.filter, filter) != filter; });
}

void DashboardBook::rename(const QString& name)
{
    change(tr("Rename dashboard"),
        [&](Dashboard& board) { return !name.isEmpty() && std::exchange(board.name, name) != name; });
}

void DashboardBook::duplicate(const QString& name)
{
    Dashboard copy = shown();
    copy.name = name;
    add(std::move(copy));
}

void DashboardBook::remove()
{
    const QString id = shown().id;
    if (m_own.contains(id))
        push(isReady(id) ? tr("Put the dashboard back as delivered") : tr("Remove dashboard"), id, {});
}

void DashboardBook::add(Dashboard dashboard)
{
    dashboard.id = freeId(dashboardName(dashboard));
    push(tr("Add dashboard"), dashboard.id, dashboard);
}

/// A name for a file that any system takes, and that no other dashboard has.
QString DashboardBook::freeId(const QString& name) const
{
    QString stem;
    for (const QChar c : name.normalized(QString::NormalizationForm_KD).toLower())
        if (c.unicode() < 128 && c.isLetterOrNumber())
            stem += c;
        else if (!stem.isEmpty() && !stem.endsWith(QLatin1Char('-')) && c.category() != QChar::Mark_NonSpacing)
            stem += QLatin1Char('-');
    const QString unique = QUuid::createUuid().toString(QUuid::Id128).left(8);
    return stem.left(40) + QLatin1Char('-') + unique;
}

void DashboardBook::exportTo(const QString& file)
{
    Dashboard dashboard = shown();
    dashboard.name = dashboardName(dashboard); // elsewhere it is nobody's ready one
    m_store->exportTo(file, dashboard);
}

void DashboardBook::importFrom(const QString& file)
{
    m_store->importFrom(file);
}

} // namespace desk::ui
