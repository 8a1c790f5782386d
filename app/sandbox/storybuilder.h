// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/storymaker.h"
#include "app/sandbox/writer.h"

#include <optional>

namespace desk::sandbox {

/// Where a story plays.
struct Stage {
    const Catalogue& catalogue;
    const Timeline& timeline;
    Provider provider;
    std::uint64_t seed;
};

/// Tells one ticket's story, once: it is told to its end, then cut at the present. When things happen and which steps
/// there are comes from one generator, the words from another, so that a story without words has the same steps.
class StoryBuilder {
public:
    /// `merged` = the ticket that was merged into this one.
    StoryBuilder(
        const Stage& stage, const TicketFacts& facts, const std::optional<TicketFacts>& merged, bool withWords);
    TicketStory build();

private:
    enum class Outcome { Going, Stalled };

    // What kinds of ticket there are (storykinds.cpp).
    void tellUsual();
    void tellBot();
    void tellMerged();
    void tellUnwanted();
    void tellLong();
    void tellHostile();
    void tellNulls();

    // Acts of a usual story (storyacts.cpp).
    void opening();
    void triage();
    void firstCall();
    Outcome firstReply();
    Outcome exchange();
    Outcome waitForParts();
    void solve();
    void reopen();
    void rate();
    void close();
    void takeOver();
    void escalate();

    // Single steps.
    Step& add(Step::Kind kind, std::int64_t actor);
    void say(Step::Kind kind, std::int64_t actor, std::string (Writer::*words)());
    void say(Step::Kind kind, std::int64_t actor, std::string (Writer::*words)(const Lines&), Lines Phrases::*pool);
    void setWords(Step& step, std::string text);
    void change(std::int64_t actor, std::string field, std::string from, std::string to);
    void setStatus(std::int64_t actor, StatusCategory status, bool other = false);
    void addTag(std::int64_t actor, const std::string& tag);
    void pass(double medianMinutes, double sigma);
    void passOffice(double medianMinutes, double sigma);
    void attach(double probability);

    void setFacts();
    void setFields();
    void setDueDate();
    void noteMergedTicket();
    void cutAtPresent();
    [[nodiscard]] bool stalls();
    [[nodiscard]] bool quick() const;
    [[nodiscard]] const Topic& topic() const; ///< in the customer's language
    [[nodiscard]] const Topic& deskTopic() const; ///< in the desk's: tags
    [[nodiscard]] bool isAbout(std::string_view englishTag) const;

    const Stage& m_stage;
    TicketFacts m_facts;
    std::optional<TicketFacts> m_merged;
    Random m_random;
    std::optional<Writer> m_writer;
    TicketStory m_story;
    Millis m_at = 0;
    std::int64_t m_requester = 0, m_agent = 0;
    StatusCategory m_status = StatusCategory::New;
    bool m_dead = false; ///< nobody does anything any more
};

} // namespace desk::sandbox
