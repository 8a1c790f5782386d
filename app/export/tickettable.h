// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/account.h"
#include "app/domain/ticketrow.h"
#include "app/export/tablewriter.h"

namespace desk {

/// The columns of exported tickets, named as the keys of the JSON.
std::span<const std::string_view> ticketColumns();
/// Writes one ticket under these columns; tags in one cell, separated by ", ".
void writeTicket(TableWriter& writer, const Account& account, const TicketRow& ticket);

} // namespace desk
