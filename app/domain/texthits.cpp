// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/texthits.h"

#include "app/base/textregex.h"
#include "app/base/words.h"

#include <algorithm>
#include <set>

namespace desk {

namespace {

constexpr int kSteps = 20'000; ///< marks are made while somebody reads
constexpr std::size_t kMostHits = 1000;

/// Words side by side; one word is a phrase of one. The last may be a prefix.
struct Needle {
    std::vector<std::string> words;
    bool prefix = false;
};

/// A hit and which needle it is of.
struct Hit {
    TextRange range;
    std::size_t needle = 0;
};

struct PlacedWord {
    std::string word;
    std::size_t begin = 0, end = 0; ///< bytes
};

bool isOf(const TextTerm& term, TextField field)
{
    return term.field == TextField::Any || field == TextField::Any || term.field == field;
}

std::vector<Needle> needlesOf(std::span<const TextTerm> terms, TextField field)
{
    std::vector<Needle> needles;
    const auto add = [&](std::string_view text) {
        if (auto words = wordsOf(text); !words.empty())
            needles.push_back({ std::move(words), false });
    };
    for (const TextTerm& term : terms) {
        if (term.regex || !isOf(term, field))
            continue;
        const std::size_t before = needles.size();
        for (std::string_view rest = term.text; !rest.empty();) {
            const std::size_t end = term.phrase ? rest.size() : std::min(rest.find_first_of(" \t\r\n"), rest.size());
            add(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        if (term.prefix && needles.size() > before)
            needles.back().prefix = true;
    }
    return needles;
}

bool matches(const std::vector<PlacedWord>& words, std::size_t at, const Needle& needle)
{
    if (at + needle.words.size() > words.size())
        return false;
    for (std::size_t i = 0; i < needle.words.size(); ++i) {
        const std::string& word = words[at + i].word;
        const bool last = i + 1 == needle.words.size();
        if (last && needle.prefix ? !word.starts_with(needle.words[i]) : word != needle.words[i])
            return false;
    }
    return true;
}

/// Turns ascending byte positions of a UTF-8 text into UTF-16 ones.
class Positions {
public:
    explicit Positions(std::string_view text)
        : m_text(text)
    {
    }
    qsizetype at(std::size_t byte)
    {
        for (; m_byte < byte; ++m_byte) {
            const auto c = static_cast<unsigned char>(m_text[m_byte]);
            m_unit += (c & 0xC0) == 0x80 ? 0 : c >= 0xF0 ? 2 : 1;
        }
        return m_unit;
    }

private:
    std::string_view m_text;
    std::size_t m_byte = 0;
    qsizetype m_unit = 0;
};

std::vector<Hit> wordHits(QStringView text, const std::vector<Needle>& needles)
{
    std::vector<Hit> hits;
    if (needles.empty())
        return hits;
    const QByteArray bytes = text.toUtf8();
    const std::string_view view(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    std::vector<PlacedWord> words;
    for (WordSplitter splitter(view); splitter.next();)
        words.push_back({ std::string(splitter.word()), splitter.begin(), splitter.end() });
    Positions positions(view);
    for (std::size_t at = 0; at < words.size();) {
        // Of hits that begin here the longest is shown.
        std::size_t length = 0;
        std::size_t best = 0;
        for (std::size_t n = 0; n < needles.size(); ++n)
            if (needles[n].words.size() > length && matches(words, at, needles[n])) {
                length = needles[n].words.size();
                best = n;
            }
        if (length > 0) {
            const qsizetype begin = positions.at(words[at].begin);
            hits.push_back({ { begin, positions.at(words[at + length - 1].end) - begin }, best });
        }
        at += std::max<std::size_t>(length, 1);
    }
    return hits;
}

/// Adds the matches of the expressions; `needle` is the number of the first. Of an expression that takes too long in
/// this text nothing is marked.
void addMatches(
    std::vector<Hit>& hits, QStringView text, std::span<const TextTerm> terms, TextField field, std::size_t needle)
{
    for (const TextTerm& term : terms) {
        if (!term.regex || !isOf(term, field))
            continue;
        const QString whole = text.toString();
        auto matches = textRegex(QString::fromStdString(term.text), term.ignoreCase, kSteps).globalMatch(whole);
        while (matches.hasNext() && hits.size() < kMostHits) {
            const QRegularExpressionMatch match = matches.next();
            if (match.isValid() && match.capturedLength() > 0)
                hits.push_back({ { match.capturedStart(), match.capturedLength() }, needle });
        }
        ++needle;
    }
}

std::vector<Hit> hitsIn(QStringView text, std::span<const TextTerm> terms, TextField field)
{
    const std::vector<Needle> needles = needlesOf(terms, field);
    std::vector<Hit> hits = wordHits(text, needles);
    const std::size_t words = hits.size();
    addMatches(hits, text, terms, field, needles.size());
    if (hits.size() == words)
        return hits;
    std::ranges::stable_sort(hits, {}, [](const Hit& hit) { return hit.range.begin; });
    qsizetype end = 0;
    std::erase_if(hits, [&](const Hit& hit) {
        const bool overlaps = hit.range.begin < end;
        end = overlaps ? end : hit.range.begin + hit.range.length;
        return overlaps;
    });
    return hits;
}

/// Which hits a window of this length holds best: [first, last).
std::pair<std::size_t, std::size_t> bestWindow(const std::vector<Hit>& hits, qsizetype length)
{
    std::pair<std::size_t, std::size_t> best { 0, 1 };
    std::size_t most = 0;
    for (std::size_t first = 0; first < hits.size(); ++first) {
        std::set<std::size_t> different;
        std::size_t last = first;
        for (; last < hits.size(); ++last) {
            const TextRange& range = hits[last].range;
            if (last > first && range.begin + range.length - hits[first].range.begin > length)
                break;
            different.insert(hits[last].needle);
        }
        if (different.size() > most) {
            most = different.size();
            best = { first, last };
        }
    }
    return best;
}

bool isSpaceAt(QStringView text, qsizetype at)
{
    return at <= 0 || at >= text.size() || text[at].isSpace() || text[at - 1].isSpace();
}

/// Moves to the next place between words, at most some letters away, never into a pair of surrogates.
qsizetype atWord(QStringView text, qsizetype at, qsizetype limit)
{
    constexpr qsizetype kFar = 20;
    const qsizetype step = at <= limit ? 1 : -1;
    for (qsizetype i = at; i != limit && std::abs(i - at) < kFar; i += step)
        if (isSpaceAt(text, i))
            return i;
    return at > 0 && at < text.size() && text[at].isLowSurrogate() ? at + step : at;
}

} // namespace

std::vector<TextRange> hitRanges(QStringView text, std::span<const TextTerm> terms, TextField field)
{
    std::vector<TextRange> ranges;
    for (const Hit& hit : hitsIn(text, terms, field))
        ranges.push_back(hit.range);
    return ranges;
}

Snippet snippetOf(QStringView text, std::span<const TextTerm> terms, TextField field, int length)
{
    Snippet snippet;
    const std::vector<Hit> hits = hitsIn(text, terms, field);
    if (hits.empty())
        return snippet;
    const auto [first, last] = bestWindow(hits, length);
    const qsizetype from = hits[first].range.begin;
    const qsizetype to = hits[last - 1].range.begin + hits[last - 1].range.length;
    const qsizetype spare = std::max<qsizetype>(length - (to - from), 0);
    // A third of what is left before the hit: what follows it says more.
    qsizetype begin = std::max<qsizetype>(from - spare / 3, 0);
    const qsizetype end = atWord(text, std::min(begin + std::max<qsizetype>(length, to - begin), text.size()), to);
    begin = atWord(text, begin, from);

    if (begin > 0)
        snippet.text = QChar(0x2026);
    std::vector<qsizetype> moved(static_cast<std::size_t>(end - begin) + 1);
    for (qsizetype i = begin; i < end; ++i) {
        moved[static_cast<std::size_t>(i - begin)] = snippet.text.size();
        if (!text[i].isSpace())
            snippet.text += text[i];
        else if (!snippet.text.isEmpty() && !snippet.text.back().isSpace() && i > begin)
            snippet.text += u' ';
    }
    moved.back() = snippet.text.size();
    if (end < text.size())
        snippet.text += QChar(0x2026);

    std::set<std::size_t> different;
    for (const Hit& hit : hits) {
        const qsizetype stop = hit.range.begin + hit.range.length;
        if (hit.range.begin < begin || stop > end)
            continue;
        const qsizetype at = moved[static_cast<std::size_t>(hit.range.begin - begin)];
        snippet.hits.push_back({ at, moved[static_cast<std::size_t>(stop - begin)] - at });
        different.insert(hit.needle);
    }
    snippet.found = static_cast<int>(different.size());
    return snippet;
}

} // namespace desk
