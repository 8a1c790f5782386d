// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/viewstate.h"

#include <QString>

namespace desk::ui {

/// What the list can show of a ticket. The order is the machine's (it is stored in the settings); people order columns
/// in the header.
enum class Column : int {
    Conversation,
    Assignee,
    Waits,
    Updated,
    Requester,
    Organization,
    Group,
    Status,
    Priority,
    Channel,
    Created,
    Solved,
    FirstReply,
    Resolution,
    Reopens,
    Replies,
    Csat,
    Account,
    Id,
    Count
};

constexpr int kColumnCount = static_cast<int>(Column::Count);

/// The header's word.
QString columnTitle(Column column);
/// Width without the gap to the column before it, device-independent pixels; room for its title with a chevron in any
/// language.
int columnWidth(Column column);
/// Numbers and times stand at the trailing edge.
bool columnIsTrailing(Column column);
SortKey columnSortKey(Column column);
/// The direction a first click on the header gives: longest waits, newest, but names from A.
bool columnSortsDescending(Column column);
/// Shown until somebody chooses otherwise.
bool columnIsDefault(Column column);

/// What a cell says: display text, and full for copies and tooltips.
QString cellText(const Snapshot& snapshot, Row row, Column column, Millis now);
QString cellFullText(const Snapshot& snapshot, Row row, Column column);

} // namespace desk::ui
