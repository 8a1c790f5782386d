// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/storybuilder.h"

#include <algorithm>

namespace desk::sandbox {
namespace {

std::string_view rawChannel(Provider provider, Channel channel, std::int64_t id)
{
    const bool zendesk = provider == Provider::Zendesk;
    switch (channel) {
    case Channel::Email: return zendesk ? "email" : "1";
    case Channel::Web: return zendesk ? "web" : "2";
    case Channel::Chat: return zendesk ? "chat" : "7";
    case Channel::Messaging: return zendesk ? (id % 3 == 0 ? "whatsapp" : "native_messaging") : "13";
    case Channel::Phone: return zendesk ? "voice" : "3";
    case Channel::Social: return zendesk ? "facebook" : "6";
    case Channel::Api: return zendesk ? "api" : "2";
    default: return zendesk ? "web" : "9";
    }
}

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : " ") + word;
    return text;
}

} // namespace

StoryBuilder::StoryBuilder(
    const Stage& stage, const TicketFacts& facts, const std::optional<TicketFacts>& merged, bool withWords)
    : m_stage(stage)
    , m_facts(facts)
    , m_merged(merged)
    , m_random(Random::forThing(stage.seed, "story", static_cast<std::uint64_t>(facts.id)))
    , m_at(facts.createdAt)
    , m_agent(facts.agent)
    , m_status(stage.catalogue.statuses.front().category)
{
    m_requester = stage.catalogue.people[facts.requester].id;
    if (withWords) {
        const Setting setting { facts.french, quick(), stage.catalogue.people[facts.requester].name,
            stage.catalogue.people[stage.catalogue.personIndex.at(facts.agent)].name, facts.createdAt };
        m_writer.emplace(topic(), setting, Random::forThing(stage.seed, "words", static_cast<std::uint64_t>(facts.id)));
    }
}

TicketStory StoryBuilder::build()
{
    setFacts();
    switch (m_facts.special) {
    case Special::Merged: tellMerged(); break;
    case Special::Deleted:
    case Special::Spam: tellUnwanted(); break;
    case Special::Bot: tellBot(); break;
    case Special::Nulls: tellNulls(); break;
    case Special::Long: tellLong(); break;
    case Special::Hostile: tellHostile(); break;
    default: tellUsual();
    }
    noteMergedTicket();
    cutAtPresent();
    summarise(m_story, m_stage.catalogue);
    setDueDate();
    if (m_writer && m_facts.special != Special::Nulls)
        setFields();
    return std::move(m_story);
}

void StoryBuilder::setFacts()
{
    m_story.brief.id = m_facts.id;
    m_story.channel = m_facts.channel;
    m_story.channelRaw = rawChannel(m_stage.provider, m_facts.channel, m_facts.id);
    m_story.requester = m_story.submitter = m_requester;
    m_story.organization = m_stage.catalogue.people[m_facts.requester].organization;
    m_story.brand = m_stage.catalogue.brands[topic().area == "dealers" ? 1 : 0].id;
    m_story.type = topic().type;
    if (m_stage.provider == Provider::Zendesk && m_random.chance(0.2))
        m_story.type.clear();
    if (m_writer)
        m_story.subject = m_writer->subject();
}

