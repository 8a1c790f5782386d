// SPDX-License-Identifier: GPL-3.0-or-later
// Bulk changes and their jobs (reference/zendesk-support.md §7.4).
#include "app/sandbox/zendeskserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

namespace desk::sandbox {

namespace {

constexpr Millis kQueued = 300, kWorking = 900; ///< how old a job is until it is no longer that; by `speed`
constexpr Millis kJobKept = 86'400'000;
constexpr int kMostJobs = 30;

std::vector<std::int64_t> idsOf(const HttpQuery& query)
{
    std::vector<std::int64_t> ids;
    for (const QString& id : query.value("ids").split(QLatin1Char(','), Qt::SkipEmptyParts))
        ids.push_back(id.toLongLong());
    return ids;
}

HttpResponse tooManyValues()
{
    return HttpResponse::json(
        R"({"error":"TooManyValues","description":"Parameter  cannot specify more than 100 values","max_count":100})",
        400);
}

/// One item's line in a job's results.
QJsonObject resultOf(
    std::int64_t id, const char* action, const char* status, const std::optional<HttpResponse>& refused)
{
    QJsonObject result { { QStringLiteral("id"), qint64(id) }, { QStringLiteral("action"), QLatin1String(action) },
        { QStringLiteral("status"), refused ? QStringLiteral("Failed") : QLatin1String(status) },
        { QStringLiteral("success"), !refused.has_value() } };
    if (refused) {
        const QJsonObject error = QJsonDocument::fromJson(refused->body).object();
        result.insert(QStringLiteral("error"), error.value(u"error"));
        result.insert(QStringLiteral("details"), error.value(u"description"));
    }
    return result;
}

} // namespace

const std::vector<ZendeskServer::Route>& ZendeskServer::jobRoutes()
{
    static const std::vector<Route> routes {
        { "PUT", "tickets/update_many", "tickets", false, nullptr, 0, &ZendeskServer::updateMany },
        { "POST", "tickets/create_many", "tickets", false, nullptr, 0, &ZendeskServer::createMany },
        { "DELETE", "tickets/destroy_many", "tickets", false, "destroy-many", 300, &ZendeskServer::destroyMany },
        { "PUT", "tickets/mark_many_as_spam", "tickets", false, nullptr, 0, &ZendeskServer::destroyMany },
        { "GET", "job_statuses/show_many", "", false, nullptr, 0, &ZendeskServer::jobs },
        { "GET", "job_statuses/$", "", false, nullptr, 0, &ZendeskServer::jobById },
    };
    return routes;
}

const char* ZendeskServer::stateOf(const Job& job) const
{
    const double age = static_cast<double>(now() - job.at) * m_options.speed;
    return age < kQueued ? "queued" : age < kWorking ? "working" : "completed";
}

void ZendeskServer::writeJob(JsonWriter& json, const Call& call, const Job& job) const
{
    const std::string_view state = stateOf(job);
    const bool done = state == "completed";
    const auto total = job.results.size();
    json.beginObject().field("id", job.id).field("job_type", job.type);
    json.field("url", call.request.origin() + "/api/v2/job_statuses/" + job.id + ".json").field("total", total);
    if (state == "queued")
        json.field("progress", nullptr);
    else
        json.field("progress", done ? total : total / 2);
    std::string finished = isoTime(job.at + kWorking);
    finished.replace(finished.find('T'), 1, " ");
    finished.pop_back();
    json.field("status", state)
        .field("message", Maybe { done ? "Completed at " + finished + " +0000" : std::string() });
    if (done)
        json.field("results", Raw { QJsonDocument(job.results).toJson(QJsonDocument::Compact).toStdString() });
    else
        json.field("results", nullptr);
    json.endObject();
}

HttpResponse ZendeskServer::startJob(const Call& call, const char* type, const std::function<QJsonArray()>& work)
{
    std::erase_if(m_jobs, [&](const Job& job) { return now() - job.at > kJobKept; });
    std::vector<std::string> running;
    for (const Job& job : m_jobs)
        if (std::string_view(stateOf(job)) != "completed")
            running.push_back(job.id);
    JsonWriter json;
    if (running.size() >= kMostJobs) {
        json.beginObject().field("error", "TooManyJobs").field("current_job_ids", running);
        json.field(
            "description", "Too many " + std::string(type) + " jobs are currently queued or running. Try again later.");
        return HttpResponse::json(json.endObject().take(), 429);
    }
    m_jobs.push_back({ "V3-" + QUuid::createUuid().toString(QUuid::Id128).toStdString(), type, now(), work() });
    json.beginObject().key("job_status");
    writeJob(json, call, m_jobs.back());
    json.endObject();
    return HttpResponse::json(json.take());
}

HttpResponse ZendeskServer::updateMany(const Call& call)
{
    const QJsonObject sent = QJsonDocument::fromJson(call.request.body).object();
    std::vector<std::pair<std::int64_t, QJsonObject>> changes;
    for (const std::int64_t id : idsOf(call.query()))
        changes.emplace_back(id, sent.value(u"ticket").toObject());
    for (const QJsonValue& ticket : sent.value(u"tickets").toArray())
        changes.emplace_back(ticket[u"id"].toInteger(), ticket.toObject());
    if (changes.size() > 100)
        return tooManyValues();
    const std::int64_t actor = call.caller.person->id;
    return startJob(call, "Bulk Update Ticket", [&] {
        QJsonArray results;
        const Millis at = now(); // all at one instant, as rules and bulk edits do it
        for (const auto& [id, ticket] : changes) {
            const auto refused = checkUpdate(id, ticket);
            if (!refused)
                applyUpdate(id, ticket, actor, at);
            results.append(resultOf(id, "update", "Updated", refused));
        }
        return results;
    });
}

HttpResponse ZendeskServer::createMany(const Call& call)
{
    const QJsonArray tickets = QJsonDocument::fromJson(call.request.body).object().value(u"tickets").toArray();
    if (tickets.size() > 100)
        return tooManyValues();
    const std::int64_t actor = call.caller.person->id;
    return startJob(call, "Bulk Create Ticket", [&] {
        QJsonArray results;
        for (const QJsonValue& ticket : tickets)
            results.append(QJsonObject { { QStringLiteral("index"), results.size() },
                { QStringLiteral("id"), qint64(makeTicket(ticket.toObject(), actor, now())) },
                { QStringLiteral("account_id"), 2'700'001 } });
        return results;
    });
}

HttpResponse ZendeskServer::destroyMany(const Call& call)
{
    const std::vector<std::int64_t> ids = idsOf(call.query());
    if (ids.size() > 100)
        return tooManyValues();
    const bool spam = call.request.method == "PUT";
    const std::int64_t actor = call.caller.person->id;
    return startJob(call, spam ? "Bulk Mark Ticket as Spam" : "Bulk Delete Ticket", [&] {
        QJsonArray results;
        for (const std::int64_t id : ids) {
            const TicketBrief* ticket = m_world.ticket(id);
            const bool known = ticket && zendeskStatus(ticket->status) != "deleted";
            if (known)
                m_world.apply({ spam ? Mutation::Kind::MakeSpam : Mutation::Kind::Delete, id, actor, {},
                    StatusCategory::Deleted, now() });
            results.append(resultOf(id, "delete", "Deleted", known ? std::nullopt : std::optional(recordNotFound())));
        }
        worldChanged();
        return results;
    });
}

HttpResponse ZendeskServer::jobById(const Call& call)
{
    QString id = call.request.path.section(QLatin1Char('/'), -1);
    if (id.endsWith(u".json"))
        id.chop(5);
    const auto job = std::ranges::find(m_jobs, id.toStdString(), &Job::id);
    if (job == m_jobs.end())
        return recordNotFound();
    JsonWriter json;
    json.beginObject().key("job_status");
    writeJob(json, call, *job);
    json.endObject();
    return HttpResponse::json(json.take());
}

HttpResponse ZendeskServer::jobs(const Call& call)
{
    const QStringList ids = call.query().value("ids").split(QLatin1Char(','), Qt::SkipEmptyParts);
    JsonWriter json;
    json.beginObject().beginArray("job_statuses");
    std::size_t count = 0;
    for (const Job& job : m_jobs)
        if (ids.contains(QString::fromStdString(job.id))) {
            writeJob(json, call, job);
            ++count;
        }
    json.endArray().field("count", count).field("next_page", nullptr).field("previous_page", nullptr).endObject();
    return HttpResponse::json(json.take());
}

} // namespace desk::sandbox
