// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/richtext.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>
#include <algorithm>
#include <utility>

namespace desk::ui {

namespace {

/// A document that never loads anything, from nowhere.
class SealedDocument final : public QTextDocument {
protected:
    QVariant loadResource(int, const QUrl&) override { return QByteArray(); }
};

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RichText)
public:
    static QString picture(const QString& from)
    {
        return from.isEmpty() ? tr("[picture not loaded]") : tr("[picture not loaded: %1]").arg(from);
    }
};

/// Puts the stretches of one block together; a link may be made of several of them.
class BlockWriter {
public:
    BlockWriter(RichText::Block& block, LeftOuts& leftOut)
        : m_block(block)
        , m_leftOut(leftOut)
    {
    }
    ~BlockWriter() { endLink(); }

    void add(QString words, const QTextCharFormat& format)
    {
        words.replace(QChar::LineSeparator, QLatin1Char('\n'));
        words.replace(QChar::Nbsp, QLatin1Char(' '));
        words = withoutOverrides(words);
        if (words.isEmpty())
            return;
        const QString href = format.isAnchor() ? format.anchorHref() : QString();
        if (href != m_href) {
            endLink();
            m_href = href;
            m_linkStart = size();
        }
        RichText::Run run { size(), static_cast<int>(words.size()) };
        m_block.text += words;
        run.bold = format.fontWeight() >= QFont::DemiBold;
        run.italic = format.fontItalic();
        run.strike = format.fontStrikeOut();
        run.code = format.fontFixedPitch();
        if (run.bold || run.italic || run.strike || run.code)
            m_block.runs.push_back(run);
    }

private:
    [[nodiscard]] int size() const { return static_cast<int>(m_block.text.size()); }

    void endLink()
    {
        const QString href = std::exchange(m_href, {});
        const int length = size() - m_linkStart;
        if (href.isEmpty() || length == 0)
            return;
        const QUrl target(href.trimmed());
        if (!opensSafely(target)) {
            if (!target.scheme().isEmpty())
                m_leftOut |= LeftOut::Link;
            return;
        }
        const QString words = m_block.text.mid(m_linkStart);
        const bool lies = deceives(words, target);
        m_block.links.push_back({ m_linkStart, length, target, lies, lies ? words : QString() });
        if (lies)
            m_block.text += QStringLiteral(" (") + trueHost(target) + QLatin1Char(')');
    }

    RichText::Block& m_block;
    LeftOuts& m_leftOut;
    QString m_href;
    int m_linkStart = 0;
};

QString bulletOf(const QTextBlock& block)
{
    const QTextList* list = block.textList();
    if (!list)
        return {};
    const bool numbered = list->format().style() <= QTextListFormat::ListDecimal;
    return numbered ? QString::number(list->itemNumber(block) + 1) + QLatin1Char('.') : QStringLiteral("•");
}

RichText::Block blockOf(const QTextBlock& source, LeftOuts& leftOut)
{
    RichText::Block block;
    const QTextBlockFormat format = source.blockFormat();
    block.rule = format.hasProperty(QTextFormat::BlockTrailingHorizontalRulerWidth);
    block.code = format.nonBreakableLines();
    block.bullet = bulletOf(source);
    const int lists = source.textList() ? source.textList()->format().indent() : 0;
    block.indent = std::clamp(format.indent() + lists + static_cast<int>(format.leftMargin() / 40), 0, 6);
    if (format.intProperty(QTextFormat::BlockQuoteLevel) > 0)
        block.quoted = std::clamp(static_cast<int>(format.leftMargin() / 40), 1, 6);
    BlockWriter writer(block, leftOut);
    for (auto it = source.begin(); !it.atEnd(); ++it) {
        const QTextCharFormat chars = it.fragment().charFormat();
        if (chars.isImageFormat())
            writer.add(Words::picture(trueHost(QUrl(chars.toImageFormat().name()))), {});
        else
            writer.add(it.fragment().text(), chars);
    }
    return block;
}

