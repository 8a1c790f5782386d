// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelineview.h"

#include "app/base/text.h"
#include "ui/common/format.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/timeline/itemmetrics.h"
#include "ui/timeline/timelineaccess.h"

#include <QAccessible>
#include <QPainter>
#include <QScrollBar>

namespace desk::ui {

using namespace timeline;

namespace {

constexpr int kTopSpace = 0, kBottomSpace = 16;

} // namespace

TimelineView::TimelineView(QWidget* parent)
    : QAbstractScrollArea(parent)
{
    installTimelineAccess(); // before anything is said of this one: what sees it first is kept
    setObjectName(QStringLiteral("timeline"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setProperty(Style::kOverlayBar, true);
    viewport()->setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Base);
    setAccessibleName(tr("Conversation"));
    verticalScrollBar()->setSingleStep(42);
    m_files = new FileShelf(this);
    connect(m_files, &FileShelf::changed, this, &TimelineView::layOutFiles);
    m_scanTimer.setSingleShot(true);
    connect(&m_scanTimer, &QTimer::timeout, this, &TimelineView::scanSome);
}

TimelineView::~TimelineView() = default;

void TimelineView::setConversation(ConversationPtr conversation, Millis now)
{
    const bool same = m_conversation && conversation && m_conversation->accountId == conversation->accountId
        && m_conversation->ticket.id == conversation->ticket.id;
    m_conversation = std::move(conversation);
    m_parts.clear();
    m_items = m_conversation ? timelineItems(*m_conversation, displayZone(), now) : std::vector<TimelineItem>();
    showItems(same, now);
}

void TimelineView::setHistory(CustomerHistory history, Millis now)
{
    m_conversation = std::move(history.thread);
    m_parts = std::move(history.parts);
    m_items = std::move(history.items);
    m_fromTop = false;
    showItems(false, now);
}

const Conversation& TimelineView::sourceOf(int item) const
{
    const int part = m_items[static_cast<std::size_t>(item)].part;
    return part < 0 ? *m_conversation : *m_parts[static_cast<std::size_t>(part)].conversation;
}

void TimelineView::showItems(bool same, Millis now)
{
    const int kept = verticalScrollBar()->value();
    const bool stayAtEnd = !same || kept >= verticalScrollBar()->maximum() - 4;
    m_now = now;
    if (!same)
        m_focused = m_selectedItem = -1;
    m_states.assign(m_items.size(), {});
    m_found.assign(m_items.size(), 0);
    for (int i = 0; i < static_cast<int>(m_items.size()); ++i)
        m_states[static_cast<std::size_t>(i)] = m_opened.value(itemKey(i));
    hover({});
    m_focused = std::min(m_focused, static_cast<int>(m_items.size()) - 1);
    m_selectedItem = -1;
    forgetLayouts();
    const bool fromTop = !same && std::exchange(m_fromTop, false);
    m_atEnd = stayAtEnd && !fromTop;
    layOutVisible();
    verticalScrollBar()->setValue(fromTop ? 0 : stayAtEnd ? verticalScrollBar()->maximum() : kept);
    markHits(!same);
    QAccessibleEvent event(this, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&event);
    viewport()->update();
}

int TimelineView::blockWidth() const
{
    return std::max(120, std::min(kMaxWidth, viewport()->width() - 2 * kMargin));
}

void TimelineView::forgetLayouts()
{
    m_layouts.clear();
    m_layouts.resize(m_items.size());
    m_heights.resize(m_items.size());
    for (std::size_t i = 0; i < m_items.size(); ++i)
        m_heights[i] = ItemLayout::estimatedHeight(m_items[i], *m_conversation, blockWidth());
    place();
}

void TimelineView::place()
{
    m_tops.resize(m_items.size());
    int y = kTopSpace;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        m_tops[i] = y;
        y += m_heights[i];
    }
    m_contentHeight = y + kBottomSpace;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, m_contentHeight - viewport()->height()));
}

const ItemLayout& TimelineView::layout(int item)
{
    auto& slot = m_layouts[static_cast<std::size_t>(item)];
    if (!slot) {
        const TimelineItem& it = m_items[static_cast<std::size_t>(item)];
        slot = std::make_unique<ItemLayout>(it, it.entries.empty() ? sourceOf(item) : *m_conversation, blockWidth(),
            shownState(item), m_now, FilesOf { m_files, text(sourceOf(item).accountId) });
        m_heights[static_cast<std::size_t>(item)] = slot->height();
    }
    return *slot;
}

