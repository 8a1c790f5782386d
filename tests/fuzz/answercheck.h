// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/page.h"

#include <string_view>

namespace desk::test {

/// What must hold of whatever a normaliser made of an answer: an error that says the body is not to be understood, or
/// records that the store can take. Empty where it holds, else what does not.
QString pageFault(const Result<Page>& page);
/// The same of the answer read by each help desk's normaliser, as the kind that it looks like there.
QString answerFault(std::string_view body);

} // namespace desk::test
