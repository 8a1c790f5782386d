// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/cancel.h"
#include "app/base/result.h"

#include <QString>
#include <QStringList>

namespace desk {

/// What a repair found and did. Value.
struct RepairSummary {
    bool damaged = false; ///< false: nothing was wrong, and nothing was done
    bool incomplete = false; ///< some of the content could not be read: the next sync asks the help desk for all of it
    QStringList tables; ///< those of which something is lost
    qint64 tickets = 0, events = 0, records = 0; ///< rescued
    QString kept; ///< where the damaged file is now
};

/// Whether another process has the store open. Any thread.
bool isStoreInUse(const QString& file);

/// Checks an account's store and, where it is damaged, makes a new one of every row that can still be read: with the
/// records as received, and without the places that syncs had reached where content is lost. What is made from the
/// rest (the text index, counts) is made anew. The damaged file is kept beside it ("….damaged"). Until the new file is
/// whole nothing is replaced. Usage where another process has the store open; Cancelled leaves all as it was; Storage
/// errors name the file; NotFound where there is none. Takes as long as reading the file a few times; any thread.
Result<RepairSummary> repairStore(const QString& file, const CancelToken& cancel = {});

} // namespace desk
