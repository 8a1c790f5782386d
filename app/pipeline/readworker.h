// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/profile.h"
#include "app/domain/account.h"
#include "app/domain/conversation.h"
#include "app/pipeline/latest.h"
#include "app/pipeline/snippets.h"
#include "app/store/store.h"

#include <QObject>
#include <map>

namespace desk {

using ConversationPtr = std::shared_ptr<const Conversation>;

/// Whose conversations are wanted: of a requester of one account, and of everybody with that address in all of them.
struct CustomerQuestion {
    QList<Account> accounts;
    QString accountId; ///< of the requester
    std::string personId, email; ///< either may be empty
};

/// Reads conversations and the lines that show why tickets match; lives on the read thread, so that neither the writer
/// nor a filter delays opening a ticket.
class ReadWorker : public QObject {
    Q_OBJECT

public:
    explicit ReadWorker(Profile profile);
    ~ReadWorker() override;

    void read(const Account& account, const QString& ticketId);
    /// Takes the newest question, if nobody has; `snippetsFound` follows. A ticket that cannot be read has an empty
    /// line.
    void findSnippets(Latest<SnippetQuestion>& asked);
    /// Takes the newest question, if nobody has; `customerRead` follows.
    void readCustomer(Latest<CustomerQuestion>& asked);
    /// The record of a ticket as received, set out over lines; empty where there is none.
    QString rawTicket(const QString& accountId, const QString& ticketId);
    void closeStore(const QString& accountId);

signals:
    void ready(desk::ConversationPtr conversation);
    void snippetsFound(const desk::SnippetAnswer& answer);
    void customerRead(const desk::CustomerQuestion& question, const std::vector<desk::ConversationPtr>& conversations);
    void failed(const QString& accountId, const QString& ticketId, const desk::Error& error);

private:
    Result<StoreReader*> readerOf(const QString& accountId);

    Profile m_profile;
    std::map<QString, std::unique_ptr<StoreReader>> m_readers;
};

} // namespace desk
