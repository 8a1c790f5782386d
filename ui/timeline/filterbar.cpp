// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/filterbar.h"

#include "app/base/text.h"
#include "ui/common/format.h"
#include "ui/common/iconbutton.h"
#include "ui/common/menubutton.h"
#include "ui/timeline/itemmetrics.h"

#include <QComboBox>
#include <QDateEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <algorithm>
#include <array>

namespace desk::ui {

namespace {

/// The kinds that one line of the menu stands for.
constexpr std::array<std::string_view, 6> kGroups { "message,chat-message,file,call", "note", "change", "join,leave",
    "rating", "system,unknown" };

std::vector<std::string> kindsOf(std::string_view group)
{
    std::vector<std::string> kinds;
    for (const QString& kind : text(group).split(QLatin1Char(',')))
        kinds.push_back(utf8(kind));
    return kinds;
}

bool contains(const std::vector<std::string>& kinds, const Event& event)
{
    return std::ranges::find(kinds, nameOf(event.kind)) != kinds.end();
}

/// A field for a day that may be left open, which is its least value.
QDateEdit* dayEdit(const char* name, QWidget* parent)
{
    auto* edit = new QDateEdit(parent);
    edit->setObjectName(QLatin1String(name));
    edit->setCalendarPopup(true);
    edit->setMinimumDate(QDate(1999, 12, 31));
    edit->setMaximumDate(QDate(2100, 1, 1));
    edit->setDate(edit->minimumDate());
    return edit;
}

} // namespace

FilterBar::FilterBar(QWidget* parent)
    : QWidget(parent)
    , m_which(new QComboBox(this))
    , m_kinds(new MenuButton(false, this))
    , m_menu(new QMenu(this))
    , m_since(dayEdit("filterSince", this))
    , m_until(dayEdit("filterUntil", this))
    , m_from(new QLabel(this))
    , m_to(new QLabel(this))
    , m_count(new QLabel(this))
    , m_close(new IconButton("close", 24, this))
{
    setObjectName(QStringLiteral("timelineFilter"));
    m_which->setObjectName(QStringLiteral("filterConversation"));
    m_which->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_kinds->setObjectName(QStringLiteral("filterKinds"));
    connect(m_kinds, &MenuButton::clicked, this,
        [this] { m_menu->popup(m_kinds->mapToGlobal(QPoint(0, m_kinds->height()))); });
    m_count->setForegroundRole(QPalette::PlaceholderText);
    for (std::size_t i = 0; i < kGroups.size(); ++i) {
        QAction* action = m_menu->addAction(QString());
        action->setCheckable(true);
        action->setChecked(true);
        connect(action, &QAction::toggled, this, &FilterBar::read);
    }
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(timeline::kMargin, 6, 12, 6);
    row->setSpacing(8);
    for (QWidget* part : std::initializer_list<QWidget*> { m_which, m_kinds, m_from, m_since, m_to, m_until })
        row->addWidget(part);
    row->addWidget(m_count, 1, Qt::AlignRight);
    row->addWidget(m_close);
    m_from->setBuddy(m_since);
    m_to->setBuddy(m_until);
    connect(m_which, &QComboBox::currentIndexChanged, this, &FilterBar::read);
    connect(m_since, &QDateEdit::dateChanged, this, &FilterBar::read);
    connect(m_until, &QDateEdit::dateChanged, this, &FilterBar::read);
    connect(m_close, &QAbstractButton::clicked, this, &FilterBar::closed);
    retranslate();
}

void FilterBar::setConversation(const ConversationPtr& conversation)
{
    const bool same = m_conversation && conversation && m_conversation->accountId == conversation->accountId
        && m_conversation->ticket.id == conversation->ticket.id;
    m_conversation = conversation;
    if (!same)
        clear();
    fillConversations();
    read();
}

void FilterBar::clear()
{
    m_filling = true;
    m_which->setCurrentIndex(0);
    for (QAction* action : m_menu->actions())
        action->setChecked(true);
    for (QDateEdit* day : { m_since, m_until })
        day->setDate(day->minimumDate());
    m_filling = false;
    read();
}

void FilterBar::focusFirst()
{
    (m_which->isVisibleTo(this) ? static_cast<QWidget*>(m_which) : m_kinds)->setFocus(Qt::ShortcutFocusReason);
}

/// The ticket's own thread and each chat or messaging conversation, by its day.
void FilterBar::fillConversations()
{
    const QVariant before = m_which->currentData();
    m_filling = true;
    m_which->clear();
    m_which->addItem(tr("All conversations"), QString());
    m_which->addItem(tr("The ticket itself"), QString::fromLatin1(kTicketThread));
    const auto all = m_conversation ? conversationsOf(*m_conversation) : std::vector<std::string>();
    for (const std::string& id : all) {
        const auto first = std::ranges::find(
            m_conversation->entries, id, [](const Conversation::Entry& entry) { return entry.event.conversation; });
        const bool chat = first->event.channel == Channel::Chat;
        const QString day = formatDate(dayOf(first->event.at), QDate::currentDate());
        m_which->addItem(chat ? tr("Chat of %1").arg(day) : tr("Messaging since %1").arg(day), text(id));
    }
    m_which->setCurrentIndex(std::max(0, m_which->findData(before)));
    m_which->setVisible(!all.empty());
    m_filling = false;
}

void FilterBar::read()
{
    if (m_filling)
        return;
    ConversationFilter filter;
    filter.conversation = utf8(m_which->currentData().toString());
    const QList<QAction*> actions = m_menu->actions();
    const bool some = std::ranges::any_of(actions, [](const QAction* action) { return !action->isChecked(); });
    for (std::size_t i = 0; some && i < kGroups.size(); ++i)
        if (actions[static_cast<qsizetype>(i)]->isChecked())
            for (std::string& kind : kindsOf(kGroups[i]))
                filter.types.push_back(std::move(kind));
    if (some && filter.types.empty())
        filter.types.emplace_back(); // nothing is of this type
    const auto day = [](const QDateEdit* edit, int later) -> std::optional<Millis> {
        if (edit->date() == edit->minimumDate())
            return std::nullopt;
        return edit->date().addDays(later).startOfDay(displayZone()).toMSecsSinceEpoch();
    };
    filter.since = day(m_since, 0);
    filter.until = day(m_until, 1); // to the end of that day
    const bool changed = filter != m_filter;
    m_filter = std::move(filter);
    updateWords();
    if (changed)
        emit filterChanged();
}

void FilterBar::updateWords()
{
    const qsizetype on
        = std::ranges::count_if(m_menu->actions(), [](const QAction* action) { return action->isChecked(); });
    m_kinds->setWords(on == m_menu->actions().size() ? tr("All events") : tr("%n kind(s) of event", nullptr, int(on)),
        tr("Kinds of events"));
    if (!m_conversation)
        return;
    const auto& entries = m_conversation->entries;
    const auto shown = std::ranges::count_if(
        entries, [this](const Conversation::Entry& entry) { return m_filter.matches(entry.event); });
    m_count->setText(m_filter.empty() ? tr("%n event(s)", nullptr, int(entries.size()))
                                      : tr("%1 of %n event(s)", nullptr, int(entries.size())).arg(formatCount(shown)));
    for (std::size_t i = 0; i < kGroups.size(); ++i) {
        const auto kinds = kindsOf(kGroups[i]);
        const bool any = std::ranges::any_of(entries, [&](const auto& entry) { return contains(kinds, entry.event); });
        m_menu->actions()[static_cast<qsizetype>(i)]->setEnabled(any);
    }
}

void FilterBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FilterBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        QWidget::keyPressEvent(event);
}

void FilterBar::retranslate()
{
    const QStringList names { tr("Messages and calls"), tr("Private notes"), tr("Changes"), tr("Joining and leaving"),
        tr("Ratings"), tr("Notices") };
    for (qsizetype i = 0; i < names.size(); ++i)
        m_menu->actions()[i]->setText(names[i]);
    m_from->setText(tr("From"));
    m_to->setText(tr("to"));
    m_since->setSpecialValueText(tr("the beginning"));
    m_until->setSpecialValueText(tr("the end"));
    m_which->setAccessibleName(tr("Conversation within the ticket"));
    m_close->setLabel(tr("Show all events again"));
    fillConversations();
    updateWords();
}

} // namespace desk::ui
