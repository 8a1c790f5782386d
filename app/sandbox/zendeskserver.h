// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/chatserver.h"
#include "app/sandbox/paging.h"
#include "app/sandbox/ratebuckets.h"
#include "app/sandbox/sandbox.h"
#include "app/sandbox/sunshineserver.h"
#include "app/sandbox/zendeskjson.h"

#include <QJsonArray>
#include <functional>
#include <map>
#include <memory>

namespace desk::sandbox {

struct MessagingItem;

/// The Zendesk Support API over a World, as reference/zendesk-support.md has it: who may ask, how often, and the
/// answers. Gives an HttpResponse for an HttpRequest; knows no sockets. Lives on the servers' thread.
class ZendeskServer {
public:
    ZendeskServer(World& world, const SandboxOptions& options);
    HttpResponse handle(const HttpRequest& request);
    /// A WebSocket: the answer where it is refused before it is one, else nothing.
    std::optional<HttpResponse> upgrade(
        const HttpRequest& request, QTcpSocket* socket, const std::optional<FaultRule>& fault, RequestLog& log)
    {
        return m_chat.upgrade(request, socket, fault, log);
    }
    void cutStreams() { m_chat.cutStreams(); }
    /// Tells that the world has been changed.
    void worldChanged();
    /// Goes through some more tickets for the order of the events, which the first export of events needs whole; true
    /// when all are done. For the idle time after the start: 100,000 tickets take seconds.
    bool learnEvents(std::size_t most);
    /// {"client_id","user","api_token","redirect_uris",…}.
    [[nodiscard]] QJsonObject credentials() const;

private:
    /// Who asks.
    struct Caller {
        const Person* person = nullptr; ///< null = nobody
        std::optional<OAuthToken> token; ///< null with Basic: all rights of the role
    };
    /// One request on its way to its answer.
    struct Call {
        const HttpRequest& request;
        Caller caller;
        ZendeskJson json;
        std::vector<std::int64_t> ids; ///< the numbers of the path
        [[nodiscard]] const HttpQuery& query() const { return request.query; }
        /// Whether `include` names this side-load.
        [[nodiscard]] bool includes(std::string_view name) const;
    };
    struct Route {
        const char* method;
        const char* path; ///< below /api/v2/; "#" = a number, "$" = any text
        const char* resource; ///< scope "<resource>:read" or "read" is needed (":write" where it changes something); ""
                              ///< = only "read"; "-" = none
        bool adminOnly;
        const char* bucket; ///< an endpoint's own bucket, or null
        int limit; ///< of that bucket, a minute; before `speed`
        HttpResponse (ZendeskServer::*answer)(const Call&);
    };
    struct EventPlace {
        std::int64_t second = 0, ticket = 0;
        std::uint32_t ordinal = 0; ///< of the audit or metric event in its ticket
        auto operator<=>(const EventPlace&) const = default;
    };
    static const std::vector<Route>& routes();
    static const std::vector<Route>& exportRoutes();
    static const std::vector<Route>& ticketRoutes();
    static const std::vector<Route>& directoryRoutes();
    static const std::vector<Route>& searchRoutes();
    static const std::vector<Route>& moreRoutes();
    static const std::vector<Route>& writeRoutes();
    static const std::vector<Route>& jobRoutes();
    static const std::vector<Route>& logRoutes();

    [[nodiscard]] Millis now() const;
    HttpResponse handleApi(const HttpRequest& request);
    const Route* match(const HttpRequest& request, std::vector<std::int64_t>& ids) const;
    std::optional<HttpResponse> authenticate(const HttpRequest& request, Caller& caller) const;
    static std::optional<HttpResponse> checkRights(const Route& route, const Caller& caller);
    int scaled(int limit) const;

    // zendeskexports.cpp
    HttpResponse ticketsByCursor(const Call& call);
    HttpResponse ticketsByTime(const Call& call);
    HttpResponse ticketEvents(const Call& call);
    HttpResponse metricEvents(const Call& call);
    HttpResponse usersByCursor(const Call& call);
    HttpResponse organizationsByTime(const Call& call);
    const std::vector<Keyed>& exportOrder();
    const std::vector<EventPlace>& eventOrder(bool metrics);
    std::optional<HttpResponse> checkStartTime(const Call& call, std::int64_t& start) const;
    /// Where in `order` a cursor export begins: after its cursor, else at its start_time; or the refusal.
    std::optional<HttpResponse> exportPlace(
        const Call& call, const std::vector<Keyed>& order, std::size_t& first) const;
    HttpResponse eventPage(const Call& call, const char* name, bool metrics);

    // zendesktickets.cpp
    HttpResponse ticketList(const Call& call);
    HttpResponse ticketById(const Call& call);
    HttpResponse ticketsShowMany(const Call& call);
    HttpResponse ticketCount(const Call& call);
    HttpResponse comments(const Call& call);
    HttpResponse commentCount(const Call& call);
    HttpResponse audits(const Call& call);
    HttpResponse ticketMetrics(const Call& call);
    HttpResponse metricList(const Call& call);
    HttpResponse deletedTickets(const Call& call);
    /// The story of the path's first id; nothing where it is deleted or unknown.
    std::optional<TicketStory> storyOf(const Call& call) const;
    const std::vector<Keyed>& listOrder();
    /// Ticket rows with what `include` asks for, and the side-loaded records behind them.
    void writeTickets(
        JsonWriter& json, const Call& call, const std::vector<std::int64_t>& ids, const TicketParts& base) const;
    void writeSideLoads(JsonWriter& json, const Call& call, const std::vector<TicketStory>& stories) const;

