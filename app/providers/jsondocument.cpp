// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/json.h"

#include "app/base/text.h"

#include <simdjson.h>

#include <algorithm>
#include <string>

namespace desk::json {

namespace {

constexpr std::size_t kMaxDepth = 200; ///< no help desk nests deeper; keeps hostile bodies off the stack

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isNumber(std::string_view token)
{
    const bool begins = isDigit(token[0]) || (token[0] == '-' && token.size() > 1 && isDigit(token[1]));
    const auto rest = std::ranges::find_if_not(token.substr(1), isDigit);
    return begins && std::all_of(rest, token.end(), [](char c) {
        return isDigit(c) || c == '.' || c == 'e' || c == 'E' || c == '-' || c == '+';
    });
}

/// Where the structure of a text is: its brackets, colons and commas, and where its strings and other scalars begin.
/// simdjson's first stage; it also finds bytes that are not UTF-8 and strings that do not end.
class Structure {
public:
    simdjson::error_code find(const simdjson::padded_string& bytes)
    {
        if (!m_scanner || m_scanner->capacity() < bytes.size())
            if (const auto error = simdjson::get_active_implementation()->create_dom_parser_implementation(
                    bytes.size(), kMaxDepth, m_scanner))
                return error;
        return m_scanner->stage1(
            reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size(), simdjson::stage1_mode::regular);
    }
    [[nodiscard]] std::size_t size() const { return m_scanner->n_structural_indexes; }
    [[nodiscard]] std::uint32_t operator[](std::size_t i) const { return m_scanner->structural_indexes[i]; }

private:
    std::unique_ptr<simdjson::internal::dom_parser_implementation> m_scanner;
};

} // namespace

struct Document::Text {
    simdjson::padded_string bytes;
};

Document::Document()
    : m_text(std::make_unique<Text>())
{
}
Document::~Document() = default;

/// Walks the structure once and writes down every value in order.
class Builder {
public:
    Builder(Document& document, const Structure& structure, std::string_view bytes)
        : m_nodes(document.m_nodes)
        , m_structure(structure)
        , m_bytes(bytes)
    {
    }

    /// Whether the text is one value.
    bool root() { return add({}, 0) && m_at == m_structure.size(); }

private:
    /// The structural character that comes next, 0 at the end.
    [[nodiscard]] char peek() const { return m_at < m_structure.size() ? m_bytes[m_structure[m_at]] : '\0'; }
    bool skip(char expected)
    {
        const bool there = peek() == expected;
        m_at += there ? 1 : 0;
        return there;
    }
    /// The string or other scalar that comes next: all up to what follows it.
    std::string_view scalar()
    {
        const std::size_t begin = m_structure[m_at++];
        std::size_t end = m_at < m_structure.size() ? m_structure[m_at] : m_bytes.size();
        while (end > begin && isSpace(m_bytes[end - 1]))
            --end;
        return m_bytes.substr(begin, end - begin);
    }
    static bool isString(std::string_view token)
    {
        return token.size() >= 2 && token.front() == '"' && token.back() == '"';
    }

    bool add(std::string_view key, std::size_t depth)
    {
        if (m_at >= m_structure.size() || depth > kMaxDepth)
            return false;
        const std::size_t at = m_nodes.size();
        m_nodes.push_back({ key, {}, 0, Type::Null });
        bool good = false;
        switch (const std::size_t begin = m_structure[m_at]; m_bytes[begin]) {
        case '{': good = addObject(at, begin, depth); break;
        case '[': good = addArray(at, begin, depth); break;
        default: good = addScalar(m_nodes[at]); break;
        }
        m_nodes[at].next = static_cast<std::uint32_t>(m_nodes.size());
        return good;
    }

    bool addScalar(Document::Node& node)
    {
        const std::string_view token = scalar();
        node.source = token;
        if (isString(token))
            node.type = Type::String;
        else if (isNumber(token))
            node.type = Type::Number;
        else if (token == "true" || token == "false")
            node.type = Type::Bool;
        else
            return token == "null";
        return true;
    }

    bool addObject(std::size_t at, std::size_t begin, std::size_t depth)
    {
        m_nodes[at].type = Type::Object;
        ++m_at;
        while (peek() == '"') {
            const std::string_view key = scalar();
            if (!isString(key) || !skip(':') || !add(key.substr(1, key.size() - 2), depth + 1))
                return false;
            if (!skip(','))
                return close(at, begin, '}');
            if (peek() != '"')
                return false;
        }
        return close(at, begin, '}');
    }

