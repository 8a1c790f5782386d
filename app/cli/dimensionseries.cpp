// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/dimensionseries.h"

#include <algorithm>

namespace desk::cli {

namespace {

MetricSeries ordered(const char* name, std::vector<std::pair<std::string, std::size_t>> points)
{
    std::erase_if(points, [](const auto& point) { return point.second == 0; });
    std::ranges::stable_sort(points, [](const auto& a, const auto& b) { return a.second > b.second; });
    return { name, std::move(points) };
}

template <typename E, typename Values>
MetricSeries byVocabulary(const char* name, const Values& values, std::span<const Row> rows)
{
    std::vector<std::size_t> counts(countOf<E>());
    for (const Row row : rows)
        ++counts[std::min<std::size_t>(values[row], counts.size() - 1)];
    std::vector<std::pair<std::string, std::size_t>> points;
    for (std::size_t i = 0; i < counts.size(); ++i)
        points.emplace_back(nameOf(static_cast<E>(i)), counts[i]);
    return ordered(name, std::move(points));
}

MetricSeries byName(const char* name, const Dictionary& dictionary, const std::vector<std::size_t>& counts)
{
    std::vector<std::pair<std::string, std::size_t>> points;
    for (std::size_t code = 0; code < counts.size(); ++code)
        points.emplace_back(code == 0 ? "none" : dictionary.value(static_cast<Code>(code)), counts[code]);
    return ordered(name, std::move(points));
}

template <typename Values>
MetricSeries byCode(const char* name, const Dictionary& dictionary, const Values& values, std::span<const Row> rows)
{
    std::vector<std::size_t> counts(dictionary.size());
    for (const Row row : rows)
        ++counts[values[row]];
    return byName(name, dictionary, counts);
}

} // namespace

std::vector<MetricSeries> dimensionSeries(const Snapshot& snapshot, std::span<const Row> rows)
{
    std::vector<Row> kept;
    std::ranges::copy_if(rows, std::back_inserter(kept), [&](Row row) {
        const auto status = static_cast<StatusCategory>(snapshot.status[row]);
        return status != StatusCategory::Deleted && status != StatusCategory::Spam;
    });
    std::vector<std::size_t> tags(snapshot.tags.size());
    for (const Row row : kept) {
        const auto own = snapshot.tagsOf(row);
        tags[0] += own.empty() ? 1 : 0;
        for (const Code tag : own)
            ++tags[tag];
    }
    return {
        byVocabulary<StatusCategory>("status", snapshot.status, rows),
        byVocabulary<Priority>("priority", snapshot.priority, kept),
        byVocabulary<Channel>("channel", snapshot.channel, kept),
        byVocabulary<ConversationKind>("kind", snapshot.kind, kept),
        byVocabulary<Csat>("csat", snapshot.csat, kept),
        byName("tag", snapshot.tags, tags),
        byCode("group", snapshot.groups, snapshot.group, kept),
        byCode("assignee", snapshot.people, snapshot.assignee, kept),
        byCode("organization", snapshot.organizations, snapshot.organization, kept),
        byCode("brand", snapshot.brands, snapshot.brand, kept),
        byCode("type", snapshot.types, snapshot.type, kept),
    };
}

} // namespace desk::cli
