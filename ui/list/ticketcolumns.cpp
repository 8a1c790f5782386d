// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/ticketcolumns.h"

#include "app/base/text.h"
#include "ui/common/format.h"
#include "ui/common/words.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFontMetrics>

namespace desk::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TicketColumns)
};

struct Facts {
    int width;
    bool trailing, descending, shown;
    SortKey key;
};

const Facts& facts(Column column)
{
    static constexpr Facts kAll[] = {
        { 240, false, false, true, SortKey::Subject },
        { 100, false, false, true, SortKey::Assignee },
        { 56, true, true, true, SortKey::Waits },
        { 56, true, true, true, SortKey::Updated },
        { 120, false, false, false, SortKey::Requester },
        { 120, false, false, false, SortKey::Organization },
        { 96, false, false, false, SortKey::Group },
        { 80, false, false, false, SortKey::Status },
        { 72, false, true, false, SortKey::Priority },
        { 88, false, false, false, SortKey::Channel },
        { 72, true, true, false, SortKey::Created },
        { 72, true, true, false, SortKey::Solved },
        { 88, true, true, false, SortKey::FirstReply },
        { 88, true, true, false, SortKey::Resolution },
        { 64, true, true, false, SortKey::Reopens },
        { 64, true, true, false, SortKey::Replies },
        { 72, false, false, false, SortKey::Csat },
        { 104, false, false, false, SortKey::Account },
        { 80, true, true, false, SortKey::Id },
    };
    static_assert(std::size(kAll) == kColumnCount);
    return kAll[static_cast<int>(column)];
}

Millis millis(Seconds32 seconds)
{
    return Millis(seconds) * 1000;
}

QString relative(Seconds32 seconds, Millis now)
{
    return seconds == 0 ? QStringLiteral("–") : formatRelative(millis(seconds), now);
}

QString number(std::int16_t value)
{
    return value < 0 ? QStringLiteral("–") : formatCount(value);
}

QString label(const Dictionary& dictionary, Code own, const QString& otherwise)
{
    return own == 0 ? otherwise : text(dictionary.value(own));
}

QString requester(const Snapshot& s, Row row)
{
    return label(s.people, s.requester[row], text(s.emails.value(s.requesterEmail[row])));
}

QString status(const Snapshot& s, Row row)
{
    const auto category = StatusCategory(s.status[row]);
    const QString word = category == StatusCategory::Unknown
        ? label(s.rawStatuses, s.statusRaw[row], words::status(category))
        : words::status(category);
    const QString own = label(s.statusLabels, s.statusLabel[row], QString());
    return own.isEmpty() ? word : words::status(category, own);
}

QString priority(const Snapshot& s, Row row)
{
    const auto value = Priority(s.priority[row]);
    if (value == Priority::None)
        return QStringLiteral("–");
    return value == Priority::Unknown ? label(s.rawPriorities, s.priorityRaw[row], words::priority(value))
                                      : words::priority(value);
}

QString channel(const Snapshot& s, Row row)
{
    const auto value = Channel(s.channel[row]);
    return value == Channel::Other ? label(s.rawChannels, s.channelRaw[row], words::channel(value))
                                   : words::channel(value);
}

QString iso(Seconds32 seconds)
{
    return seconds == 0 ? QString() : QDateTime::fromMSecsSinceEpoch(millis(seconds), Qt::UTC).toString(Qt::ISODate);
}

} // namespace

