// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/packed.h"

#include <array>
#include <charconv>

namespace desk::packed {

namespace {

template <typename Number> std::optional<Number> number(std::string_view text)
{
    Number value {};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

void appendNumber(std::string& to, std::int64_t value)
{
    std::array<char, 24> digits {};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    append(to, std::string_view(digits.data(), static_cast<std::size_t>(end - digits.data())));
}

template <typename Number> void appendMaybe(std::string& to, const std::optional<Number>& value)
{
    if (value)
        appendNumber(to, *value);
    else
        append(to, {});
}

std::vector<std::string_view> items(std::string_view packed)
{
    std::vector<std::string_view> list;
    split(packed, list);
    return list;
}

} // namespace

void append(std::string& to, std::string_view item)
{
    std::array<char, 24> digits;
    char* end = digits.data();
    if (item.size() < 10) // most are short
        *end++ = static_cast<char>('0' + item.size());
    else
        end = std::to_chars(digits.data(), digits.data() + digits.size(), item.size()).ptr;
    *end++ = ':';
    to.append(digits.data(), static_cast<std::size_t>(end - digits.data())).append(item);
}

void split(std::string_view packed, std::vector<std::string_view>& list)
{
    list.clear();
    while (!packed.empty()) {
        std::size_t size = 0;
        const auto [end, error] = std::from_chars(packed.data(), packed.data() + packed.size(), size);
        const auto head = static_cast<std::size_t>(end - packed.data());
        if (error != std::errc() || head >= packed.size() || packed[head] != ':' || size > packed.size() - head - 1)
            return;
        list.push_back(packed.substr(head + 1, size));
        packed.remove_prefix(head + 1 + size);
    }
}

std::string tags(std::span<const std::string> tags)
{
    std::string out;
    for (const std::string& tag : tags)
        append(out, tag);
    return out;
}

std::string custom(std::span<const CustomValue> values)
{
    std::string out;
    out.reserve(values.size() * 32);
    for (const CustomValue& value : values) {
        append(out, value.field);
        append(out, value.value);
    }
    return out;
}

std::string attachments(std::span<const Attachment> attachments)
{
    std::string out;
    for (const Attachment& file : attachments) {
        append(out, file.id);
        append(out, file.name);
        append(out, file.contentType);
        append(out, file.url);
        appendNumber(out, file.size);
        append(out, file.inlineImage ? (file.malware ? "im" : "i") : (file.malware ? "m" : ""));
    }
    return out;
}

std::string options(std::span<const std::pair<std::string, std::string>> options)
{
    std::string out;
    for (const auto& [value, label] : options) {
        append(out, value);
        append(out, label);
    }
    return out;
}

std::string facts(const MetricFacts& f)
{
    if (f == MetricFacts {})
        return {};
    std::string out;
    out.reserve(160);
    for (const auto& minutes : { f.firstReplyMinutes, f.firstReplyBusinessMinutes, f.firstResolutionMinutes,
             f.fullResolutionMinutes, f.fullResolutionBusinessMinutes, f.requesterWaitMinutes, f.agentWaitMinutes,
             f.onHoldMinutes, f.reopens, f.replies })
        appendMaybe(out, minutes);
    for (const auto& at : { f.firstRepliedAt, f.assignedAt, f.solvedAt })
        appendMaybe(out, at);
    for (const auto& minutes : { f.firstResolutionBusinessMinutes, f.requesterWaitBusinessMinutes,
             f.agentWaitBusinessMinutes, f.onHoldBusinessMinutes })
        appendMaybe(out, minutes);
    for (const auto& at : { f.firstReplyDue, f.nextReplyDue })
        appendMaybe(out, at);
    for (const auto& flag : { f.firstReplyEscalated, f.nextReplyEscalated, f.resolutionEscalated })
        appendMaybe(out, flag);
    for (const auto& stations : { f.assigneeStations, f.groupStations })
        appendMaybe(out, stations);
    appendMaybe(out, f.initiallyAssignedAt);
    return out;
}

std::string week(std::span<const WeekInterval> week)
{
    std::string out;
    for (const WeekInterval& interval : week)
        for (const int minute : { interval.from, interval.to })
            appendNumber(out, minute);
    return out;
}

std::string closures(std::span<const Closure> closures)
{
    std::string out;
    for (const Closure& closure : closures) {
        append(out, closure.name);
        for (const int number :
            { closure.firstDay, closure.lastDay, closure.fromMinute, closure.toMinute, closure.everyYear ? 1 : 0 })
            appendNumber(out, number);
    }
    return out;
}

std::string targets(std::span<const SlaTarget> targets)
{
    std::string out;
    for (const SlaTarget& target : targets) {
        append(out, target.metric);
        append(out, target.priority);
        appendNumber(out, target.seconds);
        append(out, target.businessHours ? "b" : "");
    }
    return out;
}

std::vector<std::string> readTags(std::string_view packed)
{
    const auto list = items(packed);
    return { list.begin(), list.end() };
}

std::vector<CustomValue> readCustom(std::string_view packed)
{
    std::vector<CustomValue> values;
    const auto list = items(packed);
    for (std::size_t i = 0; i + 1 < list.size(); i += 2)
        values.push_back({ std::string(list[i]), std::string(list[i + 1]) });
    return values;
}

std::vector<Attachment> readAttachments(std::string_view packed)
{
    std::vector<Attachment> files;
    const auto list = items(packed);
    for (std::size_t i = 0; i + 5 < list.size(); i += 6) {
        Attachment file;
        file.id = list[i];
        file.name = list[i + 1];
        file.contentType = list[i + 2];
        file.url = list[i + 3];
        file.size = number<std::int64_t>(list[i + 4]).value_or(-1);
        file.inlineImage = list[i + 5].find('i') != std::string_view::npos;
        file.malware = list[i + 5].find('m') != std::string_view::npos;
        files.push_back(std::move(file));
    }
    return files;
}

std::vector<std::pair<std::string, std::string>> readOptions(std::string_view packed)
{
    std::vector<std::pair<std::string, std::string>> options;
    const auto list = items(packed);
    for (std::size_t i = 0; i + 1 < list.size(); i += 2)
        options.emplace_back(list[i], list[i + 1]);
    return options;
}

MetricFacts readFacts(std::string_view packed)
{
    MetricFacts f;
    const auto list = items(packed);
    if (list.size() < 13)
        return f;
    std::size_t at = 0;
    for (auto* minutes : { &f.firstReplyMinutes, &f.firstReplyBusinessMinutes, &f.firstResolutionMinutes,
             &f.fullResolutionMinutes, &f.fullResolutionBusinessMinutes, &f.requesterWaitMinutes, &f.agentWaitMinutes,
             &f.onHoldMinutes, &f.reopens, &f.replies })
        *minutes = number<int>(list[at++]);
    for (auto* instant : { &f.firstRepliedAt, &f.assignedAt, &f.solvedAt })
        *instant = number<Millis>(list[at++]);
    if (list.size() < 22) // written before these were kept
        return f;
    for (auto* minutes : { &f.firstResolutionBusinessMinutes, &f.requesterWaitBusinessMinutes,
             &f.agentWaitBusinessMinutes, &f.onHoldBusinessMinutes })
        *minutes = number<int>(list[at++]);
    for (auto* instant : { &f.firstReplyDue, &f.nextReplyDue })
        *instant = number<Millis>(list[at++]);
    for (auto* flag : { &f.firstReplyEscalated, &f.nextReplyEscalated, &f.resolutionEscalated })
        if (const auto value = number<int>(list[at++]))
            *flag = *value != 0;
    if (list.size() < 25)
        return f;
    for (auto* stations : { &f.assigneeStations, &f.groupStations })
        *stations = number<int>(list[at++]);
    f.initiallyAssignedAt = number<Millis>(list[at]);
    return f;
}

std::vector<WeekInterval> readWeek(std::string_view packed)
{
    std::vector<WeekInterval> week;
    const auto list = items(packed);
    for (std::size_t i = 0; i + 1 < list.size(); i += 2)
        week.push_back({ number<int>(list[i]).value_or(0), number<int>(list[i + 1]).value_or(0) });
    return week;
}

std::vector<Closure> readClosures(std::string_view packed)
{
    std::vector<Closure> closures;
    const auto list = items(packed);
    for (std::size_t i = 0; i + 5 < list.size(); i += 6) {
        const auto part = [&](std::size_t at) { return number<int>(list[i + at]).value_or(0); };
        closures.push_back({ std::string(list[i]), part(1), part(2), part(3), part(4), part(5) != 0 });
    }
    return closures;
}

std::vector<SlaTarget> readTargets(std::string_view packed)
{
    std::vector<SlaTarget> targets;
    const auto list = items(packed);
    for (std::size_t i = 0; i + 3 < list.size(); i += 4)
        targets.push_back({ std::string(list[i]), std::string(list[i + 1]), number<int>(list[i + 2]).value_or(0),
            !list[i + 3].empty() });
    return targets;
}

} // namespace desk::packed
