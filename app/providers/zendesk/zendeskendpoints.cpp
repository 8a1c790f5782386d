// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/zendesk/zendeskendpoints.h"

#include "app/base/text.h"

#include <QStringList>

namespace desk::zendesk::endpoints {

namespace {

const EndpointClass kExports { "incremental-exports", 1, 10 };
const EndpointClass kLog { "omnilog-index", 1, 100 };

QString encoded(const std::string& value)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text(value)));
}

QString joined(std::span<const std::string> ids)
{
    QStringList parts;
    for (const auto& id : ids)
        parts.append(text(id));
    return parts.join(QLatin1Char(','));
}

QString exportQuery(int perPage)
{
    return QStringLiteral("&per_page=%1&include=users,groups,organizations,metric_sets,comment_count").arg(perPage);
}

} // namespace

PageRequest ticketsSince(std::int64_t startTime, int perPage)
{
    return { QStringLiteral("/api/v2/incremental/tickets/cursor.json?start_time=%1").arg(startTime)
            + exportQuery(perPage),
        kExports, PageKind::ZdIncrementalTickets, {} };
}

PageRequest ticketsAfter(const std::string& cursor, int perPage)
{
    return { QStringLiteral("/api/v2/incremental/tickets/cursor.json?cursor=") + encoded(cursor) + exportQuery(perPage),
        kExports, PageKind::ZdIncrementalTickets, {} };
}

PageRequest eventsSince(std::int64_t startTime)
{
    return {
        QStringLiteral("/api/v2/incremental/ticket_events.json?start_time=%1&include=comment_events").arg(startTime),
        kExports, PageKind::ZdTicketEvents, {}
    };
}

PageRequest metricEventsSince(std::int64_t startTime)
{
    return { QStringLiteral("/api/v2/incremental/ticket_metric_events.json?start_time=%1").arg(startTime), kExports,
        PageKind::ZdMetricEvents, {} };
}

PageRequest ticketList(const std::string& after, int perPage)
{
    QString path = QStringLiteral("/api/v2/tickets.json?sort=-updated_at&page[size]=%1"
                                  "&include=users,groups,organizations,metric_sets,comment_count")
                       .arg(perPage);
    if (!after.empty())
        path += QStringLiteral("&page[after]=") + encoded(after);
    return { path, { "tickets-index", 1, 0 }, PageKind::ZdTickets, {} };
}

PageRequest comments(const std::string& ticketId, const std::string& after)
{
    QString path = QStringLiteral("/api/v2/tickets/%1/comments.json?page[size]=%2&include=users")
                       .arg(text(ticketId))
                       .arg(kListPage);
    if (!after.empty())
        path += QStringLiteral("&page[after]=") + encoded(after);
    return { path, {}, PageKind::ZdComments, ticketId };
}

PageRequest tickets(std::span<const std::string> ids)
{
    return { QStringLiteral("/api/v2/tickets/show_many.json?ids=") + joined(ids)
            + QStringLiteral("&include=users,groups,organizations,metric_sets,comment_count"),
        {}, PageKind::ZdTickets, {} };
}

PageRequest conversationLog(const std::string& ticketId, const std::string& after)
{
    QString path
        = QStringLiteral("/api/v2/tickets/%1/conversation_log?page[size]=%2").arg(text(ticketId)).arg(kListPage);
    if (!after.empty())
        path += QStringLiteral("&page[after]=") + encoded(after);
    return { path, kLog, PageKind::ZdConversationLog, ticketId, Service::HelpDesk, {} };
}

PageRequest users(std::span<const std::string> ids)
{
    return { QStringLiteral("/api/v2/users/show_many.json?ids=") + joined(ids), {}, PageKind::ZdUsers, {} };
}

PageRequest list(const QString& path, PageKind kind, const std::string& after)
{
    QString full = path + (path.contains(QLatin1Char('?')) ? QLatin1Char('&') : QLatin1Char('?'))
        + QStringLiteral("page[size]=%1").arg(kListPage);
    if (!after.empty())
        full += QStringLiteral("&page[after]=") + encoded(after);
    return { full, {}, kind, {} };
}

PageRequest whole(const QString& path, PageKind kind)
{
    return { path, {}, kind, {} };
}

} // namespace desk::zendesk::endpoints
