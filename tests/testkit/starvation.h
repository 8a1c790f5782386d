// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace desk::test {

/// How long the calling thread has stood ready without a processor since it began, in ms; 0 where the system does not
/// say. A test that looks at the clock subtracts it, so that a loaded machine does not fail it.
double starvedMs();

} // namespace desk::test
