// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/plans.h"

#include "app/providers/freshdesk/freshdeskplan.h"
#include "app/providers/zendesk/zendeskplan.h"

namespace desk {

std::unique_ptr<SyncPlan> makePlan(Provider provider)
{
    switch (provider) {
    case Provider::Zendesk: return std::make_unique<zendesk::Plan>();
    case Provider::Freshdesk: return std::make_unique<freshdesk::Plan>();
    }
    return nullptr;
}

} // namespace desk