    bool addArray(std::size_t at, std::size_t begin, std::size_t depth)
    {
        m_nodes[at].type = Type::Array;
        ++m_at;
        if (peek() == ']')
            return close(at, begin, ']');
        do {
            if (!add({}, depth + 1))
                return false;
        } while (skip(','));
        return close(at, begin, ']');
    }

    bool close(std::size_t at, std::size_t begin, char bracket)
    {
        if (peek() != bracket)
            return false;
        m_nodes[at].source = m_bytes.substr(begin, m_structure[m_at++] + 1 - begin);
        return true;
    }

    std::vector<Document::Node>& m_nodes;
    const Structure& m_structure;
    std::string_view m_bytes;
    std::size_t m_at = 0; ///< in the structure
};

Result<std::unique_ptr<Document>> Document::parse(std::string_view text, bool trackReads)
{
    thread_local Structure structure;
    std::unique_ptr<Document> document(new Document);
    document->m_text->bytes = simdjson::padded_string(text);
    document->m_nodes.reserve(text.size() / 24 + 16);
    const auto read = [&] {
        const simdjson::padded_string& bytes = document->m_text->bytes;
        if (const auto error = structure.find(bytes))
            return error;
        const bool good = Builder(*document, structure, { bytes.data(), bytes.size() }).root();
        return good ? simdjson::SUCCESS : simdjson::TAPE_ERROR;
    };
    simdjson::error_code error = read();
    if (error == simdjson::UTF8_ERROR) {
        document->m_nodes.clear();
        document->m_text->bytes = simdjson::padded_string(utf8(desk::text(text)));
        error = read();
    }
    if (error)
        return Error { Error::Kind::Malformed,
            QStringLiteral("not a JSON object or array: ") + QString::fromLatin1(simdjson::error_message(error)), 0,
            {} };
    const Type type = document->m_nodes.front().type;
    if (type != Type::Object && type != Type::Array)
        return Error { Error::Kind::Malformed, QStringLiteral("not a JSON object or array"), 0, {} };
    if (trackReads)
        document->m_read.assign(document->m_nodes.size(), false);
    return document;
}

namespace {

void appendUtf8(std::string& out, char32_t c)
{
    const auto put = [&](char32_t byte) { out += static_cast<char>(byte); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | (c >> 6));
        put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | (c >> 12));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | (c >> 18));
        put(0x80 | ((c >> 12) & 0x3F));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    }
}

/// The four hex digits at the front, or nothing.
std::optional<char32_t> hex4(std::string_view text)
{
    if (text.size() < 4)
        return std::nullopt;
    char32_t value = 0;
    for (const char c : text.substr(0, 4)) {
        const int digit = c >= '0' && c <= '9'   ? c - '0'
            : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10
                                                 : -1;
        if (digit < 0)
            return std::nullopt;
        value = value * 16 + static_cast<char32_t>(digit);
    }
    return value;
}

/// Reads what follows "\u" and gives how many characters of it were used.
std::size_t unescapeUnicode(std::string& out, std::string_view rest)
{
    constexpr char32_t kReplacement = 0xFFFD;
    const auto first = hex4(rest);
    if (!first) {
        appendUtf8(out, kReplacement);
        return 0;
    }
    const bool high = *first >= 0xD800 && *first < 0xDC00;
    if (high && rest.substr(4, 2) == "\\u") {
        const auto second = hex4(rest.substr(6));
        if (second && *second >= 0xDC00 && *second < 0xE000) {
            appendUtf8(out, 0x10000 + ((*first - 0xD800) << 10) + (*second - 0xDC00));
            return 10;
        }
    }
    appendUtf8(out, *first >= 0xD800 && *first < 0xE000 ? kReplacement : *first);
    return 4;
}

} // namespace

std::string unescape(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (;;) {
        const auto slash = text.find('\\');
        out.append(text.substr(0, slash));
        if (slash == std::string_view::npos || slash + 1 >= text.size())
            return out;
        const char c = text[slash + 1];
        text.remove_prefix(slash + 2);
        switch (c) {
        case 'n': out += '\n'; break;
        case 't': out += '\t'; break;
        case 'r': out += '\r'; break;
        case 'b': out += '\b'; break;
        case 'f': out += '\f'; break;
        case 'u': text.remove_prefix(unescapeUnicode(out, text)); break;
        default: out += c; break;
        }
    }
}

} // namespace desk::json
