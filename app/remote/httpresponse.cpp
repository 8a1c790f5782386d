// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/httpclient.h"

#include <algorithm>

namespace desk {

QByteArray HttpResponse::header(QByteArrayView lowerCaseName) const
{
    const auto it = std::ranges::find_if(headers, [&](const auto& h) { return h.first == lowerCaseName; });
    return it == headers.end() ? QByteArray() : it->second;
}

} // namespace desk