void StoryBuilder::setFields()
{
    const auto& fields = m_stage.catalogue.fields;
    Random random = Random::forThing(m_stage.seed, "fields", static_cast<std::uint64_t>(m_facts.id));
    const auto quoted = [](const std::string& text) { return '"' + text + '"'; };
    for (const FieldOption& option : fields[0].options)
        if (option.label.starts_with(m_writer->model()) && random.chance(0.8))
            m_story.customValues.emplace_back(fields[0].id, quoted(option.value));
    if (random.chance(0.5))
        m_story.customValues.emplace_back(fields[1].id, quoted(m_writer->order()));
    m_story.customValues.emplace_back(fields[2].id, isAbout("safety") ? "true" : "false");
    if (random.chance(0.35))
        m_story.customValues.emplace_back(fields[3].id, std::to_string(static_cast<int>(random.logNormal(1900, 0.8))));
    if (random.chance(0.3)) {
        const auto digitsOf = [](std::uint64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
        const auto day = "202" + std::to_string(3 + random.below(2)) + '-' + digitsOf(1 + random.below(12)) + '-';
        m_story.customValues.emplace_back(fields[4].id, quoted(day + digitsOf(1 + random.below(28))));
    }
}

void StoryBuilder::setDueDate()
{
    if (m_stage.provider == Provider::Zendesk) {
        if (m_story.type == "task")
            m_story.dueAt = m_story.brief.createdAt + 5 * kDay;
        return;
    }
    constexpr std::array kDays { 5, 5, 3, 2, 1, 3 };
    m_story.dueAt = m_story.brief.createdAt + kDays[static_cast<std::size_t>(m_story.priority)] * kDay;
}

/// What happens after the present is not known yet. Steps are ordered and numbered here.
void StoryBuilder::cutAtPresent()
{
    auto& steps = m_story.steps;
    std::stable_sort(steps.begin(), steps.end(), [](const Step& a, const Step& b) { return a.at < b.at; });
    const Millis now = m_stage.timeline.now();
    std::erase_if(steps, [&](const Step& step) { return step.at > now; });
    for (std::size_t i = 0; i < steps.size(); ++i)
        steps[i].id = stepId(m_stage.provider, m_facts.id, i);
    // Now and then a rule touches a ticket later without leaving a trace in its story.
    const Millis later = steps.back().at + static_cast<Millis>(m_random.below(40)) * kHour + 7 * kSecond;
    if (m_random.chance(0.15))
        m_story.brief.changedAt = std::min(later, now);
    std::string status;
    Millis closedAt = 0;
    for (const Step& step : steps)
        if (step.field == "status") {
            status = step.to;
            closedAt = step.at;
        }
    // Zendesk archives by itself; Freshdesk only where the plan has it, and then its lists hide the tickets: here a
    // few.
    const bool archives = m_stage.provider == Provider::Zendesk || m_facts.id % 25 == 0;
    m_story.brief.archived = archives && status == "closed" && closedAt < now - 120 * kDay;
    m_story.brief.hostile = m_facts.special == Special::Hostile;
}

Step& StoryBuilder::add(Step::Kind kind, std::int64_t actor)
{
    Step& step = m_story.steps.emplace_back();
    step.kind = kind;
    step.at = m_at;
    step.actor = actor;
    step.channel = m_facts.channel;
    step.channelRaw = m_story.channelRaw;
    return step;
}

void StoryBuilder::setWords(Step& step, std::string text)
{
    step.html = htmlOf(text);
    step.text = std::move(text);
}

void StoryBuilder::say(Step::Kind kind, std::int64_t actor, std::string (Writer::*words)())
{
    Step& step = add(kind, actor);
    if (m_writer)
        setWords(step, ((*m_writer).*words)());
}

void StoryBuilder::say(
    Step::Kind kind, std::int64_t actor, std::string (Writer::*words)(const Lines&), Lines Phrases::*pool)
{
    Step& step = add(kind, actor);
    if (m_writer)
        setWords(step, ((*m_writer).*words)(phrasesOf(m_facts.french).*pool));
}

void StoryBuilder::change(std::int64_t actor, std::string field, std::string from, std::string to)
{
    Step& step = add(Step::Kind::Change, actor);
    step.field = std::move(field);
    step.from = std::move(from);
    step.to = std::move(to);
    if (actor < 0)
        step.channelRaw = m_stage.provider == Provider::Zendesk ? "rule" : "";
}

void StoryBuilder::setStatus(std::int64_t actor, StatusCategory status, bool other)
{
    if (status == m_status)
        return;
    change(actor, "status", std::string(nameOf(m_status)), std::string(nameOf(status)));
    m_status = status;
    const auto usual = m_stage.catalogue.defaultStatus(status), rare = m_stage.catalogue.otherStatus(status);
    if (other && usual != rare)
        change(actor, "custom_status_id", std::to_string(usual), std::to_string(rare));
}

void StoryBuilder::addTag(std::int64_t actor, const std::string& tag)
{
    if (std::find(m_story.tags.begin(), m_story.tags.end(), tag) != m_story.tags.end())
        return;
    const std::string before = joined(m_story.tags);
    m_story.tags.push_back(tag);
    change(actor, "tags", before, joined(m_story.tags));
}

void StoryBuilder::pass(double medianMinutes, double sigma)
{
    const double minutes = std::clamp(m_random.logNormal(medianMinutes, sigma), medianMinutes / 12, medianMinutes * 40);
    m_at += std::max<Millis>(kSecond, static_cast<Millis>(minutes * 60) * kSecond);
}

void StoryBuilder::passOffice(double medianMinutes, double sigma)
{
    pass(medianMinutes, sigma);
    m_at = Timeline::officeTime(m_at, m_random);
}

bool StoryBuilder::quick() const
{
    return m_facts.channel == Channel::Chat || m_facts.channel == Channel::Messaging;
}

const Topic& StoryBuilder::topic() const
{
    return topicsOf(m_facts.french)[m_facts.topic];
}

const Topic& StoryBuilder::deskTopic() const
{
    return topicsOf(m_stage.provider == Provider::Freshdesk)[m_facts.topic];
}

bool StoryBuilder::isAbout(std::string_view englishTag) const
{
    return topicsOf(false)[m_facts.topic].tags.find(englishTag) != std::string_view::npos;
}

} // namespace desk::sandbox
