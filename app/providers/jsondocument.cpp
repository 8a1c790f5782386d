// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/json.h"

#include "app/base/text.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <limits>
#include <string>

namespace desk::json {

namespace {

constexpr int kMaxDepth = 200; ///< no help desk nests deeper; keeps hostile bodies off the stack

constexpr std::size_t kMostKept = 32 << 20; ///< bytes; a page of a help desk is a few megabytes

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/// Hardly ever is there anything to take away.
std::string_view trimmedEnd(std::string_view text)
{
    while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ' && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

/// Where the first quote is, which there must be; the padding may be read. Names are too short for memchr.
const char* findQuote(const char* at)
{
    constexpr std::uint64_t kOnes = 0x0101010101010101, kHighs = 0x8080808080808080;
    for (;; at += sizeof(std::uint64_t)) {
        std::uint64_t word = 0;
        std::memcpy(&word, at, sizeof word);
        word ^= kOnes * '"';
        const std::uint64_t hits = (word - kOnes) & ~word & kHighs;
        if (hits != 0 && std::endian::native == std::endian::little)
            return at + std::countr_zero(hits) / 8;
        if (hits != 0)
            break;
    }
    while (*at != '"')
        ++at;
    return at;
}

/// The text up to the closing quote, which the parser has seen. Names are hardly ever escaped.
std::string_view inQuotes(const char* afterQuote)
{
    const char* end = findQuote(afterQuote);
    if (end > afterQuote && end[-1] == '\\')
        for (end = afterQuote; *end != '"';)
            end += *end == '\\' ? 2 : 1;
    return { afterQuote, static_cast<std::size_t>(end - afterQuote) };
}

constexpr std::array<bool, 256> kInNumber = [] {
    std::array<bool, 256> table {};
    for (const char c : std::string_view("0123456789+-.eE"))
        table[static_cast<unsigned char>(c)] = true;
    return table;
}();

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Eight of them at once.
bool areDigits(const char* at)
{
    constexpr std::uint64_t kOnes = 0x0101010101010101;
    std::uint64_t word = 0;
    std::memcpy(&word, at, sizeof word);
    return (word & (kOnes * 0xF0)) == kOnes * '0' && ((word + kOnes * 6) & (kOnes * 0xF0)) == kOnes * '0';
}

bool isNumber(std::string_view token)
{
    // Ids, mostly: the last eight digits may be looked at twice.
    if (token.size() >= 8 && token.size() <= 16 && areDigits(token.data())
        && areDigits(token.data() + token.size() - 8))
        return true;
    const bool begins = isDigit(token[0]) || (token.size() > 1 && token[0] != '+' && isDigit(token[1]));
    return begins && std::ranges::all_of(token, [](char c) { return kInNumber[static_cast<unsigned char>(c)]; });
}

} // namespace

Document::Memory& Document::spareMemory()
{
    thread_local Memory spare;
    return spare;
}

Document::Document()
    : m_memory(std::move(spareMemory()))
{
    m_memory.nodes.clear();
}

Document::~Document()
{
    if (m_memory.text.size() < kMostKept && m_memory.nodes.capacity() < kMostKept / sizeof(Node))
        spareMemory() = std::move(m_memory);
}

namespace od = simdjson::ondemand;

/// Walks the text once and writes down every value in order.
class Builder {
public:
    Builder(std::vector<Document::Node>& nodes, od::document& parsed, std::string_view bytes)
        : m_nodes(nodes)
        , m_parsed(parsed)
        , m_bytes(bytes)
    {
    }

    simdjson::error_code root()
    {
        od::value value;
        if (const auto error = m_parsed.get_value().get(value))
            return error;
        if (const auto error = add(value, {}, 0))
            return error;
        const bool atEnd = m_parsed.current_location().error() == simdjson::OUT_OF_BOUNDS;
        return atEnd ? simdjson::SUCCESS : simdjson::TRAILING_CONTENT;
    }

private:
    simdjson::error_code add(od::value& value, std::string_view key, int depth)
    {
        if (depth > kMaxDepth)
            return simdjson::DEPTH_ERROR;
        const std::string_view token = trimmedEnd(value.raw_json_token());
        const std::size_t at = m_nodes.size();
        m_nodes.push_back(
            { offset(token.data()), static_cast<std::uint32_t>(token.size()), key.empty() ? 0 : offset(key.data()),
                static_cast<std::uint32_t>(key.size()), static_cast<std::uint32_t>(at + 1), Type::Null });
        switch (token.empty() ? '\0' : token.front()) {
        case '{': return addObject(value, at, depth);
        case '[': return addArray(value, at, depth);
        default: return setScalar(m_nodes.back(), token);
        }
    }

