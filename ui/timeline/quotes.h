// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/richtext.h"

#include <functional>

namespace desk::ui {

/// Finds what a mail repeats of the one before it (quotations, ">" lines, the headers that mail programs put before
/// them, in English and French) and its signature. What remains is never empty: a mail of nothing but a quotation has
/// none. In order, none inside another. Pure.
std::vector<RichText::Fold> foldsOf(const RichText& text);

/// The text with every fold as one line of its own (Block::fold), followed by its blocks where `open` says so.
/// `open(i)` is asked for the i-th.
RichText folded(RichText text, const std::function<bool(std::size_t)>& open);

} // namespace desk::ui
