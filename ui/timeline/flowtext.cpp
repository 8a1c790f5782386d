// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/flowtext.h"

#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>
#include <cmath>

namespace desk::ui {

namespace {

constexpr qreal kLineFactor = 1.5; // of the pixel size: 21 for 14
constexpr qreal kIndent = 20;
constexpr qreal kParagraphGap = 8;
constexpr qreal kFoldLine = 26, kFoldIcon = 14;

qreal lineHeight(const QFont& font)
{
    return std::max(std::round(QFontInfo(font).pixelSize() * kLineFactor), std::ceil(QFontMetricsF(font).height()));
}

QTextCharFormat formatOf(const RichText::Run& run, const QFont& fixed)
{
    QTextCharFormat format;
    if (run.code)
        format.setFontFamilies({ fixed.family() });
    if (run.bold)
        format.setFontWeight(QFont::DemiBold);
    format.setFontItalic(run.italic);
    format.setFontStrikeOut(run.strike);
    return format;
}

} // namespace

namespace {

QString wordsOf(const RichText::Fold& fold)
{
    if (fold.kind == RichText::Fold::Kind::Signature)
        return QCoreApplication::translate("FlowText", "Signature");
    return QCoreApplication::translate("FlowText", "Quoted text, %n line(s)", nullptr, fold.end - fold.begin);
}

} // namespace

struct FlowText::Paragraph {
    QTextLayout layout;
    QString bullet;
    std::vector<RichText::Link> links;
    int start = 0; ///< of its text in plain()
    qreal x = 0, y = 0, width = 0, height = 0;
    bool rule = false, open = false, code = false;
    int fold = -1; ///< the line of a fold: `bullet` has its words
    int quoted = 0;
};

FlowText::FlowText(const RichText& text, const QFont& font, qreal width)
{
    for (const RichText::Block& block : text.blocks)
        if (block.fold >= 0)
            addFold(text.folds[static_cast<std::size_t>(block.fold)], block.fold);
        else
            add(block, font, width);
    m_plain = text.plain();
}

FlowText::~FlowText() = default;
FlowText::FlowText(FlowText&&) noexcept = default;

void FlowText::addFold(const RichText::Fold& fold, int index)
{
    auto line = std::make_unique<Paragraph>();
    line->fold = index;
    line->open = fold.open;
    line->bullet = wordsOf(fold);
    line->start = static_cast<int>(m_plain.size());
    line->y = m_height + (m_paragraphs.empty() ? 0 : kParagraphGap / 2);
    line->height = kFoldLine;
    m_height = line->y + line->height;
    m_paragraphs.push_back(std::move(line));
}

void FlowText::add(const RichText::Block& block, const QFont& font, qreal width)
{
    auto paragraph = std::make_unique<Paragraph>();
    const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    const bool gap
        = !m_paragraphs.empty() && block.bullet.isEmpty() && !block.code && !block.continues && !block.text.isEmpty();
    paragraph->bullet = block.bullet;
    paragraph->rule = block.rule;
    paragraph->code = block.code;
    paragraph->width = width - block.indent * kIndent;
    paragraph->quoted = block.quoted > 0 ? block.quoted : block.text.startsWith(QLatin1Char('>')) ? 1 : 0;
    paragraph->links = block.links;
    paragraph->x = block.indent * kIndent;
    paragraph->y = m_height + (gap ? kParagraphGap : 0);
    paragraph->start
        = static_cast<int>(m_plain.size()) + (block.bullet.isEmpty() ? 0 : static_cast<int>(block.bullet.size()) + 1);
    m_plain += QString(paragraph->start - static_cast<int>(m_plain.size()), QLatin1Char(' ')) + block.text
        + QLatin1Char('\n');

    QFont base = font;
    if (block.code)
        base.setFamilies({ fixed.family() });
    QString shown = block.text;
    shown.replace(QLatin1Char('\n'), QChar::LineSeparator);
    paragraph->layout.setFont(base);
    paragraph->layout.setText(shown);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    paragraph->layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const RichText::Run& run : block.runs)
        formats.append({ run.start, run.length, formatOf(run, fixed) });
    paragraph->layout.setFormats(formats);

    const qreal step = lineHeight(font);
    qreal y = 0;
    paragraph->layout.beginLayout();
    for (QTextLine line = paragraph->layout.createLine(); line.isValid(); line = paragraph->layout.createLine()) {
        line.setLineWidth(std::max<qreal>(40, width - paragraph->x));
        line.setPosition({ 0, y + (step - line.height()) / 2 });
        y += step;
    }
    paragraph->layout.endLayout();
    paragraph->layout.setCacheEnabled(true);
    paragraph->height = block.rule ? kParagraphGap * 2 : (block.text.isEmpty() ? step / 2 : y);
    m_height = paragraph->y + paragraph->height;
    m_paragraphs.push_back(std::move(paragraph));
}

