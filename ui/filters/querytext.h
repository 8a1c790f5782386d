// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/query/query.h"

#include <QDate>
#include <QStringList>

/// Work on the text of a filter as people type it: completion, terms that charts write, sentences for mistakes. Pure.
namespace desk::ui {

/// The values that a field can have and no other; empty for fields with the account's own values, numbers and dates.
QStringList closedValues(QueryField field);
/// A text between quotes, as a phrase or a title stands in a filter.
QString inQuotes(QString text);
/// A name as it stands in a filter: quoted where it has to be.
QString quotedValue(const QString& value);
/// `text` with the positive terms of a field replaced by one with this value text ("2026-01-01..2026-01-31",
/// "open,new"), or without them where it is empty. The rest stays as typed; alternatives are put in parentheses where
/// something is added to them.
QString withTerm(const QString& text, QueryField field, const QString& value);

/// `text` with "field:" behind it, for a value to be typed; alternatives are put in parentheses as above.
QString withBeginningOf(const QString& text, QueryField field);

/// `text` without one of the terms that parsing it gave; the rest stays as typed.
QString withoutTerm(const QString& text, const QueryTerm& term);

/// What a text says up to a mistake: OR, minus and open parentheses that lead to it are left out or closed.
Query queryBefore(const QString& text, int end);

/// The days that a filter's one `created:a..b` or `created:a` term spans, inclusive; an open end is an invalid date,
/// both are where there is no such term.
std::pair<QDate, QDate> createdDays(const Query& query);

/// The days that a filter's one term of this dimension spans, inclusive, ages counted from today; an open end is an
/// invalid date, both are where there is no such term.
std::pair<QDate, QDate> chosenDays(const Query& query, const QueryDimension& dimension, QDate today);

/// That no account has these names.
QString unknownText(QueryField field, const QStringList& names);
/// Why a filter could not be answered (ViewState::error), and what to do.
QString searchErrorText(const Error& error);

/// The sentence for a mistake, and what Alt+Enter would write there (empty = no repair known).
QString mistakeText(const QueryError& error);
QString repairText(const QueryError& error);
/// The text with the repair made.
QString repaired(const QString& text, const QueryError& error);

} // namespace desk::ui
