// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/jsonwriter.h"
#include "app/sandbox/world.h"

namespace desk::sandbox {

/// One update of a ticket: the consecutive steps at one instant by one actor.
struct Audit {
    std::int64_t id = 0;
    Millis at = 0;
    std::int64_t actor = 0;
    std::size_t first = 0, count = 0; ///< steps of the story
};
std::vector<Audit> auditsOf(const TicketStory& story);

/// One fact of a ticket's metrics with its time: a row of ticket_metric_events.
struct MetricEvent {
    std::int64_t id = 0;
    Millis at = 0;
    const char* metric = "";
    const char* type = ""; ///< activate, apply_sla, pause, breach, fulfill, update_status
    int instance = 1;
    int value = 0; ///< apply_sla: the target in minutes; update_status: minutes so far
};
std::vector<MetricEvent> metricEventsOf(const TicketStory& story);

/// What a ticket's JSON has beyond the plain fields.
struct TicketParts {
    bool generatedTimestamp = false, fields = true, metricSet = false, commentCount = false, dates = false,
         slas = false;
};

/// Whether a step is a comment (message, note, call).
bool isComment(const Step& step);
/// "open"; spam and deleted are both "deleted", as the service has it.
std::string_view zendeskStatus(StatusCategory status);
/// The role as the service words it.
std::string_view zendeskRole(const Person& person);

/// Facts into the JSON of Zendesk Support (reference/zendesk-support.md §3 to §5). Value; one thread with its world.
class ZendeskJson {
public:
    /// `origin`: "http://127.0.0.1:port", what urls begin with.
    ZendeskJson(const World& world, std::string origin)
        : m_world(world)
        , m_origin(std::move(origin))
    {
    }

    void user(JsonWriter& json, const Person& person) const;
    /// What users/me answers to nobody.
    void anonymousUser(JsonWriter& json) const;
    void group(JsonWriter& json, const Named& group) const;
    void organization(JsonWriter& json, const Named& organization) const;
    void brand(JsonWriter& json, const Named& brand) const;
    void customStatus(JsonWriter& json, const CustomStatus& status) const;
    /// All system and custom fields, as array elements.
    void ticketFields(JsonWriter& json) const;
    void ticketForm(JsonWriter& json) const;

    void ticket(JsonWriter& json, const TicketStory& story, const TicketParts& parts) const;
    void metricSet(JsonWriter& json, const TicketStory& story) const;
    /// `inAudit`: as an audit's event, without created_at and metadata.
    void comment(JsonWriter& json, const TicketStory& story, const Audit& audit, const Step& step, bool inAudit) const;
    void audit(JsonWriter& json, const TicketStory& story, const Audit& audit) const;
    /// A row of incremental/ticket_events.
    void ticketEvent(JsonWriter& json, const TicketStory& story, const Audit& audit, bool withComments) const;
    void rating(JsonWriter& json, const TicketStory& story) const;
    void attachment(JsonWriter& json, const File& file) const;

private:
    std::string url(std::string_view kind, std::int64_t id) const;
    void via(JsonWriter& json, std::string_view name, const TicketStory& story, const std::string& channel) const;
    void dates(JsonWriter& json, const TicketStory& story) const;
    void slas(JsonWriter& json, const TicketStory& story) const;
    void childEvent(
        JsonWriter& json, const TicketStory& story, const Audit& audit, const Step& step, bool withComments) const;

    const World& m_world;
    std::string m_origin;
};

} // namespace desk::sandbox
