// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcripts/transcriptpages.h"

#include "ui/export/pdfbytes.h"
#include "ui/theme/glyphs.h"
#include "ui/theme/theme.h"
#include "ui/timeline/flowtext.h"
#include "ui/timeline/itemmetrics.h"
#include "ui/transcripts/transcriptlook.h"

#include <QBuffer>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>
#include <cmath>

namespace desk::ui {

using namespace timeline;

namespace {

constexpr double kWidth = 794, kHeight = 1123, kEdge = 57; // A4 and 15 mm
constexpr double kInner = kWidth - 2 * kEdge, kFoot = 30, kBottom = kHeight - kEdge - kFoot;
constexpr double kTextLeft = kPadSide + kTextIndent, kTextWidth = kInner - kTextLeft - kPadSide;
constexpr double kFactNames = 150, kParagraphGap = 8, kFilePad = 6;
constexpr double kClock = 44, kAuthor = 140; // columns of changes
constexpr double kTallest = kBottom - kEdge - 80;
constexpr int kChunk = 1600; // characters of a paragraph that no page holds

/// A step of the look in dots of the paper, whatever the screen's are.
QFont paper(const char* step, QFont::Weight weight = QFont::Normal)
{
    QFont font = Theme::font(step, weight);
    font.setPixelSize(std::max(1, qRound(font.pointSizeF() > 0 ? font.pointSizeF() * 96 / 72 : font.pixelSize())));
    return font;
}

void write(
    QPainter& painter, const QRectF& place, int flags, const QFont& font, const QColor& ink, const QString& words)
{
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(place, flags | Qt::TextSingleLine, words);
}

/// The part [from, from + length) of a block.
RichText::Block slice(const RichText::Block& block, int from, int length)
{
    RichText::Block part = block;
    part.text = block.text.mid(from, length);
    const auto cut = [&](auto& ranges) {
        for (auto& range : ranges) {
            const int begin = std::max(range.start, from);
            const int end = std::min(range.start + range.length, from + length);
            range.start = begin - from;
            range.length = std::max(0, end - begin);
        }
        std::erase_if(ranges, [](const auto& range) { return range.length == 0; });
    };
    cut(part.runs);
    cut(part.links);
    if (from > 0)
        part.bullet.clear();
    return part;
}

/// The block in parts that a page can hold, cut at spaces.
std::vector<RichText::Block> chunks(const RichText::Block& block)
{
    std::vector<RichText::Block> parts;
    const int size = static_cast<int>(block.text.size());
    for (int from = 0; from < size;) {
        int length = std::min(kChunk, size - from);
        if (from + length < size)
            if (const auto space = block.text.lastIndexOf(QLatin1Char(' '), from + length); space > from + kChunk / 2)
                length = static_cast<int>(space) + 1 - from;
        if (block.text.at(from + length - 1).isHighSurrogate() && length > 1)
            --length;
        parts.push_back(slice(block, from, length));
        from += length;
    }
    return parts;
}

RichText only(const RichText::Block& block)
{
    RichText text;
    text.blocks.push_back(block);
    return text;
}

} // namespace

TranscriptPages::TranscriptPages(const Transcript& transcript, const CancelToken& cancel)
    : m_transcript(transcript)
    , m_theme(Theme::of(Theme::Appearance::Light))
{
    addHead();
    for (const Transcript::Item& item : transcript.items) {
        if (cancel.cancelled())
            return;
        addItem(item);
    }
    place();
}

TranscriptPages::~TranscriptPages() = default;

TranscriptPages::Text TranscriptPages::flow(const QString& words, const QFont& font, double width)
{
    RichText::Block block;
    block.text = words;
    return std::make_shared<FlowText>(only(block), font, width);
}

void TranscriptPages::addHead()
{
    constexpr double kAside = 190, kOver = 17;
    const Text title = flow(m_transcript.title, paper("title", QFont::DemiBold), kInner - kAside - 16);
    m_pieces.push_back(
        { kOver + std::max(title->height(), 34.0) + 14, 0, true, nullptr, [this, title](QPainter& painter, double top) {
             const QColor faint = m_theme.color("text.tertiary");
             const QFont caption = paper("caption");
             write(painter, { kEdge, top, kInner, 16 }, Qt::AlignLeft | Qt::AlignTop, paper("secondary"), faint,
                 tr("Deskscope transcript"));
             title->paint(painter, { kEdge, top + kOver }, m_theme);
             const QRectF aside(kEdge + kInner - kAside, top + kOver + 3, kAside, 15);
             write(painter, aside, Qt::AlignRight | Qt::AlignTop, caption, faint, m_transcript.asOf);
             write(painter, aside.translated(0, 15), Qt::AlignRight | Qt::AlignTop, caption, faint, m_transcript.zone);
         } });
    for (const Transcript::Fact& fact : m_transcript.facts)
        addFact(fact);
    for (const QString& notice : m_transcript.notices) {
        const Text words = flow(notice, paper("secondary"), kInner);
        m_pieces.push_back({ words->height(), 8, false, nullptr, [this, words](QPainter& painter, double top) {
                                words->paint(painter, { kEdge, top }, m_theme);
                            } });
    }
    m_pieces.push_back({ 0, 14, true, nullptr, {} });
}

void TranscriptPages::addFact(const Transcript::Fact& fact)
{
    const Text name = flow(fact.name, paper("secondary"), kFactNames - 12);
    const Text value = flow(fact.value, paper("secondary"), kInner - kFactNames);
    m_pieces.push_back({ std::max(name->height(), value->height()), 2, false, nullptr,
        [this, name, value](QPainter& painter, double top) {
            painter.setOpacity(.7);
            name->paint(painter, { kEdge, top }, m_theme);
            painter.setOpacity(1);
            value->paint(painter, { kEdge + kFactNames, top }, m_theme);
        } });
}

void TranscriptPages::addItem(const Transcript::Item& item)
{
    switch (item.kind) {
    case Transcript::Item::Kind::Day: return addDay(item.words);
    case Transcript::Item::Kind::Wait: return addWait(item);
    case Transcript::Item::Kind::Message: return addMessage(item);
    case Transcript::Item::Kind::Changes: break;
    }
    for (std::size_t i = 0; i < item.changes.size(); ++i)
        addChange(item.changes[i], i == 0 ? 4 : 0, i + 1 == item.changes.size());
}

void TranscriptPages::addDay(const QString& words)
{
    m_pieces.push_back({ kDayHeight, 0, true, nullptr, [this, words](QPainter& painter, double top) {
                            const QFont font = paper("caption", QFont::DemiBold);
                            const QRectF line(kEdge, top, kInner, kDayHeight);
                            write(painter, line, Qt::AlignCenter, font, m_theme.color("text.tertiary"), words);
                            painter.setPen(QPen(m_theme.color("border.hair"), 1));
                            const double side = (kInner - QFontMetricsF(font).horizontalAdvance(words)) / 2 - 12;
                            const double y = line.center().y();
                            painter.drawLine(QPointF(line.left(), y), QPointF(line.left() + side, y));
                            painter.drawLine(QPointF(line.right() - side, y), QPointF(line.right(), y));
                        } });
}

void TranscriptPages::addWait(const Transcript::Item& item)
{
    m_pieces.push_back(
        { kFoldHeight, 0, false, nullptr, [this, &item](QPainter& painter, double top) {
             const QColor ink = m_theme.color(item.late ? "wait.late" : "wait.calm");
             QPen dots(item.late ? ink : m_theme.color("wait.gapLine"), 2, Qt::CustomDashLine, Qt::RoundCap);
             dots.setDashPattern({ 0.01, 2.5 });
             painter.setPen(dots);
             painter.drawLine(QPointF(kEdge + kAxis, top + 3), QPointF(kEdge + kAxis, top + kFoldHeight - 8));
             const QFont strong = paper("secondary", QFont::DemiBold);
             const QRectF line(kEdge + kLineIndent, top, kInner - kLineIndent, kFoldHeight - 6);
             const int flags = Qt::AlignLeft | Qt::AlignVCenter;
             write(painter, line, flags, strong, ink, item.length);
             const double past = QFontMetricsF(strong).horizontalAdvance(item.length) + 6;
             write(painter, line.adjusted(past, 0, 0, 0), flags, paper("secondary"), ink, item.words);
         } });
}

void TranscriptPages::addChange(const Transcript::Change& change, double gap, bool last)
{
    const QFont font = paper("secondary");
    RichText::Block block;
    block.text = change.what + QLatin1Char(' ');
    if (change.ofField) {
        RichText::Run run { static_cast<int>(block.text.size()), static_cast<int>(change.from.size()) };
        run.strike = true;
        block.runs.push_back(run);
        block.text += change.from + QStringLiteral(" → ");
    }
    block.text += change.to;
    const double left = kLineIndent + kClock + kAuthor;
    const auto words = std::make_shared<const FlowText>(only(block), font, kInner - left - kPadSide);
    const Text author = flow(change.author, font, kAuthor - 10), clock = flow(change.clock, font, kClock);
    const double height = std::ceil(std::max(words->height(), author->height())) + 2 + (last ? 8 : 0);
    m_pieces.push_back({ height, gap, false, nullptr, [=, this](QPainter& painter, double top) {
                            painter.setPen(QPen(m_theme.color("border.strong"), 2));
                            painter.drawLine(
                                QPointF(kEdge + kAxis, top), QPointF(kEdge + kAxis, top + height - (last ? 10 : 0)));
                            painter.setOpacity(.7);
                            clock->paint(painter, { kEdge + kLineIndent, top }, m_theme);
                            author->paint(painter, { kEdge + kLineIndent + kClock, top }, m_theme);
                            painter.setOpacity(1);
                            words->paint(painter, { kEdge + left, top }, m_theme);
                        } });
}

void TranscriptPages::addMessage(const Transcript::Item& item)
{
    m_pieces.push_back({ kPadTop + kHeader + 4, kBlockGap, true, &item,
        [this, &item](QPainter& painter, double top) { paintHeader(painter, item, top); } });
    addBody(item);
    for (const Transcript::File& file : item.files)
        addFile(item, file);
    m_pieces.back().leads = true; // its end stays with it
    m_pieces.push_back({ kPadBottom, 0, false, &item, {} });
}

void TranscriptPages::addBody(const Transcript::Item& item)
{
    const QFont font = paper("reading");
    const auto add = [&](const RichText::Block& block, double gap) {
        const auto text = std::make_shared<const FlowText>(only(block), font, kTextWidth);
        if (text->height() > kTallest)
            return false;
        m_pieces.push_back({ text->height(), gap, false, &item, [=, this, &item](QPainter& painter, double top) {
                                painter.setOpacity(item.removed ? .6 : 1);
                                text->paint(painter, { kEdge + kTextLeft, top }, m_theme);
                                painter.setOpacity(1);
                            } });
        return true;
    };
    constexpr double kGreeting = 60; // alone at a page's end, a line or two are not worth beginning a message for
    bool first = true;
    for (const RichText::Block& block : item.body.blocks) {
        if (block.text.isEmpty() && !block.rule)
            continue; // the gap between paragraphs says it
        const bool gap = !first && !block.continues && block.bullet.isEmpty() && !block.code && !block.text.isEmpty();
        const bool greets = std::exchange(first, false) && item.body.blocks.size() > 1;
        if (block.text.size() <= kChunk && add(block, gap ? kParagraphGap : 0)) {
            m_pieces.back().leads = greets && m_pieces.back().height < kGreeting;
            continue;
        }
        double above = gap ? kParagraphGap : 0;
        for (const RichText::Block& part : chunks(block)) {
            add(part, above);
            above = 0;
        }
    }
}

void TranscriptPages::addFile(const Transcript::Item& item, const Transcript::File& file)
{
    const QFont font = paper("secondary");
    const QString line = file.detail.isEmpty() ? file.name : file.name + QStringLiteral("   ") + file.detail;
    const Text words = flow(line, font, kTextWidth - 24);
    const double width = std::min(kTextWidth, QFontMetricsF(font).horizontalAdvance(line) + 26);
    const double height = words->height() + 2 * kFilePad;
    m_pieces.push_back({ height, kChipGap, false, &item, [=, this, &file](QPainter& painter, double top) {
                            const QRectF chip(kEdge + kTextLeft, top, width, height);
                            painter.setPen(QPen(m_theme.color(file.danger ? "semantic.negative" : "border.normal"), 1));
                            painter.setBrush(m_theme.color("surface.base"));
                            painter.drawRoundedRect(chip.adjusted(.5, .5, -.5, -.5), 6, 6);
                            words->paint(painter, chip.topLeft() + QPointF(12, kFilePad), m_theme);
                        } });
}

/// One below the other; what leads goes to the next page with what it leads to.
void TranscriptPages::place()
{
    double y = kEdge;
    m_firsts = { 0 };
    for (std::size_t i = 0; i < m_pieces.size();) {
        std::size_t past = i;
        double high = 0;
        do {
            high += m_pieces[past].height + (past == i && y == kEdge ? 0 : m_pieces[past].gap);
        } while (m_pieces[past++].leads && past < m_pieces.size());
        const bool continued = i > 0 && m_pieces[i].block && m_pieces[i].block == m_pieces[i - 1].block;
        if (y + high > kBottom && y > kEdge) {
            m_firsts.push_back(i);
            y = kEdge + (continued ? kPadTop : 0); // inside its frame
        }
        const bool top = y <= kEdge + kPadTop;
        for (; i < past; ++i) {
            y += top && m_firsts.back() == i ? 0 : m_pieces[i].gap;
            m_pieces[i].page = static_cast<int>(m_firsts.size()) - 1;
            m_pieces[i].top = y;
            y += m_pieces[i].height;
        }
    }
    m_pages = static_cast<int>(m_firsts.size());
}

void TranscriptPages::paint(QPainter& painter, int page) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    const auto number = static_cast<std::size_t>(page);
    const std::size_t end = number + 1 < m_firsts.size() ? m_firsts[number + 1] : m_pieces.size();
    for (std::size_t i = m_firsts[number]; i < end;) {
        std::size_t past = i + 1;
        while (past < end && m_pieces[i].block && m_pieces[past].block == m_pieces[i].block)
            ++past;
        if (m_pieces[i].block) {
            const bool begun = i > 0 && m_pieces[i - 1].block == m_pieces[i].block;
            const bool goesOn = past < m_pieces.size() && m_pieces[past].block == m_pieces[i].block;
            paintBlock(painter, *m_pieces[i].block, m_pieces[i].top - (begun ? kPadTop : 0),
                m_pieces[past - 1].top + m_pieces[past - 1].height + (goesOn ? kPadTop / 2 : 0));
        }
        for (; i < past; ++i)
            if (m_pieces[i].paint)
                m_pieces[i].paint(painter, m_pieces[i].top);
    }
    paintFoot(painter, page);
}

