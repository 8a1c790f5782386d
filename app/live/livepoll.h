// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/cancel.h"
#include "app/live/livestate.h"
#include "app/remote/apiclient.h"

#include <functional>
#include <memory>

namespace desk {

class CredentialProvider;

/// Where the account's real-time chat is: https://rtm.zopim.com, or its own origin where that is a loopback address.
QUrl liveOrigin(const Account& account);

/// Asks real-time chat by single requests: what there is to do where WebSockets do not get through. Keeps within its
/// share of the chat's limit. Net thread.
class LivePoll {
public:
    /// `http` and `clock` must outlive it.
    LivePoll(const Account& account, HttpClient& http, const std::shared_ptr<CredentialProvider>& credentials,
        double share, const Clock& clock);
    ~LivePoll();

    /// One answer at a time, as it comes.
    using Got = std::function<void(Result<LiveMessage>)>;
    /// Asks for all departments together, and for one of them, the next one each time.
    void round(const QList<LiveDepartment>& departments, Got got);
    using Names = std::function<void(Result<QList<LiveDepartment>>)>;
    /// Who the departments are; once at a time, a second question is not asked.
    void departments(Names done);
    /// The rounds that are under way are answered no more.
    void cancel();

private:
    void ask(const QString& department, const Got& got);

    ApiClient m_live, m_chat;
    QString m_chatPath;
    CancelToken m_cancel;
    bool m_askingNames = false;
    qsizetype m_turn = 0;
};

} // namespace desk