void FlowText::paint(QPainter& painter, const QPointF& at, const Theme& theme, std::span<const TextMark> marks) const
{
    const QColor text = theme.color("text.primary");
    for (const auto& paragraph : m_paragraphs) {
        const QPointF origin = at + QPointF(paragraph->x, paragraph->y);
        if (paragraph->fold >= 0) {
            paintFold(painter, origin, *paragraph, theme);
            continue;
        }
        if (paragraph->code)
            painter.fillRect(QRectF(origin.x() - 6, origin.y(), paragraph->width + 6, paragraph->height),
                theme.color("surface.sunken"));
        painter.setPen(QPen(theme.color("border.strong"), 2));
        for (int depth = 1; depth <= paragraph->quoted && depth * kIndent <= paragraph->x; ++depth) {
            const qreal x = origin.x() - depth * kIndent + 8;
            painter.drawLine(QPointF(x, origin.y()), QPointF(x, origin.y() + paragraph->height));
        }
        if (paragraph->rule) {
            const qreal y = std::round(origin.y() + paragraph->height / 2) + 0.5;
            painter.setPen(QPen(theme.color("border.normal"), 0));
            painter.drawLine(QPointF(origin.x(), y), QPointF(origin.x() + 160, y));
            continue;
        }
        QList<QTextLayout::FormatRange> over;
        for (const RichText::Link& link : paragraph->links) {
            QTextCharFormat format;
            format.setForeground(theme.color("text.link"));
            format.setFontUnderline(true);
            over.append({ link.start, link.length, format });
        }
        const int length = static_cast<int>(paragraph->layout.text().size());
        for (const TextMark& mark : marks) {
            const int start = std::max(mark.start - paragraph->start, 0);
            const int end = std::min(mark.start + mark.length - paragraph->start, length);
            if (start >= end)
                continue;
            QTextCharFormat format;
            format.setBackground(mark.back);
            format.setForeground(mark.text);
            over.append({ start, end - start, format });
        }
        painter.setPen(paragraph->quoted > 0 ? theme.color("text.secondary") : text);
        if (!paragraph->bullet.isEmpty())
            painter.drawText(QRectF(origin.x() - 24, origin.y(), 18, lineHeight(paragraph->layout.font())),
                Qt::AlignRight | Qt::AlignVCenter, paragraph->bullet);
        paragraph->layout.draw(&painter, origin, over);
    }
}

void FlowText::paintFold(QPainter& painter, const QPointF& at, const Paragraph& line, const Theme& theme) const
{
    const QColor ink = theme.color("text.tertiary");
    const qreal middle = at.y() + line.height / 2;
    painter.drawPixmap(QPointF(at.x() - 2, middle - kFoldIcon / 2),
        theme.icon(line.open ? "down" : "right", ink, int(kFoldIcon), painter.device()->devicePixelRatioF()));
    painter.setFont(Theme::font("secondary"));
    painter.setPen(ink);
    painter.drawText(
        QRectF(at.x() + kFoldIcon + 4, at.y(), 400, line.height), Qt::AlignLeft | Qt::AlignVCenter, line.bullet);
}

const FlowText::Paragraph* FlowText::paragraphAt(qreal y) const
{
    for (const auto& paragraph : m_paragraphs)
        if (y < paragraph->y + paragraph->height)
            return paragraph.get();
    return m_paragraphs.empty() ? nullptr : m_paragraphs.back().get();
}

int FlowText::positionAt(const QPointF& point) const
{
    const Paragraph* paragraph = paragraphAt(point.y());
    if (!paragraph || paragraph->layout.lineCount() == 0)
        return 0;
    const qreal y = point.y() - paragraph->y;
    const int count = paragraph->layout.lineCount();
    const int index = std::clamp(static_cast<int>(y / std::max<qreal>(1, paragraph->height) * count), 0, count - 1);
    return paragraph->start + paragraph->layout.lineAt(index).xToCursor(point.x() - paragraph->x);
}

qreal FlowText::lineTop(int position) const
{
    qreal top = 0;
    for (const auto& paragraph : m_paragraphs) {
        if (paragraph->start > position)
            break;
        const QTextLine line = paragraph->layout.lineForTextPosition(position - paragraph->start);
        top = paragraph->y + (line.isValid() ? line.y() : 0);
    }
    return top;
}

int FlowText::foldAt(const QPointF& point) const
{
    const Paragraph* paragraph = paragraphAt(point.y());
    return paragraph && point.y() >= paragraph->y && point.x() >= 0 ? paragraph->fold : -1;
}

RichText::Link FlowText::linkAt(const QPointF& point) const
{
    const Paragraph* paragraph = paragraphAt(point.y());
    if (!paragraph || paragraph->links.empty())
        return {};
    const int at = positionAt(point) - paragraph->start;
    for (const RichText::Link& link : paragraph->links)
        if (at >= link.start && at < link.start + link.length)
            return link;
    return {};
}

} // namespace desk::ui