void TranscriptPages::paintBlock(QPainter& painter, const Transcript::Item& item, double top, double bottom) const
{
    const TranscriptLook::Role& role = TranscriptLook::roleOf(item);
    const QRectF block = QRectF(kEdge, top, kInner, bottom - top).adjusted(.5, .5, -.5, -.5);
    painter.setPen(QPen(m_theme.color(role.border), 1));
    painter.setBrush(m_theme.color(role.fill));
    painter.drawRoundedRect(block, 8, 8);
    if (item.note)
        painter.fillRect(QRectF(block.left(), block.top() + 8, 4, block.height() - 16), m_theme.color(role.border));
}

void TranscriptPages::paintHeader(QPainter& painter, const Transcript::Item& item, double top) const
{
    const TranscriptLook::Role& role = TranscriptLook::roleOf(item);
    const QRectF header(kEdge + kPadSide, top + kPadTop, kInner - 2 * kPadSide, kHeader);
    double x = header.left();
    if (role.marked) {
        const QRectF square(x, header.top(), kAvatar, kAvatar);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(role.ink));
        const bool round = item.side == AuthorRole::Requester || item.side == AuthorRole::EndUser;
        painter.drawRoundedRect(square, round ? kAvatar / 2.0 : 6, round ? kAvatar / 2.0 : 6);
        QFont small = paper("caption", QFont::DemiBold);
        small.setPixelSize(10);
        write(painter, square, Qt::AlignCenter, small, m_theme.color("surface.base"), initials(item.author));
        x += kAvatar + 8;
    }
    const int flags = Qt::AlignLeft | Qt::AlignVCenter;
    const QFont caption = paper("caption"), strong = paper("body", QFont::DemiBold);
    const QString end = item.channel + QLatin1Char(' ') + item.clock;
    write(painter, header, Qt::AlignRight | Qt::AlignVCenter, caption, m_theme.color("text.tertiary"), end);
    const double room = header.right() - x - QFontMetricsF(caption).horizontalAdvance(end) - 12;
    // A name that is too long gets smaller rather than shorter: nothing may be missing on paper.
    QFont name = strong;
    const double wanted = QFontMetricsF(strong).horizontalAdvance(item.author);
    if (const double most = room * .65; wanted > most)
        name.setPixelSize(std::max(3, static_cast<int>(strong.pixelSize() * most / wanted)));
    write(painter, { x, header.top(), room, header.height() }, flags, name, m_theme.color("text.primary"), item.author);
    x += QFontMetricsF(name).horizontalAdvance(item.author) + 8;
    write(painter, { x, header.top(), room, header.height() }, flags, paper("caption", QFont::Medium),
        m_theme.color(role.ink), item.role);
}

