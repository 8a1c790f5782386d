// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/profile.h"
#include "app/base/result.h"
#include "app/domain/account.h"
#include "app/sandbox/sandbox.h"

#include <QObject>
#include <QThread>
#include <memory>

namespace desk {

/// The demo accounts: a sandbox inside the program with the limits of a large plan in scaled time, and a profile of its
/// own, "demo", inside the user's. Its secrets are made up anew at each start and stay in memory, so the demo needs no
/// keychain. What was mirrored stays for a week, so that a second start goes on where the first ended; then the story
/// begins anew at the present day. Lives on the thread that made it; nothing here waits.
class Demo : public QObject {
    Q_OBJECT

public:
    /// How many chats the demo of the window has.
    static constexpr int kChats = 700;

    /// `demoProfile` is what profileIn() gave. A `world` whose `now` is 0 ends at the profile's own instant.
    explicit Demo(Profile demoProfile, sandbox::WorldOptions world = {}, QObject* parent = nullptr);
    ~Demo() override;

    /// The demo's profile inside the user's; what is older than a week is deleted. Touches the disk: before the window
    /// opens.
    static Result<Profile> profileIn(const Profile& user);

    /// Builds the sandbox on a thread of its own; `ready` or `failed` follows.
    void start();

    /// What the sandbox was asked since it is ready, oldest first; not before.
    [[nodiscard]] QStringList requests() const { return m_sandbox->requests(); }

    struct SignIn {
        Account account; ///< name, provider, url, auth, user; no id yet
        QString secret; ///< to be kept under secretKey(account), in memory
        QString messagingSecret; ///< the same under sunshineSecretKey(account); empty where there is no key
        QString chatToken; ///< the same under chatSecretKey(account); empty where there are no chats
    };

signals:
    void ready(const QList<desk::Demo::SignIn>& accounts);
    void failed(const desk::Error& error);

private:
    void build();

    Profile m_profile;
    sandbox::WorldOptions m_world;
    QThread m_thread;
    std::unique_ptr<QObject> m_anchor;
    std::unique_ptr<sandbox::Sandbox> m_sandbox; ///< made and destroyed on m_thread
};

} // namespace desk
