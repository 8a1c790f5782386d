// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/account.h"
#include "app/domain/ticketrow.h"
#include "app/export/jsonfields.h"

namespace desk {

/// Appends the members of one ticket as DESIGN.md §7 names them ("account", "provider", "kind", "id", …), without the
/// braces, so that a caller may add its own. Unknown values are written as received; null where there is none.
void appendTicketFields(JsonFields& fields, const Account& account, const TicketRow& ticket);

/// The words of a ticket's vocabularies as machine output has them: the value, or what was received where it is
/// unknown.
std::string_view statusWord(const TicketRow& ticket);
/// Empty where the help desk says that there is none.
std::string_view priorityWord(const TicketRow& ticket);
/// Empty where the customer was never asked.
std::string_view csatWord(const TicketRow& ticket);

} // namespace desk
