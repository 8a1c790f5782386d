// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/metrics/stories.h"

#include <QDateTime>
#include <QtGlobal>

namespace desk::test {

Millis instant(const char* iso)
{
    const QDateTime time = QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate);
    if (!time.isValid())
        qFatal("not a time: %s", iso);
    return time.toMSecsSinceEpoch();
}

Story::Story(Millis created, std::string id)
    : m_created(created)
    , m_at(created)
{
    m_row.id = std::move(id);
    m_row.accountId = "a";
    m_row.requesterId = m_row.submitterId = "customer";
    m_row.submitter = AuthorKind::EndUser;
    m_row.createdAt = m_row.updatedAt = created;
    m_row.messagesKnown = true;
    becomes(StatusCategory::New, "customer");
}

Story& Story::at(Millis instant)
{
    m_at = instant;
    return *this;
}

Event& Story::add(EventKind kind, const std::string& who)
{
    Event& event = m_events.emplace_back();
    event.id = std::to_string(1000 + m_next++);
    event.at = m_at;
    event.kind = kind;
    event.authorId = who;
    if (!std::exchange(m_together, false))
        ++m_update;
    event.groupKey = "u" + std::to_string(m_update);
    m_row.updatedAt = m_at;
    return event;
}

Story& Story::says(std::string who)
{
    add(EventKind::Message, who).isPublic = true;
    return *this;
}

Story& Story::notes(std::string who)
{
    add(EventKind::Note, who).isPublic = false;
    return *this;
}

Story& Story::chats(std::string who, std::string session)
{
    Event& event = add(EventKind::ChatMessage, who);
    event.isPublic = true;
    event.groupKey = std::move(session);
    return *this;
}

Story& Story::becomes(StatusCategory status, std::string by)
{
    Event& event = add(EventKind::Change, by);
    event.field = "status";
    if (m_row.status != StatusCategory::Unknown)
        event.from = nameOf(m_row.status);
    event.to = nameOf(status);
    m_row.status = status;
    return *this;
}

Story& Story::assign(std::string who)
{
    Event& event = add(EventKind::Change, "agent");
    event.field = "assignee_id";
    event.from = m_row.assigneeId;
    event.to = who;
    m_row.assigneeId = std::move(who);
    return *this;
}

Story& Story::mergeAway()
{
    m_row.mergedInto = "99";
    m_row.tags.push_back("closed_by_merge");
    return becomes(StatusCategory::Closed, "agent");
}

Story& Story::together()
{
    m_together = true;
    return *this;
}

TicketHistory Story::history(const BotList& bots) const
{
    HistoryBuilder builder(bots);
    builder.begin() = m_row;
    for (const Event& event : m_events) {
        const bool agent = event.authorId == "agent" || event.authorId == "second" || event.authorId == "bot";
        EventFacts facts;
        facts.at = event.at;
        facts.kind = event.kind;
        facts.role = resolvedRole(
            event.role, event.authorId, m_row.requesterId, agent ? AuthorRole::Agent : AuthorRole::EndUser);
        facts.isPublic = event.isPublic;
        facts.id = event.id;
        facts.authorId = event.authorId;
        facts.field = event.field;
        facts.from = event.from;
        facts.to = event.to;
        facts.groupKey = event.groupKey;
        builder.add(facts);
    }
    return builder.finish();
}

MetricResult over(
    const std::vector<TicketHistory>& tickets, std::string_view metric, const MetricContext& context, bool evidence)
{
    const MetricDefinition* definition = findMetric(metric);
    if (!definition)
        qFatal("there is no metric %s", std::string(metric).c_str());
    const MetricDefinition* const wanted[] = { definition };
    MetricRun run(wanted, { context, evidence, PercentileRule::Linear });
    for (const TicketHistory& ticket : tickets)
        run.add(TicketDigest(ticket));
    return std::move(run.finish(context.now).front());
}

std::vector<double> values(const TicketHistory& ticket, std::string_view metric, const MetricContext& context)
{
    std::vector<double> all;
    for (const MetricEvidence& evidence : over({ ticket }, metric, context, true).tickets)
        all.push_back(evidence.value);
    return all;
}

std::optional<double> value(const TicketHistory& ticket, std::string_view metric, const MetricContext& context)
{
    const auto all = values(ticket, metric, context);
    return all.size() == 1 ? std::optional(all.front()) : std::nullopt;
}

std::optional<Exclusion> reason(const TicketHistory& ticket, std::string_view metric, const MetricContext& context)
{
    const auto left = over({ ticket }, metric, context, true).leftOut;
    return left.empty() ? std::nullopt : std::optional(left.front().reason);
}

} // namespace desk::test
