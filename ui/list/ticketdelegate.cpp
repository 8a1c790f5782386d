// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/ticketdelegate.h"

#include "app/base/text.h"
#include "ui/common/words.h"
#include "ui/list/ticketlistmodel.h"
#include "ui/theme/glyphs.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QTextLayout>

namespace desk::ui {

namespace {

constexpr int kLead = 20; ///< the rows' inset; the unread dot's place
constexpr int kDotAt = 7, kDot = 6; ///< the selection's bar is before it
constexpr int kGap = 10;
constexpr int kGlyph = 12;
constexpr int kChipHeight = 16;
constexpr int kChipPadding = 5;
constexpr Millis kHour = 3'600'000;
constexpr Millis kWarnAfter = 12 * kHour;
constexpr Millis kLateAfter = 24 * kHour;

ConversationContent contentOf(const Snapshot& s, Row row)
{
    ConversationContent content;
    content.subject = text(s.subjects.at(row));
    content.person
        = text(s.requester[row] != 0 ? s.people.value(s.requester[row]) : s.emails.value(s.requesterEmail[row]));
    const QString organization = text(s.organizations.value(s.organization[row]));
    if (!organization.isEmpty())
        content.person += QStringLiteral(" · ") + organization;
    if (s.mergedInto[row] != 0)
        content.target = QLatin1Char('#') + text(s.mergeTargets.value(s.mergedInto[row]));
    for (const Code tag : s.tagsOf(row))
        content.tags.append(text(s.tags.value(tag)));
    return content;
}

QRect centredIn(const QRect& outer, int x, int width, int height)
{
    return { x, outer.y() + (outer.height() - height) / 2, width, height };
}

struct Ink {
    QColor colour;
    bool strong = false;
};

Ink inkOf(const Snapshot& s, Row row, Column column, Millis now)
{
    const Theme& theme = Theme::current();
    if (column == Column::Waits) {
        if (s.waitingSince[row] == 0)
            return { theme.color("text.tertiary") };
        const Millis waits = now - Millis(s.waitingSince[row]) * 1000;
        return { theme.color(waits >= kLateAfter ? "wait.late"
                         : waits >= kWarnAfter   ? "wait.warn"
                                                 : "text.secondary"),
            waits >= kWarnAfter };
    }
    if (column == Column::Assignee && s.assignee[row] == 0)
        return { theme.color("text.tertiary") };
    return { theme.color(columnIsTrailing(column) ? "text.tertiary" : "text.secondary") };
}

} // namespace

int rowHeightOf(Density density)
{
    return density == Density::Compact ? 28 : 48;
}

Snippet fittingSnippet(Snippet snippet, const QFontMetrics& metrics, int width)
{
    if (snippet.hits.empty() || metrics.horizontalAdvance(snippet.text) <= width)
        return snippet;
    const TextRange first = snippet.hits.front();
    const qsizetype end = first.begin + first.length;
    qsizetype cut = 0;
    while (cut < first.begin && metrics.horizontalAdvance(snippet.text.mid(cut, end - cut)) > width * 2 / 3) {
        const qsizetype blank = snippet.text.indexOf(QLatin1Char(' '), cut);
        cut = blank < 0 || blank >= first.begin ? first.begin : blank + 1;
    }
    if (cut > 0) {
        snippet.text = QChar(0x2026) + snippet.text.mid(cut);
        for (TextRange& hit : snippet.hits)
            hit.begin -= cut - 1;
    }
    snippet.text = metrics.elidedText(snippet.text, Qt::ElideRight, width);
    std::erase_if(snippet.hits,
        [&](const TextRange& hit) { return hit.begin + hit.length >= snippet.text.size(); }); // "…" is no hit
    return snippet;
}

TicketDelegate::TicketDelegate(QObject* parent)
    : QStyledItemDelegate(parent)
{
    refresh();
}

void TicketDelegate::refresh()
{
    m_body = Theme::font("body");
    m_strong = Theme::font("body", QFont::DemiBold);
    m_secondary = Theme::font("secondary");
    m_caption = Theme::font("caption");
}

QSize TicketDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return { option.rect.width(), rowHeightOf(m_density) };
}

