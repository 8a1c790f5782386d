// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace desk {

/// The words of a text as the search knows them: runs of letters and digits, in lower case, without accents, ligatures
/// taken apart (“Œuvre” is “oeuvre”). The one place that says so: what is indexed, asked for, shown as a snippet and
/// marked in a conversation is split here. Any thread; the text must outlive it.
class WordSplitter {
public:
    explicit WordSplitter(std::string_view text)
        : m_text(text)
    {
    }
    /// Goes to the next word; false at the end.
    bool next();
    /// The word folded, UTF-8, at most kLongest bytes of it. Valid until next().
    [[nodiscard]] std::string_view word() const { return { m_word.data(), m_size }; }
    /// Where it stands in the text, in bytes: [begin, end).
    [[nodiscard]] std::size_t begin() const { return m_begin; }
    [[nodiscard]] std::size_t end() const { return m_end; }

    static constexpr std::size_t kLongest = 96;

private:
    /// Takes one character that is not ASCII, if it belongs to a word.
    bool takeWide();
    void add(std::string_view folded);

    std::string_view m_text;
    std::size_t m_at = 0, m_begin = 0, m_end = 0, m_size = 0;
    std::array<char, kLongest> m_word {};
};

/// All words of a text, folded.
std::vector<std::string> wordsOf(std::string_view text);

} // namespace desk
