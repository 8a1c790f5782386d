// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/analytics/plainticket.h"

#include "app/base/text.h"

#include <QDateTime>
#include <QStringList>
#include <QTimeZone>
#include <algorithm>

namespace desk::test {

namespace {

using P = PlainTicket;
using sandbox::Random;
constexpr Millis kHour = 3'600'000, kDay = 24 * kHour;

QDate parisDay(Millis time)
{
    return QDateTime::fromMSecsSinceEpoch(time, QTimeZone("Europe/Paris")).date();
}

bool hasTag(const P& t, const char* tag)
{
    return std::ranges::find(t.tags, QString::fromUtf8(tag)) != t.tags.end();
}

bool is(const QString& value, const char* name)
{
    return value == QString::fromUtf8(name);
}

} // namespace

std::vector<PlainTicket> plainTickets(std::size_t count, std::uint64_t seed)
{
    std::vector<PlainTicket> tickets;
    forSampleTickets(count, seed, 2, [&](std::uint8_t account, const TicketRow& row) {
        PlainTicket t;
        t.account = account;
        t.status = row.status;
        t.priority = row.priority;
        t.channel = row.channel;
        t.csat = row.csat;
        t.id = text(row.id);
        t.subject = text(row.subject);
        t.group = text(row.groupName);
        t.assignee = text(row.assigneeName);
        t.requester = text(row.requesterName);
        t.email = text(row.requesterEmail);
        t.organization = text(row.organizationName);
        t.type = text(row.type);
        t.brand = text(row.brandName);
        for (const auto tag : row.tags)
            t.tags.push_back(text(tag));
        t.created = row.createdAt.value_or(0);
        t.updated = row.updatedAt.value_or(0);
        t.solved = row.solvedAt.value_or(0);
        t.waiting = row.waitingSince.value_or(0);
        t.firstReply = row.firstReplyMinutes.value_or(-1);
        t.resolution = row.resolutionMinutes.value_or(-1);
        t.reopens = row.reopens.value_or(-1);
        t.replies = row.replies.value_or(-1);
        tickets.push_back(std::move(t));
    });
    return tickets;
}

const std::vector<PlainTerm>& plainTerms()
{
    using F = QueryField;
    using enum StatusCategory;
    static const std::vector<PlainTerm> terms {
        { "status:open,pending", F::Status, [](const P& t) { return t.status == Open || t.status == Pending; } },
        { "-status:closed", F::Status, [](const P& t) { return t.status != Closed; } },
        { "status:solved,closed", F::Status, [](const P& t) { return t.status == Solved || t.status == Closed; } },
        { "priority:>=high", F::Priority,
            [](const P& t) { return t.priority == Priority::High || t.priority == Priority::Urgent; } },
        { "priority:<normal,urgent", F::Priority,
            [](const P& t) { return t.priority == Priority::Low || t.priority == Priority::Urgent; } },
        { "priority:none", F::Priority, [](const P& t) { return t.priority == Priority::None; } },
        { "priority:low..high", F::Priority,
            [](const P& t) { return t.priority >= Priority::Low && t.priority <= Priority::High; } },
        { "channel:email,chat", F::Channel,
            [](const P& t) { return t.channel == Channel::Email || t.channel == Channel::Chat; } },
        { "-channel:web", F::Channel, [](const P& t) { return t.channel != Channel::Web; } },
        { "csat:any", F::Csat, [](const P& t) { return t.csat != Csat::None; } },
        { "tag:REFUND", F::Tag, [](const P& t) { return hasTag(t, "refund"); } },
        { "tag:re*", F::Tag, [](const P& t) { return hasTag(t, "refund") || hasTag(t, "returns"); } },
        { "-tag:refund,login", F::Tag, [](const P& t) { return !hasTag(t, "refund") && !hasTag(t, "login"); } },
        { "tag:none", F::Tag, [](const P& t) { return t.tags.empty(); } },
        { "group:\"tier 2\"", F::Group, [](const P& t) { return is(t.group, "Tier 2"); } },
        { "group:\"equipe fr\"", F::Group, [](const P& t) { return is(t.group, "Équipe FR"); } },
        { "group:Tier", F::Group, [](const P&) { return false; } },
        { "assignee:none", F::Assignee, [](const P& t) { return t.assignee.isEmpty(); } },
        { "assignee:any", F::Assignee, [](const P& t) { return !t.assignee.isEmpty(); } },
        { "requester:elodie*", F::Requester,
            [](const P& t) { return t.requester.startsWith(QString::fromUtf8("Élodie")); } },
        { "requester:Customer1@example.com", F::Requester,
            [](const P& t) { return is(t.email, "customer1@example.com"); } },
        { "organization:hooli,none", F::Organization,
            [](const P& t) { return t.organization.isEmpty() || is(t.organization, "Hooli"); } },
        { "account:ACME", F::Account, [](const P& t) { return t.account == 0; } },
        { "created:2026-01..2026-03", F::Created,
            [](const P& t) {
                return parisDay(t.created) >= QDate(2026, 1, 1) && parisDay(t.created) < QDate(2026, 4, 1);
            } },
        { "created:>2025", F::Created, [](const P& t) { return parisDay(t.created).year() > 2025; } },
        { "created:<=2026-03-29", F::Created, [](const P& t) { return parisDay(t.created) <= QDate(2026, 3, 29); } },
        { "created:<30d", F::Created, [](const P& t) { return t.created > kSampleNow - 30 * kDay; } },
        { "updated:1d..7d", F::Updated,
            [](const P& t) {
                return t.updated / 1000 * 1000 >= kSampleNow - 7 * kDay && t.updated <= kSampleNow - kDay;
            } },
        { "solved:2026-10", F::Solved,
            [](const P& t) {
                return t.solved != 0 && parisDay(t.solved).month() == 10 && parisDay(t.solved).year() == 2026;
            } },
        { "solved:none", F::Solved, [](const P& t) { return t.solved == 0; } },
        { "waiting:>24h", F::Waiting,
            [](const P& t) { return t.waiting != 0 && t.waiting / 1000 < (kSampleNow - kDay) / 1000; } },
        { "first-reply:>4h", F::FirstReply, [](const P& t) { return t.firstReply > 240; } },
        { "first-reply:none,<=30m", F::FirstReply, [](const P& t) { return t.firstReply <= 30; } },
        { "resolution:1d..1w", F::Resolution,
            [](const P& t) { return t.resolution >= 1440 && t.resolution <= 7 * 1440; } },
        { "reopens:>0", F::Reopens, [](const P& t) { return t.reopens > 0; } },
        { "replies:1..3", F::Replies, [](const P& t) { return t.replies >= 1 && t.replies <= 3; } },
        { "-replies:any", F::Replies, [](const P& t) { return t.replies < 0; } },
        { "id:1*,42", F::Id, [](const P& t) { return t.id.startsWith(u'1') || is(t.id, "42"); } },
        { "order", F::Text, [](const P& t) { return t.subject.contains(QStringLiteral("order")); } },
        { "-update", F::Text, [](const P& t) { return !t.subject.contains(QStringLiteral("update")); } },
    };
    return terms;
}

PlainTerms randomTerms(Random& random, std::uint64_t most)
{
    PlainTerms terms;
    for (std::uint64_t left = random.below(most + 1); left > 0; --left)
        terms.push_back(plainTerms()[random.below(plainTerms().size())]);
    return terms;
}

void changeOne(PlainTerms& terms, Random& random)
{
    const PlainTerm other = plainTerms()[random.below(plainTerms().size())];
    const std::uint64_t what = random.below(3);
    if (terms.empty() || what == 0)
        return terms.push_back(other);
    const auto at = terms.begin() + static_cast<std::ptrdiff_t>(random.below(terms.size()));
    if (what == 1)
        terms.erase(at);
    else
        *at = other;
}

QString written(const PlainTerms& terms)
{
    QStringList texts;
    for (const PlainTerm& term : terms)
        texts += QString::fromUtf8(term.text);
    return texts.join(u' ');
}

bool matches(const PlainTicket& ticket, const PlainTerms& terms, QueryField except)
{
    return std::ranges::all_of(terms, [&](const PlainTerm& t) { return t.field == except || t.matches(ticket); });
}

ViewRequest plainRequest(const PlainTerms& terms)
{
    ViewRequest request;
    request.query = std::get<Query>(parseQuery(written(terms)));
    request.timeZone = "Europe/Paris";
    request.now = kSampleNow;
    return request;
}

TextSearch subjectSearch(int* calls)
{
    return [calls](const Snapshot& s, const StoreQuestion& question, const CancelToken&) {
        std::vector<Row> rows;
        for (Row r = 0; r < s.rows(); ++r)
            if (text(s.subjects.at(r)).contains(question.value.text))
                rows.push_back(r);
        if (calls)
            ++*calls;
        return rows;
    };
}

} // namespace desk::test
