// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/query/query.h"

namespace desk::ui {

/// What stands at the caret.
struct CompletionContext {
    enum class Kind { None, Field, Value };
    Kind kind = Kind::None;
    QueryField field = QueryField::Text; ///< with Value; with Field, Custom where only an own field can stand here
    QString prefix; ///< what of the word is typed so far, without an opening quote
    int begin = 0, end = 0; ///< what a completion replaces
    QString name = {}; ///< with Value and Custom: the title of the field; with Metric: the metric
    bool operator==(const CompletionContext&) const = default;
};
/// Reads the text as far as the caret, mistakes and all, in groups too. None inside regular expressions and free
/// phrases.
CompletionContext completionAt(const QString& text, int caret);

} // namespace desk::ui
