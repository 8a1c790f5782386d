// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/freshdesk/readers.h"

#include "app/providers/ratingreader.h"

#include <charconv>

namespace desk::freshdesk {

namespace {

using Options = std::vector<std::pair<std::string, std::string>>;

/// The label of a status or of any choice: a text, or an array whose first text is the agents' label.
std::string labelOf(Value choice)
{
    return choice.isArray() && !choice.empty() ? (*choice.begin()).text() : choice.text();
}

/// Choices come as ["Question"], [["Open",2]], [{"value":…,"label":…}], {"2":["Open","Being Processed"]} or {"Low":1}.
Options optionsOf(Value choices)
{
    Options out;
    for (const Value choice : choices) {
        if (choices.isArray()) {
            const Value label = choice["label"];
            const Value value = choice["value"].exists() ? choice["value"] : choice["id"];
            const std::string text
                = choice.isObject() ? (label.exists() ? label.text() : value.text()) : labelOf(choice);
            out.emplace_back(choice.isObject() && value.exists() ? value.text() : text, text);
        } else if (choice.type() == json::Type::Number) {
            out.emplace_back(choice.text(), choice.key());
        } else {
            const std::string label = labelOf(choice);
            out.emplace_back(choice.key(), choice.isArray() && !label.empty() ? label : choice.key());
        }
    }
    return out;
}

bool isNumber(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Freshdesk has no categories for own statuses: those after 7 count as open.
StatusCategory categoryOf(std::string_view number)
{
    const StatusCategory fixed = statusOf(number);
    return fixed == StatusCategory::Unknown ? StatusCategory::Open : fixed;
}

void addStatuses(PageReader& in, const Options& options)
{
    for (const auto& [number, label] : options)
        if (isNumber(number))
            in.records().statuses.push_back({ number, label, categoryOf(number) });
}

/// "01:30" → 5400.
std::int64_t secondsOf(std::string_view clock)
{
    const auto colon = clock.find(':');
    int hours = 0, minutes = 0;
    std::from_chars(clock.data(), clock.data() + std::min(colon, clock.size()), hours);
    if (colon != std::string_view::npos)
        std::from_chars(clock.data() + colon + 1, clock.data() + clock.size(), minutes);
    return (std::int64_t { hours } * 60 + minutes) * 60;
}

/// The overall answer: the default question's, else the first.
Value overall(Value ratings)
{
    const Value standard = ratings["default_question"];
    if (standard.exists() || !ratings.isObject())
        return ratings.isObject() ? standard : ratings;
    return ratings.empty() ? Value() : *ratings.begin();
}

} // namespace

void readTicketField(PageReader& in, Value value)
{
    Field field { value["name"].text(), value["label"].text(), value["type"].text(),
        !value["archived"].boolean().value_or(false), optionsOf(value["choices"]) };
    if (field.id.empty())
        return in.reject("field", value, "a ticket field without a name");
    if (field.type == "default_status")
        addStatuses(in, field.options);
    in.keep("field", value["id"].exists() ? value["id"].text() : field.id, value);
    in.records().fields.push_back(std::move(field));
}

void readRating(PageReader& in, Value value)
{
    Rating rating;
    rating.personId = value["user_id"].text();
    rating.agentId = value["agent_id"].text();
    rating.comment = value["feedback"].text();
    const Value score = overall(value["ratings"]);
    rating.scoreRaw = score.text();
    rating.score = csatOf(score.integer());
    addRating(in, value, std::move(rating));
}

void readTimeEntry(PageReader& in, Value value)
{
    TimeEntry entry;
    entry.id = value["id"].text();
    entry.ticketId = value["ticket_id"].text();
    if (entry.ticketId.empty())
        entry.ticketId = in.input().ticketId;
    entry.agentId = value["agent_id"].text();
    entry.note = value["note"].text();
    const auto seconds = value["time_spent_in_seconds"].integer();
    entry.seconds = seconds ? *seconds : secondsOf(value["time_spent"].text());
    entry.billable = value["billable"].boolean();
    const auto executed = value["executed_at"].time();
    entry.at = executed ? executed : value["created_at"].time();
    if (entry.id.empty())
        return in.reject("time-entry", value, "a time entry without an id");
    in.keep("time-entry", entry.id, value);
    in.records().timeEntries.push_back(std::move(entry));
}

} // namespace desk::freshdesk