QString columnTitle(Column column)
{
    switch (column) {
    case Column::Conversation: return Words::tr("Conversation");
    case Column::Assignee: return Words::tr("Assignee");
    case Column::Waits: return Words::tr("Waits", "column: how long the customer waits");
    case Column::Updated: return Words::tr("Updated");
    case Column::Requester: return Words::tr("Requester");
    case Column::Organization: return Words::tr("Organization");
    case Column::Group: return Words::tr("Group");
    case Column::Status: return Words::tr("Status");
    case Column::Priority: return Words::tr("Priority");
    case Column::Channel: return Words::tr("Channel");
    case Column::Created: return Words::tr("Created");
    case Column::Solved: return Words::tr("Solved");
    case Column::FirstReply: return Words::tr("First reply");
    case Column::Resolution: return Words::tr("Resolution");
    case Column::Reopens: return Words::tr("Reopens");
    case Column::Replies: return Words::tr("Replies");
    case Column::Csat: return Words::tr("Rating");
    case Column::Account: return Words::tr("Account");
    case Column::Id: return Words::tr("Number");
    case Column::Count: break;
    }
    return {};
}

int columnWidth(Column column)
{
    const int title = QFontMetrics(Theme::font("secondary", QFont::Medium)).horizontalAdvance(columnTitle(column));
    int content = facts(column).width;
    if (column == Column::Updated || column == Column::Created || column == Column::Solved) {
        const QFontMetrics metrics(Theme::font("body"));
        for (int month = 1; month <= 12; ++month) // French says 1er
            for (const int day : { 1, 28 })
                content = std::max(
                    content, metrics.horizontalAdvance(formatDate(QDate(2000, month, day), QDate(2001, 1, 1))) + 2);
    }
    return std::max(content, title + 16);
}

bool columnIsTrailing(Column column)
{
    return facts(column).trailing;
}

SortKey columnSortKey(Column column)
{
    return facts(column).key;
}

bool columnSortsDescending(Column column)
{
    return facts(column).descending;
}

bool columnIsDefault(Column column)
{
    return facts(column).shown;
}

QString cellText(const Snapshot& s, Row row, Column column, Millis now)
{
    switch (column) {
    case Column::Conversation: return text(s.subjects.at(row));
    case Column::Assignee: return label(s.people, s.assignee[row], Words::tr("nobody", "assignee"));
    case Column::Waits:
        return s.waitingSince[row] == 0 ? QStringLiteral("–") : formatElapsed(millis(s.waitingSince[row]), now);
    case Column::Updated: return relative(s.updated[row], now);
    case Column::Requester: return requester(s, row);
    case Column::Organization: return text(s.organizations.value(s.organization[row]));
    case Column::Group: return text(s.groups.value(s.group[row]));
    case Column::Status: return status(s, row);
    case Column::Priority: return priority(s, row);
    case Column::Channel: return channel(s, row);
    case Column::Created: return relative(s.created[row], now);
    case Column::Solved: return relative(s.solved[row], now);
    case Column::FirstReply: return formatDuration(s.firstReply[row]);
    case Column::Resolution: return formatDuration(s.resolution[row]);
    case Column::Reopens: return number(s.reopens[row]);
    case Column::Replies: return number(s.replies[row]);
    case Column::Csat: return words::csat(Csat(s.csat[row]));
    case Column::Account: return s.accounts[s.account[row]].account.name;
    case Column::Id: return text(s.ids.at(row));
    case Column::Count: break;
    }
    return {};
}

QString cellFullText(const Snapshot& s, Row row, Column column)
{
    switch (column) {
    case Column::Assignee: return text(s.people.value(s.assignee[row]));
    case Column::Waits: return iso(s.waitingSince[row]);
    case Column::Updated: return iso(s.updated[row]);
    case Column::Created: return iso(s.created[row]);
    case Column::Solved: return iso(s.solved[row]);
    case Column::FirstReply: return s.firstReply[row] == kNoMinutes ? QString() : QString::number(s.firstReply[row]);
    case Column::Resolution: return s.resolution[row] == kNoMinutes ? QString() : QString::number(s.resolution[row]);
    case Column::Reopens: return s.reopens[row] < 0 ? QString() : QString::number(s.reopens[row]);
    case Column::Replies: return s.replies[row] < 0 ? QString() : QString::number(s.replies[row]);
    case Column::Priority: return Priority(s.priority[row]) == Priority::None ? QString() : priority(s, row);
    default: return cellText(s, row, column, 0);
    }
}

} // namespace desk::ui
