// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/conversation.h"
#include "app/export/pseudonymbook.h"

#include <QString>
#include <array>
#include <optional>
#include <span>

namespace desk {

/// How pseudonyms read, by Pseudonym, "%1" for the number: "Customer %1".
using PseudonymWords = std::array<QString, static_cast<std::size_t>(Pseudonym::Ip) + 1>;

/// Takes personal data out of conversations. Replaced by a pseudonym that is the same in every export of the profile:
/// the people that a conversation names (requester, assignee, authors, those in changes) and their organization, by
/// name, part of a name, e-mail address, phone number and id; and every other e-mail address, phone number and IP
/// address; in subject, messages, changes, tags, custom fields, remarks and names of files. Addresses of files go, as
/// they open without a sign-in, and HTML goes where there is plain text, as markup can hide a name from us.
/// Not found: people whom a text mentions and the conversation does not know ("my son Otto"), nicknames, misspelt
/// names, postal addresses, what pictures show, and names that are an everyday word are replaced where the word is
/// meant. One thread.
class Pseudonyms {
public:
    /// The book must outlive it.
    Pseudonyms(PseudonymBook& book, PseudonymWords words);

    /// Ids of the people that a conversation names, each once.
    static std::vector<std::string> peopleOf(const Conversation& conversation);
    /// `people`: what is known of them. Storage where the book cannot be used.
    Result<Conversation> replaced(Conversation conversation, std::span<const Person> people);

private:
    /// Words side by side that mean somebody.
    struct Needle {
        std::vector<std::string> words;
        QString label;
    };
    struct Hit {
        qsizetype begin = 0, length = 0;
        QString label;
    };
    QString label(Pseudonym kind, std::vector<std::string> names);
    void learn(const Conversation& conversation, std::span<const Person> people);
    QString learnPerson(const Person& person, const std::string& accountId);
    void learnName(const std::string& name, const QString& label, bool parts);
    void addNeedle(std::vector<std::string> words, const QString& label);
    void replaceEntry(Conversation::Entry& entry, const std::string& accountId);
    [[nodiscard]] std::vector<Hit> hitsByForm(const QString& text);
    void addHitsByName(std::vector<Hit>& hits, const QString& text) const;
    void replace(std::string& text);
    void replaceJson(std::string& json);

    PseudonymBook& m_book;
    PseudonymWords m_words;
    std::optional<Error> m_error;
    // Of the conversation at hand:
    std::vector<Needle> m_needles;
    std::vector<std::pair<QString, QString>> m_wideNames; ///< in scripts without spaces: found as they are
    std::vector<std::pair<std::string, QString>> m_emails, m_ids; ///< → label
    std::vector<std::string> m_phones; ///< last digits
};

} // namespace desk
