// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/chats.h"
#include "app/sandbox/oauthserver.h"
#include "app/sandbox/ratebuckets.h"
#include "app/sandbox/sandbox.h"
#include "app/sandbox/streamserver.h"

namespace desk::sandbox {

class ChatJson;

/// Zendesk Chat over a World, as reference/zendesk-chat-messaging.md §1.2 and §2 have it: its own sign-in under
/// /oauth2/, its answers under /api/v2/chat/. The old address /api/v2/… is gone, unless the options bring it back.
/// Gives an HttpResponse for an HttpRequest; knows no sockets. Lives on the servers' thread.
class ChatServer {
public:
    ChatServer(World& world, const SandboxOptions& options, std::vector<OAuthServer::Agent> agents);

    /// Whether this request is the chat's to answer.
    [[nodiscard]] bool serves(const HttpRequest& request) const;
    HttpResponse handle(const HttpRequest& request);
    /// A WebSocket of real-time chat: the answer where it is refused before it is one, else nothing.
    std::optional<HttpResponse> upgrade(
        const HttpRequest& request, QTcpSocket* socket, const std::optional<FaultRule>& fault, RequestLog& log);
    void cutStreams() { m_stream.cutAll(); }
    /// Tells that the world has been changed.
    void worldChanged() { m_order.clear(); }
    /// "chat_client_id", "chat_client_secret", "chat_public_client_id", "chat_token".
    void addCredentials(QJsonObject& credentials) const;

private:
    HttpResponse handleApi(const HttpRequest& request);
    /// The refusal, where there were too many requests in this minute.
    std::optional<HttpResponse> takeFromLimit();
    HttpResponse answer(const HttpRequest& request, const QString& resource);
    [[nodiscard]] std::optional<std::int64_t> agentOf(const HttpRequest& request) const;

    // chatlists.cpp
    HttpResponse incremental(const HttpRequest& request);
    HttpResponse chats(const HttpRequest& request);
    HttpResponse chatsByIds(const HttpRequest& request);
    HttpResponse chatById(const HttpRequest& request, const QString& id);
    HttpResponse search(const HttpRequest& request);
    HttpResponse agents(const HttpRequest& request) const;
    HttpResponse departments(const HttpRequest& request) const;
    /// The chats in the order of the export: by update second, then by id.
    const std::vector<ChatBrief>& order();
    const ChatBrief* find(const QString& id);

    World& m_world;
    const SandboxOptions& m_options;
    OAuthServer m_oauth;
    RateBuckets m_buckets;
    StreamServer m_stream;
    std::int64_t m_admin;
    std::vector<ChatBrief> m_order;
};

/// {"error":…,"description":…}.
HttpResponse chatError(int status, std::string_view error, std::string_view description);

} // namespace desk::sandbox
