// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string>
#include <string_view>

namespace desk {

/// UTF-8 to QString; invalid bytes become U+FFFD. The records are UTF-8, the window is UTF-16: this is the bridge.
inline QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// QString to UTF-8.
inline std::string utf8(QStringView s)
{
    const QByteArray bytes = s.toUtf8();
    return std::string(bytes.constData(), static_cast<std::size_t>(bytes.size()));
}

} // namespace desk
