// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/query/query.h"

#include <QDate>
#include <QStringList>

/// Work on the text of a filter as people type it: completion, terms that charts write, sentences for mistakes. Pure.
namespace desk::ui {

/// What stands at the caret.
struct CompletionContext {
    enum class Kind { None, Field, Value };
    Kind kind = Kind::None;
    QueryField field = QueryField::Text; ///< with Value
    QString prefix; ///< what of the word is typed so far, without an opening quote
    int begin = 0, end = 0; ///< what a completion replaces
    bool operator==(const CompletionContext&) const = default;
};
CompletionContext completionAt(const QString& text, int caret);

/// The values that a field can have and no other; empty for fields with the account's own values, numbers and dates.
QStringList closedValues(QueryField field);
/// As it stands in a filter: quoted where it has to be.
QString quotedValue(const QString& value);
/// `text` with the positive terms of a field replaced by one with this value text ("2026-01-01..2026-01-31",
/// "open,new"), or without them where it is empty. The rest stays as typed.
QString withTerm(const QString& text, QueryField field, const QString& value);

/// `text` without one of the terms that parsing it gave; the rest stays as typed.
QString withoutTerm(const QString& text, const QueryTerm& term);

/// The days that a filter's one `created:a..b` or `created:a` term spans, inclusive; an open end is an invalid date,
/// both are where there is no such term.
std::pair<QDate, QDate> createdDays(const Query& query);

/// Why a filter could not be answered (ViewState::error), and what to do.
QString searchErrorText(const Error& error);

/// The sentence for a mistake, and what Alt+Enter would write there (empty = no repair known).
QString mistakeText(const QueryError& error);
QString repairText(const QueryError& error);
/// The text with the repair made.
QString repaired(const QString& text, const QueryError& error);

} // namespace desk::ui
