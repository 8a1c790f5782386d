// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/schema.h"

#include "app/base/text.h"

namespace desk::sql {

namespace {

constexpr std::int64_t kApplicationId = 0x4465736b; ///< "Desk", in the header of each of our files

std::int64_t newestVersion()
{
    return static_cast<std::int64_t>(migrations().size());
}

/// Fails the database where its file is not ours or from the future.
std::int64_t checkedVersion(Database& db)
{
    const std::int64_t version = db.number("PRAGMA user_version");
    const std::int64_t application = db.number("PRAGMA application_id");
    const bool empty = db.number("SELECT count(*) FROM sqlite_schema") == 0;
    if (!empty && application != kApplicationId)
        db.fail(QStringLiteral("it is not a Deskscope store"));
    else if (version > newestVersion())
        db.fail(QStringLiteral(
            "it was written by a newer version of Deskscope (schema %1, this one knows %2); install that version")
                    .arg(version)
                    .arg(newestVersion()));
    return version;
}

} // namespace

Result<void> migrate(Database& db)
{
    for (std::int64_t version = checkedVersion(db); !db.failed() && version < newestVersion(); ++version) {
        Transaction step(db);
        // Another process may have done this step since we looked.
        if (db.number("PRAGMA user_version") != version)
            continue;
        db.execute(migrations()[static_cast<std::size_t>(version)]);
        db.execute(utf8(
            QStringLiteral("PRAGMA application_id=%1; PRAGMA user_version=%2").arg(kApplicationId).arg(version + 1))
                       .c_str());
        if (const Result<void> done = step.commit(); !done)
            return done.error();
    }
    if (db.failed())
        return db.error();
    return {};
}

Result<void> checkSchema(Database& db)
{
    const std::int64_t version = checkedVersion(db);
    if (!db.failed() && version < newestVersion())
        db.fail(QStringLiteral("it is of an older version of Deskscope; a sync brings it up to date"));
    if (db.failed())
        return db.error();
    return {};
}

} // namespace desk::sql
