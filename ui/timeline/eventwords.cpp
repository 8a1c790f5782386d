// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/eventwords.h"

#include "app/base/text.h"
#include "ui/common/words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

namespace desk::ui::words {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(EventWords)
};

QString systemField(const std::string& field)
{
    if (field == "status" || field == "custom_status_id")
        return Words::tr("Status", "field");
    if (field == "priority")
        return Words::tr("Priority", "field");
    if (field == "type" || field == "ticket_type_id")
        return Words::tr("Type", "field");
    if (field == "subject")
        return Words::tr("Subject", "field");
    if (field == "tags" || field == "current_tags")
        return Words::tr("Tags", "field");
    if (field == "assignee_id" || field == "responder_id")
        return Words::tr("Assignee", "field");
    if (field == "group_id")
        return Words::tr("Group", "field");
    if (field == "requester_id")
        return Words::tr("Requester", "field");
    if (field == "organization_id" || field == "company_id")
        return Words::tr("Organization", "field");
    if (field == "brand_id")
        return Words::tr("Brand", "field");
    if (field == "satisfaction_score")
        return Words::tr("Satisfaction", "field");
    return {};
}

/// ["a","b"] as "a, b"; anything else as it is.
QString readable(const std::string& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(json));
    if (!document.isArray())
        return text(json);
    QStringList parts;
    for (const QJsonValue& value : document.array())
        parts.append(value.toVariant().toString());
    return parts.join(QLatin1String(", "));
}

QString value(const std::string& field, const std::string& raw, const std::string& label)
{
    if (field == "status")
        if (const auto known = fromName<StatusCategory>(raw))
            return status(*known);
    if (field == "priority" && !raw.empty())
        if (const auto known = fromName<Priority>(raw))
            return priority(*known);
    if (field == "type" && label.empty() && !raw.empty())
        return ticketType(readable(raw));
    const QString shown = label.empty() ? readable(raw) : readable(label);
    return shown.isEmpty() ? Words::tr("none", "value of a field") : shown;
}

} // namespace

QString role(AuthorRole value)
{
    switch (value) {
    case AuthorRole::Requester: return Words::tr("Requester");
    case AuthorRole::Agent: return Words::tr("Agent");
    case AuthorRole::EndUser: return Words::tr("Other end-user");
    case AuthorRole::Bot: return Words::tr("Bot, automatic reply");
    case AuthorRole::System: return Words::tr("System");
    case AuthorRole::Unknown: break;
    }
    return {};
}

QString field(const Conversation::Entry& change)
{
    const QString known = systemField(change.event.field);
    if (!known.isEmpty())
        return known;
    return text(change.fieldLabel.empty() ? change.event.field : change.fieldLabel);
}

QString fromValue(const Conversation::Entry& change)
{
    return value(change.event.field, change.event.from, change.fromLabel);
}

QString toValue(const Conversation::Entry& change)
{
    return value(change.event.field, change.event.to, change.toLabel);
}

QString values(const Conversation::Entry& change)
{
    const Event& event = change.event;
    const bool named = event.kind == EventKind::Change
        && (event.field == "status" || event.field == "priority" || event.field == "assignee_id"
            || event.field == "group_id");
    return named ? fromValue(change) + QStringLiteral(" → ") + toValue(change) : QString();
}

QString brief(const Conversation::Entry& entry)
{
    const Event& event = entry.event;
    switch (event.kind) {
    case EventKind::Change:
        if (const QString both = values(entry); !both.isEmpty())
            return Words::tr("%1 %2", "field, old → new value").arg(field(entry).toLower(), both);
        return field(entry).toLower();
    case EventKind::Join: return Words::tr("%1 joined").arg(text(entry.author.name));
    case EventKind::Leave: return Words::tr("%1 left").arg(text(entry.author.name));
    case EventKind::Rating: {
        const QString remark = text(event.text).simplified();
        return remark.isEmpty() ? Words::tr("rating") : Words::tr("rating: “%1”").arg(remark);
    }
    case EventKind::System: return Words::tr("system notice");
    default: return event.kindRaw.empty() ? Words::tr("unknown event") : text(event.kindRaw);
    }
}

QString waitFor(const TimelineItem& wait)
{
    if (wait.waiting == TimelineItem::Waiting::Nobody)
        return Words::tr("solved, nobody waited");
    if (wait.waiting == TimelineItem::Waiting::ForCustomer)
        return wait.running ? Words::tr("for the customer, still running") : Words::tr("for the customer");
    if (wait.running)
        return Words::tr("for us, still running");
    return wait.firstReply ? Words::tr("for first reply") : Words::tr("for us");
}

QString leftOut(LeftOuts what)
{
    QStringList sorts;
    if (what & LeftOut::Script)
        sorts.append(Words::tr("scripts", "left out of a message"));
    if (what & LeftOut::Form)
        sorts.append(Words::tr("forms", "left out of a message"));
    if (what & LeftOut::Embedded)
        sorts.append(Words::tr("embedded pages and media", "left out of a message"));
    if (what & LeftOut::Redirect)
        sorts.append(Words::tr("redirections", "left out of a message"));
    if (what & LeftOut::Link)
        sorts.append(Words::tr("unsafe links", "left out of a message"));
    QStringList sentences;
    if (!sorts.isEmpty())
        sentences.append(Words::tr("Left out: %1.").arg(sorts.join(QStringLiteral(", "))));
    if (what & LeftOut::Hidden)
        sentences.append(Words::tr("Text that was hidden is shown."));
    return sentences.join(QLatin1Char(' '));
}

QString fileSize(qint64 bytes)
{
    return bytes < 0 ? QString()
                     : QLocale().formattedDataSize(bytes, bytes < 1'000'000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

} // namespace desk::ui::words
