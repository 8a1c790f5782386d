// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <functional>

namespace desk {

/// Gives the Authorization header of one account. Lives on the net thread; `done` is called later, on that thread.
class CredentialProvider {
public:
    virtual ~CredentialProvider() = default;
    using Done = std::function<void(Result<QByteArray>)>;
    /// The header's value, from the keychain the first time.
    virtual void authorization(Done done) = 0;
    /// The help desk answered 401 to `rejected`: refresh if that is still the current one (one refresh in flight, others wait for
    /// it; the new pair is in the keychain before `done`), else give the newer one. Unauthorised where only a person can help.
    virtual void renew(const QByteArray& rejected, Done done) = 0;
};

} // namespace desk