    // zendeskdirectory.cpp
    HttpResponse me(const Call& call);
    HttpResponse currentToken(const Call& call);
    HttpResponse revokeToken(const Call& call);
    HttpResponse users(const Call& call);
    HttpResponse userById(const Call& call);
    HttpResponse usersShowMany(const Call& call);
    HttpResponse organizations(const Call& call);
    HttpResponse organizationsShowMany(const Call& call);
    HttpResponse groups(const Call& call);
    HttpResponse groupMemberships(const Call& call);
    HttpResponse brands(const Call& call);
    HttpResponse ticketFields(const Call& call);
    HttpResponse ticketForms(const Call& call);
    HttpResponse customStatuses(const Call& call);
    HttpResponse slaPolicies(const Call& call);
    HttpResponse schedules(const Call& call);
    HttpResponse holidays(const Call& call);
    HttpResponse accountSettings(const Call& call);

    // zendesklog.cpp
    HttpResponse conversationLog(const Call& call);
    void writeLogAuthor(JsonWriter& json, const char* type, const std::string& name, std::int64_t support,
        const std::string& user) const;
    void writeLogComment(JsonWriter& json, const Call& call, const TicketStory& story, const Step& step) const;
    void writeLogMessage(JsonWriter& json, const TicketStory& story, const MessagingItem& item) const;

    // zendesksearch.cpp
    HttpResponse search(const Call& call);
    HttpResponse searchExport(const Call& call);
    HttpResponse searchResults(const Call& call, const std::vector<Keyed>& rows, const PageCut& cut);
    HttpResponse searchCount(const Call& call);
    HttpResponse views(const Call& call);
    HttpResponse viewById(const Call& call);
    HttpResponse viewTickets(const Call& call);
    HttpResponse viewCount(const Call& call);
    HttpResponse ratings(const Call& call);
    std::vector<Keyed> found(const QString& query);
    /// What a view searches for; nothing where there is no such view.
    static std::optional<QString> viewQuery(std::int64_t id);

    // zendeskmore.cpp
    HttpResponse recentTickets(const Call& call);
    HttpResponse sideConversations(const Call& call);
    HttpResponse viewExecute(const Call& call);
    HttpResponse userSearch(const Call& call);
    HttpResponse usersByTime(const Call& call);
    HttpResponse ticketSample(const Call& call);
    /// A view may be looked at five times a minute by each agent.
    std::optional<HttpResponse> viewWait(const Call& call);

    // zendeskwrites.cpp
    HttpResponse createTicket(const Call& call);
    HttpResponse updateTicket(const Call& call);
    HttpResponse deleteTicket(const Call& call);
    HttpResponse restoreTicket(const Call& call);
    HttpResponse ticketTags(const Call& call);
    /// Why this change of a ticket is refused; nothing where it is fine.
    std::optional<HttpResponse> checkUpdate(std::int64_t id, const QJsonObject& ticket) const;
    void applyUpdate(std::int64_t id, const QJsonObject& ticket, std::int64_t actor, Millis at);
    /// A new ticket as sent; gives its id.
    std::int64_t makeTicket(const QJsonObject& ticket, std::int64_t actor, Millis at);
    /// The ticket with its last audit, and the warning about keys nobody knows.
    HttpResponse changedTicket(const Call& call, std::int64_t id, const QJsonObject& sent, int status);

    // zendeskjobs.cpp
    /// A bulk change. The work is done at once; the job tells it as the service does, a while later.
    struct Job {
        std::string id, type;
        Millis at = 0;
        QJsonArray results;
    };
    HttpResponse updateMany(const Call& call);
    HttpResponse createMany(const Call& call);
    HttpResponse destroyMany(const Call& call);
    HttpResponse jobById(const Call& call);
    HttpResponse jobs(const Call& call);
    HttpResponse startJob(const Call& call, const char* type, const std::function<QJsonArray()>& work);
    [[nodiscard]] const char* stateOf(const Job& job) const;
    void writeJob(JsonWriter& json, const Call& call, const Job& job) const;

    /// What was answered to a POST with an Idempotency-Key.
    struct Answered {
        QByteArray body;
        HttpResponse response;
        Millis at = 0;
    };

    World& m_world;
    const SandboxOptions& m_options;
    OAuthServer m_oauth;
    ChatServer m_chat;
    SunshineServer m_sunshine;
    RateBuckets m_buckets;
    const Person* m_admin = nullptr;
    const Person* m_agent = nullptr;
    QString m_apiToken, m_agentToken;
    std::vector<Keyed> m_exportOrder, m_listOrder;
    std::vector<EventPlace> m_audits, m_metricEvents;
    std::size_t m_learnt = 0; ///< how many tickets' events are in the two above
    std::vector<Keyed> m_rated; ///< tickets with a rating, by time
    bool m_ratedKnown = false;
    std::vector<Job> m_jobs;
    std::map<QByteArray, Answered> m_idempotent;
};

/// {"error":"RecordNotFound","description":"Not found"}, 404.
HttpResponse recordNotFound();
/// {"error":"RecordInvalid",…} about one field, 422.
HttpResponse recordInvalid(std::string_view field, std::string_view why);
/// 429 in plain text.
HttpResponse tooMany(int retryAfter);

} // namespace desk::sandbox
