// SPDX-License-Identifier: GPL-3.0-or-later
// What a pipeline does for those who read: conversations, a customer's history, lines that match, records, files.
#include "app/pipeline/pipelineparts.h"

#include <algorithm>
#include <utility>

namespace desk {

namespace {

constexpr int kMostFetched = 20; ///< conversations of a customer, when somebody follows them

} // namespace

void Pipeline::openConversation(const QString& accountId, const QString& ticketId)
{
    d->open = { accountId, ticketId };
    d->fetchIfMissing = true;
    readConversation();
}

void Pipeline::keepOpen(const QString& accountId, const QString& ticketId)
{
    d->beside = { accountId, ticketId };
}

void Pipeline::followCustomer(const QString& accountId, const std::string& personId, const std::string& email)
{
    d->followed = CustomerQuestion { {}, accountId, personId, email };
    d->followedTickets.clear();
    d->fetchFollowed = true;
    askCustomer();
}

void Pipeline::unfollowCustomer()
{
    d->followed.reset();
}

void Pipeline::askCustomer()
{
    CustomerQuestion question = *d->followed;
    for (const Account& account : d->registry.accounts())
        if (!d->removing.contains(account.id))
            question.accounts.append(account);
    d->customer.put(question);
    d->read.post([asked = &d->customer](ReadWorker& worker) { worker.readCustomer(*asked); });
}

void Pipeline::customerAnswered(const CustomerQuestion& question, const std::vector<ConversationPtr>& conversations)
{
    if (!d->followed || d->followed->personId != question.personId || d->followed->accountId != question.accountId)
        return; // nobody waits for it any more
    const bool fetch = std::exchange(d->fetchFollowed, false);
    int missing = 0;
    for (const ConversationPtr& conversation : conversations) {
        const QString account = QString::fromStdString(conversation->accountId);
        const QString id = QString::fromStdString(conversation->ticket.id);
        d->followedTickets.insert({ account, id });
        const auto active = activeAccount(account);
        if (fetch && active && !conversation->messagesKnown && missing++ < kMostFetched)
            d->net.post([active = *active, id](NetWorker& net) { net.sync.fetchConversation(active, id); });
    }
    emit customerRead(question.personId, conversations);
}

void Pipeline::findRaw(const QString& accountId, const QString& ticketId)
{
    d->read.post([this, accountId, ticketId](ReadWorker& worker) {
        const QString json = worker.rawTicket(accountId, ticketId);
        QMetaObject::invokeMethod(
            this, [this, accountId, ticketId, json] { emit rawFound(accountId, ticketId, json); });
    });
}

void Pipeline::readConversation()
{
    read(d->open);
}

void Pipeline::read(const QPair<QString, QString>& ticket)
{
    if (const auto account = activeAccount(ticket.first))
        d->read.post([account = *account, id = ticket.second](ReadWorker& worker) { worker.read(account, id); });
}

void Pipeline::conversationRead(const ConversationPtr& conversation)
{
    const QString id = QString::fromStdString(conversation->ticket.id);
    const QPair ticket(QString::fromStdString(conversation->accountId), id);
    if (d->open != ticket) {
        if (d->beside == ticket)
            emit conversationChanged(conversation);
        return; // another one was asked for meanwhile
    }
    const bool missing = !conversation->messagesKnown || conversation->logPending;
    const bool fetch = std::exchange(d->fetchIfMissing, false) && missing;
    if (const auto account = activeAccount(d->open.first); account && fetch)
        d->net.post([account = *account, id](NetWorker& net) { net.sync.fetchConversation(account, id); });
    emit conversationChanged(conversation);
}

void Pipeline::fetchFile(const QString& accountId, const Attachment& file)
{
    const QString key = fileKey(file);
    const auto account = activeAccount(accountId);
    if (!account || d->fetching.contains({ accountId, key }))
        return;
    const CancelToken cancel;
    d->fetching.insert({ accountId, key }, cancel);
    d->files.post([this, account = *account, file, key, cancel](FileCache& files) {
        const QString path = files.find(account.id, file);
        QMetaObject::invokeMethod(this, [this, account, file, key, cancel, path] {
            if (path.isEmpty())
                downloadFile(account, file, cancel);
            else
                fileEnded(account.id, key, path);
        });
    });
}

void Pipeline::downloadFile(const Account& account, const Attachment& file, const CancelToken& cancel)
{
    const QString key = fileKey(file);
    const QUrl url(QString::fromStdString(file.url));
    const auto progress = [this, id = account.id, key](qint64 received, qint64 total) {
        QMetaObject::invokeMethod(
            this, [this, id, key, received, total] { emit fileProgress(id, key, received, total); });
    };
    const auto done = [this, id = account.id, file, key](const Result<QByteArray>& content) {
        QMetaObject::invokeMethod(this, [this, id, file, key, content] {
            if (!content.ok() || !activeAccount(id)) {
                fileEnded(id, key, content.ok() ? Error { Error::Kind::Cancelled, {} } : content.error());
                return;
            }
            d->files.post([this, id, file, key, content = content.value()](FileCache& files) {
                const Result<QString> path = files.put(id, file, content);
                QMetaObject::invokeMethod(this, [this, id, key, path] { fileEnded(id, key, path); });
            });
        });
    };
    d->net.post([account, url, cancel, progress, done](
                    NetWorker& net) { net.sync.fetchFile(account, url, cancel, progress, done); });
}

void Pipeline::fileEnded(const QString& accountId, const QString& key, const Result<QString>& path)
{
    d->fetching.remove({ accountId, key });
    if (path.ok())
        emit fileReady(accountId, key, path.value());
    else
        emit fileFailed(accountId, key, path.error());
}

void Pipeline::cancelFile(const QString& accountId, const QString& key)
{
    if (const auto it = d->fetching.constFind({ accountId, key }); it != d->fetching.constEnd())
        it->cancel();
}

void Pipeline::findSnippets(SnippetQuestion question)
{
    d->lines.put(std::move(question));
    d->read.post([lines = &d->lines](ReadWorker& worker) { worker.findSnippets(*lines); });
}

} // namespace desk
