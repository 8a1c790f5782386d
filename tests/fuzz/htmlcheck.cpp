// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/htmlcheck.h"

#include "ui/timeline/htmltags.h"
#include "ui/timeline/quotes.h"

#include <algorithm>

namespace desk::test {

using namespace ui;

namespace {

constexpr int kMostOpen = 40;

QString faultOfTag(const HtmlTag& tag)
{
    static const QStringList kElements
        = QStringLiteral("a b strong i em s strike del code tt kbd samp span p ul ol li blockquote pre h1 h2 h3 h4 h5 "
                         "h6 div br hr img")
              .split(QLatin1Char(' '));
    static const QStringList kAttributes { QStringLiteral("href"), QStringLiteral("src"), QStringLiteral("style") };
    if (!kElements.contains(tag.name))
        return QStringLiteral("an element that is not known: ") + tag.name;
    for (const auto& [name, value] : tag.attributes) {
        if (!kAttributes.contains(name))
            return QStringLiteral("an attribute that is not known: ") + name;
        if (name == kAttributes[2] && value.contains(QLatin1String("url"), Qt::CaseInsensitive))
            return QStringLiteral("a style that loads: ") + value;
    }
    return {};
}

QString faultOfFiltered(const QString& html)
{
    HtmlScanner scanner(html);
    QStringList open;
    while (scanner.next()) {
        if (!scanner.isTag())
            continue;
        const HtmlTag& tag = scanner.tag();
        if (const QString fault = faultOfTag(tag); !fault.isEmpty())
            return fault;
        if (tag.closes && (open.isEmpty() || open.takeLast() != tag.name))
            return QStringLiteral("an end that ends nothing: ") + tag.name;
        const bool single
            = tag.name == QLatin1String("br") || tag.name == QLatin1String("hr") || tag.name == QLatin1String("img");
        if (!tag.closes && !single)
            open.append(tag.name);
        if (open.size() > kMostOpen)
            return QStringLiteral("nested too deep");
    }
    return open.isEmpty() ? QString() : QStringLiteral("not ended: ") + open.last();
}

bool liesInside(const RichText::Block& block, int start, int length)
{
    return start >= 0 && length > 0 && start + length <= block.text.size();
}

QString faultOfBlock(const RichText::Block& block)
{
    if (block.text != withoutOverrides(block.text))
        return QStringLiteral("a character that turns others around");
    for (const RichText::Link& link : block.links) {
        if (!liesInside(block, link.start, link.length))
            return QStringLiteral("a link outside its text");
        if (!opensSafely(link.target) || trueTarget(link.target).isEmpty())
            return QStringLiteral("a link that does not open safely: ") + link.target.toString();
        if (trueTarget(link.target) != withoutTricks(trueTarget(link.target)))
            return QStringLiteral("a target with tricks");
    }
    for (const RichText::Run& run : block.runs)
        if (!liesInside(block, run.start, run.length))
            return QStringLiteral("a stretch outside its text");
    return {};
}

QString faultOfFolds(const RichText& rich)
{
    int at = 0;
    for (const RichText::Fold& fold : foldsOf(rich)) {
        if (fold.begin < at || fold.begin >= fold.end || fold.end > static_cast<int>(rich.blocks.size()))
            return QStringLiteral("a fold outside the text");
        at = fold.end;
    }
    const RichText closed = folded(rich, [](std::size_t) { return false; });
    const bool empty = rich.plain().trimmed().isEmpty();
    if (!empty && closed.plain().trimmed().isEmpty()
        && std::ranges::none_of(rich.blocks, [](const RichText::Block& b) { return b.rule; }))
        return QStringLiteral("folds that leave nothing");
    const RichText opened = folded(rich, [](std::size_t) { return true; });
    return opened.plain() == rich.plain() ? QString() : QStringLiteral("folds that lose text");
}

} // namespace

QString htmlFault(const QString& html)
{
    if (const QString fault = faultOfFiltered(filteredHtml(html).html); !fault.isEmpty())
        return fault;
    const RichText rich = richTextFromHtml(html);
    for (const RichText::Block& block : rich.blocks)
        if (const QString fault = faultOfBlock(block); !fault.isEmpty())
            return fault;
    if (const QString fault = faultOfFolds(rich); !fault.isEmpty())
        return fault;
    return faultOfFolds(richTextFromPlain(html));
}

} // namespace desk::test
