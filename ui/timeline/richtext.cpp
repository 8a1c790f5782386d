// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/richtext.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>

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

bool opensSafely(const QUrl& url)
{
    const QString scheme = url.scheme().toLower();
    return scheme == QLatin1String("https") || scheme == QLatin1String("http") || scheme == QLatin1String("mailto");
}

/// Whether the words of a link claim to be an address of another host than it leads to.
bool pretends(const QString& words, const QUrl& target)
{
    static const QRegularExpression address(
        QStringLiteral(R"(^\s*(?:https?://)?((?:[\w-]+\.)+[a-z]{2,})(?:[/:?#].*)?\s*$)"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = address.match(words);
    return match.hasMatch() && QUrl::fromUserInput(match.captured(1)).host() != target.host();
}

void addText(RichText::Block& block, QString words, const QTextCharFormat& format)
{
    words.replace(QChar::LineSeparator, QLatin1Char('\n'));
    words.replace(QChar::Nbsp, QLatin1Char(' '));
    const int start = static_cast<int>(block.text.size());
    const QUrl target(format.anchorHref());
    const bool link = format.isAnchor() && opensSafely(target);
    if (link && pretends(words, target))
        words += QStringLiteral(" (") + target.host() + QLatin1Char(')');
    block.text += words;
    const int length = static_cast<int>(words.size());
    if (link)
        block.links.push_back({ start, length, target });
    RichText::Run run { start, length };
    run.bold = format.fontWeight() >= QFont::DemiBold;
    run.italic = format.fontItalic();
    run.strike = format.fontStrikeOut();
    run.code = format.fontFixedPitch();
    if (run.bold || run.italic || run.strike || run.code)
        block.runs.push_back(run);
}

QString bulletOf(const QTextBlock& block)
{
    const QTextList* list = block.textList();
    if (!list)
        return {};
    const bool numbered = list->format().style() <= QTextListFormat::ListDecimal;
    return numbered ? QString::number(list->itemNumber(block) + 1) + QLatin1Char('.') : QStringLiteral("•");
}

RichText::Block blockOf(const QTextBlock& source)
{
    RichText::Block block;
    const QTextBlockFormat format = source.blockFormat();
    block.rule = format.hasProperty(QTextFormat::BlockTrailingHorizontalRulerWidth);
    block.code = format.nonBreakableLines();
    block.bullet = bulletOf(source);
    const int lists = source.textList() ? source.textList()->format().indent() : 0;
    block.indent = std::clamp(format.indent() + lists + static_cast<int>(format.leftMargin() / 40), 0, 6);
    for (auto it = source.begin(); !it.atEnd(); ++it) {
        const QTextCharFormat chars = it.fragment().charFormat();
        if (chars.isImageFormat())
            addText(block, Words::picture(QUrl(chars.toImageFormat().name()).host()), {});
        else
            addText(block, it.fragment().text(), chars);
    }
    return block;
}

void linkAddresses(RichText::Block& block)
{
    static const QRegularExpression address(QStringLiteral(R"(https?://[^\s<>"«»]+[^\s<>"«».,;:!?)\]])"));
    for (auto it = address.globalMatch(block.text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        block.links.push_back({ static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()),
            QUrl(match.captured()) });
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
        lines.append((block.bullet.isEmpty() ? QString() : block.bullet + QLatin1Char(' ')) + block.text);
    return lines.join(QLatin1Char('\n'));
}

QString withoutTricks(QString text)
{
    static const QRegularExpression tricks(
        QStringLiteral("[\\x{200B}-\\x{200F}\\x{202A}-\\x{202E}\\x{2060}-\\x{2069}\\x{FEFF}\\x{00}-\\x{1F}]"));
    return text.remove(tricks);
}

RichText richTextFromPlain(const QString& text)
{
    RichText result;
    const QStringList paragraphs = text.split(QLatin1Char('\n'));
    for (const QString& paragraph : paragraphs) {
        RichText::Block block;
        block.text = paragraph;
        block.text.remove(QLatin1Char('\r'));
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
    document.setHtml(html);
    RichText result;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        result.blocks.push_back(blockOf(block));
    dropEmptyEnds(result.blocks);
    return result;
}

} // namespace desk::ui
