// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/timelineitems.h"

namespace desk::ui {

/// How long who waited for whom in all, in milliseconds of calendar time: the sums of the gaps that the timeline draws,
/// the running one included.
struct WaitTotals {
    Millis forUs = 0, forCustomer = 0, nobody = 0;
    bool operator==(const WaitTotals&) const = default;
};
WaitTotals waitTotals(const Conversation& conversation, Millis now);

/// One line of the inspector. Value.
struct InspectorLine {
    enum class Link { None, Customer, Ticket, Source };
    enum class Tone { Plain, Good, Late };
    QString label, value;
    Tone tone = Tone::Plain;
    Link link = Link::None;
    double share = -1; ///< of the longest bar of its section, 0-1; below 0 = no bar
};

struct InspectorSection {
    enum class Kind { Requester, Waits, Service, Fields, Satisfaction, Linked, Source };
    Kind kind = Kind::Source;
    QString title;
    std::vector<InspectorLine> lines;
};

/// What the inspector says of a conversation, section by section; those with nothing to say are left out. GUI thread
/// (words).
std::vector<InspectorSection> inspectorSections(const Conversation& conversation, Millis now);

} // namespace desk::ui