/// Replaces guesses by true heights for what is on screen. What is above the reading point may grow or shrink
/// meanwhile: the first visible item stays where it is, or, at the end of the thread, the end does.
void TimelineView::layOutVisible()
{
    for (int round = 0; round < 8; ++round) {
        const int top = verticalScrollBar()->value();
        const int anchor = itemAt(top);
        if (anchor < 0)
            return;
        const int offset = top - m_tops[static_cast<std::size_t>(anchor)];
        bool changed = false;
        for (int i = anchor; i < static_cast<int>(m_items.size()); ++i) {
            if (m_tops[static_cast<std::size_t>(i)] > top + viewport()->height())
                break;
            if (m_layouts[static_cast<std::size_t>(i)])
                continue;
            const int guessed = m_heights[static_cast<std::size_t>(i)];
            changed |= layout(i).height() != guessed;
        }
        if (!changed)
            return;
        place();
        const int wanted = m_atEnd ? verticalScrollBar()->maximum() : m_tops[static_cast<std::size_t>(anchor)] + offset;
        const QSignalBlocker blocker(verticalScrollBar());
        verticalScrollBar()->setValue(wanted);
    }
}

int TimelineView::itemAt(int y) const
{
    if (m_tops.empty())
        return -1;
    const auto next = std::ranges::upper_bound(m_tops, y);
    return std::max(0, static_cast<int>(next - m_tops.begin()) - 1);
}

QPointF TimelineView::toItem(const QPoint& viewportPoint, int item) const
{
    return QPointF(viewportPoint.x() - kMargin,
        viewportPoint.y() + verticalScrollBar()->value() - m_tops[static_cast<std::size_t>(item)]);
}

void TimelineView::resizeEvent(QResizeEvent*)
{
    if (!m_conversation)
        return;
    const int anchor = itemAt(verticalScrollBar()->value());
    const int offset = anchor < 0 ? 0 : verticalScrollBar()->value() - m_tops[static_cast<std::size_t>(anchor)];
    forgetLayouts();
    if (anchor >= 0)
        verticalScrollBar()->setValue(
            m_atEnd ? verticalScrollBar()->maximum() : m_tops[static_cast<std::size_t>(anchor)] + offset);
    layOutVisible();
}

void TimelineView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    const Theme& theme = Theme::current();
    painter.fillRect(viewport()->rect(), theme.color("surface.base"));
    if (!m_conversation)
        return;
    m_atEnd = verticalScrollBar()->value() >= verticalScrollBar()->maximum() - 4;
    layOutVisible();
    const int top = verticalScrollBar()->value();
    for (int i = std::max(0, itemAt(top)); i < static_cast<int>(m_items.size()); ++i) {
        const int y = m_tops[static_cast<std::size_t>(i)] - top;
        if (y > viewport()->height())
            break;
        const std::vector<TextMark> marks = marksOf(i);
        const bool focused = i == m_focused && hasFocus();
        layout(i).paint(painter, QPointF(kMargin, y), theme, { focused, marks });
    }
    if (++m_paints % 64 == 0)
        forgetFar();
    paintHitMarks(painter);
}

void TimelineView::scrollTo(int item, bool focus)
{
    layout(item);
    place();
    const int top = m_tops[static_cast<std::size_t>(item)];
    const int bottom = top + m_heights[static_cast<std::size_t>(item)];
    QScrollBar* bar = verticalScrollBar();
    if (top < bar->value() || bottom > bar->value() + viewport()->height())
        bar->setValue(std::max(0, top - viewport()->height() / 4));
    if (focus) {
        m_focused = item;
        QAccessibleEvent event(this, QAccessible::Focus);
        event.setChild(item);
        QAccessible::updateAccessibility(&event);
    }
    viewport()->update();
}

QString TimelineView::itemKey(int item) const
{
    const TimelineItem& it = m_items[static_cast<std::size_t>(item)];
    if (it.entries.empty())
        return {};
    const Event& event = m_conversation->entries[static_cast<std::size_t>(it.entries.front())].event;
    const Conversation& source = sourceOf(item);
    return text(source.accountId) + QLatin1Char('/') + text(source.ticket.id) + QLatin1Char('/') + text(event.id);
}