    static simdjson::error_code setScalar(Document::Node& node, std::string_view token)
    {
        const auto is = [&](Type type, bool right) {
            node.type = type;
            return right ? simdjson::SUCCESS : simdjson::TAPE_ERROR;
        };
        switch (token.empty() ? '\0' : token.front()) {
        case '\0': return simdjson::TAPE_ERROR;
        case '"': return is(Type::String, token.size() >= 2 && token.back() == '"');
        case 'n': return is(Type::Null, token == "null");
        case 't': return is(Type::Bool, token == "true");
        case 'f': return is(Type::Bool, token == "false");
        default: return is(Type::Number, isNumber(token));
        }
    }

    [[nodiscard]] std::uint32_t offset(const char* at) const { return static_cast<std::uint32_t>(at - m_bytes.data()); }

    simdjson::error_code addObject(od::value& value, std::size_t at, int depth)
    {
        m_nodes[at].type = Type::Object;
        od::object object;
        if (const auto error = value.get_object().get(object))
            return error;
        for (auto each : object) {
            od::field field;
            if (const auto error = std::move(each).get(field))
                return error;
            const std::string_view key = inQuotes(field.key().raw());
            if (const auto error = add(field.value(), key, depth + 1))
                return error;
        }
        return close(at, '}');
    }

    simdjson::error_code addArray(od::value& value, std::size_t at, int depth)
    {
        m_nodes[at].type = Type::Array;
        od::array array;
        if (const auto error = value.get_array().get(array))
            return error;
        for (auto each : array) {
            od::value element;
            if (const auto error = std::move(each).get(element))
                return error;
            if (const auto error = add(element, {}, depth + 1))
                return error;
        }
        return close(at, ']');
    }

    /// The iterator stands at the token after the bracket: the bracket is the last one before it.
    simdjson::error_code close(std::size_t at, char bracket)
    {
        const char* end = m_bytes.data() + m_bytes.size();
        const char* location = nullptr;
        if (m_parsed.current_location().get(location) == simdjson::SUCCESS)
            end = location;
        const char* begin = m_bytes.data() + m_nodes[at].at;
        while (end > begin && isSpace(end[-1]))
            --end;
        if (end <= begin || end[-1] != bracket)
            return simdjson::TAPE_ERROR;
        m_nodes[at].size = static_cast<std::uint32_t>(end - begin);
        m_nodes[at].next = static_cast<std::uint32_t>(m_nodes.size());
        return simdjson::SUCCESS;
    }

    std::vector<Document::Node>& m_nodes;
    od::document& m_parsed;
    std::string_view m_bytes;
};

Result<std::unique_ptr<Document>> Document::parse(std::string_view text, bool trackReads)
{
    thread_local od::parser parser;
    std::unique_ptr<Document> document(new Document);
    std::vector<char>& bytes = document->m_memory.text;
    std::vector<Node>& nodes = document->m_memory.nodes;
    const auto read = [&](std::string_view all) -> simdjson::error_code {
        if (bytes.size() < all.size() + simdjson::SIMDJSON_PADDING)
            bytes.resize(all.size() + simdjson::SIMDJSON_PADDING);
        if (!all.empty())
            std::memcpy(bytes.data(), all.data(), all.size());
        std::memset(bytes.data() + all.size(), 0, simdjson::SIMDJSON_PADDING);
        nodes.clear();
        od::document parsed;
        if (const auto error = parser.iterate(bytes.data(), all.size(), bytes.size()).get(parsed))
            return error;
        return Builder(nodes, parsed, { bytes.data(), all.size() }).root();
    };
    simdjson::error_code error = read(text);
    if (error == simdjson::UTF8_ERROR)
        error = read(utf8(desk::text(text)));
    if (error)
        return Error { Error::Kind::Malformed,
            QStringLiteral("not a JSON object or array: ") + QString::fromLatin1(simdjson::error_message(error)), 0,
            {} };
    const Type type = nodes.front().type;
    if (type != Type::Object && type != Type::Array)
        return Error { Error::Kind::Malformed, QStringLiteral("not a JSON object or array"), 0, {} };
    document->m_tracksReads = trackReads;
    if (trackReads)
        document->m_read.assign(nodes.size(), false);
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
