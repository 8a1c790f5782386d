// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/timeline.h"
#include "app/sandbox/world.h"

#include <string_view>
#include <unordered_map>

namespace desk::sandbox {

class Random;

/// Who and what a help desk knows beside its tickets: people, organizations, groups, brands, statuses, fields. Made
/// once.
struct Catalogue {
    Catalogue(Provider provider, int tickets, std::uint64_t seed, const Timeline& timeline);

    std::vector<Person> people; ///< agents first, the bot last among them, then customers
    std::size_t agentCount = 0; ///< with the bot
    std::unordered_map<std::int64_t, std::size_t> personIndex;
    std::vector<Named> groups, organizations, brands;
    std::vector<CustomStatus> statuses;
    std::vector<CustomField> fields;
    std::vector<std::string> ticketTypes;

    [[nodiscard]] const Person& bot() const { return people[agentCount - 1]; }
    [[nodiscard]] const Named& groupFor(std::string_view area) const;
    [[nodiscard]] std::int64_t defaultStatus(StatusCategory category) const;
    /// The status of this category that is not the default one; the default where there is none.
    [[nodiscard]] std::int64_t otherStatus(StatusCategory category) const;

private:
    void addGroups(bool french, Millis start);
    void addAgents(Provider provider, int tickets, std::uint64_t seed, Millis start);
    void addOrganizations(bool french, int tickets, std::uint64_t seed, const Timeline& timeline);
    void addCustomers(Provider provider, int tickets, std::uint64_t seed, const Timeline& timeline);
    void addStatuses(Provider provider);
    void addFields(Provider provider);
};

/// The ticket share (0…1) from which customer `index` of `count` is known: a quarter is from the start.
double knownFrom(std::size_t index, std::size_t count);

} // namespace desk::sandbox
