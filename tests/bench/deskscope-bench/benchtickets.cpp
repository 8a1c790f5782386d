// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/deskscope-bench/benchtickets.h"

#include <QFile>
#include <array>
#include <charconv>
#include <cstring>

namespace desk::bench {

namespace {

template <typename T> std::vector<T> column(const QString& data, const char* name)
{
    QFile file(data + QStringLiteral("/cols/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.readAll();
    std::vector<T> values(static_cast<std::size_t>(bytes.size()) / sizeof(T));
    std::memcpy(values.data(), bytes.constData(), values.size() * sizeof(T));
    return values;
}

/// The raw columns, dropped once they are in a snapshot.
struct Columns {
    explicit Columns(const QString& d)
        : id(column<std::uint32_t>(d, "id.u32"))
        , created(column<std::uint32_t>(d, "created.u32"))
        , updated(column<std::uint32_t>(d, "updated.u32"))
        , solved(column<std::uint32_t>(d, "solved.u32"))
        , requester(column<std::uint32_t>(d, "requester.u32"))
        , resolution(column<std::uint32_t>(d, "res.u32"))
        , tagBegin(column<std::uint32_t>(d, "tagoff.u32"))
        , subjectBegin(column<std::uint32_t>(d, "subjoff.u32"))
        , assignee(column<std::uint16_t>(d, "assignee.u16"))
        , organization(column<std::uint16_t>(d, "org.u16"))
        , firstReply(column<std::uint16_t>(d, "frt.u16"))
        , tags(column<std::uint16_t>(d, "tags.u16"))
        , status(column<std::uint8_t>(d, "status.u8"))
        , priority(column<std::uint8_t>(d, "priority.u8"))
        , channel(column<std::uint8_t>(d, "channel.u8"))
        , group(column<std::uint8_t>(d, "grp.u8"))
        , satisfaction(column<std::uint8_t>(d, "sat.u8"))
        , reopens(column<std::uint8_t>(d, "reopen.u8"))
        , subjects(column<char>(d, "subj.bin"))
    {
    }
    [[nodiscard]] bool complete() const
    {
        return !id.empty() && tagBegin.size() == id.size() + 1 && subjectBegin.size() == id.size() + 1
            && reopens.size() == id.size() && subjects.size() == subjectBegin.back();
    }
    std::vector<std::uint32_t> id, created, updated, solved, requester, resolution, tagBegin, subjectBegin;
    std::vector<std::uint16_t> assignee, organization, firstReply, tags;
    std::vector<std::uint8_t> status, priority, channel, group, satisfaction, reopens;
    std::vector<char> subjects;
};

/// "agent 007"; empty for the column's "none".
class Name {
public:
    Name(const char* kind, std::uint32_t code, int digits, bool none = false)
    {
        m_size = none ? 0
                      : static_cast<std::size_t>(snprintf(m_text.data(), m_text.size(), "%s %0*u", kind, digits, code));
    }
    [[nodiscard]] std::string_view view() const { return { m_text.data(), m_size }; }

private:
    std::array<char, 32> m_text {};
    std::size_t m_size = 0;
};

void put(IndexBuilder& builder, const Columns& c, std::size_t r)
{
    constexpr std::uint16_t kNone16 = 0xffff;
    constexpr std::uint32_t kNone32 = 0xffffffff;
    const std::string id = std::to_string(c.id[r]);
    const Name requester("customer", c.requester[r], 6), assignee("agent", c.assignee[r], 3, c.assignee[r] == kNone16),
        group("group", c.group[r], 2), organization("org", c.organization[r], 5, c.organization[r] == kNone16);
    std::vector<Name> names;
    std::vector<std::string_view> tags;
    names.reserve(8);
    for (std::uint32_t i = c.tagBegin[r]; i < c.tagBegin[r + 1]; ++i)
        tags.push_back(names.emplace_back("tag", c.tags[i], 3).view());
    TicketRow row;
    row.id = id;
    row.subject = { c.subjects.data() + c.subjectBegin[r], c.subjectBegin[r + 1] - c.subjectBegin[r] };
    row.status = static_cast<StatusCategory>(c.status[r]);
    row.statusRaw = nameOf(row.status);
    row.priority = static_cast<Priority>(c.priority[r]);
    row.channel = static_cast<Channel>(c.channel[r]);
    row.channelRaw = nameOf(row.channel);
    row.csat = static_cast<Csat>(c.satisfaction[r]);
    row.requesterName = requester.view();
    row.assigneeName = assignee.view();
    row.groupName = group.view();
    row.organizationName = organization.view();
    row.tags = tags;
    row.createdAt = toMillis(c.created[r]);
    row.updatedAt = toMillis(c.updated[r]);
    if (c.solved[r] != 0)
        row.solvedAt = toMillis(c.solved[r]);
    else if (row.status == StatusCategory::New || row.status == StatusCategory::Open)
        row.waitingSince = row.updatedAt; // the data do not say; the customer waits where the desk has not answered
    if (c.firstReply[r] != kNone16)
        row.firstReplyMinutes = c.firstReply[r];
    if (c.resolution[r] != kNone32)
        row.resolutionMinutes = static_cast<int>(c.resolution[r]);
    row.reopens = c.reopens[r];
    builder.put(0, row);
}

} // namespace

bool putBenchTickets(IndexBuilder& builder, const QString& data)
{
    const Columns columns(data);
    if (!columns.complete())
        return false;
    SnapshotAccount account;
    account.account.id = QStringLiteral("bench-1");
    account.account.name = QStringLiteral("bench");
    account.newest = toMillis(kPastSecond);
    builder.reset({ account });
    for (std::size_t r = 0; r < columns.id.size(); ++r)
        put(builder, columns, r);
    return true;
}

SnapshotPtr benchTickets(const QString& data)
{
    IndexBuilder builder;
    return putBenchTickets(builder, data) ? builder.publish() : nullptr;
}

std::uint32_t codeOf(std::string_view name)
{
    std::uint32_t code = 0;
    const std::size_t at = name.rfind(' ') + 1;
    std::from_chars(name.data() + at, name.data() + name.size(), code);
    return code;
}

} // namespace desk::bench
