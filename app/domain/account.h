// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/domain/enums.h"

#include <QString>
#include <QUrl>

namespace desk {

/// One sign-in to one help desk. A value; holds no secret, only what finds it in the keychain.
struct Account {
    QString id; ///< made by us, stable, file-name safe ("acme-3f2a")
    QString name; ///< as the user calls it, unique; also what `account:` in a query and --account take
    Provider provider = Provider::Zendesk;
    QUrl url; ///< origin only: https://acme.zendesk.com, or http://127.0.0.1:PORT
    AuthMethod auth = AuthMethod::ApiKey;
    QString user; ///< e-mail, with auth api-token
    QString clientId; ///< with auth oauth
    QString chatClientId; ///< Zendesk, with auth oauth: of the chat's own OAuth client
    /// Where the account's chats are asked for, without a slash at the end ("https://acme.zendesk.com/api/v2/chat");
    /// empty = it has no chat sign-in.
    QUrl chatUrl;
    QString sunshineApp; ///< Zendesk, with a key for Sunshine Conversations: the app's id; empty = there is none
    QString sunshineKeyId; ///< the public half of that key
    int colour = 0; ///< 0-7, index into the token group "account"
    QString timeZone; ///< IANA name as the help desk says, empty = the user's
    bool admin = false; ///< the signed-in person may use the incremental exports (Zendesk)
    Millis addedAt = 0;

    bool operator==(const Account&) const = default;
};

/// Whether the address is this machine's own: 127.0.0.0/8, [::1] or localhost. Plain http is accepted there and nowhere
/// else.
bool isLoopback(const QUrl& url);

} // namespace desk