ItemState TimelineView::shownState(int item) const
{
    const auto i = static_cast<std::size_t>(item);
    return { m_states[i].expanded, m_states[i].folds | (i < m_found.size() ? m_found[i] : 0) };
}

void TimelineView::setState(int item, const ItemState& state)
{
    const auto i = static_cast<std::size_t>(item);
    m_states[i] = state;
    m_opened.insert(itemKey(item), state);
    m_layouts[i].reset();
    layout(item);
    m_atEnd = false;
    place();
    viewport()->update();
}

void TimelineView::toggle(int item)
{
    ItemState state = m_states[static_cast<std::size_t>(item)];
    state.expanded = !state.expanded;
    setState(item, state);
    if (m_items[static_cast<std::size_t>(item)].kind == TimelineItem::Kind::Message)
        markHits(false); // the source has other places
}

void TimelineView::toggleFold(int item, int fold)
{
    ItemState state = shownState(item);
    state.folds ^= quint64(1) << fold;
    if (m_selectedItem == item)
        m_selectedItem = -1;
    setState(item, state);
    markHits(false);
}

void TimelineView::toggleFolds(int item)
{
    ItemState state = m_states[static_cast<std::size_t>(item)];
    if (layout(item).foldCount() == 0)
        return;
    state.folds = state.folds == 0 ? ~quint64(0) : 0;
    setState(item, state);
    markHits(false);
}

/// A thread of thousands keeps the layouts of what is near.
void TimelineView::forgetFar()
{
    const int top = verticalScrollBar()->value();
    const int first = itemAt(top - 3 * viewport()->height()), last = itemAt(top + 4 * viewport()->height());
    for (int i = 0; i < static_cast<int>(m_layouts.size()); ++i)
        if ((i < first || i > last) && i != m_selectedItem)
            m_layouts[static_cast<std::size_t>(i)].reset();
}

int TimelineView::laidOutCount() const
{
    return static_cast<int>(std::ranges::count_if(m_layouts, [](const auto& layout) { return layout != nullptr; }));
}

QString TimelineView::messageText(int item) const
{
    const TimelineItem& it = m_items[static_cast<std::size_t>(item)];
    const Conversation::Entry& entry = m_conversation->entries[static_cast<std::size_t>(it.entries.front())];
    const bool note = entry.event.kind == EventKind::Note || entry.event.isPublic == false;
    const QString who = text(entry.author.name);
    const QString head
        = QStringLiteral("%1, %2 (%3 #%4)")
              .arg(note ? tr("Private note") + QStringLiteral(", ") + who : who, formatDateTime(entry.event.at),
                  text(sourceOf(item).accountName), text(sourceOf(item).ticket.id));
    const auto& laidOut = m_layouts[static_cast<std::size_t>(item)];
    return head + QLatin1Char('\n') + (laidOut ? laidOut->plain() : text(entry.event.text));
}

/// What is selected of a message, else all of it, as a quotation that says where it is from.
QString TimelineView::quoteText(int item) const
{
    const bool selected = m_selectedItem == item && m_anchor != m_caret;
    const QString message = messageText(item);
    const qsizetype head = message.indexOf(QLatin1Char('\n'));
    QString quoted = selected ? copyText() : message.mid(head + 1);
    quoted.replace(QLatin1Char('\n'), QLatin1String("\n> "));
    return QStringLiteral("> ") + quoted + QStringLiteral("\n— ") + message.left(head) + QLatin1Char('\n')
        + text(sourceOf(item).webUrl);
}

QString TimelineView::copyText() const
{
    if (m_selectedItem >= 0 && m_anchor != m_caret)
        return m_layouts[static_cast<std::size_t>(m_selectedItem)]->plain().mid(
            std::min(m_anchor, m_caret), std::abs(m_caret - m_anchor));
    if (m_focused >= 0 && m_items[static_cast<std::size_t>(m_focused)].kind == TimelineItem::Kind::Message)
        return messageText(m_focused);
    return {};
}

QString TimelineView::allText() const
{
    QStringList parts;
    if (m_parts.empty())
        parts.append(text(m_conversation->ticket.subject));
    for (int i = 0; i < static_cast<int>(m_items.size()); ++i)
        if (m_items[static_cast<std::size_t>(i)].kind == TimelineItem::Kind::Message)
            parts.append(messageText(i));
    return parts.join(QStringLiteral("\n\n"));
}

} // namespace desk::ui
