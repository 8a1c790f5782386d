// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pipeline/erasing.h"

#include "app/base/text.h"
#include "app/export/pseudonymbook.h"
#include "app/store/filecache.h"

#include <QFile>

namespace desk {

Result<ErasureSummary> eraseFromAccount(
    const Profile& profile, const QString& accountId, const QString& address, const CancelToken& cancel)
{
    auto erased = erasePerson(profile.storeFile(accountId), address, cancel);
    if (!erased && erased.error().kind == Error::Kind::NotFound)
        return ErasureSummary {}; // not mirrored yet
    if (!erased)
        return erased;
    QFile::remove(profile.columnsFile());
    FileCache(profile).remove(accountId); // which of them are the person's is not known any more
    std::vector<std::string> names { "mail:" + utf8(address.trimmed().toLower()) };
    for (const std::string& id : erased->personIds)
        names.push_back("id:" + utf8(accountId) + '/' + id);
    auto book = PseudonymBook::open(profile);
    if (!book)
        return book.error();
    if (const auto forgotten = (*book)->forget(names); !forgotten)
        return forgotten.error();
    return erased;
}

} // namespace desk
