// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string_view>

namespace desk::test {

/// What must hold of any line given to the parser: it gives a query that is read from its own text as the same query,
/// with every term inside the line, or an error inside the line that has words. Empty where all holds, else what does
/// not.
QString queryFault(const QString& line);
/// The same of bytes: UTF-8, or UTF-16 units where the first byte is odd, so that torn surrogates come as well.
QString queryFault(std::string_view bytes);

} // namespace desk::test
