// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"

#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Reading JSON of unknown shape without losing anything: every value knows its exact text, and every value that was
/// read is remembered, so that what was not read can be told. The parsing itself is simdjson's, kept out of this
/// header.
namespace desk::json {

enum class Type : std::uint8_t { Missing, Null, Bool, Number, String, Array, Object };

class Document;

/// A value inside a Document, or Missing. Cheap to copy; valid as long as the document. Reading a value of another type
/// than asked for gives nothing, never an error.
class Value {
public:
    Value() = default;

    [[nodiscard]] Type type() const;
    [[nodiscard]] bool exists() const { return type() != Type::Missing; }
    [[nodiscard]] bool isNull() const { return type() <= Type::Null; }
    [[nodiscard]] bool isObject() const { return type() == Type::Object; }
    [[nodiscard]] bool isArray() const { return type() == Type::Array; }
    [[nodiscard]] bool isString() const { return type() == Type::String; }

    /// The member of that name, or Missing. Does not count as reading.
    [[nodiscard]] Value operator[](std::string_view key) const;
    /// The name under which the value stands in its object, escapes resolved; empty in arrays.
    [[nodiscard]] std::string key() const;
    /// The same as it stands in the text.
    [[nodiscard]] std::string_view rawKey() const;

    /// The exact JSON text; "null" where missing. Counts as reading all that is inside.
    [[nodiscard]] std::string_view raw() const;
    /// A string's text, a number's digits as received, "true" or "false"; else empty.
    [[nodiscard]] std::string text() const;
    /// text(), but arrays and objects as JSON; null is empty.
    [[nodiscard]] std::string textOrJson() const;
    /// Whole numbers, also as a string or with a fraction (rounded to nearest, halves up).
    [[nodiscard]] std::optional<std::int64_t> integer() const;
    /// Any number, also as a string.
    [[nodiscard]] std::optional<double> number() const;
    /// true, false, also as "true"/"false", 1/0.
    [[nodiscard]] std::optional<bool> boolean() const;
    /// A moment: ISO 8601 with Z or offset (space for T allowed, no zone = UTC), or an epoch number in s, ms or µs,
    /// also as a string.
    [[nodiscard]] std::optional<Millis> time() const;

    /// Iterates over the elements of an array or the members of an object.
    class Iterator {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = Value;
        using difference_type = std::ptrdiff_t;
        using pointer = const Value*;
        using reference = Value;
        Iterator(const Document* document, std::uint32_t at)
            : m_document(document)
            , m_at(at)
        {
        }
        Value operator*() const { return Value(m_document, m_at); }
        inline Iterator& operator++();
        bool operator==(const Iterator&) const = default;

    private:
        const Document* m_document;
        std::uint32_t m_at;
    };
    [[nodiscard]] Iterator begin() const;
    [[nodiscard]] Iterator end() const;
    [[nodiscard]] bool empty() const { return begin() == end(); }

    /// Whether this value, or the container it stands in, was read. Only where the document tracks reads.
    [[nodiscard]] bool wasRead() const;
    /// The exact JSON text, without counting as reading.
    [[nodiscard]] std::string_view source() const;

private:
    friend class Document;
    Value(const Document* document, std::uint32_t at)
        : m_document(document)
        , m_at(at)
    {
    }
    [[nodiscard]] std::string_view scalar() const; ///< digits or string content, escapes unresolved; counts as reading

    const Document* m_document = nullptr;
    std::uint32_t m_at = 0;
};

/// A parsed text. Immutable but for the record of what was read; use it on one thread.
class Document {
public:
    /// Malformed where the text is not one JSON object or array. Bytes that are not UTF-8 become U+FFFD.
    static Result<std::unique_ptr<Document>> parse(std::string_view text, bool trackReads = false);
    ~Document();

    [[nodiscard]] Value root() const { return Value(this, 0); }

private:
    friend class Value;
    friend class Builder;
    /// Where in the text a value lies, and its name in quotes before it.
    struct Node {
        std::uint32_t at = 0, size = 0;
        std::uint32_t keyAt = 0, keySize = 0; ///< escapes unresolved
        std::uint32_t next = 0; ///< index after this node and all inside
        Type type = Type::Null;
    };
    /// Some megabytes for a page; handed from one document of a thread to the next, as new memory costs as much as the
    /// parsing.
    struct Memory {
        std::vector<char> text; ///< and the padding that the parser wants
        std::vector<Node> nodes; ///< a value is followed by all that is inside it
    };
    Document();
    static Memory& spareMemory();
    [[nodiscard]] const Node& node(std::uint32_t at) const { return m_memory.nodes[at]; }
    [[nodiscard]] std::string_view part(std::uint32_t at, std::uint32_t size) const
    {
        return { m_memory.text.data() + at, size };
    }

    Memory m_memory;
    bool m_tracksReads = false;
    mutable std::vector<bool> m_read; ///< by node, where reads are tracked
};

/// Names are short: comparing them here is quicker than the call that compares any two texts.
inline bool sameName(std::string_view a, std::string_view b)
{
    constexpr std::size_t kWord = sizeof(std::uint64_t);
    if (a.size() != b.size())
        return false;
    if (a.size() < kWord)
        return a == b;
    const auto word = [](std::string_view text, std::size_t at) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, text.data() + at, kWord);
        return bytes;
    };
    std::uint64_t difference = word(a, a.size() - kWord) ^ word(b, a.size() - kWord);
    for (std::size_t at = 0; at + kWord < a.size(); at += kWord)
        difference |= word(a, at) ^ word(b, at);
    return difference == 0;
}

inline Type Value::type() const
{
    return m_document ? m_document->node(m_at).type : Type::Missing;
}

inline std::string_view Value::rawKey() const
{
    if (!m_document)
        return {};
    const Document::Node& node = m_document->node(m_at);
    return m_document->part(node.keyAt, node.keySize);
}

inline Value::Iterator& Value::Iterator::operator++()
{
    m_at = m_document->node(m_at).next;
    return *this;
}

inline Value::Iterator Value::end() const
{
    return m_document ? Iterator(m_document, m_document->node(m_at).next) : Iterator(nullptr, 0);
}

inline Value::Iterator Value::begin() const
{
    const bool container = type() == Type::Array || type() == Type::Object;
    return container ? Iterator(m_document, m_at + 1) : end();
}

inline Value Value::operator[](std::string_view key) const
{
    if (!isObject())
        return {};
    const std::uint32_t end = m_document->node(m_at).next;
    for (std::uint32_t at = m_at + 1; at != end; at = m_document->node(at).next) {
        const Document::Node& member = m_document->node(at);
        if (member.keySize == key.size() && sameName(m_document->part(member.keyAt, member.keySize), key))
            return Value(m_document, at);
    }
    return {};
}

/// Resolves JSON escapes; broken ones and lone surrogates become U+FFFD.
std::string unescape(std::string_view text);
/// The text as a JSON string, quotes included.
std::string quoted(std::string_view text);

} // namespace desk::json
