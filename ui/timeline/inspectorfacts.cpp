// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/inspectorfacts.h"

#include "app/base/text.h"
#include "ui/common/format.h"
#include "ui/common/words.h"
#include "ui/timeline/linkwords.h"

#include <QCoreApplication>
#include <algorithm>

namespace desk::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Inspector)
};

using Kind = InspectorSection::Kind;
using Line = InspectorLine;

QString clean(const std::string& received)
{
    return withoutTricks(text(received));
}

InspectorSection requester(const Conversation& c)
{
    InspectorSection section { Kind::Requester, Words::tr("Requester"), {} };
    const auto add = [&](const QString& label, const std::string& value, Line::Link link = Line::Link::None) {
        if (!value.empty())
            section.lines.push_back({ label, clean(value), Line::Tone::Plain, link, -1 });
    };
    add(Words::tr("Name"), c.requesterName, Line::Link::Customer);
    add(Words::tr("Organization"), c.organizationName);
    add(Words::tr("Email"), c.requesterEmail);
    return section;
}

InspectorSection waits(const Conversation& c, Millis now)
{
    InspectorSection section { Kind::Waits, Words::tr("Who waited"), {} };
    const WaitTotals totals = waitTotals(c, now);
    const auto longest = static_cast<double>(std::max({ totals.forUs, totals.forCustomer, totals.nobody, Millis(1) }));
    const auto add = [&](const QString& label, Millis length) {
        section.lines.push_back({ label, formatDuration((length + 30'000) / 60'000), Line::Tone::Plain,
            Line::Link::None, static_cast<double>(length) / longest });
    };
    if (totals == WaitTotals())
        return section;
    add(Words::tr("For us"), totals.forUs);
    add(Words::tr("For the customer"), totals.forCustomer);
    add(Words::tr("Solved"), totals.nobody);
    return section;
}

/// Where the help desk says what was due. A target that was met or missed in its time stays so.
InspectorSection service(const Conversation& c, Millis now)
{
    InspectorSection section { Kind::Service, Words::tr("Service level"), {} };
    const auto add = [&](const QString& label, std::optional<Millis> due, std::optional<Millis> done) {
        if (!due)
            return;
        const bool late = done.value_or(now) > *due;
        const QString length = formatDuration(std::abs(done.value_or(now) - *due) / 60'000);
        QString words;
        if (done)
            words = late ? Words::tr("%1 late").arg(length) : Words::tr("met, %1 to spare").arg(length);
        else
            words = late ? Words::tr("%1 over").arg(length) : Words::tr("due in %1").arg(length);
        section.lines.push_back({ label, words, late ? Line::Tone::Late : Line::Tone::Good, Line::Link::None, -1 });
    };
    std::optional<Millis> replied;
    if (c.firstReplyMinutes && c.ticket.createdAt)
        replied = *c.ticket.createdAt + *c.firstReplyMinutes * Millis(60'000);
    add(Words::tr("First reply"), c.ticket.facts.firstReplyDue, replied);
    if (!c.solvedAt && isUnsolved(c.ticket.status))
        add(Words::tr("Next reply"), c.ticket.facts.nextReplyDue, std::nullopt);
    if (c.solvedAt || isUnsolved(c.ticket.status))
        add(Words::tr("Solution"), c.ticket.dueAt, c.solvedAt);
    return section;
}

InspectorSection fields(const Conversation& c)
{
    InspectorSection section { Kind::Fields, Words::tr("Fields"), {} };
    for (const auto& [label, value] : c.customLabels)
        section.lines.push_back({ clean(label), clean(value), Line::Tone::Plain, Line::Link::None, -1 });
    if (!c.ticket.type.empty())
        section.lines.push_back(
            { Words::tr("Type"), words::ticketType(clean(c.ticket.type)), Line::Tone::Plain, Line::Link::None, -1 });
    if (!c.brandName.empty())
        section.lines.push_back({ Words::tr("Brand"), clean(c.brandName), Line::Tone::Plain, Line::Link::None, -1 });
    return section;
}

InspectorSection satisfaction(const Conversation& c)
{
    InspectorSection section { Kind::Satisfaction, Words::tr("Satisfaction"), {} };
    if (c.ticket.csat == Csat::None)
        return section;
    section.lines.push_back({ words::csat(c.ticket.csat), clean(c.ticket.csatComment),
        c.ticket.csat == Csat::Bad        ? Line::Tone::Late
            : c.ticket.csat == Csat::Good ? Line::Tone::Good
                                          : Line::Tone::Plain,
        Line::Link::None, -1 });
    return section;
}

InspectorSection linked(const Conversation& c)
{
    InspectorSection section { Kind::Linked, Words::tr("Linked"), {} };
    if (!c.ticket.mergedInto.empty())
        section.lines.push_back({ Words::tr("Merged into"), QLatin1Char('#') + clean(c.ticket.mergedInto),
            Line::Tone::Plain, Line::Link::Ticket, -1 });
    return section;
}

InspectorSection source(const Conversation& c)
{
    InspectorSection section { Kind::Source, Words::tr("Source"), {} };
    const auto add = [&](const QString& label, const QString& value, Line::Link link = Line::Link::None) {
        section.lines.push_back({ label, value, Line::Tone::Plain, link, -1 });
    };
    add(Words::tr("Account"), clean(c.accountName));
    add(Words::tr("Number"), QLatin1Char('#') + clean(c.ticket.id));
    add(Words::tr("Events"),
        c.messagesKnown ? formatCount(static_cast<qint64>(c.entries.size())) : Words::tr("not copied yet"));
    if (c.ticket.updatedAt)
        add(Words::tr("Changed"), formatDateTime(*c.ticket.updatedAt));
    add(Words::tr("Raw record"), Words::tr("Show JSON"), Line::Link::Source);
    return section;
}

} // namespace

WaitTotals waitTotals(const Conversation& conversation, Millis now)
{
    WaitTotals totals;
    for (const TimelineItem& item : timelineItems(conversation, QTimeZone::utc(), now)) {
        if (item.kind != TimelineItem::Kind::Wait)
            continue;
        Millis& total = item.waiting == TimelineItem::Waiting::ForUs ? totals.forUs
            : item.waiting == TimelineItem::Waiting::ForCustomer     ? totals.forCustomer
                                                                     : totals.nobody;
        total += item.to - item.from;
    }
    return totals;
}

std::vector<InspectorSection> inspectorSections(const Conversation& c, Millis now)
{
    std::vector<InspectorSection> sections { requester(c), waits(c, now), service(c, now), fields(c), satisfaction(c),
        linked(c), source(c) };
    std::erase_if(sections, [](const InspectorSection& section) { return section.lines.empty(); });
    return sections;
}

} // namespace desk::ui
