// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/conversationpane.h"

#include "app/base/text.h"
#include "ui/common/errortext.h"
#include "ui/common/iconbutton.h"
#include "ui/theme/theme.h"
#include "ui/timeline/conversationheader.h"
#include "ui/timeline/filterbar.h"
#include "ui/timeline/inspector.h"
#include "ui/timeline/itemmetrics.h"
#include "ui/timeline/linkguard.h"
#include "ui/timeline/metricstrip.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace desk::ui {

namespace {

constexpr int kInspectorFrom = 1800; ///< of the window's width
constexpr int kLeastThread = 300; ///< of the thread beside it

} // namespace

ConversationPane::ConversationPane(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("conversationPane"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_stack = new QStackedLayout(this);
    m_hint = new QLabel(this);
    m_hint->setObjectName(QStringLiteral("conversationHint"));
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->setMargin(40);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_stack->addWidget(m_hint);

    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(makeSearch());
    column->addWidget(makeFilter());
    m_notice = new QLabel(page);
    m_notice->setContentsMargins(timeline::kMargin, 6, timeline::kMargin, 6);
    m_notice->setWordWrap(true);
    m_notice->hide();
    column->addWidget(m_notice);
    m_timeline = new TimelineView(page);
    m_inspector = new Inspector(page);
    m_inspector->hide();
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_timeline, 1);
    row->addWidget(m_inspector);
    column->addLayout(row, 1);
    m_stack->addWidget(page);

    connect(m_strip, &MetricStrip::eventActivated, m_timeline, &TimelineView::revealEvent);
    connect(m_timeline, &TimelineView::hitsChanged, this, &ConversationPane::updateHits);
    connect(new LinkGuard(*m_timeline), &LinkGuard::opens, this, &ConversationPane::urlActivated);
    connect(m_timeline, &TimelineView::partActivated, this, &ConversationPane::ticketWanted);
    connect(m_inspector, &Inspector::customerWanted, this, &ConversationPane::customerWanted);
    connect(m_inspector, &Inspector::sourceWanted, this, &ConversationPane::sourceWanted);
    connect(m_inspector, &Inspector::ticketWanted, this, [this](const QString& ticketId) {
        if (const ConversationPtr& shown = conversation())
            emit ticketWanted(text(shown->accountId), ticketId);
    });
    connect(m_timeline, &TimelineView::readOn, this, [this] { emit stepWanted(1); });
    setFocusProxy(m_timeline);
    setupActions();
    retranslate();
}

QWidget* ConversationPane::makeHead()
{
    auto* head = new QWidget(this);
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_header = new ConversationHeader(head);
    auto* buttons = new QHBoxLayout(m_header); // on the subject's line; the facts have the whole width below
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(4);
    buttons->addStretch(1);
    for (auto [button, icon] : { std::pair(&m_find, "search"), std::pair(&m_sift, "filter"), std::pair(&m_open, "open"),
             std::pair(&m_copy, "copy"), std::pair(&m_more, "menu"), std::pair(&m_shut, "close") }) {
        *button = new IconButton(icon, 28, m_header);
        buttons->addWidget(*button, 0, Qt::AlignTop);
    }
    m_shut->hide();
    m_header->setButtonRoom(5 * 32 + 8);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(timeline::kMargin, 12, timeline::kMargin - 6, 0);
    row->addWidget(m_header, 1);
    column->addLayout(row);
    m_strip = new MetricStrip(head);
    column->addWidget(m_strip);
    connect(m_find, &QAbstractButton::clicked, this, &ConversationPane::openSearch);
    m_sift->setObjectName(QStringLiteral("filterButton"));
    connect(m_sift, &QAbstractButton::clicked, this, [this] { m_filter->isHidden() ? openFilter() : closeFilter(); });
    connect(m_open, &QAbstractButton::clicked, this, &ConversationPane::openOnHelpDesk);
    connect(m_copy, &QAbstractButton::clicked, this, &ConversationPane::copyAll);
    connect(m_shut, &QAbstractButton::clicked, this, &ConversationPane::closeWanted);
    connect(m_more, &QAbstractButton::clicked, this, &ConversationPane::openMenu);
    return head;
}

