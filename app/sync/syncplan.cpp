// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/syncplan.h"

namespace desk {

std::string pageSignature(const Page& page)
{
    const auto& raw = page.records.raw;
    if (raw.empty())
        return {};
    return raw.front().type + ' ' + raw.front().id + ' ' + raw.back().id + ' ' + std::to_string(raw.size()) + ' '
        + page.paging.afterCursor + ' ' + std::to_string(page.paging.endTime.value_or(0));
}

Verdict PageStream::failed(const Error& error)
{
    return error.kind == Error::Kind::Forbidden || error.kind == Error::Kind::NotFound ? Verdict::Unavailable
                                                                                       : Verdict::Fail;
}

std::vector<Cursor> SyncPlan::messagesRead(const std::string&)
{
    return {};
}

std::optional<PageRequest> SyncPlan::conversationLog(const std::string&, const std::string&) const
{
    return std::nullopt;
}

std::optional<PageRequest> SyncPlan::conversationsOfUser(const std::string&) const
{
    return std::nullopt;
}

std::optional<PageRequest> SyncPlan::messageDetails(const std::string&, const std::string&, const std::string&) const
{
    return std::nullopt;
}

} // namespace desk
