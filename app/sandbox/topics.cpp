// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/topics.h"

#include "app/sandbox/phrases.h"

#include <algorithm>
#include <charconv>

namespace desk::sandbox {
namespace {

std::string_view takeUpTo(std::string_view& rest, char end)
{
    const auto at = std::min(rest.find(end), rest.size());
    const auto part = rest.substr(0, at);
    rest.remove_prefix(std::min(at + 1, rest.size()));
    return part;
}

Topic headOf(std::string_view line)
{
    Topic topic;
    topic.key = takeUpTo(line, '|');
    topic.tags = takeUpTo(line, '|');
    topic.area = takeUpTo(line, '|');
    topic.type = takeUpTo(line, '|');
    std::from_chars(line.data(), line.data() + line.size(), topic.weight);
    return topic;
}

void addSubject(Topic& topic, std::string_view text)
{
    if (topic.variants.empty() || !topic.variants.back().openings.empty())
        topic.variants.emplace_back();
    topic.variants.back().subjects.push_back(text);
}

void addLine(std::vector<Topic>& topics, std::string_view line)
{
    if (line.size() < 3)
        return;
    const char kind = line.front();
    const auto text = line.substr(2);
    if (kind == '#') {
        topics.push_back(headOf(text));
        return;
    }
    Topic& topic = topics.back();
    switch (kind) {
    case 'S': addSubject(topic, text); break;
    case 'O': topic.variants.back().openings.push_back(text); break;
    case 'Q': topic.questions.push_back({ text, {} }); break;
    case 'A': topic.questions.back().answers.push_back(text); break;
    case 'R': topic.resolutions.push_back(text); break;
    case 'N': topic.notes.push_back(text); break;
    default: break;
    }
}

std::vector<Topic> parse(std::span<const std::string_view> texts)
{
    std::vector<Topic> topics;
    for (std::string_view text : texts)
        while (!text.empty())
            addLine(topics, takeUpTo(text, '\n'));
    return topics;
}

} // namespace

const std::vector<Topic>& topicsOf(bool french)
{
    static const std::vector<Topic> english = parse(englishTopicTexts());
    static const std::vector<Topic> inFrench = parse(frenchTopicTexts());
    return french ? inFrench : english;
}

const Phrases& phrasesOf(bool french)
{
    return french ? frenchPhrases() : englishPhrases();
}

std::size_t topicIndex(std::string_view key)
{
    const auto& topics = topicsOf(false);
    const auto it = std::find_if(topics.begin(), topics.end(), [&](const Topic& t) { return t.key == key; });
    return static_cast<std::size_t>(it - topics.begin());
}

} // namespace desk::sandbox
