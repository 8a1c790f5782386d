// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/metriccells.h"

#include "app/base/text.h"
#include "ui/common/format.h"
#include "ui/common/words.h"

#include <QCoreApplication>

namespace desk::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MetricCells)
};

constexpr Millis kMinute = 60'000;
constexpr Millis kHour = 60 * kMinute;

bool isPublicMessage(const Event& event)
{
    return event.isPublic.value_or(true)
        && (event.kind == EventKind::Message || event.kind == EventKind::ChatMessage || event.kind == EventKind::Call);
}

bool isCustomer(AuthorRole role)
{
    return role == AuthorRole::Requester || role == AuthorRole::EndUser;
}

MetricCell::Point pointOf(const Conversation::Entry& entry)
{
    return { QStringLiteral("%1, %2").arg(text(entry.author.name), words::channel(entry.event.channel)), entry.event.at,
        entry.event.id };
}

QString none()
{
    return QStringLiteral("–");
}

void compare(MetricCell& cell, const Conversation& conversation, const std::optional<int>& published,
    const std::optional<int>& ours, bool minutes)
{
    if (!published || !ours)
        return;
    cell.agrees = minutes ? std::abs(*published - *ours) <= 1 : *published == *ours;
    const QString figure = minutes ? Words::tr("%1 min").arg(formatCount(*published)) : formatCount(*published);
    const QString desk = words::provider(conversation.provider);
    cell.agreement = cell.agrees ? Words::tr("%1 publishes %2: the same.").arg(desk, figure)
                                 : Words::tr("%1 publishes %2, which differs.").arg(desk, figure);
}

MetricCell waits(const Conversation& conversation, Millis now)
{
    MetricCell cell;
    cell.label = Words::tr("Customer waits");
    cell.definition = Words::tr(
        "Since the customer’s oldest message that nobody answered in public, calendar time. Private notes and "
        "bot mail do not end it.");
    cell.value = none();
    if (!conversation.waitingSince) {
        cell.result = Words::tr("Nobody waits for us.");
        return cell;
    }
    const Millis since = *conversation.waitingSince;
    const Millis waited = now - since;
    cell.value = formatDuration(waited / kMinute);
    cell.tone = waited >= 24 * kHour ? MetricCell::Tone::Late
        : waited >= 12 * kHour       ? MetricCell::Tone::Warn
                                     : MetricCell::Tone::Normal;
    for (const Conversation::Entry& entry : conversation.entries)
        if (entry.event.at == since && isPublicMessage(entry.event) && isCustomer(entry.author.role))
            cell.points = { pointOf(entry) };
    cell.points.push_back({ Words::tr("Now"), now, {} });
    cell.result = Words::tr("%1, still running").arg(cell.value);
    return cell;
}

MetricCell firstReply(const Conversation& conversation)
{
    MetricCell cell;
    cell.label = Words::tr("First reply");
    cell.definition = Words::tr(
        "From creation to the first public message by an agent, calendar time. Bots and private notes do not count.");
    cell.value = none();
    if (!conversation.firstReplyMinutes) {
        cell.result = Words::tr("No reply yet.");
        return cell;
    }
    cell.value = formatDuration(*conversation.firstReplyMinutes);
    cell.points.push_back({ Words::tr("Ticket created"), conversation.ticket.createdAt.value_or(0), {} });
    for (const Conversation::Entry& entry : conversation.entries) {
        if (!isPublicMessage(entry.event) || entry.author.role != AuthorRole::Agent)
            continue;
        cell.points.push_back(pointOf(entry));
        break;
    }
    cell.result = cell.value;
    compare(cell, conversation, conversation.ticket.facts.firstReplyMinutes, conversation.firstReplyMinutes, true);
    return cell;
}

MetricCell replies(const Conversation& conversation)
{
    MetricCell cell;
    cell.label = Words::tr("Replies");
    cell.definition = Words::tr("Public messages by agents. Bots and private notes do not count.");
    cell.value = conversation.replies ? formatCount(*conversation.replies) : none();
    for (const Conversation::Entry& entry : conversation.entries)
        if (isPublicMessage(entry.event) && entry.author.role == AuthorRole::Agent && cell.points.size() < 8)
            cell.points.push_back(pointOf(entry));
    cell.result = Words::tr("%n reply(ies)", nullptr, conversation.replies.value_or(0));
    compare(cell, conversation, conversation.ticket.facts.replies, conversation.replies, false);
    return cell;
}

MetricCell reopens(const Conversation& conversation)
{
    MetricCell cell;
    cell.label = Words::tr("Reopens");
    cell.definition = Words::tr("How often the ticket went from solved back to an unsolved status.");
    cell.value = conversation.reopens ? formatCount(*conversation.reopens) : none();
    cell.tone = conversation.reopens.value_or(0) > 0 ? MetricCell::Tone::Warn : MetricCell::Tone::Normal;
    for (const Conversation::Entry& entry : conversation.entries)
        if (entry.event.kind == EventKind::Change && entry.event.field == "status" && entry.event.from == "solved"
            && entry.event.to != "closed")
            cell.points.push_back(
                { words::status(fromName<StatusCategory>(entry.event.to).value_or(StatusCategory::Unknown)),
                    entry.event.at, entry.event.id });
    cell.result = Words::tr("%n time(s)", nullptr, conversation.reopens.value_or(0));
    compare(cell, conversation, conversation.ticket.facts.reopens, conversation.reopens, false);
    return cell;
}

MetricCell resolution(const Conversation& conversation)
{
    MetricCell cell;
    cell.label = Words::tr("Resolution");
    cell.definition = Words::tr("From creation to the latest time the ticket was solved, calendar time.");
    cell.value = none();
    if (!conversation.resolutionMinutes) {
        cell.result = Words::tr("Not solved.");
        return cell;
    }
    cell.value = formatDuration(*conversation.resolutionMinutes);
    cell.points.push_back({ Words::tr("Ticket created"), conversation.ticket.createdAt.value_or(0), {} });
    if (conversation.solvedAt)
        cell.points.push_back({ Words::tr("Solved"), *conversation.solvedAt, {} });
    cell.result = cell.value;
    compare(cell, conversation, conversation.ticket.facts.fullResolutionMinutes, conversation.resolutionMinutes, true);
    return cell;
}

} // namespace

std::vector<MetricCell> metricCells(const Conversation& conversation, Millis now)
{
    std::vector<MetricCell> cells { waits(conversation, now), firstReply(conversation), replies(conversation),
        reopens(conversation), resolution(conversation) };
    for (MetricCell& cell : cells)
        cell.question = cell.value == none() ? cell.label : Words::tr("Why %1?").arg(cell.value);
    return cells;
}

} // namespace desk::ui
