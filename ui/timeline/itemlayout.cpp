// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/itemlayout.h"

#include "app/base/text.h"
#include "ui/common/format.h"
#include "ui/common/words.h"
#include "ui/theme/theme.h"
#include "ui/timeline/eventwords.h"
#include "ui/timeline/itemmetrics.h"
#include "ui/timeline/messagetext.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <cmath>

namespace desk::ui {

using namespace timeline;

namespace {

constexpr int kSourceLine = 22;
constexpr QSize kPicture(420, 280); ///< at most

int waitHeight(const TimelineItem& wait)
{
    const double hours = static_cast<double>(wait.to - wait.from) / 3'600'000.0;
    return static_cast<int>(std::clamp(28 + 6 * std::log2(1 + hours), 28.0, 56.0));
}

} // namespace

ItemLayout::ItemLayout(const TimelineItem& item, const Conversation& conversation, int width, const ItemState& state,
    Millis now, const FilesOf& files)
    : m_item(item)
    , m_width(width)
    , m_state(state)
    , m_files(files)
{
    const auto entry = [&]() -> const Conversation::Entry& {
        return conversation.entries[static_cast<std::size_t>(item.entries.front())];
    };
    switch (item.kind) {
    case TimelineItem::Kind::Day:
        m_title = formatLongDate(item.day);
        m_title.replace(0, 1, m_title.at(0).toUpper()); // a heading
        m_height = kDayHeight;
        break;
    case TimelineItem::Kind::Wait:
        // Rounded as metrics are, to the nearest minute.
        m_titleStrong = formatDuration((item.to - item.from + 30'000) / 60'000);
        m_title = words::waitFor(item);
        m_height = waitHeight(item);
        break;
    case TimelineItem::Kind::Now:
        m_title = QCoreApplication::translate("ItemLayout", "Now, %1")
                      .arg(formatLongDay(dayOf(now)) + QStringLiteral(", ") + formatClock(now));
        m_height = kNowHeight;
        break;
    case TimelineItem::Kind::Changes: layOutChanges(conversation); break;
    case TimelineItem::Kind::Message: layOutMessage(entry()); break;
    case TimelineItem::Kind::Part: layOutPart(conversation); break;
    }
}

int ItemLayout::estimatedHeight(const TimelineItem& item, const Conversation& conversation, int width)
{
    switch (item.kind) {
    case TimelineItem::Kind::Day: return kDayHeight;
    case TimelineItem::Kind::Wait: return waitHeight(item);
    case TimelineItem::Kind::Now: return kNowHeight;
    case TimelineItem::Kind::Changes: return kFoldHeight;
    case TimelineItem::Kind::Part: return kPartHeight;
    case TimelineItem::Kind::Message: break;
    }
    const Event& event = conversation.entries[static_cast<std::size_t>(item.entries.front())].event;
    const int lines = 1 + static_cast<int>(event.text.size()) * 8 / std::max(80, width - 60);
    return kPadTop + kHeader + 4 + lines * 21 + kPadBottom + kBlockGap
        + (event.attachments.empty() ? 0 : kChip + kChipGap)
        + static_cast<int>(event.content.cards.size() * 60 + event.content.fields.size() * 22)
        + (event.content.buttons.empty() ? 0 : 32);
}

void ItemLayout::layOutMessage(const Conversation::Entry& entry)
{
    const Event& event = entry.event;
    m_author = entry.author.role;
    m_note = event.kind == EventKind::Note || event.isPublic == false;
    m_removed = entry.removed;
    m_name = text(entry.author.name).isEmpty() ? words::role(m_author) : withoutTricks(text(entry.author.name));
    m_role = m_note ? QCoreApplication::translate("ItemLayout", "Private note") : words::role(m_author);
    if (m_removed)
        m_role += QStringLiteral(" · ") + QCoreApplication::translate("ItemLayout", "removed on the help desk");
    m_time = formatClock(event.at);
    m_channelIcon = m_note ? nullptr : event.kind == EventKind::Call ? "phone" : words::channelIcon(event.channel);

    const qreal x = kPadSide + kTextIndent;
    m_textAt = { x, kPadTop + kHeader + 4 };
    const qreal width = m_width - x - kPadSide - 2;
    m_text.emplace(contentOf(event), Theme::font("reading"), width);
    qreal bottom = m_textAt.y() + m_text->height();
    if (!m_sourceWords.isEmpty()) {
        m_sourceLine = QRectF(x, bottom + 4, width, kSourceLine);
        bottom = m_sourceLine.bottom();
    }
    if (!event.content.empty()) {
        const qreal gap = m_text->plain().isEmpty() ? 0 : kChipGap;
        m_content.emplace(event.content, QPointF(x, bottom + gap), width);
        bottom += m_content->height() > 0 ? gap + m_content->height() : 0;
    }
    if (!event.attachments.empty()) {
        bottom = layOutAttachments(event, x, bottom + kChipGap);
    }
    m_height = static_cast<int>(std::ceil(bottom)) + kPadBottom + kBlockGap;
}

RichText ItemLayout::contentOf(const Event& event)
{
    if (m_state.expanded && !event.html.empty()) {
        m_sourceWords = QCoreApplication::translate("ItemLayout", "Show as message");
        return richTextFromPlain(text(event.html));
    }
    // What is drawn as cards and fields is not said again in words.
    const bool drawn = event.html.empty() && !event.text.empty() && event.text == plainText(event.content);
    RichText rich = drawn ? RichText() : richTextOf(event);
    m_leftOut = words::leftOut(rich.leftOut);
    if (event.html.size() >= kSenderHtmlLimit)
        m_leftOut = QCoreApplication::translate("ItemLayout", "Too large to be shown with its form.");
    if (!m_leftOut.isEmpty())
        m_sourceWords = QCoreApplication::translate("ItemLayout", "Show as received");
    rich = folded(std::move(rich), [this](std::size_t i) { return (m_state.folds >> i & 1U) != 0; });
    for (const RichText::Fold& fold : rich.folds)
        m_foldTexts.append(fold.hidden);
    for (const RichText::Block& block : rich.blocks)
        m_links.insert(m_links.end(), block.links.begin(), block.links.end());
    return rich;
}

qreal ItemLayout::layOutAttachments(const Event& event, qreal x, qreal y)
{
    const QFontMetricsF metrics(Theme::font("secondary"));
    const qreal right = m_width - kPadSide;
    qreal at = x;
    for (const Attachment& file : event.attachments) {
        Chip chip;
        const FileLook look = m_files.look(file);
        chip.size = look.words.isEmpty() ? words::fileSize(file.size) : look.words;
        chip.danger = file.malware;
        chip.icon = file.malware ? "warning" : file.contentType.starts_with("image/") ? "image" : "file";
        chip.name = metrics.elidedText(withoutTricks(text(file.name)), Qt::ElideMiddle, 220);
        const qreal width = 10 + 16 + 8 + metrics.horizontalAdvance(chip.name)
            + (chip.size.isEmpty() ? 0 : 8 + metrics.horizontalAdvance(chip.size)) + 12;
        if (at > x && at + width > right) {
            at = x;
            y += kChip + kChipGap;
        }
        chip.rect = QRectF(at, y, std::min(width, right - x), kChip);
        at += width + kChipGap;
        m_chips.push_back(chip);
        if (!look.picture.isNull())
            m_pictures.push_back({ {}, look.picture, static_cast<int>(m_chips.size()) - 1 });
    }
    qreal bottom = y + kChip;
    const QSizeF room(std::min<qreal>(kPicture.width(), right - x), kPicture.height());
    for (Picture& picture : m_pictures) {
        QSizeF size = picture.image.size();
        if (size.width() > room.width() || size.height() > room.height())
            size.scale(room, Qt::KeepAspectRatio);
        picture.rect = QRectF(QPointF(x, bottom + kChipGap), size);
        bottom = picture.rect.bottom();
    }
    return bottom;
}

void ItemLayout::layOutPart(const Conversation& conversation)
{
    m_status = conversation.ticket.status;
    m_titleStrong = withoutTricks(text(conversation.ticket.subject));
    m_title = QStringList { QLatin1Char('#') + text(conversation.ticket.id), text(conversation.accountName),
        words::channel(conversation.ticket.channel), words::status(m_status, text(conversation.statusLabel)) }
                  .join(QStringLiteral(" · "));
    m_channelIcon = words::channelIcon(conversation.ticket.channel);
    m_height = kPartHeight;
}

/// The status first; the values a ticket was made with are counted as its creation and not named one by one.
QString ItemLayout::foldedWords(const Conversation& conversation, QStringList& values) const
{
    QStringList brief;
    int changes = 0;
    bool creation = false;
    for (const int index : m_item.entries) {
        const Conversation::Entry& entry = conversation.entries[static_cast<std::size_t>(index)];
        const Event& event = entry.event;
        changes += event.kind == EventKind::Change ? 1 : 0;
        const bool initial = event.from.empty() || event.from == "[]";
        if (event.kind == EventKind::Change && initial && event.at == conversation.ticket.createdAt) {
            creation = true;
            continue;
        }
        const QString said = words::brief(entry);
        if (brief.contains(said))
            continue;
        const bool first = event.field == "status";
        brief.insert(first ? 0 : brief.size(), said);
        if (const QString both = words::values(entry); !both.isEmpty())
            values.insert(first ? 0 : values.size(), both);
    }
    if (creation)
        brief.prepend(QCoreApplication::translate("ItemLayout", "created"));
    const QString all = brief.join(QStringLiteral(", "));
    return changes == 0 ? all
                        : QCoreApplication::translate("ItemLayout", "%n change(s): %1", nullptr, changes).arg(all);
}

void ItemLayout::markValues(const QStringList& values)
{
    qsizetype from = 0;
    for (const QString& value : values) {
        const qsizetype at = m_title.indexOf(value, from);
        if (at < 0)
            return;
        from = at + value.size();
        m_strong.emplace_back(at, from);
    }
}

void ItemLayout::layOutChanges(const Conversation& conversation)
{
    m_folds = true;
    QStringList values;
    m_title = foldedWords(conversation, values);
    markValues(values);
    m_time = formatClock(conversation.entries[static_cast<std::size_t>(m_item.entries.back())].event.at);
    m_height = kFoldHeight;
    if (!m_state.expanded)
        return;
    for (const int index : m_item.entries) {
        const Conversation::Entry& entry = conversation.entries[static_cast<std::size_t>(index)];
        ChangeRow row;
        row.y = m_height;
        if (entry.event.kind == EventKind::Change) {
            row = { words::field(entry), words::fromValue(entry), words::toValue(entry), qreal(m_height) };
        } else {
            const QString said = text(entry.event.text).simplified();
            row = { words::brief(entry), {}, said, qreal(m_height) };
        }
        m_changes.push_back(row);
        m_height += kRowHeight;
    }
    m_height += 4;
}

int ItemLayout::positionAt(const QPointF& point) const
{
    return m_text ? m_text->positionAt(point - m_textAt) : 0;
}

bool ItemLayout::textContains(const QPointF& point) const
{
    return m_text && point.y() >= m_textAt.y() && point.y() < m_textAt.y() + m_text->height()
        && point.x() >= m_textAt.x();
}

RichText::Link ItemLayout::linkAt(const QPointF& point) const
{
    return textContains(point) ? m_text->linkAt(point - m_textAt) : RichText::Link();
}

int ItemLayout::foldAt(const QPointF& point) const
{
    return textContains(point) ? m_text->foldAt(point - m_textAt) : -1;
}

int ItemLayout::attachmentAt(const QPointF& point) const
{
    for (std::size_t i = 0; i < m_chips.size(); ++i)
        if (m_chips[i].rect.contains(point))
            return static_cast<int>(i);
    for (const Picture& picture : m_pictures)
        if (picture.rect.contains(point))
            return picture.attachment;
    return -1;
}

bool ItemLayout::togglesAt(const QPointF& point) const
{
    return (m_folds && point.y() < kFoldHeight) || m_sourceLine.contains(point);
}

QString ItemLayout::spoken() const
{
    switch (m_item.kind) {
    case TimelineItem::Kind::Message: {
        const QString said = QStringLiteral("%1, %2, %3: %4").arg(m_name, m_role, m_time, plain());
        return m_content ? said + QLatin1Char(' ') + m_content->spoken() : said;
    }
    case TimelineItem::Kind::Part: return m_titleStrong + QStringLiteral(", ") + m_title;
    case TimelineItem::Kind::Wait: return m_titleStrong + QLatin1Char(' ') + m_title;
    default: return m_title;
    }
}

} // namespace desk::ui
