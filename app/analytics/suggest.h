// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/snapshot.h"
#include "app/query/query.h"

namespace desk {

/// Values of a dimension for completion: text and how many rows have it, nothing where that was not counted.
struct Suggestion {
    QString text;
    std::optional<std::size_t> count;
};
/// The values of a field that begin like this, without regard to case and accents; those that most rows have first, at
/// most `limit`.
std::vector<Suggestion> suggestValues(const Snapshot& snapshot, QueryField field, QStringView prefix, int limit);
/// Titles of the accounts' own fields in which a word begins like this.
std::vector<Suggestion> suggestOwnFields(const Snapshot& snapshot, QStringView prefix, int limit);
/// The choices of an own field that begin like this, in the help desk's order.
std::vector<Suggestion> suggestOwnValues(const Snapshot& snapshot, const QString& field, QStringView prefix, int limit);

/// A name in a filter that no account has: it matches nothing, and may be a mistake or have been renamed.
struct UnknownName {
    QueryField field = QueryField::Tag;
    QString name; ///< with Custom: the title of the field, which is what is unknown
    QString value; ///< as QueryValue::text
    bool prefix = false; ///< no name begins like this
    bool operator==(const UnknownName&) const = default;
};

/// Finds the names of a filter that nobody has, in groups too. Keeps the last answer: a filter changes many times while
/// its names stay. One thread.
class UnknownNames {
public:
    const std::vector<UnknownName>& in(const Query& query, const SnapshotPtr& snapshot);

private:
    std::weak_ptr<const Snapshot> m_snapshot;
    std::vector<UnknownName> m_asked, m_unknown;
};

} // namespace desk
