// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/growingcolumns.h"

#include <cstring>

namespace desk {

void GrowingTexts::assign(const TextColumn& texts)
{
    *this = {};
    m_refs.assign(texts.refs());
    m_chunks = texts.chunks();
    m_stored = m_chunks.size() * TextRef::kChunkSize;
}

std::uint64_t GrowingTexts::store(std::string_view text)
{
    text = text.substr(0, TextRef::kLengthMask);
    if (text.empty())
        return TextRef::make(0, 0, 0);
    if (text.size() > TextRef::kChunkSize - m_used) {
        std::shared_ptr<char[]> chunk(new char[std::max(TextRef::kChunkSize, text.size())]);
        m_last = chunk.get();
        m_chunks.push_back(std::move(chunk));
        m_used = 0;
    }
    const std::size_t offset = m_used;
    std::memcpy(m_last + offset, text.data(), text.size());
    // A text longer than a chunk has one of its own, which is then full.
    m_used = std::min(TextRef::kChunkSize, m_used + text.size());
    m_stored += text.size();
    return TextRef::make(m_chunks.size() - 1, offset, text.size());
}

void GrowingTexts::set(std::size_t index, std::string_view text)
{
    const std::string_view old = at(index);
    if (old == text)
        return;
    m_dead += old.size();
    m_refs.set(index, store(text));
}

void GrowingTexts::compact()
{
    if (m_dead < TextRef::kChunkSize || m_dead * 2 < m_stored)
        return;
    GrowingTexts fresh;
    fresh.m_refs.reserve(m_refs.size());
    for (std::size_t i = 0; i < m_refs.size(); ++i)
        fresh.append(at(i));
    *this = std::move(fresh);
}

void GrowingDictionary::assign(const Dictionary& dictionary)
{
    m_values.assign(dictionary.values());
    m_codes = {};
}

Code GrowingDictionary::code(std::string_view value)
{
    if (value.empty())
        return 0;
    // After assign() the look-up is made with the first need of it.
    if (m_codes.size() == 0)
        for (Code code = 1; code < m_values.size(); ++code)
            m_codes.insert(quickHash(m_values.at(code)), code);
    const std::uint64_t hash = quickHash(value);
    const Code known = m_codes.find(hash, [&](Code code) { return m_values.at(code) == value; });
    if (known != HashSlots::kNone)
        return known;
    const auto code = static_cast<Code>(m_values.size());
    m_values.append(value);
    m_codes.insert(hash, code);
    return code;
}

} // namespace desk
