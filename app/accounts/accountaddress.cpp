// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/accountaddress.h"

#include "app/domain/account.h"

#include <QRegularExpression>

namespace desk {

namespace {

Error wrong(const QString& what)
{
    return { Error::Kind::Usage, what };
}

QString domainOf(Provider provider)
{
    return provider == Provider::Zendesk ? QStringLiteral(".zendesk.com") : QStringLiteral(".freshdesk.com");
}

QString nameOfProvider(Provider provider)
{
    return provider == Provider::Zendesk ? QStringLiteral("Zendesk") : QStringLiteral("Freshdesk");
}

/// "acme" -> "https://acme.zendesk.com", "acme.zendesk.com" -> "https://acme.zendesk.com", "127.0.0.1:80" ->
/// "http://127.0.0.1:80".
QString withScheme(const QString& text, Provider provider)
{
    static const QRegularExpression subdomain(
        QStringLiteral("^[a-z0-9][a-z0-9-]*$"), QRegularExpression::CaseInsensitiveOption);
    if (text.contains(QLatin1String("://")))
        return text;
    if (text != QLatin1String("localhost") && subdomain.match(text).hasMatch())
        return QStringLiteral("https://") + text + domainOf(provider);
    const bool local = isLoopback(QUrl(QStringLiteral("http://") + text));
    return (local ? QStringLiteral("http://") : QStringLiteral("https://")) + text;
}

} // namespace

Result<QUrl> normaliseAddress(const QString& entered, Provider provider)
{
    const QString text = entered.trimmed();
    if (text.isEmpty())
        return wrong(QStringLiteral("the address is empty"));
    const QUrl url(withScheme(text, provider), QUrl::StrictMode);
    const QString host = url.host();
    if (!url.isValid() || host.isEmpty())
        return wrong(QStringLiteral("this is not an address; enter it like acme%1").arg(domainOf(provider)));
    if (!url.userInfo().isEmpty())
        return wrong(QStringLiteral("an address must not hold a user name or password"));
    const bool https = url.scheme() == QLatin1String("https");
    if (!https && url.scheme() != QLatin1String("http"))
        return wrong(QStringLiteral("“%1” addresses are not help desks").arg(url.scheme()));
    if (!https && !isLoopback(url))
        return wrong(QStringLiteral("only https is accepted: https://%1").arg(host));
    if (!host.contains(QLatin1Char('.')) && !isLoopback(url))
        return wrong(QStringLiteral("“%1” is not a full host name").arg(host));
    const Provider other = provider == Provider::Zendesk ? Provider::Freshdesk : Provider::Zendesk;
    if (host.endsWith(domainOf(other)))
        return wrong(QStringLiteral("%1 is an address of %2, not of %3")
                         .arg(host, nameOfProvider(other), nameOfProvider(provider)));
    QUrl origin;
    origin.setScheme(url.scheme());
    origin.setHost(host);
    origin.setPort(url.port());
    return origin;
}

} // namespace desk
