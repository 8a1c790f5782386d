// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/catalogue.h"

#include "app/sandbox/names.h"
#include "app/sandbox/random.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace desk::sandbox {
namespace {

struct GroupName {
    std::string_view area, english, french;
};
/// In the order of Catalogue::groups.
constexpr std::array kGroups {
    GroupName { "first", "Tier 1", "Accueil client" },
    GroupName { "tech", "Tier 2", "Atelier technique" },
    GroupName { "orders", "Orders & Delivery", "Commandes et livraisons" },
    GroupName { "warranty", "Warranty & Returns", "Garantie et retours" },
    GroupName { "app", "App & Connectivity", "Application et cloud" },
    GroupName { "dealers", "Dealer Desk", "Revendeurs" },
};
constexpr std::int64_t kBeyondDouble = 9'007'199'254'740'993; ///< 2^53 + 1

std::int64_t personId(Provider provider, std::size_t index)
{
    const auto i = static_cast<std::int64_t>(index);
    if (index % 53 == 52)
        return kBeyondDouble + 2 * i;
    return (provider == Provider::Zendesk ? 4'170'600'000'000 : 103'000'400'000) + 37 * i;
}

std::string digits(Random& random, int count)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += static_cast<char>('0' + random.below(10));
    return text;
}

} // namespace

Catalogue::Catalogue(Provider provider, int tickets, std::uint64_t seed, const Timeline& timeline)
{
    const bool french = provider == Provider::Freshdesk;
    addStatuses(provider);
    addFields(provider);
    addGroups(french, timeline.start());
    addOrganizations(french, tickets, seed, timeline);
    addAgents(provider, tickets, seed, timeline.start());
    addCustomers(provider, tickets, seed, timeline);
    for (std::size_t i = 0; i < people.size(); ++i)
        personIndex.emplace(people[i].id, i);
}

const Named& Catalogue::groupFor(std::string_view area) const
{
    const auto it = std::find_if(kGroups.begin(), kGroups.end(), [&](const GroupName& g) { return g.area == area; });
    return groups[it == kGroups.end() ? 0 : static_cast<std::size_t>(it - kGroups.begin())];
}

std::int64_t Catalogue::defaultStatus(StatusCategory category) const
{
    for (const CustomStatus& status : statuses)
        if (status.category == category && status.isDefault)
            return status.id;
    return category == StatusCategory::New ? defaultStatus(StatusCategory::Open) : 0;
}

std::int64_t Catalogue::otherStatus(StatusCategory category) const
{
    for (const CustomStatus& status : statuses)
        if (status.category == category && !status.isDefault)
            return status.id;
    return defaultStatus(category);
}

