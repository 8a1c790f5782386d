// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"

#include <QStringList>
#include <functional>
#include <optional>

namespace desk::cli {

/// Splits the words after a command into options, each of which has a value, and the query, which is all the rest:
/// `take` gets each option with its value. An option that is not among `names`, or has no value, is a Usage error.
Result<QString> splitOptions(const QString& command, const QStringList& args, const QStringList& names,
    const std::function<Result<void>(const QString& name, const QString& value)>& take);

/// A day ("2026-01-31", from midnight UTC) or an instant ("2026-01-31T12:00:00Z"); nothing where it is neither.
std::optional<Millis> parseDate(const QString& words);

} // namespace desk::cli
