// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/query/query.h"

namespace desk::ui {

/// What a field of the query language is, in a few words, and an example of it. Completion and the help page say the
/// same.
QString fieldWords(QueryField field);
QString fieldExample(QueryField field);

/// Operators, ranges, ages, none and any, as far as the field takes them: what is written, and its meaning.
struct ValueHint {
    QString text, meaning;
};
/// Those that go on from what is typed so far. `values` that the field has of its own are not among them.
std::vector<ValueHint> valueHints(const QueryDimension& field, const QString& typed);

} // namespace desk::ui
