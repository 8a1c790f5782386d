// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/chatsignin.h"
#include "app/accounts/messagingcheck.h"
#include "app/cli/accountcommand.h"
#include "app/cli/await.h"
#include "app/cli/terminal.h"
#include "app/remote/credentials.h"

namespace desk::cli {

namespace {

Result<QString> tokenFromBrowser(Context& context, const Account& account, bool browser, AccountTools& tools)
{
    const QString secret = readSecret(context, QStringLiteral("Secret of the chat client (empty where it has none)"));
    const QString client = account.chatClientId.isEmpty() ? account.clientId : account.chatClientId;
    const auto tokens = signInWithBrowser(context, chatOAuth(account.url, client, secret), browser, tools.http);
    if (!tokens.ok())
        return tokens.error();
    return tokens->access;
}

Result<QString> tokenFromInput(Context& context)
{
    const QString token = readSecret(context, QStringLiteral("Chat token"));
    if (token.isEmpty())
        return Error { Error::Kind::Usage,
            QStringLiteral("no chat token came on standard input; give it as the second line") };
    return token;
}

} // namespace

Result<QString> signInToChats(Context& context, Account& account, bool browser, AccountTools& tools)
{
    const auto token = account.auth == AuthMethod::OAuth ? tokenFromBrowser(context, account, browser, tools)
                                                         : tokenFromInput(context);
    if (!token.ok())
        return token;
    const auto check = await<ChatCheck>([&](const auto& done) {
        checkChatSignIn(account, tools.http, fixedCredentials(chatAuthorization(token.value())), {}, done);
    });
    if (check.works()) {
        account.chatUrl = check.url;
        return token;
    }
    Error error = check.error.value_or(Error { Error::Kind::Bug, {} });
    error.detail = QStringLiteral("the chats of %1: ").arg(account.url.host()) + error.detail;
    return error;
}

Result<QString> messagingKey(Context& context, const Account& account, AccountTools& tools)
{
    const QString secret = readSecret(context, QStringLiteral("Secret of the messaging key"));
    if (secret.isEmpty())
        return Error { Error::Kind::Usage,
            QStringLiteral("no secret of the messaging key came on standard input; give it as the last line") };
    const auto check = await<MessagingCheck>([&](const auto& done) {
        checkMessagingKey(
            account, tools.http, fixedCredentials(sunshineAuthorization(account.sunshineKeyId, secret)), {}, done);
    });
    if (check.works())
        return secret;
    Error error = check.error.value_or(Error { Error::Kind::Bug, {} });
    error.detail = QStringLiteral("the messages of app %1: ").arg(account.sunshineApp) + error.detail;
    return error;
}

} // namespace desk::cli
