// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/accounts/signincheck.h"

namespace desk {

/// Asks the help desk how many tickets it has, with one cheap request that is not repeated on failure: Zendesk's own
/// count (approximate above 100,000), Freshdesk's search total (without archived tickets). `done` is called once,
/// later, with what was learnt put into the check's `tickets` and `requestsPerMinute`; `http` must outlive that. Net
/// thread.
void measureHelpDesk(const Account& account, HttpClient& http, std::shared_ptr<CredentialProvider> credentials,
    const CancelToken& cancel, const SignInCheck& check, std::function<void(SignInCheck)> done);

/// What the first copy of a help desk costs, by what its size and limits are. An estimate: how many events a ticket has
/// is not known before. Value.
struct CopyCost {
    qint64 tickets = 0;
    qint64 requests = 0;
    int perMinute = 0; ///< of the requests, at our share of the limit
    qint64 minutes = 0; ///< at least 1
};

/// Nothing where the check does not know the number of tickets or the limit. `share` of the limit is ours, 0.05-1.
/// Pure.
std::optional<CopyCost> copyCost(Provider provider, const SignInCheck& check, double share);

} // namespace desk