ConversationLayout TicketDelegate::layout(const QRect& cell, const ConversationContent& content) const
{
    ConversationLayout result;
    int x = cell.x() + kLead;
    if (content.unread)
        result.unread = centredIn(cell, cell.x() + kDotAt, kDot, kDot);
    result.status = centredIn(cell, x, kGlyph, kGlyph);
    x += kGlyph + kGap;
    result.priority = centredIn(cell, x, kGlyph, kGlyph);
    x += kGlyph + kGap;
    const bool compact = m_density == Density::Compact;
    if (compact) {
        result.accountBar = centredIn(cell, x, 3, kGlyph);
        x += 3 + 6;
    }
    const QRect text(x, cell.y(), std::max(0, cell.right() + 1 - x), cell.height());
    const QFontMetrics body(content.unread ? m_strong : m_body);
    result.subject = compact ? text : QRect(text.x(), cell.y() + 6, text.width(), 18);
    result.subjectText = body.elidedText(content.subject, Qt::ElideRight, result.subject.width());
    if (!compact)
        placeSecondLine(result, QRect(text.x(), cell.y() + 25, text.width(), kChipHeight), content);
    return result;
}

void TicketDelegate::placeSecondLine(
    ConversationLayout& result, const QRect& line, const ConversationContent& content) const
{
    result.accountBar = centredIn(line, line.x(), 3, kGlyph);
    result.channel = centredIn(line, line.x() + 9, 14, 14);
    int left = line.x() + 29;
    const QFontMetrics secondary(m_secondary);
    if (!content.target.isEmpty()) {
        result.merge = centredIn(line, left, 14, 14);
        result.target = QRect(left + 17, line.y(), secondary.horizontalAdvance(content.target) + 1, line.height());
        left = result.target.right() + 1 + kGap;
    }
    const int room = std::max(0, line.right() + 1 - left);
    const QFontMetrics caption(m_caption);
    int person = secondary.horizontalAdvance(content.person) + 1; // widths are rounded, eliding is not
    // Chips fall away from the end until the person keeps at least 96 px or all of the name; none is ever cut.
    const int wantedPerson = std::min(person, 96);
    std::vector<int> widths;
    int used = 0;
    for (const QString& tag : content.tags.first(std::min<qsizetype>(content.tags.size(), m_mostTags))) {
        const int width = caption.horizontalAdvance(tag) + 2 * kChipPadding;
        if (wantedPerson + used + 6 + width > room)
            break;
        widths.push_back(width);
        used += 6 + width;
    }
    person = std::min(person, room - used);
    result.person = QRect(left, line.y(), person, line.height());
    result.personText = secondary.elidedText(content.person, Qt::ElideRight, person);
    int x = left + person + 6;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        result.chips.push_back({ QRect(x, line.y(), widths[i], kChipHeight), content.tags.at(qsizetype(i)) });
        x += widths[i] + 6;
    }
}

void TicketDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    if (Column(index.column()) == Column::Conversation)
        paintConversation(painter, option, index);
    else
        paintText(painter, option, index);
    painter->restore();
}

