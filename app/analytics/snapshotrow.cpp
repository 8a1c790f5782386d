// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/snapshotrow.h"

namespace desk {

namespace {

std::optional<Millis> maybeTime(Seconds32 seconds)
{
    return seconds == 0 ? std::nullopt : std::optional(toMillis(seconds));
}

std::optional<int> maybeNumber(int value)
{
    return value < 0 ? std::nullopt : std::optional(value);
}

} // namespace

TicketRow ticketRow(const Snapshot& s, Row r, std::vector<std::string_view>& tags)
{
    tags.clear();
    for (const Code code : s.tagsOf(r))
        tags.push_back(s.tags.value(code));
    TicketRow t;
    t.id = s.ids.at(r);
    t.subject = s.subjects.at(r);
    t.statusLabel = s.statusLabels.value(s.statusLabel[r]);
    t.statusRaw = s.rawStatuses.value(s.statusRaw[r]);
    t.priorityRaw = s.rawPriorities.value(s.priorityRaw[r]);
    t.type = s.types.value(s.type[r]);
    t.channelRaw = s.rawChannels.value(s.channelRaw[r]);
    t.kind = static_cast<ConversationKind>(s.kind[r]);
    t.status = static_cast<StatusCategory>(s.status[r]);
    t.priority = static_cast<Priority>(s.priority[r]);
    t.channel = static_cast<Channel>(s.channel[r]);
    t.csat = static_cast<Csat>(s.csat[r]);
    t.requesterName = s.people.value(s.requester[r]);
    t.requesterEmail = s.emails.value(s.requesterEmail[r]);
    t.assigneeName = s.people.value(s.assignee[r]);
    t.groupName = s.groups.value(s.group[r]);
    t.organizationName = s.organizations.value(s.organization[r]);
    t.brandName = s.brands.value(s.brand[r]);
    t.mergedInto = s.mergeTargets.value(s.mergedInto[r]);
    t.tags = tags;
    t.createdAt = maybeTime(s.created[r]);
    t.updatedAt = maybeTime(s.updated[r]);
    t.solvedAt = maybeTime(s.solved[r]);
    t.dueAt = maybeTime(s.due[r]);
    t.waitingSince = maybeTime(s.waitingSince[r]);
    t.firstReplyMinutes = maybeNumber(s.firstReply[r]);
    t.resolutionMinutes = maybeNumber(s.resolution[r]);
    t.reopens = maybeNumber(s.reopens[r]);
    t.replies = maybeNumber(s.replies[r]);
    return t;
}

} // namespace desk
