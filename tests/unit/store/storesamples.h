// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/store.h"

#include <initializer_list>

/// Small records for the tests of the store. Minutes count from a Monday at 09:00 UTC.
namespace desk::test {

constexpr Millis kStart = 1'772'442'000'000; ///< 2026-03-02T09:00:00Z
constexpr Millis minute(double minutes)
{
    return kStart + static_cast<Millis>(minutes * 60'000);
}

/// Requested by person 1, created at kStart.
Ticket ticket(std::string id, StatusCategory status = StatusCategory::Open, Millis version = kStart);
Event message(std::string id, std::string ticket, std::string author, double atMinute, std::string text = "Hello");
Event note(std::string id, std::string ticket, std::string author, double atMinute);
Event statusChange(std::string id, std::string ticket, double atMinute, StatusCategory from, StatusCategory to);
Person person(std::string id, std::string name, AuthorRole role, Millis version = kStart);
ConversationMark complete(std::string ticket, Millis version = kStart);
/// Customer 1 Ada, agent 2 Bob, customer 3 Carl.
std::vector<Person> people();

/// Commits or ends the test with the error's words.
CommitSummary put(StoreWriter& writer, const RecordBatch& batch, std::initializer_list<Cursor> cursors = {});

} // namespace desk::test
