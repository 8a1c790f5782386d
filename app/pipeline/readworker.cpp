// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pipeline/readworker.h"

#include "app/base/text.h"

namespace desk {

ReadWorker::ReadWorker(Profile profile)
    : m_profile(std::move(profile))
{
}

ReadWorker::~ReadWorker() = default;

void ReadWorker::closeStore(const QString& accountId)
{
    m_readers.erase(accountId);
}

void ReadWorker::read(const Account& account, const QString& ticketId)
{
    auto it = m_readers.find(account.id);
    if (it == m_readers.end()) {
        auto reader = StoreReader::open(m_profile.storeFile(account.id));
        if (!reader) {
            emit failed(account.id, ticketId, reader.error());
            return;
        }
        it = m_readers.emplace(account.id, std::move(reader).value()).first;
    }
    auto conversation = it->second->conversation(account, utf8(ticketId));
    if (conversation)
        emit ready(std::make_shared<const Conversation>(std::move(conversation).value()));
    else
        emit failed(account.id, ticketId, conversation.error());
}

} // namespace desk
