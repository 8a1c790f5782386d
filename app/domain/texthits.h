// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/textterm.h"

#include <QString>
#include <span>
#include <vector>

namespace desk {

/// A stretch of a text, in UTF-16 units.
struct TextRange {
    qsizetype begin = 0, length = 0;
    bool operator==(const TextRange&) const = default;
};

/// Where the terms' words, phrases and prefixes occur in a text of this field, in order, without overlaps. The same
/// words that the search finds: accents, case and ligatures do not count. Pure, any thread.
std::vector<TextRange> hitRanges(QStringView text, std::span<const TextTerm> terms, TextField field);

/// One line of a text around its best hits, white space made single spaces, with “…” where something was cut.
struct Snippet {
    QString text; ///< plain; empty where there is no hit
    std::vector<TextRange> hits; ///< in `text`
    int found = 0; ///< how many of the terms' words and phrases occur in it: the more, the better
    bool operator==(const Snippet&) const = default;
};

/// About `length` UTF-16 units around the place with the most different hits. Pure, any thread.
Snippet snippetOf(QStringView text, std::span<const TextTerm> terms, TextField field, int length = 120);

} // namespace desk
