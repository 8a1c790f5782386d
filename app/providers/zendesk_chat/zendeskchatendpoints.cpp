// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/zendesk_chat/zendeskchatendpoints.h"

#include "app/base/text.h"

namespace desk::zendesk_chat::endpoints {

namespace {

/// All of Zendesk Chat shares one limit (§2.7).
const EndpointClass kChat { "chat", 1, 200 };

PageRequest request(const QUrl& base, const QString& pathAndQuery, PageKind kind)
{
    return { base.path() + pathAndQuery, kChat, kind, {}, Service::Chat };
}

} // namespace

PageRequest chats(const QUrl& base, const ExportPlace& after, int limit)
{
    QString query
        = QStringLiteral("/incremental/chats?fields=chats(*)&limit=%1&start_time=%2").arg(limit).arg(after.time);
    if (!after.id.empty())
        query += QStringLiteral("&start_id=") + QString::fromLatin1(QUrl::toPercentEncoding(text(after.id)));
    return request(base, query, PageKind::ZcChats);
}

PageRequest agents(const QUrl& base, std::int64_t sinceId)
{
    QString query = QStringLiteral("/agents?limit=%1").arg(kAgentPage);
    if (sinceId > 0)
        query += QStringLiteral("&since_id=%1").arg(sinceId);
    return request(base, query, PageKind::ZcAgents);
}

PageRequest departments(const QUrl& base)
{
    return request(base, QStringLiteral("/departments"), PageKind::ZcDepartments);
}

PageRequest me(const QUrl& base)
{
    return request(base, QStringLiteral("/agents/me"), PageKind::ZcAgents);
}

} // namespace desk::zendesk_chat::endpoints
