// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/pagereader.h"

namespace desk {

/// Adds a rating to the batch: fills what all help desks call by the same name, after `rating` got the rest.
void addRating(PageReader& in, json::Value value, Rating rating);

} // namespace desk
