// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

/// What customers of the made-up company write about, and how: static text with {slots}, in English and French. "|" in
/// a text is a paragraph break.
namespace desk::sandbox {

using Lines = std::vector<std::string_view>;

/// One way in: any of the subjects goes with any of the openings.
struct TopicVariant {
    Lines subjects, openings;
};

/// What an agent asks, and what customers answer to just that.
struct TopicQuestion {
    std::string_view ask;
    Lines answers;
};

/// One subject of support, in one language. Views of static text.
struct Topic {
    std::string_view key; ///< the same in both languages
    std::string_view tags; ///< space separated, the first is the topic's own
    std::string_view area; ///< which group works on it: first, tech, app, orders, warranty, dealers
    std::string_view type; ///< "question", "incident", "problem", "task"
    double weight = 0; ///< 0: only in its own time of the story
    std::vector<TopicVariant> variants;
    std::vector<TopicQuestion> questions;
    Lines resolutions, notes;
};

/// All topics of a language; the same keys in the same order for both. Parsed once, any thread.
const std::vector<Topic>& topicsOf(bool french);
/// The index of a topic by key; the key must exist.
std::size_t topicIndex(std::string_view key);

/// The source texts, one a file: blocks of "# key|tags|area|type|weight", then S(ubject), O(pening), Q(uestion),
/// A(nswer to the question above), R(esolution) and N(ote) lines.
std::span<const std::string_view> englishTopicTexts();
std::span<const std::string_view> frenchTopicTexts();

} // namespace desk::sandbox
