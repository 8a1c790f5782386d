// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/tickettable.h"

#include "app/base/text.h"
#include "app/export/ticketjson.h"

#include <array>

namespace desk {

namespace {

constexpr std::array<std::string_view, 25> kColumns { "account", "provider", "kind", "id", "subject", "status",
    "status_label", "priority", "type", "channel", "requester", "requester_email", "assignee", "group", "organization",
    "brand", "tags", "created_at", "updated_at", "solved_at", "first_reply_minutes", "resolution_minutes", "reopens",
    "replies", "csat" };

TableCell cell(std::string_view text)
{
    return text.empty() ? TableCell() : TableCell(text);
}

TableCell cell(std::optional<int> number)
{
    return number ? TableCell(std::int64_t(*number)) : TableCell();
}

TableCell timeCell(std::optional<Millis> time)
{
    return time ? TableCell(TableTime { *time }) : TableCell();
}

std::string joined(std::span<const std::string_view> tags)
{
    std::string list;
    for (const std::string_view tag : tags) {
        if (!list.empty())
            list += ", ";
        list += tag;
    }
    return list;
}

} // namespace

std::span<const std::string_view> ticketColumns()
{
    return kColumns;
}

void writeTicket(TableWriter& writer, const Account& account, const TicketRow& t)
{
    const std::string name = utf8(QStringView(account.name)), tags = joined(t.tags);
    const std::array<TableCell, kColumns.size()> cells { cell(name), cell(nameOf(account.provider)),
        cell(nameOf(t.kind)), cell(t.id), cell(t.subject), cell(statusWord(t)), cell(t.statusLabel),
        cell(priorityWord(t)), cell(t.type), cell(nameOf(t.channel)), cell(t.requesterName), cell(t.requesterEmail),
        cell(t.assigneeName), cell(t.groupName), cell(t.organizationName), cell(t.brandName), cell(tags),
        timeCell(t.createdAt), timeCell(t.updatedAt), timeCell(t.solvedAt), cell(t.firstReplyMinutes),
        cell(t.resolutionMinutes), cell(t.reopens), cell(t.replies), cell(csatWord(t)) };
    writer.row(cells);
}

} // namespace desk
