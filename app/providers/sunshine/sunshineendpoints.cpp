// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/sunshine/sunshineendpoints.h"

#include "app/base/text.h"

namespace desk::sunshine::endpoints {

namespace {

/// No number is published: as polite as with the conversation log.
const EndpointClass kMessages { "sunshine", 1, 100 };

QString encoded(const QString& value)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(value));
}

QString base(const QString& app)
{
    return QStringLiteral("/sc/v2/apps/%1/conversations").arg(encoded(app));
}

} // namespace

PageRequest conversations(const QString& app, const std::string& user)
{
    return { base(app) + QStringLiteral("?filter[userId]=%1&page[size]=100").arg(encoded(text(user))), kMessages,
        PageKind::ScConversations, {}, Service::Sunshine, {} };
}

PageRequest messages(
    const QString& app, const std::string& conversation, const std::string& ticketId, const std::string& before)
{
    QString path = base(app) + QStringLiteral("/%1/messages").arg(encoded(text(conversation)));
    if (!before.empty())
        path += QStringLiteral("?page[before]=") + encoded(text(before));
    return { path, kMessages, PageKind::ScMessages, ticketId, Service::Sunshine, conversation };
}

} // namespace desk::sunshine::endpoints