void TranscriptPages::paintFoot(QPainter& painter, int page) const
{
    const double top = kBottom + 8;
    painter.setPen(QPen(m_theme.color("border.strong"), 1));
    painter.drawLine(QPointF(kEdge, top), QPointF(kEdge + kInner, top));
    const QRectF line(kEdge, top + 6, kInner, kFoot - 14);
    const QColor faint = m_theme.color("text.tertiary");
    const QFont font = paper("caption");
    write(painter, line, Qt::AlignLeft | Qt::AlignTop, font, faint,
        m_transcript.account + QLatin1Char(' ') + m_transcript.id);
    write(painter, line, Qt::AlignRight | Qt::AlignTop, font, faint, tr("Page %1 of %2").arg(page + 1).arg(m_pages));
}

Result<QByteArray> transcriptPdf(const Transcript& transcript, const CancelToken& cancel)
{
    const Error stopped { Error::Kind::Cancelled, {} };
    const TranscriptPages pages(transcript, cancel);
    if (cancel.cancelled())
        return stopped;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    preparePdf(writer, transcript.title, QPageSize(QPageSize::A4));
    QPainter painter(&writer);
    for (int page = 0; page < pages.count(); ++page) {
        if (cancel.cancelled())
            return stopped;
        if (page > 0)
            writer.newPage();
        pages.paint(painter, page);
    }
    painter.end();
    settlePdf(bytes, transcript.asOfTime);
    return bytes;
}

} // namespace desk::ui
