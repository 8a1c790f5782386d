// SPDX-License-Identifier: GPL-3.0-or-later
// What a person can do with a conversation, as actions of the pane: its menu, the palette and the list of keys show
// them.
#include "ui/timeline/conversationpane.h"

#include "ui/common/iconbutton.h"
#include "ui/timeline/datejump.h"
#include "ui/timeline/inspector.h"

#include <QAction>
#include <QApplication>
#include <QMenu>

namespace desk::ui {

void ConversationPane::addCommand(const char* name, const QList<QKeySequence>& keys, const std::function<void()>& run)
{
    auto* action = new QAction(this);
    action->setObjectName(QLatin1String(name));
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    // While a menu is open, a letter is the menu's.
    connect(action, &QAction::triggered, this, [run] {
        if (!QApplication::activePopupWidget())
            run();
    });
}

void ConversationPane::setupActions()
{
    const auto key = [](const char* text) { return QList<QKeySequence> { QKeySequence(QLatin1String(text)) }; };
    addCommand("nextConversation", key("J"), [this] { emit stepWanted(1); });
    addCommand("previousConversation", key("K"), [this] { emit stepWanted(-1); });
    addCommand("nextCustomer", key("N"), [this] { m_timeline->nextCustomerMessage(1); });
    addCommand("previousCustomer", key("P"), [this] { m_timeline->nextCustomerMessage(-1); });
    addCommand("nextUnanswered", key("Shift+N"), [this] { m_timeline->nextUnanswered(1); });
    addCommand("previousUnanswered", key("Shift+P"), [this] { m_timeline->nextUnanswered(-1); });
    addCommand("jumpToDate", key("G"), [this] { openDates(); });
    addCommand("find", { QKeySequence::Find }, [this] { openSearch(); });
    addCommand(
        "findNext", QKeySequence::keyBindings(QKeySequence::FindNext).mid(0, 1), [this] { m_timeline->findNext(1); });
    addCommand("findPrevious", QKeySequence::keyBindings(QKeySequence::FindPrevious).mid(0, 1),
        [this] { m_timeline->findNext(-1); });
    addCommand("filterEvents", key("Ctrl+Shift+F"), [this] { openFilter(); });
    addCommand("openOnHelpDesk", key("Ctrl+Shift+O"), [this] { openOnHelpDesk(); });
    addCommand("followCustomer", key("F"), [this] { emit customerWanted(); });
    addCommand("keepBeside", key("B"), [this] { emit besideWanted(); });
    addCommand("inspector", key("I"), [this] {
        setInspector(m_inspector->isHidden());
        emit inspectorChosen(*m_inspectorWanted);
    });
    addCommand("copyConversation", key("Ctrl+Shift+C"), [this] { copyAll(); });
}

void ConversationPane::nameActions()
{
    const QHash<QString, QString> words {
        { QStringLiteral("nextConversation"), tr("Next conversation") },
        { QStringLiteral("previousConversation"), tr("Previous conversation") },
        { QStringLiteral("nextCustomer"), tr("Next message of the customer") },
        { QStringLiteral("previousCustomer"), tr("Previous message of the customer") },
        { QStringLiteral("nextUnanswered"), tr("Next unanswered message") },
        { QStringLiteral("previousUnanswered"), tr("Previous unanswered message") },
        { QStringLiteral("jumpToDate"), tr("Go to a date…") },
        { QStringLiteral("find"), tr("Find in the conversation") },
        { QStringLiteral("findNext"), tr("Next hit") },
        { QStringLiteral("findPrevious"), tr("Previous hit") },
        { QStringLiteral("filterEvents"), tr("Leave out events…") },
        { QStringLiteral("openOnHelpDesk"), tr("Open on the help desk’s own page") },
        { QStringLiteral("followCustomer"), tr("All conversations of this customer") },
        { QStringLiteral("keepBeside"), tr("Keep this conversation beside the next ones") },
        { QStringLiteral("inspector"), tr("Show or hide the details") },
        { QStringLiteral("copyConversation"), tr("Copy the whole conversation") },
    };
    const QList<QAction*> all = actions();
    for (QAction* action : all)
        action->setText(words.value(action->objectName()));
}

void ConversationPane::openDates()
{
    if (m_timeline->days().isEmpty())
        return;
    auto* dates = new DateJump(m_timeline->days(), m_timeline->dayInView(), this);
    connect(dates, &DateJump::chosen, m_timeline, &TimelineView::goToDay);
    dates->showAt(m_timeline->mapToGlobal(QPoint(m_timeline->width() / 2, 0)));
}

void ConversationPane::openMenu()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(actions());
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

} // namespace desk::ui
