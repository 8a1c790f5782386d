// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filters/fieldwords.h"

#include "app/query/metricvalue.h"
#include "app/query/vocabulary.h"

#include <QCoreApplication>

namespace desk::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FieldWords)
};

using Hints = std::vector<ValueHint>;

Hints dateHints()
{
    return { { QStringLiteral("<24h"), Words::tr("younger than 24 hours") },
        { QStringLiteral("<7d"), Words::tr("younger than 7 days") },
        { QStringLiteral(">30d"), Words::tr("older than 30 days") },
        { QStringLiteral(">=2026-01-15"), Words::tr("from that day on") },
        { QStringLiteral("2026-01..2026-03"), Words::tr("from January to March") } };
}

Hints durationHints()
{
    return { { QStringLiteral(">4h"), Words::tr("longer than 4 hours") },
        { QStringLiteral(">24h"), Words::tr("longer than 24 hours") },
        { QStringLiteral("<30m"), Words::tr("shorter than 30 minutes") },
        { QStringLiteral("1d..7d"), Words::tr("from one day to seven") } };
}

Hints countHints()
{
    return { { QStringLiteral("0"), Words::tr("exactly none") }, { QStringLiteral(">0"), Words::tr("at least one") },
        { QStringLiteral("2..5"), Words::tr("from two to five") } };
}

Hints ownHints()
{
    return { { QStringLiteral(">=100"), Words::tr("a number, at least 100") },
        { QStringLiteral("10..20"), Words::tr("a number from 10 to 20") },
        { QStringLiteral(">=2026-01-15"), Words::tr("from that day on") } };
}

Hints priorityHints()
{
    return { { QStringLiteral(">=high"), Words::tr("high or urgent") },
        { QStringLiteral("<high"), Words::tr("low or normal") } };
}

Hints textHints()
{
    return { { QStringLiteral("/…/"), Words::tr("a regular expression; i after it: upper and lower case alike") } };
}

/// ">4" can go on to be minutes, hours, days or weeks.
Hints unitHints(const QString& typed)
{
    const QString number = typed.mid(typed.indexOf(QStringLiteral("..")) < 0 ? 0 : typed.lastIndexOf(u'.') + 1);
    if (number.isEmpty() || !number.back().isDigit() || number.contains(u'-') || number.size() > 6)
        return {};
    const bool compared = number.front() == u'<' || number.front() == u'>' || number.size() < typed.size();
    if (!compared)
        return {};
    return { { typed + u'm', Words::tr("minutes") }, { typed + u'h', Words::tr("hours") },
        { typed + u'd', Words::tr("days") }, { typed + u'w', Words::tr("weeks") } };
}

Hints hourHints()
{
    return { { QStringLiteral("mon..fri"), Words::tr("from Monday to Friday") },
        { QStringLiteral("9..17"), Words::tr("from 9:00 to 17:59") },
        { QStringLiteral("mon-9..fri-17"), Words::tr("from Monday to Friday, from 9:00 to 17:59") },
        { QStringLiteral("sat..sun"), Words::tr("at the weekend") } };
}

Hints metricHints(const QString& name)
{
    const auto field = metricField(name);
    if (!field)
        return {};
    Hints hints;
    if (const QString first = metricExamples(*field->metric).front(); first == QLatin1String("yes")) {
        hints.push_back({ first, Words::tr("counts for the share") });
        hints.push_back({ QStringLiteral("no"), Words::tr("counts against the share") });
    } else if (first == QLatin1String(">4h")) {
        hints = durationHints();
    } else {
        hints.push_back({ first, Words::tr("more than two") });
    }
    hints.push_back({ QStringLiteral("2026-01..2026-03"), Words::tr("from January to March") });
    hints.push_back({ QStringLiteral("mon-9..fri-17"), Words::tr("from Monday to Friday, from 9:00 to 17:59") });
    return hints;
}

Hints hintsOf(const QueryDimension& dimension, const QString& typed)
{
    const QueryField field = dimension.field;
    const FieldKind kind = fieldKind(field);
    Hints hints;
    if (kind == FieldKind::Date || kind == FieldKind::Duration)
        hints = unitHints(typed);
    const Hints more = field == QueryField::Priority ? priorityHints()
        : kind == FieldKind::Date                    ? dateHints()
        : kind == FieldKind::Duration                ? durationHints()
        : kind == FieldKind::Count                   ? countHints()
        : kind == FieldKind::WeekHour                ? hourHints()
        : kind == FieldKind::Metric                  ? metricHints(dimension.name)
        : kind == FieldKind::Custom                  ? ownHints()
        : kind == FieldKind::Text                    ? textHints()
                                                     : Hints();
    hints.insert(hints.end(), more.begin(), more.end());
    if (kind != FieldKind::Text && kind != FieldKind::Id && kind != FieldKind::Vocabulary
        && field != QueryField::Account) {
        hints.push_back({ QStringLiteral("none"), Words::tr("has no value") });
        hints.push_back({ QStringLiteral("any"), Words::tr("has a value") });
    }
    return hints;
}

} // namespace

