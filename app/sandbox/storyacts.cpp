// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/storybuilder.h"

#include <algorithm>
#include <array>

namespace desk::sandbox {
namespace {

using Kind = Step::Kind;

/// Median minutes to the first human reply, by priority.
constexpr std::array<double, 6> kFirstReplyMinutes { 190, 300, 170, 95, 38, 170 };

std::vector<std::string> tagsOf(std::string_view text)
{
    std::vector<std::string> tags;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        tags.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return tags;
}

} // namespace

void StoryBuilder::opening()
{
    say(Kind::Message, m_requester, &Writer::opening);
    attach(0.13);
    const auto all = tagsOf(deskTopic().tags);
    std::string tags = all.empty() ? std::string() : all.front();
    m_story.tags.assign(1, tags);
    for (std::size_t i = 1; i < all.size(); ++i)
        if (m_random.chance(0.45)) {
            m_story.tags.push_back(all[i]);
            tags += ' ' + all[i];
        }
    change(m_requester, "tags", "", tags);
    const bool outage = topic().key == "outage";
    const bool safety = isAbout("safety");
    constexpr std::array kPriorities { Priority::None, Priority::Low, Priority::Normal, Priority::High,
        Priority::Urgent };
    constexpr std::array<double, 5> kUsual { 12, 20, 52, 13, 3 };
    constexpr std::array<double, 5> kPressing { 0, 0, 18, 42, 40 };
    m_story.priority = kPriorities[m_random.weighted(outage || safety ? kPressing : kUsual)];
    if (m_story.priority == Priority::None && m_stage.provider == Provider::Freshdesk)
        m_story.priority = Priority::Low;
    if (m_story.priority != Priority::None)
        change(m_requester, "priority", "", std::string(nameOf(m_story.priority)));
}

void StoryBuilder::triage()
{
    if (!quick() && m_random.chance(0.12)) {
        m_at += 2 * kSecond;
        say(Kind::Message, -1, &Writer::plain, &Phrases::acknowledgements);
    }
    if (m_random.chance(0.7)) {
        m_at += kSecond;
        change(-1, "group_id", "", std::to_string(m_facts.group));
    }
}

/// A multi-channel ticket: the customer also rings.
void StoryBuilder::firstCall()
{
    pass(160, 0.6);
    m_at = Timeline::officeTime(m_at, m_random);
    Step& call = add(Kind::Call, m_agent);
    call.channel = Channel::Phone;
    call.channelRaw = m_stage.provider == Provider::Zendesk ? "voice" : "3";
    if (m_writer)
        setWords(call, m_writer->plain(phrasesOf(m_facts.french).callSummaries));
    addTag(m_agent, m_stage.provider == Provider::Freshdesk ? "telephone" : "called");
    takeOver();
    setStatus(m_agent, StatusCategory::Open);
}

void StoryBuilder::takeOver()
{
    if (m_story.assignee == m_agent)
        return;
    if (m_story.group == 0) {
        const auto& steps = m_story.steps;
        const auto set = [](const Step& s) { return s.field == "group_id"; };
        if (std::none_of(steps.begin(), steps.end(), set))
            change(m_agent, "group_id", "", std::to_string(m_facts.group));
        m_story.group = m_facts.group;
    }
    change(m_agent, "assignee_id", m_story.assignee ? std::to_string(m_story.assignee) : "", std::to_string(m_agent));
    m_story.assignee = m_agent;
}

/// Some people never answer, some agents forget, until somebody sweeps up. Nobody yet knows what to do about the
/// batteries of firmware 4.2: that backlog grows.
bool StoryBuilder::stalls()
{
    const double days = static_cast<double>(m_stage.timeline.now() - m_facts.createdAt) / kDay;
    const double odds = days > 130 ? 0.0015 : topic().key == "firmware42" ? 0.28 : 0.032;
    m_dead = m_dead || m_random.chance(odds);
    return m_dead;
}

StoryBuilder::Outcome StoryBuilder::firstReply()
{
    double minutes = kFirstReplyMinutes[static_cast<std::size_t>(m_story.priority)];
    const bool slow = m_facts.group == m_stage.catalogue.groupFor("warranty").id;
    if (slow)
        minutes *= 7;
    if (topic().key == "outage")
        minutes *= 3;
    if (quick())
        minutes = slow ? 30 : 3;
    passOffice(minutes, slow ? 0.7 : 0.95);
    if (stalls())
        return Outcome::Stalled;
    if (!quick() && m_random.chance(0.16)) {
        takeOver();
        setStatus(m_agent, StatusCategory::Open);
        say(Kind::Note, m_agent, &Writer::note);
        pass(25, 0.6);
    }
    return Outcome::Going;
}

/// A question, and its answer.
StoryBuilder::Outcome StoryBuilder::exchange()
{
    say(Kind::Message, m_agent, &Writer::question);
    takeOver();
    setStatus(m_agent, StatusCategory::Pending, m_random.chance(0.3));
    if (stalls())
        return Outcome::Stalled;
    if (m_random.chance(0.12))
        escalate();
    pass(quick() ? 1.5 : 420, quick() ? 0.7 : 1.2);
    say(Kind::Message, m_requester, &Writer::answer);
    attach(0.2);
    setStatus(m_requester, StatusCategory::Open);
    if (!quick() && m_random.chance(0.07)) {
        passOffice(2100, 0.4);
        say(Kind::Message, m_requester, &Writer::customerLetter, &Phrases::chasers);
    }
    if (stalls())
        return Outcome::Stalled;
    passOffice(quick() ? 2 : 210, 0.9);
    if (!quick() && m_random.chance(0.2)) {
        say(Kind::Note, m_agent, &Writer::note);
        pass(30, 0.7);
    }
    return Outcome::Going;
}

/// Another agent takes over, with a raised priority or a word to the colleague.
void StoryBuilder::escalate()
{
    pass(50, 0.6);
    say(Kind::Note, m_agent, &Writer::note);
    if (m_story.priority == Priority::Normal && m_random.chance(0.5)) {
        change(m_agent, "priority", "normal", "high");
        m_story.priority = Priority::High;
    }
    const auto& tech = m_stage.catalogue.groupFor("tech");
    if (m_random.chance(0.45) && m_story.group != tech.id && !tech.members.empty()) {
        const auto next = tech.members[m_random.below(std::min<std::size_t>(3, tech.members.size()))];
        change(m_agent, "group_id", std::to_string(m_facts.group), std::to_string(tech.id));
        m_story.group = tech.id;
        if (next != m_agent && m_stage.catalogue.people[m_stage.catalogue.personIndex.at(next)].active) {
            change(m_agent, "assignee_id", std::to_string(m_agent), std::to_string(next));
            m_story.assignee = m_agent = next;
        }
        addTag(m_facts.agent, "escalated");
    }
}

StoryBuilder::Outcome StoryBuilder::waitForParts()
{
    say(Kind::Message, m_agent, &Writer::agentLetter, &Phrases::holdReplies);
    takeOver();
    setStatus(m_agent, StatusCategory::Hold, m_random.chance(0.7));
    if (stalls())
        return Outcome::Stalled;
    passOffice(7200, 0.6);
    setStatus(m_agent, StatusCategory::Open);
    return Outcome::Going;
}

void StoryBuilder::solve()
{
    say(Kind::Message, m_agent, &Writer::resolution);
    takeOver();
    const bool refunded = isAbout("refund") && m_random.chance(0.6);
    if (m_random.chance(0.55)) {
        setStatus(m_agent, StatusCategory::Solved, refunded);
        return;
    }
    setStatus(m_agent, StatusCategory::Pending);
    pass(quick() ? 1.2 : 360, quick() ? 0.5 : 1.1);
    say(Kind::Message, m_requester, &Writer::customerLetter, &Phrases::thanks);
    setStatus(m_requester, StatusCategory::Open);
    passOffice(quick() ? 1 : 100, 0.8);
    if (m_random.chance(0.4))
        say(Kind::Message, m_agent, &Writer::agentLetter, &Phrases::welcomes);
    setStatus(m_agent, StatusCategory::Solved, refunded);
}

void StoryBuilder::reopen()
{
    pass(1500, 0.8);
    say(Kind::Message, m_requester, &Writer::customerLetter, &Phrases::reopenings);
    setStatus(m_requester, StatusCategory::Open);
    if (m_random.chance(0.4))
        addTag(-1, "reopened");
    passOffice(240, 0.8);
    if (stalls())
        return;
    say(Kind::Message, m_agent, &Writer::agentLetter, &Phrases::reopenReplies);
    setStatus(m_agent, StatusCategory::Pending);
    pass(900, 0.9);
    say(Kind::Message, m_requester, &Writer::customerLetter, &Phrases::thanks);
    setStatus(m_requester, StatusCategory::Open);
    passOffice(180, 0.8);
    setStatus(m_agent, StatusCategory::Solved);
}

void StoryBuilder::rate()
{
    const auto solved = m_at;
    if (m_status != StatusCategory::Solved || m_random.chance(0.35))
        return;
    m_at = solved + kDay;
    add(Kind::Rating, -1).score = Csat::Offered;
    if (m_random.chance(0.64))
        return;
    pass(700, 1.0);
    const bool slow = m_facts.group == m_stage.catalogue.groupFor("warranty").id;
    const double bad = topic().key == "outage" ? 0.35 : slow ? 0.3 : 0.08;
    const bool neutral = m_stage.provider == Provider::Freshdesk && m_random.chance(0.1);
    Step& rating = add(Kind::Rating, m_requester);
    rating.score = neutral ? Csat::Neutral : m_random.chance(bad) ? Csat::Bad : Csat::Good;
    if (m_writer && m_facts.id % 9 < 4) {
        const Phrases& phrases = phrasesOf(m_facts.french);
        rating.text = m_writer->plain(rating.score == Csat::Good ? phrases.goodRemarks
                : rating.score == Csat::Bad                      ? phrases.badRemarks
                                                                 : phrases.neutralRemarks);
    }
}

void StoryBuilder::close()
{
    if (m_status != StatusCategory::Solved)
        return;
    const auto solved
        = std::find_if(m_story.steps.rbegin(), m_story.steps.rend(), [](const Step& s) { return s.to == "solved"; });
    // A rule closes what has been solved for three weeks (two at the smaller desk), and runs when it is due.
    const Millis least = (m_stage.provider == Provider::Zendesk ? 21 : 14) * kDay;
    const auto later = static_cast<Millis>(m_random.below(7 * 24)) * kHour;
    m_at = std::max(m_at + kHour, solved->at + least + later + 11 * kMinute);
    setStatus(-1, StatusCategory::Closed);
}

void StoryBuilder::attach(double probability)
{
    if (!m_random.chance(probability) || !m_writer)
        return;
    Step& step = m_story.steps.back();
    step.files = m_writer->files(stepId(m_stage.provider, m_facts.id, m_story.steps.size()) * 4);
}

} // namespace desk::sandbox
