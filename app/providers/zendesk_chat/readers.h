// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/pagereader.h"

/// The parts of the Zendesk Chat normaliser, one reader a kind of record. Each adds to the reader's batch and keeps the
/// record as received.
namespace desk::zendesk_chat {

using json::Value;

/// A chat or an offline message. One that became a ticket adds its events to that ticket.
void readChat(PageReader& in, Value chat);
void readAgent(PageReader& in, Value agent);
/// Departments have the ids of the help desk's groups.
void readDepartment(PageReader& in, Value department);

} // namespace desk::zendesk_chat