void Catalogue::addGroups(bool french, Millis start)
{
    for (std::size_t i = 0; i < kGroups.size(); ++i) {
        Named group;
        group.id = (french ? 103'000'011'000 : 4'170'500'000'000) + static_cast<std::int64_t>(i) * 11;
        group.name = french ? kGroups[i].french : kGroups[i].english;
        group.createdAt = group.updatedAt = start - 90 * kDay;
        groups.push_back(std::move(group));
    }
    Named brand;
    brand.id = french ? 103'000'000'901 : 4'170'400'000'001;
    brand.name = french ? "Nordlys France" : "Nordlys EU";
    brand.domain = french ? "nordlys-france" : "nordlys";
    brand.createdAt = brand.updatedAt = start - 100 * kDay;
    brands.push_back(brand);
    brand.id += 7;
    brand.name = french ? "Nordlys Pro" : "Parts & Dealers";
    brand.domain = french ? "nordlys-pro" : "nordlys-parts";
    brands.push_back(brand);
}

void Catalogue::addAgents(Provider provider, int tickets, std::uint64_t seed, Millis start)
{
    const bool french = provider == Provider::Freshdesk;
    const auto names = agentNames(french);
    const auto wanted = static_cast<std::size_t>(std::clamp(12 + tickets / 3500, 12, 30));
    for (std::size_t i = 0; i < wanted; ++i) {
        Random random = Random::forThing(seed, "agent", i);
        Person p;
        p.id = personId(provider, i);
        p.name = names[i];
        p.email = asciiName(p.name) + (french ? "@nordlys.example.fr" : "@nordlys.example");
        p.locale = french ? "fr" : "en-GB";
        p.timeZone = french || i % 3 == 0 ? "Europe/Paris" : "Europe/Oslo";
        p.jobTitle = i == 0 ? (french ? "Responsable support" : "Support lead")
                            : (french ? "Conseiller" : "Support specialist");
        p.agent = true;
        p.admin = i == 0;
        p.active = i != 7; // left the company; still the author of old replies
        Named& group = groups[(i + 1) % groups.size()];
        p.group = group.id;
        group.members.push_back(p.id);
        if (i % 4 == 1) // some help out in a second group
            groups[(i + 3) % groups.size()].members.push_back(p.id);
        p.createdAt = start - static_cast<Millis>(random.below(60)) * kDay - 5 * kHour;
        p.updatedAt = p.createdAt + 30 * kDay;
        people.push_back(std::move(p));
    }
    Person bot;
    bot.id = personId(provider, wanted);
    bot.name = "Aurora";
    bot.email = french ? "aurora@nordlys.example.fr" : "aurora@nordlys.example";
    bot.locale = french ? "fr" : "en-GB";
    bot.timeZone = "Etc/UTC";
    bot.jobTitle = french ? "Assistante virtuelle" : "Virtual assistant";
    bot.agent = bot.bot = true;
    bot.createdAt = bot.updatedAt = start;
    people.push_back(std::move(bot));
    agentCount = people.size();
}

void Catalogue::addOrganizations(bool french, int tickets, std::uint64_t seed, const Timeline& timeline)
{
    const int wanted = std::clamp(40 + tickets / 70, 60, 230);
    for (int i = 0; i < wanted; ++i) {
        Random random = Random::forThing(seed, "organization", static_cast<std::uint64_t>(i));
        Named o;
        o.id = (french ? 103'000'700'000 : 4'170'700'000'000) + i * 19;
        o.name = drawCompany(random, french);
        const auto taken = [&](const Named& other) { return other.name == o.name; };
        while (std::any_of(organizations.begin(), organizations.end(), taken))
            o.name = drawCompany(random, french);
        o.domain = asciiName(o.name);
        std::replace(o.domain.begin(), o.domain.end(), '.', '-');
        o.domain += french ? ".example.fr" : ".example";
        o.createdAt = timeline.start() - static_cast<Millis>(random.below(300)) * kDay - 2 * kHour;
        o.updatedAt = o.createdAt + 10 * kDay;
        organizations.push_back(std::move(o));
    }
}

double knownFrom(std::size_t index, std::size_t count)
{
    return std::max(0.0, (static_cast<double>(index) / static_cast<double>(count) - 0.25) / 0.75);
}

void Catalogue::addCustomers(Provider provider, int tickets, std::uint64_t seed, const Timeline& timeline)
{
    const bool french = provider == Provider::Freshdesk;
    const auto wanted = static_cast<std::size_t>(std::max(40, tickets * 45 / 100));
    people.reserve(agentCount + wanted);
    for (std::size_t i = 0; i < wanted; ++i) {
        Random random = Random::forThing(seed, french ? "kunde" : "customer", i);
        PersonName name = drawName(random, french);
        if (i == 17)
            name = { "ليلى", "حدّاد", french ? "fr" : "ar", "Asia/Beirut", "+961 3 555 " };
        Person p;
        p.id = personId(provider, agentCount + i);
        p.name = name.first + ' ' + name.last;
        p.locale = name.locale;
        p.timeZone = name.timeZone;
        p.active = i % 331 != 330;
        const std::string local = asciiName(p.name) + (random.chance(0.4) ? std::to_string(i % 97) : "");
        if (random.chance(0.28)) {
            const double skew = std::pow(random.unit(), 2.2) * static_cast<double>(organizations.size());
            const Named& organization = organizations[static_cast<std::size_t>(skew)];
            p.organization = organization.id;
            p.email = local + '@' + organization.domain;
        } else {
            constexpr std::array kHosts { "@mail.example", "@post.example.net", "@inbox.example.org",
                "@webmail.example.com" };
            p.email = local + kHosts[random.below(kHosts.size())];
        }
        if (random.chance(0.35))
            p.phone = std::string(name.phonePrefix) + digits(random, 5);
        const Millis known = timeline.instantAt(knownFrom(i, wanted));
        p.createdAt = known - static_cast<Millis>(random.below(20 * 24 * 60)) * kMinute - kMinute;
        p.updatedAt = std::min(known + static_cast<Millis>(random.below(90)) * kDay, timeline.now() - kHour);
        p.updatedAt = std::max(p.updatedAt, p.createdAt);
        people.push_back(std::move(p));
    }
}

void Catalogue::addStatuses(Provider provider)
{
    using S = StatusCategory;
    if (provider == Provider::Zendesk) {
        constexpr std::int64_t base = 4'170'300'000'000;
        statuses = { { base + 1, "New", "Received", S::New, true }, { base + 2, "Open", "In progress", S::Open, true },
            { base + 3, "In the workshop", "In the workshop", S::Open, false },
            { base + 4, "Pending", "Awaiting your reply", S::Pending, true },
            { base + 5, "Awaiting photos", "Please send photos", S::Pending, false },
            { base + 6, "On-hold", "On hold", S::Hold, true },
            { base + 7, "Waiting for parts", "Waiting for parts", S::Hold, false },
            { base + 8, "Solved", "Solved", S::Solved, true }, { base + 9, "Refunded", "Refunded", S::Solved, false },
            { base + 10, "Closed", "Solved", S::Closed, true } };
        return;
    }
    statuses = { { 2, "Ouvert", "En cours de traitement", S::Open, true },
        { 3, "En attente", "En attente de votre réponse", S::Pending, true },
        { 4, "Résolu", "Résolu", S::Solved, true }, { 5, "Clos", "Clos", S::Closed, true },
        { 6, "En attente du client", "Votre réponse est attendue", S::Pending, false },
        { 7, "En attente d’un tiers", "En cours chez notre partenaire", S::Hold, true } };
}

void Catalogue::addFields(Provider provider)
{
    const bool french = provider == Provider::Freshdesk;
    const std::vector<FieldOption> models { { "fjell_2", "Fjell 2" }, { "fjell_1", "Fjell 1" },
        { "skogen", "Skogen Cargo" }, { "by_lett", "By Lett" }, { "vidde", "Vidde GT" }, { "kyst", "Kyst Pliant" } };
    const std::int64_t base = french ? 103'000'055'000 : 26'000'017'401;
    fields = { { base, "cf_modele", french ? "Modèle" : "Bike model", "tagger", models },
        { base + 20, "cf_numero_de_commande", french ? "Numéro de commande" : "Order number", "text", {} },
        { base + 40, "cf_securite", french ? "Question de sécurité" : "Safety issue", "checkbox", {} },
        { base + 60, "cf_kilometrage", french ? "Kilométrage" : "Odometer (km)", "integer", {} },
        { base + 80, "cf_date_d_achat", french ? "Date d’achat" : "Purchase date", "date", {} } };
    if (french)
        ticketTypes = { "Question", "Incident", "Problème", "Tâche" };
    else
        ticketTypes = { "question", "incident", "problem", "task" };
}

} // namespace desk::sandbox
