// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/freshdesk/freshdeskendpoints.h"

#include "app/base/text.h"

#include <QDateTime>
#include <QTimeZone>

namespace desk::freshdesk::endpoints {

namespace {

// One include on a list costs two credits; a hundred tickets share them, and no call per person is needed.
const EndpointClass kTicketList { "tickets-list", 7, 0 };
constexpr auto kInclude = "&include=description,requester,stats";

PageRequest tickets(const QString& query)
{
    return { QStringLiteral("/api/v2/tickets?") + query + QLatin1StringView(kInclude), kTicketList, PageKind::FdTickets,
        {} };
}

} // namespace

QString iso(Millis at)
{
    return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"));
}

PageRequest ticketsSince(Millis updatedSince, int page, int perPage, const QString& filter)
{
    QString query = QStringLiteral("updated_since=%1&order_by=updated_at&order_type=asc&per_page=%2&page=%3")
                        .arg(iso(updatedSince))
                        .arg(perPage)
                        .arg(page);
    if (!filter.isEmpty())
        query.prepend(QStringLiteral("filter=%1&").arg(filter));
    return tickets(query);
}

PageRequest newestTickets()
{
    return tickets(QStringLiteral("order_by=updated_at&order_type=desc&per_page=%1&page=1").arg(kPage));
}

PageRequest conversations(const std::string& ticketId, int page)
{
    return {
        QStringLiteral("/api/v2/tickets/%1/conversations?per_page=%2&page=%3").arg(text(ticketId)).arg(kPage).arg(page),
        {}, PageKind::FdConversations, ticketId
    };
}

PageRequest ticket(const std::string& id)
{
    return { QStringLiteral("/api/v2/tickets/%1?include=requester,stats").arg(text(id)), { {}, 2 }, PageKind::FdTickets,
        {} };
}

PageRequest contact(const std::string& id)
{
    return { QStringLiteral("/api/v2/contacts/") + text(id), {}, PageKind::FdContacts, {} };
}

PageRequest list(const QString& path, PageKind kind, int page)
{
    const QChar joint = path.contains(QLatin1Char('?')) ? QLatin1Char('&') : QLatin1Char('?');
    return { path + joint + QStringLiteral("per_page=%1&page=%2").arg(kPage).arg(page), {}, kind, {} };
}

} // namespace desk::freshdesk::endpoints
