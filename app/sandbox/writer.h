// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/phrases.h"
#include "app/sandbox/random.h"
#include "app/sandbox/world.h"

#include <array>
#include <string>

namespace desk::sandbox {

/// What one ticket's texts have in common: who, which bike, which order.
struct Setting {
    bool french = false;
    bool terse = false; ///< chat and messaging: short lines, no letters' manners
    std::string requester, agent;
    Millis createdAt = 0;
};

/// Words one ticket's messages. The same seed gives the same words; ask in the order of the story.
class Writer {
public:
    Writer(const Topic& topic, Setting setting, Random random);

    [[nodiscard]] const std::string& subject() const { return m_subject; }
    [[nodiscard]] const std::string& model() const { return m_slots[1]; }
    [[nodiscard]] const std::string& order() const { return m_slots[0]; }
    std::string opening();
    std::string question();
    std::string answer(); ///< to the last question
    std::string resolution();
    std::string note();
    /// One of a pool, slots filled.
    std::string plain(const Lines& pool);
    /// A customer's or an agent's letter around one of a pool.
    std::string customerLetter(const Lines& pool) { return asCustomer(plain(pool)); }
    std::string agentLetter(const Lines& pool) { return asAgent(plain(pool)); }
    std::vector<File> files(std::int64_t firstId);

private:
    std::string_view pick(const Lines& pool);
    std::string_view resolutionText();
    std::string fill(std::string_view text) const;
    std::string asCustomer(const std::string& body);
    std::string asAgent(const std::string& body);
    void fillSlots();

    const Topic& m_topic;
    const Phrases& m_phrases;
    Setting m_setting;
    Random m_random;
    const TopicVariant* m_variant;
    std::size_t m_question, m_asked = 0, m_rounds = 0, m_subjectIndex = 0, m_openingIndex = 0;
    int m_customerLetters = 0, m_agentLetters = 0;
    std::string m_subject;
    std::array<std::string, 14> m_slots;
};

/// Simple HTML of a plain text: paragraphs and line breaks, all else escaped.
std::string htmlOf(std::string_view text);

} // namespace desk::sandbox
