// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/words.h"

#include <QString>

#include <algorithm>
#include <cstdint>

namespace desk {

namespace {

/// What becomes of one character: nothing (it separates words), or these bytes. An accent that stands alone (a
/// combining mark) belongs to the word and leaves no bytes.
struct Fold {
    std::array<char, 6> bytes {};
    std::uint8_t size = 0;
    bool inWord = false;
};

constexpr char32_t kTableEnd = 0x2200; ///< every alphabet with accents lies below; above only the case is folded

/// Letters that Unicode does not take apart.
std::u16string_view apart(char32_t c)
{
    switch (c) {
    case U'æ': return u"ae";
    case U'œ': return u"oe";
    case U'ø': return u"o";
    case U'đ': return u"d";
    case U'ħ': return u"h";
    case U'ł': return u"l";
    case U'ŧ': return u"t";
    case U'ı': return u"i";
    case U'ß': return u"ss";
    default: return {};
    }
}

bool inWord(char32_t c)
{
    return QChar::isLetterOrNumber(c) || QChar::isMark(c);
}

Fold asFold(const QString& folded)
{
    Fold fold;
    const QByteArray bytes = folded.toUtf8();
    if (static_cast<std::size_t>(bytes.size()) > fold.bytes.size())
        return fold;
    fold.inWord = true;
    fold.size = static_cast<std::uint8_t>(bytes.size());
    std::copy(bytes.begin(), bytes.end(), fold.bytes.begin());
    return fold;
}

Fold makeFold(char32_t c)
{
    if (!inWord(c))
        return {};
    const char32_t lower = QChar::toCaseFolded(c);
    const QString plain = QString::fromUcs4(&lower, 1);
    if (c >= kTableEnd)
        return asFold(plain);
    if (const auto parts = apart(lower); !parts.empty())
        return asFold(QString::fromUtf16(parts.data(), static_cast<qsizetype>(parts.size())));
    QString base;
    for (const QChar part : plain.normalized(QString::NormalizationForm_KD).toCaseFolded())
        if (part.isLetterOrNumber())
            base += part;
        else if (!part.isMark())
            return asFold(plain); // “½” is one sign, not “1⁄2”
    return asFold(base);
}

const std::vector<Fold>& folds()
{
    static const std::vector<Fold> table = [] {
        std::vector<Fold> all(kTableEnd);
        for (char32_t c = 0x80; c < kTableEnd; ++c)
            all[c] = makeFold(c);
        return all;
    }();
    return table;
}

constexpr char kWide = 1; ///< in kAscii: the first byte of a longer character

/// ASCII letters and digits in lower case; 0 separates words.
constexpr std::array<char, 256> kAscii = [] {
    std::array<char, 256> table {};
    for (std::size_t i = 0; i < table.size(); ++i) {
        const auto c = static_cast<char>(i);
        if (i >= 0x80)
            table[i] = kWide;
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            table[i] = c;
        else if (c >= 'A' && c <= 'Z')
            table[i] = static_cast<char>(c - 'A' + 'a');
    }
    return table;
}();

/// The character at `at` and its length in bytes; a broken one is U+FFFD, one byte long.
std::pair<char32_t, std::size_t> decode(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const unsigned char lead = byte(0);
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || at + length > text.size())
        return { 0xFFFD, 1 };
    char32_t c = lead & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80)
            return { 0xFFFD, 1 };
        c = (c << 6) | (byte(i) & 0x3Fu);
    }
    return { c, length };
}

/// Writes the ASCII letters and digits from `at` on to `word`, and says where they end. On values of its own: for all
/// that the compiler knows, each letter written to a member might change another one.
std::size_t takeAscii(std::string_view text, std::size_t at, char* word, std::size_t& wordSize, std::size_t most)
{
    std::size_t size = wordSize;
    for (; at < text.size(); ++at) {
        const char c = kAscii[static_cast<unsigned char>(text[at])];
        if (c == 0 || c == kWide)
            break;
        if (size < most)
            word[size++] = c;
    }
    wordSize = size;
    return at;
}

} // namespace

void WordSplitter::add(std::string_view folded)
{
    if (m_size + folded.size() > kLongest)
        return;
    std::copy(folded.begin(), folded.end(), m_word.begin() + static_cast<std::ptrdiff_t>(m_size));
    m_size += folded.size();
}

bool WordSplitter::takeWide()
{
    const auto [c, length] = decode(m_text, m_at);
    const Fold fold = c < kTableEnd ? folds()[c] : makeFold(c);
    if (!fold.inWord)
        return false;
    add({ fold.bytes.data(), fold.size });
    m_at += length;
    return true;
}

bool WordSplitter::next()
{
    const auto kindAt = [&](std::size_t at) { return kAscii[static_cast<unsigned char>(m_text[at])]; };
    while (m_at < m_text.size()) {
        if (kindAt(m_at) == 0) {
            ++m_at;
            continue;
        }
        m_size = 0;
        m_begin = m_at;
        do
            m_at = takeAscii(m_text, m_at, m_word.data(), m_size, kLongest);
        while (m_at < m_text.size() && kindAt(m_at) == kWide && takeWide());
        m_end = m_at;
        if (m_size > 0)
            return true;
        // A separator that is not ASCII; or accents alone, which are no word.
        if (m_at == m_begin)
            m_at += decode(m_text, m_at).second;
    }
    return false;
}

std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words;
    for (WordSplitter splitter(text); splitter.next();)
        words.emplace_back(splitter.word());
    return words;
}

} // namespace desk
