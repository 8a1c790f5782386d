// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/json.h"

#include "app/base/text.h"

#include <simdjson.h>

#include <limits>
#include <string>

namespace desk::json {

namespace {

constexpr int kMaxDepth = 200; ///< no help desk nests deeper; keeps hostile bodies off the stack

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

std::string_view trimmedEnd(std::string_view text)
{
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

/// The text up to the closing quote, which the parser has seen. Names are short and hardly ever escaped.
std::string_view inQuotes(const char* afterQuote)
{
    const char* end = std::char_traits<char>::find(afterQuote, std::numeric_limits<int>::max(), '"');
    if (end > afterQuote && end[-1] == '\\')
        for (end = afterQuote; *end != '"';)
            end += *end == '\\' ? 2 : 1;
    return { afterQuote, static_cast<std::size_t>(end - afterQuote) };
}

} // namespace

struct Document::Text {
    simdjson::padded_string bytes;
};

Document::Document()
    : m_text(std::make_unique<Text>())
{
}
Document::~Document() = default;

namespace od = simdjson::ondemand;

/// Walks the text once and writes down every value in order.
class Builder {
public:
    Builder(Document& document, od::document& parsed, std::string_view bytes)
        : m_nodes(document.m_nodes)
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
        m_nodes.push_back({ key, token, 0, Type::Null });
        simdjson::error_code error = simdjson::SUCCESS;
        switch (token.empty() ? '\0' : token.front()) {
        case '{': error = addObject(value, at, depth); break;
        case '[': error = addArray(value, at, depth); break;
        default: error = addScalar(token, m_nodes[at]); break;
        }
        m_nodes[at].next = static_cast<std::uint32_t>(m_nodes.size());
        return error;
    }

    static simdjson::error_code addScalar(std::string_view token, Document::Node& node)
    {
        const auto is = [&](Type type) {
            node.type = type;
            return simdjson::SUCCESS;
        };
        if (token.size() >= 2 && token.front() == '"' && token.back() == '"')
            return is(Type::String);
        if (token == "null")
            return is(Type::Null);
        if (token == "true" || token == "false")
            return is(Type::Bool);
        const bool number = !token.empty() && token.find_first_not_of("0123456789+-.eE") == std::string_view::npos
            && token.find_first_of("0123456789") <= 1 && token.front() != '+';
        return number ? is(Type::Number) : simdjson::TAPE_ERROR;
    }

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
        const char* begin = m_nodes[at].source.data();
        while (end > begin && isSpace(end[-1]))
            --end;
        if (end <= begin || end[-1] != bracket)
            return simdjson::TAPE_ERROR;
        m_nodes[at].source = { begin, static_cast<std::size_t>(end - begin) };
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
    document->m_text->bytes = simdjson::padded_string(text);
    document->m_nodes.reserve(text.size() / 24 + 16);
    const auto read = [&] {
        const simdjson::padded_string& bytes = document->m_text->bytes;
        od::document parsed;
        const auto error = parser.iterate(bytes).get(parsed);
        return error ? error : Builder(*document, parsed, { bytes.data(), bytes.size() }).root();
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
