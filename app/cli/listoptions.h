// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/viewstate.h"
#include "app/base/result.h"

#include <QStringList>
#include <limits>

namespace desk::cli {

/// What `list` was asked for. Everything that is no option is part of the query: "-tag:spam" is a term.
struct ListOptions {
    enum class Format { Table, Json, Csv, Xlsx };
    QString query;
    QStringList accounts; ///< names or ids, empty = all
    SortOrder sort;
    std::size_t limit = std::numeric_limits<std::size_t>::max();
    Format format = Format::Table;
    QString file; ///< empty = stdout
};

/// Usage, with a sentence that says what is wrong.
Result<ListOptions> parseListOptions(const QStringList& args);

} // namespace desk::cli
