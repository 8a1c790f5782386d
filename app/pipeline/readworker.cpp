// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pipeline/readworker.h"

#include "app/base/text.h"

#include <QJsonDocument>

namespace desk {

namespace {

constexpr int kMostOfCustomer = 60; ///< conversations of one account

} // namespace

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

void ReadWorker::readCustomer(Latest<CustomerQuestion>& asked)
{
    const auto question = asked.take();
    if (!question)
        return;
    std::vector<ConversationPtr> conversations;
    for (const Account& account : question->accounts) {
        const auto reader = readerOf(account.id);
        if (!reader)
            continue; // its own issue says so
        const std::string person = account.id == question->accountId ? question->personId : std::string();
        const auto ids = reader.value()->ticketsOf(person, question->email, kMostOfCustomer);
        for (const std::string& id : ids.ok() ? ids.value() : std::vector<std::string>())
            if (auto conversation = reader.value()->conversation(account, id))
                conversations.push_back(std::make_shared<const Conversation>(std::move(conversation).value()));
    }
    emit customerRead(*question, conversations);
}

QString ReadWorker::rawTicket(const QString& accountId, const QString& ticketId)
{
    const auto reader = readerOf(accountId);
    if (!reader)
        return {};
    for (const char* type : { "ticket", "chat" }) {
        const auto raw = reader.value()->raw(type, utf8(ticketId));
        if (!raw.ok())
            continue;
        const QByteArray json = QByteArray::fromStdString(raw.value());
        const QJsonDocument document = QJsonDocument::fromJson(json);
        return QString::fromUtf8(document.isNull() ? json : document.toJson(QJsonDocument::Indented));
    }
    return {};
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
