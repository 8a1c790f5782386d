// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcripts/transcript.h"

#include "app/base/text.h"
#include "app/export/jsonfields.h"
#include "ui/common/format.h"
#include "ui/common/words.h"
#include "ui/timeline/eventwords.h"
#include "ui/timeline/linkwords.h"
#include "ui/timeline/messagetext.h"
#include "ui/timeline/timelineitems.h"

#include <QCoreApplication>

namespace desk::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Transcript)
};

QString orElse(const std::string& words, const std::string& otherwise)
{
    return withoutTricks(text(words.empty() ? otherwise : words));
}

QString authorOf(const Conversation::Author& author)
{
    const std::string id = author.id == "-1" ? std::string() : author.id;
    const QString name = orElse(author.name, id);
    return name.isEmpty() ? words::role(AuthorRole::System) : name;
}

/// The facts of the head, only those that are known.
class Facts {
public:
    explicit Facts(const Conversation& conversation)
        : m_c(conversation)
    {
    }

    std::vector<Transcript::Fact> all()
    {
        addTicket();
        addPeople();
        for (const auto& [name, value] : m_c.customLabels)
            add(withoutTricks(text(name)), text(value));
        addTimes();
        addSatisfaction();
        add(Words::tr("Merged into"), text(m_c.ticket.mergedInto));
        add(Words::tr("Address"), text(m_c.webUrl));
        return std::move(m_all);
    }

private:
    void add(const QString& name, const QString& value)
    {
        if (!value.isEmpty())
            m_all.push_back({ name, value });
    }
    void addTime(const QString& name, const std::optional<Millis>& at)
    {
        add(name, at ? formatDateTime(*at) : QString());
    }
    void addTicket()
    {
        const Ticket& t = m_c.ticket;
        const bool prioritised = t.priority != Priority::None && t.priority != Priority::Unknown;
        add(Words::tr("Account"), text(m_c.accountName));
        add(Words::tr("Kind"), t.kind == ConversationKind::Ticket ? QString() : words::kind(t.kind));
        add(Words::tr("Status"),
            t.status == StatusCategory::Unknown && m_c.statusLabel.empty()
                ? text(t.statusRaw)
                : words::status(t.status, text(m_c.statusLabel)));
        add(Words::tr("Priority"), prioritised ? words::priority(t.priority) : text(t.priorityRaw));
        add(Words::tr("Type"), words::ticketType(text(t.type)));
        add(Words::tr("Channel"), words::channel(t.channel));
    }
    void addPeople()
    {
        const Ticket& t = m_c.ticket;
        const bool address = !m_c.requesterEmail.empty() && m_c.requesterEmail != m_c.requesterName;
        const QString requester = orElse(m_c.requesterName, t.requesterId);
        add(Words::tr("Requester"),
            address ? QStringLiteral("%1 <%2>").arg(requester, withoutTricks(text(m_c.requesterEmail))) : requester);
        add(Words::tr("Assignee"), orElse(m_c.assigneeName, t.assigneeId));
        add(Words::tr("Group"), orElse(m_c.groupName, t.groupId));
        add(Words::tr("Organization"), orElse(m_c.organizationName, t.organizationId));
        add(Words::tr("Brand"), orElse(m_c.brandName, t.brandId));
        QStringList tags;
        for (const std::string& tag : t.tags)
            tags += text(tag);
        add(Words::tr("Tags"), tags.join(QStringLiteral(", ")));
    }
    void addTimes()
    {
        addTime(Words::tr("Created"), m_c.ticket.createdAt);
        addTime(Words::tr("Updated"), m_c.ticket.updatedAt);
        addTime(Words::tr("Solved"), m_c.solvedAt);
        addTime(Words::tr("Customer waits since"), m_c.waitingSince);
        const auto lasted = [](const std::optional<int>& m) { return m ? formatDuration(*m) : QString(); };
        const auto count = [](const std::optional<int>& n) { return n ? formatCount(*n) : QString(); };
        add(Words::tr("First reply after"), lasted(m_c.firstReplyMinutes));
        add(Words::tr("Resolved after"), lasted(m_c.resolutionMinutes));
        add(Words::tr("Replies"), count(m_c.replies));
        add(Words::tr("Reopens"), count(m_c.reopens));
    }
    void addSatisfaction()
    {
        add(Words::tr("Satisfaction"), words::csat(m_c.ticket.csat));
        add(Words::tr("Remark on satisfaction"), text(m_c.ticket.csatComment));
    }

    const Conversation& m_c;
    std::vector<Transcript::Fact> m_all;
};

Transcript::File fileOf(const Attachment& file)
{
    QStringList detail;
    if (!file.contentType.empty())
        detail += withoutTricks(text(file.contentType));
    if (file.size >= 0)
        detail += words::fileSize(file.size);
    if (file.malware)
        detail += Words::tr("malware found by the help desk");
    const QString name = withoutTricks(text(file.name));
    return { name.isEmpty() ? Words::tr("file without a name") : name, detail.join(QStringLiteral(", ")),
        file.malware };
}

