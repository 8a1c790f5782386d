// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/profile.h"
#include "app/export/pseudonyms.h"
#include "app/export/transcriptscope.h"
#include "app/store/peoplereader.h"
#include "app/store/store.h"

#include <map>

namespace desk {

/// Reads conversations for transcripts: whole, or without private notes, or with pseudonyms, as the scope says. The one
/// place where that is done. One thread; keeps a connection to each account's file.
class TranscriptReader {
public:
    TranscriptReader(Profile profile, const TranscriptScope& scope, PseudonymWords words);

    /// NotFound where the ticket is not mirrored, storage errors.
    Result<Conversation> read(const Account& account, std::string_view ticketId);
    /// How old the account's data are: the time of the newest thing mirrored, 0 where there is none.
    Result<Millis> asOf(const Account& account);

private:
    struct Source {
        std::unique_ptr<StoreReader> reader;
        std::unique_ptr<PeopleReader> people;
        Millis newest = 0;
    };
    Result<Source*> source(const Account& account);

    Profile m_profile;
    TranscriptScope m_scope;
    PseudonymWords m_words;
    std::map<QString, Source> m_sources;
    std::unique_ptr<PseudonymBook> m_book;
    std::optional<Pseudonyms> m_pseudonyms;
};

} // namespace desk
