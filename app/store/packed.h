// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/records.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Lists in one column, as netstrings ("3:abc0:…"): any bytes go in and come out, without a parser's cost for each row.
namespace desk::packed {

void append(std::string& to, std::string_view item);
/// The items, as views into `packed`. Damaged text ends the list.
void split(std::string_view packed, std::vector<std::string_view>& items);

std::string tags(std::span<const std::string> tags);
std::string custom(std::span<const CustomValue> values);
std::string attachments(std::span<const Attachment> attachments);
std::string options(std::span<const std::pair<std::string, std::string>> options);
std::string facts(const MetricFacts& facts);
std::string week(std::span<const WeekInterval> week);
std::string closures(std::span<const Closure> closures);
std::string content(const MessageContent& content);
std::string targets(std::span<const SlaTarget> targets);

std::vector<std::string> readTags(std::string_view packed);
std::vector<CustomValue> readCustom(std::string_view packed);
std::vector<Attachment> readAttachments(std::string_view packed);
std::vector<std::pair<std::string, std::string>> readOptions(std::string_view packed);
MetricFacts readFacts(std::string_view packed);
std::vector<WeekInterval> readWeek(std::string_view packed);
std::vector<Closure> readClosures(std::string_view packed);
MessageContent readContent(std::string_view packed);
std::vector<SlaTarget> readTargets(std::string_view packed);

} // namespace desk::packed
