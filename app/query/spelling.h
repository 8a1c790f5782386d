// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/query/query.h"

namespace desk {

/// Whether a value must stand in quotes to be read as this value again. Free text says so itself: there quotes mean a
/// phrase.
bool needsQuotes(QueryField field, const QueryValue& value);
/// A value as typed.
QString spelled(QueryField field, const QueryValue& value);

} // namespace desk
