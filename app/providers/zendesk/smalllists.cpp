// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/zendesk/readers.h"

#include "app/providers/ratingreader.h"

namespace desk::zendesk {

void readTicketField(PageReader& in, Value value)
{
    Field field { value["id"].text(), value["title"].text(), value["type"].text(),
        value["active"].boolean().value_or(true), {} };
    if (field.id.empty())
        return in.reject("field", value, "a ticket field without an id");
    for (const std::string_view list : { "custom_field_options", "system_field_options" })
        for (const Value option : value[list])
            field.options.emplace_back(option["value"].text(), option["name"].text());
    in.keep("field", field.id, value);
    in.records().fields.push_back(std::move(field));
}

void readCustomStatus(PageReader& in, Value value)
{
    Status status { value["id"].text(), value["agent_label"].text(), statusOf(value["status_category"].text()) };
    if (status.id.empty())
        return in.reject("status", value, "a status without an id");
    in.keep("status", status.id, value);
    in.records().statuses.push_back(std::move(status));
}

void readRating(PageReader& in, Value value)
{
    Rating rating;
    rating.personId = value["requester_id"].text();
    rating.agentId = value["assignee_id"].text();
    rating.comment = value["comment"].text();
    rating.score = csatOf(rating.scoreRaw = value["score"].text());
    addRating(in, value, std::move(rating));
}

void readView(PageReader& in, Value value)
{
    RemoteView view { value["id"].text(), value["title"].text(), std::string(value.source()),
        value["active"].boolean().value_or(true) };
    if (view.id.empty())
        return in.reject("view", value, "a view without an id");
    in.keep("view", view.id, value);
    in.records().views.push_back(std::move(view));
}

} // namespace desk::zendesk
