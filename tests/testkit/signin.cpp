// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/signin.h"

#include "tests/unit/sandbox/probe.h"

#include <QCryptographicHash>
#include <QUrlQuery>

namespace desk::test {

namespace {

QString clientOf(const sandbox::Sandbox& sandbox)
{
    return sandbox.credentials().value(u"zendesk").toObject().value(u"client_id").toString();
}

} // namespace

OAuthTokens signIn(const sandbox::Sandbox& sandbox, const QString& scope)
{
    const QString verifier = QString(64, QLatin1Char('v')), client = clientOf(sandbox),
                  redirect = QStringLiteral("http://127.0.0.1:49632/callback");
    const auto challenge = QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256)
                               .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    QUrlQuery form;
    form.setQueryItems(
        { { QStringLiteral("response_type"), QStringLiteral("code") }, { QStringLiteral("client_id"), client },
            { QStringLiteral("redirect_uri"), QString::fromLatin1(QUrl::toPercentEncoding(redirect)) },
            { QStringLiteral("scope"), scope }, { QStringLiteral("state"), QStringLiteral("s") },
            { QStringLiteral("code_challenge"), QString::fromLatin1(challenge) },
            { QStringLiteral("code_challenge_method"), QStringLiteral("S256") },
            { QStringLiteral("decision"), QStringLiteral("approve") } });
    Probe probe(sandbox.zendeskUrl());
    const Answer approved = probe.post(QStringLiteral("/oauth/authorizations"),
        form.toString(QUrl::FullyEncoded).toLatin1(), "application/x-www-form-urlencoded");
    const QUrlQuery back(QUrl(QString::fromLatin1(approved.header("location"))));
    const Answer granted = probe.postJson(QStringLiteral("/oauth/tokens"),
        { { QStringLiteral("grant_type"), QStringLiteral("authorization_code") },
            { QStringLiteral("code"), back.queryItemValue(QStringLiteral("code")) },
            { QStringLiteral("client_id"), client }, { QStringLiteral("redirect_uri"), redirect },
            { QStringLiteral("code_verifier"), verifier } });
    return { granted.object().value(u"access_token").toString(), granted.object().value(u"refresh_token").toString(),
        scope, 0 };
}

Account oauthAccount(const sandbox::Sandbox& sandbox)
{
    Account account;
    account.provider = Provider::Zendesk;
    account.id = account.name = QStringLiteral("zd");
    account.url = sandbox.zendeskUrl();
    account.auth = AuthMethod::OAuth;
    account.clientId = clientOf(sandbox);
    account.admin = true;
    return account;
}

} // namespace desk::test
