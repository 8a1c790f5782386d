// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/secretstore.h"

#include <memory>

namespace desk {

/// Secrets in the keychain of the desktop (QtKeychain: Secret Service or KWallet on Linux), under the service
/// "Deskscope"; never in a plain file. The jobs run one at a time on the application's main thread, whose event loop
/// must run; `done` comes back to the thread that asked.
class KeychainSecretStore final : public SecretStore {
public:
    KeychainSecretStore();
    ~KeychainSecretStore() override;
    void read(const QString& key, ReadDone done) override;
    void write(const QString& key, const QString& secret, WriteDone done) override;
    void remove(const QString& key, WriteDone done) override;

private:
    struct Home;
    std::shared_ptr<Home> m_home;
};

} // namespace desk
