// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QString>
#include <functional>

namespace desk {

/// The place secrets live in, and nowhere else. One job per verb, asynchronous: `done` is called later, on the thread
/// that asked, never from inside the call. Keys are "<account id>/<what>", e.g. "acme-3f2a/token". Create, use and
/// destroy on one thread (the net thread in the window); destroyed, it calls nobody any more.
class SecretStore {
public:
    virtual ~SecretStore() = default;
    using ReadDone = std::function<void(Result<QString>)>; ///< NotFound where there is no such secret
    using WriteDone = std::function<void(Result<void>)>;
    virtual void read(const QString& key, ReadDone done) = 0;
    virtual void write(const QString& key, const QString& secret, WriteDone done) = 0;
    virtual void remove(const QString& key, WriteDone done) = 0; ///< success also where there was none
};

} // namespace desk
