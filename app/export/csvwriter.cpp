// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/jsonfields.h"
#include "app/export/tablewriter.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace desk {

namespace {

bool looksLikeFormula(std::string_view text)
{
    return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

void appendText(std::string& line, std::string_view text)
{
    const bool quoted
        = text.find_first_of(",\"\r\n") != std::string_view::npos || (!text.empty() && text.front() == ' ');
    if (quoted)
        line += '"';
    if (looksLikeFormula(text))
        line += '\'';
    for (const char c : text) {
        line += c;
        if (c == '"')
            line += c;
    }
    if (quoted)
        line += '"';
}

std::string isoDate(TableDate day)
{
    std::array<char, 16> words;
    const int length = std::snprintf(words.data(), words.size(), "%04d-%02d-%02d", day.year, day.month, day.day);
    return { words.data(), static_cast<std::size_t>(length) };
}

struct CellText {
    std::string& line;
    void operator()(std::monostate) const { }
    void operator()(std::string_view text) const { appendText(line, text); }
    void operator()(std::int64_t number) const { line += std::to_string(number); }
    void operator()(double number) const
    {
        std::array<char, 32> digits;
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
        line.append(digits.data(), end);
    }
    void operator()(TableDate day) const { line += isoDate(day); }
    void operator()(TableTime time) const { line += isoTime(time.at); }
};

class CsvWriter final : public TableWriter {
public:
    explicit CsvWriter(QIODevice& device)
        : m_device(device)
    {
    }

    void header(std::span<const std::string_view> names) override
    {
        const std::vector<TableCell> cells(names.begin(), names.end());
        row(cells);
    }

    void row(std::span<const TableCell> cells) override
    {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (i > 0)
                m_buffer += ',';
            std::visit(CellText { m_buffer }, cells[i]);
        }
        m_buffer += "\r\n";
        if (m_buffer.size() > kFlushAt)
            flush();
    }

    Result<void> finish() override
    {
        flush();
        if (m_failed)
            return Error { Error::Kind::Storage, m_device.errorString() };
        return {};
    }

private:
    static constexpr std::size_t kFlushAt = 64 * 1024;

    void flush()
    {
        const auto size = static_cast<qint64>(m_buffer.size());
        m_failed = m_failed || m_device.write(m_buffer.data(), size) != size;
        m_buffer.clear();
    }

    QIODevice& m_device;
    std::string m_buffer;
    bool m_failed = false;
};

} // namespace

std::unique_ptr<TableWriter> makeCsvWriter(QIODevice& device)
{
    return std::make_unique<CsvWriter>(device);
}

} // namespace desk
