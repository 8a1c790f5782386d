// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/syncplan.h"

namespace desk {

Verdict PageStream::failed(const Error& error)
{
    return error.kind == Error::Kind::Forbidden || error.kind == Error::Kind::NotFound ? Verdict::Unavailable
                                                                                       : Verdict::Fail;
}

std::vector<Cursor> SyncPlan::messagesRead(const std::string&)
{
    return {};
}

} // namespace desk
