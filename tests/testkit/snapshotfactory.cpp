// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/snapshotfactory.h"

#include "app/sandbox/random.h"

#include <algorithm>
#include <array>
#include <string>

namespace desk::test {

namespace {

using sandbox::Random;

constexpr std::array<std::string_view, 20> kFirstNames { "Anna", "Bruno", "Chloé", "David", "Élodie", "Farid", "Greta",
    "Hugo", "Inès", "Jonas", "Karim", "Léa", "Marta", "Nils", "Olga", "Paul", "Quentin", "Rosa", "Søren", "Zoë" };
constexpr std::array<std::string_view, 16> kLastNames { "Almeida", "Bernard", "Costa", "Dubois", "Eriksen", "Fischer",
    "García", "Hansen", "Ivanova", "Jansen", "Keller", "Lefèvre", "Moreau", "Novak", "O'Neill", "Petit" };
constexpr std::array<std::string_view, 5> kGroups { "Support", "Billing", "Tier 2", "Logistics", "Équipe FR" };
constexpr std::array<std::string_view, 8> kOrganizations { "", "", "Initech", "Umbrella", "Hooli", "Stark & Fils",
    "Wayne GmbH", "Tyrell" };
constexpr std::array<std::string_view, 12> kTags { "refund", "delivery", "login", "invoice", "bug", "vip",
    "spam_suspect", "outage", "feature_request", "returns", "password", "mobile" };
constexpr std::array<std::string_view, 10> kSubjects { "Refund not received for order", "Late delivery of order",
    "Cannot log in since the update", "Invoice shows the wrong address", "App crashes when I open a ticket",
    "Remboursement non reçu, commande", "Livraison en retard, commande", "How do I change my plan",
    "Password reset mail never arrives", "Duplicate charge on my card, order" };
constexpr Millis kDay = 86'400'000, kMinute = 60'000;

/// A low index more often than a high one.
template <std::size_t N> std::string_view skewed(Random& random, const std::array<std::string_view, N>& values)
{
    const double u = random.unit();
    return values[static_cast<std::size_t>(u * u * N)];
}

/// Owns the texts of a row that are put together.
struct SampleRow {
    TicketRow row;
    std::string id, subject, requester, email, assignee;
    std::vector<std::string_view> tags;

    SampleRow(std::size_t number, std::uint64_t seed)
        : id(std::to_string(number))
    {
        Random random = Random::forThing(seed, "sample", number);
        fillPeople(random);
        fillTimes(random);
        fillCodes(random);
        fillTags(random);
        subject = std::string(skewed(random, kSubjects)) + ' ' + std::to_string(10000 + random.below(90000));
        row.id = id;
        row.subject = subject;
    }
    SampleRow(const SampleRow&) = delete;
    SampleRow& operator=(const SampleRow&) = delete;

private:
    static std::string person(std::uint64_t number)
    {
        return std::string(kFirstNames[number % kFirstNames.size()]) + ' '
            + std::string(kLastNames[number / kFirstNames.size() % kLastNames.size()]);
    }

    void fillPeople(Random& random)
    {
        const std::uint64_t who = random.below(kFirstNames.size() * kLastNames.size());
        requester = person(who);
        email = "customer" + std::to_string(who) + "@example.com";
        row.requesterName = requester;
        row.requesterEmail = email;
        row.organizationName = skewed(random, kOrganizations);
        row.groupName = skewed(random, kGroups);
        row.brandName = random.chance(0.8) ? "Acme" : "Acme Pro";
        if (random.chance(0.85)) {
            assignee = person(random.below(12) * 7);
            row.assigneeName = assignee;
        }
    }