std::vector<ValueHint> valueHints(const QueryDimension& field, const QString& typed)
{
    Hints hints = hintsOf(field, typed);
    std::erase_if(hints, [&](const ValueHint& hint) { return hint.text == typed || !hint.text.startsWith(typed); });
    return hints;
}

QString fieldWords(QueryField field)
{
    switch (field) {
    case QueryField::Text: return Words::tr("words in the subject and in all messages");
    case QueryField::Status: return Words::tr("how far the conversation is");
    case QueryField::Priority: return Words::tr("how urgent it is");
    case QueryField::Tag: return Words::tr("a tag");
    case QueryField::Assignee: return Words::tr("the agent it is assigned to");
    case QueryField::Group: return Words::tr("the group it is assigned to");
    case QueryField::Requester: return Words::tr("who asked, by name or address");
    case QueryField::Organization: return Words::tr("the requester’s organization");
    case QueryField::Brand: return Words::tr("the brand it was sent to");
    case QueryField::Type: return Words::tr("question, incident and the like");
    case QueryField::Channel: return Words::tr("the way it came in");
    case QueryField::Kind: return Words::tr("ticket or chat");
    case QueryField::Account: return Words::tr("one of your accounts");
    case QueryField::Csat: return Words::tr("the customer’s rating");
    case QueryField::Created: return Words::tr("when it began");
    case QueryField::Updated: return Words::tr("when something last changed");
    case QueryField::Solved: return Words::tr("when it was solved");
    case QueryField::Waiting: return Words::tr("how long the customer waits for an answer");
    case QueryField::FirstReply: return Words::tr("time to the first answer");
    case QueryField::Resolution: return Words::tr("time until it was solved");
    case QueryField::Reopens: return Words::tr("how often it was opened again");
    case QueryField::Replies: return Words::tr("how many answers agents wrote");
    case QueryField::Id: return Words::tr("its number");
    case QueryField::Subject: return Words::tr("words in the subject");
    case QueryField::Body: return Words::tr("words in public messages");
    case QueryField::Note: return Words::tr("words in private notes");
    case QueryField::Provider: return Words::tr("the help desk’s maker");
    case QueryField::StatusLabel: return Words::tr("the status as your help desk words it");
    case QueryField::CreatedHour: return Words::tr("the hour of the week it began in");
    case QueryField::Sla: return Words::tr("service level targets that were met or missed");
    case QueryField::Metric: return Words::tr("what it adds to a metric, or when");
    case QueryField::Custom: return Words::tr("a field of your own");
    case QueryField::Compound: break;
    }
    return {};
}

QString fieldExample(QueryField field)
{
    static const QHash<QueryField, QString> kExamples {
        { QueryField::Text, QStringLiteral("refund \"late delivery\" charg* -spam /inv-?\\d+/i") },
        { QueryField::Status, QStringLiteral("status:open,pending") },
        { QueryField::Priority, QStringLiteral("priority:>=high") },
        { QueryField::Tag, QStringLiteral("tag:refund -tag:spam") },
        { QueryField::Assignee, QStringLiteral("assignee:none") },
        { QueryField::Group, QStringLiteral("group:\"Tier 2\"") },
        { QueryField::Requester, QStringLiteral("requester:anna*") },
        { QueryField::Organization, QStringLiteral("organization:any") },
        { QueryField::Brand, QStringLiteral("brand:acme") },
        { QueryField::Type, QStringLiteral("type:incident") },
        { QueryField::Channel, QStringLiteral("channel:email,chat") },
        { QueryField::Kind, QStringLiteral("kind:chat") },
        { QueryField::Account, QStringLiteral("account:acme") },
        { QueryField::Csat, QStringLiteral("csat:bad") },
        { QueryField::Created, QStringLiteral("created:2026-01..2026-03") },
        { QueryField::Updated, QStringLiteral("updated:<7d") },
        { QueryField::Solved, QStringLiteral("solved:>=2026-01-15") },
        { QueryField::Waiting, QStringLiteral("waiting:>24h") },
        { QueryField::FirstReply, QStringLiteral("first-reply:>4h") },
        { QueryField::Resolution, QStringLiteral("resolution:<=2d") },
        { QueryField::Reopens, QStringLiteral("reopens:>0") },
        { QueryField::Replies, QStringLiteral("replies:2..5") },
        { QueryField::Id, QStringLiteral("id:42") },
        { QueryField::Subject, QStringLiteral("subject:\"late delivery\"") },
        { QueryField::Body, QStringLiteral("body:/order #\\d+/") },
        { QueryField::Note, QStringLiteral("note:escalat*") },
        { QueryField::Provider, QStringLiteral("provider:freshdesk") },
        { QueryField::StatusLabel, QStringLiteral("status-label:\"Awaiting parts\"") },
        { QueryField::CreatedHour, QStringLiteral("created-hour:mon-9..fri-17") },
        { QueryField::Sla, QStringLiteral("sla:first-reply-missed") },
        { QueryField::Metric, QStringLiteral("metric-next_reply_minutes:>4h metric-chats_missed:2026-03") },
        { QueryField::Custom, QStringLiteral("\"Order number\":A-17 \"Amount\":>=100") },
    };
    return kExamples.value(field);
}

} // namespace desk::ui
