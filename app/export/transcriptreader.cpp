// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/transcriptreader.h"

namespace desk {

TranscriptReader::TranscriptReader(Profile profile, const TranscriptScope& scope, PseudonymWords words)
    : m_profile(std::move(profile))
    , m_scope(scope)
    , m_words(std::move(words))
{
}

Result<TranscriptReader::Source*> TranscriptReader::source(const Account& account)
{
    if (const auto it = m_sources.find(account.id); it != m_sources.end())
        return &it->second;
    auto reader = StoreReader::open(m_profile.storeFile(account.id));
    if (!reader)
        return reader.error();
    auto people = PeopleReader::open(m_profile.storeFile(account.id));
    if (!people)
        return people.error();
    const auto newest = (*reader)->newest();
    if (!newest)
        return newest.error();
    return &m_sources.emplace(account.id, Source { *std::move(reader), *std::move(people), newest->value_or(0) })
                .first->second;
}

Result<Millis> TranscriptReader::asOf(const Account& account)
{
    const auto from = source(account);
    return from ? Result<Millis>((*from)->newest) : Result<Millis>(from.error());
}

Result<Conversation> TranscriptReader::read(const Account& account, std::string_view ticketId)
{
    const auto from = source(account);
    if (!from)
        return from.error();
    auto conversation = (*from)->reader->conversation(account, ticketId);
    if (!conversation)
        return conversation.error();
    // Whom only a note names is known all the same: a public message may speak of them.
    const std::vector<std::string> ids
        = m_scope.personal ? std::vector<std::string>() : Pseudonyms::peopleOf(*conversation);
    Conversation scoped = m_scope.notes ? *std::move(conversation) : withoutNotes(*std::move(conversation));
    if (m_scope.personal)
        return scoped;
    if (!m_book) {
        auto book = PseudonymBook::open(m_profile);
        if (!book)
            return book.error();
        m_book = *std::move(book);
        m_pseudonyms.emplace(*m_book, m_words);
    }
    const auto people = (*from)->people->people(ids);
    if (!people)
        return people.error();
    return m_pseudonyms->replaced(std::move(scoped), *people);
}

} // namespace desk
