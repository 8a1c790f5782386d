// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/storymaker.h"

#include "app/sandbox/storybuilder.h"
#include "app/sandbox/topics.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace desk::sandbox {
namespace {

/// The newest tickets' ages in minutes, so that something has just come in at every size.
constexpr std::array kNewest { 3, 21, 55, 140, 390, 900 };

/// Places of the one-of-a-kind tickets, as a share of all.
constexpr double kLongPlace = 0.83;
constexpr std::array kHostilePlaces { 0.31, 0.62, 0.905, 0.962, 0.981, 0.993 };
constexpr std::array kNullPlaces { 0.11, 0.47, 0.88, 0.97 };

std::int64_t placeOf(double share, std::int64_t count)
{
    return std::clamp<std::int64_t>(std::llround(share * static_cast<double>(count)), 1, count);
}

} // namespace

StoryMaker::StoryMaker(
    const Catalogue& catalogue, const Timeline& timeline, const WorldOptions& options, Provider provider)
    : m_catalogue(catalogue)
    , m_timeline(timeline)
    , m_seed(options.seed * 2 + (provider == Provider::Freshdesk ? 1 : 0))
    , m_count(provider == Provider::Zendesk ? options.zendeskTickets : options.freshdeskTickets)
    , m_provider(provider)
{
    for (const Topic& topic : topicsOf(false))
        m_topicWeights.push_back(topic.weight);
}

Millis StoryMaker::createdAt(std::int64_t id) const
{
    Random random = Random::forThing(m_seed, "arrival", static_cast<std::uint64_t>(id));
    const auto natural
        = m_timeline.instantAt((static_cast<double>(id - 1) + random.unit()) / static_cast<double>(m_count));
    const auto fromEnd = static_cast<std::size_t>(m_count - id);
    if (fromEnd >= kNewest.size())
        return natural;
    const auto shift = static_cast<Millis>(random.below(50)) * kSecond;
    return std::max(natural, m_timeline.now() - kNewest[fromEnd] * kMinute - shift);
}

Special StoryMaker::specialOf(std::int64_t id) const
{
    if (id < 1 || id > m_count)
        return Special::None;
    if (id == placeOf(kLongPlace, m_count))
        return Special::Long;
    const auto isAt = [&](double share) { return id == placeOf(share, m_count); };
    if (std::any_of(kHostilePlaces.begin(), kHostilePlaces.end(), isAt))
        return Special::Hostile;
    if (std::any_of(kNullPlaces.begin(), kNullPlaces.end(), isAt))
        return Special::Nulls;
    Random random = Random::forThing(m_seed, "special", static_cast<std::uint64_t>(id));
    constexpr std::array<double, 7> kWeights { 82.8, 6.5, 1.4, 0.7, 0.8, 5.0, 2.8 };
    const auto special = static_cast<Special>(random.weighted(kWeights));
    // A ticket is merged into the one before it, which must be an ordinary one.
    if (special == Special::Merged && (id == 1 || specialOf(id - 1) != Special::None))
        return Special::None;
    return special;
}

std::size_t StoryMaker::pickRequester(std::int64_t id, Random& random) const
{
    const std::size_t customers = m_catalogue.people.size() - m_catalogue.agentCount;
    const double known = 0.25 + 0.75 * (static_cast<double>(id - 1) / static_cast<double>(m_count));
    const auto available = std::max<std::size_t>(1, static_cast<std::size_t>(known * static_cast<double>(customers)));
    // Some write often, most once: half are drawn evenly, half by a steep curve over the whole list.
    const double u = random.chance(0.5) ? random.unit() : std::pow(random.unit(), 2.5);
    return m_catalogue.agentCount + static_cast<std::size_t>(u * static_cast<double>(available)) % available;
}

std::size_t StoryMaker::pickTopic(Millis at, Random& random) const
{
    static const std::size_t outage = topicIndex("outage"), launch = topicIndex("launch"),
                             firmware = topicIndex("firmware42");
    if (random.chance(m_timeline.outageShare(at)))
        return outage;
    if (random.chance(m_timeline.launchShare(at)))
        return launch;
    if (random.chance(m_timeline.firmwareShare(at)))
        return firmware;
    return random.weighted(m_topicWeights);
}

Channel StoryMaker::pickChannel(std::size_t topic, Random& random) const
{
    if (topicsOf(false)[topic].area == "dealers")
        return random.chance(0.3) ? Channel::Api : random.chance(0.8) ? Channel::Email : Channel::Phone;
    constexpr std::array kChannels { Channel::Email, Channel::Web, Channel::Chat, Channel::Messaging, Channel::Phone,
        Channel::Social, Channel::Api };
    constexpr std::array<double, 7> kEu { 50, 19, 9, 10, 7, 3, 2 };
    constexpr std::array<double, 7> kFrance { 47, 18, 6, 6, 18, 4, 1 };
    return kChannels[random.weighted(m_provider == Provider::Zendesk ? kEu : kFrance)];
}

std::int64_t StoryMaker::pickAgent(const Named& group, Millis at, Random& random) const
{
    const double u = std::pow(random.unit(), 1.8);
    const auto index = static_cast<std::size_t>(u * static_cast<double>(group.members.size()));
    const Person& agent = m_catalogue.people[m_catalogue.personIndex.at(group.members[index])];
    const bool left = !agent.active && at > m_timeline.now() - 260 * kDay;
    return left ? group.members[index ? 0 : group.members.size() - 1] : agent.id;
}

TicketFacts StoryMaker::factsOf(std::int64_t id) const
{
    Random random = Random::forThing(m_seed, "facts", static_cast<std::uint64_t>(id));
    TicketFacts facts;
    facts.special = specialOf(id);
    if (facts.special == Special::Merged) {
        facts = factsOf(id - 1); // the same customer about the same thing
        facts.special = Special::Merged;
        facts.id = id;
        facts.createdAt = createdAt(id);
        return facts;
    }
    facts.id = id;
    facts.createdAt = createdAt(id);
    facts.requester = pickRequester(id, random);
    facts.topic = pickTopic(facts.createdAt, random);
    if (facts.special == Special::Long)
        facts.topic = topicIndex("fleet");
    facts.channel = pickChannel(facts.topic, random);
    if (facts.special == Special::Bot)
        facts.channel = random.chance(0.6) ? Channel::Messaging : Channel::Chat;
    else if (facts.special == Special::Call)
        facts.channel = random.chance(0.6) ? Channel::Email : Channel::Phone;
    else if (facts.special == Special::Hostile || facts.special == Special::Spam || facts.special == Special::Long)
        facts.channel = Channel::Email;
    const Named& group = m_catalogue.groupFor(topicsOf(false)[facts.topic].area);
    facts.group = group.id;
    facts.agent = pickAgent(group, facts.createdAt, random);
    facts.french = m_catalogue.people[facts.requester].locale == "fr";
    return facts;
}

TicketStory StoryMaker::make(std::int64_t id, bool withWords) const
{
    const TicketFacts facts = factsOf(id);
    std::optional<TicketFacts> merged;
    if (specialOf(id + 1) == Special::Merged)
        merged = factsOf(id + 1);
    StoryBuilder builder({ m_catalogue, m_timeline, m_provider, m_seed }, facts, merged, withWords);
    return builder.build();
}

} // namespace desk::sandbox
