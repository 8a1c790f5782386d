// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/jsonwriter.h"
#include "app/sandbox/world.h"

namespace desk::sandbox {

/// What a Freshdesk ticket's JSON has beyond the plain fields.
struct FreshdeskParts {
    bool description = false, stats = false, requester = false, company = false, conversations = false,
         attachments = false;
};

/// The number of a status: 2 open, 3 pending, 4 resolved, 5 closed, 6 and above custom.
std::int64_t freshdeskStatus(const TicketBrief& ticket);
int freshdeskPriority(Priority priority);
/// The steps of a story that are conversations: comments after the opening message, which is the description.
std::vector<const Step*> conversationsOf(const TicketStory& story);
/// Whether this person's key may see only the tickets of the own groups.
bool seesOwnGroupsOnly(const Person& agent);

/// Facts into the JSON of Freshdesk API v2 (reference/freshdesk.md §4 to §6), with the quirks that real payloads have:
/// some null arrays, some times with an offset, "file_size" for "size", numbers for phones. Value; one thread with its
/// world.
class FreshdeskJson {
public:
    FreshdeskJson(const World& world, std::string origin)
        : m_world(world)
        , m_origin(std::move(origin))
    {
    }

    void ticket(JsonWriter& json, const TicketStory& story, const FreshdeskParts& parts) const;
    void conversation(JsonWriter& json, const TicketStory& story, const Step& step) const;
    void contact(JsonWriter& json, const Person& person) const;
    void company(JsonWriter& json, const Named& company) const;
    void agent(JsonWriter& json, const Person& person) const;
    void group(JsonWriter& json, const Named& group) const;
    void product(JsonWriter& json, const Named& brand) const;
    /// All fields as array elements; `admin`: the richer edition, with choices as lists of objects.
    void ticketFields(JsonWriter& json, bool admin) const;
    void rating(JsonWriter& json, const TicketStory& story) const;
    void timeEntry(JsonWriter& json, const TicketStory& story) const;

private:
    void stats(JsonWriter& json, const TicketStory& story) const;
    void attachments(JsonWriter& json, const Step& step) const;

    const World& m_world;
    std::string m_origin;
};

/// When the rating of a story was given.
Millis ratedAt(const TicketStory& story);
/// Whether somebody logged time on this ticket.
bool hasTimeEntry(const TicketStory& story);

} // namespace desk::sandbox
