// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/freshdeskjson.h"
#include "app/sandbox/http.h"
#include "app/sandbox/ratebuckets.h"
#include "app/sandbox/sandbox.h"

#include <QUrl>
#include <algorithm>
#include <unordered_map>

namespace desk::sandbox {

/// The Freshdesk API v2 over a World, as reference/freshdesk.md has it: key, credits, walls, filters and the answers.
/// Gives an HttpResponse for an HttpRequest; knows no sockets. Lives on the servers' thread.
class FreshdeskServer {
public:
    FreshdeskServer(World& world, const SandboxOptions& options);
    HttpResponse handle(const HttpRequest& request);
    /// Tells that the world has been changed.
    void worldChanged();
    /// {"api_key","agent_api_key"}.
    [[nodiscard]] QJsonObject credentials() const;

private:
    struct Call {
        const HttpRequest& request;
        const Person* agent;
        FreshdeskJson json;
        std::vector<std::int64_t> ids; ///< the numbers of the path
        [[nodiscard]] const HttpQuery& query() const { return request.query; }
    };
    struct Route {
        const char* path; ///< below /api/v2/; "#" = a number
        int includeCost; ///< credits for each include
        const char* includes; ///< which are known, comma separated
        const char* bucket; ///< a sub-limit of its own, or null
        bool adminOnly;
        HttpResponse (FreshdeskServer::*answer)(const Call&);
    };
    struct WriteRoute {
        const char* method;
        const char* path;
        HttpResponse (FreshdeskServer::*answer)(const Call&);
    };
    /// A bulk change. The work is done at once; the job tells it a while later.
    struct Job {
        std::string id, name;
        Millis at = 0;
    };
    struct Page {
        std::size_t number = 1, size = 30;
        std::optional<HttpResponse> refusal;
    };
    static const std::vector<Route>& routes();
    static const std::vector<Route>& ticketRoutes();
    static const std::vector<Route>& otherRoutes();
    static const std::vector<WriteRoute>& writeRoutes();

    [[nodiscard]] Millis now() const;
    const Route* match(const HttpRequest& request, std::vector<std::int64_t>& ids) const;
    const WriteRoute* matchWrite(const HttpRequest& request, std::vector<std::int64_t>& ids) const;
    HttpResponse dispatch(const HttpRequest& request, const Route* route, std::vector<std::int64_t> ids);
    static int costOf(const Route& route, const HttpRequest& request);
    static std::optional<HttpResponse> checkIncludes(const Route& route, const HttpRequest& request);
    static Page pageOf(const Call& call);
    /// The rows of a page as a JSON array with the link header.
    template <typename Row, typename Write>
    static HttpResponse paged(const Call& call, const std::vector<Row>& rows, Write write);

    // freshdesktickets.cpp
    HttpResponse tickets(const Call& call);
    HttpResponse ticketById(const Call& call);
    HttpResponse conversations(const Call& call);
    HttpResponse archivedTicket(const Call& call);
    HttpResponse archivedConversations(const Call& call);
    HttpResponse searchTickets(const Call& call);
    HttpResponse ticketRatings(const Call& call);
    HttpResponse ticketTimeEntries(const Call& call);
    std::optional<HttpResponse> readListQuery(const Call& call, std::vector<const TicketBrief*>& rows);
    bool visible(const Call& call, const TicketBrief& ticket);
    bool belongs(const Call& call, const TicketBrief& ticket) const;

    // freshdeskdirectory.cpp
    HttpResponse contacts(const Call& call);
    HttpResponse contactById(const Call& call);
    HttpResponse companies(const Call& call);
    HttpResponse companyById(const Call& call);
    HttpResponse agents(const Call& call);
    HttpResponse me(const Call& call);
    HttpResponse agentById(const Call& call);
    HttpResponse groups(const Call& call);
    HttpResponse groupById(const Call& call);
    HttpResponse ticketFields(const Call& call);
    HttpResponse adminTicketFields(const Call& call);
    HttpResponse surveys(const Call& call);
    HttpResponse ratings(const Call& call);
    HttpResponse timeEntries(const Call& call);
    HttpResponse products(const Call& call);
    HttpResponse roles(const Call& call);
    HttpResponse slaPolicies(const Call& call);
    HttpResponse businessHours(const Call& call);
    HttpResponse helpdeskSettings(const Call& call);
    void learnStories();

    // freshdeskwrites.cpp
    HttpResponse createTicket(const Call& call);
    HttpResponse updateTicket(const Call& call);
    HttpResponse deleteTicket(const Call& call);
    HttpResponse restoreTicket(const Call& call);
    HttpResponse addConversation(const Call& call);
    HttpResponse changeConversation(const Call& call);
    HttpResponse bulkChange(const Call& call);
    HttpResponse jobById(const Call& call);
    HttpResponse createContact(const Call& call);
    /// Why these values of a ticket are refused; nothing where they are fine.
    std::optional<HttpResponse> checkFields(const QJsonObject& sent) const;
    void applyFields(std::int64_t id, const QJsonObject& sent, std::int64_t actor, Millis at);
    HttpResponse changedTicket(const Call& call, std::int64_t id, int status);
    /// The path's ticket where it can be changed; else null.
    const TicketBrief* livingTicket(const Call& call) const;

    World& m_world;
    const SandboxOptions& m_options;
    RateBuckets m_buckets;
    const Person* m_admin = nullptr;
    const Person* m_agent = nullptr;
    /// What lists need of all stories; made on first need.
    struct Learnt {
        std::unordered_map<std::int64_t, std::int64_t> group; ///< by ticket
        std::vector<std::pair<Millis, std::int64_t>> rated, timed; ///< when, ticket; by time
        bool known = false;
    } m_learnt;
    std::vector<Job> m_jobs;
};

/// 400 "Validation failed" for one field.
HttpResponse validationFailed(
    std::string_view field, std::string_view message, std::string_view code = "invalid_value");
HttpResponse accessDenied();

template <typename Row, typename Write>
HttpResponse FreshdeskServer::paged(const Call& call, const std::vector<Row>& rows, Write write)
{
    const Page page = pageOf(call);
    if (page.refusal)
        return *page.refusal;
    const std::size_t first = std::min(rows.size(), (page.number - 1) * page.size);
    const std::size_t last = std::min(rows.size(), first + page.size);
    JsonWriter json;
    json.beginArray();
    for (std::size_t i = first; i < last; ++i)
        write(json, rows[i]);
    json.endArray();
    HttpResponse response = HttpResponse::json(json.take());
    if (last < rows.size()) {
        QByteArray next
            = QByteArray::fromStdString(call.request.origin()) + QUrl::toPercentEncoding(call.request.path, "/");
        char separator = '?';
        for (const auto& [name, value] : call.query().items)
            if (name != u"page") {
                next += separator + QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value, ",:");
                separator = '&';
            }
        next += separator + QByteArray("page=") + QByteArray::number(page.number + 1);
        response.headers.emplace_back("link", '<' + next + ">; rel=\"next\"");
    }
    return response;
}

} // namespace desk::sandbox
