// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/query/query.h"

namespace desk {

/// Whether a value must stand in quotes to be read as this value again. Free text says so itself: there quotes mean a
/// phrase.
bool needsQuotes(QueryField field, const QueryValue& value);
/// Whether this field reads the word as none or any.
bool readsAsSpecial(QueryField field, QStringView word);
/// What a field of the account's own can be compared with: a number or a date.
bool isCustomBound(QStringView word);
/// Whether a word in a field of the account's own is a range: bounds around "..", one of them may be missing.
bool readsAsRange(QStringView word);
/// A value as typed.
QString spelled(QueryField field, const QueryValue& value);

} // namespace desk
