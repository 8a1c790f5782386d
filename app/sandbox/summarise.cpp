// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/storymaker.h"

#include <algorithm>
#include <charconv>

namespace desk::sandbox {
namespace {

std::int64_t numberOf(const std::string& text)
{
    std::int64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

std::vector<std::string> wordsOf(const std::string& text)
{
    std::vector<std::string> words;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find(' ', at), text.size());
        if (end > at)
            words.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

void takeStatus(TicketStory& story, const Step& step, const Catalogue& catalogue)
{
    const auto before = story.brief.status;
    const auto after = fromName<StatusCategory>(step.to).value_or(StatusCategory::Unknown);
    story.brief.status = after;
    if (const auto id = catalogue.defaultStatus(after))
        story.brief.statusId = id;
    const auto done = [](StatusCategory s) { return s == StatusCategory::Solved || s == StatusCategory::Closed; };
    if (done(after) && !done(before))
        story.solvedAt = step.at;
    if (before == StatusCategory::Solved && isUnsolved(after)) {
        ++story.reopens;
        story.solvedAt.reset();
    }
}

void takeChange(TicketStory& story, const Step& step, const Catalogue& catalogue)
{
    if (step.field == "status") {
        takeStatus(story, step, catalogue);
    } else if (step.field == "custom_status_id") {
        story.brief.statusId = numberOf(step.to);
    } else if (step.field == "assignee_id") {
        story.assignee = numberOf(step.to);
        if (story.assignee && !story.firstAssignedAt)
            story.firstAssignedAt = step.at;
    } else if (step.field == "group_id") {
        story.group = numberOf(step.to);
    } else if (step.field == "priority") {
        story.priority = fromName<Priority>(step.to).value_or(Priority::None);
    } else if (step.field == "tags") {
        story.tags = wordsOf(step.to);
    }
}

void takeStep(TicketStory& story, const Step& step, const Catalogue& catalogue)
{
    if (step.kind == Step::Kind::Change) {
        takeChange(story, step, catalogue);
    } else if (step.kind == Step::Kind::Rating) {
        story.csat = step.score;
        story.csatComment = step.text;
    } else if (step.kind == Step::Kind::Message) {
        const auto it = catalogue.personIndex.find(step.actor);
        const bool byAgent = it != catalogue.personIndex.end() && it->second + 1 < catalogue.agentCount;
        if (!byAgent)
            return;
        ++story.replies;
        if (!story.firstReplyAt)
            story.firstReplyAt = step.at;
    }
}

} // namespace

void summarise(TicketStory& story, const Catalogue& catalogue)
{
    story.replies = story.reopens = 0;
    story.firstReplyAt.reset();
    story.firstAssignedAt.reset();
    story.solvedAt.reset();
    story.assignee = story.group = 0;
    story.priority = Priority::None;
    story.csat = Csat::None;
    story.tags.clear();
    story.csatComment.clear();
    story.brief.status = catalogue.statuses.front().category;
    story.brief.statusId = catalogue.statuses.front().id;
    for (const Step& step : story.steps)
        takeStep(story, step, catalogue);
    story.brief.createdAt = story.steps.front().at;
    story.brief.updatedAt = story.steps.back().at;
    story.brief.changedAt = std::max(story.brief.changedAt, story.brief.updatedAt);
    story.brief.stepCount = static_cast<int>(story.steps.size());
}

namespace {

constexpr std::int64_t kStepsOfATicket = 4096;

std::int64_t firstStep(Provider provider)
{
    return provider == Provider::Zendesk ? 4'180'000'000'000 : 103'100'000'000;
}

} // namespace

std::int64_t stepId(Provider provider, std::int64_t ticket, std::size_t index)
{
    return firstStep(provider) + ticket * kStepsOfATicket + static_cast<std::int64_t>(index);
}

std::int64_t ticketOfStep(Provider provider, std::int64_t step)
{
    return (step - firstStep(provider)) / kStepsOfATicket;
}

} // namespace desk::sandbox
