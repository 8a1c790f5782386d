// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/sandbox/world.h"

#include <QJsonObject>
#include <QObject>
#include <QUrl>
#include <functional>
#include <memory>

namespace desk::sandbox {

/// How the sandbox serves. Value.
struct SandboxOptions {
    WorldOptions world;
    quint16 zendeskPort = 0, freshdeskPort = 0; ///< 0 = any free one
    QStringList faults; ///< --fault SPEC, see faults.h
    double speed = 1; ///< limits are multiplied by this: the same plan in scaled time
    int zendeskPerMinute = 700; ///< the plan's account limit
    int zendeskIncrementalPerMinute = 10;
    int freshdeskPerMinute = 700;
    int freshdeskListPerMinute = 200;
    int freshdeskPageWall = 300;
    double floorSpeed = 0; ///< how much faster the time passes on the chat floor; 0 = as `speed`
    int patchMs = 1000; ///< how often real-time chat tells what changed
    bool oldChatAddress = false; ///< chats are served at /api/v2/… as before 2025, not at /api/v2/chat/…
};

/// The local help desks: a Zendesk and a Freshdesk on two loopback ports. Runs its servers on a thread of its own; the
/// object itself lives on the thread that made it. Stops with it.
class Sandbox : public QObject {
    Q_OBJECT

public:
    explicit Sandbox(SandboxOptions options, QObject* parent = nullptr);
    ~Sandbox() override;

    /// Builds the world and listens; blocks until it does (tens of ms for the default size). Usage where a fault makes
    /// no sense or a port is taken.
    Result<void> start();
    [[nodiscard]] QUrl zendeskUrl() const;
    [[nodiscard]] QUrl freshdeskUrl() const;
    /// What signs in:
    /// {"zendesk":{"client_id","user","api_token","redirect_uris":[…],"agent_token","chat_client_id","chat_client_secret","chat_token"},"freshdesk":{"api_key","agent_api_key"}}.
    [[nodiscard]] QJsonObject credentials() const;

    /// Every request served since start, as "GET /api/v2/…?…", oldest first: what dialogue tests read. Any thread.
    [[nodiscard]] QStringList requests() const;
    void clearRequests();
    /// Runs on the servers' thread and waits for it; for mutations in tests.
    void withWorld(Provider provider, const std::function<void(World&)>& job);
    /// Ends the connections of real-time chat, as a network does that is gone.
    void cutStreams();
    /// Replaces the faults in force.
    Result<void> setFaults(const QStringList& specs);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace desk::sandbox
