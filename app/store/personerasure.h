// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/cancel.h"
#include "app/base/result.h"

#include <QString>
#include <string>
#include <vector>

namespace desk {

/// What the erasure of a person from an account did. Value.
struct ErasureSummary {
    qint64 people = 0; ///< with this address
    qint64 tickets = 0; ///< they asked for
    qint64 events = 0; ///< whose words went, theirs and those of their conversations
    qint64 mentions = 0; ///< texts of others that named them
    qint64 records = 0; ///< as received, thrown away
    std::vector<std::string> personIds;
};

/// Takes all words of the person with this address out of an account's store: name, address and phone; subjects, texts
/// and files of the conversations that they asked for and of what they wrote elsewhere; their address and full name in
/// texts of others; the records as received; the words of the index. Ids, times and states stay, so that numbers do not
/// change. Free pages are overwritten and the file is written anew, damaged copies beside it are deleted. A keyed
/// digest of the address and the ids stays, by which later syncs leave the words out. Usage where another process has
/// the store open or this is no address, Storage, Cancelled (nothing is changed), NotFound where there is no store.
/// Takes as long as reading and writing the file; any thread.
Result<ErasureSummary> erasePerson(const QString& storeFile, const QString& address, const CancelToken& cancel = {});

} // namespace desk
