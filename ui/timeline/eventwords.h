// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/conversation.h"
#include "ui/timeline/htmlfilter.h"
#include "ui/timeline/timelineitems.h"

#include <QString>

/// What the timeline says of people, changes and waits, in the program's language. GUI thread.
namespace desk::ui::words {

QString role(AuthorRole value);
/// "Status", "Assignee", or the account's own name of the field.
QString field(const Conversation::Entry& change);
/// The old or new value as people read it; "none" where it is empty.
QString fromValue(const Conversation::Entry& change);
QString toValue(const Conversation::Entry& change);
/// "New → Pending" of a change that is worth naming both values, empty for the rest.
QString values(const Conversation::Entry& change);
/// One folded entry in a few words: "status New → Pending", "joined", "system notice".
QString brief(const Conversation::Entry& entry);
/// "for us, still running", "for first reply", "solved, nobody waited"
QString waitFor(const TimelineItem& wait);
/// "Left out: scripts, forms. Hidden text is shown." Empty where nothing was left out.
QString leftOut(LeftOuts what);
/// "1.4 MB", empty where the size is unknown.
QString fileSize(qint64 bytes);

} // namespace desk::ui::words