void linkAddresses(RichText::Block& block)
{
    static const QRegularExpression address(QStringLiteral(R"(https?://[^\s<>"«»]+[^\s<>"«».,;:!?)\]])"));
    for (auto it = address.globalMatch(block.text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const int start = static_cast<int>(match.capturedStart()), length = static_cast<int>(match.capturedLength());
        const bool taken = std::ranges::any_of(block.links, [&](const RichText::Link& link) {
            return start < link.start + link.length && link.start < start + length;
        });
        const QUrl target(match.captured());
        if (!taken && opensSafely(target))
            block.links.push_back({ start, length, target, deceives(match.captured(), target), match.captured() });
    }
}

/// What of a list of stretches lies in [from, to), moved to its beginning.
template <typename Stretch> std::vector<Stretch> cut(const std::vector<Stretch>& all, int from, int to)
{
    std::vector<Stretch> inside;
    for (Stretch each : all) {
        const int begin = std::max(each.start, from), end = std::min(each.start + each.length, to);
        if (begin >= end)
            continue;
        each.start = begin - from;
        each.length = end - begin;
        inside.push_back(std::move(each));
    }
    return inside;
}

/// A block a line: what is quoted is told line by line.
void addLines(std::vector<RichText::Block>& blocks, RichText::Block block)
{
    if (!block.code && block.text.endsWith(QLatin1Char('\n'))) { // a line end at the end of a block shows nothing
        block.text.chop(1);
        block.runs = cut(block.runs, 0, static_cast<int>(block.text.size()));
        block.links = cut(block.links, 0, static_cast<int>(block.text.size()));
    }
    if (block.code || !block.text.contains(QLatin1Char('\n'))) {
        blocks.push_back(std::move(block));
        return;
    }
    for (int from = 0; from <= block.text.size();) {
        const auto found = static_cast<int>(block.text.indexOf(QLatin1Char('\n'), from));
        const int to = found < 0 ? static_cast<int>(block.text.size()) : found;
        RichText::Block line = block;
        line.text = block.text.mid(from, to - from);
        line.runs = cut(block.runs, from, to);
        line.links = cut(block.links, from, to);
        line.continues = from > 0;
        if (from > 0)
            line.bullet.clear();
        blocks.push_back(std::move(line));
        from = to + 1;
    }
}

void dropEmptyEnds(std::vector<RichText::Block>& blocks)
{
    const auto empty = [](const RichText::Block& b) { return b.text.trimmed().isEmpty() && !b.rule; };
    while (!blocks.empty() && empty(blocks.back()))
        blocks.pop_back();
    const auto first = std::ranges::find_if_not(blocks, empty);
    blocks.erase(blocks.begin(), first);
    // Two empty paragraphs in a row say no more than one.
    const auto last
        = std::unique(blocks.begin(), blocks.end(), [&](const auto& a, const auto& b) { return empty(a) && empty(b); });
    blocks.erase(last, blocks.end());
}

} // namespace

QString RichText::plain() const
{
    QStringList lines;
    for (const Block& block : blocks)
        if (block.fold < 0)
            lines.append((block.bullet.isEmpty() ? QString() : block.bullet + QLatin1Char(' ')) + block.text);
    return lines.join(QLatin1Char('\n'));
}

RichText richTextFromPlain(const QString& text)
{
    RichText result;
    const QStringList paragraphs = text.split(QLatin1Char('\n'));
    for (const QString& paragraph : paragraphs) {
        RichText::Block block;
        block.text = withoutOverrides(paragraph);
        linkAddresses(block);
        result.blocks.push_back(std::move(block));
    }
    dropEmptyEnds(result.blocks);
    return result;
}

RichText richTextFromHtml(const QString& html)
{
    SealedDocument document;
    document.setUndoRedoEnabled(false);
    const FilteredHtml filtered = filteredHtml(html);
    document.setHtml(filtered.html);
    RichText result;
    result.leftOut = filtered.leftOut;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        RichText::Block read = blockOf(block, result.leftOut);
        linkAddresses(read);
        addLines(result.blocks, std::move(read));
    }
    dropEmptyEnds(result.blocks);
    return result;
}

} // namespace desk::ui