    void fillTimes(Random& random)
    {
        row.createdAt = kSampleNow - static_cast<Millis>(random.below(730 * 1440)) * kMinute;
        row.updatedAt
            = *row.createdAt + static_cast<Millis>(random.unit() * static_cast<double>(kSampleNow - *row.createdAt));
        if (random.chance(0.9)) {
            row.firstReplyMinutes = static_cast<int>(random.logNormal(90, 1.2));
            row.replies = static_cast<int>(1 + random.below(6));
        }
        const Millis age = kSampleNow - *row.createdAt;
        if (random.chance(age > 14 * kDay ? 0.96 : 0.4)) {
            row.resolutionMinutes
                = static_cast<int>(std::min(random.logNormal(1200, 1.3), static_cast<double>(age / kMinute)));
            row.solvedAt = *row.createdAt + *row.resolutionMinutes * kMinute;
        } else if (random.chance(0.5)) {
            row.waitingSince = row.updatedAt;
        }
        row.reopens = random.chance(0.07) ? static_cast<int>(1 + random.below(3)) : 0;
    }

    void fillCodes(Random& random)
    {
        using enum StatusCategory;
        static constexpr std::array<StatusCategory, 4> kUnsolved { Open, Pending, New, Hold };
        if (row.solvedAt)
            row.status = kSampleNow - *row.solvedAt > 28 * kDay ? Closed : Solved;
        else
            row.status = random.chance(0.02) ? (random.chance(0.5) ? Deleted : Spam)
                                             : kUnsolved[random.below(kUnsolved.size())];
        row.statusRaw = nameOf(row.status);
        row.statusLabel = row.statusRaw;
        static constexpr std::array<double, 5> kPriorityWeights { 30, 15, 35, 15, 5 };
        row.priority = static_cast<Priority>(random.weighted(kPriorityWeights));
        static constexpr std::array<double, 8> kChannelWeights { 50, 20, 8, 8, 7, 3, 3, 1 };
        row.channel = static_cast<Channel>(random.weighted(kChannelWeights));
        row.channelRaw = nameOf(row.channel);
        static constexpr std::array<double, 5> kCsatWeights { 60, 20, 14, 2, 4 };
        row.csat = static_cast<Csat>(random.weighted(kCsatWeights));
        row.kind
            = row.channel == Channel::Chat && random.chance(0.5) ? ConversationKind::Chat : ConversationKind::Ticket;
        row.type = random.chance(0.3) ? "incident" : random.chance(0.5) ? "question" : "";
    }

    void fillTags(Random& random)
    {
        for (std::uint64_t left = random.below(4); left > 0; --left)
            if (const std::string_view tag = skewed(random, kTags); std::ranges::find(tags, tag) == tags.end())
                tags.push_back(tag);
        row.tags = tags;
    }
};

} // namespace

std::vector<SnapshotAccount> sampleAccounts(std::size_t count)
{
    SnapshotAccount acme, globex;
    acme.account.id = QStringLiteral("acme-1");
    acme.account.name = QStringLiteral("acme");
    acme.account.url = QUrl(QStringLiteral("https://acme.zendesk.com"));
    globex.account.id = QStringLiteral("globex-1");
    globex.account.name = QStringLiteral("Globex");
    globex.account.url = QUrl(QStringLiteral("https://globex.freshdesk.com"));
    globex.account.provider = Provider::Freshdesk;
    globex.account.colour = 1;
    acme.newest = globex.newest = kSampleNow;
    std::vector<SnapshotAccount> accounts { acme, globex };
    accounts.resize(std::min<std::size_t>(count, 2));
    return accounts;
}

void forSampleTickets(std::size_t tickets, std::uint64_t seed, std::size_t accounts,
    const std::function<void(std::uint8_t, const TicketRow&)>& use)
{
    for (std::size_t number = 1; number <= tickets; ++number) {
        const SampleRow sample(number, seed);
        use(accounts > 1 && number % 3 == 0 ? 1 : 0, sample.row);
    }
}

SnapshotPtr makeSnapshot(std::size_t tickets, std::uint64_t seed, std::size_t accounts)
{
    IndexBuilder builder;
    builder.reset(sampleAccounts(accounts));
    forSampleTickets(
        tickets, seed, accounts, [&](std::uint8_t account, const TicketRow& row) { builder.put(account, row); });
    return builder.publish();
}

} // namespace desk::test
