// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/subjectscan.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace desk {

namespace {

/// Calls hit(offset) where `text` is in the bytes; hit gives from where to go on. Compares the first and the last byte
/// of a portion in one plain loop, and the rest only where both are right.
class Finder {
public:
    explicit Finder(std::string_view text)
        : m_text(text)
    {
    }

    template <typename Hit> void find(std::string_view bytes, Hit&& hit)
    {
        if (bytes.size() < m_text.size())
            return;
        const std::size_t starts = bytes.size() - m_text.size() + 1;
        std::size_t from = 0;
        for (std::size_t begin = 0; begin < starts; begin += kPortion) {
            const std::size_t count = std::min(kPortion, starts - begin);
            mark(bytes.data() + begin, count);
            for (std::size_t i = next(0, count); i < count; i = next(i + 1, count))
                if (begin + i >= from && bytes.substr(begin + i, m_text.size()) == m_text)
                    from = hit(begin + i);
        }
    }

private:
    static constexpr std::size_t kPortion = 4096;

    void mark(const char* bytes, std::size_t count)
    {
        const char first = m_text.front(), last = m_text.back();
        const char* const ends = bytes + m_text.size() - 1;
        for (std::size_t i = 0; i < count; ++i)
            m_marks[i] = static_cast<std::uint8_t>((bytes[i] == first ? 1 : 0) & (ends[i] == last ? 1 : 0));
        std::memset(m_marks.data() + count, 0, sizeof(std::uint64_t));
    }

    /// The next mark at `i` or behind it, or `count`.
    [[nodiscard]] std::size_t next(std::size_t i, std::size_t count) const
    {
        while (i < count) {
            std::uint64_t eight = 0;
            std::memcpy(&eight, m_marks.data() + i, sizeof eight);
            if (eight == 0)
                i += sizeof eight;
            else if (m_marks[i] != 0)
                return i;
            else
                ++i;
        }
        return count;
    }

    std::string_view m_text;
    std::array<std::uint8_t, kPortion + 2 * sizeof(std::uint64_t)> m_marks {};
};

bool isPlain(QChar c)
{
    return c.unicode() < 0x80
        && (c.isLetterOrNumber() || c == u' ' || c == u'_' || c == u'-' || c == u'@' || c == u':');
}

} // namespace

std::string plainTextOf(const QueryValue& regex)
{
    if (!regex.regex || regex.ignoreCase || !std::ranges::all_of(regex.text, isPlain))
        return {};
    return regex.text.toStdString();
}

std::vector<Row> rowsWithText(const Snapshot& snapshot, std::string_view text, const CancelToken& cancel)
{
    const TextColumn& subjects = snapshot.subjects;
    const std::size_t rows = snapshot.rows();
    std::vector<Row> found;
    Finder finder(text);
    // Subjects that lie behind each other are searched as one text: that is what they mostly do.
    for (std::size_t r = 0; r < rows && !cancel.cancelled();) {
        const std::string_view first = subjects.at(r);
        const char* const begin = first.data();
        const char* end = begin + first.size();
        std::size_t past = r + 1;
        for (; past < rows; ++past) {
            const std::string_view next = subjects.at(past);
            if (!next.empty() && next.data() != end)
                break;
            end += next.size();
        }
        const char* rowEnd = end == begin ? begin : begin + first.size();
        finder.find({ begin, static_cast<std::size_t>(end - begin) }, [&](std::size_t offset) {
            while (begin + offset >= rowEnd)
                rowEnd += subjects.at(++r).size();
            const auto left = static_cast<std::size_t>(rowEnd - (begin + offset));
            if (text.size() > left)
                return offset + 1; // begins in one subject and ends in the next
            found.push_back(static_cast<Row>(r));
            return offset + left;
        });
        r = past;
    }
    return found;
}

} // namespace desk