void TicketDelegate::paintConversation(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* model = qobject_cast<const TicketListModel*>(index.model());
    if (!model)
        return;
    const Theme& theme = Theme::current();
    const Snapshot& s = model->snapshot();
    const Row row = model->ticket(index.row());
    const auto status = StatusCategory(s.status[row]);
    ConversationContent content = contentOf(s, row);
    content.unread = model->unread(index.row());
    const ConversationLayout parts = layout(option.rect, content);
    const auto mirrored = [&](const QRect& r) { return QStyle::visualRect(option.direction, option.rect, r); };
    const Qt::Alignment leading = Qt::AlignVCenter | QStyle::visualAlignment(option.direction, Qt::AlignLeft);

    drawStatus(*painter, mirrored(parts.status), status, theme);
    drawPriority(*painter, mirrored(parts.priority), Priority(s.priority[row]), theme);

    const bool removed = status == StatusCategory::Deleted || status == StatusCategory::Spam;
    QFont subject = content.unread ? m_strong : m_body;
    subject.setStrikeOut(removed);
    painter->setFont(subject);
    painter->setPen(theme.color(removed ? "text.tertiary" : "text.primary"));
    painter->drawText(mirrored(parts.subject), int(leading) | Qt::TextSingleLine, parts.subjectText);

    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    if (content.unread) {
        painter->setBrush(theme.color("accent.base"));
        painter->drawEllipse(mirrored(parts.unread));
    }
    painter->setBrush(theme.account(s.accounts[s.account[row]].account.colour));
    painter->drawRoundedRect(mirrored(parts.accountBar), 1.5, 1.5);
    if (parts.channel.isNull())
        return;
    const QColor tertiary = theme.color("text.tertiary");
    painter->drawPixmap(mirrored(parts.channel),
        theme.icon(words::channelIcon(Channel(s.channel[row])), tertiary, 14, painter->device()->devicePixelRatioF()));
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->setBrush(theme.color(selected ? "surface.base" : "surface.sunken"));
    for (const ConversationLayout::Chip& chip : parts.chips)
        painter->drawRoundedRect(mirrored(chip.rect), 4, 4);
    painter->setFont(m_secondary);
    painter->setPen(tertiary);
    if (!parts.merge.isNull()) {
        painter->drawPixmap(
            mirrored(parts.merge), theme.icon("merge", tertiary, 14, painter->device()->devicePixelRatioF()));
        painter->drawText(mirrored(parts.target), int(leading) | Qt::TextSingleLine, content.target);
    }
    painter->drawText(mirrored(parts.person), int(leading) | Qt::TextSingleLine, parts.personText);
    painter->setFont(m_caption);
    painter->setPen(theme.color("text.secondary"));
    for (const ConversationLayout::Chip& chip : parts.chips)
        painter->drawText(mirrored(chip.rect), Qt::AlignCenter | Qt::TextSingleLine, chip.text);
}

void TicketDelegate::paintSnippet(
    QPainter& painter, const QRect& row, const Snippet& snippet, Qt::LayoutDirection direction) const
{
    const int left = kLead + 2 * (kGlyph + kGap);
    const QRect line = QStyle::visualRect(direction, row, row.adjusted(left, -4, 0, -4));
    const int strength = 4 * int(snippet.hits.size()); // a semibold word is a little wider
    const Snippet shown = fittingSnippet(snippet, QFontMetrics(m_secondary), line.width() - strength);
    QFont strong = m_secondary;
    strong.setWeight(QFont::DemiBold);
    QTextLayout layout(shown.text, m_secondary);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    layout.setTextOption(option);
    const Theme& theme = Theme::current();
    QList<QTextLayout::FormatRange> formats;
    for (const TextRange& hit : shown.hits) {
        QTextCharFormat format;
        format.setFont(strong);
        format.setForeground(theme.color("text.primary"));
        formats.append({ int(hit.begin), int(hit.length), format });
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine text = layout.createLine();
    text.setLineWidth(1e6);
    layout.endLayout();
    painter.save();
    painter.setClipRect(line);
    painter.setPen(theme.color("text.tertiary"));
    layout.draw(&painter, QPointF(line.x(), line.y() + (line.height() - text.height()) / 2));
    painter.restore();
}

void TicketDelegate::paintText(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* model = qobject_cast<const TicketListModel*>(index.model());
    if (!model)
        return;
    const auto column = Column(index.column());
    const Ink ink = inkOf(model->snapshot(), model->ticket(index.row()), column, model->now());
    const QFont& font = ink.strong ? m_strong : m_body;
    const QRect room = QStyle::visualRect(option.direction, option.rect, option.rect.adjusted(kGap, 0, 0, 0));
    const Qt::Alignment side = columnIsTrailing(column) ? Qt::AlignRight : Qt::AlignLeft;
    const Qt::TextElideMode elide = column == Column::Id ? Qt::ElideMiddle : Qt::ElideRight;
    painter->setFont(font);
    painter->setPen(ink.colour);
    painter->drawText(room,
        int(Qt::AlignVCenter | QStyle::visualAlignment(option.direction, side)) | Qt::TextSingleLine,
        QFontMetrics(font).elidedText(index.data(Qt::DisplayRole).toString(), elide, room.width()));
}

} // namespace desk::ui
