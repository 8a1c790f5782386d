// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/indexbuilder.h"

#include "app/analytics/rowindex.h"

#include <algorithm>
#include <limits>

namespace desk {

namespace {

template <typename E> std::uint8_t byte(E value)
{
    return static_cast<std::uint8_t>(value);
}

std::int16_t small(std::optional<int> value)
{
    return static_cast<std::int16_t>(std::clamp(value.value_or(-1), -1, int(std::numeric_limits<std::int16_t>::max())));
}

/// A text where there is one, else what identifies it: a person without a name is still somebody.
std::string_view named(std::string_view name, std::string_view id)
{
    return name.empty() ? id : name;
}

void appendRow(Snapshot& s)
{
    for (auto* column : { &s.account, &s.kind, &s.status, &s.priority, &s.channel, &s.csat })
        column->push_back(0);
    for (auto* column : { &s.statusLabel, &s.type, &s.requester, &s.requesterEmail, &s.assignee, &s.group,
             &s.organization, &s.brand, &s.channelRaw, &s.statusRaw, &s.priorityRaw, &s.mergedInto })
        column->push_back(0);
    for (auto* column : { &s.created, &s.updated, &s.solved, &s.due, &s.waitingSince, &s.tagBegin })
        column->push_back(0);
    for (auto* column : { &s.firstReply, &s.resolution })
        column->push_back(kNoMinutes);
    for (auto* column : { &s.reopens, &s.replies })
        column->push_back(-1);
    s.tagCount.push_back(0);
    s.ids.append({});
    s.subjects.append({});
}

/// One for each dictionary of a snapshot.
struct Interners {
    Interner statusLabels, types, people, emails, groups, organizations, brands, tags, rawChannels, rawStatuses,
        rawPriorities, mergeTargets;
};

void setNames(Snapshot& s, Interners& in, Row r, const TicketRow& t)
{
    s.statusLabel[r] = in.statusLabels.code(s.statusLabels, t.statusLabel);
    s.type[r] = in.types.code(s.types, t.type);
    s.requester[r] = in.people.code(s.people, named(t.requesterName, t.requesterId));
    s.requesterEmail[r] = in.emails.code(s.emails, t.requesterEmail);
    s.assignee[r] = in.people.code(s.people, named(t.assigneeName, t.assigneeId));
    s.group[r] = in.groups.code(s.groups, named(t.groupName, t.groupId));
    s.organization[r] = in.organizations.code(s.organizations, named(t.organizationName, t.organizationId));
    s.brand[r] = in.brands.code(s.brands, named(t.brandName, t.brandId));
    s.channelRaw[r] = in.rawChannels.code(s.rawChannels, t.channelRaw);
    s.statusRaw[r] = in.rawStatuses.code(s.rawStatuses, t.statusRaw);
    s.priorityRaw[r] = in.rawPriorities.code(s.rawPriorities, t.priorityRaw);
    s.mergedInto[r] = in.mergeTargets.code(s.mergeTargets, t.mergedInto);
}

void setValues(Snapshot& s, Row r, const TicketRow& t)
{
    s.kind[r] = byte(t.kind);
    s.status[r] = byte(t.status);
    s.priority[r] = byte(t.priority);
    s.channel[r] = byte(t.channel);
    s.csat[r] = byte(t.csat);
    s.created[r] = toSeconds(t.createdAt);
    s.updated[r] = toSeconds(t.updatedAt);
    s.solved[r] = toSeconds(t.solvedAt);
    s.due[r] = toSeconds(t.dueAt);
    s.waitingSince[r] = toSeconds(t.waitingSince);
    s.firstReply[r] = std::max(t.firstReplyMinutes.value_or(kNoMinutes), kNoMinutes);
    s.resolution[r] = std::max(t.resolutionMinutes.value_or(kNoMinutes), kNoMinutes);
    s.reopens[r] = small(t.reopens);
    s.replies[r] = small(t.replies);
    s.subjects.set(r, t.subject);
}

/// Drops the room of replaced tags.
void compactTags(Snapshot& s, std::size_t live)
{
    std::vector<Code> codes;
    codes.reserve(live);
    for (Row r = 0; r < s.rows(); ++r) {
        const auto begin = static_cast<std::uint32_t>(codes.size());
        for (const Code code : s.tagsOf(r))
            codes.push_back(code);
        s.tagBegin[r] = begin;
    }
    s.tagCodes = std::move(codes);
}

} // namespace

struct IndexBuilder::Private {
    std::shared_ptr<Snapshot> state = std::make_shared<Snapshot>();
    RowIndex index;
    Interners interners;
    std::size_t liveTags = 0; ///< of state->tagCodes
    RowTable pending; ///< rows added since the last publish
    std::uint64_t generation = 0;
    bool published = false; ///< state is in other hands: copy before the next change

    Snapshot& change()
    {
        if (published)
            state = std::make_shared<Snapshot>(*state);
        published = false;
        return *state;
    }

    void setTags(Snapshot& s, Row r, std::span<const std::string_view> tags)
    {
        const std::size_t count = std::min<std::size_t>(tags.size(), std::numeric_limits<std::uint16_t>::max());
        if (count > s.tagCount[r]) {
            s.tagBegin[r] = static_cast<std::uint32_t>(s.tagCodes.size());
            s.tagCodes.resize(s.tagCodes.size() + count);
        }
        liveTags += count - s.tagCount[r];
        s.tagCount[r] = static_cast<std::uint16_t>(count);
        for (std::size_t i = 0; i < count; ++i)
            s.tagCodes[s.tagBegin[r] + i] = interners.tags.code(s.tags, tags[i]);
    }
};

IndexBuilder::IndexBuilder()
    : d(std::make_unique<Private>())
{
}
IndexBuilder::~IndexBuilder() = default;

void IndexBuilder::reset(std::vector<SnapshotAccount> accounts)
{
    const std::uint64_t generation = d->generation;
    d = std::make_unique<Private>();
    d->generation = generation;
    d->state->accounts = std::move(accounts);
}

void IndexBuilder::put(std::uint8_t account, const TicketRow& row)
{
    Snapshot& s = d->change();
    auto known = d->index.find(s, account, row.id);
    if (!known)
        known = d->pending.find(s, account, row.id);
    const Row r = known.value_or(static_cast<Row>(s.rows()));
    if (!known) {
        appendRow(s);
        s.account[r] = account;
        s.ids.set(r, row.id);
        d->pending.insert(s, r);
    }
    setValues(s, r, row);
    setNames(s, d->interners, r, row);
    d->setTags(s, r, row.tags);
}

void IndexBuilder::setNewest(std::uint8_t account, Millis newest)
{
    if (d->state->accounts[account].newest != newest)
        d->change().accounts[account].newest = newest;
}

SnapshotPtr IndexBuilder::publish()
{
    if (d->published)
        return d->state;
    Snapshot& s = *d->state;
    if (d->pending.size() > 0)
        d->index.add(s, std::exchange(d->pending, RowTable()));
    s.subjects.compact();
    if (s.tagCodes.size() > 2 * d->liveTags + s.rows())
        compactTags(s, d->liveTags);
    s.generation = ++d->generation;
    s.rowIndex = std::make_shared<const RowIndex>(d->index);
    d->published = true;
    return d->state;
}

} // namespace desk
