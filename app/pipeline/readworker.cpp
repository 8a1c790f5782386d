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

Result<StoreReader*> ReadWorker::readerOf(const QString& accountId)
{
    auto it = m_readers.find(accountId);
    if (it == m_readers.end()) {
        auto reader = StoreReader::open(m_profile.storeFile(accountId));
        if (!reader)
            return reader.error();
        it = m_readers.emplace(accountId, std::move(reader).value()).first;
    }
    return it->second.get();
}

void ReadWorker::read(const Account& account, const QString& ticketId)
{
    const auto reader = readerOf(account.id);
    if (!reader) {
        emit failed(account.id, ticketId, reader.error());
        return;
    }
    auto conversation = reader.value()->conversation(account, utf8(ticketId));
    if (conversation)
        emit ready(std::make_shared<const Conversation>(std::move(conversation).value()));
    else
        emit failed(account.id, ticketId, conversation.error());
}

void ReadWorker::findSnippets(Latest<SnippetQuestion>& asked)
{
    const auto question = asked.take();
    if (!question)
        return;
    SnippetAnswer answer { question->terms, {} };
    for (const auto& [accountId, ticketId] : question->tickets) {
        SnippetAnswer::Line line { accountId, ticketId, {} };
        if (const auto reader = readerOf(accountId))
            if (auto found = reader.value()->snippet(utf8(ticketId), question->terms, question->length))
                line.snippet = std::move(found).value();
        answer.lines.push_back(std::move(line));
    }
    emit snippetsFound(answer);
}

} // namespace desk
