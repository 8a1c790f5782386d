// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/listpage.h"

#include "ui/common/emptynote.h"
#include "ui/common/format.h"
#include "ui/filters/querytext.h"
#include "ui/list/inforow.h"
#include "ui/list/ticketlist.h"
#include "ui/list/timestrip.h"

#include <QBoxLayout>
#include <QEvent>
#include <QMenu>
#include <QStackedLayout>

namespace desk::ui {

ListPage::ListPage(QWidget* parent)
    : QWidget(parent)
    , m_strip(new TimeStrip)
    , m_info(new InfoRow)
    , m_list(new TicketList)
    , m_note(new EmptyNote)
    , m_stack(new QStackedLayout)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_strip);
    layout->addWidget(m_info);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_note);
    layout->addLayout(m_stack, 1);
    setMinimumWidth(360);
    connect(m_info, &InfoRow::columnsWanted, this, [this](const QPoint& at) {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_list->fillColumnsMenu(*menu);
        menu->popup(at);
    });
    connect(m_info, &InfoRow::densityToggled, this, &ListPage::densityToggled);
    connect(m_info, &InfoRow::bestFirstToggled, this, &ListPage::bestFirstToggled);
    connect(m_note, &EmptyNote::actionChosen, this, &ListPage::clearFilterWanted);
    connect(m_note, &EmptyNote::linkChosen, this, [this] {
        if (m_wayOut)
            emit dropTermWanted(m_wayOut->first);
    });
}

void ListPage::setView(const ViewStatePtr& view)
{
    const ViewStatePtr before = m_list->tickets().view();
    if (!before || !view || !(before->request.query == view->request.query))
        m_wayOut.reset();
    m_list->setView(view);
    if (!view)
        return;
    // At the start a list is shown before anything of it is counted.
    if (view->error || view->charts.size() == view->request.charts.size())
        m_info->setView(*view);
    const auto [first, last] = createdDays(view->request.query);
    m_strip->setChosen(first, last);
    for (const ChartData& chart : view->charts)
        if (chart.spec.id == ChartId::CreatedPerDay)
            m_strip->setChart(chart);
    updateNote();
}

void ListPage::setCopying(bool copying)
{
    m_copying = copying;
    updateNote();
}

void ListPage::setWayOut(const QueryTerm& term, std::size_t count)
{
    m_wayOut.emplace(term, count);
    updateNote();
}

void ListPage::setStripShown(bool shown)
{
    m_strip->setVisible(shown);
}

void ListPage::updateNote()
{
    const ViewStatePtr& view = m_list->tickets().view();
    if (!view)
        return;
    if (view->error)
        m_note->setWords(tr("The filter could not be answered"), searchErrorText(*view->error), tr("Clear filter"));
    else if (view->total == 0)
        m_note->setWords(m_copying ? tr("Copying the newest conversations") : tr("Nothing is copied yet"),
            m_copying ? tr("They appear here as they arrive.") : QString(), {});
    else
        m_note->setWords(tr("Nothing matches"), tr("No conversation fits the whole filter."), tr("Clear filter"));
    m_note->setLink(!m_wayOut || view->total == 0
            ? QString()
            : tr("Without %1 there are %2.", "a term of the filter, a number")
                  .arg(Query { { m_wayOut->first } }.toText(), formatCount(qint64(m_wayOut->second))));
    m_stack->setCurrentWidget(view->rows.empty() ? static_cast<QWidget*>(m_note) : m_list);
}

void ListPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        updateNote();
}

} // namespace desk::ui