QWidget* ConversationPane::makeSearch()
{
    m_search = new QWidget(this);
    auto* row = new QHBoxLayout(m_search);
    row->setContentsMargins(timeline::kMargin, 6, 12, 6);
    m_needle = new QLineEdit(m_search);
    m_needle->setObjectName(QStringLiteral("conversationSearch"));
    m_needle->installEventFilter(this);
    m_hits = new QLabel(m_search);
    m_hits->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(m_needle, 1);
    row->addWidget(m_hits);
    for (auto [button, icon] :
        { std::pair(&m_previous, "up"), std::pair(&m_next, "down"), std::pair(&m_close, "close") }) {
        *button = new IconButton(icon, 24, m_search);
        row->addWidget(*button);
    }
    m_search->hide();
    connect(m_needle, &QLineEdit::textChanged, this, [this](const QString& needle) { m_timeline->find(needle); });
    connect(m_previous, &QAbstractButton::clicked, this, [this] { m_timeline->findNext(-1); });
    connect(m_next, &QAbstractButton::clicked, this, [this] { m_timeline->findNext(1); });
    connect(m_close, &QAbstractButton::clicked, this, &ConversationPane::closeSearch);
    return m_search;
}

QWidget* ConversationPane::makeFilter()
{
    m_filter = new FilterBar(this);
    m_filter->hide();
    connect(m_filter, &FilterBar::filterChanged, this, &ConversationPane::showEntries);
    connect(m_filter, &FilterBar::closed, this, &ConversationPane::closeFilter);
    return m_filter;
}

void ConversationPane::openFilter()
{
    if (!m_whole || m_history)
        return;
    m_filter->show();
    m_filter->focusFirst();
}

void ConversationPane::closeFilter()
{
    m_filter->clear();
    m_filter->hide();
    m_timeline->setFocus();
}

/// What the filter leaves, in the timeline.
void ConversationPane::showEntries()
{
    const bool all = !m_whole || m_filter->filter().empty();
    m_timeline->setConversation(
        all ? m_whole : std::make_shared<const Conversation>(filtered(*m_whole, m_filter->filter())), m_now);
}

bool ConversationPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_needle && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape) {
            closeSearch();
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            // What is typed is looked for from the end of the thread backwards, the filter's words from its beginning.
            const bool shift = key->modifiers().testFlag(Qt::ShiftModifier);
            m_timeline->findNext(shift == m_needle->text().isEmpty() ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

const ConversationPtr& ConversationPane::conversation() const
{
    return m_whole;
}

void ConversationPane::setConversation(ConversationPtr conversation, const QColor& accountColour, Millis now)
{
    m_header->setConversation(conversation, accountColour);
    m_now = now;
    m_history = false;
    m_strip->show();
    const ConversationPtr before = std::exchange(m_whole, conversation);
    if (!before || !conversation || before->accountId != conversation->accountId
        || before->ticket.id != conversation->ticket.id)
        m_timeline->setTerms(m_terms); // closing the search was meant for the one before
    m_filter->setConversation(conversation);
    m_filter->setVisible(conversation && !m_filter->filter().empty());
    showEntries();
    m_stack->setCurrentIndex(conversation ? 1 : 0);
    updateInspector();
    retranslate();
}

void ConversationPane::setHistory(const QString& customer, CustomerHistory history, Millis now)
{
    QStringList accounts;
    for (const HistoryPart& part : history.parts)
        if (const QString name = text(part.conversation->accountName); !accounts.contains(name))
            accounts.append(name);
    const auto count = static_cast<int>(history.parts.size());
    m_header->setCustomer(customer,
        tr("%n conversation(s)", nullptr, count) + QStringLiteral(" · ") + accounts.join(QStringLiteral(", ")));
    m_now = now;
    m_history = true;
    m_strip->hide();
    m_timeline->setTerms(m_terms);
    m_timeline->setHistory(std::move(history), now);
    m_whole = m_timeline->conversation();
    m_filter->hide();
    m_stack->setCurrentIndex(1);
    updateInspector();
    retranslate();
}

void ConversationPane::setInspector(std::optional<bool> wanted)
{
    m_inspectorWanted = wanted;
    updateInspector();
}

void ConversationPane::setClosable()
{
    m_shut->show();
    m_header->setButtonRoom(6 * 32 + 8);
}

void ConversationPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    updateInspector();
}

void ConversationPane::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_history)
        emit backWanted();
    else if (event->key() == Qt::Key_Escape && !m_shut->isHidden())
        emit closeWanted();
    else
        QWidget::keyPressEvent(event);
}

