// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/hostile.h"
#include "app/sandbox/storybuilder.h"

#include <algorithm>
#include <array>

namespace desk::sandbox {
namespace {

using Kind = Step::Kind;

}

void StoryBuilder::tellUsual()
{
    opening();
    triage();
    if (m_facts.special == Special::Call)
        firstCall();
    if (firstReply() == Outcome::Stalled)
        return;
    constexpr std::array<double, 4> kRounds { 30, 42, 20, 8 };
    const auto rounds = m_random.weighted(kRounds);
    for (std::size_t i = 0; i < rounds; ++i)
        if (exchange() == Outcome::Stalled)
            return;
    const bool parts = topic().area == "tech" || topic().area == "warranty";
    if (parts && !quick() && m_random.chance(0.16) && waitForParts() == Outcome::Stalled)
        return;
    solve();
    if (m_facts.special == Special::Reopened)
        reopen();
    rate();
    close();
}

/// The assistant answers first; two in three are content with that.
void StoryBuilder::tellBot()
{
    const auto bot = m_stage.catalogue.bot().id;
    opening();
    m_at += 2 * kSecond;
    say(Kind::BotMessage, bot, &Writer::plain, &Phrases::botGreetings);
    addTag(bot, "bot");
    m_at += 3 * kSecond;
    say(Kind::BotMessage, bot, &Writer::plain, &Phrases::botAnswers);
    pass(2, 0.6);
    if (m_random.chance(0.6)) {
        say(Kind::Message, m_requester, &Writer::plain, &Phrases::thanks);
        m_at += 4 * kSecond;
        setStatus(bot, StatusCategory::Solved);
    } else {
        say(Kind::BotMessage, bot, &Writer::plain, &Phrases::botHandovers);
        change(bot, "group_id", "", std::to_string(m_facts.group));
        m_story.group = m_facts.group;
        if (firstReply() == Outcome::Stalled || exchange() == Outcome::Stalled)
            return;
        solve();
    }
    rate();
    close();
}

void StoryBuilder::tellMerged()
{
    opening();
    triage();
    passOffice(70, 0.7);
    m_story.mergedInto = m_facts.id - 1;
    takeOver();
    Step& merge = add(Kind::Merge, m_agent);
    merge.to = std::to_string(m_story.mergedInto);
    if (m_writer)
        setWords(merge, m_writer->plain(phrasesOf(m_facts.french).mergeNotes) + " #" + merge.to);
    addTag(m_agent, "closed_by_merge");
    setStatus(m_agent, StatusCategory::Closed);
    if (m_at > m_stage.timeline.now())
        m_story.mergedInto = 0; // not yet
}

/// The other half of a merge, in the ticket that stays.
void StoryBuilder::noteMergedTicket()
{
    if (!m_merged)
        return;
    StoryBuilder other(m_stage, *m_merged, std::nullopt, false);
    const TicketStory merged = other.build();
    if (!merged.mergedInto)
        return;
    m_at = merged.brief.updatedAt;
    const bool solved = std::any_of(m_story.steps.begin(), m_story.steps.end(),
        [&](const Step& s) { return s.field == "status" && s.to == "closed" && s.at <= m_at; });
    if (solved)
        return;
    Step& step = add(Kind::Note, merged.assignee);
    if (m_writer)
        setWords(
            step, '#' + std::to_string(m_merged->id) + " → " + m_writer->plain(phrasesOf(m_facts.french).mergeNotes));
}

/// Spam, and what was sent by mistake or twice.
void StoryBuilder::tellUnwanted()
{
    const bool spam = m_facts.special == Special::Spam;
    if (!spam) {
        opening();
        triage();
    } else {
        say(Kind::Message, m_requester, &Writer::plain, &Phrases::spamBodies);
        if (m_writer)
            m_story.subject = m_writer->plain(phrasesOf(m_facts.french).spamSubjects);
    }
    passOffice(90, 0.8);
    if (spam)
        addTag(m_agent, "spam");
    const bool asSpam = spam && m_stage.provider == Provider::Freshdesk;
    setStatus(m_agent, asSpam ? StatusCategory::Spam : StatusCategory::Deleted);
}

/// A fleet's roll-out that was run through one ticket: more than 500 steps.
void StoryBuilder::tellLong()
{
    opening();
    triage();
    m_at = Timeline::officeTime(m_at + kHour, m_random);
    takeOver();
    const Millis end = std::min(m_stage.timeline.now() - 5 * kHour, m_facts.createdAt + 200 * kDay);
    const double each = static_cast<double>(end - m_at) / kMinute / 340;
    while (m_story.steps.size() < 540 && m_at < end) {
        say(Kind::Message, m_requester, &Writer::customerLetter, &Phrases::fleetUpdates);
        attach(0.15);
        setStatus(m_requester, StatusCategory::Open);
        pass(each / 2, 0.5);
        if (m_random.chance(0.2))
            say(Kind::Note, m_agent, &Writer::note);
        pass(each / 2, 0.5);
        say(Kind::Message, m_agent, &Writer::agentLetter, &Phrases::fleetReplies);
        setStatus(m_agent, StatusCategory::Pending);
        pass(each / 2, 0.5);
    }
}

void StoryBuilder::tellHostile()
{
    Step& step = add(Kind::Message, m_requester);
    if (m_writer) {
        const Hostile hostile
            = hostileMail(static_cast<std::size_t>(m_facts.id), stepId(m_stage.provider, m_facts.id, 0) * 4);
        m_story.subject = hostile.subject;
        step.text = hostile.text;
        step.html = hostile.html;
        step.files = hostile.files;
    }
    change(m_requester, "tags", "", "suspicious");
    m_story.tags.assign(1, "suspicious");
    passOffice(60, 0.6);
    say(Kind::Note, m_agent, &Writer::note);
    takeOver();
    setStatus(m_agent, StatusCategory::Open);
}

/// Almost nothing is known: no subject, no type, no group, no tags, an empty text.
void StoryBuilder::tellNulls()
{
    m_story.type.clear();
    m_story.subject.clear();
    m_story.organization = 0;
    add(Kind::Message, m_requester);
    if (m_random.chance(0.5)) {
        m_at += 3 * kDay;
        setStatus(-1, StatusCategory::Solved);
        close();
    }
}

} // namespace desk::sandbox
