// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/indexbuilder.h"

#include "app/analytics/growingcolumns.h"
#include "app/analytics/rowindex.h"

#include <algorithm>
#include <limits>
#include <utility>

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

void appendRow(GrowingColumns& s)
{
    for (auto* column : { &s.account, &s.kind, &s.status, &s.priority, &s.channel, &s.csat })
        column->append(0);
    for (auto* column : { &s.statusLabel, &s.type, &s.requester, &s.requesterEmail, &s.assignee, &s.group,
             &s.organization, &s.brand, &s.channelRaw, &s.statusRaw, &s.priorityRaw, &s.mergedInto })
        column->append(0);
    for (auto* column : { &s.created, &s.updated, &s.solved, &s.due, &s.waitingSince, &s.tagBegin })
        column->append(0);
    for (auto* column : { &s.firstReply, &s.resolution })
        column->append(kNoMinutes);
    for (auto* column : { &s.reopens, &s.replies })
        column->append(-1);
    s.tagCount.append(0);
    s.ids.append({});
    s.subjects.append({});
}

void setNames(GrowingColumns& s, Row r, const TicketRow& t)
{
    s.statusLabel.set(r, s.statusLabels.code(t.statusLabel));
    s.type.set(r, s.types.code(t.type));
    s.requester.set(r, s.people.code(named(t.requesterName, t.requesterId)));
    s.requesterEmail.set(r, s.emails.code(t.requesterEmail));
    s.assignee.set(r, s.people.code(named(t.assigneeName, t.assigneeId)));
    s.group.set(r, s.groups.code(named(t.groupName, t.groupId)));
    s.organization.set(r, s.organizations.code(named(t.organizationName, t.organizationId)));
    s.brand.set(r, s.brands.code(named(t.brandName, t.brandId)));
    s.channelRaw.set(r, s.rawChannels.code(t.channelRaw));
    s.statusRaw.set(r, s.rawStatuses.code(t.statusRaw));
    s.priorityRaw.set(r, s.rawPriorities.code(t.priorityRaw));
    s.mergedInto.set(r, s.mergeTargets.code(t.mergedInto));
}

void setValues(GrowingColumns& s, Row r, const TicketRow& t)
{
    s.kind.set(r, byte(t.kind));
    s.status.set(r, byte(t.status));
    s.priority.set(r, byte(t.priority));
    s.channel.set(r, byte(t.channel));
    s.csat.set(r, byte(t.csat));
    s.created.set(r, toSeconds(t.createdAt));
    s.updated.set(r, toSeconds(t.updatedAt));
    s.solved.set(r, toSeconds(t.solvedAt));
    s.due.set(r, toSeconds(t.dueAt));
    s.waitingSince.set(r, toSeconds(t.waitingSince));
    s.firstReply.set(r, std::max(t.firstReplyMinutes.value_or(kNoMinutes), kNoMinutes));
    s.resolution.set(r, std::max(t.resolutionMinutes.value_or(kNoMinutes), kNoMinutes));
    s.reopens.set(r, small(t.reopens));
    s.replies.set(r, small(t.replies));
    s.subjects.set(r, t.subject);
}

/// Drops the room of replaced tags.
void compactTags(GrowingColumns& s, std::size_t live)
{
    GrowingColumn<Code> codes;
    codes.reserve(live);
    for (Row r = 0; r < s.rows(); ++r) {
        const std::size_t begin = s.tagBegin[r];
        s.tagBegin.set(r, static_cast<std::uint32_t>(codes.size()));
        for (std::size_t i = 0; i < s.tagCount[r]; ++i)
            codes.append(s.tagCodes[begin + i]);
    }
    s.tagCodes = std::move(codes);
}

} // namespace

struct IndexBuilder::Private {
    GrowingColumns rows;
    std::vector<SnapshotAccount> accounts;
    RowIndex index;
    std::size_t liveTags = 0; ///< of rows.tagCodes
    std::uint64_t ticket = 0; ///< how many were put
    std::vector<std::uint64_t> tagSeen; ///< by code, the ticket that had the tag last
    std::vector<Code> tagCodes; ///< of the last ticket
    RowTable pending; ///< rows added since the last publish
    std::uint64_t generation = 0;
    SnapshotPtr published; ///< null once something changed
    std::uint64_t publishedAs = 0; ///< generation of the last one published, 0 = none since reset()
    std::vector<Row> put; ///< since then

