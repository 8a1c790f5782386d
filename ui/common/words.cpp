// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/words.h"

#include <QCoreApplication>

namespace desk::ui::words {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace

QString status(StatusCategory value)
{
    switch (value) {
    case StatusCategory::New: return Words::tr("New", "status");
    case StatusCategory::Open: return Words::tr("Open", "status");
    case StatusCategory::Pending: return Words::tr("Pending", "status");
    case StatusCategory::Hold: return Words::tr("On hold", "status");
    case StatusCategory::Solved: return Words::tr("Solved", "status");
    case StatusCategory::Closed: return Words::tr("Closed", "status");
    case StatusCategory::Deleted: return Words::tr("Deleted", "status");
    case StatusCategory::Spam: return Words::tr("Spam", "status");
    case StatusCategory::Unknown: break;
    }
    return Words::tr("Unknown", "status");
}

QString status(StatusCategory value, const QString& own)
{
    static constexpr std::pair<StatusCategory, QLatin1String> kPlain[] = {
        { StatusCategory::New, QLatin1String("New") },
        { StatusCategory::Open, QLatin1String("Open") },
        { StatusCategory::Pending, QLatin1String("Pending") },
        { StatusCategory::Hold, QLatin1String("On-hold") },
        { StatusCategory::Solved, QLatin1String("Solved") },
        { StatusCategory::Closed, QLatin1String("Closed") },
    };
    const bool plain = std::ranges::any_of(kPlain,
        [&](const auto& word) { return word.first == value && own.compare(word.second, Qt::CaseInsensitive) == 0; });
    return own.isEmpty() || plain ? status(value) : own;
}

QString priority(Priority value)
{
    switch (value) {
    case Priority::None: return Words::tr("No priority");
    case Priority::Low: return Words::tr("Low", "priority");
    case Priority::Normal: return Words::tr("Normal", "priority");
    case Priority::High: return Words::tr("High", "priority");
    case Priority::Urgent: return Words::tr("Urgent", "priority");
    case Priority::Unknown: break;
    }
    return Words::tr("Unknown", "priority");
}

QString ticketType(const QString& own)
{
    if (own == QLatin1String("question"))
        return Words::tr("Question", "type of a ticket");
    if (own == QLatin1String("incident"))
        return Words::tr("Incident", "type of a ticket");
    if (own == QLatin1String("problem"))
        return Words::tr("Problem", "type of a ticket");
    if (own == QLatin1String("task"))
        return Words::tr("Task", "type of a ticket");
    return own;
}

QString channel(Channel value)
{
    switch (value) {
    case Channel::Email: return Words::tr("Email");
    case Channel::Web: return Words::tr("Web form");
    case Channel::Chat: return Words::tr("Chat");
    case Channel::Messaging: return Words::tr("Messaging");
    case Channel::Phone: return Words::tr("Phone");
    case Channel::Social: return Words::tr("Social media");
    case Channel::Api: return Words::tr("API");
    case Channel::Other: break;
    }
    return Words::tr("Other", "channel");
}

QString csat(Csat value)
{
    switch (value) {
    case Csat::None: return {};
    case Csat::Offered: return Words::tr("Asked", "satisfaction");
    case Csat::Good: return Words::tr("Good", "satisfaction");
    case Csat::Neutral: return Words::tr("Neutral", "satisfaction");
    case Csat::Bad: return Words::tr("Bad", "satisfaction");
    case Csat::Unknown: break;
    }
    return Words::tr("Unknown", "satisfaction");
}

QString provider(Provider value)
{
    return value == Provider::Zendesk ? QStringLiteral("Zendesk") : QStringLiteral("Freshdesk");
}

QString kind(ConversationKind value)
{
    switch (value) {
    case ConversationKind::Ticket: return Words::tr("Ticket");
    case ConversationKind::Chat: return Words::tr("Chat");
    case ConversationKind::OfflineMessage: return Words::tr("Offline message");
    }
    return {};
}

const char* channelIcon(Channel value)
{
    switch (value) {
    case Channel::Email: return "mail";
    case Channel::Web: return "web";
    case Channel::Chat: return "chat";
    case Channel::Messaging: return "messaging";
    case Channel::Phone: return "phone";
    case Channel::Social: return "social";
    case Channel::Api: return "api";
    case Channel::Other: break;
    }
    return "conversations";
}

} // namespace desk::ui::words
