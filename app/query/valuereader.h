// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/query/scanner.h"

namespace desk {

/// Reads the value at the scanner, checked by what the field takes; on a mistake the scanner has failed.
QueryValue readValue(Scanner& scanner, const QueryDimension& field);
/// Reads a term without a field: a word, a phrase, a prefix or a regular expression.
QueryValue readBareWord(Scanner& scanner);

/// Examples of what a field takes, for "expected"; empty where any name does.
std::vector<QString> valueExamples(const QueryDimension& field);

} // namespace desk
