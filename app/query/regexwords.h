// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/textterm.h"

#include <QStringView>
#include <optional>

namespace desk {

/// A word, or the beginning of one, that stands in every text in which the regular expression matches, so that the text
/// index can tell where to try it; nothing where that cannot be told from the expression with certainty. The longest
/// there is. Pure, any thread. `pattern` is valid (regexMistake()).
std::optional<TextTerm> neededWord(QStringView pattern);

} // namespace desk
