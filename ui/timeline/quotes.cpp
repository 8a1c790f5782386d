// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/quotes.h"

#include <QRegularExpression>
#include <algorithm>

namespace desk::ui {

namespace {

constexpr qsizetype kLongestHead = 300; ///< of "On …, … wrote:", over its line ends
constexpr std::size_t kMostFolds = 64; ///< as many as ItemState has bits
constexpr int kSignatureLines = 12; ///< longer ones are text

using Fold = RichText::Fold;

QRegularExpression pattern(const char* text)
{
    return QRegularExpression(QString::fromUtf8(text),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

/// "On 3 March 2026 at 10:12, Claire <c@x> wrote:", "Le mar. 3 mars 2026 à 10:12, Claire a écrit :"
bool introduces(const QString& text)
{
    static const QRegularExpression wrote = pattern(R"(^\W*(?:on\b.{4,}\bwrote|le\b.{4,}\ba\s+écrit)\s*:\s*$)");
    static const QRegularExpression onOneLine
        = pattern(R"(^.{4,}<[^>\s]+@[^>\s]+>.{0,40}\b(?:wrote|a\s+écrit)\s*:\s*$)");
    if (text.size() > kLongestHead || text.contains(QLatin1String("\n\n")))
        return false;
    return wrote.match(text.simplified()).hasMatch()
        || (!text.contains(QLatin1Char('\n')) && onOneLine.match(text.simplified()).hasMatch());
}

/// "-----Original Message-----", "---------- Forwarded message ---------", "________________"
bool divides(const QString& line)
{
    static const QRegularExpression divider
        = pattern(R"(^\s*(?:[-_]{2,}\s*(?:original message|message d['’]origine|message original|forwarded message|)"
                  R"(message transféré|reply message|message transmis)\s*[-_]{2,}|begin forwarded message\s*:|)"
                  R"(début du message (?:réexpédié|transféré)\s*:)\s*$)");
    return divider.match(line).hasMatch();
}

bool isRuler(const RichText::Block& block)
{
    static const QRegularExpression line = pattern(R"(^\s*_{10,}\s*$)");
    return block.rule || line.match(block.text).hasMatch();
}

/// How many of the headers that Outlook puts before a quotation begin lines of this text.
int headersIn(const QString& text)
{
    static const QRegularExpression header
        = pattern(R"((?:^|\n)\s*\*?(?:from|sent|to|cc|date|subject|de|envoyé|à|objet|répondre à)\*?\s*:\*?\s*\S)");
    int count = 0;
    for (auto it = header.globalMatch(text); it.hasNext(); it.next())
        ++count;
    return count;
}

bool beginsHeaders(const QString& text)
{
    static const QRegularExpression first = pattern(R"(^\s*\*?(?:from|de)\*?\s*:\*?\s*\S)");
    return first.match(text).hasMatch();
}

bool isQuoted(const RichText::Block& block)
{
    return block.quoted > 0 || block.text.startsWith(QLatin1Char('>'));
}

bool isEmpty(const RichText::Block& block)
{
    return block.text.trimmed().isEmpty() && !block.rule;
}

bool signs(const QString& text)
{
    static const QRegularExpression phone = pattern(
        R"(^\s*(?:sent from my \S.{0,40}|get outlook for \S+|envoyé de(?:puis)? mon \S.{0,40}|télécharger outlook pour \S+)\s*$)");
    const QString first = text.section(QLatin1Char('\n'), 0, 0);
    return first == QLatin1String("--") || first == QLatin1String("-- ") || phone.match(text).hasMatch();
}

class Finder {
public:
    explicit Finder(const std::vector<RichText::Block>& blocks)
        : m_blocks(blocks)
    {
    }

    std::vector<Fold> find()
    {
        const int count = static_cast<int>(m_blocks.size());
        for (int i = 0; i < count;) {
            const int end = quoteEnd(i);
            if (end > i) {
                add(Fold::Kind::Quote, i, end);
                i = end;
            } else {
                ++i;
            }
        }
        addSignatures();
        std::ranges::sort(m_folds, {}, &Fold::begin);
        if (m_folds.size() > kMostFolds)
            m_folds.resize(kMostFolds);
        return saysMore() ? std::move(m_folds) : std::vector<Fold>();
    }

private:
    [[nodiscard]] const RichText::Block& at(int i) const { return m_blocks[static_cast<std::size_t>(i)]; }
    [[nodiscard]] int count() const { return static_cast<int>(m_blocks.size()); }

    [[nodiscard]] QString joined(int begin, int blocks) const
    {
        QStringList lines;
        for (int i = begin; i < std::min(begin + blocks, count()); ++i)
            lines.append(at(i).text);
        return lines.join(QLatin1Char('\n'));
    }

    /// Where the quotation ends that begins at a block; the block itself where none does.
    [[nodiscard]] int quoteEnd(int i) const
    {
        if (isQuoted(at(i)))
            return quotedEnd(i);
        // The head of a quotation may run over three lines.
        for (int lines = 1; lines <= 3; ++lines)
            if (!isEmpty(at(i)) && introduces(joined(i, lines)))
                return introducedEnd(i, i + lines);
        if (divides(at(i).text))
            return count();
        const int headers = isRuler(at(i)) ? next(i + 1) : i;
        if (headers < count() && beginsHeaders(at(headers).text) && headersIn(joined(headers, 6)) >= 3)
            return count();
        return i;
    }

    /// A quotation with marks ends with them; one without is all that follows.
    [[nodiscard]] int introducedEnd(int head, int begin) const
    {
        const int first = next(begin);
        if (first >= count())
            return begin >= count() ? head : begin;
        return isQuoted(at(first)) ? quotedEnd(first) : count();
    }

    /// Empty lines inside a quotation belong to it.
    [[nodiscard]] int quotedEnd(int i) const
    {
        int end = i;
        for (; i < count() && (isQuoted(at(i)) || isEmpty(at(i))); ++i)
            if (isQuoted(at(i)))
                end = i + 1;
        return end;
    }

    [[nodiscard]] int next(int i) const
    {
        while (i < count() && isEmpty(at(i)))
            ++i;
        return i;
    }

    void add(Fold::Kind kind, int begin, int end)
    {
        if (!m_folds.empty() && kind == Fold::Kind::Quote && m_folds.back().end == begin)
            m_folds.back().end = end;
        else
            m_folds.push_back({ kind, begin, end, false, {} });
    }

    /// A signature goes from its dashes to the end, or to the quotation that follows.
    void addSignatures()
    {
        const std::vector<Fold> quotes = m_folds;
        int from = 0;
        for (std::size_t i = 0; i <= quotes.size(); ++i) {
            const int end = i < quotes.size() ? quotes[i].begin : count();
            for (int at = from; at < end; ++at)
                if (signs(this->at(at).text)) {
                    if (end - at <= kSignatureLines)
                        add(Fold::Kind::Signature, at, end);
                    break;
                }
            from = i < quotes.size() ? quotes[i].end : end;
        }
    }

    [[nodiscard]] bool saysMore() const
    {
        for (int i = 0; i < count(); ++i)
            if (!isEmpty(at(i))
                && std::ranges::none_of(m_folds, [i](const Fold& f) { return i >= f.begin && i < f.end; }))
                return true;
        return false;
    }

    const std::vector<RichText::Block>& m_blocks;
    std::vector<Fold> m_folds;
};

} // namespace

std::vector<Fold> foldsOf(const RichText& text)
{
    return Finder(text.blocks).find();
}

RichText folded(RichText text, const std::function<bool(std::size_t)>& open)
{
    text.folds = foldsOf(text);
    std::vector<RichText::Block> shown;
    int at = 0;
    const auto take = [&](int end) {
        for (; at < end; ++at)
            shown.push_back(std::move(text.blocks[static_cast<std::size_t>(at)]));
    };
    for (std::size_t i = 0; i < text.folds.size(); ++i) {
        Fold& fold = text.folds[i];
        fold.open = open(i);
        take(fold.begin);
        RichText::Block line;
        line.fold = static_cast<int>(i);
        shown.push_back(std::move(line));
        if (fold.open)
            take(fold.end);
        for (; at < fold.end; ++at)
            fold.hidden += text.blocks[static_cast<std::size_t>(at)].text + QLatin1Char('\n');
    }
    take(static_cast<int>(text.blocks.size()));
    text.blocks = std::move(shown);
    return text;
}

} // namespace desk::ui
