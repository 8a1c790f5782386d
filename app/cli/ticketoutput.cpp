// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ticketoutput.h"

#include "app/analytics/snapshotrow.h"
#include "app/base/text.h"
#include "app/export/ticketjson.h"
#include "app/export/tickettable.h"

#include <QDateTime>
#include <algorithm>
#include <array>

namespace desk::cli {

namespace {

constexpr std::size_t kFlushAt = 64 * 1024;

/// Calls use(account, ticket) for each row.
template <typename Use> void forTickets(const Snapshot& snapshot, std::span<const Row> rows, Use&& use)
{
    std::vector<std::string_view> tags;
    for (const Row row : rows)
        use(snapshot.accounts[snapshot.account[row]].account, ticketRow(snapshot, row, tags));
}

/// Collects bytes and writes them in larger pieces.
class Output {
public:
    explicit Output(QIODevice& device)
        : m_device(device)
    {
    }
    std::string& buffer() { return m_buffer; }
    void flushWhenFull()
    {
        if (m_buffer.size() > kFlushAt)
            flush();
    }
    Result<void> finish()
    {
        flush();
        if (m_failed)
            return Error { Error::Kind::Storage, m_device.errorString() };
        return {};
    }

private:
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

struct TextColumnSpec {
    const char* title;
    qsizetype width;
};
constexpr std::array<TextColumnSpec, 8> kTextColumns { { { "ACCOUNT", 12 }, { "ID", 10 }, { "STATUS", 8 },
    { "PRIORITY", 8 }, { "UPDATED", 16 }, { "REQUESTER", 20 }, { "ASSIGNEE", 16 }, { "SUBJECT", 60 } } };

bool isPlain(QChar c)
{
    // Control and format characters (escape sequences, changes of direction) could redraw the terminal.
    return c.category() != QChar::Other_Control && c.category() != QChar::Other_Format;
}

QString cut(QString text, qsizetype width)
{
    for (QChar& c : text)
        if (!isPlain(c))
            c = u' ';
    return text.size() > width ? text.left(width - 1) + QChar(0x2026) : text;
}

void appendLine(std::string& out, const std::array<QString, kTextColumns.size()>& cells)
{
    QString line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const QString cell = cut(cells[i], kTextColumns[i].width);
        line += i + 1 < cells.size() ? cell.leftJustified(kTextColumns[i].width + 2) : cell;
    }
    out += utf8(line) + '\n';
}

QString localTime(std::optional<Millis> time)
{
    return time ? QDateTime::fromMSecsSinceEpoch(*time).toString(QStringLiteral("yyyy-MM-dd HH:mm")) : QString();
}

Result<void> writeTable(TableWriter& writer, const Snapshot& snapshot, std::span<const Row> rows)
{
    writer.header(ticketColumns());
    forTickets(snapshot, rows, [&](const Account& account, const TicketRow& t) { writeTicket(writer, account, t); });
    return writer.finish();
}

} // namespace

Result<void> writeTicketsAsJson(QIODevice& device, const Snapshot& snapshot, std::span<const Row> rows)
{
    Output output(device);
    std::string& out = output.buffer();
    const char* separator = "[\n";
    forTickets(snapshot, rows, [&](const Account& account, const TicketRow& ticket) {
        out += std::exchange(separator, ",\n");
        out += '{';
        JsonFields fields(out);
        appendTicketFields(fields, account, ticket);
        out += '}';
        output.flushWhenFull();
    });
    out += rows.empty() ? "[]\n" : "\n]\n";
    return output.finish();
}

Result<void> writeTicketsAsText(QIODevice& device, const Snapshot& snapshot, std::span<const Row> rows)
{
    Output output(device);
    std::array<QString, kTextColumns.size()> titles;
    for (std::size_t i = 0; i < titles.size(); ++i)
        titles[i] = QString::fromLatin1(kTextColumns[i].title);
    appendLine(output.buffer(), titles);
    forTickets(snapshot, rows, [&](const Account& account, const TicketRow& t) {
        appendLine(output.buffer(),
            { account.name, text(t.id), text(statusWord(t)), text(priorityWord(t)), localTime(t.updatedAt),
                text(t.requesterName), text(t.assigneeName), text(t.subject) });
        output.flushWhenFull();
    });
    return output.finish();
}

Result<void> writeTicketsAsCsv(QIODevice& device, const Snapshot& snapshot, std::span<const Row> rows)
{
    return writeTable(*makeCsvWriter(device), snapshot, rows);
}

Result<void> writeTicketsAsXlsx(const QString& file, const Snapshot& snapshot, std::span<const Row> rows)
{
    Millis made = 1; // never the clock: the same tickets make the same file
    for (const SnapshotAccount& account : snapshot.accounts)
        made = std::max(made, account.newest);
    return writeTable(*makeXlsxWriter(file, QStringLiteral("Tickets"), made), snapshot, rows);
}

} // namespace desk::cli
