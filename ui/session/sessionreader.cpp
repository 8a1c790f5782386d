// SPDX-License-Identifier: GPL-3.0-or-later
// What the session does for those who read: conversations, a second one beside, a customer's history, files, sources.
#include "ui/session/session.h"

#include "app/base/text.h"
#include "app/pipeline/pipeline.h"
#include "app/pipeline/textsearch.h"
#include "ui/common/format.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/theme/theme.h"
#include "ui/timeline/conversationpane.h"
#include "ui/timeline/sourcedialog.h"

#include <QDesktopServices>
#include <QUrl>

namespace desk::ui {

namespace {

QString idOf(const Conversation& conversation)
{
    return text(conversation.accountId) + QLatin1Char('/') + text(conversation.ticket.id);
}

QColor colourOf(Pipeline& pipeline, const Conversation& conversation)
{
    const auto account = pipeline.accounts().find(text(conversation.accountId));
    return Theme::current().account(account ? account->colour : 0);
}

const QString kInspector = QStringLiteral("inspector");

} // namespace

void Session::tieReader()
{
    connect(m_window.get(), &MainWindow::conversationWanted, this,
        [this](const QString& accountId, const QString& ticketId) {
            m_wantedTicket = accountId + QLatin1Char('/') + ticketId;
            m_followed.clear();
            m_pipeline->unfollowCustomer();
            if (ticketId.isEmpty())
                m_reader->setConversation(nullptr, {}, 0);
        });
    connect(m_window.get(), &MainWindow::viewShown, this, [this](const ViewStatePtr& view) {
        m_reader->setSearchTerms(view ? textTerms(view->request.query) : std::vector<TextTerm>());
    });
    connect(m_pipeline.get(), &Pipeline::conversationChanged, this, [this](const ConversationPtr& conversation) {
        const QColor colour = colourOf(*m_pipeline, *conversation);
        if (m_beside && m_beside->conversation() && idOf(*m_beside->conversation()) == idOf(*conversation))
            m_beside->setConversation(conversation, colour, m_clock.now());
        if (idOf(*conversation) == m_wantedTicket && m_followed.empty()) // else the person has moved on
            m_reader->setConversation(conversation, colour, m_clock.now());
    });
    connect(m_pipeline.get(), &Pipeline::conversationFailed, this,
        [this](const QString& accountId, const QString& ticketId, const Error& error) {
            if (accountId + QLatin1Char('/') + ticketId == m_wantedTicket)
                m_reader->setFailure(error);
        });
    connect(m_pipeline.get(), &Pipeline::customerRead, this,
        [this](const std::string& personId, const std::vector<ConversationPtr>& conversations) {
            if (personId == m_followed)
                m_reader->setHistory(
                    m_followedName, customerHistory(conversations, displayZone(), m_clock.now()), m_clock.now());
        });
    connect(m_pipeline.get(), &Pipeline::rawFound, this,
        [this](const QString&, const QString& ticketId, const QString& json) {
            auto* dialog = new SourceDialog(tr("#%1 as received").arg(ticketId),
                json.isEmpty() ? tr("The record as received is not kept for this conversation.") : json,
                m_window.get());
            dialog->show();
        });
    const QVariant inspector = m_window->remembered(kInspector);
    m_reader->setInspector(inspector.isValid() ? std::optional(inspector.toBool()) : std::nullopt);
    tiePane(*m_reader);
}

void Session::tiePane(ConversationPane& pane)
{
    connect(&pane, &ConversationPane::urlActivated, this, &Session::openUrl);
    connect(&pane, &ConversationPane::stepWanted, m_window.get(), &MainWindow::stepConversation);
    connect(&pane, &ConversationPane::ticketWanted, this, &Session::openTicket);
    connect(&pane, &ConversationPane::customerWanted, this, [this, &pane] { followCustomer(pane); });
    connect(&pane, &ConversationPane::besideWanted, this, [this, &pane] { keepBeside(pane); });
    connect(&pane, &ConversationPane::closeWanted, this, &Session::closeBeside, Qt::QueuedConnection);
    connect(&pane, &ConversationPane::backWanted, this, [this] {
        openTicket(m_wantedTicket.section(QLatin1Char('/'), 0, 0), m_wantedTicket.section(QLatin1Char('/'), 1));
    });
    connect(
        &pane, &ConversationPane::inspectorChosen, this, [this](bool shown) { m_window->remember(kInspector, shown); });
    connect(&pane, &ConversationPane::sourceWanted, this, [this, &pane] {
        if (const ConversationPtr& shown = pane.conversation())
            m_pipeline->findRaw(text(shown->accountId), text(shown->ticket.id));
    });
    FileShelf& files = pane.timeline()->files();
    connect(&files, &FileShelf::wanted, m_pipeline.get(), &Pipeline::fetchFile);
    connect(&files, &FileShelf::cancelled, m_pipeline.get(), &Pipeline::cancelFile);
    connect(&files, &FileShelf::openWanted, this,
        [](const QString& path) { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    connect(m_pipeline.get(), &Pipeline::fileProgress, &files, &FileShelf::setProgress);
    connect(m_pipeline.get(), &Pipeline::fileReady, &files, &FileShelf::setHere);
    connect(m_pipeline.get(), &Pipeline::fileFailed, &files, &FileShelf::setFailed);
}

void Session::openTicket(const QString& accountId, const QString& ticketId)
{
    m_window->showTicket(accountId, ticketId); // where the list has it
    m_wantedTicket = accountId + QLatin1Char('/') + ticketId;
    m_followed.clear();
    m_pipeline->unfollowCustomer();
    m_pipeline->openConversation(accountId, ticketId);
}

void Session::followCustomer(const ConversationPane& pane)
{
    const ConversationPtr& shown = pane.conversation();
    if (!shown || pane.showsHistory() || shown->ticket.requesterId.empty())
        return;
    m_followed = shown->ticket.requesterId;
    m_followedName = text(shown->requesterName.empty() ? shown->requesterEmail : shown->requesterName);
    m_pipeline->followCustomer(text(shown->accountId), m_followed, shown->requesterEmail);
}

void Session::keepBeside(const ConversationPane& pane)
{
    const ConversationPtr shown = pane.conversation();
    if (!shown || pane.showsHistory() || &pane == m_beside)
        return;
    if (!m_beside) {
        m_beside = new ConversationPane;
        m_beside->setClosable();
        tiePane(*m_beside);
        m_window->setBeside(m_beside);
    }
    m_pipeline->keepOpen(text(shown->accountId), text(shown->ticket.id));
    m_beside->setConversation(shown, colourOf(*m_pipeline, *shown), m_clock.now());
}

void Session::closeBeside()
{
    m_pipeline->keepOpen({}, {});
    m_window->setBeside(nullptr);
    m_reader->setFocus(Qt::OtherFocusReason);
}

} // namespace desk::ui
