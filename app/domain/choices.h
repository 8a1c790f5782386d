// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/conversation.h"

namespace desk {

/// Marks the quick replies that were chosen: the customer's next message sends a button's payload, or is its text. The
/// entries are by time.
void markChoices(std::vector<Conversation::Entry>& entries);

} // namespace desk