void ConversationPane::updateInspector()
{
    const bool room = width() >= kLeastThread + Inspector::kWidth;
    const bool wide = window()->width() >= kInspectorFrom && room && m_shut->isHidden();
    const bool visible
        = m_whole && !m_history && m_inspectorWanted.value_or(wide) && (room || m_inspectorWanted == true);
    if (visible)
        m_inspector->setConversation(m_whole, m_now);
    m_inspector->setVisible(visible);
}

void ConversationPane::setSearchTerms(std::vector<TextTerm> terms)
{
    if (terms == m_terms)
        return;
    m_terms = std::move(terms);
    m_timeline->setTerms(m_terms);
}

void ConversationPane::updateCells()
{
    m_strip->setCells(m_whole && !m_history ? metricCells(*m_whole, m_now) : std::vector<MetricCell>());
}

void ConversationPane::setFailure(const Error& error)
{
    setConversation(nullptr, {}, 0);
    const ErrorText words = errorText(error);
    m_hint->setText(tr("This conversation cannot be shown: %1. %2").arg(words.what, words.next));
}

void ConversationPane::updateNotice()
{
    const bool partial = m_whole && !m_history && !m_whole->messagesKnown;
    m_notice->setText(partial
            ? tr("The messages are not copied yet; they are being fetched now where the help desk can be reached.")
            : QString());
    m_notice->setVisible(partial);
    QPalette palette = m_notice->palette();
    palette.setColor(QPalette::WindowText, Theme::current().color("semantic.warning"));
    m_notice->setPalette(palette);
}

void ConversationPane::openSearch()
{
    if (!m_timeline->conversation())
        return;
    m_searchOpened = true;
    m_search->show();
    m_needle->setFocus(Qt::ShortcutFocusReason);
    m_needle->selectAll();
}

void ConversationPane::closeSearch()
{
    m_searchOpened = false;
    m_timeline->setTerms({});
    m_needle->clear();
    m_search->hide();
    m_timeline->setFocus();
}

void ConversationPane::updateHits()
{
    const int count = m_timeline->hitCount();
    if (count > 0)
        m_hits->setText(tr("%1 of %2").arg(m_timeline->currentHit() + 1).arg(count));
    else
        m_hits->setText(m_needle->text().isEmpty() ? QString() : tr("no match"));
    m_search->setVisible(m_searchOpened || count > 0); // the filter's hits can be stepped through at once
    m_needle->setPlaceholderText(count > 0 ? tr("Words of the filter") : tr("Search in this conversation"));
}

void ConversationPane::openOnHelpDesk()
{
    if (m_whole && !m_history)
        emit urlActivated(QUrl(text(m_whole->webUrl)));
}

void ConversationPane::copyAll()
{
    if (m_timeline->conversation())
        QApplication::clipboard()->setText(m_timeline->allText());
}

void ConversationPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ConversationPane::retranslate()
{
    if (!m_whole)
        m_hint->setText(tr("Choose a conversation in the list to read it here."));
    m_find->setLabel(tr("Search in this conversation (Ctrl+F)"));
    m_sift->setLabel(tr("Leave out events (Ctrl+Shift+F)"));
    m_open->setLabel(tr("Open on the help desk’s own page"));
    m_copy->setLabel(tr("Copy the whole conversation"));
    m_shut->setLabel(tr("Close this pane"));
    m_more->setLabel(tr("More with this conversation"));
    m_previous->setLabel(tr("Previous hit (Shift+F3)"));
    m_next->setLabel(tr("Next hit (F3)"));
    m_close->setLabel(tr("Close the search"));
    m_needle->setAccessibleName(tr("Search in this conversation"));
    nameActions();
    updateCells();
    updateHits();
    updateNotice();
}

} // namespace desk::ui
