// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/columns.h"

namespace desk {

namespace {

constexpr std::uint64_t kEmptyText = TextRef::make(0, 0, 0);

} // namespace

Dictionary::Dictionary()
    : m_values(Column<std::uint64_t>(nullptr, &kEmptyText, 1), {})
{
}

Code Dictionary::find(std::string_view value) const
{
    for (Code code = 1; code < m_values.size(); ++code)
        if (m_values.at(code) == value)
            return code;
    return 0;
}

} // namespace desk