Transcript::Change changeOf(const Conversation::Entry& entry)
{
    const Event& event = entry.event;
    Transcript::Change change;
    change.clock = formatClock(event.at);
    change.when = formatDateTime(event.at);
    change.author = authorOf(entry.author);
    change.ofField = event.kind == EventKind::Change;
    if (change.ofField) {
        change.what = words::field(entry);
        change.from = words::fromValue(entry);
        change.to = words::toValue(entry);
    } else {
        change.what = words::brief(entry);
        if (event.kind != EventKind::Rating)
            change.to = text(event.text).simplified();
    }
    return change;
}

Transcript::Item messageOf(const Conversation::Entry& entry)
{
    const Event& event = entry.event;
    Transcript::Item item;
    item.author = authorOf(entry.author);
    item.side = entry.author.role;
    item.note = isPrivate(entry);
    item.removed = entry.removed;
    item.role = item.note ? Words::tr("Private note") : words::role(item.side);
    if (item.role == item.author)
        item.role.clear(); // the system's name is its role
    if (item.removed)
        item.role += (item.role.isEmpty() ? QString() : QStringLiteral(" · ")) + Words::tr("removed on the help desk");
    item.channel = event.kind == EventKind::Call ? Words::tr("Call") : words::channel(event.channel);
    item.clock = formatClock(event.at);
    item.when = formatDateTime(event.at);
    item.iso = text(isoTime(event.at));
    item.body = richTextOf(event);
    for (const Attachment& file : event.attachments)
        item.files.push_back(fileOf(file));
    return item;
}

Transcript::Item itemOf(const TimelineItem& source, const Conversation& conversation)
{
    const auto entry = [&](int index) -> const Conversation::Entry& {
        return conversation.entries[static_cast<std::size_t>(index)];
    };
    Transcript::Item item;
    switch (source.kind) {
    case TimelineItem::Kind::Message: return messageOf(entry(source.entries.front()));
    case TimelineItem::Kind::Day:
        item.kind = Transcript::Item::Kind::Day;
        item.words = formatLongDate(source.day);
        item.words.replace(0, 1, item.words.at(0).toUpper());
        break;
    case TimelineItem::Kind::Wait:
        item.kind = Transcript::Item::Kind::Wait;
        item.length = formatDuration((source.to - source.from + 30'000) / 60'000);
        item.words = words::waitFor(source);
        item.late = source.running && source.waiting == TimelineItem::Waiting::ForUs;
        break;
    default:
        item.kind = Transcript::Item::Kind::Changes;
        for (const int index : source.entries)
            item.changes.push_back(changeOf(entry(index)));
    }
    return item;
}

/// What stands where no message is mirrored: the opening text that the list row brought.
Transcript::Item openingOf(const Conversation& conversation)
{
    Conversation::Entry entry;
    entry.event.at = conversation.ticket.createdAt.value_or(0);
    entry.event.kind = EventKind::Message;
    entry.event.text = conversation.ticket.description;
    entry.event.channel = conversation.ticket.channel;
    const bool requester = conversation.ticket.submitterId == conversation.ticket.requesterId;
    entry.author = { conversation.ticket.submitterId, requester ? conversation.requesterName : std::string(),
        requester ? AuthorRole::Requester : AuthorRole::Unknown };
    return messageOf(entry);
}

} // namespace

Transcript makeTranscript(const Conversation& conversation, const TranscriptScope& scope, Millis asOf)
{
    Transcript transcript;
    transcript.id = QLatin1Char('#') + withoutTricks(text(conversation.ticket.id));
    const QString subject = withoutTricks(text(conversation.ticket.subject)).simplified();
    transcript.title = transcript.id + QLatin1Char(' ') + (subject.isEmpty() ? Words::tr("No subject") : subject);
    transcript.account = withoutTricks(text(conversation.accountName));
    transcript.asOf = Words::tr("Data up to %1").arg(formatDateTime(asOf));
    transcript.asOfTime = asOf;
    transcript.zone = QString::fromLatin1(displayZone().id());
    transcript.facts = Facts(conversation).all();
    if (!conversation.messagesKnown)
        transcript.notices += Words::tr("The messages of this conversation are not mirrored yet.");
    if (!scope.notes)
        transcript.notices += Words::tr("Private notes are left out.");
    if (!scope.personal)
        transcript.notices
            += Words::tr("People, addresses and phone numbers are replaced by pseudonyms. People whom only a text "
                         "mentions may still be named.");
    if (conversation.entries.empty() && !conversation.ticket.description.empty())
        transcript.items.push_back(openingOf(conversation));
    for (const TimelineItem& item : timelineItems(conversation, displayZone(), asOf))
        if (item.kind != TimelineItem::Kind::Now)
            transcript.items.push_back(itemOf(item, conversation));
    return transcript;
}

} // namespace desk::ui
