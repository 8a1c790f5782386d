// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/columns.h"

#include <algorithm>
#include <cstring>

namespace desk {

std::uint64_t TextColumn::store(std::string_view text)
{
    text = text.substr(0, kLengthMask);
    if (text.size() > kChunkSize - m_used || m_chunks.empty()) {
        m_chunks.push_back(std::shared_ptr<char[]>(new char[std::max(kChunkSize, text.size())]));
        m_used = 0;
    }
    const std::size_t offset = m_used;
    if (!text.empty())
        std::memcpy(m_chunks.back().get() + offset, text.data(), text.size());
    // A text longer than a chunk has one of its own, which is then full. A full chunk's end is not an offset.
    m_used = std::min(kChunkSize, m_used + text.size());
    m_stored += text.size();
    return (m_chunks.size() - 1) << kChunkShift | std::uint64_t(offset & kOffsetMask) << kLengthBits | text.size();
}

void TextColumn::set(std::size_t index, std::string_view text)
{
    const std::string_view old = at(index);
    if (old == text)
        return;
    m_dead += old.size();
    m_refs[index] = store(text);
}

void TextColumn::compact()
{
    if (m_dead < kChunkSize || m_dead * 2 < m_stored)
        return;
    TextColumn fresh;
    fresh.m_refs.reserve(m_refs.size());
    for (std::size_t i = 0; i < m_refs.size(); ++i)
        fresh.append(at(i));
    *this = std::move(fresh);
}

Code Dictionary::append(std::string_view value)
{
    m_values.append(value);
    return static_cast<Code>(m_values.size() - 1);
}

Code Interner::code(Dictionary& dictionary, std::string_view value)
{
    if (value.empty())
        return 0;
    if (const auto it = m_codes.find(value); it != m_codes.end())
        return it->second;
    const Code code = dictionary.append(value);
    m_codes.emplace(dictionary.value(code), code);
    return code;
}

Code Dictionary::find(std::string_view value) const
{
    for (Code code = 1; code < m_values.size(); ++code)
        if (m_values.at(code) == value)
            return code;
    return 0;
}

} // namespace desk
