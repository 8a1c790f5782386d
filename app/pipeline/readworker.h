// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/profile.h"
#include "app/domain/conversation.h"
#include "app/store/store.h"

#include <QObject>
#include <map>

namespace desk {

using ConversationPtr = std::shared_ptr<const Conversation>;

/// Reads conversations; lives on the read thread, so that neither the writer nor a filter delays opening a ticket.
class ReadWorker : public QObject {
    Q_OBJECT

public:
    explicit ReadWorker(Profile profile);
    ~ReadWorker() override;

    void read(const Account& account, const QString& ticketId);
    void closeStore(const QString& accountId);

signals:
    void ready(desk::ConversationPtr conversation);
    void failed(const QString& accountId, const QString& ticketId, const desk::Error& error);

private:
    Profile m_profile;
    std::map<QString, std::unique_ptr<StoreReader>> m_readers;
};

} // namespace desk
