// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/world.h"

#include <QString>
#include <optional>
#include <vector>

namespace desk::sandbox {

/// A query of /search/tickets: "priority:4 AND (status:2 OR status:3)", in double quotes, at most 512 characters.
/// Value.
class SearchQuery {
public:
    /// Nothing where the text is not in that language.
    static std::optional<SearchQuery> parse(const QString& text);
    [[nodiscard]] bool matches(const World& world, const TicketBrief& ticket) const;

private:
    /// In reverse Polish order: terms, "AND", "OR".
    struct Item {
        QString field, value; ///< a term; field "AND" or "OR" = an operator
        QChar op; ///< ':', '>' or '<'
    };
    std::vector<Item> m_items;
};

} // namespace desk::sandbox
