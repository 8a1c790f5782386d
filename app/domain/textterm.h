// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace desk {

/// Which texts are searched: all, subjects, public messages, private notes.
enum class TextField : std::uint8_t { Any, Subject, Body, Note };

/// What to search for: words that all occur in one text, in any order; or a phrase; the last word may be a prefix.
/// Accents, case and ligatures do not count (app/base/words.h). Or a regular expression, which no index can find.
struct TextTerm {
    std::string text;
    bool phrase = false;
    bool prefix = false;
    TextField field = TextField::Any;
    bool regex = false; ///< `text` is one, valid (app/base/textregex.h)
    bool ignoreCase = false; ///< with regex
    bool operator==(const TextTerm&) const = default;
};

} // namespace desk
