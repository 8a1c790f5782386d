// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/http.h"
#include "app/sandbox/ratebuckets.h"
#include "app/sandbox/sandbox.h"

#include <map>

namespace desk::sandbox {

/// Sunshine Conversations v2 over a World, as reference/zendesk-chat-messaging.md §6 has it: conversations of a user,
/// and their messages, newest page first, under /sc/v2/apps/. Lives on the servers' thread.
class SunshineServer {
public:
    SunshineServer(World& world, const SandboxOptions& options);

    [[nodiscard]] static bool serves(const HttpRequest& request);
    HttpResponse handle(const HttpRequest& request);
    /// Tells that the world has been changed.
    void worldChanged() { m_tickets.clear(); }
    /// "sunshine_app", "sunshine_key_id", "sunshine_secret".
    static void addCredentials(QJsonObject& credentials);

private:
    [[nodiscard]] static bool mayAsk(const HttpRequest& request);
    HttpResponse conversations(const HttpRequest& request);
    HttpResponse conversation(std::int64_t person);
    HttpResponse messages(const HttpRequest& request, std::int64_t person);
    /// The messaging tickets of a person, oldest first.
    const std::vector<std::int64_t>& ticketsOf(std::int64_t person);

    World& m_world;
    const SandboxOptions& m_options;
    RateBuckets m_buckets;
    std::map<std::int64_t, std::vector<std::int64_t>> m_tickets; ///< by requester; empty = not told yet
};

} // namespace desk::sandbox