    std::shared_ptr<const RowChanges> takeChanges()
    {
        if (publishedAs == 0)
            return nullptr;
        std::ranges::sort(put);
        const auto [first, last] = std::ranges::unique(put);
        put.erase(first, last);
        return std::make_shared<const RowChanges>(RowChanges { publishedAs, std::exchange(put, {}) });
    }

    /// The codes of these tags, each once.
    const std::vector<Code>& codesOf(std::span<const std::string_view> tags)
    {
        ++ticket;
        tagCodes.clear();
        for (const std::string_view tag : tags) {
            const Code code = rows.tags.code(tag);
            if (code >= tagSeen.size())
                tagSeen.resize(code + 1);
            if (std::exchange(tagSeen[code], ticket) != ticket)
                tagCodes.push_back(code);
        }
        return tagCodes;
    }

    void setTags(Row r, std::span<const std::string_view> tags)
    {
        GrowingColumns& s = rows;
        const std::vector<Code>& codes = codesOf(tags);
        const std::size_t count = std::min<std::size_t>(codes.size(), std::numeric_limits<std::uint16_t>::max());
        if (count > s.tagCount[r]) {
            s.tagBegin.set(r, static_cast<std::uint32_t>(s.tagCodes.size()));
            for (std::size_t i = 0; i < count; ++i)
                s.tagCodes.append(0);
        }
        liveTags += count - s.tagCount[r];
        s.tagCount.set(r, static_cast<std::uint16_t>(count));
        for (std::size_t i = 0; i < count; ++i)
            s.tagCodes.set(s.tagBegin[r] + i, codes[i]);
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
    d->accounts = std::move(accounts);
}

void IndexBuilder::resume(const SnapshotPtr& snapshot)
{
    reset(snapshot->accounts);
    forEachColumn([](const char*, auto& growing, const auto& column) { growing.assign(column); }, d->rows, *snapshot);
    if (snapshot->rowIndex)
        d->index = *snapshot->rowIndex;
    d->liveTags = snapshot->tagCodes.size();
    auto next = std::make_shared<Snapshot>(*snapshot);
    next->generation = d->publishedAs = ++d->generation;
    next->changes.reset();
    d->published = std::move(next);
}

void IndexBuilder::put(std::uint8_t account, const TicketRow& row)
{
    d->published.reset();
    GrowingColumns& s = d->rows;
    auto known = d->index.find(s, account, row.id);
    if (!known)
        known = d->pending.find(s, account, row.id);
    const Row r = known.value_or(static_cast<Row>(s.rows()));
    if (!known) {
        appendRow(s);
        s.account.set(r, account);
        s.ids.set(r, row.id);
        d->pending.insert(s, r);
    }
    if (d->publishedAs != 0)
        d->put.push_back(r);
    setValues(s, r, row);
    setNames(s, r, row);
    d->setTags(r, row.tags);
}

bool IndexBuilder::has(std::uint8_t account, std::string_view ticketId) const
{
    return d->index.find(d->rows, account, ticketId) || d->pending.find(d->rows, account, ticketId);
}

void IndexBuilder::setNewest(std::uint8_t account, Millis newest)
{
    if (std::exchange(d->accounts[account].newest, newest) != newest)
        d->published.reset();
}

void IndexBuilder::setFields(std::uint8_t account, OwnFields fields)
{
    if (d->accounts[account].fields == fields)
        return;
    d->accounts[account].fields = std::move(fields);
    d->published.reset();
}

SnapshotPtr IndexBuilder::publish()
{
    if (d->published)
        return d->published;
    GrowingColumns& s = d->rows;
    if (d->pending.size() > 0)
        d->index.add(s, std::exchange(d->pending, RowTable()));
    s.subjects.compact();
    if (s.tagCodes.size() > 2 * d->liveTags + s.rows())
        compactTags(s, d->liveTags);
    auto snapshot = std::make_shared<Snapshot>();
    forEachColumn([](const char*, auto& shared, auto& growing) { shared = growing.share(); }, *snapshot, s);
    snapshot->changes = d->takeChanges();
    snapshot->generation = d->publishedAs = ++d->generation;
    snapshot->accounts = d->accounts;
    snapshot->rowIndex = std::make_shared<const RowIndex>(d->index);
    d->published = std::move(snapshot);
    return d->published;
}

} // namespace desk
