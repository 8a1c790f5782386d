// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/engine.h"
#include "app/sandbox/random.h"
#include "tests/testkit/snapshotfactory.h"

#include <QString>

namespace desk::test {

/// A made-up ticket as plain as can be, to count by hand what the engine counts with bits.
struct PlainTicket {
    std::uint8_t account = 0;
    StatusCategory status = StatusCategory::Open;
    Priority priority = Priority::None;
    Channel channel = Channel::Email;
    Csat csat = Csat::None;
    QString id, subject, group, assignee, requester, email, organization, type, brand;
    std::vector<QString> tags;
    Millis created = 0, updated = 0, solved = 0, waiting = 0;
    int firstReply = -1, resolution = -1, reopens = -1, replies = -1;
};

/// The tickets of makeSnapshot(count, seed), in its order of rows.
std::vector<PlainTicket> plainTickets(std::size_t count, std::uint64_t seed);

/// A term of the query language and what it says, told twice.
struct PlainTerm {
    const char* text;
    QueryField field;
    bool (*matches)(const PlainTicket&);
};
/// Terms over every field that the made-up tickets have; ages are relative to kSampleNow, dates are in Europe/Paris.
const std::vector<PlainTerm>& plainTerms();

/// A filter, and what a person does with it.
using PlainTerms = std::vector<PlainTerm>;
PlainTerms randomTerms(sandbox::Random& random, std::uint64_t most);
/// One term more, one less, or one in place of another.
void changeOne(PlainTerms& terms, sandbox::Random& random);
QString written(const PlainTerms& terms);
/// Whether all terms but those of the field say so.
bool matches(const PlainTicket& ticket, const PlainTerms& terms, QueryField except = QueryField(255));
/// As the engine is asked, in Europe/Paris at kSampleNow.
ViewRequest plainRequest(const PlainTerms& terms);
/// Searches subjects only, by plain containment; counts its calls.
TextSearch subjectSearch(int* calls = nullptr);

} // namespace desk::test
