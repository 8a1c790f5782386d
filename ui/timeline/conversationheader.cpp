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

constexpr int kSubjectHeight = 24, kRowHeight = 22, kGap = 16, kMarkGap = 6, kBottom = 10;

} // namespace

ConversationHeader::ConversationHeader(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("conversationHeader"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ConversationHeader::setConversation(std::shared_ptr<const Conversation> conversation, const QColor& accountColour)
{
    m_conversation = std::move(conversation);
    m_accountColour = accountColour;
    collect();
    updateGeometry();
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
    if (!m_conversation)
        return;
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
    if (c.ticket.createdAt)
        add(Mark::Icon, formatDateTime(*c.ticket.createdAt), "calendar");
    if (!c.ticket.mergedInto.empty())
        add(Mark::Icon, tr("merged into #%1").arg(text(c.ticket.mergedInto)), "merge");
    for (const std::string& tag : c.ticket.tags)
        add(Mark::Tag, text(tag));
    const QString subject = text(c.ticket.subject);
    setAccessibleName(subject);
    setToolTip(subject.toHtmlEscaped());
}

QSize ConversationHeader::sizeHint() const
{
    return { 400, heightForWidth(std::max(width(), 400)) };
}

int ConversationHeader::heightForWidth(int width) const
{
    return flow(width, nullptr);
}

int ConversationHeader::flow(int width, QPainter* painter) const
{
    const Theme& theme = Theme::current();
    const QFont plain = Theme::font("secondary"), strong = Theme::font("secondary", QFont::Medium),
                small = Theme::font("caption");
    int x = 0, y = kSubjectHeight + 6;
    for (const Fact& fact : m_facts) {
        const bool tag = fact.mark == Fact::Mark::Tag;
        const QFont& font = tag ? small : fact.strong ? strong : plain;
        const QFontMetrics metrics(font);
        const int mark
            = tag || fact.mark == Fact::Mark::None ? 0 : (fact.mark == Fact::Mark::Monogram ? 18 : 14) + kMarkGap;
        const int words = std::min(metrics.horizontalAdvance(fact.words) + (tag ? 10 : 2), width);
        if (x > 0 && x + mark + words > width) {
            x = 0;
            y += kRowHeight;
        }
        if (painter) {
            const QRectF square(x, y + 4, 14, 14);
            switch (fact.mark) {
            case Fact::Mark::Status:
                drawStatus(*painter, square.adjusted(1, 1, -1, -1), m_conversation->ticket.status, theme);
                break;
            case Fact::Mark::Priority:
                drawPriority(*painter, square.adjusted(1, 1, -1, -1), m_conversation->ticket.priority, theme);
                break;
            case Fact::Mark::Monogram:
                drawMonogram(
                    *painter, QRectF(x, y + 2, 18, 18), text(m_conversation->accountName), m_accountColour, theme);
                break;
            case Fact::Mark::Icon:
                painter->drawPixmap(
                    square.topLeft(), theme.icon(fact.icon, theme.color("text.tertiary"), 14, devicePixelRatioF()));
                break;
            case Fact::Mark::Tag:
                painter->setPen(Qt::NoPen);
                painter->setBrush(theme.color("surface.sunken"));
                painter->drawRoundedRect(QRectF(x, y + 3, words, 16), 4, 4);
                break;
            case Fact::Mark::None: break;
            }
            painter->setFont(font);
            painter->setPen(theme.color(fact.strong ? "text.primary" : "text.secondary"));
            painter->drawText(QRect(x + mark, y, words, kRowHeight),
                tag ? Qt::AlignCenter : Qt::AlignLeft | Qt::AlignVCenter,
                metrics.elidedText(fact.words, Qt::ElideRight, words));
        }
        x += mark + words + (tag ? 6 : kGap);
    }
    return y + kRowHeight + kBottom;
}

void ConversationHeader::paintEvent(QPaintEvent*)
{
    if (!m_conversation)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont font = Theme::font("title", QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(Theme::current().color("text.primary"));
    const QString subject = withoutTricks(text(m_conversation->ticket.subject));
    painter.drawText(QRect(0, 0, width(), kSubjectHeight), Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(font).elidedText(subject.isEmpty() ? tr("(no subject)") : subject, Qt::ElideRight, width()));
    flow(width(), &painter);
}

} // namespace desk::ui
