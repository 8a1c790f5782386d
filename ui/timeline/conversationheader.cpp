// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/conversationheader.h"

#include "app/base/text.h"
#include "ui/common/format.h"
#include "ui/common/words.h"
#include "ui/theme/glyphs.h"
#include "ui/theme/theme.h"
#include "ui/timeline/richtext.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

namespace desk::ui {

namespace {

constexpr int kSubjectHeight = 28, kRowTop = 36, kRowHeight = 18, kGap = 16, kTagGap = 6, kMarkGap = 6, kBottom = 12;
constexpr int kLeastWords = 40; ///< a fact keeps so much of its words

int markWidth(bool tag, bool monogram)
{
    return tag ? 0 : (monogram ? 18 : 14) + kMarkGap;
}

} // namespace

ConversationHeader::ConversationHeader(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("conversationHeader"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ConversationHeader::setConversation(std::shared_ptr<const Conversation> conversation, const QColor& accountColour)
{
    m_conversation = std::move(conversation);
    m_title = m_conversation ? withoutTricks(text(m_conversation->ticket.subject)) : QString();
    m_accountColour = accountColour;
    collect();
    update();
}

void ConversationHeader::setCustomer(const QString& title, const QString& facts)
{
    m_conversation = nullptr;
    m_title = title;
    m_customerFacts = facts;
    collect();
    update();
}

void ConversationHeader::setButtonRoom(int width)
{
    m_buttonRoom = width;
    update();
}

void ConversationHeader::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        collect();
    QWidget::changeEvent(event);
}

void ConversationHeader::collect()
{
    m_facts.clear();
    if (!m_conversation) {
        m_facts.push_back({ Fact::Mark::Icon, "conversations", m_customerFacts });
        setAccessibleName(m_title);
        setAccessibleDescription(m_customerFacts);
        setToolTip(QStringLiteral("<p>%1</p><p>%2</p>").arg(m_title.toHtmlEscaped(), m_customerFacts.toHtmlEscaped()));
        return;
    }
    const Conversation& c = *m_conversation;
    using Mark = Fact::Mark;
    const auto add = [&](Mark mark, const QString& words, const char* icon = nullptr, bool strong = false) {
        if (!words.isEmpty())
            m_facts.push_back({ mark, icon, words, strong });
    };
    add(Mark::Status, words::status(c.ticket.status, text(c.statusLabel)), nullptr, true);
    if (c.ticket.priority != Priority::None)
        add(Mark::Priority, words::priority(c.ticket.priority));
    QStringList who;
    who.append(c.assigneeName.empty() ? tr("nobody", "assignee") : text(c.assigneeName));
    if (!c.groupName.empty())
        who.append(text(c.groupName));
    add(Mark::Icon, who.join(QStringLiteral(" · ")), "person");
    add(Mark::Monogram, QLatin1Char('#') + text(c.ticket.id));
    add(Mark::Icon, words::channel(c.ticket.channel), words::channelIcon(c.ticket.channel));
    if (c.ticket.createdAt) {
        add(Mark::Icon, formatDateTime(*c.ticket.createdAt), "calendar");
        m_facts.back().date = true;
    }
    if (!c.ticket.mergedInto.empty())
        add(Mark::Icon, tr("merged into #%1").arg(text(c.ticket.mergedInto)), "merge");
    for (const std::string& tag : c.ticket.tags)
        add(Mark::Tag, text(tag));
    QStringList all;
    for (const Fact& fact : m_facts)
        all.append(fact.words);
    const QString subject = text(c.ticket.subject);
    setAccessibleName(subject);
    setAccessibleDescription(all.join(QStringLiteral(", ")));
    setToolTip(QStringLiteral("<p>%1</p><p>%2</p>")
                   .arg(subject.toHtmlEscaped(), all.join(QStringLiteral(" · ")).toHtmlEscaped()));
}

QSize ConversationHeader::sizeHint() const
{
    return { 400, kRowTop + kRowHeight + kBottom };
}

std::vector<ConversationHeader::Fact> ConversationHeader::fitting(int width) const
{
    const auto wide = [](const std::vector<Fact>& facts) {
        int used = 0;
        for (const Fact& fact : facts) {
            const bool tag = fact.mark == Fact::Mark::Tag;
            const QFontMetrics metrics(
                Theme::font(tag ? "caption" : "secondary", fact.strong ? QFont::Medium : QFont::Normal));
            used += markWidth(tag, fact.mark == Fact::Mark::Monogram) + metrics.horizontalAdvance(fact.words)
                + (tag ? 10 + kTagGap : 2 + kGap);
        }
        return used - kTagGap;
    };
    std::vector<Fact> facts = m_facts;
    if (wide(facts) > width)
        std::erase_if(facts, [](const Fact& fact) { return fact.date; });
    int left = 0;
    while (wide(facts) > width) {
        if (left > 0)
            facts.pop_back();
        if (facts.empty() || facts.back().mark != Fact::Mark::Tag)
            break;
        facts.pop_back();
        facts.push_back({ Fact::Mark::Tag, nullptr, QStringLiteral("+%1").arg(++left) });
    }
    return facts;
}

QStringList ConversationHeader::shownFacts(int width) const
{
    QStringList words;
    for (const Fact& fact : fitting(width))
        words.append(fact.words);
    return words;
}

void ConversationHeader::paintMark(QPainter& painter, const Fact& fact, int x, int width) const
{
    const Theme& theme = Theme::current();
    const QRectF square(x, kRowTop + 2, 14, 14);
    switch (fact.mark) {
    case Fact::Mark::Status:
        drawStatus(painter, square.adjusted(1, 1, -1, -1), m_conversation->ticket.status, theme);
        break;
    case Fact::Mark::Priority:
        drawPriority(painter, square.adjusted(1, 1, -1, -1), m_conversation->ticket.priority, theme);
        break;
    case Fact::Mark::Monogram:
        drawMonogram(painter, QRectF(x, kRowTop, 18, 18), text(m_conversation->accountName), m_accountColour, theme);
        break;
    case Fact::Mark::Icon:
        painter.drawPixmap(
            square.topLeft(), theme.icon(fact.icon, theme.color("text.tertiary"), 14, devicePixelRatioF()));
        break;
    case Fact::Mark::Tag:
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color("surface.sunken"));
        painter.drawRoundedRect(QRectF(x, kRowTop + 1, width, 16), 4, 4);
        break;
    }
}

void ConversationHeader::paintFacts(QPainter& painter) const
{
    int x = 0;
    for (const Fact& fact : fitting(width())) {
        const bool tag = fact.mark == Fact::Mark::Tag;
        const int mark = markWidth(tag, fact.mark == Fact::Mark::Monogram);
        if (x + mark + kLeastWords > width() && !tag)
            return;
        const QFont font = Theme::font(tag ? "caption" : "secondary", fact.strong ? QFont::Medium : QFont::Normal);
        const QFontMetrics metrics(font);
        const int words = std::min(metrics.horizontalAdvance(fact.words) + (tag ? 10 : 2), width() - x - mark);
        paintMark(painter, fact, x, words);
        painter.setFont(font);
        painter.setPen(Theme::current().color(fact.strong ? "text.primary" : "text.secondary"));
        painter.drawText(QRect(x + mark, kRowTop + (tag ? 1 : 0), words, tag ? 16 : kRowHeight),
            tag ? Qt::AlignCenter : Qt::AlignLeft | Qt::AlignVCenter,
            metrics.elidedText(fact.words, Qt::ElideRight, words));
        x += mark + words + (tag ? kTagGap : kGap);
    }
}

void ConversationHeader::paintEvent(QPaintEvent*)
{
    if (!m_conversation && m_title.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont font = Theme::font("title", QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(Theme::current().color("text.primary"));
    const int room = width() - m_buttonRoom;
    painter.drawText(QRect(0, 0, room, kSubjectHeight), Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(font).elidedText(m_title.isEmpty() ? tr("(no subject)") : m_title, Qt::ElideRight, room));
    paintFacts(painter);
}

} // namespace desk::ui
