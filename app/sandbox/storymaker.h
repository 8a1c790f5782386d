// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/catalogue.h"
#include "app/sandbox/random.h"

namespace desk::sandbox {

/// What is particular about a ticket.
enum class Special : std::uint8_t { None, Reopened, Merged, Deleted, Spam, Bot, Call, Nulls, Long, Hostile };

/// What is settled about a ticket before its story is told.
struct TicketFacts {
    std::int64_t id = 0;
    Millis createdAt = 0;
    Special special = Special::None;
    std::size_t requester = 0; ///< index in Catalogue::people
    std::size_t topic = 0;
    std::int64_t group = 0, agent = 0;
    Channel channel = Channel::Email;
    bool french = false;
};

/// Tells tickets' stories: each alone, from its number. Const and without memory of its own.
class StoryMaker {
public:
    StoryMaker(const Catalogue& catalogue, const Timeline& timeline, const WorldOptions& options, Provider provider);

    [[nodiscard]] std::int64_t count() const { return m_count; }
    /// 1 ≤ id ≤ count(). Without words it is the same story in the same steps, only quicker: for briefs.
    [[nodiscard]] TicketStory make(std::int64_t id, bool withWords) const;
    [[nodiscard]] Special specialOf(std::int64_t id) const;
    [[nodiscard]] TicketFacts factsOf(std::int64_t id) const;

private:
    [[nodiscard]] Millis createdAt(std::int64_t id) const;
    [[nodiscard]] std::size_t pickRequester(std::int64_t id, Random& random) const;
    [[nodiscard]] std::size_t pickTopic(Millis at, Random& random) const;
    [[nodiscard]] Channel pickChannel(std::size_t topic, Random& random) const;
    [[nodiscard]] std::int64_t pickAgent(const Named& group, Millis at, Random& random) const;

    const Catalogue& m_catalogue;
    const Timeline& m_timeline;
    std::uint64_t m_seed;
    std::int64_t m_count;
    Provider m_provider;
    std::vector<double> m_topicWeights;
};

/// Fills what follows from a story's steps: the brief, counts, first times, assignee, group, tags and status.
void summarise(TicketStory& story, const Catalogue& catalogue);

/// The id of a ticket's step number `index` (< 4096).
std::int64_t stepId(Provider provider, std::int64_t ticket, std::size_t index);
/// The ticket of a step by the step's id; some number that is none where there is no such step.
std::int64_t ticketOfStep(Provider provider, std::int64_t step);

} // namespace desk::sandbox
